// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/webnlg_format.h"

#include "core/formats/documents/xml_reading.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/text/alignment.h"

#include <QRegularExpression>

#include <deque>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int webnlgDepth = 32;

/// The forms in which a text may mention a name of DBpedia, most likely first.
QStringList spokenNames(QString name)
{
    static const QRegularExpression literal(u"^[\"“](.*)[\"”](?:@[\\w-]+|\\^\\^.*)?$"_s);
    static const QRegularExpression datatype(u"\\^\\^.*$"_s);
    static const QRegularExpression explained(u"\\s*\\([^()]*\\)$"_s);
    name = name.trimmed();
    if (const auto match = literal.match(name); match.hasMatch())
        name = match.captured(1);
    else
        name.remove(datatype);
    name = name.replace(u'_', u' ').simplified();
    QStringList names{name};
    QString bare = name;
    bare.remove(explained);
    if (!bare.isEmpty() && bare != name) names.append(bare);
    return names;
}

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
    struct Lex {
        QString text;
        QJsonObject said;
    };

    Result<void> take(QXmlStreamReader::TokenType token)
    {
        QXmlStreamReader &xml = m_tokens.xml();
        if (token == QXmlStreamReader::StartElement) return begin(xml);
        if (token == QXmlStreamReader::EndElement) return end(xml.name());
        if (token == QXmlStreamReader::Characters && m_collects) {
            m_text += xml.text();
            m_entryUtf16 += xml.text().size();
            if (m_entryUtf16 > m_options.maximumRecordBytes || m_triples.size() > mostTriples)
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
            m_said = {};
            for (const QLatin1StringView attribute : {"category"_L1, "eid"_L1}) {
                if (const QString value = attributeOf(xml, attribute); !value.isEmpty())
                    m_said.insert(attribute, value);
            }
            m_triples.clear();
            m_originals.clear();
            m_lexes.clear();
            m_entryUtf16 = 0;
            m_line = xml.lineNumber();
        } else if (name == u"lex") {
            Lex &lex = m_lexes.emplace_back();
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
            m_triples.append(m_text);
        else if (name == u"otriple")
            m_originals.append(m_text);
        else if ((name == u"text" || (name == u"lex" && m_collects)) && !m_lexes.empty() && m_path.contains(u"lex"_s))
            m_lexes.back().text = m_text.trimmed();
        else if (name == u"entry")
            m_state = finishEntry();
        m_collects = false;
        m_path.removeLast();
        return m_state;
    }

    Result<void> finishEntry()
    {
        QStringList &triples = m_triples.isEmpty() ? m_originals : m_triples;
        triples.removeDuplicates(); // an entry may contain its original triples several times
        if (isTooMuchToAlign(QString(m_entryUtf16, u' '), std::vector<LabelledTriple>(std::size_t(triples.size()))))
            return std::unexpected(tooLong());
        bool hasText = false;
        for (Lex &lex : m_lexes) {
            if (lex.text.isEmpty()) continue;
            hasText = true;
            Document document;
            document.text = std::move(lex.text);
            document.source = m_options.source;
            document.metadata = m_said;
            for (auto field = lex.said.begin(); field != lex.said.end(); ++field)
                document.metadata.insert(field.key(), field.value());
            for (const QString &triple : triples) addTriple(document, triple);
            placeLabels(document, m_line, m_options, m_counts);
            m_ready.push_back(std::move(document));
        }
        if (hasText) return {};
        ++m_counts.skipped;
        report(ReadIssue::Kind::Skipped,
            FormatMessages::tr("the entry %1 has no text and is left out").arg(m_said.value("eid"_L1).toString()));
        return {};
    }

    [[nodiscard]] Error tooLong() const
    {
        return m_tokens.located(ErrorCode::Limit, FormatMessages::tr("this entry is too long; split it into several"));
    }

    void addTriple(Document &document, const QString &said)
    {
        const QStringList parts = said.split(u'|');
        if (parts.size() != 3) {
            ++m_counts.unusable;
            return report(ReadIssue::Kind::Unusable,
                FormatMessages::tr("\"%1\" is not a subject, a predicate and an object with | between them; it is left "
                                   "out")
                    .arg(said.trimmed().left(quotedUtf16)));
        }
        Triple &triple = document.triples.emplace_back().triple;
        triple.subject.text = nameIn(document.text, parts[0]);
        triple.predicate = parts[1].trimmed();
        triple.object.text = nameIn(document.text, parts[2]);
    }

    static QString nameIn(const QString &text, const QString &part)
    {
        const QStringList names = spokenNames(part);
        for (const QString &name : names) {
            if (firstOccurrence(text, name)) return name;
        }
        return names.front();
    }

    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue)
            m_options.onIssue({kind, m_line, 1, u"%1:%2:1: %3"_s.arg(m_options.name).arg(m_line).arg(message)});
    }

    static constexpr qsizetype mostTriples = 1000;

    ReadOptions m_options;
    XmlTokens m_tokens;
    std::deque<Document> m_ready;
    QStringList m_path; ///< the open elements
    bool m_collects = false;
    QString m_text;
    qint64 m_entryUtf16 = 0;
    QJsonObject m_said; ///< of the entry
    QStringList m_triples;
    QStringList m_originals;
    std::vector<Lex> m_lexes;
    qint64 m_line = 0;
    bool m_hasEnded = false;
    Result<void> m_state;
    ReadCounts m_counts;
};

SniffVerdict sniffWebnlg(const FormatSample &sample)
{
    const bool isBenchmark = sample.head.contains("<benchmark");
    if (isBenchmark && (sample.head.contains("<entries") || sample.head.contains("<entry"))) return {96, {}};
    return {0, FormatMessages::tr("it is not XML with <benchmark> and <entries>")};
}

} // namespace

Format webnlgFormat()
{
    return {{u"webnlg"_s, FormatMessages::tr("WebNLG (XML)"), {u"xml"_s}, true, false}, sniffWebnlg,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<WebnlgReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
