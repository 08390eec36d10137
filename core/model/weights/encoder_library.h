// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace spotter {

/// The pretrained encoders that a user has added: one folder for each under one root, to which other programs may add
/// folders, too. Has no state except the root; any thread.
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
    /// Folders that look like an encoder's, sorted by name; no weights are read.
    [[nodiscard]] std::vector<Entry> entries() const;
    /// Verifies a folder (see inspectEncoderFolder() for the supported ones and for the errors) and copies the
    /// encoder's files to a temporary folder, which is then renamed. If the name already exists, the new folder gets a
    /// number. If it fails (Io, Stopped), it leaves nothing behind.
    [[nodiscard]] Result<Entry> add(
        const QString &folder, const std::stop_token &stop = {}, const ProgressCallback &progress = {}) const;

private:
    QString m_root;
};

} // namespace spotter
