// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of what core/review tells the user outside of classes that translate themselves.
struct ReviewMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Review)
};

} // namespace spotter
