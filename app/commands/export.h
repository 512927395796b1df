/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli export. */
#pragma once

int gainsay_command_export_run (int argc, char **argv);
