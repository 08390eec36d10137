// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace spotter {

/// The translation context of the messages of core/training outside of classes with tr().
struct TrainingMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Training)
};

} // namespace spotter
