// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_texts.h"

#include "core/formats/messages.h"

#include <QHash>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

bool areSubtitles(const ForeignSample &sample)
{
    static const QRegularExpression times(uR"(^\d\d:\d\d:\d\d[,.]\d{3}\s+-->\s+\d\d:\d\d)"_s);
    static const QRegularExpression first(
        uR"(^\x{FEFF}?(WEBVTT|\[Script Info\]|\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}$|\{\d+\}\{\d+\}|\[(ti|ar|al):))"_s);
    return (!sample.lines.isEmpty() && first.match(sample.lines.front()).hasMatch())
        || (!sample.lines.isEmpty() && times.match(sample.lines.front()).hasMatch())
        || (sample.lines.size() > 1 && times.match(sample.lines[1]).hasMatch());
}

/// Records of YAML without the suffix: items of a list whose first two keys recur, or mappings between lines of "---".
/// Lists and dialogues of prose have names in front of colons, too, but hardly such keys below the same hyphen.
bool isYaml(const ForeignSample &sample)
{
    static const QRegularExpression line(
        uR"(^\s*(- +)?(["']?)[a-z_][A-Za-z0-9_-]*\2:(\s|$)|^\s*- |^\s*#|^(---|\.\.\.)\s*$)"_s);
    static const QRegularExpression item(uR"(^(\s*)- +["']?([a-z_][A-Za-z0-9_-]*)["']?:(\s|$))"_s);
    static const QRegularExpression member(uR"(^(\s+)["']?([a-z_][A-Za-z0-9_-]*)["']?:(\s|$))"_s);
    static const QRegularExpression key(uR"(^([a-z_][A-Za-z0-9_-]*):(\s|$))"_s);
    constexpr qsizetype fewestRecords = 2;
    QHash<QString, qsizetype> records; // by their first two keys
    qsizetype fitting = 0;
    for (qsizetype i = 0; i < sample.lines.size(); ++i) {
        fitting += line.match(sample.lines[i]).hasMatch();
        if (i + 1 == sample.lines.size()) continue;
        const QRegularExpressionMatch first = item.match(sample.lines[i]);
        const QRegularExpressionMatch second = member.match(sample.lines[i + 1]);
        if (first.hasMatch() && second.hasMatch() && second.capturedLength(1) > first.capturedLength(1))
            ++records[first.captured(2) + u'\n' + second.captured(2)];
        const QRegularExpressionMatch mapped = key.match(sample.lines[i + 1]);
        if (sample.lines[i].trimmed() == "---"_L1 && mapped.hasMatch()) ++records[mapped.captured(1)];
    }
    return fitting * 10 >= sample.lines.size() * 9
        && std::ranges::any_of(records, [](qsizetype count) { return count >= fewestRecords; });
}

/// "中国/ns 成长/v", as the People's Daily corpus has it; "Ada_NNP met_VBD" of taggers.
bool areTaggedWords(const ForeignSample &sample)
{
    constexpr qsizetype lookedAt = 5;
    constexpr qsizetype fewest = 6;
    static const QRegularExpression tagged(
        uR"(^\S+(/([A-Za-z]{1,5}\]?[A-Za-z]{0,3}|[A-Z]{2,4}\$|-[LR][A-Z]B-|[^\w\s/]{1,2})|_([A-Z]{2,5}\$?|[^\w\s]{1,2}))$)"_s);
    qsizetype words = 0;
    qsizetype found = 0;
    for (const QString &line : sample.lines.first(std::min(lookedAt, sample.lines.size()))) {
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
            ++words;
            found += tagged.match(word).hasMatch();
        }
    }
    return words >= fewest && 10 * found >= 9 * words;
}

/// What WhatsApp and programs like it export: "12.05.21, 10:15 - Ada: …", "[2021-05-12, 10:15:30] Ada: …".
bool isChat(const ForeignSample &sample)
{
    static const QRegularExpression message(
        uR"(^[\x{200E}\x{200F}]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d\d([:.]\d\d)?(\s?[AaPp]\.?\s?[Mm]\.?)?\]?(\s+[-–])?\s+[^:]{1,60}:\s)"_s);
    constexpr qsizetype fewest = 3;
    const auto messages
        = std::ranges::count_if(sample.lines, [](const QString &line) { return message.match(line).hasMatch(); });
    return messages >= fewest && 2 * messages >= sample.lines.size();
}

bool isLatex(const ForeignSample &sample)
{
    static const QRegularExpression command(
        uR"(^\s*\\(documentclass|usepackage|begin|chapter|(sub)*section|title|maketitle)\b\*?[\[{])"_s);
    static const QStringList suffixes{u"tex"_s, u"latex"_s, u"ltx"_s, u"bbl"_s};
    return suffixes.contains(sample.file.suffix) || anyLine(sample, command);
}

bool areReferences(const ForeignSample &sample)
{
    static const QRegularExpression begin(uR"(^(@[A-Za-z]+\s*\{|TY  - |PMID- \d|%0 [A-Z]))"_s);
    return !sample.lines.isEmpty() && begin.match(sample.lines.front()).hasMatch();
}

/// "Text: Ada met Bob." and below it "Triples: (Ada, met, Bob)", as answers of language models are saved.
bool areTextsWithTriples(const ForeignSample &sample)
{
    static const QRegularExpression text(
        uR"(^[\s*#>-]*(text|sentence|input|passage|文本|句子|输入|原文)\W*\s*[:：]\W*\s*\S)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression triples(
        uR"(^[\s*#>-]*(triples?|triplets?|relations?|facts?|output|answer|三元组|关系|输出|抽取结果)\W*\s*[:：].*[(（\[<|].*[,，;；|])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return anyLine(sample, text) && anyLine(sample, triples);
}

/// What a file is, for the sentence; empty: something else.
QString nameOf(const ForeignSample &sample)
{
    static const QRegularExpression behindSigns(u"^[^#]+####\\S"_s);
    static const QRegularExpression meaning(u"^# ::(id|snt)\\b"_s);
    const QString root = rootElement(sample);
    if (sample.json && sample.json->has("nbformat") && sample.json->has("cells"))
        return FormatMessages::tr("a notebook of Jupyter");
    if (root == "article"_L1 && sample.head.contains("<article-meta"))
        return FormatMessages::tr("an article in JATS (PubMed Central)");
    if (root == "PubmedArticleSet"_L1) return FormatMessages::tr("a list of articles of PubMed");
    if (root == "mediawiki"_L1) return FormatMessages::tr("a dump of Wikipedia");
    if (root == "office:document"_L1 || root == "w:wordDocument"_L1 || root == "pkg:package"_L1)
        return FormatMessages::tr("a document of an office program in one XML file");
    if (areSubtitles(sample)) return FormatMessages::tr("subtitles");
    if (everyLine(sample, behindSigns)) return FormatMessages::tr("sentences with labels behind ####");
    if (areReferences(sample)) return FormatMessages::tr("a list of references");
    if (areTaggedWords(sample)) return FormatMessages::tr("words with tags behind slashes or underscores");
    if (anyLine(sample, meaning)) return FormatMessages::tr("meaning representations (AMR)");
    if (isLatex(sample)) return FormatMessages::tr("a document in LaTeX");
    if (areTextsWithTriples(sample)) return FormatMessages::tr("texts with triples of a language model");
    if (isChat(sample)) return FormatMessages::tr("an exported chat, each line with a time and a name");
    if (sample.head.startsWith("BEGIN:VCARD") || sample.head.startsWith("BEGIN:VCALENDAR"))
        return FormatMessages::tr("contacts or appointments");
    if (sample.file.suffix == "yml"_L1 || sample.file.suffix == "yaml"_L1 || isYaml(sample))
        return FormatMessages::tr("YAML");
    if (sample.file.suffix == "jsonc"_L1 || sample.file.suffix == "json5"_L1)
        return FormatMessages::tr("JSON with comments");
    return {};
}

} // namespace

QString foreignText(const ForeignSample &sample)
{
    const QString name = nameOf(sample);
    if (name.isEmpty()) return {};
    return FormatMessages::tr(
        "this looks like %1, which Spotter does not read; convert it to plain text, DOCX or JSON lines, or, "
        "to import it as it is, choose the format Plain text (--format text; --input-format text "
        "for extract)")
        .arg(name);
}

} // namespace spotter
