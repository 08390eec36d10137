// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/pickle_tensors_p.h"

#include "core/base/regular_file.h"
#include "core/base/system_error.h"
#include "core/model/messages.h"
#include "core/model/weights/byte_cursor.h"
#include "core/model/weights/checksum.h"
#include "core/model/weights/state_pickle.h"
#include "core/model/weights/stored_weights.h"
#include "core/model/weights/zip_directory.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// The pickle of the largest BERT has some 60 KB.
constexpr qint64 maximumPickleBytes = 16 << 20;

/// How the form before PyTorch 1.6 begins: the pickle of the number 0x1950a86a20f9469cfc6c.
constexpr QByteArrayView oldMagic("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.");

struct StorageType {
    const char *storage;
    const char *name;
    torch::ScalarType type;
};

constexpr std::array storageTypes{
    StorageType{"FloatStorage", "float32", torch::kFloat32},
    StorageType{"HalfStorage", "float16", torch::kFloat16},
    StorageType{"BFloat16Storage", "bfloat16", torch::kBFloat16},
    StorageType{"DoubleStorage", "float64", torch::kFloat64},
    StorageType{"LongStorage", "int64", torch::kInt64},
    StorageType{"IntStorage", "int32", torch::kInt32},
    StorageType{"ShortStorage", "int16", torch::kInt16},
    StorageType{"CharStorage", "int8", torch::kInt8},
    StorageType{"ByteStorage", "uint8", torch::kUInt8},
    StorageType{"BoolStorage", "bool", torch::kBool},
};

/// readStatePickle() lets no other type through.
const StorageType &typeOf(const PickledStorage &storage)
{
    return *std::ranges::find_if(storageTypes, [&](const StorageType &type) { return storage.type == type.storage; });
}

/// Whether the view lies within a storage of so many elements and shows none of them twice, so that its size is
/// bounded by that of the file.
bool isInside(const PickledTensor &tensor, qint64 elements)
{
    if (tensor.offset < 0 || tensor.offset > elements) return false;
    const auto isNegative = [](int64_t value) { return value < 0; };
    if (std::ranges::any_of(tensor.shape, isNegative) || std::ranges::any_of(tensor.strides, isNegative)) return false;
    if (std::ranges::contains(tensor.shape, 0)) return true;
    qint64 count = 1;
    qint64 last = tensor.offset;
    for (size_t i = 0; i < tensor.shape.size(); ++i) {
        const qint64 extent = tensor.shape[i];
        const qint64 stride = tensor.strides[i];
        if (extent > elements / count || (stride > 0 && extent - 1 > elements / stride)) return false;
        count *= extent;
        last += (extent - 1) * stride;
    }
    return last < elements;
}

class PickleFile final : public TensorFile {
public:
    explicit PickleFile(const QString &path) : m_file(path) { }

    Result<void> open();
    Result<torch::Tensor> read(const std::string &name) override;

private:
    Result<void> openArchive();
    Result<void> openOldForm();
    /// Takes over what the pickle describes once m_places is filled.
    Result<void> describe(StatePickle pickle);
    Result<torch::Tensor> readStorage(const QByteArray &key);
    QString path() const { return m_file.fileName(); }

    QFile m_file;
    std::map<QByteArray, ZipEntry> m_places; ///< of the storages, by their keys
    StatePickle m_pickle;
    QByteArray m_lastKey; ///< tensors that share a storage come one after the other or not at all
    torch::Tensor m_last;
};

Result<void> PickleFile::open()
{
    if (auto opened = openRegularFile(m_file); !opened) return std::unexpected(opened.error());
    m_bytes = m_file.size();
    const QByteArray head = m_file.peek(oldMagic.size());
    if (head.startsWith("PK\x03\x04")) return openArchive();
    if (head == oldMagic) return openOldForm();
    return failure(
        ErrorCode::Content, ModelMessages::tr("%1 was not written by torch.save; copy the model again").arg(path()));
}

Result<void> PickleFile::openArchive()
{
    const auto entries = readZipDirectory(m_file);
    if (!entries) return std::unexpected(entries.error());
    // Everything lies in one folder, which bears any name.
    const auto list = std::ranges::find_if(
        *entries, [](const auto &entry) { return entry.first.endsWith("/data.pkl") && entry.first.count('/') == 1; });
    if (list == entries->end())
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: this zip archive contains no weights (data.pkl is missing)").arg(path()));
    const QByteArray folder = list->first.chopped(qsizetype(sizeof("data.pkl")) - 1);
    const auto bytesOf = [&](const ZipEntry &entry) -> Result<QByteArray> {
        if (entry.bytes > maximumPickleBytes)
            return failure(
                ErrorCode::Limit, ModelMessages::tr("%1 describes more than any model of this family has").arg(path()));
        QByteArray bytes = m_file.seek(entry.begin) ? m_file.read(entry.bytes) : QByteArray();
        if (bytes.size() != entry.bytes || (entry.crc32 != 0 && crc32(bytes) != entry.crc32))
            return std::unexpected(damagedWeights(path(), ModelMessages::tr("a checksum is wrong")));
        return bytes;
    };
    if (const auto order = entries->find(folder + "byteorder"); order != entries->end()) {
        const auto bytes = bytesOf(order->second);
        if (!bytes) return std::unexpected(bytes.error());
        if (*bytes != "little")
            return failure(ErrorCode::Unsupported,
                ModelMessages::tr("%1 was written by a big-endian computer, which Spotter does not read").arg(path()));
    }
    const auto bytes = bytesOf(list->second);
    if (!bytes) return std::unexpected(bytes.error());
    auto pickle = readStatePickle(*bytes, path());
    if (!pickle) return std::unexpected(pickle.error());
    for (const auto &key : pickle->storages | std::views::keys)
        if (const auto found = entries->find(folder + "data/" + key); found != entries->end())
            m_places.emplace(key, found->second);
    return describe(std::move(*pickle));
}

/// The pickles of a magic number, a version, the writer's computer, the state dict and the storages' keys; then each
/// storage in the order of these: the number of its elements in 8 bytes, its elements (torch/serialization.py,
/// _legacy_save). Always little-endian.
Result<void> PickleFile::openOldForm()
{
    // Read, not mapped: a file that another program cuts short while it is mapped ends this one.
    const QByteArray head = m_file.read(maximumPickleBytes);
    constexpr size_t state = 3;
    constexpr size_t keys = 4;
    std::array<StatePickle, 5> pickles;
    qint64 at = 0;
    for (StatePickle &pickle : pickles) {
        auto read = readStatePickle(QByteArrayView(head).sliced(at), path());
        if (!read) return std::unexpected(read.error());
        at += read->end;
        pickle = std::move(*read);
    }
    for (const QByteArray &key : pickles[keys].strings) {
        const auto storage = pickles[state].storages.find(key);
        const QByteArray countBytes = m_file.seek(at) ? m_file.read(8) : QByteArray();
        const auto count = ByteCursor(countBytes).number<qint64>();
        at += 8;
        const qint64 left = m_file.size() - at;
        if (storage == pickles[state].storages.end() || left < 0 || count != storage->second.elements
            || count > left / qint64(torch::elementSize(typeOf(storage->second).type)))
            return std::unexpected(damagedWeights(
                path(), ModelMessages::tr("the storage “%1” is outside the file").arg(QString::fromUtf8(key))));
        const qint64 bytes = count * qint64(torch::elementSize(typeOf(storage->second).type));
        m_places.emplace(key, ZipEntry{at, bytes, 0});
        at += bytes;
    }
    return describe(std::move(pickles[state]));
}

Result<void> PickleFile::describe(StatePickle pickle)
{
    m_pickle = std::move(pickle);
    for (const auto &[name, tensor] : m_pickle.tensors) {
        const PickledStorage &storage = m_pickle.storages.at(tensor.storage);
        const StorageType &type = typeOf(storage);
        const auto place = m_places.find(tensor.storage);
        const qint64 size = qint64(torch::elementSize(type.type));
        if (place == m_places.end() || place->second.bytes % size != 0 || place->second.bytes / size != storage.elements
            || !isInside(tensor, storage.elements))
            return std::unexpected(damagedWeights(
                path(), ModelMessages::tr("tensor “%1” is outside the file").arg(QString::fromStdString(name))));
        m_tensors.emplace(name, StoredTensor{QString::fromLatin1(type.name), type.type, tensor.shape});
    }
    return {};
}

Result<torch::Tensor> PickleFile::readStorage(const QByteArray &key)
{
    if (m_last.defined() && key == m_lastKey) return m_last;
    m_last.reset();
    const ZipEntry &place = m_places.at(key);
    const PickledStorage &storage = m_pickle.storages.at(key);
    auto numbers = torch::empty({storage.elements}, torch::TensorOptions(typeOf(storage).type));
    char *const bytes = static_cast<char *>(numbers.data_ptr());
    if (!m_file.seek(place.begin) || m_file.read(bytes, place.bytes) != place.bytes)
        return failure(ErrorCode::Io, ModelMessages::tr("%1 cannot be read: %2").arg(path(), deviceErrorText(m_file)));
    if (place.crc32 != 0 && crc32({bytes, qsizetype(place.bytes)}) != place.crc32)
        return std::unexpected(damagedWeights(path(), ModelMessages::tr("a checksum is wrong")));
    m_last = numbers;
    m_lastKey = key;
    return numbers;
}

Result<torch::Tensor> PickleFile::read(const std::string &name)
{
    const PickledTensor &tensor = m_pickle.tensors.at(name);
    const auto storage = readStorage(tensor.storage);
    if (!storage) return std::unexpected(storage.error());
    if (std::ranges::contains(tensor.shape, 0)) return torch::empty(tensor.shape, storage->options());
    return storage->as_strided(tensor.shape, tensor.strides, tensor.offset).contiguous();
}

} // namespace

Result<std::unique_ptr<TensorFile>> openPickledTensors(const QString &path)
{
    auto file = std::make_unique<PickleFile>(path);
    if (auto opened = file->open(); !opened) return std::unexpected(opened.error());
    return file;
}

} // namespace spotter
