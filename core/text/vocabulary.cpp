// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vocabulary.h"

#include "core/base/disk_sync.h"
#include "core/base/regular_file.h"
#include "core/base/system_error.h"
#include "core/text/messages.h"

#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

namespace spotter {

namespace {

/// The largest vocabularies in use stay below 10 MB; anything beyond this is not a vocabulary.
constexpr qint64 maximumFileBytes = qint64(256) * 1024 * 1024;

/// A BERT of Spotter's has no more (BertConfig); more lines would cost a hundred times the bytes of the file.
constexpr size_t mostEntries = 2'000'000;

Result<QString> decodeLine(const QByteArray &line, const QString &path, qsizetype lineNumber)
{
    // Only the file's first line may begin with a byte order mark; elsewhere U+FEFF is a piece.
    const bool isFirst = lineNumber == 1;
    QStringDecoder decoder(
        QStringDecoder::Utf8, isFirst ? QStringDecoder::Flag::Default : QStringDecoder::Flag::ConvertInitialBom);
    QString piece = decoder(line);
    if (decoder.hasError() || !line.isValidUtf8())
        return failure(ErrorCode::Syntax,
            TextMessages::tr(
                "Line %1 of the vocabulary %2 is not valid UTF-8; save the file as UTF-8, one piece per line")
                .arg(lineNumber)
                .arg(path));
    return piece;
}

} // namespace

Vocabulary::Vocabulary(std::vector<QString> entries) : m_entries(std::move(entries))
{
    m_ids.reserve(size());
    // Of equal pieces the last one counts, as in the reference tokenizers.
    for (qsizetype id = 0; id < size(); ++id) m_ids.insert(m_entries[size_t(id)], qint32(id));
}

Result<Vocabulary> Vocabulary::load(const QString &path)
{
    QFile file(path);
    if (!file.exists()) return failure(ErrorCode::NotFound, TextMessages::tr("There is no vocabulary at %1").arg(path));
    if (auto opened = openRegularFile(file); !opened) return std::unexpected(opened.error());
    if (file.size() > maximumFileBytes)
        return failure(ErrorCode::Limit,
            TextMessages::tr("The file %1 is too large for a vocabulary; choose a vocab.txt with one piece per line")
                .arg(path));
    std::vector<QString> entries;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        if (line.isEmpty()) break;
        if (entries.size() == mostEntries)
            return failure(ErrorCode::Limit,
                TextMessages::tr(
                    "The file %1 is too large for a vocabulary; choose a vocab.txt with one piece per line")
                    .arg(path));
        if (line.endsWith('\n')) line.chop(1);
        if (line.endsWith('\r')) line.chop(1);
        Result<QString> piece = decodeLine(line, path, qsizetype(entries.size()) + 1);
        if (!piece) return std::unexpected(piece.error());
        entries.push_back(*std::move(piece));
    }
    if (file.error() != QFileDevice::NoError)
        return failure(
            ErrorCode::Io, TextMessages::tr("The vocabulary %1 cannot be read: %2").arg(path, deviceErrorText(file)));
    return Vocabulary(std::move(entries));
}

Result<void> Vocabulary::save(const QString &path) const
{
    QSaveFile file(path);
    const auto refused = [&] {
        return failure(ErrorCode::Io,
            TextMessages::tr("The vocabulary %1 cannot be written: %2").arg(path, deviceErrorText(file)));
    };
    if (!file.open(QIODevice::WriteOnly)) return refused();
    for (qsizetype id = 0; id < size(); ++id) {
        const QString &piece = m_entries[size_t(id)];
        if (piece.contains(u'\n') || piece.endsWith(u'\r') || !piece.isValidUtf16())
            return failure(ErrorCode::Content,
                TextMessages::tr(
                    "The vocabulary %1 cannot be written: piece %2 contains a line break or invalid Unicode")
                    .arg(path)
                    .arg(id));
        if (file.write(piece.toUtf8()) < 0 || !file.putChar('\n')) return refused();
    }
    if (!commitToDisk(file)) return refused();
    return {};
}

qint32 Vocabulary::idOf(QStringView piece) const { return m_ids.value(piece, -1); }

} // namespace spotter
