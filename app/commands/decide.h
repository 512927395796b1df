/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli decide. */
#pragma once

int gainsay_command_decide_run (int argc, char **argv);
