// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/tensorflow_checkpoint_p.h"

#include "core/base/regular_file.h"
#include "core/base/system_error.h"
#include "core/model/messages.h"
#include "core/model/weights/byte_cursor.h"
#include "core/model/weights/byte_ranges.h"
#include "core/model/weights/checksum.h"
#include "core/model/weights/sorted_table.h"
#include "core/model/weights/stored_weights.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// kTensorBundleVersion of tensor_bundle.cc.
constexpr quint64 readableVersion = 1;
constexpr quint64 maximumShards = 1000;

/// DataType of tensorflow/core/framework/types.proto.
struct DataType {
    quint64 number;
    const char *name;
    torch::ScalarType type;
};

constexpr std::array dataTypes{
    DataType{1, "float32", torch::kFloat32},
    DataType{2, "float64", torch::kFloat64},
    DataType{3, "int32", torch::kInt32},
    DataType{9, "int64", torch::kInt64},
    DataType{14, "bfloat16", torch::kBFloat16},
    DataType{19, "float16", torch::kFloat16},
};

/// A field of a message of protocol buffers: its number, and the value of its kind.
struct Field {
    quint64 number = 0;
    quint64 value = 0; ///< varint, fixed32, fixed64
    QByteArrayView bytes; ///< strings and messages
};

/// Reads the next field; an unknown kind of field makes the cursor bad.
Field nextField(ByteCursor &cursor)
{
    const quint64 tag = cursor.varint();
    Field field{tag >> 3, 0, {}};
    switch (tag & 7) {
    case 0:
        field.value = cursor.varint();
        break;
    case 1:
        field.value = cursor.number<quint64>();
        break;
    case 2:
        field.bytes = cursor.take(cursor.varint());
        break;
    case 5:
        field.value = cursor.number<quint32>();
        break;
    default: // groups, which proto3 does not have
        (void)cursor.take(~0ULL);
    }
    return field;
}

/// BundleHeaderProto.
struct Header {
    quint64 shards = 0;
    quint64 endianness = 0; ///< 0: little
    quint64 oldestReader = 0;
};

/// BundleEntryProto, but for the slices.
struct Entry {
    quint64 type = 0;
    std::vector<int64_t> shape;
    quint64 shard = 0;
    quint64 offset = 0;
    quint64 bytes = 0;
    quint32 crc32c = 0; ///< masked
    bool isSliced = false;
};

std::optional<Header> parseHeader(QByteArrayView bytes)
{
    Header header;
    ByteCursor cursor(bytes);
    while (cursor.isGood() && !cursor.atEnd()) {
        const Field field = nextField(cursor);
        if (field.number == 1) header.shards = field.value;
        if (field.number == 2) header.endianness = field.value;
        if (field.number != 3) continue;
        ByteCursor version(field.bytes);
        while (version.isGood() && !version.atEnd())
            if (const Field part = nextField(version); part.number == 2) header.oldestReader = part.value;
    }
    return cursor.isGood() ? std::optional(header) : std::nullopt;
}

/// TensorShapeProto; null if a size is unknown (-1) or invalid.
std::optional<std::vector<int64_t>> parseShape(QByteArrayView bytes)
{
    std::vector<int64_t> shape;
    ByteCursor cursor(bytes);
    while (cursor.isGood() && !cursor.atEnd()) {
        const Field field = nextField(cursor);
        if (field.number == 3 && field.value != 0) return {};
        if (field.number != 2) continue;
        int64_t size = 0;
        ByteCursor dimension(field.bytes);
        while (dimension.isGood() && !dimension.atEnd())
            if (const Field part = nextField(dimension); part.number == 1) size = int64_t(part.value);
        if (!dimension.isGood() || size < 0 || shape.size() == maximumRank) return {};
        shape.push_back(size);
    }
    return cursor.isGood() ? std::optional(shape) : std::nullopt;
}

std::optional<Entry> parseEntry(QByteArrayView bytes)
{
    Entry entry;
    ByteCursor cursor(bytes);
    while (cursor.isGood() && !cursor.atEnd()) {
        const Field field = nextField(cursor);
        switch (field.number) {
        case 1:
            entry.type = field.value;
            break;
        case 2: {
            auto shape = parseShape(field.bytes);
            if (!shape) return {};
            entry.shape = std::move(*shape);
            break;
        }
        case 3:
            entry.shard = field.value;
            break;
        case 4:
            entry.offset = field.value;
            break;
        case 5:
            entry.bytes = field.value;
            break;
        case 6:
            entry.crc32c = quint32(field.value);
            break;
        case 7:
            entry.isSliced = true;
            break;
        default:
            break;
        }
    }
    return cursor.isGood() ? std::optional(entry) : std::nullopt;
}

/// Whether so many bytes hold exactly the numbers of a shape; without overflow.
bool fits(const std::vector<int64_t> &shape, qint64 elementBytes, quint64 bytes)
{
    if (std::ranges::contains(shape, 0)) return bytes == 0;
    quint64 count = quint64(elementBytes);
    for (const int64_t extent : shape) {
        if (quint64(extent) > bytes / count) return false;
        count *= quint64(extent);
    }
    return count == bytes;
}

class Checkpoint final : public TensorFile {
public:
    explicit Checkpoint(const QString &indexPath) : m_indexPath(indexPath) { }

    Result<void> open();
    Result<torch::Tensor> read(const std::string &name) override;

private:
    Result<void> openShards(const Header &header);
    Result<void> add(const std::string &name, Entry entry);
    Error damaged(const std::string &name) const;

    QString m_indexPath;
    std::vector<std::unique_ptr<QFile>> m_shards;
    std::map<std::string, Entry> m_entries;
    std::vector<std::vector<ByteRange>> m_places; ///< by shard
};

Error Checkpoint::damaged(const std::string &name) const
{
    return damagedWeights(
        m_indexPath, ModelMessages::tr("tensor “%1” is outside the file").arg(QString::fromStdString(name)));
}

Result<void> Checkpoint::openShards(const Header &header)
{
    const QString stem = m_indexPath.chopped(qsizetype(sizeof(".index")) - 1);
    for (quint64 i = 0; i < header.shards; ++i) {
        const QString path
            = stem + u".data-%1-of-%2"_s.arg(i, 5, 10, QChar(u'0')).arg(header.shards, 5, 10, QChar(u'0'));
        auto shard = std::make_unique<QFile>(path);
        if (!shard->exists())
            return failure(ErrorCode::NotFound,
                ModelMessages::tr("%1 is missing; it contains weights of the checkpoint: copy it next to %2")
                    .arg(path, m_indexPath));
        if (auto opened = openRegularFile(*shard); !opened) return opened;
        m_bytes += shard->size();
        m_shards.push_back(std::move(shard));
    }
    return {};
}

Result<void> Checkpoint::add(const std::string &name, Entry entry)
{
    const auto type = std::ranges::find(dataTypes, entry.type, &DataType::number);
    StoredTensor stored{QString::number(entry.type), {}, entry.shape};
    if (entry.isSliced) {
        stored.typeName = u"sliced"_s;
    } else if (type != dataTypes.end()) {
        stored.typeName = QString::fromLatin1(type->name);
        stored.type = type->type;
        if (entry.shard >= m_shards.size()) return std::unexpected(damaged(name));
        const auto bytes = quint64(m_shards[entry.shard]->size());
        if (entry.offset > bytes || entry.bytes > bytes - entry.offset
            || !fits(entry.shape, qint64(torch::elementSize(type->type)), entry.bytes))
            return std::unexpected(damaged(name));
        m_places[entry.shard].push_back({qint64(entry.offset), qint64(entry.offset + entry.bytes)});
    }
    m_tensors.emplace(name, std::move(stored));
    m_entries.emplace(name, std::move(entry));
    return {};
}

Result<void> Checkpoint::open()
{
    const auto table = readSortedTable(m_indexPath);
    if (!table) return std::unexpected(table.error());
    // The header has the empty key.
    const auto headerBytes = table->find(QByteArray());
    const auto header = headerBytes == table->end() ? std::nullopt : parseHeader(headerBytes->second);
    if (!header || header->shards == 0 || header->shards > maximumShards)
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: this index of a checkpoint is damaged; copy the files again").arg(m_indexPath));
    if (header->oldestReader > readableVersion)
        return failure(ErrorCode::Version,
            ModelMessages::tr("%1: this checkpoint was written by a newer version of TensorFlow than Spotter can read")
                .arg(m_indexPath));
    if (header->endianness != 0)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1 was written by a big-endian computer, which Spotter does not read").arg(m_indexPath));
    if (auto opened = openShards(*header); !opened) return opened;
    m_places.resize(m_shards.size());
    for (const auto &[key, value] : *table) {
        if (key.isEmpty()) continue;
        auto entry = parseEntry(value);
        if (!entry) return std::unexpected(damaged(key.toStdString()));
        if (auto added = add(key.toStdString(), std::move(*entry)); !added) return added;
    }
    if (!std::ranges::all_of(m_places, areDisjoint))
        return std::unexpected(damagedWeights(m_indexPath, ModelMessages::tr("two tensors overlap")));
    return {};
}

Result<torch::Tensor> Checkpoint::read(const std::string &name)
{
    const StoredTensor &stored = m_tensors.at(name);
    if (!stored.type)
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: tensor “%2” has the type “%3”, which Spotter does not read")
                .arg(m_indexPath, QString::fromStdString(name), stored.typeName));
    const Entry &entry = m_entries.at(name);
    QFile &shard = *m_shards[entry.shard];
    auto tensor = torch::empty(stored.shape, torch::TensorOptions(*stored.type));
    char *const bytes = static_cast<char *>(tensor.data_ptr());
    if (!shard.seek(qint64(entry.offset)) || shard.read(bytes, qint64(entry.bytes)) != qint64(entry.bytes))
        return failure(
            ErrorCode::Io, ModelMessages::tr("%1 cannot be read: %2").arg(shard.fileName(), deviceErrorText(shard)));
    if (maskedCrc(crc32c({bytes, qsizetype(entry.bytes)})) != entry.crc32c)
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the checksum of the tensor “%2” is wrong; copy the file again")
                .arg(shard.fileName(), QString::fromStdString(name)));
    return tensor;
}

} // namespace

Result<std::unique_ptr<TensorFile>> openTensorFlowCheckpoint(const QString &indexPath)
{
    auto file = std::make_unique<Checkpoint>(indexPath);
    if (auto opened = file->open(); !opened) return std::unexpected(opened.error());
    return file;
}

} // namespace spotter
