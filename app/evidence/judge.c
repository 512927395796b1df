/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/evidence/judge.h"

#include "app/base/paths.h"

#include <glib/gi18n.h>

struct _GainsayJudge
{
  GainsayWordnet *wordnet;
  GainsayModel *model;
};

static char *
find_file (const char *name, GError **error)
{
  char *path = gainsay_path_find_data (name);

  if (path == NULL)
    /* Translators: %s is the name of a file */
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                 _("The file “%s”, which belongs to the program, is missing."), name);
  return path;
}

static GainsayModel *
open_model (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return gainsay_model_new (bytes, error);
}

/**
 * gainsay_judge_open:
 * @error: a #GFileError, or an error of the file of words or of the model
 *
 * Opens the files that the program ships.
 *
 * Returns: (transfer full) (nullable): what there is for judging
 */
GainsayJudge *
gainsay_judge_open (GError **error)
{
  g_autofree char *words = find_file ("wordnet.bin", error);
  g_autofree char *model = words != NULL ? find_file ("stance.bin", error) : NULL;
  g_autoptr (GainsayJudge) self = NULL;

  if (model == NULL)
    return NULL;
  self = g_new0 (GainsayJudge, 1);
  self->wordnet = gainsay_wordnet_open (words, error);
  if (self->wordnet != NULL)
    self->model = open_model (model, error);
  return self->model != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * gainsay_judge_free:
 * @self: (transfer full): what there is for judging
 *
 * Closes the files. Nothing that was made with them may be left.
 */
void
gainsay_judge_free (GainsayJudge *self)
{
  g_clear_pointer (&self->wordnet, gainsay_wordnet_free);
  g_clear_pointer (&self->model, gainsay_model_free);
  g_free (self);
}

/**
 * gainsay_judge_get_wordnet:
 * @self: what there is for judging
 *
 * Gets the relations of words.
 *
 * Returns: (transfer none): what is known of words
 */
const GainsayWordnet *
gainsay_judge_get_wordnet (const GainsayJudge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->wordnet;
}

/**
 * gainsay_judge_get_model:
 * @self: what there is for judging
 *
 * Gets the model.
 *
 * Returns: (transfer none): the model
 */
const GainsayModel *
gainsay_judge_get_model (const GainsayJudge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->model;
}
