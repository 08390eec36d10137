// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/safetensors_p.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Model)
};

/// A header longer than this describes no model of this family.
constexpr qint64 maximumHeaderBytes = 16 << 20;

struct Entry {
    torch::ScalarType type = torch::kFloat32;
    std::vector<int64_t> shape;
    qint64 begin = 0;
    qint64 end = 0;
};

Error damaged(const QString &path, const QString &what)
{
    return {ErrorCode::Content, Messages::tr("%1: damaged weights: %2; copy the model anew").arg(path, what)};
}

std::optional<torch::ScalarType> scalarType(const QString &name)
{
    if (name == "F32"_L1) return torch::kFloat32;
    if (name == "F16"_L1) return torch::kFloat16;
    if (name == "BF16"_L1) return torch::kBFloat16;
    if (name == "I64"_L1) return torch::kInt64;
    return {};
}

Result<Entry> parseEntry(const QString &path, const QString &name, const QJsonObject &json, qint64 dataBytes)
{
    const QString typeName = json.value("dtype"_L1).toString();
    const auto type = scalarType(typeName);
    if (!type)
        return failure(ErrorCode::Unsupported,
            Messages::tr("%1: tensor “%2” has the type “%3”, which Spotter does not read").arg(path, name, typeName));
    Entry entry{*type, {}, 0, 0};
    qint64 elements = 1;
    for (const auto &size : json.value("shape"_L1).toArray()) {
        const qint64 extent = size.toInteger(-1);
        if (extent < 0 || (extent > 0 && elements > dataBytes / extent))
            return std::unexpected(damaged(path, Messages::tr("tensor “%1” has an impossible shape").arg(name)));
        elements *= extent;
        entry.shape.push_back(extent);
    }
    const QJsonArray offsets = json.value("data_offsets"_L1).toArray();
    entry.begin = offsets.at(0).toInteger(-1);
    entry.end = offsets.at(1).toInteger(-1);
    const qint64 bytes = elements * qint64(torch::elementSize(*type));
    if (offsets.size() != 2 || entry.begin < 0 || entry.end < entry.begin || entry.end > dataBytes
        || entry.end - entry.begin != bytes)
        return std::unexpected(damaged(path, Messages::tr("tensor “%1” lies outside the file").arg(name)));
    return entry;
}

Result<QJsonObject> readHeader(QFile &file, const QString &path)
{
    const QByteArray lengthBytes = file.read(8);
    if (lengthBytes.size() != 8) return std::unexpected(damaged(path, Messages::tr("the file is too short")));
    const quint64 length = qFromLittleEndian<quint64>(lengthBytes.constData());
    if (length > quint64(std::min(maximumHeaderBytes, file.size() - 8)))
        return std::unexpected(damaged(path, Messages::tr("the header claims to be longer than the file")));
    QJsonParseError error;
    const QJsonDocument header = QJsonDocument::fromJson(file.read(qint64(length)), &error);
    if (!header.isObject()) return std::unexpected(damaged(path, Messages::tr("the header is not a JSON object")));
    return header.object();
}

} // namespace

Result<TensorMap> readSafetensors(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
            Messages::tr("%1: cannot be read: %2").arg(path, file.errorString()));
    auto header = readHeader(file, path);
    if (!header) return std::unexpected(header.error());
    const qint64 dataStart = file.pos();
    TensorMap tensors;
    for (auto it = header->begin(); it != header->end(); ++it) {
        if (it.key() == "__metadata__"_L1) continue;
        const auto entry = parseEntry(path, it.key(), it.value().toObject(), file.size() - dataStart);
        if (!entry) return std::unexpected(entry.error());
        auto tensor = torch::empty(entry->shape, torch::TensorOptions(entry->type));
        const qint64 bytes = entry->end - entry->begin;
        if (!file.seek(dataStart + entry->begin) || file.read(static_cast<char *>(tensor.data_ptr()), bytes) != bytes)
            return failure(ErrorCode::Io, Messages::tr("%1: cannot be read: %2").arg(path, file.errorString()));
        if (tensor.is_floating_point()) tensor = tensor.to(torch::kFloat32);
        tensors.emplace(it.key().toStdString(), tensor);
    }
    return tensors;
}

QByteArray safetensorsBytes(const TensorMap &tensors)
{
    QJsonObject header;
    qint64 offset = 0;
    for (const auto &[name, tensor] : tensors) {
        QJsonArray shape;
        for (const int64_t extent : tensor.sizes()) shape.append(qint64(extent));
        const qint64 bytes = tensor.numel() * 4;
        header.insert(QString::fromStdString(name),
            QJsonObject{
                {u"dtype"_s, u"F32"_s}, {u"shape"_s, shape}, {u"data_offsets"_s, QJsonArray{offset, offset + bytes}}});
        offset += bytes;
    }
    QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    // The format wants the data aligned to 8 bytes; its own writers pad the header with spaces.
    json.append(QByteArray((8 - json.size() % 8) % 8, ' '));
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian<quint64>(quint64(json.size()), bytes.data());
    bytes.reserve(8 + json.size() + offset);
    bytes.append(json);
    for (const auto &[name, tensor] : tensors) {
        const auto flat = tensor.detach().to(torch::kFloat32).contiguous();
        bytes.append(static_cast<const char *>(flat.data_ptr()), flat.numel() * 4);
    }
    return bytes;
}

} // namespace spotter
