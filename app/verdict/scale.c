/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/verdict/scale.h"

#include "app/case/case.h"

#include <glib/gi18n.h>
#include <string.h>

#define FOLDER "/org/gainsay/Gainsay/scales/"

struct _GainsayRating
{
  char *id;
  char *label; /* English, or the author's word */
};

struct _GainsayScale
{
  char *id;
  char *label;
  char *json;      /* the whole scale, compact; keys that this version does not know too */
  GArray *ratings; /* GainsayRating */
};

G_DEFINE_BOXED_TYPE (GainsayScale, gainsay_scale, gainsay_scale_ref, gainsay_scale_unref)

static const char *const shipped[] = { "averitec", "six-step", "words", NULL };

/* The words of the scale files, which xgettext cannot read; a test compares the two. */
/* clang-format off */
static const char *const shipped_labels[] = {
  /* translators: the rating scale of the AVeriTeC data set; a name */
  NC_("rating", "AVeriTeC"),
  NC_("rating", "Six steps from true to false"),
  NC_("rating", "Words only"),
  NC_("rating", "Supported"),
  NC_("rating", "Refuted"),
  NC_("rating", "Not Enough Evidence"),
  NC_("rating", "Conflicting Evidence/Cherrypicking"),
  NC_("rating", "True"),
  NC_("rating", "Mostly True"),
  NC_("rating", "Half True"),
  NC_("rating", "Mostly False"),
  NC_("rating", "False"),
  NC_("rating", "Fabricated"),
  NC_("rating", "Right"),
  NC_("rating", "Partly right"),
  NC_("rating", "Misleading"),
  NC_("rating", "Wrong"),
  NC_("rating", "Unproven"), NULL,
};

/* clang-format on */

static void
clear_rating (gpointer data)
{
  GainsayRating *rating = data;

  g_free (rating->id);
  g_free (rating->label);
}

static void
scale_free (gpointer data)
{
  GainsayScale *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self->json);
  g_array_unref (self->ratings);
}

/**
 * gainsay_scale_ref:
 * @self: a scale
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GainsayScale *
gainsay_scale_ref (GainsayScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gainsay_scale_unref:
 * @self: a scale
 *
 * Drops a reference.
 */
void
gainsay_scale_unref (GainsayScale *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, scale_free);
}

/**
 * gainsay_scale_list_shipped:
 *
 * Lists the scales that come with the program.
 *
 * Returns: (transfer none) (array zero-terminated=1): their ids, the default first
 */
const char *const *
gainsay_scale_list_shipped (void)
{
  return shipped;
}

/**
 * gainsay_scale_list_labels: (skip)
 *
 * Lists the words of the shipped scales as translators get them.
 *
 * Returns: (transfer none) (array zero-terminated=1): the English words
 */
const char *const *
gainsay_scale_list_labels (void)
{
  return shipped_labels;
}

/**
 * gainsay_scale_new_shipped:
 * @id: one of gainsay_scale_list_shipped()
 *
 * Loads a scale that comes with the program.
 *
 * Returns: (transfer full) (nullable): the scale; %NULL when there is none of that name
 */
GainsayScale *
gainsay_scale_new_shipped (const char *id)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GainsayScale *self;

  g_return_val_if_fail (id != NULL, NULL);

  if (!g_strv_contains (shipped, id))
    return NULL;
  path = g_strconcat (FOLDER, id, ".json", NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  self = gainsay_scale_new_from_json (g_bytes_get_data (bytes, NULL), &error);
  g_assert_no_error (error);
  return self;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static gboolean
read_rating (GArray *ratings, JsonNode *node)
{
  GainsayRating rating = { NULL, NULL };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  if (get_text (object, "id") == NULL)
    return FALSE;

  rating.id = g_strdup (get_text (object, "id"));
  rating.label = g_strdup (get_text (object, "label"));
  g_array_append_val (ratings, rating);
  return TRUE;
}

static gboolean
read_ratings (GArray *ratings, JsonObject *scale)
{
  JsonNode *node = json_object_get_member (scale, "ratings");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_rating (ratings, json_array_get_element (array, i)))
      return FALSE;
  return ratings->len > 0;
}

/**
 * gainsay_scale_new_from_json:
 * @text: an object with "id" and "ratings", each of which has an "id"
 * @error: a #GainsayRecordError
 *
 * Reads a scale. A side or shape that this version does not know is kept.
 *
 * Returns: (transfer full) (nullable): the scale
 */
GainsayScale *
gainsay_scale_new_from_json (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GArray) ratings = g_array_new (FALSE, FALSE, sizeof (GainsayRating));
  GainsayScale *self;
  JsonObject *object;

  g_return_val_if_fail (text != NULL, NULL);

  g_array_set_clear_func (ratings, clear_rating);
  node = json_from_string (text, error);
  if (node == NULL)
    return NULL;
  object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (object == NULL || get_text (object, "id") == NULL || !read_ratings (ratings, object))
    {
      g_set_error_literal (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND,
                           _("This is not a rating scale."));
      return NULL;
    }

  self = g_atomic_rc_box_new0 (GainsayScale);
  self->id = g_strdup (get_text (object, "id"));
  self->label = g_strdup (get_text (object, "label"));
  self->json = gainsay_json_to_text (node);
  self->ratings = g_steal_pointer (&ratings);
  return self;
}

/**
 * gainsay_scale_new_for_case:
 * @investigation: a case
 *
 * Gives the scale by which the case is judged.
 *
 * Returns: (transfer full): the case's own, or the default where it has none
 */
GainsayScale *
gainsay_scale_new_for_case (GainsayCase *investigation)
{
  const char *text;
  GainsayScale *self = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  text = gainsay_case_get_scale (investigation);
  if (text != NULL)
    self = gainsay_scale_new_from_json (text, NULL);
  return self != NULL ? self : gainsay_scale_new_shipped (shipped[0]);
}

/**
 * gainsay_scale_get_id:
 * @self: a scale
 *
 * Gives the name of the scale in files.
 *
 * Returns: (transfer none): the id
 */
const char *
gainsay_scale_get_id (GainsayScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * gainsay_scale_translate:
 * @label: (nullable): a label as a file holds it
 *
 * Says the label of a rating or scale to people.
 *
 * Returns: (transfer none) (nullable): the label, translated where it is one of ours; an author's
 *   word is left as it is
 */
const char *
gainsay_scale_translate (const char *label)
{
  return label != NULL && g_strv_contains (shipped_labels, label)
           ? g_dpgettext2 (NULL, "rating", label)
           : label;
}

/**
 * gainsay_scale_get_label:
 * @self: a scale
 *
 * Gives the name of the scale for people.
 *
 * Returns: (transfer none): the name, translated where it is one of ours
 */
const char *
gainsay_scale_get_label (GainsayScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label != NULL ? gainsay_scale_translate (self->label) : self->id;
}

/**
 * gainsay_scale_to_json:
 * @self: a scale
 *
 * Gives the scale as the case file holds it.
 *
 * Returns: (transfer full): a JSON object
 */
char *
gainsay_scale_to_json (GainsayScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->json);
}

/**
 * gainsay_scale_get_n_ratings:
 * @self: a scale
 *
 * Gives how many ratings there are.
 *
 * Returns: one or more
 */
guint
gainsay_scale_get_n_ratings (GainsayScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ratings->len;
}

/**
 * gainsay_scale_get_rating:
 * @self: a scale
 * @position: from 0
 *
 * Gives a rating by its place.
 *
 * Returns: (transfer none) (nullable): the rating; %NULL behind the last
 */
const GainsayRating *
gainsay_scale_get_rating (GainsayScale *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (position >= self->ratings->len)
    return NULL;
  return &g_array_index (self->ratings, GainsayRating, position);
}

/**
 * gainsay_scale_find_rating:
 * @self: a scale
 * @id: (nullable): a rating's id
 *
 * Finds a rating by its id.
 *
 * Returns: (transfer none) (nullable): the rating
 */
const GainsayRating *
gainsay_scale_find_rating (GainsayScale *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->ratings->len; i++)
    if (g_strcmp0 (g_array_index (self->ratings, GainsayRating, i).id, id) == 0)
      return &g_array_index (self->ratings, GainsayRating, i);
  return NULL;
}

/**
 * gainsay_rating_get_id:
 * @self: a rating
 *
 * Gives the word that a verdict holds.
 *
 * Returns: (transfer none): the id
 */
const char *
gainsay_rating_get_id (const GainsayRating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * gainsay_rating_get_label:
 * @self: a rating
 *
 * Gives the rating in the language of the interface.
 *
 * Returns: (transfer none): the label, translated where it is one of ours
 */
const char *
gainsay_rating_get_label (const GainsayRating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label != NULL ? gainsay_scale_translate (self->label) : self->id;
}

/**
 * gainsay_rating_get_stored_label:
 * @self: a rating
 *
 * Gives the label that goes into the file with a verdict: English, or the author's word.
 *
 * Returns: (transfer none): the label
 */
const char *
gainsay_rating_get_stored_label (const GainsayRating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label != NULL ? self->label : self->id;
}
