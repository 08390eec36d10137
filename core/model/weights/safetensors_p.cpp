// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/safetensors_p.h"

#include "core/base/regular_file.h"
#include "core/base/system_error.h"
#include "core/model/messages.h"
#include "core/model/weights/byte_ranges.h"
#include "core/model/weights/stored_weights.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A header longer than this describes no model of this family.
constexpr qint64 maximumHeaderBytes = 16 << 20;

struct TypeName {
    QLatin1StringView stored;
    QLatin1StringView name;
    torch::ScalarType type;
};

constexpr std::array typeNames{
    TypeName{"F32"_L1, "float32"_L1, torch::kFloat32},
    TypeName{"F16"_L1, "float16"_L1, torch::kFloat16},
    TypeName{"BF16"_L1, "bfloat16"_L1, torch::kBFloat16},
    TypeName{"I64"_L1, "int64"_L1, torch::kInt64},
};

/// The number of bytes that a shape needs; null if it exceeds the size of the file.
std::optional<qint64> bytesOf(const std::vector<int64_t> &shape, qint64 elementBytes, qint64 most)
{
    qint64 bytes = elementBytes;
    for (const int64_t extent : shape) {
        if (extent < 0 || (extent > 0 && bytes > most / extent)) return {};
        bytes *= extent;
    }
    return bytes;
}

/// Type, shape and byte range of a tensor. An unsupported type is an error only when the tensor is read.
Result<std::pair<StoredTensor, ByteRange>> parseEntry(
    const QString &path, const QString &name, const QJsonObject &json, qint64 dataBytes)
{
    StoredTensor tensor;
    tensor.typeName = json.value("dtype"_L1).toString();
    const QJsonValue shape = json.value("shape"_L1);
    if (!shape.isArray() || shape.toArray().size() > qsizetype(maximumRank))
        return std::unexpected(
            damagedWeights(path, ModelMessages::tr("tensor “%1” has an impossible shape").arg(name)));
    for (const auto &size : shape.toArray()) tensor.shape.push_back(size.toInteger(-1));
    const QJsonArray offsets = json.value("data_offsets"_L1).toArray();
    const ByteRange place{offsets.at(0).toInteger(-1), offsets.at(1).toInteger(-1)};
    if (offsets.size() != 2 || place.begin < 0 || place.end < place.begin || place.end > dataBytes)
        return std::unexpected(damagedWeights(path, ModelMessages::tr("tensor “%1” is outside the file").arg(name)));
    const auto type
        = std::ranges::find_if(typeNames, [&](const TypeName &known) { return tensor.typeName == known.stored; });
    if (type == typeNames.end()) return std::pair{std::move(tensor), place};
    tensor.typeName = type->name;
    tensor.type = type->type;
    const auto bytes = bytesOf(tensor.shape, qint64(torch::elementSize(type->type)), dataBytes);
    if (!bytes)
        return std::unexpected(
            damagedWeights(path, ModelMessages::tr("tensor “%1” has an impossible shape").arg(name)));
    if (*bytes != place.end - place.begin)
        return std::unexpected(damagedWeights(path, ModelMessages::tr("tensor “%1” is outside the file").arg(name)));
    return std::pair{std::move(tensor), place};
}

/// The members that well-formed JSON writes, of all its objects: the colons outside of strings.
qsizetype membersWritten(QByteArrayView json)
{
    qsizetype members = 0;
    bool inString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (inString && json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            inString = !inString;
        else if (!inString && json[at] == ':')
            ++members;
    }
    return members;
}

/// The members that are left once it is read: QJsonObject keeps the last of those that bear one name. Deeper objects
/// the format does not have.
qsizetype membersOf(const QJsonObject &header)
{
    qsizetype members = header.size();
    for (const auto &value : header) members += value.toObject().size();
    return members;
}

Result<QJsonObject> readHeader(QFile &file, const QString &path)
{
    const QByteArray lengthBytes = file.read(8);
    if (lengthBytes.size() != 8)
        return std::unexpected(damagedWeights(path, ModelMessages::tr("the file is too short")));
    const quint64 length = qFromLittleEndian<quint64>(lengthBytes.constData());
    if (length > quint64(file.size() - 8))
        return std::unexpected(damagedWeights(path, ModelMessages::tr("the header claims to be longer than the file")));
    if (length > quint64(maximumHeaderBytes))
        return failure(
            ErrorCode::Limit, ModelMessages::tr("%1 describes more than any model of this family has").arg(path));
    const QByteArray json = file.read(qint64(length));
    const QJsonDocument header = QJsonDocument::fromJson(json);
    if (!header.isObject())
        return std::unexpected(damagedWeights(path, ModelMessages::tr("the header is not a JSON object")));
    if (membersWritten(json) != membersOf(header.object()))
        return std::unexpected(damagedWeights(path, ModelMessages::tr("the header contains a name twice")));
    return header.object();
}

class SafetensorsFile final : public TensorFile {
public:
    explicit SafetensorsFile(const QString &path) : m_file(path) { }

    Result<void> open();
    Result<torch::Tensor> read(const std::string &name) override;

private:
    QFile m_file;
    qint64 m_dataStart = 0;
    std::map<std::string, ByteRange> m_places; ///< behind the header
};

Result<void> SafetensorsFile::open()
{
    const QString path = m_file.fileName();
    if (auto opened = openRegularFile(m_file); !opened) return std::unexpected(opened.error());
    const auto header = readHeader(m_file, path);
    if (!header) return std::unexpected(header.error());
    m_dataStart = m_file.pos();
    m_bytes = m_file.size();
    for (auto it = header->begin(); it != header->end(); ++it) {
        if (it.key() == "__metadata__"_L1) continue;
        auto entry = parseEntry(path, it.key(), it.value().toObject(), m_file.size() - m_dataStart);
        if (!entry) return std::unexpected(entry.error());
        m_tensors.emplace(it.key().toStdString(), std::move(entry->first));
        m_places.emplace(it.key().toStdString(), entry->second);
    }
    const auto places = m_places | std::views::values;
    if (!areDisjoint({places.begin(), places.end()}))
        return std::unexpected(damagedWeights(path, ModelMessages::tr("two tensors overlap")));
    return {};
}

Result<torch::Tensor> SafetensorsFile::read(const std::string &name)
{
    const StoredTensor &stored = m_tensors.at(name);
    if (!stored.type)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: tensor “%2” has the type “%3”, which Spotter does not read")
                .arg(m_file.fileName(), QString::fromStdString(name), stored.typeName));
    auto tensor = torch::empty(stored.shape, torch::TensorOptions(*stored.type));
    const ByteRange &place = m_places.at(name);
    const qint64 bytes = place.end - place.begin;
    if (!m_file.seek(m_dataStart + place.begin) || m_file.read(static_cast<char *>(tensor.data_ptr()), bytes) != bytes)
        return failure(
            ErrorCode::Io, ModelMessages::tr("%1 cannot be read: %2").arg(m_file.fileName(), deviceErrorText(m_file)));
    return tensor;
}

} // namespace

Result<std::unique_ptr<TensorFile>> openSafetensors(const QString &path)
{
    auto file = std::make_unique<SafetensorsFile>(path);
    if (auto opened = file->open(); !opened) return std::unexpected(opened.error());
    return file;
}

Result<TensorMap> readSafetensors(const QString &path)
{
    const auto file = openSafetensors(path);
    if (!file) return std::unexpected(file.error());
    TensorMap tensors;
    for (const auto &name : (*file)->tensors() | std::views::keys) {
        const auto tensor = (*file)->read(name);
        if (!tensor) return std::unexpected(tensor.error());
        tensors.emplace(name, tensor->is_floating_point() ? tensor->to(torch::kFloat32) : *tensor);
    }
    return tensors;
}

QByteArray safetensorsBytes(const TensorMap &tensors, torch::ScalarType type)
{
    const auto width = qint64(torch::elementSize(type));
    const QString typeName = type == torch::kHalf ? u"F16"_s : u"F32"_s;
    QJsonObject header;
    qint64 offset = 0;
    for (const auto &[name, tensor] : tensors) {
        QJsonArray shape;
        for (const int64_t extent : tensor.sizes()) shape.append(qint64(extent));
        const qint64 bytes = tensor.numel() * width;
        header.insert(QString::fromStdString(name),
            QJsonObject{
                {u"dtype"_s, typeName}, {u"shape"_s, shape}, {u"data_offsets"_s, QJsonArray{offset, offset + bytes}}});
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
        const auto flat = tensor.detach().to(type).contiguous();
        bytes.append(static_cast<const char *>(flat.data_ptr()), flat.numel() * width);
    }
    return bytes;
}

} // namespace spotter
