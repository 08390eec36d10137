// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of the messages of core/facts outside of classes with tr().
struct FactMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Facts)
};

} // namespace spotter
