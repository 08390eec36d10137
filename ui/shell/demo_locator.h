// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spotter {

/// Where the demo lies: ready (a corpus with its model), or as the files that it is made from.
struct DemoPlaces {
    QString corpus; ///< demo.spotter; empty: not built
    QString model; ///< the folder of its model; empty: the corpus knows its model, or has none yet
    QStringList sources; ///< files to import, in this order; empty: not installed
    QString schema; ///< the schema that belongs to the sources; empty: none
};

/// Looks at what SPOTTER_DEMO_DIR names, in build/demo and resources/demo of the source tree that the program was built
/// in or is run from, and in share/spotter/demo beside the installed program; and for the corpus in ownFolder, where an
/// earlier start has built it.
[[nodiscard]] DemoPlaces locateDemo(const QString &ownFolder);

} // namespace spotter
