/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a session takes from outside: the clock, randomness, file operations, waiting times. Tests
 * put their own in place; everything else uses the default.
 */
#pragma once

#include "app/case/case.h"

G_BEGIN_DECLS

typedef struct _GainsayFiles GainsayFiles;

/**
 * GainsayEnvironment:
 * @get_time: gives the time, in seconds since 1970 UTC
 * @get_random: fills a buffer with random bytes; %NULL for the system's
 * @data: for both
 * @files: how files are written; %NULL for the system's
 * @idle_ms: how long nothing is decided before the case file is rewritten, in milliseconds
 * @retry_ms: how long after a failed write it is tried again, in milliseconds
 *
 * The world around a session.
 */
typedef struct
{
  gint64 (*get_time) (gpointer data);
  GainsayRandomFunc get_random;
  gpointer data;
  const GainsayFiles *files;
  guint idle_ms;
  guint retry_ms;
} GainsayEnvironment;

const GainsayEnvironment *gainsay_environment_get_default (void);
char *gainsay_environment_dup_time (const GainsayEnvironment *self) G_GNUC_WARN_UNUSED_RESULT;
GainsayCase *gainsay_environment_make_case (const GainsayEnvironment *self,
                                            const char *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
