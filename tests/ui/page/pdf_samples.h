// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <functional>

namespace spotter::tests {

using namespace Qt::StringLiterals;

/// Draws pages of a PDF of A5 size, in points.
inline bool writePdf(const QString &path, int pages, const std::function<void(QPainter &, int page)> &draw)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setPageMargins({});
    writer.setResolution(72);
    QPainter painter(&writer);
    if (!painter.isActive()) return false;
    for (int page = 1; page <= pages; ++page) {
        if (page > 1 && !writer.newPage()) return false;
        draw(painter, page);
    }
    return painter.end();
}

/// Lines of text from the top of a page.
inline void drawLines(QPainter &painter, const QStringList &lines, int left = 40, int top = 60, int size = 11,
    const QString &family = u"Noto Sans"_s)
{
    QFont font(family);
    font.setPointSize(size);
    painter.setFont(font);
    for (const QString &line : lines) {
        if (!line.isEmpty()) painter.drawText(left, top, line);
        top += size * 3 / 2;
    }
}

/// A PDF of one page, by hand: /Rotate, boxes and encryption are not for QPdfWriter.
inline QByteArray handmadePdf(const QByteArray &drawn, const QByteArray &ofPage = {}, const QByteArray &ofTrailer = {})
{
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[4 0 R]/Count 1>>\n"
           "endobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n4 0 obj\n<</Type/Page/Parent 2 0 "
           "R/MediaBox[0 0 595 842]"
        + ofPage + "/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>\nendobj\n5 0 obj\n<</Length "
        + QByteArray::number(drawn.size()) + ">>\nstream\n" + drawn + "endstream\nendobj\ntrailer\n<</Root 1 0 R"
        + ofTrailer + ">>\n%%EOF\n";
}

inline QByteArray handmadeText(int x, int y, const QByteArray &text, int renderingMode = 0)
{
    return "BT /F1 12 Tf " + QByteArray::number(renderingMode) + " Tr 1 0 0 1 " + QByteArray::number(x) + ' '
        + QByteArray::number(y) + " Tm (" + text + ") Tj ET\n";
}

/// Asks for a password that nobody knows.
inline QByteArray lockedPdf()
{
    const QByteArray key(32, 'x');
    return handmadePdf(handmadeText(72, 700, "Secret"), {},
        "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]/Encrypt<</Filter/Standard/V 1/R 2/O("
            + key + ")/U(" + key + ")/P -4>>");
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace spotter::tests
