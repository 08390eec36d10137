// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/column_names.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

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

/// The column names of other tools, in compact form.
QHash<QString, CsvColumn> foreignNames()
{
    static const QStringList texts{u"text"_s, u"sentence"_s, u"sentencetext"_s, u"sent"_s, u"content"_s, u"passage"_s,
        u"文本"_s, u"句子"_s, u"原文"_s, u"原句"_s, u"内容"_s};
    static const QStringList predicates{u"predicate"_s, u"pred"_s, u"relation"_s, u"rel"_s, u"relationtype"_s,
        u"relationname"_s, u"property"_s, u"关系"_s, u"关系类型"_s, u"谓词"_s, u"谓语"_s};
    static const std::array<MentionColumns, 2> mentions{
        {{{u"subject"_s, u"subj"_s, u"head"_s, u"headentity"_s, u"entity1"_s, u"ent1"_s, u"e1"_s, u"arg1"_s, u"主体"_s,
              u"头实体"_s, u"主语"_s, u"实体1"_s, u"实体一"_s},
             CsvColumn::Subject, CsvColumn::SubjectType, CsvColumn::SubjectStart, CsvColumn::SubjectEnd},
            {{u"object"_s, u"obj"_s, u"tail"_s, u"tailentity"_s, u"entity2"_s, u"ent2"_s, u"e2"_s, u"arg2"_s, u"客体"_s,
                 u"尾实体"_s, u"宾语"_s, u"实体2"_s, u"实体二"_s},
                CsvColumn::Object, CsvColumn::ObjectType, CsvColumn::ObjectStart, CsvColumn::ObjectEnd}}};
    static const QStringList itself{QString(), u"text"_s, u"name"_s, u"mention"_s, u"entity"_s};
    static const QStringList types{u"type"_s, u"ner"_s, u"class"_s, u"category"_s, u"类型"_s, u"类别"_s};
    static const QStringList starts{u"start"_s, u"begin"_s, u"offset"_s, u"offsets"_s, u"pos"_s, u"position"_s,
        u"span"_s, u"range"_s, u"from"_s, u"idx"_s, u"index"_s, u"startoffset"_s, u"offsetstart"_s, u"beginoffset"_s,
        u"charoffset"_s, u"startchar"_s, u"charstart"_s, u"startpos"_s, u"startposition"_s, u"startidx"_s,
        u"startindex"_s, u"spanstart"_s, u"位置"_s, u"偏移"_s, u"起始"_s, u"起始位置"_s, u"开始"_s, u"开始位置"_s};
    static const QStringList ends{u"end"_s, u"stop"_s, u"to"_s, u"endoffset"_s, u"offsetend"_s, u"endchar"_s,
        u"charend"_s, u"endpos"_s, u"endposition"_s, u"endidx"_s, u"endindex"_s, u"spanend"_s, u"结束"_s, u"结束位置"_s,
        u"终止位置"_s};
    static const QStringList negations{u"isnegated"_s, u"negation"_s, u"否定"_s, u"是否否定"_s};
    static const QStringList doubts{u"isuncertain"_s, u"speculation"_s, u"不确定"_s, u"是否不确定"_s};
    static const QStringList notes{u"notes"_s, u"remark"_s, u"remarks"_s, u"备注"_s, u"注释"_s};
    QHash<QString, CsvColumn> names;
    for (const QString &word : negations) names.insert(word, CsvColumn::Negated);
    for (const QString &word : doubts) names.insert(word, CsvColumn::Uncertain);
    for (const QString &word : notes) names.insert(word, CsvColumn::Note);
    for (const QString &word : texts) names.insert(word, CsvColumn::Text);
    for (const QString &word : predicates) names.insert(word, CsvColumn::Predicate);
    for (const MentionColumns &mention : mentions) {
        for (const QString &word : mention.words) {
            for (const QString &end : itself) names.insert(word + end, mention.text);
            for (const QString &end : types) names.insert(word + end, mention.type);
            for (const QString &end : starts) {
                names.insert(word + end, mention.start);
                names.insert(end + word, mention.start);
            }
            for (const QString &end : ends) {
                names.insert(word + end, mention.end);
                names.insert(end + word, mention.end);
            }
        }
    }
    return names;
}

QString ourColumns()
{
    QStringList names;
    for (const QLatin1StringView name : csvColumnNames) names += name;
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
        if (std::ranges::find(csvColumnNames, name) == csvColumnNames.end()) {
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
