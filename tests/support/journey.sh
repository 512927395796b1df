#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a journey on a session bus of its own. The services that the bus starts say things on
# standard output, which must hold the test's results alone.
exec 3>&1
exec dbus-run-session -- sh -c 'exec "$@" >&3 3>&-' sh "$@" >&2
