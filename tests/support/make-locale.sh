#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-locale.sh LOCALEDEF FOLDER STAMP: compiles the locale en_US.UTF-8 into a folder.
set -eu
mkdir -p "$2"
"$1" --no-archive --inputfile=en_US --charmap=UTF-8 "$2/en_US.UTF-8"
touch "$3"
