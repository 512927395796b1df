/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/check-text.h"

#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/commands/claims.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"
#include "app/evidence/labels.h"

#include <glib/gi18n.h>
#include <string.h>

#define LINE_LENGTH 96
#define INDENT 4
#define INDENT_BODY 6

typedef struct
{
  GainsayCase *investigation;
  GString *text;
  GPtrArray *opposites; /* of GString, one a claim, in the order of their numbers */
} Printer;

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
static const struct
{
  const char *kind;
  const char *label;
} reason_labels[] = {
  { "negation", NC_("reason", "negation") },
  { "antonym", NC_("reason", "opposite words") },
  { "number", NC_("reason", "figures") },
  { "date", NC_("reason", "dates") },
  { "name", NC_("reason", "names") },
  { "quantifier", NC_("reason", "quantity words") },
  { "modality", NC_("reason", "modality") },
  { "attribution", NC_("reason", "who says it, and how") },
  { "related", NC_("reason", "related words") },
  { "same-words", NC_("reason", "same words") },
};

/* clang-format on */

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

/* A speaker or source; of a paper whose name is not known, the title of its article too. */
static char *
dup_name (const Printer *self, const char *id)
{
  GainsayRecord *record = gainsay_case_find (self->investigation, id);
  const char *name = gainsay_case_get_party_label (self->investigation, id);
  const char *title = NULL;

  if (GAINSAY_IS_DOCUMENT (record) && gainsay_case_get_party_name (self->investigation, id) == NULL)
    title = gainsay_document_get_title (GAINSAY_DOCUMENT (record));
  return title != NULL ? g_strdup_printf ("%s: %s", name, title) : g_strdup (name);
}

/* "Herald and News, 2018-08-06": what the reader can find a paper by. */
static char *
dup_paper (const Printer *self, const char *id)
{
  GainsayRecord *record = gainsay_case_find (self->investigation, id);
  g_autofree char *name = dup_name (self, id);
  const char *date = NULL;

  if (GAINSAY_IS_DOCUMENT (record))
    date = gainsay_document_get_published (GAINSAY_DOCUMENT (record));
  if (name == NULL)
    return g_strdup (_("Document removed"));
  return date != NULL ? g_strdup_printf ("%s, %s", name, date) : g_steal_pointer (&name);
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
append_appearance (Printer *self, GainsayAppearance *appearance)
{
  g_autofree char *speaker = dup_name (self, gainsay_appearance_get_speaker (appearance));
  const char *via = gainsay_appearance_get_via (appearance);
  g_autofree char *paper =
    dup_paper (self, gainsay_passage_get_document (GAINSAY_PASSAGE (appearance)));
  g_autoptr (GString) line = g_string_new (speaker != NULL ? speaker : paper);

  if (via != NULL)
    {
      g_string_append (line, " · ");
      /* translators: %s is a person who passed on what somebody else said */
      g_string_append_printf (line, _("by way of %s"),
                                       gainsay_case_get_party_label (self->investigation, via));
    }
  g_string_append_printf (line, " · %s",
                          manner_to_label (gainsay_appearance_get_manner (appearance)));
  if (gainsay_appearance_get_occasion (appearance) != NULL)
    g_string_append_printf (line, " · %s", gainsay_appearance_get_occasion (appearance));
  /* A paper that speaks itself is named already. */
  if (g_strcmp0 (gainsay_appearance_get_speaker (appearance),
                 gainsay_passage_get_document (GAINSAY_PASSAGE (appearance))) != 0)
    g_string_append_printf (line, " · %s", paper);
  append_wrapped (self->text, INDENT_BODY, INDENT_BODY + 2, line->str);
}

/* The kinds of reasons, the weakest tie first as the file has them. */
static char *
dup_reasons (GainsayEvidence *evidence)
{
  const char *json = gainsay_evidence_get_reasons (evidence);
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  GString *reasons = g_string_new (NULL);
  JsonArray *array =
    node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      const char *kind = json_object_get_string_member_with_default (object, "kind", "");
      const char *label = kind;

      for (guint k = 0; k < G_N_ELEMENTS (reason_labels); k++)
        if (g_str_equal (kind, reason_labels[k].kind))
          label = g_dpgettext2 (NULL, "reason", reason_labels[k].label);
      if (strstr (reasons->str, label) != NULL)
        continue;
      if (reasons->len > 0)
        g_string_append (reasons, ", ");
      g_string_append (reasons, label);
    }
  return g_string_free (reasons, FALSE);
}

static void
append_evidence (Printer *self, GainsayEvidence *evidence)
{
  const char *document = gainsay_passage_get_document (GAINSAY_PASSAGE (evidence));
  g_autofree char *source = dup_name (self, gainsay_evidence_get_source (evidence));
  const char *basis = gainsay_evidence_get_basis (evidence);
  g_autofree char *paper = dup_paper (self, document);
  g_autofree char *reasons = dup_reasons (evidence);
  g_autofree char *quoted =
    g_strdup_printf (C_("quotation", "“%s”"),
                         gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)));
  g_autoptr (GString) line = g_string_new (source != NULL ? source : paper);

  g_string_append_printf (line, " · %s",
                          gainsay_basis_to_label (basis != NULL ? basis : "unknown"));
  g_string_append_printf (line, " · %s", paper);
  if (g_strcmp0 (gainsay_evidence_get_layer (evidence), "attribution") == 0)
    g_string_append_printf (line, " · %s", _("as to what is alleged"));
  append_wrapped (self->text, INDENT_BODY, INDENT_BODY + 2, line->str);
  append_wrapped (self->text, INDENT_BODY + 2, INDENT_BODY + 2, quoted);
  if (reasons[0] != '\0')
    append_wrapped (self->text, INDENT_BODY + 2, INDENT_BODY + 2, reasons);
}

static void
append_stance (Printer *self,
               GainsayClaim *claim,
               const char *stance,
               const char *heading,
               const char *nothing)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (gainsay_evidence_get_stance (passage), stance) != 0)
        continue;
      if (n++ == 0)
        append_wrapped (self->text, INDENT, INDENT, heading);
      append_evidence (self, passage);
    }
  if (n == 0)
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
  GListModel *appearances = gainsay_claim_get_appearances (claim);
  g_autofree char *title = g_strdup_printf ("%u. %s", number, gainsay_claim_get_text (claim));

  append_wrapped (self->text, 0, INDENT, title);
  append_wrapped (self->text, INDENT, INDENT, _("Made by"));
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      append_appearance (self, appearance);
    }
  append_stance (self, claim, "supports",
                 _("▲ May support it"), _("▲ Nothing was found here that supports it."));
  append_stance (self, claim, "contradicts",
                 _("▼ May contradict it"), _("▼ Nothing was found here that contradicts it."));
  append_opposites (self, number);
  if (gainsay_claim_get_more (claim) > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%d weaker suggestion was left out.",
                                                         "%d weaker suggestions were left out.",
                                                         (gulong) gainsay_claim_get_more (claim)),
                                               gainsay_claim_get_more (claim));

      append_wrapped (self->text, INDENT, INDENT, more);
    }
  g_string_append_c (self->text, '\n');
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
    append_claim (&printer, g_ptr_array_index (claims, i), i + 1);
  return g_string_free (printer.text, FALSE);
}
