/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The phrases of one language by which a claim is put into a sentence of its own.
 *
 * The file templates.txt of a language has one line for each, "name: pattern". In a pattern, {who}
 * is whom or what the phrase is about, {what} what is put into it, and {verb} what they did.
 * Words that do not stand in the document are in [square brackets] there.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayTemplate:
 * @GAINSAY_TEMPLATE_ACCUSED: who was charged
 * @GAINSAY_TEMPLATE_ACCUSER: who charged somebody
 * @GAINSAY_TEMPLATE_BELIEF: who believes that it is so
 * @GAINSAY_TEMPLATE_BELIEF_OF_EVENT: who believes that an event took place
 * @GAINSAY_TEMPLATE_CHARGE: who alleges that it is so
 * @GAINSAY_TEMPLATE_CHARGE_OF_EVENT: who alleges that an event took place
 * @GAINSAY_TEMPLATE_DEFINITE: something known, or one person by office
 * @GAINSAY_TEMPLATE_DENIAL: a clause is not so
 * @GAINSAY_TEMPLATE_DENIAL_OF_EVENT: an event did not take place
 * @GAINSAY_TEMPLATE_DENIAL_OF_THING: who denies it
 * @GAINSAY_TEMPLATE_DOUBT: who doubts that it is so
 * @GAINSAY_TEMPLATE_DOUBT_OF_EVENT: who doubts that an event took place
 * @GAINSAY_TEMPLATE_EVENT: an event took place
 * @GAINSAY_TEMPLATE_GOVERNMENT: a government of a country, named by what belongs to it
 * @GAINSAY_TEMPLATE_GOVERNMENT_OF_OWNER: a government of a country, named as its owner
 * @GAINSAY_TEMPLATE_OWNER: somebody as an owner
 * @GAINSAY_TEMPLATE_OWNER_OF_PLURAL: an owner whose name looks like a plural
 * @GAINSAY_TEMPLATE_SIDE: somebody and those for whom they speak
 * @GAINSAY_TEMPLATE_WARNING: who warns that it is so
 * @GAINSAY_TEMPLATE_WARNING_OF_EVENT: who warns of an event
 * @GAINSAY_N_TEMPLATES: how many there are
 *
 * What a phrase says.
 */
typedef enum
{
  GAINSAY_TEMPLATE_ACCUSED,
  GAINSAY_TEMPLATE_ACCUSER,
  GAINSAY_TEMPLATE_BELIEF,
  GAINSAY_TEMPLATE_BELIEF_OF_EVENT,
  GAINSAY_TEMPLATE_CHARGE,
  GAINSAY_TEMPLATE_CHARGE_OF_EVENT,
  GAINSAY_TEMPLATE_DEFINITE,
  GAINSAY_TEMPLATE_DENIAL,
  GAINSAY_TEMPLATE_DENIAL_OF_EVENT,
  GAINSAY_TEMPLATE_DENIAL_OF_THING,
  GAINSAY_TEMPLATE_DOUBT,
  GAINSAY_TEMPLATE_DOUBT_OF_EVENT,
  GAINSAY_TEMPLATE_EVENT,
  GAINSAY_TEMPLATE_GOVERNMENT,
  GAINSAY_TEMPLATE_GOVERNMENT_OF_OWNER,
  GAINSAY_TEMPLATE_OWNER,
  GAINSAY_TEMPLATE_OWNER_OF_PLURAL,
  GAINSAY_TEMPLATE_SIDE,
  GAINSAY_TEMPLATE_WARNING,
  GAINSAY_TEMPLATE_WARNING_OF_EVENT,
  GAINSAY_N_TEMPLATES,
} GainsayTemplate;

/**
 * GainsayFilling:
 * @template: the phrase
 * @who: (nullable): for {who}
 * @verb: (nullable): for {verb}
 * @what: (nullable): for {what}
 *
 * A phrase and what is put into its places.
 */
typedef struct
{
  GainsayTemplate template;
  const char *who;
  const char *verb;
  const char *what;
} GainsayFilling;

gboolean gainsay_template_parse (const char *name, GainsayTemplate *template);
char *gainsay_template_fill (const char *pattern,
                             const GainsayFilling *filling) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
