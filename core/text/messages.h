// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of the messages of core/text outside of classes with tr().
struct TextMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Text)
};

} // namespace spotter
