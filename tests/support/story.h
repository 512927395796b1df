/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A story checked from the files of a folder, and ways to find things in what the engine made of
 * it: by pattern, so that no text of the documents needs to stand in a test.
 */
#pragma once

#include "app/case/case.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"

G_BEGIN_DECLS

/* One file that stands for each story: where it is not there, the folder is not. */
char *test_story_find_folder (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GainsayCase *test_story_check (const char *folder, const char *pattern) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *test_story_list_claims (GainsayCase *story, const char *text) G_GNUC_WARN_UNUSED_RESULT;
GainsayClaim *test_story_get_claim (GainsayCase *story, const char *text, const char *speaker);
gboolean test_story_is_made_by (GainsayCase *story, GainsayClaim *claim, const char *speaker);
GPtrArray *test_story_list_evidence (GainsayCase *story,
                                     GainsayClaim *claim,
                                     const char *stance,
                                     const char *source) G_GNUC_WARN_UNUSED_RESULT;
guint test_story_count_documents (GPtrArray *passages);
guint test_story_count_statements (GainsayClaim *claim, GainsayCase *story, const char *speaker);
gboolean test_story_are_opposite (GainsayClaim *one, GainsayClaim *other);
void test_story_assert_sound (GainsayCase *story);

G_END_DECLS
