// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_document.h"

#include "core/formats/brat/brat_offsets.h"
#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text/utf8.h"
#include "core/text/code_points.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Per document: a line takes up to 300 bytes during processing.
constexpr std::size_t maximumLines = 200'000;

struct NumberedLine {
    BratLine line;
    QString raw;
    std::size_t file = 0;
    qint64 number = 0;
    Span span; ///< of an entity in one fragment
    QString surface; ///< of an entity in one fragment: shared by all its labels
    bool inTriple = false;
    bool isKept = false;
    Assertion assertion; ///< of a relation
};

/// The content of a file with annotations.
struct BratText {
    QString name;
    QString content;
};

/// Processes the annotations of one text.
class Assembler {
public:
    Assembler(const QString &text, const std::vector<BratText> &files, bool skipBad, BratFindings &findings)
        : m_text(text), m_map(text), m_files(files), m_skipBad(skipBad), m_findings(findings)
    {
    }

    Result<Document> run()
    {
        QStringList contents;
        for (const BratText &file : m_files) contents += file.content;
        m_offsets.emplace(m_text, m_map, contents.join(u'\n'));
        for (m_file = 0; m_file < m_files.size(); ++m_file) {
            m_number = 0;
            if (const auto read = readLines(m_files[m_file].content); !read) return std::unexpected(read.error());
        }
        if (const auto checked = dropDangling(); !checked) return std::unexpected(checked.error());
        takeRemarks();
        Document document;
        document.text = m_text;
        for (NumberedLine &line : m_lines) {
            if (line.line.kind == BratKind::Relation) addTriple(line, document);
        }
        keepTheRest(document);
        return document;
    }

private:
    [[nodiscard]] const QString &nameOf(const NumberedLine &line) const { return m_files[line.file].name; }

    std::unexpected<Error> refusal(
        const NumberedLine &line, qsizetype column, const QString &message, ErrorCode code) const
    {
        return failure(code, u"%1:%2:%3: %4"_s.arg(nameOf(line)).arg(line.number).arg(column).arg(message));
    }

    /// Continues after an error if the options allow it.
    Result<void> refuse(const NumberedLine &line, qsizetype column, const QString &message, ErrorCode code)
    {
        auto refused = refusal(line, column, message, code);
        if (!m_skipBad) return refused;
        ++m_findings.skipped;
        m_findings.issues.push_back({ReadIssue::Kind::Skipped, line.number, column, refused.error().message});
        return {};
    }

    Result<void> readLines(const QString &annotations)
    {
        m_rest = annotations;
        while (!m_rest.isEmpty()) {
            const QStringView raw = takeLine();
            const qint64 number = m_number;
            if (raw.trimmed().isEmpty()) continue;
            if (m_lines.size() == maximumLines) {
                NumberedLine here;
                here.file = m_file;
                here.number = number;
                return refusal(here, 1,
                    FormatMessages::tr(
                        "the text has more than %Ln annotation(s); split it", nullptr, int(maximumLines)),
                    ErrorCode::Limit);
            }
            if (const auto read = readLine(raw.toString(), number); !read) return read;
        }
        return {};
    }

    /// The next line, without consuming it.
    [[nodiscard]] QStringView peekLine() const
    {
        const qsizetype end = m_rest.indexOf(u'\n');
        QStringView raw = m_rest.first(end < 0 ? m_rest.size() : end);
        if (raw.endsWith(u'\r')) raw.chop(1);
        return raw;
    }

    QStringView takeLine()
    {
        const QStringView raw = peekLine();
        const qsizetype end = m_rest.indexOf(u'\n');
        m_rest = end < 0 ? QStringView() : m_rest.sliced(end + 1);
        ++m_number;
        return raw;
    }

    Result<void> readLine(QString raw, qint64 number)
    {
        NumberedLine made;
        made.file = m_file;
        made.number = number;
        auto parsed = parseBratLine(raw);
        if (!parsed) return refuse(made, parsed.error().column, parsed.error().message, ErrorCode::Syntax);
        made.line = std::move(*parsed);
        made.raw = std::move(raw);
        if (made.line.kind == BratKind::Entity && m_offsets->areOther()) {
            made.line.fragments = m_offsets->inCodePoints(made.line);
            made.raw = rawEntity(made.line);
        }
        if (made.line.kind == BratKind::Entity) {
            const QString wrong = place(made);
            if (!wrong.isEmpty()) return refuse(made, 1, wrong, ErrorCode::Content);
        }
        if (!made.line.id.isEmpty()) {
            if (m_indices.contains(made.line.id))
                return refuse(made, 1, FormatMessages::tr("another line has the id %1, too").arg(made.line.id),
                    ErrorCode::Content);
            m_indices.insert(made.line.id, m_lines.size());
        }
        m_lines.push_back(std::move(made));
        return {};
    }

    /// Finds the position of an entity; an error message if its text differs.
    QString place(NumberedLine &made)
    {
        QString covered;
        std::vector<Span> spans;
        for (const auto &[begin, end] : made.line.fragments) {
            const Span span = m_map.spanFromCodePoints(begin, end);
            if (!span.isValid())
                return FormatMessages::tr(
                    "offsets %1–%2 are outside the text (%Ln character(s))", nullptr, int(m_map.lengthCodePoints()))
                    .arg(begin)
                    .arg(end);
            if (!spans.empty()) covered += u' ';
            covered += QStringView(m_text).sliced(span.beginUtf16, span.length());
            spans.push_back(span);
        }
        if (withoutBreaks(covered) != withoutBreaks(made.line.text) && !takeBrokenText(made, covered)) {
            return FormatMessages::tr(
                "the text there is \"%1\", not \"%2\"; were the offsets counted in another unit, or "
                "has the text changed?")
                .arg(covered.left(quotedUtf16), made.line.text.left(quotedUtf16));
        }
        const bool joined = std::ranges::adjacent_find(spans, [this](Span a, Span b) {
            return !isBreak(a.endUtf16, b.beginUtf16);
        }) == spans.end();
        if (joined) {
            made.span = {spans.front().beginUtf16, spans.back().endUtf16};
            made.surface = m_text.sliced(made.span.beginUtf16, made.span.length());
        }
        return {};
    }

    /// Some programs write the line breaks of a text unchanged, so that an entity continues on the next line, or omit
    /// white space. The entity's offsets are accepted if the rest of the text matches; continuation lines are consumed.
    bool takeBrokenText(NumberedLine &made, const QString &covered)
    {
        const QString wanted = withoutSpace(covered);
        const auto isRest = [&](qsizetype at, const QString &part) {
            return !wanted.isEmpty() && QStringView(wanted).sliced(at).startsWith(part);
        };
        QString part = withoutSpace(made.line.text);
        const QStringView rest = m_rest;
        const qint64 number = m_number;
        for (qsizetype at = 0; isRest(at, part); part = withoutSpace(takeLine())) {
            at += part.size();
            if (at == wanted.size()) {
                made.line.text = withoutBreaks(covered);
                made.raw = rawEntity(made.line);
                return true;
            }
            if (m_rest.isEmpty()) break;
        }
        m_rest = rest;
        m_number = number;
        return false;
    }

    static QString rawEntity(const BratLine &line)
    {
        return line.id + u'\t' + line.type + u' ' + bratFragments(line.fragments) + u'\t' + line.text;
    }

    static QString withoutSpace(QStringView text)
    {
        QString kept;
        std::ranges::copy_if(
            text, std::back_inserter(kept), [](QChar unit) { return !unit.isSpace() && !isBratLineBreak(unit); });
        return kept;
    }

    /// Some programs write a space for a line break instead of separate fragments.
    static QString withoutBreaks(QString text)
    {
        for (QChar &unit : text) {
            if (isBratLineBreak(unit)) unit = u' ';
        }
        return text;
    }

    [[nodiscard]] bool isBreak(qsizetype begin, qsizetype end) const
    {
        const QStringView gap = QStringView(m_text).sliced(begin, end - begin);
        return std::ranges::any_of(gap, isBratLineBreak) && std::ranges::all_of(gap, [](QChar unit) {
            return isBratLineBreak(unit) || unit == u' ' || unit == u'\t';
        });
    }

    /// Refuses lines that refer to missing lines, then lines that refer to those.
    Result<void> dropDangling()
    {
        QHash<QString, std::vector<std::size_t>> speakers; // by id: the lines that refer to it
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].line.kind == BratKind::Note) continue; // they may refer to anything
            for (const QString &id : std::as_const(m_lines[i].line.references)) {
                speakers[id].push_back(i);
                if (!m_indices.contains(id)) waiting.push_back(i);
            }
        }
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            NumberedLine &line = m_lines[waiting[next]];
            if (line.raw.isEmpty()) continue;
            const auto missing = std::ranges::find_if(
                line.line.references, [this](const QString &id) { return !m_indices.contains(id); });
            const auto refused = refuse(line, 1,
                FormatMessages::tr("it refers to %1, which does not exist").arg(missing->left(quotedUtf16)),
                ErrorCode::Content);
            if (!refused) return refused;
            m_indices.remove(line.line.id);
            line.raw.clear();
            const std::vector<std::size_t> others = speakers.value(line.line.id);
            waiting.insert(waiting.end(), others.begin(), others.end());
        }
        std::erase_if(m_lines, [](const NumberedLine &line) { return line.raw.isEmpty(); });
        m_indices.clear();
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_lines[i].line.id.isEmpty()) m_indices.insert(m_lines[i].line.id, i);
        }
        return {};
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
        relation.inTriple = true;
        LabelledTriple label;
        label.triple.subject = mention(subject);
        label.triple.predicate = bratDecoded(relation.line.type);
        label.triple.object = mention(object);
        label.assertion = relation.assertion;
        if (!label.triple.isAligned()) {
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

    /// For other formats and for display; for brat, their lines keep their ids. Trigger words of events are not
    /// included.
    [[nodiscard]] std::vector<Entity> entitiesInNoTriple() const
    {
        QSet<QString> triggers;
        for (const NumberedLine &line : m_lines)
            if (line.line.kind == BratKind::Event) triggers.insert(line.line.references.value(0));
        std::vector<Entity> entities;
        for (const NumberedLine &line : m_lines) {
            const bool isEntity = line.line.kind == BratKind::Entity && line.span.isValid();
            if (isEntity && !line.inTriple && !triggers.contains(line.line.id))
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

    const QString &m_text;
    CodePointMap m_map;
    std::optional<BratOffsets> m_offsets;
    const std::vector<BratText> &m_files;
    std::size_t m_file = 0; ///< the current one
    bool m_skipBad;
    BratFindings &m_findings;
    QStringView m_rest; ///< of the file, after the current line
    qint64 m_number = 0; ///< of the current line
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
    return Assembler(text, texts, skipBad, findings).run();
}

} // namespace spotter
