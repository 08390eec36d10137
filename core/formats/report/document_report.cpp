// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/report/document_report.h"

#include "core/formats/messages.h"
#include "core/text/assertion_marks.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReportTitle = 60;
/// Of the colour on white, so that black text on it has a contrast of more than 7.
constexpr double tintShare = 0.3;
/// The hues of Okabe and Ito, for types without a colour of their own.
constexpr std::array typeHues{0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0x0072B2, 0xD55E00, 0xF0E442};

/// Qt's text documents pass over the rules with a width, which are only for browsers.
constexpr QLatin1StringView reportStyles(R"(
body { font-family: "Noto Sans", "Noto Sans CJK SC", sans-serif; font-size: 11pt; line-height: 1.5; color: #000000; background-color: #ffffff; }
h1 { font-size: 16pt; margin-bottom: 4px; }
h2 { font-size: 12pt; margin-top: 18px; margin-bottom: 4px; }
p { margin-top: 0px; margin-bottom: 6px; }
.about { color: #444444; font-size: 9pt; }
.m { text-decoration: underline; }
sup { font-size: 10pt; color: #000000; }
.type { color: #444444; font-size: 9pt; }
th { text-align: left; background-color: #eeeeee; }
td, th { padding: 4px; vertical-align: top; border: 1px solid #999999; }
.rejected { text-decoration: line-through; }
table { border-collapse: collapse; }
@media all and (min-width: 1px) { sup { font-size: 8pt; } tr { break-inside: avoid; } h1, h2 { break-after: avoid; } }
@media screen and (min-width: 1px) { body { max-width: 50em; margin: 2em auto; padding: 0 1em; } }
)");

/// What HTML cannot hold is replaced.
QString escapedText(QStringView text)
{
    QString made;
    made.reserve(text.size() + text.size() / 8);
    for (const QChar unit : text) {
        const char16_t code = unit.unicode();
        if (code == u'&')
            made += u"&amp;"_s;
        else if (code == u'<')
            made += u"&lt;"_s;
        else if (code == u'>')
            made += u"&gt;"_s;
        else if (code == u'"')
            made += u"&quot;"_s;
        else if (code == u'\'')
            made += u"&#39;"_s;
        else if ((code < 0x20 && code != u'\t') || code == 0x7F || code >= 0xFFFE)
            made += QChar(QChar::ReplacementCharacter);
        else
            made += unit;
    }
    return made;
}

struct ReportedMention {
    Span span;
    QString type;
    int number = 0;
    bool overlaps = false;
};

/// The mentions of a document by place, numbered in the order of the text.
class ReportedMentions {
public:
    explicit ReportedMentions(const ReportedDocument &document)
    {
        std::map<Span, QString> types;
        const auto add = [&](const Mention &mention) {
            if (!mention.span.isValid() || mention.span.endUtf16 > document.text.size()) return;
            QString &type = types[mention.span];
            if (type.isEmpty()) type = mention.type;
        };
        for (const ReportedTriple &row : document.triples) {
            if (row.state == ReviewState::Rejected) continue;
            add(row.triple.subject);
            add(row.triple.object);
        }
        for (const Entity &entity : document.entities) add({entity.span, {}, entity.type});
        qsizetype farthest = 0;
        for (const auto &[span, type] : types) {
            m_mentions.push_back({span, type, int(m_mentions.size()) + 1, false});
            if (span.beginUtf16 < farthest) markOverlapping(span);
            farthest = std::max(farthest, span.endUtf16);
        }
    }

    [[nodiscard]] const std::vector<ReportedMention> &all() const { return m_mentions; }
    /// 0: not marked in the text.
    [[nodiscard]] int numberOf(Span span) const
    {
        const auto found = std::ranges::lower_bound(m_mentions, span, {}, &ReportedMention::span);
        return found != m_mentions.end() && found->span == span ? found->number : 0;
    }

private:
    void markOverlapping(Span span)
    {
        m_mentions.back().overlaps = true;
        for (ReportedMention &mention : m_mentions)
            if (mention.span != span && mention.span.overlaps(span)) mention.overlaps = true;
    }

    std::vector<ReportedMention> m_mentions; ///< by span
};

QString numberMark(int number) { return number > 0 ? u"<sup>%1</sup>"_s.arg(number) : QString(); }

/// Writes the text of a document with its marks, line by line.
class MarkedText {
public:
    MarkedText(const ReportedDocument &document, const ReportedMentions &mentions,
        std::function<QString(const QString &)> colorOf)
        : m_text(document.text), m_colorOf(std::move(colorOf))
    {
        for (const ReportedMention &mention : mentions.all()) m_begins.push_back(&mention);
        m_ends = m_begins;
        // Of those with the same end, the innermost first.
        std::ranges::sort(m_ends, {}, [](const ReportedMention *mention) {
            return std::pair(mention->span.endUtf16, -mention->span.beginUtf16);
        });
        m_cuts.insert({0, m_text.size()});
        for (const ReportedMention *mention : m_begins)
            m_cuts.insert({mention->span.beginUtf16, mention->span.endUtf16});
        for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1))
            m_cuts.insert({at, at + 1});
    }

    [[nodiscard]] QString html()
    {
        QString made;
        for (auto cut = m_cuts.begin(); cut != m_cuts.end(); ++cut) {
            endMentions(*cut);
            beginMentions(*cut);
            const auto next = std::next(cut);
            if (next == m_cuts.end()) break;
            const QStringView piece = QStringView(m_text).sliced(*cut, *next - *cut);
            if (piece == u"\n") {
                made += paragraph();
            } else {
                m_line += marked(escapedText(piece));
            }
        }
        return made + paragraph();
    }

private:
    void endMentions(qsizetype at)
    {
        for (; m_ended < m_ends.size() && m_ends[m_ended]->span.endUtf16 == at; ++m_ended) {
            const ReportedMention *mention = m_ends[m_ended];
            std::erase(m_open, mention);
            m_line += (mention->overlaps ? u"]"_s : QString()) + numberMark(mention->number);
        }
    }

    void beginMentions(qsizetype at)
    {
        // The longest first, so that the innermost is open last.
        const std::size_t first = m_begun;
        while (m_begun < m_begins.size() && m_begins[m_begun]->span.beginUtf16 == at) ++m_begun;
        for (std::size_t i = m_begun; i > first; --i) {
            m_open.push_back(m_begins[i - 1]);
            if (m_begins[i - 1]->overlaps) m_line += u'[';
        }
    }

    [[nodiscard]] QString marked(const QString &html) const
    {
        if (m_open.empty()) return html;
        return u"<span class=\"m\" style=\"background-color:%1\">%2</span>"_s.arg(m_colorOf(m_open.back()->type), html);
    }

    QString paragraph()
    {
        const QString line = std::exchange(m_line, {});
        return line.trimmed().isEmpty() ? QString() : u"<p>"_s + line + u"</p>\n"_s;
    }

    const QString &m_text;
    std::function<QString(const QString &)> m_colorOf;
    std::vector<const ReportedMention *> m_begins;
    std::vector<const ReportedMention *> m_ends;
    std::set<qsizetype> m_cuts; ///< where a piece begins that is marked in one way
    std::vector<const ReportedMention *> m_open;
    std::size_t m_begun = 0;
    std::size_t m_ended = 0;
    QString m_line;
};

QString stateWord(std::optional<ReviewState> state)
{
    if (!state) return FormatMessages::tr("suggested", "state of a triple in a report");
    switch (*state) {
    case ReviewState::Accepted:
        return FormatMessages::tr("accepted", "state of a triple in a report");
    case ReviewState::Rejected:
        return FormatMessages::tr("rejected", "state of a triple in a report");
    case ReviewState::Unreviewed:
        break;
    }
    return FormatMessages::tr("not reviewed", "state of a triple in a report");
}

/// State and assertion: what the text denies must not look like a fact.
QString stateCell(const ReportedTriple &row)
{
    QStringList words{stateWord(row.state)};
    if (row.assertion.negated) words += FormatMessages::tr("negated", "of a triple in a report");
    if (row.assertion.uncertain) words += FormatMessages::tr("uncertain", "of a triple in a report");
    return escapedText(words.join(FormatMessages::tr(", ", "between states")));
}

/// With the sign that the window has for it, and with the note on the triple.
QString predicateCell(const ReportedTriple &row)
{
    // The note itself follows.
    QString cell
        = escapedText(markedPredicate(row.triple.predicate, {row.assertion.negated, row.assertion.uncertain, {}}));
    for (const QString &line : row.assertion.note.split(u'\n', Qt::SkipEmptyParts))
        cell += u"<br><span class=\"type\"><i>"_s + escapedText(line) + u"</i></span>"_s;
    return cell;
}

QString mentionCell(const Mention &mention, const ReportedMentions &mentions)
{
    QString cell = escapedText(mention.text) + numberMark(mentions.numberOf(mention.span));
    if (!mention.type.isEmpty()) cell += u"<br><span class=\"type\">"_s + escapedText(mention.type) + u"</span>"_s;
    return cell;
}

QString reportRow(const ReportedTriple &row, const ReportedMentions &mentions)
{
    const QString open = row.state == ReviewState::Rejected ? u"<td class=\"rejected\">"_s : u"<td>"_s;
    QString object = mentionCell(row.triple.object, mentions);
    for (const Qualifier &qualifier : row.triple.qualifiers) {
        object += u"<br><span class=\"type\">%1: %2</span>"_s.arg(
            escapedText(qualifier.slot), escapedText(qualifier.value.text));
    }
    const QString score = row.score && std::isfinite(*row.score) ? QLocale().toString(*row.score, 'f', 2) : QString();
    return u"<tr>"_s + open + mentionCell(row.triple.subject, mentions) + u"</td>"_s + open + predicateCell(row)
        + u"</td>"_s + open + object + u"</td><td>"_s + stateCell(row) + u"</td><td>"_s + score + u"</td></tr>\n"_s;
}

QString tripleTable(const ReportedDocument &document, const ReportedMentions &mentions)
{
    if (document.triples.empty())
        return u"<p>"_s + escapedText(FormatMessages::tr("This document has no triples.")) + u"</p>\n"_s;
    QString table = u"<table border=\"1\" cellspacing=\"0\" width=\"100%\">\n<thead><tr>"_s;
    for (const QString &heading :
        {FormatMessages::tr("Subject"), FormatMessages::tr("Predicate"), FormatMessages::tr("Object"),
            FormatMessages::tr("State", "column of a report"), FormatMessages::tr("Score", "column of a report")})
        table += u"<th>"_s + escapedText(heading) + u"</th>"_s;
    table += u"</tr></thead>\n<tbody>\n"_s;
    for (const ReportedTriple &row : document.triples) table += reportRow(row, mentions);
    return table + u"</tbody>\n</table>\n"_s;
}

/// Nothing if there are none.
QString entityTable(const ReportedDocument &document, const ReportedMentions &mentions)
{
    QString rows;
    for (const Entity &entity : document.entities) {
        if (!entity.span.isValid() || entity.span.endUtf16 > document.text.size()) continue;
        const QString words = document.text.sliced(entity.span.beginUtf16, entity.span.length()).simplified();
        rows += u"<tr><td>"_s + escapedText(words) + numberMark(mentions.numberOf(entity.span)) + u"</td><td>"_s
            + escapedText(entity.type) + u"</td></tr>\n"_s;
    }
    if (rows.isEmpty()) return {};
    return u"<h2>"_s + escapedText(FormatMessages::tr("Entities in no triple", "heading of a report"))
        + u"</h2>\n<table border=\"1\" cellspacing=\"0\">\n<thead><tr><th>"_s
        + escapedText(FormatMessages::tr("Entity", "column of a report")) + u"</th><th>"_s
        + escapedText(FormatMessages::tr("Type", "column of a report")) + u"</th></tr></thead>\n<tbody>\n"_s + rows
        + u"</tbody>\n</table>\n"_s;
}

} // namespace

QString titleOf(const ReportedDocument &document)
{
    if (!document.details.title.isEmpty()) return document.details.title;
    if (const QString name = QFileInfo(document.source).fileName(); !name.isEmpty()) return name;
    QString begin = document.text.left(4 * longestReportTitle).simplified();
    if (begin.size() <= longestReportTitle) return begin;
    const bool splitsPair = begin[longestReportTitle - 1].isHighSurrogate();
    return begin.first(longestReportTitle - (splitsPair ? 1 : 0)) + QChar(0x2026);
}

ReportedDocument reportedDocument(const Document &document)
{
    ReportedDocument reported{document.text, document.source, detailsOf(document.metadata), {},
        looseEntities(document, CodePointMap(document.text))};
    for (const LabelledTriple &label : document.triples)
        reported.triples.push_back({label.triple, label.state, label.score, label.assertion});
    return reported;
}

/// The light tint behind a mention.
QString DocumentReport::colorOf(const QString &type) const
{
    if (type.isEmpty()) return u"#e4e4e4"_s;
    bool isColor = false;
    uint color = m_schema.colorOf(type).mid(1).toUInt(&isColor, 16);
    if (!isColor) {
        const qsizetype index = m_schema.entityTypes().indexOf(type);
        const std::size_t hue = index >= 0 ? std::size_t(index) : qHash(type, 0);
        color = uint(typeHues[hue % typeHues.size()]);
    }
    uint tint = 0;
    for (const int shift : {16, 8, 0}) {
        const double part = double((color >> shift) & 0xFF);
        tint |= uint(std::lround(255 - tintShare * (255 - part))) << shift;
    }
    return u"#%1"_s.arg(tint, 6, 16, QChar(u'0'));
}

QString DocumentReport::head(const QString &title) const
{
    return u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s
        + escapedText(title) + u"</title>\n<style>"_s + reportStyles + u"</style>\n</head>\n<body>\n"_s;
}

QString DocumentReport::section(const ReportedDocument &document, bool isFirst) const
{
    const ReportedMentions mentions(document);
    QString made = isFirst ? u"<h1>"_s : u"<h1 style=\"page-break-before:always\">"_s;
    made += escapedText(titleOf(document)) + u"</h1>\n"_s;
    QStringList about;
    if (!document.source.isEmpty()) about += FormatMessages::tr("Source: %1").arg(document.source);
    if (!document.details.tags.isEmpty())
        about
            += FormatMessages::tr("Tags: %1").arg(document.details.tags.join(FormatMessages::tr(", ", "between tags")));
    if (!about.isEmpty()) made += u"<p class=\"about\">"_s + escapedText(about.join(u" · "_s)) + u"</p>\n"_s;
    for (const QString &line : document.details.note.split(u'\n', Qt::SkipEmptyParts))
        made += u"<p><i>"_s + escapedText(line) + u"</i></p>\n"_s;
    made += u"<h2>"_s + escapedText(FormatMessages::tr("Text")) + u"</h2>\n"_s;
    made += MarkedText(document, mentions, [this](const QString &type) { return colorOf(type); }).html();
    made += u"<h2>"_s + escapedText(FormatMessages::tr("Triples", "heading of a report")) + u"</h2>\n"_s;
    return made + tripleTable(document, mentions) + entityTable(document, mentions);
}

QString DocumentReport::foot() { return u"</body>\n</html>\n"_s; }

QString DocumentReport::page(const ReportedDocument &document) const
{
    return head(titleOf(document)) + section(document, true) + foot();
}

} // namespace spotter
