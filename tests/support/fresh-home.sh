#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test in a home of its own, empty at its start: fresh-home.sh FOLDER COMMAND [ARGUMENT...]
set -eu

home=${1:?}
shift
rm -rf -- "$home"
mkdir -p -- "$home"
export HOME="$home"
export XDG_CACHE_HOME="$home/cache"
export XDG_CONFIG_HOME="$home/config"
export XDG_DATA_HOME="$home/data"
export XDG_STATE_HOME="$home/state"
exec "$@"
