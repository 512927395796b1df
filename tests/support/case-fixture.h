/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases for widget tests: one from tests/data, and large ones made on the spot. */
#pragma once

#include "app/case/session.h"

G_BEGIN_DECLS

GainsaySession *test_session_load (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GainsaySession *test_session_make (guint n_claims) G_GNUC_WARN_UNUSED_RESULT;
void test_run_idle (void);

G_END_DECLS
