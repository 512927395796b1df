/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/show.h"

#include "app/case/open.h"
#include "app/claim/claim.h"
#include "app/commands/check-text.h"
#include "app/commands/claims.h"
#include "app/commands/command.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>

static void
print_line (const char *heading, const char *text)
{
  if (text != NULL)
    g_print ("  %s: %s\n", heading, text);
}

static void
print_verdict (GainsayVerdict *verdict)
{
  if (verdict == NULL)
    return;
  g_print ("\n%s (%s)\n",
           _("Verdict"), gainsay_command_status_to_label (gainsay_verdict_get_status (verdict)));
  print_line (_("Rating"), gainsay_scale_translate (gainsay_verdict_get_label (verdict)));
  print_line (_("Summary"), gainsay_verdict_get_summary (verdict));
  print_line (_("Rationale"), gainsay_verdict_get_rationale (verdict));
  print_line (_("Caveats"), gainsay_verdict_get_caveats (verdict));
  /* translators: who gave the verdict */
  print_line (C_("verdict", "By"), gainsay_verdict_get_by (verdict));
  /* translators: when the verdict was given */
  print_line (C_("verdict", "At"), gainsay_verdict_get_at (verdict));
}

static void
print_text (GainsayCase *investigation, GainsayClaim *claim)
{
  g_autofree char *text = gainsay_check_dup_claim_text (investigation, claim);

  g_print ("%s", text);
  print_line (_("Date"), gainsay_claim_get_date (claim));
  print_verdict (gainsay_claim_get_verdict (claim));
}

/**
 * gainsay_command_show_run:
 * @argc: how many arguments
 * @argv: the command's name and its arguments
 *
 * Shows one claim with all its passages.
 *
 * Returns: the exit status
 */
int
gainsay_command_show_run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_("How to print: text or json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  /* clang-format on */
  g_autoptr (GOptionContext) context = g_option_context_new (_("CASE CLAIM"));
  g_autoptr (GainsayCase) investigation = NULL;
  g_autoptr (GError) error = NULL;
  GainsayClaim *claim;
  int status;

  g_option_context_set_summary (
    context, _("Shows a claim, who makes it, what supports and what contradicts it.\n\nCLAIM is a "
               "number of “list”, a part of the claim's text, or an id."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!gainsay_command_parse (context, &argc, &argv, &status) ||
      !gainsay_command_check_format (format, &status))
    return status;
  if (argc != 3)
    return gainsay_command_usage ("%s", _("Give a case file and a claim."));

  investigation = gainsay_open_for_reading (argv[1], &error);
  if (investigation == NULL)
    return gainsay_command_fail (error);
  claim = gainsay_command_find_claim (investigation, argv[2], &error);
  if (claim == NULL)
    return gainsay_command_fail (error);

  if (g_strcmp0 (format, "json") == 0)
    {
      g_autoptr (JsonNode) node = gainsay_record_to_json (GAINSAY_RECORD (claim));

      gainsay_command_print_json (node);
    }
  else
    print_text (investigation, claim);
  return GAINSAY_EXIT_DONE;
}
