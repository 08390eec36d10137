// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the bar of next steps stands: beside the words that it is about, never on them.
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/step_bar.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace spotter;
using namespace spotter::textview;
using namespace Qt::StringLiterals;

using Lines = std::vector<QRectF>;
Q_DECLARE_METATYPE(Lines)

class TestStepBar final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsBesideTheWords_data()
    {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<Lines>("others");
        QTest::addColumn<QPoint>("place"); // (-1, -1): nowhere
        const QRectF top(40, 10, 60, 20);
        const QRectF bottom(40, 270, 60, 20);
        QTest::newRow("below") << Lines{top} << Lines{} << QPoint(40, 34);
        QTest::newRow("above at the lower edge") << Lines{bottom} << Lines{} << QPoint(40, 226);
        QTest::newRow("within the right edge") << Lines{QRectF(380, 10, 20, 20)} << Lines{} << QPoint(200, 34);
        QTest::newRow("below the last of two lines") << Lines{top, QRectF(0, 50, 30, 20)} << Lines{} << QPoint(0, 74);
        QTest::newRow("above if other words are below")
            << Lines{QRectF(40, 100, 60, 20)} << Lines{QRectF(50, 130, 60, 20)} << QPoint(40, 56);
        QTest::newRow("below both if both places are taken")
            << Lines{QRectF(40, 60, 60, 20)} << Lines{QRectF(50, 90, 60, 20), QRectF(50, 20, 60, 20)}
            << QPoint(50, 114);
        QTest::newRow("nowhere if the words fill the view")
            << Lines{QRectF(0, 0, 400, 300)} << Lines{} << QPoint(-1, -1);
        QTest::newRow("nowhere without words") << Lines{} << Lines{top} << QPoint(-1, -1);
    }
    void standsBesideTheWords()
    {
        QFETCH(const Lines, lines);
        QFETCH(const Lines, others);
        QFETCH(const QPoint, place);
        const auto found = StepBar::placeBeside({200, 40}, lines, others, QRect(0, 0, 400, 300));
        QCOMPARE(found.value_or(QPoint(-1, -1)), place);
    }

    void isTooWideForNothing()
    {
        QVERIFY(!StepBar::placeBeside({401, 40}, {QRectF(0, 0, 10, 10)}, {}, QRect(0, 0, 400, 300)));
    }

    /// In the real view: every word of a text, at widths down to a narrow dock, scrolled and zoomed.
    void neverCoversTheMark_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("zoom");
        QTest::newRow("wide") << QSize(900, 400) << 0;
        QTest::newRow("narrow") << QSize(240, 400) << 0;
        QTest::newRow("low") << QSize(600, 110) << 0;
        QTest::newRow("zoomed") << QSize(600, 400) << 8;
    }
    void neverCoversTheMark()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, zoom);
        AnnotationView view;
        view.resize(size);
        view.setText(
            u"Imatinib inhibits KIT and the fusion BCR-ABL in leukaemia; dasatinib does so, too. "_s.repeated(6),
            u"text/plain"_s);
        view.show();
        for (int i = 0; i < zoom; ++i) view.zoomIn();
        auto *bar = view.viewport()->findChild<QWidget *>(u"stepBar"_s);
        int shown = 0;
        for (qsizetype begin = 0; begin + 8 < view.text().size(); begin += 23) {
            const Span span{begin, begin + 8};
            view.showPlace(span);
            view.markEnd(TripleEnd::Subject);
            if (bar->isVisible()) ++shown;
            QVERIFY(!bar->isVisible() || view.viewport()->rect().contains(bar->geometry()));
            const auto *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
            const Span marked = view.pendingSubject();
            QVERIFY(marked.isValid());
            for (qsizetype at = marked.beginUtf16; at < marked.endUtf16 && bar->isVisible(); ++at) {
                const QRect global = text->characterRect(int(at));
                const QRect rect(view.viewport()->mapFromGlobal(global.topLeft()), global.size());
                QVERIFY(!bar->geometry().intersects(rect));
            }
            for (const QToolButton *button : bar->findChildren<QToolButton *>())
                if (button->isVisible()) QVERIFY(bar->rect().contains(button->geometry()));
            view.takeBackMark();
            QVERIFY(!bar->isVisible());
        }
        QVERIFY2(shown >= 10, qPrintable(QString::number(shown)));
    }

    void followsTheTextWhenItIsScrolled()
    {
        AnnotationView view;
        view.resize(500, 300);
        view.setText(u"Imatinib inhibits KIT.\n"_s.repeated(80), u"text/plain"_s);
        view.show();
        view.setSelection({0, 8});
        view.markEnd(TripleEnd::Subject);
        const auto *bar = view.viewport()->findChild<QWidget *>(u"stepBar"_s);
        QVERIFY(bar->isVisible());
        view.scrollTo(23 * 40);
        QVERIFY(!bar->isVisible()); // its words are out of sight
        view.scrollTo(0);
        QVERIFY(bar->isVisible());
    }

    void nothingIsOfferedWhereNothingCanBeAdded()
    {
        AnnotationView view;
        view.resize(500, 300);
        view.setText(u"Imatinib inhibits KIT."_s, u"text/plain"_s);
        view.show();
        view.setSelection({0, 8});
        view.markEnd(TripleEnd::Subject);
        const auto *bar = view.viewport()->findChild<QWidget *>(u"stepBar"_s);
        QVERIFY(bar->isVisible());
        view.setEditable(false);
        QVERIFY(!bar->isVisible());
        QVERIFY(!view.pendingSubject().isValid());
        view.setSelection({0, 8});
        view.markEnd(TripleEnd::Subject);
        QVERIFY(!view.pendingSubject().isValid());
        view.setEditable(true);
        view.markEnd(TripleEnd::Subject);
        QVERIFY(bar->isVisible());
    }

    void longNamesAndMarkupAreShownAsTheyAre()
    {
        AnnotationView view;
        view.resize(700, 300);
        const QString name = u"<b>alpha & beta</b>"_s;
        view.setText(name + u" does it, with "_s + QString(150, u'x') + u" as a word."_s, u"text/plain"_s);
        view.show();
        view.setSelection({0, name.size()});
        view.markEnd(TripleEnd::Subject);
        const auto *sentence = view.viewport()->findChild<QLabel *>(u"stepSentence"_s);
        QVERIFY2(sentence->text().contains(u"b>alpha & beta</b"_s), qPrintable(sentence->text()));
        QCOMPARE(sentence->textFormat(), Qt::PlainText);
        view.takeBackMark();
        const qsizetype begin = view.text().indexOf(u"xxx");
        view.setSelection({begin, begin + 150});
        view.markEnd(TripleEnd::Object);
        QVERIFY(sentence->text().contains(u'…'));
    }
};

QTEST_MAIN(TestStepBar)
#include "test_step_bar.moc"
