// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/page/pdf_samples.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/page/page_panel.h"

#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// Six pages of a report; each names another person, and "Ada Lovelace" is on all.
bool writeReport(const QString &path, const QString &word = u"engine"_s)
{
    return writePdf(path, 6, [word](QPainter &painter, int page) {
        QStringList lines{u"Chapter %1"_s.arg(page), {}};
        for (int i = 0; i < 24; ++i)
            lines += u"On page %1, line %2, Ada Lovelace met person%1x%2 at the %3."_s.arg(page).arg(i).arg(word);
        drawLines(painter, lines, 30, 40, 9);
    });
}

/// A window with the report, which was opened without a corpus.
struct PageBench : WindowFixture {
    QString pdf = dir.filePath(u"report.pdf"_s);

    explicit PageBench(const QString &language = u"en"_s) : WindowFixture(language) { }
    bool open()
    {
        if (!writeReport(pdf)) return false;
        window.openFiles({pdf});
        return controller().documentId().isValid();
    }
    bool openWithPage()
    {
        if (!open()) return false;
        dock().show();
        dock().raise();
        return QTest::qWaitFor([this] { return panel().reading() && panel().view().hasPicture(); }, 20000);
    }
    QDockWidget &dock() { return *window.findChild<QDockWidget *>(u"page"_s); }
    PagePanel &panel() { return *window.findChild<PagePanel *>(); }
    PageView &page() { return *window.findChild<PageView *>(); }
    int pageNumber() { return panel().reading() ? panel().reading()->page : 0; }
    QPushButton &locate() { return *panel().findChild<QPushButton *>(u"locatePdf"_s); }
    void openAgain() { QVERIFY(controller().openDocument(controller().documentId())); }
    /// The middle of a word of the page in the viewport.
    QPoint placeOf(const QString &word)
    {
        for (const PageWord &known : panel().reading()->map.words())
            if (known.text == word) return page().toViewport(known.box.center()).toPoint();
        return {};
    }
};

} // namespace

/// The dock with the page of a PDF, in the real window.
class TestPageDock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsThePageOfTheTextInView()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        QCOMPARE(bench.pageNumber(), 1);
        QCOMPARE(bench.panel().reading()->pages, 6);
        QVERIFY(bench.page().fitsWidth());
        QCOMPARE(bench.panel().sentence(), QString());
        QVERIFY(!bench.locate().isVisible());
        // Scrolling the text turns the page.
        bench.view().scrollTo(bench.spanIn(u"person5x2 "_s).beginUtf16);
        QTRY_COMPARE(bench.pageNumber(), 5);
        QTRY_VERIFY(bench.page().hasPicture());
        bench.view().scrollTo(0);
        QTRY_COMPARE(bench.pageNumber(), 1);
    }

    void marksTheMentionsOfTheSelectedTriple()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        const qsizetype line = bench.controller().document().text.indexOf(u"On page 4, line 7,"_s);
        const qsizetype subject = bench.controller().document().text.indexOf(u"Ada Lovelace"_s, line);
        bench.controller().add({subject, subject + 12}, u"met"_s, bench.spanIn(u"person4x7"_s));
        QCOMPARE(bench.controller().triples().size(), std::size_t(1));
        bench.view().setCurrentTriple(0);
        QTRY_COMPARE(bench.pageNumber(), 4);
        QTRY_COMPARE(bench.page().marks().size(), std::size_t(2));
        const PageMark mark = bench.page().marks().front();
        QCOMPARE(mark.kind, PageMark::Kind::Subject);
        QCOMPARE(bench.page().marks().back().kind, PageMark::Kind::Object);
        // Of the many places of the name, the one on the line of the object.
        QVERIFY(std::abs(mark.box.center().y() - bench.page().marks().back().box.center().y()) < 2);
        QVERIFY(mark.box.right() < bench.page().marks().back().box.left());
        // What is marked is scrolled to.
        QVERIFY(bench.page().viewport()->rect().contains(bench.page().toViewport(mark.box.center()).toPoint()));
        bench.view().setCurrentTriple(-1);
        QTRY_VERIFY(bench.page().marks().empty());
    }

    void marksWhatIsUnderTheMouseInTheText()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        bench.controller().add(bench.spanIn(u"person1x1"_s), u"met"_s, bench.spanIn(u"person1x2"_s));
        bench.view().setCurrentTriple(-1);
        QTRY_VERIFY(bench.page().marks().empty());
        const qsizetype under = bench.spanIn(u"person1x2"_s).beginUtf16 + 2;
        QTest::mouseMove(bench.view().viewport(), WindowHands(bench).place(under).center());
        QTRY_COMPARE(bench.page().marks().size(), std::size_t(1));
        QCOMPARE(bench.page().marks().front().kind, PageMark::Kind::Hovered);
        QVERIFY(bench.panel().reading()->map.placeAt(bench.page().marks().front().box.center()).contains(under));
    }

    void aClickOnAWordGoesToItsPlaceInTheText()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        bench.panel().showPage(6);
        QTRY_COMPARE(bench.pageNumber(), 6);
        QTRY_VERIFY(bench.page().hasPicture());
        QTest::mouseClick(bench.page().viewport(), Qt::LeftButton, {}, bench.placeOf(u"person6x9"_s));
        QCOMPARE(bench.view().selection(), bench.spanIn(u"person6x9"_s));
        QVERIFY(bench.view().visibleSpan().contains(bench.view().selection().beginUtf16));
        // The page that was clicked stays.
        QCoreApplication::processEvents();
        QTRY_VERIFY(!bench.panel().isBusy());
        QCOMPARE(bench.pageNumber(), 6);
        // Beside all words nothing happens.
        QTest::mouseClick(bench.page().viewport(), Qt::LeftButton, {}, {1, 1});
        QCOMPARE(bench.view().selection(), bench.spanIn(u"person6x9"_s));
    }

    void turnsPagesByHand()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        auto *number = bench.panel().findChild<QSpinBox *>(u"pageNumber"_s);
        QCOMPARE(number->value(), 1);
        QCOMPARE(number->maximum(), 6);
        number->setValue(3);
        QTRY_COMPARE(bench.pageNumber(), 3);
        bench.page().verticalScrollBar()->setValue(bench.page().verticalScrollBar()->maximum());
        QTest::keyClick(&bench.page(), Qt::Key_PageDown);
        QTRY_COMPARE(bench.pageNumber(), 4);
        QTest::keyClick(&bench.page(), Qt::Key_PageUp);
        QTRY_COMPARE(bench.pageNumber(), 3);
        QCOMPARE(number->value(), 3);
    }

    void zoomsWithCtrlAndTheWheel()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        const double fitting = bench.page().scale();
        const QPointF at(100, 80);
        const QPointF point = (at - bench.page().toViewport({})) / fitting;
        QWheelEvent wheel(at, bench.page().viewport()->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(bench.page().viewport(), &wheel);
        QVERIFY(bench.page().scale() > fitting * 1.2);
        QVERIFY(!bench.page().fitsWidth());
        QVERIFY(QLineF(bench.page().toViewport(point), at).length() < 3); // what is under the mouse stays there
        QTest::keyClick(&bench.page(), Qt::Key_0);
        QVERIFY(bench.page().fitsWidth());
        QCOMPARE(bench.page().scale(), fitting);
    }

    void saysWhyThereIsNoPage_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the file is gone") << 0 << u"report.pdf is no longer at %1."_s;
        QTest::newRow("it has a password") << 1 << u"%1 is protected by a password."_s;
        QTest::newRow("it is damaged") << 2 << u"%1 is damaged, or not a PDF."_s;
        QTest::newRow("it was changed") << 3 << u"report.pdf was changed, or is another file."_s;
    }
    void saysWhyThereIsNoPage()
    {
        QFETCH(int, what);
        QFETCH(QString, expected);
        PageBench bench;
        QVERIFY(bench.openWithPage());
        if (what == 0) QVERIFY(QFile::remove(bench.pdf));
        if (what == 1) QVERIFY(writeBytes(bench.pdf, lockedPdf()));
        if (what == 2) QVERIFY(writeBytes(bench.pdf, "%PDF-1.7 and nothing else"));
        if (what == 3)
            QVERIFY(writePdf(bench.pdf, 6,
                [](QPainter &painter, int) { drawLines(painter, {u"Quick zebras jump high over walls."_s}); }));
        bench.openAgain();
        if (expected.contains(u"%1"_s)) expected = expected.arg(QDir::toNativeSeparators(bench.pdf));
        QTRY_VERIFY2(bench.panel().sentence().contains(expected), qPrintable(bench.panel().sentence()));
        QVERIFY(bench.locate().isVisible());
        QCOMPARE(bench.panel().reading() != nullptr, what == 3);
    }

    void aMovedFileIsLocated()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        QVERIFY(QDir(bench.dir.path()).mkdir(u"archive"_s));
        const QString moved = bench.dir.filePath(u"archive/renamed.pdf"_s);
        QVERIFY(QFile::rename(bench.pdf, moved));
        bench.openAgain();
        QTRY_VERIFY(bench.locate().isVisible());
        QTest::mouseClick(&bench.locate(), Qt::LeftButton);
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        chooser->selectFile(moved);
        QVERIFY(QMetaObject::invokeMethod(chooser, "accept"));
        QTRY_VERIFY(bench.panel().reading());
        QCOMPARE(bench.panel().reading()->file, moved);
        // And is found there the next time.
        bench.openAgain();
        QTRY_VERIFY(bench.panel().reading());
        QVERIFY(!bench.locate().isVisible());
    }

    void aTextThatCameFromNoPdfHasNoPage()
    {
        PageBench bench;
        bench.dock().show();
        QVERIFY(bench.openCorpus());
        bench.dock().show();
        QVERIFY(bench.panel().sentence().contains(u"did not come from a PDF"_s));
        QVERIFY(!bench.panel().reading());
        QVERIFY(!bench.locate().isVisible());
        bench.controller().closeCorpus();
        QVERIFY(bench.panel().sentence().contains(u"Open a document"_s));
    }

    void nothingIsReadWhileTheDockIsHidden()
    {
        PageBench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.dock().isHidden());
        bench.view().scrollTo(bench.spanIn(u"person5x2 "_s).beginUtf16);
        QCoreApplication::processEvents();
        QVERIFY(!bench.panel().isBusy());
        QVERIFY(!bench.panel().reading());
        bench.dock().show();
        bench.dock().raise();
        QTRY_COMPARE(bench.pageNumber(), 5);
    }

    void anotherDocumentDoesNotKeepThePage()
    {
        PageBench bench;
        QVERIFY(bench.openWithPage());
        bench.controller().closeCorpus();
        QVERIFY(!bench.panel().reading());
        QVERIFY(!bench.page().hasPicture());
        QVERIFY(bench.page().marks().empty());
    }

    /// SPOTTER_PICTURES=FOLDER keeps the pictures for a person to look at.
    void paintsPageAndMarks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Theme>("theme");
        QTest::newRow("English, light") << u"en"_s << Theme::Light;
        QTest::newRow("English, dark") << u"en"_s << Theme::Dark;
        QTest::newRow("Chinese, light") << u"zh_CN"_s << Theme::Light;
        QTest::newRow("Chinese, dark") << u"zh_CN"_s << Theme::Dark;
    }
    void paintsPageAndMarks()
    {
        QFETCH(QString, language);
        QFETCH(Theme, theme);
        PageBench bench(language);
        bench.preferences.setTheme(theme);
        bench.appearance.apply();
        QVERIFY(bench.openWithPage());
        bench.controller().add(bench.spanIn(u"person1x3"_s), u"met"_s, bench.spanIn(u"person1x5"_s));
        bench.view().setCurrentTriple(0);
        QTRY_COMPARE(bench.page().marks().size(), std::size_t(2));
        bench.window.resizeDocks({&bench.dock()}, {520}, Qt::Horizontal);
        QTRY_VERIFY(!bench.panel().isBusy() && bench.page().hasPicture());
        const QImage picture = bench.page().viewport()->grab().toImage();
        const auto at = [&](QPointF point) {
            return picture.pixelColor((bench.page().toViewport(point) * picture.devicePixelRatio()).toPoint());
        };
        // Paper is white in every theme, and what is marked has a colour.
        QCOMPARE(at({5, 200}), QColor(Qt::white));
        const QRectF box = bench.page().marks().front().box;
        QVERIFY(at({box.left() - 1, box.center().y()}) != QColor(Qt::white));
        if (const QString folder = qEnvironmentVariable("SPOTTER_PICTURES"); !folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(bench.window.grab().save(
                u"%1/page-%2-%3.png"_s.arg(folder, language, theme == Theme::Dark ? u"dark"_s : u"light"_s)));
        }
    }

    void speaksChinese()
    {
        PageBench bench(u"zh_CN"_s);
        QVERIFY(bench.openWithPage());
        QCOMPARE(bench.dock().windowTitle(), u"页面"_s);
        QVERIFY(QFile::remove(bench.pdf));
        bench.openAgain();
        QTRY_VERIFY(bench.locate().isVisible());
        QVERIFY2(bench.panel().sentence().contains(u"report.pdf"_s) && bench.panel().sentence().contains(u"已不在"_s),
            qPrintable(bench.panel().sentence()));
    }
};

QTEST_MAIN(TestPageDock)
#include "test_page_dock.moc"
