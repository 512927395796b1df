/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli verify. */
#pragma once

int gainsay_command_verify_run (int argc, char **argv);
