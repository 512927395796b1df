/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/base/paths.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The folder above the one that holds the executable, or the tests. */
static char *
dup_root (void)
{
  g_autofree char *exe = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *root = NULL;

  if (exe == NULL)
    return g_strdup (PREFIX);
  folder = g_path_get_dirname (exe);
  root = g_path_get_dirname (folder);
  /* A test: BUILD/tests/core/test-paths. */
  return g_str_has_suffix (root, G_DIR_SEPARATOR_S "tests") ? g_path_get_dirname (root)
                                                            : g_steal_pointer (&root);
}

static char *
take_if_exists (char *path)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);
  return NULL;
}

/**
 * gainsay_path_find_data:
 * @name: a file or folder of the data folder, such as "sample"
 *
 * Finds something that the program ships, in the build folder or where it is installed.
 *
 * Returns: (transfer full) (nullable) (type filename): its path, or %NULL if it is nowhere
 */
char *
gainsay_path_find_data (const char *name)
{
  g_autofree char *root = NULL;
  char *path;

  g_return_val_if_fail (name != NULL, NULL);

  root = dup_root ();
  path = take_if_exists (g_build_filename (root, "data", name, NULL));
  if (path == NULL)
    path = take_if_exists (g_build_filename (root, "share", "gainsay", name, NULL));
  if (path == NULL)
    path = take_if_exists (g_build_filename (PACKAGE_DATA_DIR, name, NULL));
  return path;
}

/* The folder of the translations, whether or not it exists. */
static char *
find_locale_dir (void)
{
  g_autofree char *root = dup_root ();
  char *path = take_if_exists (g_build_filename (root, "po", NULL));

  if (path == NULL)
    path = take_if_exists (g_build_filename (root, "share", "locale", NULL));
  return path != NULL ? path : g_strdup (LOCALE_DIR);
}

/**
 * gainsay_path_init_gettext:
 *
 * Takes the user's language. To be called first in main().
 */
void
gainsay_path_init_gettext (void)
{
  g_autofree char *folder = find_locale_dir ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
