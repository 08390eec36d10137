// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/check.h"
#include "core/corpus/journal/journal.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/facts/fact_filter.h"
#include "ui/facts/fact_model.h"
#include "ui/facts/fact_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// The window with three documents that say the same two facts, and one that says them of another film.
struct FactsFixture : WindowFixture {
    FactsFixture()
    {
        const QString path = dir.filePath(u"facts.spotter"_s);
        {
            auto corpus = filmCorpus(path, 3);
            if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
            Document other = filmDocument(9);
            other.text.replace(u"王小山"_s, u"王大海"_s);
            for (LabelledTriple &label : other.triples)
                for (Mention *mention : {&label.triple.subject, &label.triple.object})
                    mention->text = other.text.mid(mention->span.beginUtf16, mention->span.length());
            if (!(*corpus)->documents().import(other)) qFatal("no document");
        }
        window.openFiles({path});
        window.resize(1400, 900);
        window.findChild<QDockWidget *>(u"facts"_s)->toggleViewAction()->trigger();
    }

    FactPanel &panel() { return *window.findChild<FactPanel *>(); }
    FactModel &model() { return *panel().findChild<FactModel *>(); }
    QTableView &table() { return *panel().findChild<QTableView *>(); }
    QListWidget &sentences() { return *panel().findChild<QListWidget *>(); }

    int rowOf(const QString &object)
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().fact(row).object.name == object) return row;
        return -1;
    }
    void select(int row, int column = FactModel::Object)
    {
        table().setFocus();
        table().setCurrentIndex(model().index(row, column));
    }
    /// Answers the question that is there by now.
    bool answer(QMessageBox::ButtonRole role)
    {
        auto *box = panel().findChild<QMessageBox *>();
        if (!box) return false;
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) != role) continue;
            button->click();
            return true;
        }
        return false;
    }
};

} // namespace

/// The Facts dock in the real window.
class TestFactsDock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsAreCollectedWhenTheDockIsShown()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        const Fact &director = bench.model().fact(bench.rowOf(u"王小山"_s));
        QCOMPARE(director.subject.name, u"红日"_s);
        QCOMPARE(director.predicate, u"导演"_s);
        QCOMPARE(director.sentences, 3);
        QCOMPARE(director.state, FactState::Unreviewed);
        QCOMPARE(bench.model().fact(bench.rowOf(u"李晓梅"_s)).state, FactState::Accepted);
        // The subject is named once.
        QCOMPARE(bench.model().index(0, FactModel::Subject).data().toString(), u"红日"_s);
        QCOMPARE(bench.model().index(1, FactModel::Subject).data().toString(), QString());
        QCOMPARE(bench.model().index(1, FactModel::Subject).data(Qt::AccessibleTextRole).toString(), u"红日"_s);
    }

    void anEditIsShown()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.controller().reject(0);
        QTRY_COMPARE(bench.model().fact(bench.rowOf(u"王小山"_s)).sentences, 2);
        bench.controller().undo();
        QTRY_COMPARE(bench.model().fact(bench.rowOf(u"王小山"_s)).sentences, 3);
    }

    void aFactLeadsToItsSentences()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.select(bench.rowOf(u"王大海"_s));
        QCOMPARE(bench.sentences().count(), 1);
        QVERIFY(bench.sentences().item(0)->text().contains(u"films-9.txt"_s));
        QTest::keyClick(&bench.table(), Qt::Key_Return);
        QVERIFY(bench.controller().document().text.contains(u"王大海"_s));
        QCOMPARE(bench.controller()
                     .triples()[size_t(bench.window.findChild<AnnotationView *>()->currentTriple())]
                     .triple.object.text,
            u"王大海"_s);
    }

    /// One key, a preview, one step.
    void aFactIsRejectedInAllOfItsSentences()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.select(bench.rowOf(u"王小山"_s));
        QTest::keyClick(&bench.table(), Qt::Key_X);
        QTRY_VERIFY(bench.panel().findChild<QMessageBox *>());
        QVERIFY(bench.panel().findChild<QMessageBox *>()->text().contains(u"3 triples"_s));
        QVERIFY(bench.answer(QMessageBox::AcceptRole));
        QTRY_COMPARE(bench.model().rowCount(), 2);
        QVERIFY(bench.controller().undoText().contains(u"3 triples"_s));
        bench.controller().undo();
        QTRY_COMPARE(bench.model().rowCount(), 3);
        QCOMPARE(bench.model().fact(bench.rowOf(u"王小山"_s)).state, FactState::Unreviewed);
    }

    void cancellingChangesNothing()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        const QString before = bench.controller().undoText();
        bench.select(bench.rowOf(u"王小山"_s));
        QTest::keyClick(&bench.table(), Qt::Key_A);
        QTRY_VERIFY(bench.panel().findChild<QMessageBox *>());
        QVERIFY(bench.answer(QMessageBox::RejectRole));
        QTRY_VERIFY(!bench.panel().findChild<QMessageBox *>());
        QCOMPARE(bench.controller().undoText(), before);
        QCOMPARE(bench.model().rowCount(), 3);
    }

    void twoThingsBecomeOneAndTwoAgain()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.select(bench.rowOf(u"王大海"_s));
        bench.table().selectionModel()->setCurrentIndex(
            bench.model().index(bench.rowOf(u"王小山"_s), FactModel::Object),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(&bench.table(), Qt::Key_M);
        QTRY_COMPARE(bench.model().rowCount(), 2);
        QCOMPARE(bench.model().fact(bench.rowOf(u"王小山"_s)).sentences, 4);
        QCOMPARE(bench.controller().undoText(), u"Merged 王大海 into 王小山"_s);
        bench.controller().undo();
        QTRY_COMPARE(bench.model().rowCount(), 3);
        QVERIFY(checkCorpus(*bench.controller().corpus())->problems.isEmpty());
    }

    /// The next fact takes the place of one that has left the list.
    void theSelectionStaysAtItsPlace()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.select(1);
        QTest::keyClick(&bench.table(), Qt::Key_X);
        QTRY_VERIFY(bench.panel().findChild<QMessageBox *>());
        QVERIFY(bench.answer(QMessageBox::AcceptRole));
        QTRY_COMPARE(bench.model().rowCount(), 2);
        QCOMPARE(bench.table().currentIndex().row(), 1);
        QVERIFY(bench.table().selectionModel()->isRowSelected(1, {}));
    }

    void filtersAndSorts()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        auto &search = *bench.panel().findChild<QLineEdit *>();
        search.setText(u"大海"_s);
        QTRY_COMPARE(bench.model().rowCount(), 1);
        search.clear();
        QTRY_COMPARE(bench.model().rowCount(), 3);
        auto &predicates = *bench.panel().findChildren<QComboBox *>().first();
        predicates.setCurrentText(u"主演"_s);
        QCOMPARE(bench.model().rowCount(), 1);
        predicates.setCurrentIndex(0);
        bench.table().sortByColumn(FactModel::Sentences, Qt::DescendingOrder);
        QCOMPARE(bench.model().fact(0).object.name, u"李晓梅"_s); // in four documents
        QCOMPARE(bench.model().fact(2).sentences, 1);
        search.setText(u"nobody"_s);
        QTRY_COMPARE(bench.model().rowCount(), 0);
        const auto labels = bench.panel().findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith(u"No fact matches"_s); }));
    }

    void whatTheTableShowsIsSaved()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.panel().findChildren<QComboBox *>().first()->setCurrentText(u"主演"_s);
        QTRY_COMPARE(bench.model().rowCount(), 1);
        bench.panel().findChild<QPushButton *>(u"saveFacts"_s)->click();
        auto *chooser = bench.panel().findChild<QFileDialog *>();
        QVERIFY(chooser);
        const QString path = bench.dir.filePath(u"facts.csv"_s);
        Q_EMIT chooser->fileSelected(path);
        QFile file(path);
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].startsWith(u"红日,主演,李晓梅,"_s.toUtf8()), lines[1].constData());
    }

    void aClosedCorpusLeavesNothing()
    {
        FactsFixture bench;
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.select(0);
        bench.controller().closeCorpus();
        QCOMPARE(bench.model().rowCount(), 0);
        QCOMPARE(bench.sentences().count(), 0);
    }

    /// SPOTTER_PICTURES=FOLDER keeps pictures for a person to look at.
    void isPainted_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("%s, light", language) << QString::fromLatin1(language) << int(Theme::Light);
            QTest::addRow("%s, dark", language) << QString::fromLatin1(language) << int(Theme::Dark);
        }
    }
    void isPainted()
    {
        QFETCH(const QString, language);
        QFETCH(const int, theme);
        FactsFixture bench;
        bench.preferences.setLanguage(language);
        bench.preferences.setTheme(Theme(theme));
        bench.appearance.apply();
        QTRY_COMPARE(bench.model().rowCount(), 3);
        bench.select(bench.rowOf(u"王小山"_s));
        QVERIFY(bench.panel().width() > 400);
        if (const QString pictures = qEnvironmentVariable("SPOTTER_PICTURES"); !pictures.isEmpty())
            QVERIFY(bench.window.grab().save(u"%1/facts_%2_%3.png"_s.arg(pictures, language).arg(theme)));
    }
};

QTEST_MAIN(TestFactsDock)
#include "test_facts_dock.moc"
