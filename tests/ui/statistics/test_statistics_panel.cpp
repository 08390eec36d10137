// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/corpus_testing.h"
#include "ui/statistics/statistics_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTreeWidget>

#include <algorithm>

using namespace spotter;
using namespace spotter::testing;

class TestStatisticsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<StatisticsPanel>();
        m_panel->resize(480, 460);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void showsTheNumbersOfACorpus()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        MUST(corpus->documents().import(marriageDocument()));
        MUST(corpus->documents().import(textOnly(u"没有标注。"_s)));
        const auto counted = corpusStatistics(corpus->database());
        MUST(counted);
        m_panel->setStatistics(*counted);
        QVERIFY(says(u"2: 1 without labels, 1 to review"_s));
        QVERIFY(says(u"2 imported, 0 added by hand, 0 accepted from the model"_s));
        QVERIFY(says(u"No model has processed"_s));
        QCOMPARE(names().topLevelItemCount(), 4);
        QVERIFY(names().isColumnHidden(6)); // without a model there is no agreement
        m_panel->findChild<QTabBar *>()->setCurrentIndex(1);
        QCOMPARE(names().topLevelItemCount(), 3);
    }

    void sortsByNumbers()
    {
        m_panel->setStatistics(sample());
        QCOMPARE(names().topLevelItem(0)->text(0), u"主演"_s); // 100, before 20 and 9
        names().sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(names().topLevelItem(0)->text(0), u"编剧"_s);
        QTest::mouseClick(names().header()->viewport(), Qt::LeftButton, {},
            {names().header()->sectionViewportPosition(6) + 8, names().header()->height() / 2});
        QCOMPARE(names().sortColumn(), 6);
    }

    void showsTheAgreement()
    {
        m_panel->setStatistics(sample());
        QVERIFY(!names().isColumnHidden(6));
        QVERIFY(says(u"recall 62 %"_s));
        QCOMPARE(names().topLevelItem(0)->text(6), u"50 %"_s);
    }

    void enterAsksForTheDocuments()
    {
        m_panel->setStatistics(sample());
        QSignalSpy chosen(m_panel.get(), &StatisticsPanel::predicateChosen);
        names().setFocus();
        names().setCurrentItem(names().topLevelItem(1));
        QTest::keyClick(&names(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), u"导演"_s);
    }

    void countingKeepsTheNumbersBefore()
    {
        m_panel->setStatistics(sample());
        m_panel->setCounting(true);
        QVERIFY(says(u"Counting"_s));
        QCOMPARE(names().topLevelItemCount(), 3);
        m_panel->setStatistics({});
        QVERIFY(says(u"Open a corpus"_s));
        QCOMPARE(names().topLevelItemCount(), 0);
    }

    void aNarrowPanelShowsLessAndDoesNotScrollSideways()
    {
        auto *table = m_panel->findChild<QTreeWidget *>();
        int before = -1;
        for (const int width : {240, 320, 420, 560, 900}) {
            m_panel->resize(width, 500);
            QCoreApplication::processEvents();
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
            QVERIFY(!table->isColumnHidden(0) && !table->isColumnHidden(1));
            int shown = 0;
            for (int column = 0; column < table->columnCount(); ++column) shown += !table->isColumnHidden(column);
            QVERIFY2(shown >= before, qPrintable(QString::number(width)));
            before = shown;
        }
        QVERIFY(!table->isColumnHidden(5));
    }

    void everyControlHasAName()
    {
        m_panel->setStatistics(sample());
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QLabel *>(widget)) continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

private:
    static CorpusStatistics sample()
    {
        CorpusStatistics all;
        all.documents = 1200;
        all.labels = 129;
        const auto named = [](const QString &name, qint64 labels, qint64 agreed) {
            NameCount count;
            count.name = name;
            count.labels = labels;
            count.read = labels;
            count.agreed = agreed;
            return count;
        };
        all.predicates = {named(u"导演"_s, 20, 20), named(u"主演"_s, 100, 50), named(u"编剧"_s, 9, 0)};
        ModelAgreement agreement;
        agreement.documents = 900;
        agreement.labels = 100;
        agreement.found = 80;
        agreement.agreed = 62;
        all.agreement = agreement;
        return all;
    }
    QTreeWidget &names() { return *m_panel->findChild<QTreeWidget *>(); }
    bool says(const QString &words)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    std::unique_ptr<StatisticsPanel> m_panel;
};

QTEST_MAIN(TestStatisticsPanel)
#include "test_statistics_panel.moc"
