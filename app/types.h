/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forward declarations of every GObject type of the core. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _GainsayAppearance GainsayAppearance;
typedef struct _GainsayCase GainsayCase;
typedef struct _GainsayChange GainsayChange;
typedef struct _GainsayClaim GainsayClaim;
typedef struct _GainsayDocument GainsayDocument;
typedef struct _GainsayEvidence GainsayEvidence;
typedef struct _GainsayJob GainsayJob;
typedef struct _GainsayLogEntry GainsayLogEntry;
typedef struct _GainsayMark GainsayMark;
typedef struct _GainsayParty GainsayParty;
typedef struct _GainsayPassage GainsayPassage;
typedef struct _GainsayRating GainsayRating;
typedef struct _GainsayRecord GainsayRecord;
typedef struct _GainsayScale GainsayScale;
typedef struct _GainsaySession GainsaySession;
typedef struct _GainsayVerdict GainsayVerdict;

G_END_DECLS
