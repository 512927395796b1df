/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table of text: a header line, then one row a line, columns parted by tabs.
 *
 * A field that holds a quotation mark may stand in quotation marks, those within doubled, as
 * spreadsheets write it. Invariants: each row has as many fields as the header; all is UTF-8.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TestTable TestTable;

TestTable *test_table_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TestTable *test_table_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void test_table_free (TestTable *self);
guint test_table_get_n_rows (const TestTable *self);
const char *test_table_get (const TestTable *self, guint row, guint column);
gboolean test_table_find_column (const TestTable *self, const char *name, guint *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestTable, test_table_free)

G_END_DECLS
