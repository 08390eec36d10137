// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_text.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView letters = u"tnfrb";
constexpr QStringView controls = u"\t\n\f\r\b";

} // namespace

QString webAnnoEscapedText(const QString &text)
{
    QString escaped;
    for (const QChar unit : text) {
        const qsizetype known = controls.indexOf(unit);
        if (known >= 0 || unit == u'\\' || unit.unicode() < 0x08 || (unit.unicode() >= 0x0E && unit.unicode() < 0x20))
            escaped += u'\\';
        escaped += known >= 0 ? letters[known] : unit;
    }
    return escaped;
}

QString webAnnoEscapedValue(const QString &value)
{
    static constexpr QStringView separators = u"\\[]|_;*";
    QString escaped;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar unit = value[i];
        const bool arrow = unit == u'-' && i + 1 < value.size() && value[i + 1] == u'>';
        if (unit == u'\t') {
            escaped += u"\\t";
        } else if (unit == u'\n') {
            escaped += u"\\n";
        } else {
            if (arrow || separators.contains(unit)) escaped += u'\\';
            escaped += unit;
        }
    }
    return escaped;
}

QString webAnnoUnescaped(QStringView escaped, bool javaEscapes)
{
    QString text;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != u'\\' || i + 1 == escaped.size()) {
            text += escaped[i];
            continue;
        }
        ++i;
        if (javaEscapes && escaped[i] == u'u' && i + 4 < escaped.size()) {
            bool isNumber = false;
            const ushort unit = escaped.sliced(i + 1, 4).toUShort(&isNumber, 16);
            if (isNumber) {
                text += QChar(unit);
                i += 4;
                continue;
            }
        }
        const qsizetype known = letters.indexOf(escaped[i]);
        text += known >= 0 ? controls[known] : escaped[i];
    }
    return text;
}

QStringList webAnnoStack(const QString &cell, QChar separator)
{
    QStringList values;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\') {
            ++i;
        } else if (cell[i] == separator) {
            values.append(cell.sliced(begin, i - begin));
            begin = i + 1;
        }
    }
    values.append(cell.sliced(begin));
    return values;
}

WebAnnoValue webAnnoBracket(const QString &value)
{
    qsizetype open = -1;
    bool closed = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        closed = false;
        if (value[i] == u'\\')
            ++i;
        else if (value[i] == u'[')
            open = i;
        else
            closed = value[i] == u']';
    }
    if (open < 0 || !closed) return {value, {}};
    return {value.first(open), value.sliced(open + 1, value.size() - open - 2)};
}

} // namespace spotter
