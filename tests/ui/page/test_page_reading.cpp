// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/registry.h"
#include "tests/ui/page/pdf_samples.h"
#include "ui/page/page_reading.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// As the import makes it.
std::shared_ptr<const PagedText> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    const auto reader = openReader(file, {.name = u"a.pdf"_s, .source = u"a.pdf"_s});
    if (!reader) return nullptr;
    const auto document = (*reader)->next();
    if (!document || !*document) return nullptr;
    return std::make_shared<PagedText>(PagedText{(*document)->text,
        DocumentStructure((*document)->text, (*document)->metadata), u"a.pdf"_s, u"a.pdf was not found."_s});
}

Span spanOf(const PagedText &text, const QString &part)
{
    const qsizetype begin = text.text.indexOf(part);
    return begin < 0 ? Span{} : Span{begin, begin + part.size()};
}

constexpr int pixelsPerPoint = 3;

bool hasInk(const QImage &picture, const QRectF &box)
{
    const QRect area
        = QRectF(box.topLeft() * pixelsPerPoint, box.size() * pixelsPerPoint).toAlignedRect() & picture.rect();
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (qGray(picture.pixel(x, y)) < 128) return true;
    return false;
}

/// Empty if the ink of the picture is where the boxes are, and nowhere else.
QString misplacedInk(const PageReading &page, QImage picture)
{
    for (const PageWord &word : page.map.words())
        if (!hasInk(picture, word.box)) return u"no ink at "_s + word.text;
    QPainter painter(&picture);
    for (const PageWord &word : page.map.words()) {
        const QRectF box = word.box.adjusted(-2, -2, 2, 2);
        painter.fillRect(QRectF(box.topLeft() * pixelsPerPoint, box.size() * pixelsPerPoint), Qt::white);
    }
    painter.end();
    return hasInk(picture, {{}, page.sizePoints}) ? u"ink outside of all words"_s : QString();
}

} // namespace

/// Pages of real files, as the worker threads read and draw them.
class TestPageReading final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"a.pdf"_s);
    }

    void boxesAreWhereTheInkIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("mention");
        QTest::newRow("English with ligatures and a divided word") << 0 << u"efficient information"_s;
        QTest::newRow("Chinese") << 1 << u"居里夫人"_s;
        QTest::newRow("two columns") << 2 << u"second column"_s;
        QTest::newRow("a rotated page") << 3 << u"Lovelace"_s;
        QTest::newRow("a rotated page that is cropped") << 4 << u"Lovelace"_s;
        QTest::newRow("upside down") << 5 << u"Lovelace"_s;
    }
    void boxesAreWhereTheInkIs()
    {
        QFETCH(int, kind);
        QFETCH(QString, mention);
        const QByteArray drawn
            = handmadeText(200, 600, "Ada Lovelace wrote notes") + handmadeText(200, 580, "on the engine.");
        if (kind < 3) {
            QVERIFY(writePdf(m_path, 1, [kind](QPainter &painter, int) {
                if (kind == 0)
                    drawLines(
                        painter, {u"The office offers an e\ufb03cient infor-"_s, u"mation \ufb02ow to everybody."_s});
                if (kind == 1)
                    drawLines(painter, {u"一八九八年，玛丽亚和皮埃尔也就是居里"_s, u"夫人和她的丈夫发现了钋和镭。"_s},
                        40, 60, 12, u"Noto Sans CJK SC"_s);
                if (kind == 2) {
                    drawLines(
                        painter, {u"This is the first col-"_s, u"umn of the page with"_s, u"several lines."_s}, 30);
                    drawLines(painter, {u"Here the second"_s, u"column stands with"_s, u"other words."_s}, 230);
                }
            }));
        } else {
            const QByteArray ofPage = kind == 3 ? "/Rotate 90"
                : kind == 4                     ? "/Rotate 270/CropBox[100 400 500 700]"
                                                : "/Rotate 180";
            QVERIFY(writeBytes(m_path, handmadePdf(drawn, ofPage)));
        }
        const auto text = textOf(m_path);
        QVERIFY(text);
        // The characters of these words have radicals as twins, which the PDF names instead.
        if (kind == 1) QVERIFY2(text->text.contains(u"居里夫人和她的丈夫"_s), qPrintable(text->text));
        const Span span = spanOf(*text,
            kind == 0       ? u"efficient information"_s
                : kind == 2 ? u"second column"_s
                            : mention);
        QVERIFY2(span.isValid() || kind == 0, qPrintable(text->text));
        const auto page = readPage({text, {m_path}, 1, 0}, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QVERIFY(!page->differs());
        QVERIFY2(page->map.placedShare() > 0.9, qPrintable(QString::number(page->map.placedShare())));
        const auto picture = drawPage(m_path, 1, (page->sizePoints * pixelsPerPoint).toSize());
        QVERIFY(picture);
        const QString misplaced = misplacedInk(*page, *picture);
        QVERIFY2(misplaced.isEmpty(), qPrintable(misplaced));
        const Span wanted = span.isValid() ? span : spanOf(*text, u"information"_s);
        const auto boxes = page->map.boxesOf(wanted);
        QVERIFY(!boxes.empty());
        for (const QRectF &box : boxes) QVERIFY(hasInk(*picture, box));
        // And back: what is clicked in the middle of the box is within the mention.
        const Span back = page->map.placeAt(boxes.front().center());
        QVERIFY(back.isValid() && back.overlaps(wanted));
        for (const PageWord &word : page->map.words()) {
            const Span place = page->map.placeAt(word.box.center());
            QVERIFY2(place.isValid() || word.text.size() < 3, qPrintable(word.text));
        }
    }

    void aScannedPageWithInvisibleTextIsMarkedTheSameWay()
    {
        // A grey picture, and over it text that is not drawn, as text recognition leaves it.
        QVERIFY(writeBytes(
            m_path, handmadePdf("0.8 g 50 500 500 300 re f\n" + handmadeText(72, 700, "Ada Lovelace wrote", 3))));
        const auto text = textOf(m_path);
        QVERIFY(text);
        const auto page = readPage({text, {m_path}, 1, 0}, {});
        QVERIFY(page);
        const auto boxes = page->map.boxesOf(spanOf(*text, u"Ada Lovelace"_s));
        QCOMPARE(boxes.size(), std::size_t(1));
        QVERIFY(std::abs(boxes.front().left() - 72) < 2);
        QVERIFY(boxes.front().contains(QPointF(90, 842 - 704)));
    }

    void findsThePageOfAPlace()
    {
        // The last paragraph of each page continues on the next; all have a running head, one of them nothing else.
        const QStringList words{u"amber"_s, u"birches"_s, u"cedar wood"_s, u"damp moss"_s};
        QVERIFY(writePdf(m_path, 4, [&words](QPainter &painter, int page) {
            drawLines(painter, {u"Report %1"_s.arg(page)}, 40, 30, 8);
            if (page == 3) return; // has only its head
            drawLines(painter,
                {u"page %1 continues the sentence about"_s.arg(page), words[page - 1] + u" and ends it. Another one"_s,
                    u"of page %1 goes on about %2"_s.arg(page).arg(words[page - 1].toUpper()),
                    u"until page %1 is over and "_s.arg(page) + words[page - 1]});
        }));
        const auto text = textOf(m_path);
        QVERIFY(text);
        for (const int page : {1, 2, 4}) {
            const Span place = spanOf(*text, u"page %1 goes"_s.arg(page));
            const Span wanted = place.isValid() ? place : spanOf(*text, u"of page %1"_s.arg(page));
            QVERIFY(wanted.isValid());
            const auto reading = readPage({text, {m_path}, 0, wanted.beginUtf16}, {});
            QVERIFY(reading);
            QCOMPARE(reading->page, page);
            QCOMPARE(reading->pages, 4);
            QVERIFY(!reading->map.boxesOf(wanted).empty());
        }
    }

    void pagesWithoutTextHaveNoWords()
    {
        QVERIFY(writePdf(m_path, 2, [](QPainter &painter, int page) {
            if (page == 1) drawLines(painter, {u"Ada Lovelace wrote notes."_s});
        }));
        const auto reading = readPage({textOf(m_path), {m_path}, 2, 0}, {});
        QVERIFY(reading);
        QVERIFY(reading->map.words().empty());
        QVERIFY(!reading->differs());
        QVERIFY(drawPage(m_path, 2, {100, 140}));
    }

    void aPageThatDoesNotExistIsTheLast()
    {
        QVERIFY(writePdf(m_path, 2, [](QPainter &painter, int) { drawLines(painter, {u"Ada wrote notes."_s}); }));
        const auto reading = readPage({textOf(m_path), {m_path}, 9, 0}, {});
        QVERIFY(reading);
        QCOMPARE(reading->page, 2);
        QVERIFY(!drawPage(m_path, 9, {100, 140}));
    }

    void ofSeveralFilesTheOneWithTheWordsIsTaken()
    {
        QVERIFY(
            writePdf(m_path, 1, [](QPainter &painter, int) { drawLines(painter, {u"Ada Lovelace wrote notes."_s}); }));
        const QString other = m_dir->filePath(u"other.pdf"_s);
        QVERIFY(writePdf(other, 1, [](QPainter &painter, int) { drawLines(painter, {u"Quick zebras jump high"_s}); }));
        const auto text = textOf(m_path);
        const auto reading = readPage({text, {m_dir->filePath(u"none.pdf"_s), other, m_path}, 1, 0}, {});
        QVERIFY(reading);
        QCOMPARE(reading->file, m_path);
        const auto differing = readPage({text, {other}, 1, 0}, {});
        QVERIFY(differing && differing->differs());
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a password") << lockedPdf() << u"is protected by a password"_s;
        QTest::newRow("not a PDF") << QByteArray("Ada Lovelace wrote notes.") << u"is damaged, or not a PDF"_s;
        QTest::newRow("only its begin") << QByteArray("%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<</Ty")
                                        << u"is damaged, or not a PDF"_s;
        QTest::newRow("empty") << QByteArray() << u"is damaged, or not a PDF"_s;
    }
    void refusesInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QVERIFY(writePdf(m_path, 1, [](QPainter &painter, int) { drawLines(painter, {u"Ada wrote notes."_s}); }));
        const auto text = textOf(m_path);
        QVERIFY(text);
        QVERIFY(writeBytes(m_path, bytes));
        const auto reading = readPage({text, {m_path}, 1, 0}, {});
        QVERIFY(!reading);
        QVERIFY2(reading.error().message.contains(expected), qPrintable(reading.error().message));
        QVERIFY(reading.error().message.contains(u"a.pdf"_s));
        QVERIFY(!drawPage(m_path, 1, {100, 140}));
    }

    void aMissingFileIsNotFound()
    {
        QVERIFY(writePdf(m_path, 1, [](QPainter &painter, int) { drawLines(painter, {u"Ada wrote notes."_s}); }));
        const auto text = textOf(m_path);
        QVERIFY(QFile::remove(m_path));
        const auto reading = readPage({text, {m_path, m_dir->path()}, 1, 0}, {});
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::NotFound);
        QCOMPARE(reading.error().message, u"a.pdf was not found."_s);
    }

    void cutFilesNeverCrash()
    {
        QVERIFY(writePdf(m_path, 2, [](QPainter &painter, int) { drawLines(painter, {u"Ada wrote notes."_s}); }));
        const auto text = textOf(m_path);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        for (int part = 1; part < 8; ++part) {
            QVERIFY(writeBytes(m_path, whole.first(whole.size() * part / 8)));
            if (const auto reading = readPage({text, {m_path}, 1, 0}, {}); !reading)
                QVERIFY(!reading.error().message.isEmpty());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_MAIN(TestPageReading)
#include "test_page_reading.moc"
