// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view/code_edit.h"
#include "ui/json_view/json_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray records(int count)
{
    QByteArray json = "{\"text\":\"A text\",\"triples\":[";
    for (int i = 0; i < count; ++i) {
        if (i > 0) json += ',';
        json += "{\"subject\":{\"text\":\"S" + QByteArray::number(i) + "\",\"span\":[1,2]},\"predicate\":\"p\"}";
    }
    return json + "]}";
}

bool isColoured(const QPlainTextEdit &edit, int line)
{
    return !edit.document()->findBlockByNumber(line).layout()->formats().isEmpty();
}

} // namespace

class TestJsonView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void showsIndentedAndCopiesAll();
    void worksOnlyWhileItIsSeen();
    void showsWhatIsNotJsonAsItIs();
    void coloursToTheLastLineWithoutBlocking();
    void coloursFollowThePalette();
    void keepsThePlaceOfTheSameDocument();
    void beginsAnotherDocumentAtTheTop();
    void searchFindsAndWraps();
    void shortensAMegabyteOnOneLine();
    void cannotBeEdited();

private:
    [[nodiscard]] CodeEdit *edit() const { return m_view->findChild<CodeEdit *>(); }

    std::unique_ptr<JsonView> m_view;
};

void TestJsonView::init()
{
    m_view = std::make_unique<JsonView>();
    m_view->resize(500, 400);
}

void TestJsonView::cleanup() { m_view.reset(); }

void TestJsonView::showsIndentedAndCopiesAll()
{
    m_view->show();
    m_view->setJson("{\"b\":\"红日\",\"a\":[1,2]}");
    const QString expected = u"{\n  \"b\": \"红日\",\n  \"a\": [1, 2]\n}"_s;
    QCOMPARE(edit()->toPlainText(), expected);
    m_view->copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
}

void TestJsonView::worksOnlyWhileItIsSeen()
{
    m_view->setJson("{\"a\":1}");
    QVERIFY(edit()->toPlainText().isEmpty());
    QCOMPARE(m_view->json(), u"{\n  \"a\": 1\n}"_s);
    m_view->show();
    QCOMPARE(edit()->toPlainText(), u"{\n  \"a\": 1\n}"_s);
}

void TestJsonView::showsWhatIsNotJsonAsItIs()
{
    m_view->show();
    m_view->setJson("not  JSON {");
    QCOMPARE(edit()->toPlainText(), u"not  JSON {"_s);
    m_view->setJson({});
    QVERIFY(edit()->toPlainText().isEmpty());
}

void TestJsonView::coloursToTheLastLineWithoutBlocking()
{
    m_view->show();
    m_view->setJson(records(12'000)); // about half a megabyte
    const int last = edit()->blockCount() - 5;
    QVERIFY(last > 30'000);
    QVERIFY(!edit()->isHighlighted()); // setting it did not wait for the colours
    QVERIFY(!isColoured(*edit(), last));
    QVERIFY(QTest::qWaitFor([&] { return edit()->isHighlighted(); }, 60'000));
    QVERIFY(isColoured(*edit(), 1));
    QVERIFY(isColoured(*edit(), last));
}

void TestJsonView::coloursFollowThePalette()
{
    m_view->show();
    m_view->setJson("{\"a\":1}");
    QVERIFY(QTest::qWaitFor([&] { return edit()->isHighlighted(); }));
    const auto colour = [this] {
        return edit()->document()->findBlockByNumber(1).layout()->formats().first().format.foreground().color();
    };
    const QColor light = colour();
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Base, QColor(30, 30, 30));
    dark.setColor(QPalette::Text, Qt::white);
    m_view->setPalette(dark);
    QVERIFY(QTest::qWaitFor([&] { return edit()->isHighlighted(); }));
    QVERIFY(colour() != light);
}

void TestJsonView::keepsThePlaceOfTheSameDocument()
{
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setJson(records(500));
    edit()->verticalScrollBar()->setValue(900);
    QByteArray changed = records(500);
    changed.replace("\"S400\"", "\"S400 and more\"");
    m_view->setJson(changed, true);
    QCOMPARE(edit()->verticalScrollBar()->value(), 900);
    QVERIFY(edit()->toPlainText().contains(u"S400 and more"));
    QCOMPARE(edit()->toPlainText(), m_view->json());
}

void TestJsonView::beginsAnotherDocumentAtTheTop()
{
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setJson(records(500));
    edit()->verticalScrollBar()->setValue(900);
    m_view->setJson(records(600));
    QCOMPARE(edit()->verticalScrollBar()->value(), 0);
}

void TestJsonView::searchFindsAndWraps()
{
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setJson(records(5));
    auto *needle = m_view->findChild<QLineEdit *>();
    needle->setText(u"\"s"_s); // any case: "subject", "S0", "span", five times each
    const auto place = [this] { return edit()->textCursor().position(); };
    const int first = place();
    for (int i = 0; i < 14; ++i) {
        m_view->findNext();
        QVERIFY(place() > first);
    }
    m_view->findNext();
    QCOMPARE(place(), first);
    m_view->findPrevious();
    QVERIFY(place() > first);
    needle->setText(u"nowhere to be found"_s);
    QVERIFY(edit()->extraSelections().isEmpty());
    m_view->findNext(); // nothing to go to
    m_view->findText();
    QTest::keyClick(needle, Qt::Key_Escape);
    QVERIFY(needle->text().isEmpty());
}

void TestJsonView::shortensAMegabyteOnOneLine()
{
    m_view->show();
    const QByteArray text = QByteArray("字").repeated(400'000);
    m_view->setJson("{\"text\":\"" + text + "\",\"n\":1}");
    QVERIFY(edit()->toPlainText().size() < 10'000);
    QVERIFY(edit()->toPlainText().contains(u"\"n\": 1"));
    m_view->copyAll();
    QVERIFY(QGuiApplication::clipboard()->text().size() > 400'000);
}

void TestJsonView::cannotBeEdited()
{
    m_view->show();
    m_view->setJson("[1, 2]");
    QTest::keyClicks(edit(), u"x"_s);
    QTest::keyClick(edit(), Qt::Key_Delete);
    QCOMPARE(edit()->toPlainText(), u"[1, 2]"_s);
}

QTEST_MAIN(TestJsonView)
#include "test_json_view.moc"
