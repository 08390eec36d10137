// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spotter {

/// The location of the demo: ready (a corpus with its model), or the files it is made from.
struct DemoPlaces {
    QString corpus; ///< demo.spotter; empty: not built
    QString model; ///< the folder of its model; empty: the model recorded in the corpus, or none yet
    QStringList sources; ///< files to import, in this order; empty: not installed
    QString schema; ///< the schema for the sources; empty: none
};

/// Searches the folder in SPOTTER_DEMO_DIR, build/demo and resources/demo of the source tree in which the program was
/// built or is run, and share/spotter/demo beside the installed program; for the corpus also ownFolder, in which an
/// earlier start may have built it.
[[nodiscard]] DemoPlaces locateDemo(const QString &ownFolder);

} // namespace spotter
