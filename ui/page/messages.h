// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of user messages in ui/page outside of classes with their own tr().
struct PageMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Page)
};

} // namespace spotter
