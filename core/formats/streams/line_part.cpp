// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/streams/line_part.h"

#include "core/base/system_error.h"
#include "core/formats/archives/packing.h"
#include "core/formats/messages.h"

#include <QJsonDocument>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unreadable(const QIODevice &file)
{
    return failure(ErrorCode::Io, FormatMessages::tr("the file cannot be read: %1").arg(deviceErrorText(file)));
}

/// The first place at or after a byte at which a line begins, or the end of the file.
Result<qint64> lineBegin(QIODevice &file, qint64 at)
{
    if (at == 0) return at;
    if (at >= file.size()) return file.size();
    if (!file.seek(at - 1)) return unreadable(file);
    constexpr qint64 together = 1 << 16;
    for (qint64 place = at - 1;;) {
        const QByteArray bytes = file.read(together);
        if (bytes.isEmpty()) {
            if (file.atEnd()) return place;
            return unreadable(file);
        }
        if (const qsizetype feed = bytes.indexOf('\n'); feed >= 0) return place + feed + 1;
        place += bytes.size();
    }
}

} // namespace

Result<void> LinePart::checkLines(QIODevice &file, const QString &name, bool isJson)
{
    constexpr qint64 longest = 64LL << 20;
    if (!file.seek(0)) return unreadable(file);
    const QByteArray line = file.readLine(longest).trimmed();
    if (!file.seek(0)) return unreadable(file);
    if (packingOf(line) != Packing::None)
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1 is compressed, so no part of it can be read alone; unpack it first").arg(name));
    if (line.contains('\0'))
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1 is not in UTF-8, so no part of it can be read alone; convert it first").arg(name));
    const QByteArray record = line.startsWith("\xEF\xBB\xBF") ? line.sliced(3) : line;
    if (isJson && !record.isEmpty() && !QJsonDocument::fromJson(record).isObject())
        return failure(ErrorCode::Content,
            FormatMessages::tr(
                "%1 does not have one JSON record per line, so no part of it can be read alone; export it as "
                "JSON lines, or say --lines if each line is a text")
                .arg(name));
    return {};
}

Result<std::unique_ptr<LinePart>> LinePart::open(std::unique_ptr<QIODevice> file, Part part)
{
    const qint64 size = file->size();
    const auto edge = [&](int number) { // no overflow below 2^63 / parts bytes, no double either
        return size / part.of * number + size % part.of * number / part.of;
    };
    const auto begin = lineBegin(*file, edge(part.number - 1));
    if (!begin) return std::unexpected(begin.error());
    const auto end = lineBegin(*file, edge(part.number));
    if (!end) return std::unexpected(end.error());
    if (!file->seek(*begin)) return unreadable(*file);
    std::unique_ptr<LinePart> opened(new LinePart(std::move(file)));
    opened->m_begin = *begin;
    opened->m_end = *end;
    opened->QIODevice::open(QIODevice::ReadOnly);
    return opened;
}

qint64 LinePart::readData(char *data, qint64 maximum)
{
    const qint64 left = m_end - m_file->pos();
    if (left <= 0) return 0;
    const qint64 taken = m_file->read(data, std::min(maximum, left));
    if (taken < 0) setErrorString(m_file->errorString());
    return taken;
}

} // namespace spotter
