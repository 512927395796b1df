/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/list.h"

#include "app/case/open.h"
#include "app/claim/claim.h"
#include "app/commands/claims.h"
#include "app/commands/command.h"
#include "app/evidence/evidence.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>
#include <string.h>

static guint
count (GainsayClaim *claim, const char *state, const char *stance)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      n += g_strcmp0 (gainsay_evidence_get_state (passage), state) == 0 &&
           (stance == NULL || g_strcmp0 (gainsay_evidence_get_stance (passage), stance) == 0);
    }
  return n;
}

static void
print_claim (GainsayCase *investigation, GainsayClaim *claim, guint number)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  g_autofree char *speakers = gainsay_command_dup_speakers (investigation, claim);
  const char *label = verdict != NULL ? gainsay_verdict_get_label (verdict) : NULL;
  guint n_new = gainsay_claim_count_new_evidence (claim);

  g_print ("%3u  %s\n", number, gainsay_claim_get_text (claim));
  g_print ("     ");
  if (*speakers != '\0')
    g_print ("%s · ", speakers);
  /* translators: accepted passages for and against a claim, and those not judged yet */
  g_print (_("▲ %u  ▼ %u  %u to judge"), count (claim, "accepted", "supports"),
              count (claim, "accepted", "contradicts"), count (claim, "suggested", NULL));
  if (verdict != NULL && label != NULL)
    g_print (" · %s (%s)", gainsay_scale_translate (label),
             gainsay_command_status_to_label (gainsay_verdict_get_status (verdict)));
  else if (gainsay_claim_get_status (claim) != NULL)
    g_print (" · %s", gainsay_claim_get_status (claim));
  if (n_new > 0)
    {
      g_print (" · ");
      /* translators: suggested passages that came after the verdict was recorded */
      g_print (ngettext ("%u new passage", "%u new passages", n_new), n_new);
    }
  g_print ("\n");
}

static gboolean
is_listed (GainsayClaim *claim, gboolean all)
{
  return all || g_strcmp0 (gainsay_claim_get_status (claim), "set-aside") != 0;
}

static void
print_text (GainsayCase *investigation, GPtrArray *claims, gboolean all)
{
  for (guint i = 0; i < claims->len; i++)
    if (is_listed (claims->pdata[i], all))
      print_claim (investigation, claims->pdata[i], i + 1);
  if (claims->len == 0)
    g_print ("%s\n", _("The case has no claims."));
}

static void
print_json (GPtrArray *claims, gboolean all)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < claims->len; i++)
    if (is_listed (claims->pdata[i], all))
      json_array_add_element (array, gainsay_record_to_json (claims->pdata[i]));
  json_node_take_array (node, array);
  gainsay_command_print_json (node);
}

/**
 * gainsay_command_list_run:
 * @argc: how many arguments
 * @argv: the command's name and its arguments
 *
 * Lists the claims of a case, the most worth checking first.
 *
 * Returns: the exit status
 */
int
gainsay_command_list_run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  gboolean all = FALSE;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_("Also claims that were set aside"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_("How to print: text or json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  /* clang-format on */
  g_autoptr (GOptionContext) context = g_option_context_new (_("CASE"));
  g_autoptr (GainsayCase) investigation = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_option_context_set_summary (context,
                                _("Lists the claims of a case, the most worth checking first."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!gainsay_command_parse (context, &argc, &argv, &status) ||
      !gainsay_command_check_format (format, &status))
    return status;
  if (argc != 2)
    return gainsay_command_usage ("%s", _("Give one case file."));

  investigation = gainsay_open_for_reading (argv[1], &error);
  if (investigation == NULL)
    return gainsay_command_fail (error);
  claims = gainsay_command_list_claims (investigation);
  if (g_strcmp0 (format, "json") == 0)
    print_json (claims, all);
  else
    print_text (investigation, claims, all);
  return GAINSAY_EXIT_DONE;
}
