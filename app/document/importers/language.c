/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/importers.h"

#include <libexttextcat/textcat.h>
#include <string.h>

#define DATA_FOLDER "libexttextcat" /* below a folder of system data */
#define WINDOW 4000                 /* bytes of the text that are looked at */
#define SUPPORTED "en"              /* in doubt, the language that there is data for */
#define LEAST 40                    /* bytes; less tells no language */

/**
 * gainsay_language_open:
 *
 * Loads the fingerprints of languages, which a package of the system installs.
 *
 * Returns: (transfer full) (nullable): a classifier for one thread, or %NULL where they are missing
 */
void *
gainsay_language_open (void)
{
  const char *const *folders = g_get_system_data_dirs ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *configuration =
        g_build_filename (folders[i], DATA_FOLDER, "fpdb.conf", NULL);
      g_autofree char *prefix = g_strconcat (folders[i], "/" DATA_FOLDER "/", NULL);
      void *textcat = NULL;

      if (g_file_test (configuration, G_FILE_TEST_IS_REGULAR))
        textcat = special_textcat_Init (configuration, prefix);
      if (textcat != NULL)
        return textcat;
    }
  return NULL;
}

/**
 * gainsay_language_close:
 * @textcat: (transfer full) (nullable): a classifier
 *
 * Frees a classifier.
 */
void
gainsay_language_close (void *textcat)
{
  if (textcat != NULL)
    textcat_Done (textcat);
}

/* From the middle, where prose is likelier than at the top. */
static const char *
find_window (const char *text, gsize *length)
{
  gsize total = strlen (text);
  const char *start = text;

  *length = total;
  if (total <= WINDOW)
    return text;
  start += (total - WINDOW) / 2;
  while ((*start & 0xc0) == 0x80)
    start++;
  *length = (gsize) (g_utf8_find_prev_char (start, start + WINDOW) - start);
  return start;
}

/**
 * gainsay_language_detect:
 * @textcat: (nullable): a classifier
 * @text: a text
 *
 * Tells the language of a text.
 *
 * Returns: (transfer full) (nullable): its code, as "en"; %NULL when in doubt
 */
char *
gainsay_language_detect (void *textcat, const char *text)
{
  const char *window;
  const char *found;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  window = find_window (text, &length);
  if (textcat == NULL || length < LEAST)
    return NULL;
  /* "[en--utf8]"; several where it cannot choose, best first; or a word without brackets. */
  found = textcat_Classify (textcat, window, length);
  if (found == NULL || found[0] != '[' || strlen (found) < 3)
    return NULL;
  if (strstr (found, "[" SUPPORTED "-") != NULL)
    return g_strdup (SUPPORTED);
  return g_strndup (found + 1, strcspn (found + 1, "-]"));
}
