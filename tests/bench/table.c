/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/table.h"

#include <gio/gio.h>
#include <string.h>

struct _TestTable
{
  char **header;
  guint n_columns;
  GPtrArray *rows; /* of char **, with n_columns fields */
};

/* "a ""b"" c" is a "b" c; whatever is not quoted like that is taken as it is. */
static void
unquote (char *field)
{
  gsize n = strlen (field);
  char *to = field;

  if (n < 2 || field[0] != '"' || field[n - 1] != '"')
    return;
  for (const char *c = field + 1; c < field + n - 1; c++)
    if (*c == '"' && (c + 1 == field + n - 1 || *++c != '"'))
      return;
  for (const char *c = field + 1; c < field + n - 1; c++)
    {
      *to++ = *c;
      c += *c == '"';
    }
  *to = '\0';
}

/**
 * test_table_parse:
 * @text: a table
 * @error: tells the line that is not as it should be
 *
 * Takes a table apart.
 *
 * Returns: (transfer full) (nullable): the table
 */
TestTable *
test_table_parse (const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (TestTable) self = g_new0 (TestTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->header = g_strsplit (lines[0] != NULL ? lines[0] : "", "\t", -1);
  self->n_columns = g_strv_length (self->header);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      char **fields;

      if (*lines[i] == '\0')
        continue;
      fields = g_strsplit (lines[i], "\t", -1);
      g_ptr_array_add (self->rows, fields);
      if (g_strv_length (fields) != self->n_columns || !g_utf8_validate (lines[i], -1, NULL))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "Line %u has not %u columns of UTF-8.", i + 1, self->n_columns);
          return NULL;
        }
      for (char **field = fields; *field != NULL; field++)
        unquote (*field);
    }
  return g_steal_pointer (&self);
}

/**
 * test_table_read:
 * @path: a file
 * @error: why it could not be read
 *
 * Reads a table.
 *
 * Returns: (transfer full) (nullable): the table
 */
TestTable *
test_table_read (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  TestTable *self;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  self = test_table_parse (text, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", path);
  return self;
}

/**
 * test_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
test_table_free (TestTable *self)
{
  g_clear_pointer (&self->header, g_strfreev);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

/**
 * test_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows, the header left out.
 *
 * Returns: how many
 */
guint
test_table_get_n_rows (const TestTable *self)
{
  return self->rows->len;
}

/**
 * test_table_get:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Gives a field.
 *
 * Returns: (transfer none): its text
 */
const char *
test_table_get (const TestTable *self, guint row, guint column)
{
  char **fields;

  g_assert (row < self->rows->len && column < self->n_columns);

  fields = g_ptr_array_index (self->rows, row);
  return fields[column];
}

/**
 * test_table_find_column:
 * @self: a table
 * @name: what its header says
 * @column: (out): its number
 *
 * Finds a column.
 *
 * Returns: whether there is one
 */
gboolean
test_table_find_column (const TestTable *self, const char *name, guint *column)
{
  for (*column = 0; *column < self->n_columns; (*column)++)
    if (strcmp (self->header[*column], name) == 0)
      return TRUE;
  return FALSE;
}
