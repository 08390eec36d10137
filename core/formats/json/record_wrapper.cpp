// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/record_wrapper.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text/utf8.h"

#include <QBuffer>
#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>

#include <deque>
#include <utility>

namespace spotter {

namespace {

constexpr qsizetype mostOtherKeys = 32;
constexpr qsizetype longestKeyBytes = 256;

bool isJsonSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Follows the brackets and quotes of a JSON text, byte by byte, and notes the keys of its outermost object.
class OuterObject {
public:
    void follow(char c)
    {
        if (m_inString) {
            followString(c);
        } else if (c == '"') {
            m_inString = true;
            m_string.clear();
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        } else if (c == ':' && m_depth == 1) {
            m_key = std::exchange(m_string, {});
            m_isNewKey = true;
        }
    }

    [[nodiscard]] qint64 depth() const { return m_depth; }
    [[nodiscard]] bool inString() const { return m_inString; }
    /// The key of the outermost object whose value is read.
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    /// Whether it was read by the last byte.
    [[nodiscard]] bool takeNewKey() { return std::exchange(m_isNewKey, false); }

private:
    void followString(char c)
    {
        m_inString = m_isEscaped || c != '"';
        m_isEscaped = !m_isEscaped && c == '\\';
        if (m_inString && m_depth == 1 && m_string.size() < longestKeyBytes) m_string += c;
    }

    qint64 m_depth = 0;
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_isNewKey = false;
    QByteArray m_string;
    QByteArray m_key;
};

/// Where a byte that is not white space is, from a place on; the end if there is none.
qsizetype nextSign(const QByteArray &bytes, qsizetype from)
{
    while (from < bytes.size() && isJsonSpace(bytes[from])) ++from;
    return from;
}

/// Whether a list holds objects, or pairs that begin with a string, from its bracket on.
bool holdsRecords(const QByteArray &bytes, qsizetype bracket)
{
    const qsizetype first = nextSign(bytes, bracket + 1);
    if (first >= bytes.size()) return false;
    if (bytes[first] == '{') return true;
    if (bytes[first] != '[') return false;
    const qsizetype inner = nextSign(bytes, first + 1);
    return inner < bytes.size() && bytes[inner] == '"';
}

/// Whether all members of an object are objects, from its brace on, as far as the bytes go.
bool isDictionary(const QByteArray &bytes, qsizetype brace)
{
    OuterObject outer;
    bool hasMembers = false;
    for (qsizetype at = brace; at < bytes.size(); ++at) {
        outer.follow(bytes[at]);
        if (outer.depth() == 0) return hasMembers && nextSign(bytes, at + 1) == bytes.size();
        if (!outer.takeNewKey()) continue;
        const qsizetype value = nextSign(bytes, at + 1);
        if (value == bytes.size()) break;
        if (bytes[value] != '{') return false;
        hasMembers = true;
    }
    return hasMembers;
}

/// Blank, with its line breaks, and as many columns.
void blank(char *bytes, qsizetype &kept, char c)
{
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; // a character is one column
    if (!continues) bytes[kept++] = c == '\n' ? '\n' : ' ';
}

/// Shows the list of a wrapped file: all other bytes are blank.
class UnwrappedDevice final : public QIODevice {
public:
    UnwrappedDevice(QIODevice &raw, QByteArray key) : m_raw(raw), m_key(std::move(key)) { open(QIODevice::ReadOnly); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 rawBytes() const { return m_rawBytes; }
    /// Whether the object has ended, so far.
    [[nodiscard]] bool isWhole() const { return m_outer.depth() == 0; }
    /// Behind the last byte.
    [[nodiscard]] FilePlace place() const { return m_place; }
    [[nodiscard]] const QByteArrayList &otherKeys() const { return m_otherKeys; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        while (maximum > 0) {
            const qint64 count = readSome(m_raw, data, maximum);
            if (count < 0) return refuse(deviceErrorText(m_raw));
            if (count == 0) return 0;
            m_place = advanced(m_place, {data, std::size_t(count)});
            m_rawBytes += count;
            if (const qsizetype kept = show(data, count); kept > 0) return kept;
        }
        return 0;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 refuse(const QString &why)
    {
        setErrorString(why);
        return -1;
    }

    /// Blanks what is not of the list; the bytes that are left come first.
    qsizetype show(char *data, qint64 count)
    {
        qsizetype kept = 0;
        for (qint64 i = 0; i < count; ++i) {
            const char c = data[i];
            const bool wasInList = m_inList;
            // Text behind the object is shown, so that it is reported.
            const bool isBehind = m_isListDone && m_outer.depth() == 0 && !isJsonSpace(c);
            const bool begins = c == '[' && m_outer.depth() == 1 && !m_outer.inString() && m_outer.key() == m_key;
            m_inList = m_inList || (begins && !m_isListDone);
            m_outer.follow(c);
            if (m_outer.takeNewKey() && m_otherKeys.size() < mostOtherKeys && m_outer.key() != m_key)
                m_otherKeys.append(m_outer.key());
            if (m_inList || isBehind)
                data[kept++] = c;
            else
                blank(data, kept, c);
            if (!wasInList || m_outer.depth() > 1 || m_outer.inString()) continue;
            m_inList = false;
            m_isListDone = true;
        }
        return kept;
    }

    QIODevice &m_raw;
    QByteArray m_key; ///< of the list
    qint64 m_rawBytes = 0;
    FilePlace m_place;
    OuterObject m_outer;
    bool m_inList = false;
    bool m_isListDone = false;
    QByteArrayList m_otherKeys;
};

/// Shows a dictionary of objects as a list of them: its braces become brackets, and its names blank.
class DictionaryDevice final : public QIODevice {
public:
    explicit DictionaryDevice(QIODevice &raw) : m_raw(raw) { open(QIODevice::ReadOnly); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 rawBytes() const { return m_rawBytes; }
    /// The name of the record with this number, from 0; those before it are forgotten.
    [[nodiscard]] QString takeName(qint64 number)
    {
        for (; m_firstName < number && !m_names.empty(); ++m_firstName) m_names.pop_front();
        return m_names.empty() || m_firstName != number ? QString() : m_names.front();
    }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        while (maximum > 0) {
            const qint64 count = readSome(m_raw, data, maximum);
            if (count < 0) setErrorString(deviceErrorText(m_raw));
            if (count <= 0) return count;
            m_rawBytes += count;
            if (const qsizetype kept = show(data, count); kept > 0) return kept;
        }
        return 0;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qsizetype show(char *data, qint64 count)
    {
        qsizetype kept = 0;
        for (qint64 i = 0; i < count; ++i) {
            const char c = data[i];
            const qint64 before = m_outer.depth();
            const bool wasInString = m_outer.inString();
            m_outer.follow(c);
            if (before == 0 && c == '{' && !wasInString && !m_hasBegun) {
                m_hasBegun = true;
                data[kept++] = '[';
            } else if (before == 1 && m_outer.depth() == 0) {
                data[kept++] = ']';
            } else if (before == 1 && m_outer.depth() == 2) {
                m_names.push_back(nameOf(m_outer.key()));
                m_hasValue = true;
                data[kept++] = c;
            } else if (before == 1 && !m_hasValue && (wasInString || c == '"' || c == ':')) {
                blank(data, kept, c);
            } else {
                m_hasValue = m_hasValue && !(before == 1 && c == ',' && !wasInString);
                data[kept++] = c;
            }
        }
        return kept;
    }

    static QString nameOf(const QByteArray &key)
    {
        return QJsonDocument::fromJson("[\"" + key + "\"]").array().first().toString();
    }

    QIODevice &m_raw;
    qint64 m_rawBytes = 0;
    OuterObject m_outer;
    bool m_hasBegun = false;
    bool m_hasValue = false; ///< the value of the current name has begun
    std::deque<QString> m_names;
    qint64 m_firstName = 0;
};

/// Gives the documents of a dictionary of records their names.
class DictionaryReader final : public RecordReader {
public:
    DictionaryReader(std::unique_ptr<DictionaryDevice> device, std::unique_ptr<RecordReader> reader)
        : m_device(std::move(device)), m_reader(std::move(reader))
    {
    }

    Result<std::optional<Document>> next() override
    {
        auto document = m_reader->next();
        if (!document || !*document) return document;
        const ReadCounts counts = m_reader->counts();
        const QString name = m_device->takeName(counts.documents + counts.skipped - 1);
        bool isNumber = false;
        (void)name.toLongLong(&isNumber);
        const QString key = isNumber ? QStringLiteral("id") : QStringLiteral("title");
        if (!name.isEmpty() && !(*document)->metadata.contains(key)) (*document)->metadata.insert(key, name);
        return document;
    }
    [[nodiscard]] bool canContinue() const override { return m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override { return m_reader->counts(); }
    [[nodiscard]] qint64 positionBytes() const override { return m_device->rawBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader->encodingName(); }
    [[nodiscard]] QStringList headings() const override { return m_reader->headings(); }

private:
    std::unique_ptr<DictionaryDevice> m_device;
    std::unique_ptr<RecordReader> m_reader;
};

class WrappedReader final : public RecordReader {
public:
    WrappedReader(std::unique_ptr<UnwrappedDevice> device, std::unique_ptr<RecordReader> reader, QByteArray key,
        const ReadOptions &options)
        : m_device(std::move(device)), m_reader(std::move(reader)), m_key(std::move(key)), m_name(options.name),
          m_onIssue(options.onIssue)
    {
    }

    Result<std::optional<Document>> next() override
    {
        auto document = m_reader->next();
        if (!document || *document) return document;
        tellOtherKeys();
        m_isCut = !m_device->isWhole();
        if (!m_isCut) return document;
        const FilePlace place = m_device->place();
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1:%2:%3: the object around the records does not end; the file may have been cut off")
                .arg(m_name)
                .arg(place.line)
                .arg(place.column));
    }
    [[nodiscard]] bool canContinue() const override { return !m_isCut && m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override
    {
        ReadCounts counts = m_reader->counts();
        counts.ignoredKeys += m_ignored;
        return counts;
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_device->rawBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader->encodingName(); }
    [[nodiscard]] QStringList headings() const override { return m_reader->headings(); }

private:
    /// At the end, when all of them are known.
    void tellOtherKeys()
    {
        if (std::exchange(m_isTold, true)) return;
        for (const QByteArray &key : m_device->otherKeys()) {
            ++m_ignored;
            if (!m_onIssue) continue;
            m_onIssue({ReadIssue::Kind::Ignored, 0, 0,
                FormatMessages::tr("%1: the records are in the list \"%2\"; \"%3\" beside it is not kept")
                    .arg(m_name, quotedBegin(QString::fromUtf8(m_key)), quotedBegin(QString::fromUtf8(key)))});
        }
    }

    std::unique_ptr<UnwrappedDevice> m_device;
    std::unique_ptr<RecordReader> m_reader;
    QByteArray m_key;
    QString m_name;
    std::function<void(const ReadIssue &)> m_onIssue;
    qint64 m_ignored = 0;
    bool m_isTold = false;
    bool m_isCut = false;
};

} // namespace

std::optional<RecordWrapper> recordWrapper(const QByteArray &head)
{
    qsizetype begin = head.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    begin = nextSign(head, begin);
    if (begin >= head.size() || head[begin] != '{') return std::nullopt;
    OuterObject outer;
    std::optional<RecordWrapper> found;
    if (isDictionary(head, begin)) return RecordWrapper{{}, begin};
    for (qsizetype at = begin; at < head.size(); ++at) {
        const bool beginsList = head[at] == '[' && outer.depth() == 1 && !outer.inString();
        outer.follow(head[at]);
        if (outer.depth() == 0 && !outer.inString()) break;
        if (!beginsList || !holdsRecords(head, at)) continue;
        if (found) return std::nullopt;
        found = {outer.key(), at};
    }
    return found;
}

QByteArray unwrappedHead(const QByteArray &head, const RecordWrapper &wrapper)
{
    if (wrapper.key.isEmpty()) {
        QByteArray bytes = head.sliced(wrapper.begin);
        QBuffer raw(&bytes);
        if (!raw.open(QIODevice::ReadOnly)) return {};
        DictionaryDevice device(raw);
        return device.readAll();
    }
    QByteArray shown = head;
    qsizetype kept = 0;
    for (qsizetype at = 0; at < wrapper.begin; ++at) blank(shown.data(), kept, head[at]);
    return shown.first(kept) + head.sliced(wrapper.begin);
}

std::unique_ptr<RecordReader> makeWrappedReader(QIODevice &device, const RecordWrapper &wrapper,
    const ReadOptions &options, const std::function<std::unique_ptr<RecordReader>(QIODevice &)> &open)
{
    if (wrapper.key.isEmpty()) {
        auto dictionary = std::make_unique<DictionaryDevice>(device);
        auto records = open(*dictionary);
        return std::make_unique<DictionaryReader>(std::move(dictionary), std::move(records));
    }
    auto unwrapped = std::make_unique<UnwrappedDevice>(device, wrapper.key);
    auto reader = open(*unwrapped);
    return std::make_unique<WrappedReader>(std::move(unwrapped), std::move(reader), wrapper.key, options);
}

} // namespace spotter
