// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/export_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ExportDialog)
};

constexpr qsizetype longestPreviewLine = 2000; ///< characters
constexpr qsizetype longestPreview = 20000;

int count(qint64 value) { return int(std::min<qint64>(value, std::numeric_limits<int>::max())); }

} // namespace

QString previewText(const QByteArray &head)
{
    if (head.startsWith(QByteArrayView("PK\x03\x04", 4)))
        return Messages::tr("This format is an archive of several files; it has no preview.");
    QStringList lines = QString::fromUtf8(head.left(longestPreview * 4)).left(longestPreview).split(u'\n');
    for (QString &line : lines)
        if (line.size() > longestPreviewLine) line = line.left(longestPreviewLine) + u'…';
    return lines.join(u'\n');
}

QString syntaxOf(const FormatInfo &format)
{
    const QString suffix = format.suffixes.value(0);
    if (suffix.startsWith(u"json") || suffix == u"ndjson") return u"JSON"_s;
    return suffix == u"md" ? u"Markdown"_s : QString();
}

QString lossText(const ExportSummary &summary)
{
    QStringList lines;
    for (const QString &sentence : lossSentences(summary)) lines.append(u"• "_s + sentence);
    if (!lines.isEmpty())
        lines.prepend(Messages::tr("This format cannot store everything:"));
    else if (summary.documents > 0)
        lines.append(Messages::tr("This format can store everything in these documents."));
    return lines.join(u'\n');
}

QString amountText(const ExportSummary &summary)
{
    return Messages::tr("%1 with %2")
        .arg(Messages::tr("%Ln document(s)", nullptr, count(summary.documents)),
            Messages::tr("%Ln triple(s)", nullptr, count(summary.triples)));
}

} // namespace spotter
