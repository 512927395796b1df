/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/check-text.h"

#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/commands/claims.h"
#include "app/document/document.h"
#include "app/document/opening.h"
#include "app/evidence/evidence.h"
#include "app/evidence/labels.h"
#include "app/evidence/reasons.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>

#define LINE_LENGTH 96
#define INDENT 4
#define INDENT_BODY 6

typedef struct
{
  GainsayCase *investigation;
  GString *text;
  GPtrArray *opposites; /* of GString, one a claim, in the order of their numbers */
} Printer;

static void
append_spaces (GString *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

/* Writes words in lines; the first line stands at @first, the others at @indent. */
static void
append_wrapped (GString *text, guint first, guint indent, const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \n\t", -1);
  glong column = first;
  gboolean is_first = TRUE;

  append_spaces (text, first);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (parts[i], -1);

      if (length == 0)
        continue;
      if (!is_first && column + 1 + length > LINE_LENGTH)
        {
          g_string_append_c (text, '\n');
          append_spaces (text, indent);
          column = indent;
          is_first = TRUE;
        }
      if (!is_first)
        {
          g_string_append_c (text, ' ');
          column++;
        }
      g_string_append (text, parts[i]);
      column += length;
      is_first = FALSE;
    }
  g_string_append_c (text, '\n');
}

/* "Herald and News, 2018-08-06": what the reader can find a paper by; where the outlet is not
 * known, also the title or how the text begins. */
static char *
dup_paper (const Printer *self, const char *id)
{
  GainsayRecord *record = gainsay_case_find (self->investigation, id);
  GainsayDocument *document = GAINSAY_IS_DOCUMENT (record) ? GAINSAY_DOCUMENT (record) : NULL;
  g_autoptr (GString) paper = NULL;
  g_autofree char *opening = NULL;

  if (document == NULL)
    return g_strdup (_("Document removed"));
  paper = g_string_new (gainsay_case_get_party_label (self->investigation, id));
  if (gainsay_case_get_party_name (self->investigation, id) == NULL)
    {
      if (gainsay_document_get_title (document) == NULL)
        opening = gainsay_document_dup_opening (document);
      if (gainsay_document_get_title (document) != NULL)
        g_string_append_printf (paper, ": %s", gainsay_document_get_title (document));
      else if (opening != NULL)
        {
          g_string_append (paper, ": ");
          g_string_append_printf (paper, C_("quotation", "“%s”"), opening);
        }
    }
  if (gainsay_document_get_published (document) != NULL)
    g_string_append_printf (paper, ", %s", gainsay_document_get_published (document));
  return g_string_free (g_steal_pointer (&paper), FALSE);
}

static const char *
manner_to_label (const char *manner)
{
  if (g_strcmp0 (manner, "quoted") == 0)
    return _("quoted");
  if (g_strcmp0 (manner, "reported") == 0)
    return _("reported");
  return _("in its own voice");
}

static void
append_quotation (Printer *self, GainsayPassage *passage)
{
  const char *exact = gainsay_passage_get_exact (passage);
  g_autofree char *quoted = g_strdup_printf (C_("quotation", "“%s”"), exact != NULL ? exact : "");

  append_wrapped (self->text, INDENT_BODY + 2, INDENT_BODY + 2, quoted);
}

static gboolean
is_dismissed (GainsayAppearance *appearance)
{
  return g_strcmp0 (gainsay_appearance_get_state (appearance), "dismissed") == 0;
}

/* Whether two appearances are one statement in two papers. */
static gboolean
is_same_statement (GainsayAppearance *first, GainsayAppearance *second)
{
  return gainsay_appearance_get_statement (first) >= 0 && !is_dismissed (first) &&
         gainsay_appearance_get_statement (first) == gainsay_appearance_get_statement (second);
}

/* The papers that have the statement which stands at @first. */
static void
append_papers (Printer *self, GString *line, GListModel *appearances, guint first)
{
  g_autoptr (GainsayAppearance) statement = g_list_model_get_item (appearances, first);

  for (guint i = first; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      g_autofree char *paper = NULL;

      if (i != first && (is_dismissed (appearance) || !is_same_statement (statement, appearance)))
        continue;
      paper = dup_paper (self, gainsay_passage_get_document (GAINSAY_PASSAGE (appearance)));
      g_string_append (line, i == first ? " · " : "; ");
      if (i == first)
        g_string_append (line, paper);
      else
        /* translators: another paper with the same statement */
        g_string_append_printf (line, _("also in %s"), paper);
    }
}

/* One statement with the papers that have it, in the words of the first. */
static void
append_statement (Printer *self, GListModel *appearances, guint first)
{
  g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, first);
  const char *speaker =
    gainsay_case_get_party_label (self->investigation, gainsay_appearance_get_speaker (appearance));
  const char *via =
    gainsay_case_get_party_label (self->investigation, gainsay_appearance_get_via (appearance));
  g_autoptr (GString) line = g_string_new (speaker != NULL ? speaker : _("Unknown speaker"));

  if (via != NULL)
    {
      g_string_append (line, " · ");
      /* translators: %s is a person who passed on what somebody else said */
      g_string_append_printf (line, _("by way of %s"), via);
    }
  g_string_append_printf (line, " · %s",
                          manner_to_label (gainsay_appearance_get_manner (appearance)));
  if (gainsay_appearance_get_occasion (appearance) != NULL)
    g_string_append_printf (line, " · %s", gainsay_appearance_get_occasion (appearance));
  append_papers (self, line, appearances, first);
  append_wrapped (self->text, INDENT_BODY, INDENT_BODY + 2, line->str);
  append_quotation (self, GAINSAY_PASSAGE (appearance));
}

static gboolean
is_first_of_statement (GListModel *appearances, guint position)
{
  g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, position);

  for (guint i = 0; i < position; i++)
    {
      g_autoptr (GainsayAppearance) earlier = g_list_model_get_item (appearances, i);

      if (is_same_statement (earlier, appearance))
        return FALSE;
    }
  return !is_dismissed (appearance);
}

static void
append_statements (Printer *self, GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  append_wrapped (self->text, INDENT, INDENT, _("Made by"));
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    if (is_first_of_statement (appearances, i))
      append_statement (self, appearances, i);
}

static void
append_reasons (Printer *self, GainsayClaim *claim, GainsayEvidence *evidence)
{
  g_autoptr (GPtrArray) reasons =
    gainsay_reasons_from_json (gainsay_evidence_get_reasons (evidence));
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *reason =
        gainsay_reason_to_text (reasons->pdata[i], gainsay_claim_get_text (claim),
                                gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)));

      if (reason != NULL)
        g_string_append_printf (line, line->len > 0 ? "; %s" : "%s", reason);
    }
  if (line->len > 0)
    append_wrapped (self->text, INDENT_BODY + 2, INDENT_BODY + 2, line->str);
}

static gboolean
is_cited (GainsayClaim *claim, GainsayEvidence *evidence)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  const char *const *cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;

  return cited != NULL &&
         g_strv_contains (cited, gainsay_record_get_id (GAINSAY_RECORD (evidence)));
}

static void
append_evidence (Printer *self, GainsayClaim *claim, GainsayEvidence *evidence)
{
  const char *document = gainsay_passage_get_document (GAINSAY_PASSAGE (evidence));
  const char *source =
    gainsay_case_get_party_label (self->investigation, gainsay_evidence_get_source (evidence));
  const char *basis = gainsay_evidence_get_basis (evidence);
  g_autofree char *paper = dup_paper (self, document);
  g_autoptr (GString) line = g_string_new (source != NULL ? source : _("Unknown source"));

  g_string_append_printf (line, " · %s",
                          gainsay_basis_to_label (basis != NULL ? basis : "unknown"));
  g_string_append_printf (line, " · %s", paper);
  if (g_strcmp0 (gainsay_evidence_get_layer (evidence), "attribution") == 0)
    g_string_append_printf (line, " · %s", _("as to what is alleged"));
  if (is_cited (claim, evidence))
    /* translators: the verdict names the passage */
    g_string_append_printf (line, " · %s", C_("passage", "cited"));
  append_wrapped (self->text, INDENT_BODY, INDENT_BODY + 2, line->str);
  append_quotation (self, GAINSAY_PASSAGE (evidence));
  append_reasons (self, claim, evidence);
  if (gainsay_evidence_get_note (evidence) != NULL)
    append_wrapped (self->text, INDENT_BODY + 2, INDENT_BODY + 2,
                    gainsay_evidence_get_note (evidence));
}

/* The passages of one stance in one state; gives how many there are. */
static guint
append_state (Printer *self,
              GainsayClaim *claim,
              const char *stance,
              const char *state,
              const char *heading)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (gainsay_evidence_get_stance (passage), stance) != 0 ||
          g_strcmp0 (gainsay_evidence_get_state (passage), state) != 0)
        continue;
      if (n++ == 0)
        append_wrapped (self->text, INDENT, INDENT, heading);
      append_evidence (self, claim, passage);
    }
  return n;
}

/* Evidence first, then what is only suggested. */
static void
append_stance (Printer *self,
               GainsayClaim *claim,
               const char *stance,
               const char *accepted,
               const char *suggested,
               const char *nothing)
{
  guint n = append_state (self, claim, stance, "accepted", accepted) +
            append_state (self, claim, stance, "suggested", suggested);

  if (n == 0 && nothing != NULL)
    append_wrapped (self->text, INDENT, INDENT, nothing);
}

static void
add_number (GPtrArray *lists, guint index, guint number)
{
  GString *numbers = g_ptr_array_index (lists, index);

  g_string_append_printf (numbers, numbers->len > 0 ? ", %u" : "%u", number);
}

static void
free_numbers (gpointer data)
{
  g_string_free (data, TRUE);
}

/* For each claim the numbers of its opposites; only one of two names the other. */
static GPtrArray *
number_opposites (GPtrArray *claims)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *lists = g_ptr_array_new_with_free_func (free_numbers);

  for (guint i = 0; i < claims->len; i++)
    {
      g_hash_table_insert (indexes, (gpointer) gainsay_record_get_id (claims->pdata[i]),
                           GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (lists, g_string_new (NULL));
    }
  for (guint i = 0; i < claims->len; i++)
    {
      const char *const *opposes = gainsay_claim_get_opposes (claims->pdata[i]);

      for (guint k = 0; opposes != NULL && opposes[k] != NULL; k++)
        {
          guint other = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, opposes[k]));

          if (other == 0)
            continue;
          add_number (lists, i, other);
          add_number (lists, other - 1, i + 1);
        }
    }
  return lists;
}

/* "Opposite claims: 3, 7", by their numbers in this list. */
static void
append_opposites (Printer *self, guint number)
{
  const GString *numbers = g_ptr_array_index (self->opposites, number - 1);
  g_autofree char *line = NULL;

  if (numbers->len == 0)
    return;
  /* translators: the placeholder is a list of numbers. */
  line = g_strdup_printf (_("Opposite claims: %s"), numbers->str);
  append_wrapped (self->text, INDENT, INDENT, line);
}

static void
append_claim (Printer *self, GainsayClaim *claim, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u. %s", number, gainsay_claim_get_text (claim));
  g_autofree char *context = g_strdup_printf (_("%s (suggested)"), _("Context"));

  append_wrapped (self->text, 0, INDENT, title);
  append_statements (self, claim);
  append_stance (self, claim, "supports",
                 _("▲ Supported by"), _("▲ May support it"),
                                          _("▲ Nothing was found here that supports it."));
  append_stance (self, claim, "contradicts",
                 _("▼ Contradicted by"), _("▼ May contradict it"),
                                             _("▼ Nothing was found here that contradicts it."));
  append_stance (self, claim, "context", _("Context"), context, NULL);
  append_opposites (self, number);
  if (gainsay_claim_get_more (claim) > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%d weaker suggestion was left out.",
                                                         "%d weaker suggestions were left out.",
                                                         (gulong) gainsay_claim_get_more (claim)),
                                               gainsay_claim_get_more (claim));

      append_wrapped (self->text, INDENT, INDENT, more);
    }
}

/**
 * gainsay_check_dup_claim_text:
 * @investigation: a case
 * @claim: a claim of it
 *
 * Writes one claim as text, as gainsay_check_dup_text() does, with its number in the whole list.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_check_dup_claim_text (GainsayCase *investigation, GainsayClaim *claim)
{
  Printer printer = { investigation, g_string_new (NULL), NULL };
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) opposites = NULL;
  guint index = 0;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  claims = gainsay_command_list_claims (investigation);
  opposites = number_opposites (claims);
  printer.opposites = opposites;
  if (g_ptr_array_find (claims, claim, &index))
    append_claim (&printer, claim, index + 1);
  return g_string_free (printer.text, FALSE);
}

/**
 * gainsay_check_dup_text:
 * @investigation: a case
 *
 * Writes the claims of a case as text.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_check_dup_text (GainsayCase *investigation)
{
  Printer printer = { investigation, g_string_new (NULL), NULL };
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) opposites = NULL;
  guint n_documents;
  g_autofree char *n_claims_text = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  claims = gainsay_command_list_claims (investigation);
  opposites = number_opposites (claims);
  printer.opposites = opposites;
  n_documents = g_list_model_get_n_items (gainsay_case_get_documents (investigation));
  n_claims_text = g_strdup_printf (ngettext ("%u claim", "%u claims", claims->len), claims->len);
  g_string_append_printf (printer.text,
                          /* translators: the first %s is "12 claims" */
                          ngettext ("%s in %u document. Suggestions are the machine's; nobody has "
                                    "judged them.\n\n",
                                    "%s in %u documents. Suggestions are the machine's; nobody has "
                                    "judged them.\n\n",
                                    n_documents),
                          n_claims_text, n_documents);
  for (guint i = 0; i < claims->len; i++)
    {
      append_claim (&printer, g_ptr_array_index (claims, i), i + 1);
      g_string_append_c (printer.text, '\n');
    }
  return g_string_free (printer.text, FALSE);
}
