// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The help as the window shows it. SPOTTER_PICTURES=FOLDER keeps pictures of each page for a person to look at.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/help/help_browser.h"
#include "ui/help/help_pages.h"
#include "ui/help/help_window.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QDockWidget>
#include <QListWidget>
#include <QMap>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// href of each link of a page that is shown.
QStringList linksOf(const QTextDocument &document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QString href = at.fragment().charFormat().anchorHref();
            if (!href.isEmpty()) links += href;
        }
    }
    return links;
}

} // namespace

class TestHelpWindow final : public QObject {
    Q_OBJECT

    static HelpWindow *helpOf(WindowFixture &bench) { return bench.window.findChild<HelpWindow *>(); }
    static HelpBrowser *pageOf(WindowFixture &bench) { return helpOf(bench)->findChild<HelpBrowser *>(); }
    static QString chosenTitle(WindowFixture &bench)
    {
        return helpOf(bench)->findChild<QListWidget *>()->currentItem()->text();
    }

private Q_SLOTS:
    void everyPageIsCompiledIn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
    void everyPageIsCompiledIn()
    {
        QFETCH(const QString, language);
        (void)helpPages(language); // makes the resources known
        QStringList files;
        for (const QString &id : helpPageIds()) files += id + u".md"_s;
        files.sort();
        QCOMPARE(QDir(u":/help/"_s + language).entryList(QDir::Files, QDir::Name), files);
        const QDir sources(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/resources/help/"_s + language);
        QCOMPARE(sources.entryList(QDir::Files, QDir::Name), files);
        for (const HelpPage &page : helpPages(language)) {
            QVERIFY2(page.markdown.size() > 500, qPrintable(page.id));
            QVERIFY2(!page.markdown.contains("SPDX"_L1) && !page.markdown.contains("<a id"_L1), qPrintable(page.id));
        }
    }

    void anUnknownLanguageIsHelpedInEnglish()
    {
        QCOMPARE(helpPage(u"start"_s, u"xx"_s).title, helpPage(u"start"_s, u"en"_s).title);
        QVERIFY(helpPage(u"nothing"_s, u"en"_s).title.contains("missing"_L1));
    }

    void everyDockHasItsPlace()
    {
        WindowFixture bench;
        const std::vector<HelpPage> pages = helpPages(u"en"_s);
        QStringList parts{u"start"_s, u"text"_s};
        for (const QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) parts += dock->objectName();
        QVERIFY(parts.size() > 9);
        for (const QString &part : parts) {
            const HelpPlace place = placeInHelp(pages, part);
            QVERIFY2(place.page == part || place.anchor == part, qPrintable(part));
        }
    }

    void helpOpensAtThePartWithTheKeyboard()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.findChild<QDockWidget *>(u"triples"_s)->widget()->setFocus();
        WindowHands(bench).key(Qt::Key_F1);
        QVERIFY(helpOf(bench) && helpOf(bench)->isVisible());
        const HelpPlace expected = placeInHelp(helpPages(u"en"_s), u"triples"_s);
        QCOMPARE(pageOf(bench)->place().page, expected.page);
        QCOMPARE(pageOf(bench)->place().anchor, expected.anchor);
        QCOMPARE(chosenTitle(bench), helpPage(expected.page, u"en"_s).title);
        QVERIFY(pageOf(bench)->toPlainText().contains("table"_L1));
        // The heading is what one sees first.
        const QTextCursor top = pageOf(bench)->cursorForPosition(QPoint(20, 20));
        QVERIFY2(pageOf(bench)->verticalScrollBar()->value() > 0, qPrintable(top.block().text()));
    }

    void linksAndBackLeadFromPageToPage()
    {
        WindowFixture bench;
        bench.window.actions().help->trigger();
        QCOMPARE(pageOf(bench)->place().page, u"start"_s);
        QListWidget *titles = helpOf(bench)->findChild<QListWidget *>();
        titles->setCurrentRow(3);
        const QString fourth = helpPageIds().at(3);
        QCOMPARE(pageOf(bench)->place().page, fourth);
        helpOf(bench)->showPart(u"history"_s);
        QCOMPARE(chosenTitle(bench), helpPage(pageOf(bench)->place().page, u"en"_s).title);
        pageOf(bench)->backward();
        QCOMPARE(pageOf(bench)->place().page, fourth);
        QCOMPARE(titles->currentRow(), 3);
    }

    void everyLinkOfEveryPageIsThere_data() { everyPageIsCompiledIn_data(); }
    void everyLinkOfEveryPageIsThere()
    {
        QFETCH(const QString, language);
        WindowFixture bench(language);
        bench.window.actions().help->trigger();
        QMap<QString, QString> links; // where each leads, and where it is
        for (const QString &id : helpPageIds()) {
            pageOf(bench)->showPlace({id, {}});
            const QUrl page = pageOf(bench)->source();
            for (const QString &link : linksOf(*pageOf(bench)->document()))
                if (!link.startsWith("https:"_L1))
                    links.insert(page.resolved(QUrl(link)).toString(), id + u": "_s + link);
        }
        QVERIFY2(links.size() > 20, qPrintable(QString::number(links.size())));
        // In their order, so that each page, of which some are long, is laid out once.
        for (auto link = links.begin(); link != links.end(); ++link) {
            pageOf(bench)->setSource(QUrl(link.key()));
            const HelpPlace place = pageOf(bench)->place();
            QVERIFY2(helpPageIds().contains(place.page), qPrintable(link.value()));
            QVERIFY2(place.anchor.isEmpty() || helpPage(place.page, language).anchors.contains(place.anchor),
                qPrintable(link.value()));
        }
    }

    void itSpeaksAnotherLanguageAtOnce()
    {
        WindowFixture bench;
        bench.window.actions().help->trigger();
        helpOf(bench)->showPart(u"json"_s);
        const HelpPlace before = pageOf(bench)->place();
        const QString english = pageOf(bench)->toPlainText();
        bench.preferences.setLanguage(u"zh_CN"_s);
        bench.appearance.apply();
        QCoreApplication::processEvents();
        QCOMPARE(pageOf(bench)->place().page, before.page);
        QCOMPARE(pageOf(bench)->place().anchor, before.anchor);
        QVERIFY(pageOf(bench)->toPlainText() != english);
        QCOMPARE(chosenTitle(bench), helpPage(before.page, u"zh_CN"_s).title);
    }

    void pagesAreNotWiderThanTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("%s, light", language) << QString::fromLatin1(language) << int(Theme::Light);
            QTest::addRow("%s, dark", language) << QString::fromLatin1(language) << int(Theme::Dark);
        }
    }
    void pagesAreNotWiderThanTheWindow()
    {
        QFETCH(const QString, language);
        QFETCH(const int, theme);
        WindowFixture bench(language);
        bench.preferences.setTheme(Theme(theme));
        bench.appearance.apply();
        bench.window.actions().help->trigger();
        for (const QString &id : helpPageIds()) {
            pageOf(bench)->showPlace({id, {}});
            QCoreApplication::processEvents();
            keep(bench, u"%1_%2_%3"_s.arg(id, language, Theme(theme) == Theme::Dark ? u"dark"_s : u"light"_s));
            QCOMPARE(pageOf(bench)->horizontalScrollBar()->maximum(), 0);
            // Two asterisks between a sign and a letter are not read as markup.
            QVERIFY2(!pageOf(bench)->toPlainText().contains(u"**"_s), qPrintable(id));
        }
    }

private:
    /// The help window, and the whole page below each other as far as it is longer than the window.
    static void keep(WindowFixture &bench, const QString &name)
    {
        const QString folder = qEnvironmentVariable("SPOTTER_PICTURES");
        if (folder.isEmpty()) return;
        QVERIFY(helpOf(bench)->grab().save(folder + u"/help_"_s + name + u".png"_s));
        HelpBrowser &browser = *pageOf(bench);
        QImage page(browser.document()->size().toSize(), QImage::Format_RGB32);
        page.fill(browser.palette().color(QPalette::Base));
        QPainter painter(&page);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = browser.palette();
        browser.document()->documentLayout()->draw(&painter, context);
        QVERIFY(page.save(folder + u"/page_"_s + name + u".png"_s));
    }
};

QTEST_MAIN(TestHelpWindow)
#include "test_help_window.moc"
