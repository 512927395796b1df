/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/case.h"

#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/random.h>

struct _GainsayCase
{
  GainsayRecord parent_instance;
  GRefString *format;
  int version;
  GRefString *id;
  char *title;
  GRefString *language;
  GRefString *created;
  GRefString *modified;
  char *generator;
  char *engine;
  char *publisher;
  char *scale;
  GListStore *parties;
  GListStore *documents;
  GListStore *claims;
  GListStore *log;

  GHashTable *index;   /* id, owned by the record → record, not owned; log entries included */
  gboolean is_indexed; /* the claims that come are in the index already, those that go no longer */
  GainsayRandomFunc random_func;
  gpointer random_data;
};

G_DEFINE_FINAL_TYPE (GainsayCase, gainsay_case, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "format", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, format), NULL, FALSE },
  { "version", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayCase, version), NULL, FALSE },
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, id), NULL, TRUE },
  { "title", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayCase, title), NULL, FALSE },
  { "language", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, language), NULL, FALSE },
  { "created", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, created), NULL, FALSE },
  { "modified", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, modified), NULL, FALSE },
  { "generator", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayCase, generator), NULL, FALSE },
  { "engine", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayCase, engine), NULL, FALSE },
  { "publisher", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayCase, publisher), NULL, FALSE },
  { "scale", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayCase, scale), NULL, FALSE },
  { "parties", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, parties),
    gainsay_party_get_type, FALSE },
  { "documents", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, documents),
    gainsay_document_get_type, FALSE },
  { "claims", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, claims), gainsay_claim_get_type,
    FALSE },
  { "log", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, log), gainsay_log_entry_get_type,
    FALSE },
};

static void
system_random (guint8 *buffer, gsize length, gpointer user_data)
{
  gsize filled = 0;

  while (filled < length)
    {
      gssize n = getrandom (buffer + filled, length - filled, 0);

      if (n > 0)
        filled += (gsize) n;
      else if (errno != EINTR)
        g_error ("No random bytes: %s", g_strerror (errno));
    }
}

static void
index_record (GainsayCase *self, GainsayRecord *record)
{
  const char *id = gainsay_record_get_id (record);

  /* Of two records with one id, a fault that verify reports, the first is found. */
  if (id != NULL && !g_hash_table_contains (self->index, id))
    g_hash_table_insert (self->index, (gpointer) id, record);
}

static void
forget_record (GainsayCase *self, GainsayRecord *record)
{
  const char *id = gainsay_record_get_id (record);

  if (id != NULL && g_hash_table_lookup (self->index, id) == record)
    g_hash_table_remove (self->index, id);
}

static void
for_each (GainsayCase *self, GListModel *records, void (*func) (GainsayCase *, GainsayRecord *))
{
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) record = g_list_model_get_item (records, i);

      func (self, record);
    }
}

static void
for_subtree (GainsayCase *self,
             GainsayRecord *record,
             void (*func) (GainsayCase *, GainsayRecord *))
{
  func (self, record);
  if (GAINSAY_IS_CLAIM (record))
    {
      for_each (self, gainsay_claim_get_appearances (GAINSAY_CLAIM (record)), func);
      for_each (self, gainsay_claim_get_evidence (GAINSAY_CLAIM (record)), func);
    }
}

static void
gainsay_case_child_added (GainsayRecord *record, GainsayRecord *child)
{
  if (!GAINSAY_CASE (record)->is_indexed)
    for_subtree (GAINSAY_CASE (record), child, index_record);
}

static void
gainsay_case_child_removed (GainsayRecord *record, GainsayRecord *child)
{
  if (!GAINSAY_CASE (record)->is_indexed)
    for_subtree (GAINSAY_CASE (record), child, forget_record);
}

static void
gainsay_case_finalize (GObject *object)
{
  g_clear_pointer (&GAINSAY_CASE (object)->index, g_hash_table_unref);

  G_OBJECT_CLASS (gainsay_case_parent_class)->finalize (object);
}

static void
gainsay_case_class_init (GainsayCaseClass *klass)
{
  GainsayRecordClass *record_class = GAINSAY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gainsay_case_finalize;
  record_class->child_added = gainsay_case_child_added;
  record_class->child_removed = gainsay_case_child_removed;
  gainsay_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
gainsay_case_init (GainsayCase *self)
{
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  self->random_func = system_random;
}

/**
 * gainsay_case_new:
 *
 * Makes a case in which every field is absent.
 *
 * Returns: (transfer full): a new case
 */
GainsayCase *
gainsay_case_new (void)
{
  return g_object_new (GAINSAY_TYPE_CASE, NULL);
}

/**
 * gainsay_case_get_title:
 * @self: a case
 *
 * Gives the name of the investigation.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
gainsay_case_get_title (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->title;
}

/**
 * gainsay_case_get_publisher:
 * @self: a case
 *
 * Gives who publishes the verdicts.
 *
 * Returns: (transfer none) (nullable): a JSON object with "name" and "url"
 */
const char *
gainsay_case_get_publisher (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->publisher;
}

/**
 * gainsay_case_get_scale:
 * @self: a case
 *
 * Gives the rating scale.
 *
 * Returns: (transfer none) (nullable): a JSON object
 */
const char *
gainsay_case_get_scale (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->scale;
}

/**
 * gainsay_case_get_parties:
 * @self: a case
 *
 * Gives the people and bodies of the case.
 *
 * Returns: (transfer none): a list of #GainsayParty
 */
GListModel *
gainsay_case_get_parties (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->parties);
}

/**
 * gainsay_case_get_documents:
 * @self: a case
 *
 * Gives the documents.
 *
 * Returns: (transfer none): a list of #GainsayDocument
 */
GListModel *
gainsay_case_get_documents (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->documents);
}

/**
 * gainsay_case_get_claims:
 * @self: a case
 *
 * Gives the claims.
 *
 * Returns: (transfer none): a list of #GainsayClaim
 */
GListModel *
gainsay_case_get_claims (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->claims);
}

/**
 * gainsay_case_replace_claims: (skip)
 * @self: a case
 * @claims: (element-type GainsayClaim): those that it has from now on
 * @index: (element-type utf8 GainsayRecord): all records that it has then, but for its parties; the
 *   ids and the records are borrowed
 *
 * Replaces all claims without going through what is below them.
 */
void
gainsay_case_replace_claims (GainsayCase *self, GPtrArray *claims, GHashTable *index)
{
  g_return_if_fail (GAINSAY_IS_CASE (self));
  g_return_if_fail (claims != NULL && index != NULL);

  g_hash_table_ref (index);
  g_hash_table_unref (self->index);
  self->index = index;
  for_each (self, G_LIST_MODEL (self->parties), index_record);
  self->is_indexed = TRUE;
  gainsay_record_replace_children (GAINSAY_RECORD (self), "claims", claims);
  self->is_indexed = FALSE;
}

/**
 * gainsay_case_get_log:
 * @self: a case
 *
 * Gives every human decision, in order.
 *
 * Returns: (transfer none): a list of #GainsayLogEntry
 */
GListModel *
gainsay_case_get_log (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->log);
}

/**
 * gainsay_case_find:
 * @self: a case
 * @id: (nullable): an id
 *
 * Finds a party, document, claim, appearance, passage or log entry.
 *
 * Returns: (transfer none) (nullable): the record with that id
 */
GainsayRecord *
gainsay_case_find (GainsayCase *self, const char *id)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  if (id == NULL)
    return NULL;
  if (g_strcmp0 (id, self->id) == 0)
    return GAINSAY_RECORD (self);
  return g_hash_table_lookup (self->index, id);
}

static gboolean
is_named (GainsayParty *party, const char *folded)
{
  const char *const *aliases = gainsay_party_get_aliases (party);
  const char *name = gainsay_party_get_name (party);

  if (name != NULL)
    {
      g_autofree char *other = g_utf8_casefold (name, -1);

      if (strcmp (other, folded) == 0)
        return TRUE;
    }
  for (gsize i = 0; aliases != NULL && aliases[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (aliases[i], -1);

      if (strcmp (other, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * gainsay_case_find_party_named:
 * @self: a case
 * @name: a name as a person types it
 *
 * Finds a party by its name or one of its aliases, in whatever case of letters.
 *
 * Returns: (transfer none) (nullable): the first such party
 */
GainsayParty *
gainsay_case_find_party_named (GainsayCase *self, const char *name)
{
  g_autofree char *folded = NULL;
  guint n;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folded = g_utf8_casefold (name, -1);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->parties));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayParty) party = g_list_model_get_item (G_LIST_MODEL (self->parties), i);

      if (is_named (party, folded))
        return party; /* the list keeps it */
    }
  return NULL;
}

/**
 * gainsay_case_get_party_name:
 * @self: a case
 * @id: (nullable): the id of a party, or of a document where the paper itself speaks
 *
 * Gives the name of a speaker or source. A title names an article, not who speaks in it.
 *
 * Returns: (transfer none) (nullable): the party's name; a document's short name or publisher,
 *   whichever it has first; %NULL where that is not known
 */
const char *
gainsay_case_get_party_name (GainsayCase *self, const char *id)
{
  GainsayRecord *record = gainsay_case_find (self, id);
  GainsayDocument *document;

  if (GAINSAY_IS_PARTY (record))
    return gainsay_party_get_name (GAINSAY_PARTY (record));
  if (!GAINSAY_IS_DOCUMENT (record))
    return NULL;

  document = GAINSAY_DOCUMENT (record);
  if (gainsay_document_get_short_name (document) != NULL)
    return gainsay_document_get_short_name (document);
  if (gainsay_document_get_publisher (document) != NULL)
    return gainsay_document_get_publisher (document);
  return NULL;
}

/**
 * gainsay_case_get_party_label:
 * @self: a case
 * @id: (nullable): the id of a party, or of a document where the paper itself speaks
 *
 * Gives what a speaker or source is called for people, also where a paper's name is not known.
 *
 * Returns: (transfer none) (nullable): the name, translated words for an unknown paper, or %NULL
 *   when there is neither
 */
const char *
gainsay_case_get_party_label (GainsayCase *self, const char *id)
{
  const char *name = gainsay_case_get_party_name (self, id);

  if (name == NULL && GAINSAY_IS_DOCUMENT (gainsay_case_find (self, id)))
    return _("Unknown outlet");
  return name;
}

/**
 * gainsay_case_set_random:
 * @self: a case
 * @func: (nullable) (scope forever): what fills in random bytes; %NULL for the system's
 * @user_data: data for @func
 *
 * Sets where random bytes come from, so that a test can fix them.
 */
void
gainsay_case_set_random (GainsayCase *self, GainsayRandomFunc func, gpointer user_data)
{
  g_return_if_fail (GAINSAY_IS_CASE (self));

  self->random_func = func != NULL ? func : system_random;
  self->random_data = user_data;
}

/**
 * gainsay_case_make_random:
 * @self: a case
 * @n_bytes: how many, 32 at most
 *
 * Gives random bytes as hex digits.
 *
 * Returns: (transfer full): twice as many digits
 */
char *
gainsay_case_make_random (GainsayCase *self, gsize n_bytes)
{
  guint8 bytes[32];
  GString *text;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (n_bytes <= sizeof bytes, NULL);

  self->random_func (bytes, n_bytes, self->random_data);
  text = g_string_sized_new (2 * n_bytes + 1);
  for (gsize i = 0; i < n_bytes; i++)
    g_string_append_printf (text, "%02x", bytes[i]);
  return g_string_free (text, FALSE);
}

/**
 * gainsay_case_make_id:
 * @self: a case
 * @prefix: "c", "a", "e" or "p"
 *
 * Makes a random id for what a person adds, of the form that content-derived ids have.
 *
 * Returns: (transfer full): the prefix, a hyphen and 16 hex digits; new in this case
 */
char *
gainsay_case_make_id (GainsayCase *self, const char *prefix)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  for (;;)
    {
      g_autofree char *digits = gainsay_case_make_random (self, 8);
      g_autofree char *id = g_strconcat (prefix, "-", digits, NULL);

      if (gainsay_case_find (self, id) == NULL)
        return g_steal_pointer (&id);
    }
}
