// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/support/growth.h"
#include "tests/support/test_palette.h"
#include "tests/ui/graph/graph_samples.h"
#include "ui/annotation_view/entity_colors.h"
#include "ui/graph/graph_panel.h"
#include "ui/graph/name_filter.h"

#include <QComboBox>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace spotter;
using namespace spotter::tests;

class TestGraphPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void showsWhatItIsGiven();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void aClickGoesToTheSentence();
    void theSameAgainGoesToTheNextPlace();
    void tabWalksThroughTheNodesAndOut();
    void bracketsWalkThroughEdgesAndEnterChooses();
    void theWheelZoomsWhereThePointerIs();
    void keysZoomAndPan();
    void draggingPansAndChoosesNothing();
    void tickingNamesFilters();
    void theSameTriplesDoNotJump();
    void onlyTheLatestTriplesCount();
    void fiveHundredNodesStayFluent();
    void savesSvgAndPng();
    void aFolderThatIsNotThereIsSaid();
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void coloursFollowTheTheme();
    void everyControlHasAName();

private:
    GraphView &view() { return *m_panel->findChild<GraphView *>(); }
    void show(std::vector<GraphTriple> triples)
    {
        m_panel->setTriples(std::move(triples));
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isLayingOut(), 30000);
    }
    QPoint centreOf(int node) { return view().toWidget(view().picture().nodeRect(node).center()).toPoint(); }

    std::unique_ptr<GraphPanel> m_panel;
};

void TestGraphPanel::init()
{
    m_panel = std::make_unique<GraphPanel>();
    m_panel->setSchema(graphSchema());
    m_panel->resize(760, 520);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestGraphPanel::showsWhatItIsGiven()
{
    show(filmTriples());
    QCOMPARE(view().picture().graph().nodes.size(), size_t(5));
    QVERIFY(m_panel->statusText().contains(u"5 node(s)"_s) && m_panel->statusText().contains(u"5 triple(s)"_s));
    for (int node = 0; node < 5; ++node) QVERIFY(view().rect().contains(centreOf(node)));
    show(manyTriples(900));
    QVERIFY(view().picture().graph().omitted > 0);
    QVERIFY(m_panel->statusText().contains(u"no room"_s));
}

void TestGraphPanel::saysWhyThereIsNothing_data()
{
    QTest::addColumn<GraphScope>("scope");
    QTest::newRow("document") << GraphScope::Document;
    QTest::newRow("selection") << GraphScope::Selection;
    QTest::newRow("listed documents") << GraphScope::Listed;
}

void TestGraphPanel::saysWhyThereIsNothing()
{
    QFETCH(const GraphScope, scope);
    QSignalSpy changed(m_panel.get(), &GraphPanel::scopeChanged);
    m_panel->setScope(scope);
    QCOMPARE(m_panel->scope(), scope);
    QCOMPARE(changed.count(), scope == GraphScope::Document ? 0 : 1);
    show(filmTriples());
    const QImage drawn = view().grab().toImage();
    show({});
    QVERIFY(!view().picture().isLaidOut());
    QVERIFY(view().grab().toImage() != drawn);
}

void TestGraphPanel::aClickGoesToTheSentence()
{
    show(filmTriples());
    QSignalSpy chosen(m_panel.get(), &GraphPanel::placeChosen);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, centreOf(2)); // 李晓梅
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(view().current(), (GraphFocus{2, -1}));
    const QPointF label = view().toWidget(view().picture().labelRect(3).center());
    QTest::mouseClick(&view(), Qt::LeftButton, {}, label.toPoint());
    QCOMPARE(chosen.count(), 2);
    const auto place = chosen.last().first().value<GraphPlace>();
    QCOMPARE(place.predicate, u"国籍"_s);
    QCOMPARE(place.document, DocumentId{2});
    QCOMPARE(place.subject, (Span{2, 5}));
}

void TestGraphPanel::theSameAgainGoesToTheNextPlace()
{
    show(filmTriples());
    QSignalSpy chosen(m_panel.get(), &GraphPanel::placeChosen);
    const QPoint label = view().toWidget(view().picture().labelRect(0).center()).toPoint();
    for (int i = 0; i < 3; ++i) QTest::mouseClick(&view(), Qt::LeftButton, {}, label);
    QCOMPARE(chosen.count(), 3);
    QCOMPARE(chosen[0][0].value<GraphPlace>().document, DocumentId{1});
    QCOMPARE(chosen[1][0].value<GraphPlace>().document, DocumentId{2});
    QCOMPARE(chosen[2][0].value<GraphPlace>().document, DocumentId{1});
}

void TestGraphPanel::tabWalksThroughTheNodesAndOut()
{
    show(filmTriples());
    view().setFocus();
    for (int node = 0; node < 5; ++node) {
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(view().current().node, node);
        QVERIFY(view().accessibleDescription().contains(view().picture().graph().nodes[size_t(node)].text));
    }
    QTest::keyClick(&view(), Qt::Key_Backtab);
    QCOMPARE(view().current().node, 3);
    QTest::keyClick(&view(), Qt::Key_Tab);
    QVERIFY(view().hasFocus());
    QTest::keyClick(&view(), Qt::Key_Tab);
    QVERIFY(!view().hasFocus()); // behind the last one the next control follows
}

void TestGraphPanel::bracketsWalkThroughEdgesAndEnterChooses()
{
    show(filmTriples());
    view().setFocus();
    QSignalSpy chosen(m_panel.get(), &GraphPanel::placeChosen);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 0); // nothing is current
    QTest::keyClick(&view(), Qt::Key_Tab);
    QTest::keyClick(&view(), Qt::Key_BracketRight);
    QCOMPARE(view().current().edge, 0);
    QTest::keyClick(&view(), Qt::Key_BracketRight);
    QCOMPARE(view().current().edge, 1);
    QTest::keyClick(&view(), Qt::Key_BracketLeft);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<GraphPlace>().predicate, u"导演"_s);
    QVERIFY(view().accessibleDescription().contains(u"导演"_s));
}

void TestGraphPanel::theWheelZoomsWhereThePointerIs()
{
    show(filmTriples());
    const QPointF at = centreOf(1);
    const qreal before = view().zoom();
    QWheelEvent wheel(at, view().mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view(), &wheel);
    QVERIFY(view().zoom() > before);
    QVERIFY(QLineF(centreOf(1), at).length() < 3);
}

void TestGraphPanel::keysZoomAndPan()
{
    show(filmTriples());
    view().setFocus();
    const qreal whole = view().zoom();
    const QPoint place = centreOf(0);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(view().zoom() > whole);
    QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY(centreOf(0) != place);
    QTest::keyClick(&view(), Qt::Key_0);
    QCOMPARE(view().zoom(), whole);
    QCOMPARE(centreOf(0), place);
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(view().zoom() < whole);
    for (int i = 0; i < 60; ++i) QTest::keyClick(&view(), Qt::Key_Left);
    const QRectF bounds = view().picture().layout().bounds;
    QVERIFY(view().toWidget(bounds.topLeft()).x() < view().width()); // never out of sight
}

void TestGraphPanel::draggingPansAndChoosesNothing()
{
    show(filmTriples());
    QSignalSpy chosen(m_panel.get(), &GraphPanel::placeChosen);
    const QPoint from = centreOf(0);
    QTest::mousePress(&view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&view(), from + QPoint(30, 20));
    QTest::mouseMove(&view(), from + QPoint(60, 40));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, from + QPoint(60, 40));
    QCOMPARE(chosen.count(), 0);
    QVERIFY(QLineF(centreOf(0), from + QPoint(60, 40)).length() < 3);
}

void TestGraphPanel::tickingNamesFilters()
{
    show(filmTriples());
    const auto filters = m_panel->findChildren<NameFilter *>();
    QCOMPARE(filters.size(), 2);
    auto *list = filters[0]->menu()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 4); // all, and three predicates
    list->item(2)->setCheckState(Qt::Unchecked); // 主演
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isLayingOut(), 30000);
    QCOMPARE(view().picture().graph().edges.size(), size_t(2));
    QVERIFY(filters[0]->text().contains(u"2"_s));
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!view().picture().isLaidOut()); // nothing is left, and it says so
    list->item(0)->setCheckState(Qt::Checked);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isLayingOut(), 30000);
    QCOMPARE(view().picture().graph().edges.size(), size_t(4));
}

void TestGraphPanel::theSameTriplesDoNotJump()
{
    show(filmTriples());
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Plus);
    const qreal zoom = view().zoom();
    m_panel->setTriples(filmTriples());
    QVERIFY(!m_panel->isLayingOut());
    QCOMPARE(view().zoom(), zoom);
}

void TestGraphPanel::onlyTheLatestTriplesCount()
{
    for (int i = 0; i < 5; ++i) m_panel->setTriples(manyTriples(40 + i));
    show(filmTriples());
    QCOMPARE(view().picture().graph().nodes.size(), size_t(5));
}

void TestGraphPanel::fiveHundredNodesStayFluent()
{
    const auto secondsOfFrames = [&](int triples) {
        show(manyTriples(triples));
        view().setFocus();
        for (int i = 0; i < 8; ++i) QTest::keyClick(&view(), Qt::Key_Plus);
        return tests::processorSeconds([&] {
            for (int i = 0; i < 20; ++i) {
                QTest::keyClick(&view(), i % 2 ? Qt::Key_Left : Qt::Key_Right);
                (void)view().grab();
            }
        });
    };
    const double few = secondsOfFrames(160);
    const double many = secondsOfFrames(640);
    QVERIFY(view().picture().graph().nodes.size() > 400);
    QVERIFY2(many / few < tests::mostGrowth, qPrintable(u"four times as many take %1 times as long"_s.arg(many / few)));
}

void TestGraphPanel::savesSvgAndPng()
{
    show(filmTriples());
    const QTemporaryDir folder;
    QSignalSpy noted(m_panel.get(), &GraphPanel::noted);
    m_panel->exportTo(folder.filePath(u"graph.svg"_s));
    m_panel->exportTo(folder.filePath(u"graph.png"_s));
    QCOMPARE(noted.count(), 2);
    QSvgRenderer svg(folder.filePath(u"graph.svg"_s));
    QVERIFY(svg.isValid());
    const QImage png(folder.filePath(u"graph.png"_s));
    QVERIFY(!png.isNull());
    const QRectF bounds = view().picture().layout().bounds;
    QCOMPARE(png.width(), qRound((bounds.width() + 40) * 2));
    QCOMPARE(png.pixelColor(1, 1), m_panel->palette().color(QPalette::Base));
    QFile file(folder.filePath(u"graph.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll());
    QVERIFY(content.contains(u"李晓梅"_s) && content.contains(u"国籍"_s));
}

void TestGraphPanel::aFolderThatIsNotThereIsSaid()
{
    show(filmTriples());
    const QTemporaryDir folder;
    QSignalSpy failed(m_panel.get(), &GraphPanel::failed);
    m_panel->exportTo(folder.filePath(u"none/graph.svg"_s));
    m_panel->exportTo(folder.filePath(u"none/graph.png"_s));
    QCOMPARE(failed.count(), 2);
    QVERIFY(failed[0][0].toString().contains(u"none/graph.svg"_s));
}

void TestGraphPanel::wordsCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestGraphPanel::wordsCanBeRead()
{
    QFETCH(const bool, dark);
    m_panel->setPalette(testPalette(dark));
    show(filmTriples());
    for (int node = 0; node < 5; ++node) {
        for (const bool current : {false, true}) {
            const GraphPicture::Words words = view().picture().wordsOf(node, current);
            QVERIFY(textview::contrastRatio(words.text, words.fill) >= 4.5);
            QVERIFY(textview::contrastRatio(words.type, words.fill) >= 4.5);
            QVERIFY(textview::contrastRatio(words.label, words.base) >= 4.5);
        }
    }
    QCOMPARE(view().picture().background(), testPalette(dark).color(QPalette::Base));
}

void TestGraphPanel::coloursFollowTheTheme()
{
    show(filmTriples());
    const QPalette before = QApplication::palette();
    for (const bool dark : {true, false}) {
        QApplication::setPalette(testPalette(dark));
        QCoreApplication::processEvents();
        QCOMPARE(view().picture().background(), testPalette(dark).color(QPalette::Base));
    }
    QApplication::setPalette(before);
}

void TestGraphPanel::everyControlHasAName()
{
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestGraphPanel)
#include "test_graph_panel.moc"
