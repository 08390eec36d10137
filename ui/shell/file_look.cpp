// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_look.h"

#include "core/corpus/database/corpus_files.h"
#include "core/formats/format_search.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_preview.h"
#include "ui/shell/file_workflow.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Files up to this size are imported synchronously: it takes no noticeable time.
constexpr qint64 synchronousImportBytes = 2LL << 20;

/// Rough size of the content in bytes of plain text.
qint64 totalSize(const QStringList &files)
{
    // Archives take longer than their size suggests, and the content of folders is unknown.
    static const QStringList packed{u"pdf"_s, u"docx"_s, u"odt"_s, u"pptx"_s, u"xlsx"_s, u"ods"_s, u"epub"_s, u"zip"_s,
        u"tar"_s, u"tgz"_s, u"7z"_s, u"rar"_s, u"gz"_s, u"zst"_s, u"xz"_s, u"bz2"_s};
    constexpr qint64 packedFactor = 20;
    qint64 bytes = 0;
    for (const QString &file : files) {
        const QFileInfo info(file);
        if (info.isDir()) return synchronousImportBytes + 1;
        bytes += info.size() * (packed.contains(info.suffix().toLower()) ? packedFactor : 1);
    }
    return bytes;
}

} // namespace

bool isCorpusFile(const QString &path) { return isDatabaseFile(path); }

bool isQuicklyRead(const QStringList &files) { return totalSize(files) <= synchronousImportBytes; }

std::optional<FormatInfo> formatOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const auto format = sniffFormat(file.read(sniffBytes), QFileInfo(path).fileName());
    const auto info = format.and_then([](const QString &id) { return formatById(id); });
    return info ? std::optional(*info) : std::nullopt;
}

QString whyUnreadable(const QStringList &files, ImportChoice choice)
{
    constexpr std::chrono::milliseconds look(200);
    const auto preview = previewImport({.files = files, .format = {}, .split = {}}, {}, look);
    if (!preview) return preview.error().message;
    if (preview->documents > 0 || (!preview->failure && !preview->isComplete)) return {};
    const bool isRecognised = !preview->format.isEmpty() || !preview->headings.isEmpty();
    if (choice == ImportChoice::InTheDialog && isRecognised) return {};
    if (preview->failure) return preview->failure->message;
    return preview->unread.count() > 0 ? preview->unread.whyNothingWasRead()
                                       : FileWorkflow::tr("%1 contains no text").arg(files.front());
}

} // namespace spotter
