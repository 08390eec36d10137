// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of all messages of spotter-cli.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(spotter::Cli)
};

} // namespace spotter
