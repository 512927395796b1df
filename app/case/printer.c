/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/printer.h"

#include "app/case/writer.h"

#define LOOKS 512 /* at so many records that need no printing the clock is read */

typedef struct
{
  GBytes *text;
  guint revision; /* of the record when it was printed */
} Printed;

struct _GainsayPrinter
{
  GainsayCase *investigation;
  GHashTable *printed; /* GainsayRecord, owned → Printed */
  guint revision;      /* of the case when this pass over its lists began */
  guint list;          /* where the pass is */
  guint position;
};

static void
printed_free (gpointer data)
{
  Printed *printed = data;

  g_bytes_unref (printed->text);
  g_free (printed);
}

static void
begin_pass (GainsayPrinter *self)
{
  self->revision = gainsay_record_get_revision (GAINSAY_RECORD (self->investigation));
  self->list = 0;
  self->position = 0;
}

/**
 * gainsay_printer_new:
 * @investigation: a case
 *
 * Begins to print a case.
 *
 * Returns: (transfer full): a printer that has done nothing yet
 */
GainsayPrinter *
gainsay_printer_new (GainsayCase *investigation)
{
  GainsayPrinter *self;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  self = g_new0 (GainsayPrinter, 1);
  self->investigation = g_object_ref (investigation);
  self->printed = g_hash_table_new_full (NULL, NULL, g_object_unref, printed_free);
  begin_pass (self);
  return self;
}

/**
 * gainsay_printer_free:
 * @self: a printer
 *
 * Frees a printer.
 */
void
gainsay_printer_free (GainsayPrinter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->printed);
  g_object_unref (self->investigation);
  g_free (self);
}

static GListModel *
get_list (GainsayPrinter *self)
{
  switch (self->list)
    {
    case 0:
      return gainsay_case_get_parties (self->investigation);
    case 1:
      return gainsay_case_get_documents (self->investigation);
    case 2:
      return gainsay_case_get_claims (self->investigation);
    case 3:
      return gainsay_case_get_log (self->investigation);
    default:
      return NULL;
    }
}

/* Prints a record that has not been printed, or not as it is now. */
static gboolean
print_record (GainsayPrinter *self, GainsayRecord *record)
{
  Printed *printed = g_hash_table_lookup (self->printed, record);

  if (printed != NULL && printed->revision == gainsay_record_get_revision (record))
    return FALSE;
  printed = g_new0 (Printed, 1);
  printed->text = gainsay_writer_print_element (record);
  printed->revision = gainsay_record_get_revision (record);
  g_hash_table_replace (self->printed, g_object_ref (record), printed);
  return TRUE;
}

/* Goes on with the pass; tells whether it came to the end of all lists. */
static gboolean
go_on (GainsayPrinter *self, gint64 until)
{
  GListModel *list;

  while ((list = get_list (self)) != NULL)
    {
      while (self->position < g_list_model_get_n_items (list))
        {
          g_autoptr (GainsayRecord) record = g_list_model_get_item (list, self->position++);

          if ((print_record (self, record) || self->position % LOOKS == 0) &&
              g_get_monotonic_time () >= until)
            return FALSE;
        }
      self->list++;
      self->position = 0;
    }
  return TRUE;
}

/**
 * gainsay_printer_print:
 * @self: a printer
 * @until: when to stop, on the monotonic clock; %G_MAXINT64 to print all at once
 *
 * Goes on printing.
 *
 * Returns: whether the whole case is printed as it is now
 */
gboolean
gainsay_printer_print (GainsayPrinter *self, gint64 until)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (go_on (self, until))
    {
      if (self->revision == gainsay_record_get_revision (GAINSAY_RECORD (self->investigation)))
        return TRUE;
      begin_pass (self);
    }
  return FALSE;
}

static GBytes *
get_piece (GainsayRecord *record, gpointer user_data)
{
  GainsayPrinter *self = user_data;

  print_record (self, record);
  return ((Printed *) g_hash_table_lookup (self->printed, record))->text;
}

/**
 * gainsay_printer_list_pieces:
 * @self: a printer that is done
 *
 * Gives the text; what was not printed yet is printed now.
 *
 * Returns: (transfer full) (element-type GBytes): the text of the case's file, in pieces
 */
GPtrArray *
gainsay_printer_list_pieces (GainsayPrinter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gainsay_writer_join (self->investigation, get_piece, self);
}
