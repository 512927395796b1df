/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/decide.h"

#include "app/case/decisions.h"
#include "app/case/session.h"
#include "app/claim/claim.h"
#include "app/commands/claims.h"
#include "app/commands/command.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* What was given on the command line. */
typedef struct
{
  char *rating;
  char *summary;
  char *rationale;
  char *caveats;
  char *by;
  char *format;
  gboolean reopen;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->rating);
  g_free (options->summary);
  g_free (options->rationale);
  g_free (options->caveats);
  g_free (options->by);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The id of the rating that was meant: by id, or by label in whatever case of letters. */
static const char *
find_rating (GainsayScale *scale, const char *words, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *folded = g_utf8_casefold (words, -1);

  for (guint i = 0; i < gainsay_scale_get_n_ratings (scale); i++)
    {
      const GainsayRating *rating = gainsay_scale_get_rating (scale, i);
      g_autofree char *label = g_utf8_casefold (gainsay_rating_get_stored_label (rating), -1);

      if (strcmp (gainsay_rating_get_id (rating), words) == 0 || strcmp (label, folded) == 0)
        return gainsay_rating_get_id (rating);
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", gainsay_rating_get_id (rating));
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("The case's rating scale has no “%s”; its ratings are: %s."), words, known->str);
  return NULL;
}

static gboolean
commit (GainsaySession *session, GainsayChange *change, const char *group, GError **error)
{
  g_return_val_if_fail (change != NULL, FALSE);

  gainsay_change_set_group (change, group);
  return gainsay_session_commit (session, change, error);
}

static gboolean
write_text (GainsaySession *session,
            GainsayClaim *claim,
            const char *field,
            const char *value,
            const char *group,
            GError **error)
{
  GainsayCase *investigation = gainsay_session_get_case (session);

  return value == NULL ||
         commit (session, gainsay_decide_verdict_text (investigation, claim, field, value), group,
                 error);
}

/* All steps are one group, so that one undo takes them back. */
static gboolean
record (GainsaySession *session, GainsayClaim *claim, const Options *options, GError **error)
{
  GainsayCase *investigation = gainsay_session_get_case (session);
  g_autoptr (GainsayScale) scale = gainsay_scale_new_for_case (investigation);
  const char *rating = find_rating (scale, options->rating, error);
  g_autofree char *group = gainsay_session_make_group (session);
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);

  if (rating == NULL)
    return FALSE;
  if (verdict != NULL && g_strcmp0 (gainsay_verdict_get_status (verdict), "draft") != 0)
    {
      if (!options->reopen)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                               _("The claim has a recorded verdict already; “--reopen” replaces "
                                 "it."));
          return FALSE;
        }
      if (!commit (session, gainsay_decide_reopen (investigation, claim), group, error))
        return FALSE;
    }

  return commit (session, gainsay_decide_rating (investigation, claim, rating), group, error) &&
         write_text (session, claim, "summary", options->summary, group, error) &&
         write_text (session, claim, "rationale", options->rationale, group, error) &&
         write_text (session, claim, "caveats", options->caveats, group, error) &&
         commit (session, gainsay_decide_record (investigation, claim), group, error);
}

static void
print_result (GainsayClaim *claim, const Options *options)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);

  if (g_strcmp0 (options->format, "json") == 0)
    {
      g_autoptr (JsonNode) node = gainsay_record_to_json (GAINSAY_RECORD (claim));

      gainsay_command_print_json (node);
    }
  else
    {
      /* translators: a rating, then the claim that was given it */
      g_print (_("Recorded “%s”: %s"),
                  gainsay_scale_translate (gainsay_verdict_get_label (verdict)),
                  gainsay_claim_get_text (claim));
      g_print ("\n");
    }
  fflush (stdout);
}

static int
decide (const char *path, const char *words, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session =
    gainsay_session_open (path, GAINSAY_SESSION_REQUIRE_WRITE, &error);
  GainsayClaim *claim;

  if (session == NULL)
    return gainsay_command_fail (error);
  gainsay_session_set_by (session, options->by);
  claim = gainsay_command_find_claim (gainsay_session_get_case (session), words, &error);
  if (claim == NULL || !record (session, claim, options, &error))
    {
      gainsay_session_close (session, NULL);
      return gainsay_command_fail (error);
    }

  /* A later attempt may succeed; and all may lie in the journal though the case cannot be written.
   */
  gainsay_session_sync (session, &error);
  if (!gainsay_session_close (session, NULL))
    gainsay_session_abandon (session);
  if (!gainsay_session_get_saved (session))
    return gainsay_command_fail (error);
  print_result (claim, options);
  return GAINSAY_EXIT_DONE;
}

/**
 * gainsay_command_decide_run:
 * @argc: how many arguments
 * @argv: the command's name and its arguments
 *
 * Records a verdict, by the same changes as the window.
 *
 * Returns: the exit status; %GAINSAY_EXIT_DONE only after the verdict is on the disk
 */
int
gainsay_command_decide_run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "rating", 'r', 0, G_OPTION_ARG_STRING, &options.rating,
      N_("The rating, by its id or its label"), N_("RATING") },
    { "summary", 's', 0, G_OPTION_ARG_STRING, &options.summary,
      N_("The verdict in a sentence"), N_("TEXT") },
    { "rationale", 't', 0, G_OPTION_ARG_STRING, &options.rationale, N_("Why"), N_("TEXT") },
    { "caveats", 'c', 0, G_OPTION_ARG_STRING, &options.caveats,
      N_("What remains open"), N_("TEXT") },
    { "by", 'b', 0, G_OPTION_ARG_STRING, &options.by,
      N_("Who judges; else the account's real name"), N_("NAME") },
    { "reopen", 0, 0, G_OPTION_ARG_NONE, &options.reopen,
      N_("Replace a verdict that is recorded already"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("How to print: text or json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  /* clang-format on */
  g_autoptr (GOptionContext) context = g_option_context_new (_("CASE CLAIM"));
  int status;

  g_option_context_set_summary (
    context,
    _("Records a verdict on a claim.\n\nCLAIM is a number of “list”, a part of the claim's "
               "text, or an id."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!gainsay_command_parse (context, &argc, &argv, &status) ||
      !gainsay_command_check_format (options.format, &status))
    return status;
  if (argc != 3)
    return gainsay_command_usage ("%s", _("Give a case file and a claim."));
  if (options.rating == NULL || options.rationale == NULL)
    return gainsay_command_usage ("%s", _("A verdict needs “--rating” and “--rationale”."));
  return decide (argv[1], argv[2], &options);
}
