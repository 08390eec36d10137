// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <stop_token>
#include <vector>

namespace spotter {

/// A corpus of a text that was opened or pasted without one.
struct ScratchCorpus {
    QString path;
    QString name; ///< for people
    QDateTime changed;
    qint64 bytes = 0; ///< with its models and everything else that belongs to it
};

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

    /// All of them, the one changed last first. Reads the disk; for a thread.
    [[nodiscard]] std::vector<ScratchCorpus> all(const std::stop_token &stop = {}) const;
    /// Deletes one with everything that belongs to it. Fails (Content) for a corpus in another folder, (Busy) if it is
    /// open in a window, (Io). Any thread.
    [[nodiscard]] Result<void> remove(const QString &path) const;
    /// Whether there is any: a look at the folder's names alone.
    [[nodiscard]] bool isEmpty() const;
    /// Deletes those in which nothing was ever stored, which a killed import leaves. Others, and those that are open
    /// anywhere, stay. Returns how many there were. For a thread.
    int removeUnused(const std::stop_token &stop = {}) const;

private:
    QString m_folder;
};

} // namespace spotter
