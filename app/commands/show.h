/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli show. */
#pragma once

int gainsay_command_show_run (int argc, char **argv);
