// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_document.h"

#include "core/formats/brat/brat_annotations.h"
#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text/utf8.h"
#include "core/text/code_points.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Processes the annotations of one text.
class Assembler {
public:
    Assembler(QString text, const std::vector<BratText> &files, bool skipBad, BratFindings &findings)
        : m_text(std::move(text)), m_map(m_text), m_files(files), m_skipBad(skipBad), m_findings(findings)
    {
    }

    Result<Document> run(bool followsMark)
    {
        auto lines = readBratLines(m_text, m_map, m_files, followsMark, m_skipBad, m_findings);
        if (!lines) return std::unexpected(lines.error());
        m_lines = std::move(*lines);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_lines[i].line.id.isEmpty()) m_indices.insert(m_lines[i].line.id, i);
        }
        orderArguments();
        takeRemarks();
        for (NumberedLine &line : m_lines) line.inTriple = line.inTriple || isOwnMark(line);
        Document document;
        document.text = m_text;
        for (NumberedLine &line : m_lines) {
            if (line.line.kind == BratKind::Relation) addTriple(line, document);
            if (isNamedEquivalence(line)) addSymmetric(line, document);
        }
        keepTheRest(document);
        return document;
    }

private:
    [[nodiscard]] const QString &nameOf(const NumberedLine &line) const { return m_files[line.file].name; }

    /// Says of the text what is in the text then.
    static bool isOwnMark(const NumberedLine &line)
    {
        return line.line.kind == BratKind::Note && line.line.type == bratOwnMark;
    }

    NumberedLine &lineOf(const QString &id) { return m_lines[m_indices.value(id)]; }

    /// An event is mentioned by its trigger.
    NumberedLine &mentionLineOf(const QString &id)
    {
        NumberedLine &line = lineOf(id);
        return line.line.kind == BratKind::Event ? lineOf(line.line.references.front()) : line;
    }

    [[nodiscard]] bool isOfEvent(const NumberedLine &relation)
    {
        return relation.line.kind == BratKind::Relation
            && std::ranges::any_of(relation.line.references,
                [this](const QString &id) { return lineOf(id).line.kind == BratKind::Event; });
    }

    /// Arguments are named: relations of a type whose names are those of the first one, in the other order, have it,
    /// too.
    void orderArguments()
    {
        QHash<QString, QStringList> rolesOf;
        for (NumberedLine &line : m_lines) {
            if (line.line.kind != BratKind::Relation || line.line.roles.size() != 2) continue;
            const QStringList first = rolesOf.value(line.line.type, line.line.roles);
            rolesOf.insert(line.line.type, first);
            if (first[0] == first[1] || line.line.roles != QStringList{first[1], first[0]}) continue;
            line.line.roles.swapItemsAt(0, 1);
            line.line.references.swapItemsAt(0, 1);
        }
    }

    /// Attributes and notes of relations are part of their triples, not of what is kept in the metadata.
    void takeRemarks()
    {
        for (NumberedLine &line : m_lines) {
            const BratRemark remark = remarkOf(line.line, line.raw);
            if (remark == BratRemark::None || !m_indices.contains(line.line.references.front())) continue;
            NumberedLine &relation = lineOf(line.line.references.front());
            if (relation.line.kind != BratKind::Relation || !isTriple(relation)) continue;
            line.inTriple = true;
            Assertion &assertion = relation.assertion;
            assertion.negated |= remark == BratRemark::Negated;
            assertion.uncertain |= remark == BratRemark::Uncertain;
            if (remark != BratRemark::Note) continue;
            const QString note = line.raw.section(u'\t', 2);
            assertion.note = assertion.note.isEmpty() ? note : assertion.note + u'\n' + note;
        }
    }

    [[nodiscard]] bool isTriple(const NumberedLine &relation)
    {
        return std::ranges::all_of(relation.line.references,
            [this](const QString &id) { return mentionLineOf(id).line.kind == BratKind::Entity; });
    }

    /// Equivalences of another name than brat's own are relations: "*\tSynonym-of T1 T2", as in ScienceIE.
    [[nodiscard]] bool isNamedEquivalence(const NumberedLine &line)
    {
        return line.line.kind == BratKind::Equivalence && line.line.type.compare("Equiv"_L1, Qt::CaseInsensitive) != 0
            && isTriple(line);
    }

    /// Such a relation holds in both directions and between all of its ends: of the first one to each other says it.
    void addSymmetric(NumberedLine &relation, Document &document)
    {
        NumberedLine &subject = mentionLineOf(relation.line.references.front());
        for (const QString &id : relation.line.references.sliced(1)) {
            NumberedLine &object = mentionLineOf(id);
            if (&object != &subject) addLabel(relation, subject, object, document);
        }
    }

    void addTriple(NumberedLine &relation, Document &document)
    {
        NumberedLine &subject = mentionLineOf(relation.line.references[0]);
        NumberedLine &object = mentionLineOf(relation.line.references[1]);
        if (!isTriple(relation)) {
            ++m_findings.leftOut;
            m_findings.issues.push_back({ReadIssue::Kind::LeftOut, relation.number, 1,
                FormatMessages::tr("%1:%2:1: the relation does not connect two entities or events; it is kept only in "
                                   "the metadata")
                    .arg(nameOf(relation))
                    .arg(relation.number)});
            return;
        }
        addLabel(relation, subject, object, document);
    }

    void addLabel(NumberedLine &relation, NumberedLine &subject, NumberedLine &object, Document &document)
    {
        relation.inTriple = true;
        LabelledTriple label;
        label.triple.subject = mention(subject);
        label.triple.predicate = bratDecoded(relation.line.type);
        label.triple.object = mention(object);
        label.assertion = relation.assertion;
        if (!label.triple.isAligned()) {
            label.hasNoPlace = true;
            ++m_findings.unaligned;
            m_findings.issues.push_back({ReadIssue::Kind::Unaligned, relation.number, 1,
                FormatMessages::tr("%1:%2:1: the entity has several fragments; the label is kept without a position")
                    .arg(nameOf(relation))
                    .arg(relation.number)});
        }
        document.triples.push_back(std::move(label));
    }

    Mention mention(NumberedLine &entity) const
    {
        entity.inTriple = true;
        if (!entity.span.isValid()) return {{}, entity.line.text, bratDecoded(entity.line.type)};
        return {entity.span, entity.surface, bratDecoded(entity.line.type)};
    }

    void keepTheRest(Document &document)
    {
        for (NumberedLine &line : m_lines) {
            const bool unusual
                = line.line.kind == BratKind::Relation && line.line.roles != QStringList{u"Arg1"_s, u"Arg2"_s};
            const bool inPieces = line.line.kind == BratKind::Entity && !line.span.isValid();
            if (!line.inTriple || unusual || inPieces || isOfEvent(line)) keep(line);
        }
        keepEntities(document, entitiesInNoTriple());
        sayPieces();
        m_findings.events = std::ranges::count_if(
            m_lines, [](const NumberedLine &line) { return line.line.kind == BratKind::Event; });
        if (std::ranges::none_of(m_lines, &NumberedLine::isKept)) return;
        QJsonArray kept;
        const auto take = [&](auto &&which) {
            for (const NumberedLine &line : m_lines) {
                if (line.isKept && which(line)) kept.append(line.raw);
            }
        };
        take([](const NumberedLine &line) { return line.line.kind == BratKind::Entity; });
        take([](const NumberedLine &line) { return line.line.kind == BratKind::Relation && line.inTriple; });
        take([](const NumberedLine &line) { return line.line.kind == BratKind::Relation && !line.inTriple; });
        take([](const NumberedLine &line) {
            return line.line.kind != BratKind::Entity && line.line.kind != BratKind::Relation;
        });
        document.metadata.insert(bratMetadataKey, QJsonObject{{bratLinesKey, kept}});
    }

    [[nodiscard]] QSet<QString> triggers() const
    {
        QSet<QString> ids;
        for (const NumberedLine &line : m_lines)
            if (line.line.kind == BratKind::Event) ids.insert(line.line.references.value(0));
        return ids;
    }

    /// Entities have one place in Spotter.
    void sayPieces()
    {
        const QSet<QString> ofEvents = triggers();
        for (const NumberedLine &line : m_lines) {
            const bool isInPieces = line.line.kind == BratKind::Entity && !line.span.isValid();
            if (!isInPieces || line.inTriple || ofEvents.contains(line.line.id)) continue;
            ++m_findings.leftOut;
            m_findings.issues.push_back({ReadIssue::Kind::LeftOut, line.number, 1,
                FormatMessages::tr(
                    "%1:%2:1: the entity \"%3\" is in several places of the text; it is kept only in the "
                    "metadata")
                    .arg(nameOf(line))
                    .arg(line.number)
                    .arg(line.line.text.left(quotedUtf16))});
        }
    }

    /// For other formats and for display; for brat, their lines keep their ids. Trigger words of events are not
    /// included.
    [[nodiscard]] std::vector<Entity> entitiesInNoTriple() const
    {
        const QSet<QString> ofEvents = triggers();
        std::vector<Entity> entities;
        for (const NumberedLine &line : m_lines) {
            const bool isEntity = line.line.kind == BratKind::Entity && line.span.isValid();
            if (isEntity && !line.inTriple && !ofEvents.contains(line.line.id))
                entities.push_back({line.span, bratDecoded(line.line.type)});
        }
        return entities;
    }

    /// Keeps a line with all lines that it refers to, whose ids must be preserved.
    void keep(NumberedLine &first)
    {
        std::vector<NumberedLine *> waiting{&first};
        while (!waiting.empty()) {
            NumberedLine *line = waiting.back();
            waiting.pop_back();
            if (line->isKept) continue;
            line->isKept = true;
            for (const QString &id : line->line.references) {
                if (m_indices.contains(id)) waiting.push_back(&lineOf(id));
            }
        }
    }

    const QString m_text;
    CodePointMap m_map;
    const std::vector<BratText> &m_files;
    bool m_skipBad;
    BratFindings &m_findings;
    std::vector<NumberedLine> m_lines;
    QHash<QString, std::size_t> m_indices; ///< by id
};

} // namespace

Result<Document> makeBratDocument(
    const QString &text, const std::vector<BratFile> &files, bool skipBad, BratFindings &findings)
{
    std::vector<BratText> texts;
    for (const BratFile &file : files) {
        std::string_view bytes(file.bytes.constData(), std::size_t(file.bytes.size()));
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        if (const auto invalid = firstInvalidUtf8(bytes)) {
            const FilePlace place = advanced({}, bytes.substr(0, *invalid));
            return failure(ErrorCode::Syntax,
                FormatMessages::tr("%1:%2:%3: invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, "
                                   "or Encoding in the import dialog)")
                    .arg(file.name)
                    .arg(place.line)
                    .arg(place.column));
        }
        texts.push_back({file.name, fromUtf8(bytes)});
    }
    const bool isOwnMark = std::ranges::any_of(
        texts, [](const BratText &file) { return file.content.contains(u'\t' + bratOwnMark + u' '); });
    const bool followsMark = text.startsWith(QChar(QChar::ByteOrderMark)) && !isOwnMark;
    return Assembler(text.sliced(followsMark ? 1 : 0), texts, skipBad, findings).run(followsMark);
}

} // namespace spotter
