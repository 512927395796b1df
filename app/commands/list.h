/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli list. */
#pragma once

int gainsay_command_list_run (int argc, char **argv);
