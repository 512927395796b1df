/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli check: documents in, a case with claims and their evidence out. */
#pragma once

int gainsay_command_check_run (int argc, char **argv);
