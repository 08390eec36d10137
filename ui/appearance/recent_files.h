// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_runner.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace spotter {

class Preferences;

/// The files opened last, without those that do not exist. Whether they do is looked up on a thread, because a network
/// that does not answer must not stop the window: a file is listed until it is known to be gone. Main thread.
class RecentFiles final : public QObject {
    Q_OBJECT
public:
    /// preferences must outlive it.
    explicit RecentFiles(Preferences &preferences, QObject *parent = nullptr);

    /// Newest first, as far as known.
    [[nodiscard]] QStringList files() const;
    /// Looks again; changed() follows if that changes files(). A deleted file is forgotten for good; one in a folder
    /// that is not there either, like that of a memory stick, is only left out.
    void look();

Q_SIGNALS:
    void changed();

private:
    struct Missing {
        QStringList all;
        QStringList deleted; ///< their folder exists
    };
    void take(const Missing &missing);

    Preferences &m_preferences;
    TaskRunner m_looking;
    QSet<QString> m_missing;
};

} // namespace spotter
