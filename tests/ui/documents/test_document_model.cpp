// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/annotation_store.h"
#include "core/corpus/database/transaction.h"
#include "tests/ui/shell/shell_samples.h"
#include "ui/documents/document_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestDocumentModel final : public QObject {
    Q_OBJECT

private:
    static constexpr int count = 1000;
    QTemporaryDir m_dir;
    std::unique_ptr<Corpus> m_corpus;

private Q_SLOTS:
    void initTestCase()
    {
        auto corpus = Corpus::create(m_dir.filePath(u"list.spotter"_s), filmSchema());
        QVERIFY(corpus);
        m_corpus = std::move(*corpus);
        auto transaction = Transaction::begin(m_corpus->database());
        QVERIFY(transaction);
        for (int number = 0; number < count; ++number) QVERIFY(m_corpus->documents().import(filmDocument(number)));
        QVERIFY(transaction->commit());
    }

    void isEmptyWithoutACorpus()
    {
        DocumentModel model;
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.idAt(0).isValid());
        QVERIFY(!model.idAt(-1).isValid());
    }

    void everyRowOfEveryPageShowsItsOwnDocument()
    {
        DocumentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCorpus(m_corpus.get());
        QCOMPARE(model.rowCount(), count);
        for (const int row : {0, 63, 64, 65, 500, 999, 1}) {
            QCOMPARE(model.index(row).data(DocumentModel::SourceRole).toString(), u"films-%1.txt"_s.arg(row));
            QVERIFY(model.index(row).data(DocumentModel::ExcerptRole).toString().contains(u"第%1部"_s.arg(row)));
            QCOMPARE(model.index(row).data(DocumentModel::LabelsRole).toInt(), 2);
            QCOMPARE(model.index(row).data(DocumentModel::UnreviewedRole).toInt(), 1);
            QCOMPARE(model.rowOf(model.idAt(row)), row);
        }
    }

    void filtersNarrowTheList_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("split");
        QTest::addColumn<QString>("predicate");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing") << QString() << -1 << QString() << count;
        QTest::newRow("a rare text") << u"第777部"_s << -1 << QString() << 1;
        QTest::newRow("a text that is nowhere") << u"不存在的词"_s << -1 << QString() << 0;
        QTest::newRow("held out") << QString() << int(Split::Dev) << QString() << count / 4;
        QTest::newRow("a predicate that all have") << QString() << -1 << u"导演"_s << count;
        QTest::newRow("a predicate that none has") << QString() << -1 << u"国籍"_s << 0;
        QTest::newRow("wildcards are letters") << u"%"_s << -1 << QString() << 0;
        QTest::newRow("quotes are letters") << u"\"'"_s << -1 << QString() << 0;
    }
    void filtersNarrowTheList()
    {
        QFETCH(QString, search);
        QFETCH(int, split);
        QFETCH(QString, predicate);
        QFETCH(int, rows);
        DocumentModel model;
        QSignalSpy failures(&model, &DocumentModel::failed);
        model.setCorpus(m_corpus.get());
        DocumentFilter filter;
        filter.search = search;
        if (split >= 0) filter.split = Split(split);
        filter.predicate = predicate;
        model.setFilter(filter);
        QVERIFY(QTest::qWaitFor([&] { return !model.isSearching(); }));
        QCOMPARE(model.rowCount(), rows);
        QVERIFY(failures.isEmpty());
    }

    void refreshShowsNewCountsOfOneDocumentInPlace()
    {
        DocumentModel model;
        model.setCorpus(m_corpus.get());
        DocumentFilter filter;
        filter.unreviewedOnly = true;
        model.setFilter(filter);
        const DocumentId id = model.idAt(70);
        QCOMPARE(model.index(70).data(DocumentModel::UnreviewedRole).toInt(), 1);
        const auto labels = m_corpus->annotations().forDocument(id);
        LabelledTriple label = labels->at(0).label;
        label.state = ReviewState::Accepted;
        QVERIFY(m_corpus->annotations().update(labels->at(0).id, label));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh(id);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(70).data(DocumentModel::UnreviewedRole).toInt(), 0);
        QCOMPARE(model.idAt(70), id); // stays though the filter would now leave it out
        model.reload();
        QCOMPARE(model.rowOf(id), -1);
    }

    void aDocumentRemovedMeanwhileLeavesAnEmptyRow()
    {
        DocumentModel model;
        model.setCorpus(m_corpus.get());
        const DocumentId id = model.idAt(130);
        QVERIFY(m_corpus->documents().remove(id));
        QVERIFY(!model.index(130).data(DocumentModel::ExcerptRole).isValid());
        QCOMPARE(model.index(131).data(DocumentModel::SourceRole).toString(), u"films-131.txt"_s);
        model.reload();
        QCOMPARE(model.rowCount(), count - 1);
    }
};

QTEST_GUILESS_MAIN(TestDocumentModel)
#include "test_document_model.moc"
