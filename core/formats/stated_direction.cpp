// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/stated_direction.h"

#include <QSet>
#include <QString>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// "is_reversed", "isReversed" and "Is Reversed" are the same.
QString compactField(QStringView name)
{
    constexpr qsizetype longest = 24;
    QString compact = name.first(std::min(name.size(), longest)).toString().toLower();
    return compact.removeIf([](QChar c) { return c == u'_' || c == u'-' || c == u' '; });
}

bool isFlagName(const QString &compact)
{
    static const QSet<QString> names{u"inverse"_s, u"isinverse"_s, u"inverted"_s, u"isinverted"_s, u"reverse"_s,
        u"isreverse"_s, u"reversed"_s, u"isreversed"_s, u"swap"_s, u"swapped"_s, u"isswapped"_s, u"反向"_s,
        u"是否反向"_s};
    return names.contains(compact);
}

bool isDirectionName(const QString &compact)
{
    static const QSet<QString> names{u"direction"_s, u"relationdirection"_s, u"reldirection"_s, u"方向"_s};
    return names.contains(compact);
}

StatedDirection ofFlag(const QJsonValue &value)
{
    static const QSet<QString> yes{u"true"_s, u"yes"_s, u"1"_s};
    static const QSet<QString> no{QString(), u"false"_s, u"no"_s, u"0"_s};
    const QString word = value.isDouble() ? QString::number(value.toDouble()) : value.toString().trimmed().toLower();
    if (value.isBool() ? value.toBool() : yes.contains(word)) return StatedDirection::Reversed;
    const bool isScalar = value.isBool() || value.isDouble() || value.isString();
    return isScalar && (value.isBool() || no.contains(word)) ? StatedDirection::Forward : StatedDirection::Unclear;
}

/// "( e2 , e1 )" and "e2->e1" are the same, "Left-to-right" and "left_to_right" too.
StatedDirection ofWord(const QString &value)
{
    static const QSet<QString> forward{QString(), u"right"_s, u"forward"_s, u"forwards"_s, u">"_s, u"→"_s, u"⇒"_s,
        u"=>"_s, u"e1>e2"_s, u"e1→e2"_s, u"e1,e2"_s, u"e1e2"_s, u"head>tail"_s, u"headtotail"_s, u"subject>object"_s,
        u"subjecttoobject"_s, u"subj>obj"_s, u"lefttoright"_s, u"正向"_s};
    static const QSet<QString> reversed{u"left"_s, u"backward"_s, u"backwards"_s, u"reverse"_s, u"reversed"_s,
        u"inverse"_s, u"inverted"_s, u"<"_s, u"←"_s, u"⇐"_s, u"<="_s, u"e2>e1"_s, u"e2→e1"_s, u"e2,e1"_s, u"e2e1"_s,
        u"e1<e2"_s, u"e1←e2"_s, u"tail>head"_s, u"tailtohead"_s, u"object>subject"_s, u"objecttosubject"_s,
        u"obj>subj"_s, u"righttoleft"_s, u"反向"_s};
    QString bare = value.toLower();
    bare.removeIf([](QChar c) { return c.isSpace() || QStringView(u"()[]_-").contains(c); });
    if (reversed.contains(bare)) return StatedDirection::Reversed;
    return forward.contains(bare) ? StatedDirection::Forward : StatedDirection::Unclear;
}

} // namespace

bool isDirectionField(QStringView name)
{
    const QString compact = compactField(name);
    return isFlagName(compact) || isDirectionName(compact);
}

StatedDirection statedDirection(QStringView name, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) return StatedDirection::Forward;
    if (isFlagName(compactField(name))) return ofFlag(value);
    return value.isString() ? ofWord(value.toString()) : StatedDirection::Unclear;
}

} // namespace spotter
