/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fuzz target: one function that takes any bytes and aborts if something is wrong. */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
