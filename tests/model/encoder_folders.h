// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/safetensors_p.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

/// The folders of tests/data/encoders, and modifications of copies of them.
namespace spotter::encoder_folders {

inline const QString configJson = QStringLiteral("config.json");
inline const QString vocabTxt = QStringLiteral("vocab.txt");
inline const QString safetensors = QStringLiteral("model.safetensors");

using Change = std::function<bool(const QDir &)>;

inline QString source(const QString &name)
{
    return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + QStringLiteral("/tests/data/encoders/") + name;
}

inline QByteArray readAll(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

inline bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

/// A copy of a folder's files, to be modified.
inline std::unique_ptr<QTemporaryDir> copyOfFolder(const QString &path)
{
    auto dir = std::make_unique<QTemporaryDir>();
    for (const QString &file : QDir(path).entryList(QDir::Files))
        if (!writeAll(dir->filePath(file), readAll(path + QChar(u'/') + file))) return {};
    return dir;
}

inline std::unique_ptr<QTemporaryDir> copyOf(const QString &name) { return copyOfFolder(source(name)); }

/// Sets a key of a JSON file; an undefined value removes it.
inline Change setting(const QString &file, const QString &key, const QJsonValue &value)
{
    return [=](const QDir &dir) {
        QJsonObject json = QJsonDocument::fromJson(readAll(dir.filePath(file))).object();
        if (value.isUndefined())
            json.remove(key);
        else
            json.insert(key, value);
        return writeAll(dir.filePath(file), QJsonDocument(json).toJson());
    };
}

inline Change removing(const QString &file)
{
    return [=](const QDir &dir) { return QFile::remove(dir.filePath(file)); };
}

inline Change writing(const QString &file, const QByteArray &bytes)
{
    return [=](const QDir &dir) { return writeAll(dir.filePath(file), bytes); };
}

inline Change renaming(const QString &from, const QString &to)
{
    return [=](const QDir &dir) { return QFile::rename(dir.filePath(from), dir.filePath(to)); };
}

inline Change both(const Change &first, const Change &second)
{
    return [=](const QDir &dir) { return first(dir) && second(dir); };
}

/// Replaces the folder's tensors.
inline Change withTensors(const std::function<void(TensorMap &)> &change)
{
    return [=](const QDir &dir) {
        auto tensors = readSafetensors(dir.filePath(safetensors));
        if (!tensors) return false;
        change(*tensors);
        return writeAll(dir.filePath(safetensors), safetensorsBytes(*tensors));
    };
}

} // namespace spotter::encoder_folders
