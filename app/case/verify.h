/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Checks that a case holds together: ids, references, spans that say what their document says, the
 * chain of the log, and that the decisions which the case shows are those that the log tells of.
 *
 * It finds damage and careless change. It proves nothing about who wrote what.
 */
#pragma once

#include "app/case/case.h"

G_BEGIN_DECLS

GPtrArray *gainsay_verify (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_verify_log (GainsayCase *investigation, GPtrArray *faults);

G_END_DECLS
