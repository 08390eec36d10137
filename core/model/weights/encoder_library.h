// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace spotter {

/// The pretrained encoders that a user has brought in: a folder each, side by side under one root, which other programs
/// may fill, too. Holds no state but the root; any thread.
class EncoderLibrary {
public:
    struct Entry {
        QString name; ///< of the folder
        QString folder;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    explicit EncoderLibrary(QString root = usualRoot());

    /// spotter/encoders in the user's folder for data ($XDG_DATA_HOME).
    [[nodiscard]] static QString usualRoot();
    [[nodiscard]] const QString &root() const { return m_root; }
    /// Folders that look like an encoder's, by name; no weights are read.
    [[nodiscard]] std::vector<Entry> entries() const;
    /// Verifies a folder (see inspectEncoderFolder() for which are taken and for the errors) and copies what belongs to
    /// the encoder: into a temporary folder first, then renamed. One of that name that is there already stays, and the
    /// new one gets a number. Fails (Io, Stopped) leaving nothing behind.
    [[nodiscard]] Result<Entry> add(
        const QString &folder, const std::stop_token &stop = {}, const ProgressCallback &progress = {}) const;

private:
    QString m_root;
};

} // namespace spotter
