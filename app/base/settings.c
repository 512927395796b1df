/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/base/settings.h"

#include "app/base/paths.h"

#include <string.h>

/* From the build folder the schema is read out of its data folder, without any installation. */
static GSettingsSchema *
find_schema (void)
{
  g_autofree char *compiled = gainsay_path_find_data ("gschemas.compiled");
  GSettingsSchemaSource *standard = g_settings_schema_source_get_default ();

  if (compiled != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (compiled);
      g_autoptr (GSettingsSchemaSource) source =
        g_settings_schema_source_new_from_directory (folder, standard, TRUE, NULL);

      if (source != NULL)
        return g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
    }
  return standard != NULL ? g_settings_schema_source_lookup (standard, APPLICATION_ID, TRUE) : NULL;
}

/**
 * gainsay_settings_new:
 *
 * Opens the preferences, whether the program is installed or runs from the build folder.
 *
 * Returns: (transfer full) (nullable): the preferences, or %NULL if their schema is not installed
 */
GSettings *
gainsay_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * gainsay_settings_dup_author:
 * @settings: (nullable): the preferences
 *
 * Gives the name under which decisions are recorded.
 *
 * Returns: (transfer full): the name in the preferences, else the account's real name, else the
 *   name of the account
 */
char *
gainsay_settings_dup_author (GSettings *settings)
{
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  if (settings != NULL)
    {
      char *name = g_strstrip (g_settings_get_string (settings, "author-name"));

      if (*name != '\0')
        return name;
      g_free (name);
    }

  /* GLib says "Unknown" where the account has no real name. */
  if (strcmp (g_get_real_name (), "Unknown") != 0)
    return g_strdup (g_get_real_name ());
  return g_strdup (g_get_user_name ());
}
