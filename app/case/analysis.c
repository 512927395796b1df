/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/analysis-private.h"

#include "app/base/hash.h"
#include "app/case/log.h"
#include "app/case/merge.h"
#include "app/claim/appearance.h"
#include "app/claim/found.h"

#include <glib/gi18n.h>
#include <string.h>

/* How the work divides: taking documents apart, then the rest. */
#define FRACTION_DOCUMENTS 0.5
#define FRACTION_GROUPED 0.6

struct _GainsayCaseSnapshot
{
  GPtrArray *documents; /* of GainsayDocument, whose texts and marks never change */
  GPtrArray *standing;  /* of GainsayStanding */
};

/*
 * Work:
 * The documents are taken apart in parallel; each worker writes the slot of its own document, so
 * the outcome does not depend on the number of workers.
 */
typedef struct
{
  const GainsayCaseSnapshot *snapshot;
  GainsayLexicon *lexicon;
  GPtrArray *documents;
  GainsayJob *job;
  int n_done;
} Work;

static void
standing_free (gpointer data)
{
  GainsayStanding *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self->seed);
  g_ptr_array_unref (self->speakers);
  g_free (self);
}

/* Evidence on words that somebody gave a claim is never taken for that on the words before. */
static GainsayStanding *
standing_new (GainsayClaim *claim, const char *entry)
{
  GainsayStanding *self = g_new0 (GainsayStanding, 1);
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  self->id = g_strdup (gainsay_record_get_id (GAINSAY_RECORD (claim)));
  self->text = g_strdup (gainsay_claim_get_text (claim));
  self->seed = entry != NULL ? gainsay_hash_id ("c", self->id, entry, NULL) : g_strdup (self->id);
  self->speakers = g_ptr_array_new_with_free_func (g_free);
  if (gainsay_claim_get_claimant (claim) != NULL)
    g_ptr_array_add (self->speakers, g_strdup (gainsay_claim_get_claimant (claim)));
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      if (gainsay_appearance_get_speaker (appearance) != NULL)
        g_ptr_array_add (self->speakers, g_strdup (gainsay_appearance_get_speaker (appearance)));
    }
  return self;
}

static GPtrArray *
list_standing (GainsayCase *self)
{
  g_autoptr (GHashTable) touched = gainsay_log_list_touched (self);
  g_autoptr (GHashTable) reworded = gainsay_log_list_reworded (self);
  GPtrArray *standing = g_ptr_array_new_with_free_func (standing_free);
  GListModel *claims = gainsay_case_get_claims (self);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      const char *id = gainsay_record_get_id (GAINSAY_RECORD (claim));

      if (id != NULL && gainsay_claim_get_text (claim) != NULL &&
          gainsay_merge_stays (touched, claim))
        g_ptr_array_add (standing, standing_new (claim, g_hash_table_lookup (reworded, id)));
    }
  return standing;
}

/**
 * gainsay_case_snapshot_new:
 * @self: a case
 *
 * Takes down what an analysis needs of a case. Call it where the case is changed.
 *
 * Returns: (transfer full): the snapshot
 */
GainsayCaseSnapshot *
gainsay_case_snapshot_new (GainsayCase *self)
{
  GainsayCaseSnapshot *snapshot;
  GListModel *documents;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  snapshot = g_new0 (GainsayCaseSnapshot, 1);
  snapshot->documents = g_ptr_array_new_with_free_func (g_object_unref);
  documents = gainsay_case_get_documents (self);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    g_ptr_array_add (snapshot->documents, g_list_model_get_item (documents, i));
  snapshot->standing = list_standing (self);
  return snapshot;
}

/**
 * gainsay_case_snapshot_free:
 * @self: (transfer full) (nullable): a snapshot
 *
 * Frees a snapshot.
 */
void
gainsay_case_snapshot_free (GainsayCaseSnapshot *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->standing);
  g_free (self);
}

/**
 * gainsay_case_analysis_free:
 * @self: (transfer full) (nullable): the results of an analysis
 *
 * Frees results.
 */
void
gainsay_case_analysis_free (GainsayCaseAnalysis *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->searched, g_hash_table_unref);
  g_free (self);
}

/* Whether there is a lexicon for a document; one whose language nobody told is taken for English.
 */
static gboolean
is_supported (GainsayDocument *document)
{
  const char *language = gainsay_document_get_language (document);

  return language == NULL || g_str_equal (language, "en") || g_str_has_prefix (language, "en-");
}

static void
take_apart (gpointer item, gpointer user_data)
{
  Work *work = user_data;
  guint index = GPOINTER_TO_UINT (item) - 1;
  GainsayDocument *document = g_ptr_array_index (work->snapshot->documents, index);
  int n_done;

  if (gainsay_job_is_cancelled (work->job))
    return;
  if (is_supported (document))
    work->documents->pdata[index] = gainsay_found_document_new (document, work->lexicon);
  else
    {
      GainsayFoundDocument *found = g_new0 (GainsayFoundDocument, 1);

      found->document = g_object_ref (document);
      work->documents->pdata[index] = found;
    }
  n_done = g_atomic_int_add (&work->n_done, 1) + 1;
  gainsay_job_report (work->job, FRACTION_DOCUMENTS * n_done / work->documents->len,
                      _("Reading documents"));
}

static gboolean
check_cancelled (GainsayJob *job, GError **error)
{
  if (!gainsay_job_is_cancelled (job))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                       _("The analysis was cancelled. Nothing was changed."));
  return FALSE;
}

static gboolean
take_all_apart (Work *work, GError **error)
{
  GThreadPool *pool =
    g_thread_pool_new (take_apart, work, (int) g_get_num_processors (), FALSE, error);

  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < work->documents->len; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return check_cancelled (work->job, error);
}

/**
 * gainsay_case_analyse:
 * @snapshot: a snapshot
 * @job: (nullable): told how far the work is and asked whether to go on; not finished by this
 * @error: why it failed: %G_IO_ERROR_CANCELLED, or an error of the lexicon
 *
 * Runs the engine over the documents of a case. It may be called from any thread.
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL
 */
GainsayCaseAnalysis *
gainsay_case_analyse (const GainsayCaseSnapshot *snapshot, GainsayJob *job, GError **error)
{
  g_autoptr (GainsayLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  Work work = { 0 };

  g_return_val_if_fail (snapshot != NULL, NULL);

  lexicon = gainsay_lexicon_new ("en", error);
  if (lexicon == NULL)
    return NULL;
  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_found_document_free);
  g_ptr_array_set_size (documents, (int) snapshot->documents->len);
  work = (Work){ snapshot, lexicon, documents, job, 0 };
  if (!take_all_apart (&work, error))
    return NULL;
  gainsay_job_report (job, FRACTION_DOCUMENTS, _("Finding claims"));
  claims = gainsay_found_list_claims (documents, lexicon);
  if (!check_cancelled (job, error))
    return NULL;
  gainsay_job_report (job, FRACTION_GROUPED, _("Looking for evidence"));
  return gainsay_case_analysis_build (documents, claims, snapshot->standing, lexicon, job, error);
}

/* What the thread of an analysis is given. */
typedef struct
{
  GainsayCaseSnapshot *snapshot;
  GainsayJob *job;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  gainsay_case_snapshot_free (self->snapshot);
  g_clear_object (&self->job);
  g_free (self);
}

static void
analyse_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  GainsayCaseAnalysis *analysis = gainsay_case_analyse (request->snapshot, request->job, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, analysis, (GDestroyNotify) gainsay_case_analysis_free);
  else
    g_task_return_error (task, error);
}

/**
 * gainsay_case_analyse_async:
 * @self: a case
 * @job: (nullable): told how far the work is, cancels it; not finished by this
 * @callback: called in the thread's main context when it is done
 * @user_data: data for @callback
 *
 * Runs the engine over a case in a thread of its own. The case itself is not changed.
 */
void
gainsay_case_analyse_async (GainsayCase *self,
                            GainsayJob *job,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (GAINSAY_IS_CASE (self));
  g_return_if_fail (job == NULL || GAINSAY_IS_JOB (job));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gainsay_case_analyse_async);
  request = g_new0 (Request, 1);
  request->snapshot = gainsay_case_snapshot_new (self);
  request->job = job != NULL ? g_object_ref (job) : NULL;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, analyse_in_thread);
}

/**
 * gainsay_case_analyse_finish:
 * @self: the case
 * @result: what the callback was given
 * @error: why it failed
 *
 * Gives the results of gainsay_case_analyse_async().
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL
 */
GainsayCaseAnalysis *
gainsay_case_analyse_finish (GainsayCase *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
