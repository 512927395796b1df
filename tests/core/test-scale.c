/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/case.h"
#include "app/verdict/scale.h"

#include <gio/gio.h>
#include <string.h>

/* Every word of the files is given to translators, and none that no file has. */
static void
test_labels (void)
{
  const char *const *shipped = gainsay_scale_list_shipped ();
  const char *const *labels = gainsay_scale_list_labels ();
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; shipped[i] != NULL; i++)
    {
      g_autoptr (GainsayScale) scale = gainsay_scale_new_shipped (shipped[i]);

      g_assert_cmpstr (gainsay_scale_get_id (scale), ==, shipped[i]);
      g_hash_table_add (used, g_strdup (gainsay_scale_get_label (scale)));
      for (guint j = 0; j < gainsay_scale_get_n_ratings (scale); j++)
        g_hash_table_add (used, g_strdup (gainsay_rating_get_stored_label (
                                  gainsay_scale_get_rating (scale, j))));
    }
  g_assert_cmpuint (g_hash_table_size (used), ==, g_strv_length ((char **) labels));
  for (gsize i = 0; labels[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (used, labels[i]));
}

/* Sides and shapes go together, values grow towards true, and maps lead to ratings that exist. */
static void
test_shipped (void)
{
  const char *const *shipped = gainsay_scale_list_shipped ();

  for (gsize i = 0; shipped[i] != NULL; i++)
    {
      g_autoptr (GainsayScale) scale = gainsay_scale_new_shipped (shipped[i]);
      g_autofree char *json = gainsay_scale_to_json (scale);
      g_autoptr (JsonNode) node = json_from_string (json, NULL);
      JsonArray *ratings = json_object_get_array_member (json_node_get_object (node), "ratings");

      for (guint j = 0; j < gainsay_scale_get_n_ratings (scale); j++)
        {
          const GainsayRating *rating = gainsay_scale_get_rating (scale, j);
          JsonObject *object = json_array_get_object_element (ratings, j);
          JsonObject *maps = json_object_get_object_member (object, "maps");
          const char *side = json_object_get_string_member (object, "side");

          g_assert_true (gainsay_scale_find_rating (scale, gainsay_rating_get_id (rating)) ==
                         rating);
          g_assert_cmpstr (json_object_get_string_member (object, "shape"), ==,
                           g_str_equal (side, "true")    ? "disc"
                           : g_str_equal (side, "false") ? "square"
                           : g_str_equal (side, "mixed") ? "diamond"
                                                         : "ring");
          for (gsize k = 0; shipped[k] != NULL; k++)
            if (json_object_has_member (maps, shipped[k]))
              {
                g_autoptr (GainsayScale) other = gainsay_scale_new_shipped (shipped[k]);

                g_assert_nonnull (
                  gainsay_scale_find_rating (other,
                                             json_object_get_string_member (maps, shipped[k])));
              }
        }
    }
}

static void
test_unknown (void)
{
  static const char *const wrong[] = {
    "[]",
    "{}",
    "{\"id\":\"x\"}",
    "{\"id\":\"x\",\"ratings\":[]}",
    "{\"id\":\"x\",\"ratings\":[{}]}",
    "{\"id\":1,\"ratings\":[{\"id\":\"a\"}]}",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayScale) own = gainsay_scale_new_from_json (
    "{\"id\":\"own\",\"ratings\":[{\"id\":\"a\",\"label\":\"Quatsch\",\"side\":\"odd\"}],"
    "\"more\":1}",
    &error);
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (gainsay_rating_get_label (gainsay_scale_get_rating (own, 0)), ==, "Quatsch");
  json = gainsay_scale_to_json (own);
  g_assert_nonnull (strstr (json, "\"more\":1"));
  g_assert_nonnull (strstr (json, "\"side\":\"odd\""));

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (gainsay_scale_new_from_json (wrong[i], &error));
      g_assert_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND);
      g_clear_error (&error);
    }
  g_assert_null (gainsay_scale_new_shipped ("none"));
}

static void
test_case_without (void)
{
  g_autoptr (GainsayCase) investigation = gainsay_case_new ();
  g_autoptr (GainsayScale) scale = gainsay_scale_new_for_case (investigation);

  g_assert_cmpstr (gainsay_scale_get_id (scale), ==, "averitec");
  g_assert_cmpuint (gainsay_scale_get_n_ratings (scale), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/labels", test_labels);
  g_test_add_func ("/scale/shipped", test_shipped);
  g_test_add_func ("/scale/unknown", test_unknown);
  g_test_add_func ("/scale/case-without", test_case_without);
  return g_test_run ();
}
