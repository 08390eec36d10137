// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_choice.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestColumnChoice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isHiddenWithoutATable()
    {
        ColumnChoice choice;
        choice.retranslate();
        QVERIFY(choice.isHidden());
        choice.setHeadings({u"text"_s});
        QVERIFY(!choice.isHidden());
        choice.setHeadings({});
        QVERIFY(choice.isHidden());
        QVERIFY(choice.mapping().isEmpty());
    }

    void saysWhatIsDetected()
    {
        ColumnChoice choice;
        choice.retranslate();
        choice.setHeadings({u"Sentence"_s, u"head_offset"_s, u"x"_s});
        QCOMPARE(choice.findChild<QComboBox *>(u"text"_s)->currentText(), u"Detected: Sentence"_s);
        QCOMPARE(choice.findChild<QComboBox *>(u"subject_start"_s)->currentText(), u"Detected: head_offset"_s);
        QCOMPARE(choice.findChild<QComboBox *>(u"predicate"_s)->currentText(), u"Detected: none"_s);
        QVERIFY(choice.mapping().isEmpty());
    }

    void offersNumbersWithTheFirstCells()
    {
        ColumnChoice choice;
        choice.retranslate();
        choice.setHeadings({u"1"_s, u"2"_s, u"3"_s}, {u"Bo"_s, QString(), u"Bo met Al, and then they went to sea."_s});
        auto *text = choice.findChild<QComboBox *>(u"text"_s);
        QVERIFY(text->findText(u"1: Bo"_s) > 0);
        QVERIFY(text->findText(u"2"_s) > 0);
        const int third = text->findText(u"3: Bo met Al, and then they"_s, Qt::MatchStartsWith);
        QVERIFY(third > 0 && text->itemText(third).endsWith(u'…'));
        text->setCurrentIndex(third);
        QCOMPARE(choice.mapping(), (ColumnMapping{{u"text"_s, u"3"_s}}));
    }

    void mapsWhatIsChosenAndKeepsIt()
    {
        ColumnChoice choice;
        choice.retranslate();
        choice.setHeadings({u"a"_s, u"b"_s});
        const QSignalSpy changes(&choice, &ColumnChoice::changed);
        auto *subject = choice.findChild<QComboBox *>(u"subject"_s);
        subject->setCurrentIndex(subject->findText(u"b"_s));
        auto *offset = choice.findChild<QComboBox *>(u"subject_start"_s);
        offset->setCurrentIndex(offset->findText(u"None"_s));
        QCOMPARE(changes.size(), 2);
        const ColumnMapping expected{{u"subject"_s, u"b"_s}, {u"subject_start"_s, QString()}};
        QCOMPARE(choice.mapping(), expected);
        choice.setHeadings({u"b"_s, u"c"_s});
        choice.retranslate();
        QCOMPARE(choice.mapping(), expected);
        choice.setHeadings({u"c"_s});
        QCOMPARE(choice.mapping().size(), 1);
        QCOMPARE(changes.size(), 2);
    }
};

QTEST_MAIN(TestColumnChoice)
#include "test_column_choice.moc"
