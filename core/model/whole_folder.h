// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace spotter {

/// A folder that is written beside its place and takes it when it is complete: a killed process leaves the old folder
/// or the new one. What was begun and not put in place is removed. Any thread; the folder is one thread's.
class WholeFolder {
public:
    /// Begins one that will be `folder`. Fails (Content) where something other than a folder of nothing but entries of
    /// these names stands there, (Io) where nothing can be written beside it.
    [[nodiscard]] static Result<WholeFolder> begin(const QString &folder, const QStringList &entries);

    /// Where an entry is to be written.
    [[nodiscard]] QString path(const QString &entry) const;
    /// Writes a file of these bytes, or this object. Fails (Io) naming it.
    [[nodiscard]] Result<void> write(const QString &entry, const QByteArray &bytes) const;
    [[nodiscard]] Result<void> write(const QString &entry, const QJsonObject &object) const;
    /// Replaces what stands there. Fails (Io), and leaves it then.
    [[nodiscard]] Result<void> putInPlace();

private:
    WholeFolder(QString target, std::unique_ptr<QTemporaryDir> temporary);

    QString m_target;
    std::unique_ptr<QTemporaryDir> m_temporary;
};

} // namespace spotter
