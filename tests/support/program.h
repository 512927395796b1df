/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Running the programs that have just been built, and finding folders of the source.
 *
 * Paths follow from G_TEST_BUILDDIR and G_TEST_SRCDIR, which tests/meson.build sets to the folder
 * "tests" of the build and of the source.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TestRun:
 * @status: the exit status; -1 if a signal ended the program
 * @out: its standard output, UTF-8
 * @err: its standard error, UTF-8
 *
 * What a program did.
 */
typedef struct
{
  int status;
  char *out;
  char *err;
} TestRun;

char *test_build_path (const char *first, ...) G_GNUC_NULL_TERMINATED;
char *test_source_path (const char *first, ...) G_GNUC_NULL_TERMINATED;

TestRun *test_run_argv (const char *const *argv, const char *input);
TestRun *test_run_cli (const char *first, ...) G_GNUC_NULL_TERMINATED;
void test_remove_folder (const char *path);

void test_run_free (TestRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestRun, test_run_free)

G_END_DECLS
