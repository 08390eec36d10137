// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/model_store.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/shell/file_workflow.h"

#include <QDir>
#include <QFileDialog>
#include <QPlainTextEdit>

#include <algorithm>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 60'000;

/// A text that is too large to be imported at once.
QByteArray largeText()
{
    const QByteArray sentence = filmDocument(1).text.toUtf8() + "\n\n";
    return sentence.repeated(int((3 << 20) / sentence.size()));
}

} // namespace

/// Which model reads the files that the import dialog brings in: the one that the command line names, else the one in
/// use; and the dialog is gone afterwards.
class TestModelForFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto trained = tinyModel();
        QVERIFY(trained && trained->model->save(m_dir.filePath(u"named"_s)));
        QDir folder(m_dir.path());
        QVERIFY(folder.mkpath(u"texts"_s));
        QVERIFY(writeFile(folder.filePath(u"texts/one.txt"_s), filmDocument(1).text.toUtf8()));
        QVERIFY(writeFile(folder.filePath(u"texts/two.txt"_s), filmDocument(2).text.toUtf8()));
        QVERIFY(writeFile(folder.filePath(u"small.txt"_s), filmDocument(1).text.toUtf8()));
        QVERIFY(writeFile(folder.filePath(u"large.txt"_s), largeText()));
    }

    void theNamedModelReads_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("small") << QStringList{u"small.txt"_s};
        QTest::newRow("large") << QStringList{u"large.txt"_s};
        QTest::newRow("folder") << QStringList{u"texts"_s};
        QTest::newRow("several") << QStringList{u"texts/one.txt"_s, u"texts/two.txt"_s};
        QTest::newRow("folder and file") << QStringList{u"texts"_s, u"small.txt"_s};
        QTest::newRow("nothing yet") << QStringList{};
    }
    void theNamedModelReads()
    {
        QFETCH(QStringList, files);
        for (QString &file : files) file = m_dir.filePath(file);
        WindowFixture bench;
        bench.window.openFiles(files, m_dir.filePath(u"named"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patience);
        QCOMPARE(QFileInfo(bench.controller().model()->folder()).fileName(), u"named"_s);
        if (files.isEmpty()) return;
        QVERIFY(bench.controller().documentId().isValid());
        QVERIFY(bench.controller().isReading() || !bench.controller().triples().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.findChild<ImportDialog *>(), patience);
        const auto current = bench.controller().corpus()->models().current();
        QVERIFY(current && *current);
    }

    void theModelInUseReads_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("large") << u"large.txt"_s;
        QTest::newRow("folder") << u"texts"_s;
    }
    void theModelInUseReads()
    {
        QFETCH(const QString, file);
        WindowFixture bench;
        bench.window.openFiles({m_dir.filePath(u"small.txt"_s)}, m_dir.filePath(u"named"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model(), patience);
        const auto model = bench.controller().model();
        const QString before = bench.controller().corpus()->path();
        bench.drop({m_dir.filePath(file)});
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patience);
        QVERIFY(bench.controller().corpus()->path() != before);
        QCOMPARE(bench.controller().model(), model);
        QVERIFY(bench.controller().documentId().isValid());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.findChild<ImportDialog *>(), patience);
    }

    void anImportIntoANewCorpusKeepsTheModel()
    {
        WindowFixture bench;
        bench.window.openFiles({}, m_dir.filePath(u"named"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model(), patience);
        const auto model = bench.controller().model();
        bench.window.actions().importFiles->trigger();
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(bench.dir.filePath(u"new.spotter"_s));
        QVERIFY(bench.controller().corpus());
        QCOMPARE(bench.controller().model(), model);
        auto *dialog = bench.window.findChild<ImportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setFiles({m_dir.filePath(u"texts"_s)});
        dialog->start();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), patience);
        QVERIFY(dialog->isVisible()); // the user began it, and reads what came of it
        QCOMPARE(bench.controller().model(), model);
        QVERIFY(bench.controller().documentId().isValid());
    }

    void anOlderCorpusGetsTheNamedModel()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"old.spotter"_s);
        QVERIFY(
            QFile::copy(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/corpus/data/version_1.spotter"_s, path));
        bench.window.openFiles({path}, m_dir.filePath(u"named"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().corpus(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().model(), patience);
        QCOMPARE(QFileInfo(bench.controller().model()->folder()).fileName(), u"named"_s);
    }

    void aDialogWithSomethingToReadStays()
    {
        WindowFixture bench;
        QDir folder(m_dir.path());
        QVERIFY(folder.mkpath(u"mixed"_s));
        QVERIFY(writeFile(folder.filePath(u"mixed/one.txt"_s), filmDocument(1).text.toUtf8()));
        QVERIFY(writeFile(folder.filePath(u"mixed/photo.jpg"_s), QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10)));
        bench.window.openFiles({folder.filePath(u"mixed"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().documentId().isValid(), patience);
        const auto *dialog = bench.window.findChild<ImportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto notes = dialog->findChildren<QPlainTextEdit *>();
        QVERIFY(std::ranges::any_of(notes, [](const QPlainTextEdit *note) {
            return note->isVisible() && note->toPlainText().contains(u"photo.jpg");
        }));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_MAIN(TestModelForFiles)
#include "test_model_for_files.moc"
