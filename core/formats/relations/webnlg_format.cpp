// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/webnlg_format.h"

#include "core/base/device_reading.h"
#include "core/formats/documents/xml_reading.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/webnlg_entry.h"
#include "core/formats/relations/webnlg_json.h"

#include <deque>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int webnlgDepth = 32;

class WebnlgReader final : public RecordReader {
public:
    WebnlgReader(QIODevice &device, const ReadOptions &options)
        : m_options(options), m_tokens(device, {options.name, 0, webnlgDepth, options.stop})
    {
    }

    Result<std::optional<Document>> next() override
    {
        while (m_ready.empty()) {
            if (!m_state) return std::unexpected(m_state.error());
            if (m_hasEnded) return std::nullopt;
            const auto token = m_tokens.next();
            m_state = token ? take(*token) : std::unexpected(token.error());
        }
        Document document = std::move(m_ready.front());
        m_ready.pop_front();
        ++m_counts.documents;
        m_counts.triples += qint64(document.triples.size());
        return document;
    }

    /// After an XML syntax error, nothing more can be read.
    [[nodiscard]] bool canContinue() const override { return m_state.has_value() || !m_ready.empty(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_tokens.bytesRead(); }

private:
    Result<void> take(QXmlStreamReader::TokenType token)
    {
        QXmlStreamReader &xml = m_tokens.xml();
        if (token == QXmlStreamReader::StartElement) return begin(xml);
        if (token == QXmlStreamReader::EndElement) return end(xml.name());
        if (token == QXmlStreamReader::Characters && m_collects) {
            m_text += xml.text();
            m_entry.utf16 += xml.text().size();
            if (m_entry.utf16 > m_options.maximumRecordBytes || m_entry.triples.size() > mostTriples)
                return std::unexpected(tooLong());
        }
        m_hasEnded = token == QXmlStreamReader::EndDocument;
        return m_hasEnded ? m_tokens.finish() : Result<void>();
    }

    Result<void> begin(QXmlStreamReader &xml)
    {
        const QStringView name = xml.name();
        if (m_path.isEmpty() && name != u"benchmark") {
            return std::unexpected(m_tokens.located(
                ErrorCode::Content, FormatMessages::tr("expected <benchmark>, not <%1>").arg(name.left(quotedUtf16))));
        }
        if (name == u"entry") {
            m_entry = {};
            for (const QLatin1StringView attribute : {"category"_L1, "eid"_L1}) {
                if (const QString value = attributeOf(xml, attribute); !value.isEmpty())
                    m_entry.said.insert(attribute, value);
            }
            m_entry.line = xml.lineNumber();
        } else if (name == u"lex") {
            WebnlgText &lex = m_entry.texts.emplace_back();
            for (const QLatin1StringView attribute : {"lid"_L1, "comment"_L1, "lang"_L1}) {
                if (const QString value = attributeOf(xml, attribute); !value.isEmpty())
                    lex.said.insert(attribute, value);
            }
        }
        const QString parent = m_path.isEmpty() ? QString() : m_path.last();
        m_path.append(name.toString());
        // The text is in <lex> itself, or, in the enriched version, in a <text> inside it.
        m_collects
            = name == u"mtriple" || name == u"otriple" || name == u"lex" || (name == u"text" && parent == u"lex");
        if (m_collects) m_text.clear();
        return {};
    }

    Result<void> end(QStringView name)
    {
        if (name == u"mtriple")
            m_entry.triples.append(m_text);
        else if (name == u"otriple")
            m_entry.originals.append(m_text);
        else if ((name == u"text" || (name == u"lex" && m_collects)) && !m_entry.texts.empty()
            && m_path.contains(u"lex"_s))
            m_entry.texts.back().text = m_text.trimmed();
        else if (name == u"entry")
            m_state = finishEntry();
        m_collects = false;
        m_path.removeLast();
        return m_state;
    }

    Result<void> finishEntry()
    {
        if (addWebnlgDocuments(std::move(m_entry), m_options, m_counts, m_ready)) return {};
        return std::unexpected(tooLong());
    }

    [[nodiscard]] Error tooLong() const
    {
        return m_tokens.located(ErrorCode::Limit, FormatMessages::tr("this entry is too long; split it into several"));
    }

    static constexpr qsizetype mostTriples = 1000;

    ReadOptions m_options;
    XmlTokens m_tokens;
    std::deque<Document> m_ready;
    QStringList m_path; ///< the open elements
    bool m_collects = false;
    QString m_text;
    WebnlgEntry m_entry;
    bool m_hasEnded = false;
    Result<void> m_state;
    ReadCounts m_counts;
};

/// Whether a file is the JSON of WebNLG instead of its XML.
bool startsLikeJson(QIODevice &device)
{
    constexpr qint64 enough = 64;
    QByteArray head = peekSome(device, enough);
    if (head.startsWith("\xEF\xBB\xBF")) head.remove(0, 3);
    head = head.trimmed();
    return head.startsWith('{') || head.startsWith('[');
}

SniffVerdict sniffWebnlg(const FormatSample &sample)
{
    const bool isBenchmark = sample.head.contains("<benchmark");
    if (isBenchmark && (sample.head.contains("<entries") || sample.head.contains("<entry"))) return {96, {}};
    const auto shape = jsonShape(sample.head);
    const bool hasEntries = shape && shape->form("entries").isList();
    if (hasEntries && (sample.head.contains("\"lexicalisations\"") || sample.head.contains("\"modifiedtripleset\"")))
        return {96, {}};
    if (shape && shape->form("tripleset").begin == "[[\"" && shape->form("annotations").has("text")) return {96, {}};
    const bool isOfHub = shape
        && ((shape->has("modified_triple_sets") && shape->has("lex"))
            || (shape->has("gem_id") && shape->form("target").isText() && shape->form("input").begin == "[\""));
    if (isOfHub) return {96, {}};
    return {0, FormatMessages::tr("it has no <benchmark> with <entries>, and no \"entries\" with \"lexicalisations\"")};
}

} // namespace

Format webnlgFormat()
{
    return {{u"webnlg"_s, FormatMessages::tr("WebNLG (XML and JSON)"), {u"xml"_s, u"json"_s}, true, false}, sniffWebnlg,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            if (startsLikeJson(device)) return makeWebnlgJsonReader(device, options);
            return std::make_unique<WebnlgReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
