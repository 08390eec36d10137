// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// qcustomplot.h is written with Qt's bare keywords, which our flags turn off. The other headers that it includes come
// first, so that they do not see the macro.
#include <QtPrintSupport/QtPrintSupport>
#include <QtWidgets/QtWidgets>

#define signals Q_SIGNALS // NOLINT(bugprone-reserved-identifier)
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef foreach
#undef signals
