// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/unread_files.h"

#include "core/workspace/messages.h"

#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {

void UnreadFiles::add(const QString &path)
{
    const QFileInfo file(path);
    ++m_bySuffix[file.suffix().isEmpty() ? file.fileName() : u'.' + file.suffix().toLower()];
}

qint64 UnreadFiles::count() const
{
    qint64 count = 0;
    for (const auto &[suffix, files] : m_bySuffix) count += files;
    return count;
}

QString UnreadFiles::inWords() const
{
    constexpr std::size_t mostSuffixes = 8;
    std::vector<std::pair<QString, qint64>> kinds(m_bySuffix.begin(), m_bySuffix.end());
    std::ranges::stable_sort(kinds, std::ranges::greater(), &std::pair<QString, qint64>::second);
    QStringList words;
    for (const auto &[suffix, files] : kinds) {
        if (std::size_t(words.size()) == mostSuffixes) {
            words += u"…"_s;
            break;
        }
        words += u"%1 %2"_s.arg(QLocale().toString(files), suffix);
    }
    return words.join(WorkspaceMessages::tr(", ", "between items of a list"));
}

bool UnreadFiles::arePictures() const
{
    static const QStringList pictures{u".jpg"_s, u".jpeg"_s, u".png"_s, u".gif"_s, u".bmp"_s, u".tif"_s, u".tiff"_s,
        u".webp"_s, u".heic"_s, u".svg"_s, u".ico"_s};
    return !m_bySuffix.empty()
        && std::ranges::all_of(m_bySuffix, [&](const auto &kind) { return pictures.contains(kind.first); });
}

QString UnreadFiles::whyNothingWasRead() const
{
    const QString reads = WorkspaceMessages::tr(
        "Spotter reads texts (plain text, Markdown, HTML, PDF, DOCX, ODT, PPTX, EPUB, mail), tables (CSV, TSV, XLSX, "
        "ODS) and annotated data (JSON, BIO columns, brat, WebAnno, UIMA and others); the help page “Formats” lists "
        "all "
        "of them.");
    const QString what = arePictures()
        ? WorkspaceMessages::tr("Nothing was read: the files are pictures (%1), and Spotter does not read text in "
                                "pictures.")
        : WorkspaceMessages::tr("Nothing was read: the files are %1.");
    return WorkspaceMessages::tr("%1 %2", "two sentences").arg(what.arg(inWords()), reads);
}

} // namespace spotter
