// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_record_writer.h"

#include "core/formats/messages.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace spotter {

namespace {

bool splitsCharacter(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
}

bool fits(QStringView text, const Mention &mention)
{
    const Span span = mention.span;
    if (!span.isValid()) return true;
    return span.endUtf16 <= text.size() && text.sliced(span.beginUtf16, span.length()) == mention.text
        && !splitsCharacter(text, span.beginUtf16) && !splitsCharacter(text, span.endUtf16);
}

bool nestedDeeper(const QJsonValue &value, int levels)
{
    const auto deeper = [levels](const auto &values) {
        return levels == 0
            || std::ranges::any_of(values, [levels](const QJsonValue &item) { return nestedDeeper(item, levels - 1); });
    };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return deeper(object);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return deeper(array);
    }
    return false;
}

} // namespace

Result<void> checkLabels(const Document &document, const QString &name, qint64 number)
{
    const auto complain = [&](const Mention &mention) {
        return failure(ErrorCode::Content,
            FormatMessages::tr(
                "%1: document %2: the label \"%3\" does not match its text; run “spotter-cli check” on the corpus")
                .arg(name)
                .arg(number)
                .arg(mention.text));
    };
    for (const LabelledTriple &label : document.triples) {
        if (!fits(document.text, label.triple.subject)) return complain(label.triple.subject);
        if (!fits(document.text, label.triple.object)) return complain(label.triple.object);
        for (const Qualifier &qualifier : label.triple.qualifiers) {
            if (!fits(document.text, qualifier.value)) return complain(qualifier.value);
        }
    }
    // A writer must not write what readers would reject; the record itself takes two levels.
    constexpr int maximumLevels = defaultMaximumDepth - 2;
    if (nestedDeeper(document.metadata, maximumLevels)) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: document %2: its metadata is nested deeper than %Ln levels", nullptr, maximumLevels)
                .arg(name)
                .arg(number));
    }
    return {};
}

JsonRecordWriter::JsonRecordWriter(
    QIODevice *device, const WriteOptions &options, Layout layout, const Carries &carries)
    : m_sink(device, options.name), m_name(options.name), m_layout(layout), m_carries(carries)
{
}

Result<void> JsonRecordWriter::begin() { return m_layout == Layout::Array ? m_sink.write("[") : m_sink.state(); }

Result<void> JsonRecordWriter::write(const Document &document)
{
    if (!m_sink.state()) return m_sink.state();
    if (const auto checked = checkLabels(document, m_name, m_written + 1); !checked) return checked;
    m_json.clear();
    writeRecord(document, m_json);
    countLosses(document, m_carries, m_losses);
    const bool hasRecord = !m_json.bytes().isEmpty();
    if (hasRecord && m_layout == Layout::Array) {
        if (const auto separated = m_sink.write(m_hasRecords ? ",\n" : "\n"); !separated) return separated;
    }
    if (hasRecord && m_layout == Layout::Lines) m_json.lineFeed();
    m_hasRecords |= hasRecord;
    return put(m_json);
}

void JsonRecordWriter::nextRecord(JsonWriter &json) const
{
    if (m_layout == Layout::Array) json.raw(',');
    json.lineFeed();
}

void JsonRecordWriter::writeMetadataFields(const Document &document, JsonWriter &json,
    std::initializer_list<QLatin1StringView> taken, std::initializer_list<QLatin1StringView> otherwise)
{
    for (auto entry = document.metadata.begin(); entry != document.metadata.end(); ++entry) {
        const QString key = entry.key();
        if (std::ranges::find(otherwise, key) != otherwise.end()) continue;
        if (std::ranges::find(taken, key) != taken.end()) {
            m_losses.add(LossKind::Metadata);
            continue;
        }
        json.key(key);
        json.value(entry.value());
    }
}

Result<void> JsonRecordWriter::put(JsonWriter &json)
{
    m_losses.add(LossKind::Surrogate, json.loneSurrogates());
    ++m_written;
    return m_sink.write(json.bytes());
}

Result<void> JsonRecordWriter::writeErrorRecord(const QString &message)
{
    m_json.clear();
    m_json.beginObject();
    m_json.field(u"error", message);
    m_json.endObject();
    m_json.lineFeed();
    return put(m_json);
}

Result<void> JsonRecordWriter::writeFailure(const QString &message)
{
    Q_UNUSED(message)
    m_losses.add(LossKind::Failure);
    return m_sink.state();
}

Result<void> JsonRecordWriter::finish()
{
    if (m_layout == Layout::Array) {
        if (const auto written = m_sink.write(m_hasRecords ? "\n]\n" : "]\n"); !written) return written;
    }
    return m_sink.flush();
}

} // namespace spotter
