// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spotter {

/// Where the corpora are that texts get which are opened or pasted without a corpus ("scratch"), and what they are
/// called: people never see the names of their files. A value; any thread.
class ScratchCorpora {
public:
    /// dataFolder: Preferences::dataFolder().
    explicit ScratchCorpora(const QString &dataFolder) : m_folder(dataFolder + QStringLiteral("/scratch")) { }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] bool contains(const QString &path) const;
    /// The path of the corpus for a text: the same key gives the same path, so that corrections are found again; name
    /// is only for people.
    [[nodiscard]] QString pathFor(const QString &name, const QByteArray &key) const;
    /// "metformin" for a scratch corpus; for others, the file's name without its suffix.
    [[nodiscard]] QString nameOf(const QString &path) const;
    /// "metformin (not saved yet)" for a scratch corpus; for others, like nameOf().
    [[nodiscard]] QString titleOf(const QString &path) const;

private:
    QString m_folder;
};

} // namespace spotter
