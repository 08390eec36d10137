// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/column_names.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct MentionColumns {
    QStringList words; ///< of the mention itself
    CsvColumn text;
    CsvColumn type;
    CsvColumn start;
    CsvColumn end;
};

/// Removes case, spaces and punctuation: "Head Offset", "head_offset" and "headOffset" are the same.
QString compactHeading(const QString &heading)
{
    QString compact;
    for (const QChar unit : heading) {
        if (unit.isLetterOrNumber()) compact += unit.toLower();
    }
    return compact;
}

const QStringList &typeWords()
{
    static const QStringList words{u"type"_s, u"ner"_s, u"class"_s, u"category"_s, u"typ"_s, u"tipo"_s, u"类型"_s,
        u"类别"_s, u"類型"_s, u"類別"_s};
    return words;
}

const QStringList &startWords()
{
    static const QStringList words{u"start"_s, u"begin"_s, u"offset"_s, u"offsets"_s, u"pos"_s, u"position"_s,
        u"span"_s, u"range"_s, u"from"_s, u"idx"_s, u"index"_s, u"startoffset"_s, u"offsetstart"_s, u"beginoffset"_s,
        u"charoffset"_s, u"startchar"_s, u"charstart"_s, u"startpos"_s, u"startposition"_s, u"startidx"_s,
        u"startindex"_s, u"spanstart"_s, u"anfang"_s, u"beginn"_s, u"début"_s, u"inicio"_s, u"位置"_s, u"偏移"_s,
        u"起始"_s, u"起始位置"_s, u"开始"_s, u"开始位置"_s};
    return words;
}

const QStringList &endWords()
{
    static const QStringList words{u"end"_s, u"stop"_s, u"to"_s, u"endoffset"_s, u"offsetend"_s, u"endchar"_s,
        u"charend"_s, u"endpos"_s, u"endposition"_s, u"endidx"_s, u"endindex"_s, u"spanend"_s, u"ende"_s, u"fin"_s,
        u"结束"_s, u"结束位置"_s, u"终止位置"_s};
    return words;
}

/// The column names of other tools, in compact form.
QHash<QString, CsvColumn> foreignNames()
{
    static const QStringList texts{u"text"_s, u"sentence"_s, u"sentencetext"_s, u"sent"_s, u"content"_s, u"passage"_s,
        u"satz"_s, u"texte"_s, u"phrase"_s, u"texto"_s, u"frase"_s, u"oración"_s, u"oracion"_s, u"testo"_s, u"文本"_s,
        u"句子"_s, u"原文"_s, u"原句"_s, u"内容"_s, u"內容"_s, u"文章"_s, u"文"_s, u"本文"_s};
    static const QStringList predicates{u"predicate"_s, u"pred"_s, u"relation"_s, u"rel"_s, u"relationtype"_s,
        u"relationname"_s, u"relationship"_s, u"property"_s, u"edge"_s, u"prädikat"_s, u"beziehung"_s, u"prédicat"_s,
        u"predicado"_s, u"relación"_s, u"relacion"_s, u"predicato"_s, u"relazione"_s, u"关系"_s, u"关系类型"_s,
        u"谓词"_s, u"谓语"_s, u"關係"_s, u"關係類型"_s, u"謂詞"_s, u"謂語"_s, u"述語"_s};
    static const std::array<MentionColumns, 2> mentions{
        {{{u"subject"_s, u"subj"_s, u"head"_s, u"headentity"_s, u"entity1"_s, u"ent1"_s, u"e1"_s, u"arg1"_s,
              u"entitya"_s, u"subjekt"_s, u"entität1"_s, u"sujet"_s, u"entité1"_s, u"sujeto"_s, u"entidad1"_s,
              u"soggetto"_s, u"主体"_s, u"头实体"_s, u"主语"_s, u"实体1"_s, u"实体一"_s, u"主體"_s, u"頭實體"_s,
              u"主語"_s, u"主詞"_s, u"實體1"_s, u"實體一"_s},
             CsvColumn::Subject, CsvColumn::SubjectType, CsvColumn::SubjectStart, CsvColumn::SubjectEnd},
            {{u"object"_s, u"obj"_s, u"tail"_s, u"tailentity"_s, u"entity2"_s, u"ent2"_s, u"e2"_s, u"arg2"_s,
                 u"entityb"_s, u"objekt"_s, u"entität2"_s, u"objet"_s, u"entité2"_s, u"objeto"_s, u"entidad2"_s,
                 u"oggetto"_s, u"客体"_s, u"尾实体"_s, u"宾语"_s, u"实体2"_s, u"实体二"_s, u"客體"_s, u"尾實體"_s,
                 u"賓語"_s, u"受詞"_s, u"目的語"_s, u"實體2"_s, u"實體二"_s},
                CsvColumn::Object, CsvColumn::ObjectType, CsvColumn::ObjectStart, CsvColumn::ObjectEnd}}};
    // Of an end, its type and its place alone: "Type1", "h_start"; a mention may have another name.
    static const std::array<QStringList, 2> shortWords{{{u"1"_s, u"h"_s}, {u"2"_s, u"t"_s}}};
    static const QStringList itself{QString(), u"text"_s, u"name"_s, u"mention"_s, u"entity"_s};
    static const QStringList negations{u"isnegated"_s, u"negation"_s, u"否定"_s, u"是否否定"_s};
    static const QStringList doubts{u"isuncertain"_s, u"speculation"_s, u"不确定"_s, u"是否不确定"_s};
    static const QStringList notes{u"notes"_s, u"remark"_s, u"remarks"_s, u"备注"_s, u"注释"_s};
    static const QStringList scores{u"confidence"_s, u"probability"_s, u"prob"_s, u"置信度"_s, u"信心度"_s};
    QHash<QString, CsvColumn> names;
    for (const QString &word : scores) names.insert(word, CsvColumn::Score);
    for (const QString &word : negations) names.insert(word, CsvColumn::Negated);
    for (const QString &word : doubts) names.insert(word, CsvColumn::Uncertain);
    for (const QString &word : notes) names.insert(word, CsvColumn::Note);
    for (const QString &word : texts) names.insert(word, CsvColumn::Text);
    for (const QString &word : predicates) names.insert(word, CsvColumn::Predicate);
    for (const MentionColumns &mention : mentions) {
        for (const QString &word : mention.words) {
            for (const QString &end : itself) names.insert(word + end, mention.text);
            for (const QString &end : typeWords()) names.insert(word + end, mention.type);
            for (const QString &end : startWords()) {
                names.insert(word + end, mention.start);
                names.insert(end + word, mention.start);
            }
            for (const QString &end : endWords()) {
                names.insert(word + end, mention.end);
                names.insert(end + word, mention.end);
            }
        }
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        for (const QString &word : shortWords[i]) {
            const bool isNumber = word.front().isDigit(); // behind the name, but a letter in front
            const auto insert = [&](const QStringList &ofPlace, CsvColumn column) {
                for (const QString &name : ofPlace) names.insert(isNumber ? name + word : word + name, column);
            };
            insert(typeWords(), mentions[i].type);
            insert(startWords(), mentions[i].start);
            insert(endWords(), mentions[i].end);
        }
    }
    return names;
}

/// Names of the ends of an edge, in compact form: they only mean subject and object if both are there and nothing else
/// does. "source" alone is the file that a text comes from.
constexpr std::array<std::pair<QStringView, QStringView>, 7> edgeEnds{{{u"source", u"target"}, {u"src", u"tgt"},
    {u"src", u"dst"}, {u"from", u"to"}, {u"node1", u"node2"}, {u"起点", u"终点"}, {u"源", u"目标"}}};

void nameEdge(const QStringList &compact, const std::pair<QStringView, QStringView> &ends, QStringView suffix,
    std::vector<std::optional<NamedColumn>> &names)
{
    const QString first = ends.first.toString();
    const QString second = ends.second.toString();
    const auto name = [&](const QStringList &suffixes, CsvColumn subject, CsvColumn object) {
        for (qsizetype i = 0; i < compact.size(); ++i) {
            for (const QString &word : suffixes) {
                if (compact[i] == first + word) names[std::size_t(i)] = NamedColumn{subject, false};
                if (compact[i] == second + word) names[std::size_t(i)] = NamedColumn{object, false};
            }
        }
    };
    name({suffix.toString()}, CsvColumn::Subject, CsvColumn::Object);
    name(typeWords(), CsvColumn::SubjectType, CsvColumn::ObjectType);
    name(startWords(), CsvColumn::SubjectStart, CsvColumn::ObjectStart);
    name(endWords(), CsvColumn::SubjectEnd, CsvColumn::ObjectEnd);
}

/// The columns of files of tokens that can be mapped.
constexpr std::array tokenColumns{QLatin1StringView("token"), QLatin1StringView("tag")};

QString ourColumns()
{
    QStringList names;
    for (const QLatin1StringView name : csvColumnNames) names += name;
    for (const QLatin1StringView name : tokenColumns) names += name;
    return names.join(u", "_s);
}

} // namespace

std::optional<NamedColumn> columnNamed(const QString &heading)
{
    const QString written = heading.trimmed().toLower().replace(u' ', u'_');
    const auto *ours = std::ranges::find(csvColumnNames, written);
    if (ours != csvColumnNames.end()) return NamedColumn{CsvColumn(ours - csvColumnNames.begin()), true};
    static const QHash<QString, CsvColumn> foreign = foreignNames();
    const auto whole = foreign.constFind(compactHeading(heading));
    if (whole != foreign.constEnd()) return NamedColumn{*whole, false};
    // 主体（Subject）: the same in two languages, or a name with an explanation.
    static const QRegularExpression bracket(uR"(^([^(\x{FF08}]+)[(\x{FF08}]([^)\x{FF09}]+)[)\x{FF09}]\s*$)"_s);
    const auto parts = bracket.match(heading);
    if (!parts.hasMatch()) return std::nullopt;
    const auto before = foreign.constFind(compactHeading(parts.captured(1)));
    const auto within = foreign.constFind(compactHeading(parts.captured(2)));
    const bool differ = before != foreign.constEnd() && within != foreign.constEnd() && *before != *within;
    if (before == foreign.constEnd() || differ) return std::nullopt;
    return NamedColumn{*before, false};
}

std::vector<std::optional<NamedColumn>> columnsNamed(const QStringList &headings, const ColumnMapping &mapped)
{
    std::vector<std::optional<NamedColumn>> names;
    QStringList compact;
    bool hasEnd = mapped.contains(csvColumnNames[std::size_t(CsvColumn::Subject)])
        || mapped.contains(csvColumnNames[std::size_t(CsvColumn::Object)]);
    for (const QString &heading : headings) {
        const auto &named = names.emplace_back(columnNamed(heading));
        compact += compactHeading(heading);
        hasEnd = hasEnd || (named && (named->column == CsvColumn::Subject || named->column == CsvColumn::Object));
    }
    if (hasEnd) return names;
    for (const QStringView suffix : {u"entity", u"name", u"mention", u"node", u"实体", u""}) {
        for (const auto &ends : edgeEnds) {
            const QString subject = ends.first.toString() + suffix.toString();
            const QString object = ends.second.toString() + suffix.toString();
            if (compact.count(subject) != 1 || compact.count(object) != 1) continue;
            nameEdge(compact, ends, suffix, names);
            return names;
        }
    }
    return names;
}

bool namesTriples(const QStringList &headings)
{
    const auto names = columnsNamed(headings, {});
    return std::ranges::all_of(
        std::array{CsvColumn::Subject, CsvColumn::Predicate, CsvColumn::Object}, [&names](CsvColumn column) {
            return std::ranges::any_of(names, [column](const auto &named) { return named && named->column == column; });
        });
}

bool namesTexts(const QStringList &headings)
{
    const auto names = columnsNamed(headings, {});
    return std::ranges::any_of(names, [](const auto &named) { return named && named->column == CsvColumn::Text; });
}

bool mapsTokens(const ColumnMapping &mapped)
{
    return std::ranges::any_of(tokenColumns, [&mapped](QLatin1StringView name) { return mapped.contains(name); });
}

Result<ColumnMapping> parseColumnMapping(const QString &words)
{
    ColumnMapping columns;
    for (const QString &pair : words.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = pair.indexOf(u'=');
        const QString name = pair.first(std::max<qsizetype>(sign, 0)).trimmed().toLower();
        if (sign < 0) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("\"%1\" does not map a column; write it like text=Sentence,subject=Head")
                    .arg(pair.trimmed().left(quotedUtf16)));
        }
        if (!std::ranges::contains(csvColumnNames, name) && !std::ranges::contains(tokenColumns, name)) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("There is no column \"%1\" to map; choose from %2")
                    .arg(name.left(quotedUtf16), ourColumns()));
        }
        if (columns.contains(name)) {
            return failure(ErrorCode::Content, FormatMessages::tr("The column \"%1\" is mapped twice").arg(name));
        }
        columns.insert(name, pair.sliced(sign + 1).trimmed());
    }
    return columns;
}

} // namespace spotter
