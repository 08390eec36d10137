// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// What surrounds the text of a web page on every page of its site is left out, unless it is asked for, and counted.
class TestPageParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatSurroundsTheTextIsLeftOut_data();
    void whatSurroundsTheTextIsLeftOut();
    void aWholePageIsRead();
    void aPageOfNothingElseIsKept();
    void booksAreWhole();
};

namespace {

ReadOutcome readPage(const QByteArray &body, bool isWhole = false)
{
    return readAll("<!DOCTYPE html><html><head><title>T</title></head>" + body + "</html>", u"html"_s,
        {.name = u"a.html"_s, .wholePage = isWhole});
}

QString textOf(const ReadOutcome &outcome)
{
    return outcome.documents.empty() ? QString() : outcome.documents.front().text;
}

} // namespace

void TestPageParts::whatSurroundsTheTextIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("leftOut");
    QTest::newRow("navigation, footer and aside")
        << QByteArray("<body><nav><ul><li>Home</li></ul></nav><p>Ada was born.</p><aside>Read also</aside>"
                      "<p>She died.</p><footer><p>Imprint</p></footer></body>")
        << u"Ada was born.\n\nShe died."_s << 3LL;
    QTest::newRow("the header of the site, but not its title") << QByteArray(
        "<body><header><div>Shop</div><h1>Ada Lovelace</h1><nav>Home</nav></header><p>Ada was born.</p>"
        "</body>") << u"Ada Lovelace\n\nAda was born."_s << 1LL;
    QTest::newRow("the header of an article belongs to it")
        << QByteArray("<body><main><article><header><h2>Ada</h2><p>By Babbage</p></header><p>Born.</p>"
                      "<footer>Share</footer></article></main></body>")
        << u"Ada\n\nBy Babbage\n\nBorn."_s << 1LL;
    QTest::newRow("by role") << QByteArray(
        "<body><div role=banner>Shop</div><div role=\"navigation\">Home</div><p>Born.</p>"
        "<div role='contentinfo'>Imprint</div><div role=complementary>See also</div></body>")
                             << u"Born."_s << 4LL;
    QTest::newRow("cookie bars") << QByteArray(
        "<body class='cookies-enabled modal-closed'><div id=cookie-notice>We use cookies.</div>"
        "<div class='Cookie_Bar big'>We do.</div><div id=onetrust-banner-sdk>Accept all</div>"
        "<section class=\"consent-banner\">Agree</section><p>Born.</p></body>")
                                 << u"Born."_s << 4LL;
    QTest::newRow("cookies that are baked stay")
        << QByteArray("<body><div class='cookie-recipe'>Take butter.</div><p class=consent>They agreed.</p></body>")
        << u"Take butter.\n\nThey agreed."_s << 0LL;
    QTest::newRow("nested, they count once")
        << QByteArray("<body><footer><nav>Home</nav><aside>Ads</aside></footer><p>Born.</p></body>") << u"Born."_s
        << 1LL;
    QTest::newRow("without text, they do not count")
        << QByteArray("<body><nav> <img src=a.png> </nav><p>Born.</p></body>") << u"Born."_s << 0LL;
    QTest::newRow("in the middle of a line")
        << QByteArray("<body>Ada <aside>an ad</aside> Lovelace</body>") << u"Ada\n\nLovelace"_s << 1LL;
    QTest::newRow("not closed") << QByteArray("<body><p>Born.</p><footer><p>Imprint") << u"Born."_s << 1LL;
    QTest::newRow("Chinese") << QByteArray(
        "<body><nav>首页</nav><p>鲁迅是浙江绍兴人。</p><footer>版权所有</footer></body>")
                             << u"鲁迅是浙江绍兴人。"_s << 2LL;
}

void TestPageParts::whatSurroundsTheTextIsLeftOut()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, text);
    QFETCH(const qint64, leftOut);
    const ReadOutcome outcome = readPage(body);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(textOf(outcome), text);
    QCOMPARE(outcome.counts.pageParts, leftOut);
}

void TestPageParts::aWholePageIsRead()
{
    const ReadOutcome outcome
        = readPage("<body><nav>Home</nav><header>Shop</header><p>Born.</p><aside>Ad</aside><footer>Imprint</footer>"
                   "<div id=cookie-banner>Cookies</div></body>",
            true);
    QCOMPARE(textOf(outcome), u"Home\n\nShop\n\nBorn.\n\nAd\n\nImprint\n\nCookies"_s);
    QCOMPARE(outcome.counts.pageParts, 0);
}

void TestPageParts::aPageOfNothingElseIsKept()
{
    const ReadOutcome outcome = readPage("<body><aside><p>All there is.</p></aside></body>");
    QCOMPARE(textOf(outcome), u"All there is."_s);
    QCOMPARE(outcome.counts.pageParts, 0);
}

/// A chapter of a book has no site around it: what is an aside there belongs to the book.
void TestPageParts::booksAreWhole()
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/book.epub"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray book = file.readAll();
    const ReadOutcome whole = readAll(book, u"epub"_s, {.name = u"a.epub"_s, .wholePage = true});
    const ReadOutcome usual = readAll(book, u"epub"_s, {.name = u"a.epub"_s});
    QVERIFY(!textOf(usual).isEmpty());
    QCOMPARE(textOf(usual), textOf(whole));
    QCOMPARE(usual.counts.pageParts, 0);
}

QTEST_GUILESS_MAIN(TestPageParts)
#include "test_page_parts.moc"
