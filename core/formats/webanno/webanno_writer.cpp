// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_writer.h"

#include "core/formats/annotated_tokens.h"
#include "core/formats/archives/zip_writer.h"
#include "core/formats/document_writer.h"
#include "core/formats/entity_list.h"
#include "core/formats/json/member_names.h"
#include "core/formats/webanno/webanno_document.h"
#include "core/formats/webanno/webanno_text.h"
#include "core/text/code_points.h"
#include "core/text/sentences.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The file of one document.
class TsvFile {
public:
    TsvFile(const Document &document, LossCounter &losses) : m_text(document.text), m_losses(losses)
    {
        addKept(document);
    }

    void addTriple(const Triple &triple)
    {
        if (!triple.isAligned()) return m_losses.add(LossKind::Unplaced);
        const std::size_t source = spanOf(triple.subject.span, triple.subject.type);
        const std::size_t target = spanOf(triple.object.span, triple.object.type);
        m_relations[target].push_back({source, triple.predicate});
    }

    QString finish()
    {
        m_made = u"#FORMAT=WebAnno TSV 3.3\n#T_SP=%1|%2\n#T_RL=%3|%2|BT_%1\n\n"_s.arg(
            webAnnoSpanLayer, webAnnoFeature, webAnnoRelationLayer);
        sortSpans();
        for (std::size_t i = 0; i < m_spans.size(); ++i) {
            m_begins.insert(m_spans[i].span.beginUtf16);
            m_ends.insert(m_spans[i].span.endUtf16);
            m_byBegin.emplace(m_spans[i].span.beginUtf16, i);
        }
        const std::vector<Span> stretches = sentences();
        for (const Span stretch : stretches)
            m_tokens.push_back(annotatedTokens(m_text, stretch, m_begins, m_ends, true));
        findUnits();
        for (std::size_t i = 0; i < stretches.size(); ++i) writeSentence(stretches[i], i);
        return m_made;
    }

private:
    struct TypedSpan {
        Span span;
        QString type;
        QString unit; ///< of the first token
    };
    struct Incoming {
        std::size_t source;
        QString predicate;
    };

    /// Numbers follow the text instead of the order of labels: reading and writing a file again gives the same file.
    void sortSpans()
    {
        std::vector<std::size_t> places(m_spans.size());
        std::vector<TypedSpan> sorted;
        for (const auto &[key, index] : m_indices) {
            places[index] = sorted.size();
            sorted.push_back(m_spans[index]);
        }
        m_spans = std::move(sorted);
        std::map<std::size_t, std::vector<Incoming>> relations;
        for (auto &[target, incoming] : m_relations) {
            for (Incoming &relation : incoming) relation.source = places[relation.source];
            relations[places[target]] = std::move(incoming);
        }
        m_relations = std::move(relations);
    }

    std::size_t spanOf(Span span, const QString &type)
    {
        const auto [place, isNew] = m_indices.try_emplace({span, type}, m_spans.size());
        if (isNew) m_spans.push_back({span, type, {}});
        return place->second;
    }

    /// Spans without a relation, from the metadata.
    void addKept(const Document &document)
    {
        const CodePointMap map(m_text);
        for (const Entity &entity : keptEntities(document, map, m_losses)) {
            m_losses.add(LossKind::Metadata, entity.extra.size());
            spanOf(entity.span, entity.type);
        }
        const QJsonValue kept = document.metadata.value(webAnnoMetadataKey);
        const QJsonArray spans = kept.toObject().value(webAnnoSpansKey).toArray();
        for (const QJsonValue item : spans) {
            const QJsonObject object = item.toObject();
            const Span span
                = map.spanFromCodePoints(object.value("start"_L1).toInteger(-1), object.value("end"_L1).toInteger(-1));
            if (span.isValid())
                spanOf(span, object.value("type"_L1).toString());
            else
                m_losses.add(LossKind::Metadata);
        }
    }

    /// Splits the text into stretches that cut no mention.
    [[nodiscard]] std::vector<Span> sentences() const
    {
        std::vector<Span> stretches;
        if (m_text.isEmpty()) return stretches;
        stretches.push_back({0, m_text.size()});
        qsizetype coveredTo = 0; // by the mentions that begin earlier
        auto mention = m_byBegin.begin();
        for (const Span sentence : splitIntoSentences(m_text)) {
            const qsizetype begin = sentence.beginUtf16;
            for (; mention != m_byBegin.end() && mention->first < begin; ++mention)
                coveredTo = std::max(coveredTo, m_spans[mention->second].span.endUtf16);
            if (begin <= stretches.back().beginUtf16 || coveredTo > begin) continue;
            stretches.back().endUtf16 = begin;
            stretches.push_back({begin, m_text.size()});
        }
        return stretches;
    }

    [[nodiscard]] static QString unitName(std::size_t sentence, std::size_t token)
    {
        return u"%1-%2"_s.arg(sentence + 1).arg(token + 1);
    }

    void findUnits()
    {
        for (std::size_t sentence = 0; sentence < m_tokens.size(); ++sentence) {
            for (std::size_t token = 0; token < m_tokens[sentence].size(); ++token) {
                const auto [first, last] = m_byBegin.equal_range(m_tokens[sentence][token].beginUtf16);
                for (auto it = first; it != last; ++it) m_spans[it->second].unit = unitName(sentence, token);
            }
        }
    }

    void writeSentence(Span stretch, std::size_t sentence)
    {
        m_made += u'\n';
        for (const QString &line : m_text.sliced(stretch.beginUtf16, stretch.length()).split(u'\n'))
            m_made += "#Text="_L1 + webAnnoEscapedText(line) + u'\n';
        for (std::size_t token = 0; token < m_tokens[sentence].size(); ++token) {
            const Span span = m_tokens[sentence][token];
            // The mentions that cover this token, ordered by number.
            const auto [first, last] = m_byBegin.equal_range(span.beginUtf16);
            std::vector<std::size_t> beginning;
            for (auto it = first; it != last; ++it) beginning.push_back(it->second);
            std::erase_if(m_open, [&](std::size_t i) { return m_spans[i].span.endUtf16 <= span.beginUtf16; });
            m_open.insert(m_open.end(), beginning.begin(), beginning.end());
            QStringList values;
            for (const std::size_t i : m_open) values.append(value(m_spans[i].type) + u"[%1]"_s.arg(i + 1));
            QStringList predicates;
            QStringList sources;
            for (const std::size_t i : beginning) {
                for (const Incoming &relation : m_relations[i]) {
                    predicates.append(value(relation.predicate));
                    sources.append(
                        u"%1[%2_%3]"_s.arg(m_spans[relation.source].unit).arg(relation.source + 1).arg(i + 1));
                }
            }
            m_made += u"%1\t%2-%3\t"_s.arg(unitName(sentence, token)).arg(span.beginUtf16).arg(span.endUtf16)
                + webAnnoEscapedText(m_text.sliced(span.beginUtf16, span.length())) + u'\t' + cell(values) + u'\t'
                + cell(predicates) + u'\t' + cell(sources) + "\t\n"_L1;
        }
    }

    static QString value(const QString &name) { return name.isEmpty() ? u"*"_s : webAnnoEscapedValue(name); }
    static QString cell(const QStringList &values) { return values.isEmpty() ? u"_"_s : values.join(u'|'); }

    const QString &m_text;
    LossCounter &m_losses;
    std::vector<TypedSpan> m_spans;
    std::map<std::pair<Span, QString>, std::size_t> m_indices;
    std::map<std::size_t, std::vector<Incoming>> m_relations; ///< by target
    std::multimap<qsizetype, std::size_t> m_byBegin;
    std::set<qsizetype> m_begins;
    std::set<qsizetype> m_ends;
    std::vector<std::vector<Span>> m_tokens; ///< of each sentence
    std::vector<std::size_t> m_open; ///< mentions that the current token may be part of
    QString m_made;
};

class WebAnnoWriter final : public DocumentWriter {
public:
    WebAnnoWriter(QIODevice *device, const WriteOptions &options)
        : DocumentWriter(device, options,
              {.metadata = true, .places = true, .types = true, .noRelation = NoRelationNames::Certain}),
          m_archive(sink(), options.name)
    {
    }

    Result<void> finish() override
    {
        if (const auto done = m_archive.finish(); !done) return done;
        return DocumentWriter::finish();
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        const bool keeps = document.metadata.contains(webAnnoMetadataKey);
        const bool lists = document.metadata.contains(entitiesKey);
        lossCounter().add(LossKind::Metadata, document.metadata.size() - qint64(keeps) - qint64(lists));
        TsvFile file(document, lossCounter());
        for (const LabelledTriple &label : document.triples) {
            if (isWritten(label)) file.addTriple(label.triple);
        }
        return m_archive.add(memberStem(number(), document.source) + ".tsv"_L1, utf8(file.finish()));
    }

private:
    ZipWriter m_archive;
};

} // namespace

std::unique_ptr<RecordWriter> makeWebAnnoWriter(QIODevice *device, const WriteOptions &options)
{
    return std::make_unique<WebAnnoWriter>(device, options);
}

} // namespace spotter
