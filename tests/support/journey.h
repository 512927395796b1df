/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A journey: the window, used from outside the process as a person would use it.
 *
 * The program runs on a display and a session bus of its own (tests/journeys/meson.build), with
 * its folders below a temporary one. It is read through the accessibility tree; keys come from the
 * display. Every wait is for a condition, and fails the test after WAIT_SECONDS.
 *
 * Screenshots lie in BUILD/tests/screenshots, to be looked at.
 */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TestJourney TestJourney;

/**
 * TestNode:
 *
 * Something in the window, as the accessibility bus shows it. The name of our own can be used with
 * g_autoptr(), whatever the version of libatspi.
 */
typedef AtspiAccessible TestNode;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestNode, g_object_unref)

void test_journey_init (int *argc, char ***argv);

TestJourney *test_journey_new (void);
void test_journey_free (TestJourney *self);
const char *test_journey_get_folder (TestJourney *self);

void test_journey_start (TestJourney *self, const char *const *arguments);
void test_journey_wait_end (TestJourney *self);

TestNode *test_journey_find (TestJourney *self, AtspiRole role, const char *name);
TestNode *test_journey_find_in (TestNode *node, AtspiRole role, const char *name);
gboolean test_journey_has (TestJourney *self, AtspiRole role, const char *name);
TestNode *test_journey_wait (TestJourney *self, AtspiRole role, const char *name);
void test_journey_wait_gone (TestJourney *self, AtspiRole role, const char *name);

void test_journey_click (TestJourney *self, AtspiRole role, const char *name);
void test_journey_focus (TestJourney *self, TestNode *accessible, const char *key);
void test_journey_keys (TestJourney *self, const char *keys);
void test_journey_type (TestJourney *self, const char *text);

char *test_journey_dup_text (TestNode *accessible);
gboolean test_journey_has_state (TestNode *accessible, AtspiStateType state);
char *test_journey_describe (TestJourney *self);
void test_journey_screenshot (TestJourney *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestJourney, test_journey_free)

G_END_DECLS
