// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_annotations.h"

#include "core/formats/brat/brat_offsets.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Per document: a line takes up to 300 bytes during processing.
constexpr std::size_t maximumLines = 200'000;

class AnnotationReader {
public:
    AnnotationReader(const QString &text, const CodePointMap &map, const std::vector<BratText> &files, bool skipBad,
        BratFindings &findings)
        : m_text(text), m_map(map), m_files(files), m_skipBad(skipBad), m_findings(findings)
    {
    }

    Result<std::vector<NumberedLine>> run(bool followsMark)
    {
        QStringList contents;
        for (const BratText &file : m_files) contents += file.content;
        m_offsets.emplace(m_text, m_map, contents.join(u'\n'), followsMark);
        for (m_file = 0; m_file < m_files.size(); ++m_file) {
            m_number = 0;
            if (const auto read = readLines(m_files[m_file].content); !read) return std::unexpected(read.error());
        }
        if (const auto checked = dropDangling(); !checked) return std::unexpected(checked.error());
        return std::move(m_lines);
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
        const bool hasText = parsed->kind == BratKind::Note || parsed->kind == BratKind::Normalization;
        if (hasText && !parsed->references.isEmpty()) {
            // The text of a note, or a name in a database, is the only part of an annotation that can be of several
            // lines without offsets that say so.
            while (!peekLine().trimmed().isEmpty() && !beginsAnnotation(peekLine()))
                raw.append(u' ').append(takeLine().trimmed());
        }
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
            if (m_ids.contains(made.line.id))
                return refuse(made, 1, FormatMessages::tr("another line has the id %1, too").arg(made.line.id),
                    ErrorCode::Content);
            m_ids.insert(made.line.id);
        }
        m_lines.push_back(std::move(made));
        return {};
    }

    /// Whether a line begins with an id or with the mark of a note or an equivalence.
    static bool beginsAnnotation(QStringView line)
    {
        static const QString letters = u"TREAMN"_s;
        if (line.startsWith(u'#') || line.startsWith(u"*\t"_s)) return true;
        qsizetype end = 1;
        while (end < line.size() && line[end].isDigit()) ++end;
        return letters.contains(line.front()) && end > 1 && (end == line.size() || line[end].isSpace());
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
        const auto isApart = [this](Span a, Span b) { return !isSpace(a.endUtf16, b.beginUtf16); };
        if (std::ranges::adjacent_find(spans, isApart) == spans.end()) {
            made.span = {spans.front().beginUtf16, spans.back().endUtf16};
            made.surface = m_text.sliced(made.span.beginUtf16, made.span.length());
            joinFragments(made);
        }
        return {};
    }

    /// Fragments with only spaces between them become one, as they are written: only a line break needs several.
    void joinFragments(NumberedLine &made) const
    {
        std::vector<std::pair<qsizetype, qsizetype>> fragments;
        QStringList texts;
        for (const Span piece : bratPieces(m_text, made.span)) {
            fragments.emplace_back(m_map.toCodePoint(piece.beginUtf16), m_map.toCodePoint(piece.endUtf16));
            texts += m_text.sliced(piece.beginUtf16, piece.length());
        }
        if (fragments.size() >= made.line.fragments.size()) return;
        made.line.fragments = std::move(fragments);
        made.line.text = texts.join(u' ');
        made.raw = rawEntity(made.line);
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

    /// Whether a range of the text is only white space, as some corpora (CADEC) leave it out of their entities.
    [[nodiscard]] bool isSpace(qsizetype begin, qsizetype end) const
    {
        return std::ranges::all_of(QStringView(m_text).sliced(begin, end - begin),
            [](QChar unit) { return isBratLineBreak(unit) || unit.isSpace(); });
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
                if (!m_ids.contains(id)) waiting.push_back(i);
            }
        }
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            NumberedLine &line = m_lines[waiting[next]];
            if (line.raw.isEmpty()) continue;
            const auto missing
                = std::ranges::find_if(line.line.references, [this](const QString &id) { return !m_ids.contains(id); });
            const auto refused = refuse(line, 1,
                FormatMessages::tr("it refers to %1, which does not exist").arg(missing->left(quotedUtf16)),
                ErrorCode::Content);
            if (!refused) return refused;
            m_ids.remove(line.line.id);
            line.raw.clear();
            const std::vector<std::size_t> others = speakers.value(line.line.id);
            waiting.insert(waiting.end(), others.begin(), others.end());
        }
        std::erase_if(m_lines, [](const NumberedLine &line) { return line.raw.isEmpty(); });
        return {};
    }

    const QString &m_text;
    const CodePointMap &m_map;
    std::optional<BratOffsets> m_offsets;
    const std::vector<BratText> &m_files;
    std::size_t m_file = 0; ///< the current one
    bool m_skipBad;
    BratFindings &m_findings;
    QStringView m_rest; ///< of the file, after the current line
    qint64 m_number = 0; ///< of the current line
    std::vector<NumberedLine> m_lines;
    QSet<QString> m_ids; ///< of all lines
};

} // namespace

Result<std::vector<NumberedLine>> readBratLines(const QString &text, const CodePointMap &map,
    const std::vector<BratText> &files, bool followsMark, bool skipBad, BratFindings &findings)
{
    return AnnotationReader(text, map, files, skipBad, findings).run(followsMark);
}

} // namespace spotter
