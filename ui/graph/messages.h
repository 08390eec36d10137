// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of what ui/graph tells the user outside of classes that translate themselves.
struct GraphMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Graph)
};

} // namespace spotter
