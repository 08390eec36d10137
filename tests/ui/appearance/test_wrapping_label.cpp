// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "ui/appearance/wrapping_label.h"

#include <QtTest>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace spotter;

/// A label that is never lower than its words.
class TestWrappingLabel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsWordsAreNeverCut_data();
    void itsWordsAreNeverCut();
    void takesNoRoomWithoutText();
    void showsMarkupAsText();
};

namespace {

/// A column with the label above something that takes all room there is.
struct Column {
    QWidget window;
    WrappingLabel *label = new WrappingLabel;

    Column()
    {
        auto *layout = new QVBoxLayout(&window);
        auto *rest = new QWidget;
        rest->setMinimumHeight(40);
        layout->addWidget(label);
        layout->addWidget(rest, 1);
    }
};

} // namespace

void TestWrappingLabel::itsWordsAreNeverCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English")
        << u"This model is not usable yet: of 120 sentences it finds a triple in two. Label more "_s.repeated(3);
    QTest::newRow("Chinese") << u"该模型尚不可用：在一百二十个句子中只有两个找到了三元组，请继续标注。"_s.repeated(4);
    QTest::newRow("lines") << u"one\ntwo\nthree\nfour"_s;
}

void TestWrappingLabel::itsWordsAreNeverCut()
{
    QFETCH(const QString, text);
    Column column;
    column.window.resize(600, 60); // lower than it can be
    column.window.show();
    column.label->setText(text);
    for (const int width : {600, 200, 420}) {
        column.window.resize(width, 60);
        QTRY_COMPARE(column.window.width(), width);
        QTRY_VERIFY2(column.label->height() >= column.label->heightForWidth(column.label->width()),
            qPrintable(QString::number(width)));
    }
    column.label->setText(u"short"_s);
    QVERIFY(column.label->minimumHeight() < 2 * column.label->fontMetrics().height());
}

void TestWrappingLabel::takesNoRoomWithoutText()
{
    Column column;
    column.window.show();
    column.label->setText(u"words"_s);
    QVERIFY(column.label->minimumHeight() > 0);
    column.label->setText({});
    QCOMPARE(column.label->minimumHeight(), 0);
}

void TestWrappingLabel::showsMarkupAsText()
{
    WrappingLabel label;
    label.setText(u"<b>name of a file</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestWrappingLabel)
#include "test_wrapping_label.moc"
