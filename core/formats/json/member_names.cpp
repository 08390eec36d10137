// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/member_names.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

QString memberStem(qint64 number, const QString &source)
{
    constexpr qsizetype longestName = 40; // UTF-16; some file systems end at 255 bytes
    static const QRegularExpression numbered(u"^\\d{6,}(-|$)"_s);
    const QString stem = u"%1"_s.arg(number, 6, 10, QChar(u'0'));
    QString name;
    for (const QChar unit : QFileInfo(source).completeBaseName().remove(numbered).left(longestName)) {
        const bool plain = unit.isLetterOrNumber() || unit == u'_' || unit == u'-' || unit == u'.';
        name += plain ? unit : u'_';
    }
    return name.isEmpty() ? stem : stem + u'-' + name;
}

} // namespace spotter
