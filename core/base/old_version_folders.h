// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QDir;

namespace spotter {

/// The names of the hidden folders in which processes prepare a model's folder, without those that Spotter 0.1 set
/// aside while it replaced one.
[[nodiscard]] QStringList temporaryFolders(const QDir &parent);
/// Whether Spotter 0.1 set a folder aside for this temporary one and was killed before it put that in place.
[[nodiscard]] bool isOfOldVersion(const QString &temporaryFolder);
/// What such processes left in a folder; of a pair, only the newer one.
[[nodiscard]] QStringList foldersOfOldVersion(const QString &parent);

} // namespace spotter
