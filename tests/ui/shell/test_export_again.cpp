// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_hands.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/export_dialog/export_target.h"
#include "ui/window/banner.h"
#include "ui/window/status_line.h"

#include <QComboBox>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 30'000;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool statusSays(WindowFixture &bench, const QString &words)
{
    const auto labels = bench.window.findChild<StatusLine *>()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
}

QToolButton *statusButton(WindowFixture &bench)
{
    return bench.window.findChild<StatusLine *>()->findChild<QToolButton *>(u"showFile"_s);
}

/// Exports the training documents as CSV with the dialog, and leaves that open.
ExportDialog *exportByDialog(WindowFixture &bench, const QString &path)
{
    bench.window.actions().exportTriples->trigger();
    auto *dialog = bench.window.findChild<ExportDialog *>();
    if (!dialog) return nullptr;
    auto *format = dialog->findChildren<QComboBox *>().value(0);
    auto *scope = dialog->findChildren<QComboBox *>().value(1);
    format->setCurrentIndex(format->findData(u"csv"_s));
    scope->setCurrentIndex(scope->findText(u"Training"_s, Qt::MatchStartsWith));
    dialog->findChild<ExportTarget *>()->findChild<QLineEdit *>()->setText(path);
    QSignalSpy exported(dialog, &ExportDialog::exported);
    dialog->startExport();
    return QTest::qWaitFor([&] { return exported.size() == 1; }, patience) ? dialog : nullptr;
}

} // namespace

/// What a file manager offers on the bus.
class FileManagerDouble final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;

public Q_SLOTS:
    void ShowItems(const QStringList &uris, const QString &) { shown += uris; }
};

/// Opens folders where there is no file manager on the bus.
class FolderOpener final : public QObject {
    Q_OBJECT

public:
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened += url.toLocalFile(); }
};

class TestExportAgain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A bus of our own, before anything asks for the session's.
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty()) return;
        m_bus.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (m_bus.waitForReadyRead(patience)) m_address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    }

    void cleanupTestCase()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void oneKeyRepeatsTheLastExport()
    {
        WindowFixture bench;
        QAction *again = bench.window.actions().exportAgain;
        QVERIFY(!again->isEnabled());
        QVERIFY(bench.openCorpus(8));
        QVERIFY(!again->isEnabled()); // none yet
        const QString path = bench.dir.filePath(u"out.csv"_s);
        ExportDialog *dialog = exportByDialog(bench, path);
        QVERIFY(dialog);
        dialog->close();
        QVERIFY(again->isEnabled());
        const QByteArray first = contents(path);
        QVERIFY(first.contains("films-1.txt") && !first.contains("films-3.txt")); // training documents only
        bench.controller().setType(bench.spanIn(u"王小山"_s), u"作家"_s);
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        WindowHands hands(bench);
        hands.key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!bench.window.findChild<ExportDialog *>() || !bench.window.findChild<ExportDialog *>()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(statusSays(bench, u"Wrote 6 documents"_s), patience);
        QCOMPARE(hands.actions(), 1);
        QVERIFY(statusSays(bench, path));
        const QByteArray second = contents(path);
        QVERIFY(second != first && second.contains("作家") && !second.contains("films-3.txt"));
        QVERIFY(again->isEnabled());
        // Of this corpus, not of another one.
        QVERIFY(filmCorpus(bench.dir.filePath(u"other.spotter"_s), 2));
        bench.window.openFiles({bench.dir.filePath(u"other.spotter"_s)});
        QVERIFY(!again->isEnabled());
        bench.window.openFiles({bench.dir.filePath(u"films.spotter"_s)});
        QVERIFY(again->isEnabled());
    }

    void aFailureIsSaid()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString folder = bench.dir.filePath(u"away"_s);
        QVERIFY(QDir().mkpath(folder));
        ExportDialog *dialog = exportByDialog(bench, folder + u"/out.csv"_s);
        QVERIFY(dialog);
        dialog->close();
        QVERIFY(QDir(folder).removeRecursively());
        bench.window.actions().exportAgain->trigger();
        const auto *problem = bench.window.findChild<Banner *>(u"problemBanner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), patience);
        QVERIFY2(problem->text().contains(folder), qPrintable(problem->text()));
        QVERIFY(!statusSays(bench, u"Exporting"_s));
        QVERIFY(!statusButton(bench)->isVisible());
        QVERIFY(bench.window.actions().exportAgain->isEnabled());
    }

    void withoutAFileManagerTheFolderIsOpened()
    {
        FolderOpener opener;
        QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        ExportDialog *dialog = exportByDialog(bench, bench.dir.filePath(u"out.csv"_s));
        QVERIFY(dialog);
        auto *button = dialog->findChild<QPushButton *>(u"showFile"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opener.opened, QStringList{bench.dir.path()}, patience);
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void theFileIsShownInItsFolder()
    {
        if (m_address.isEmpty()) QSKIP("dbus-daemon is not installed");
        FileManagerDouble manager;
        QDBusConnection theirs = QDBusConnection::connectToBus(QString::fromLatin1(m_address), u"manager"_s);
        QVERIFY(theirs.registerObject(u"/org/freedesktop/FileManager1"_s, &manager, QDBusConnection::ExportAllSlots));
        QVERIFY(theirs.registerService(u"org.freedesktop.FileManager1"_s));
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.dir.filePath(u"三元组 100%.csv"_s);
        QVERIFY(!statusButton(bench)->isVisible());
        ExportDialog *dialog = exportByDialog(bench, path);
        QVERIFY(dialog);
        if (qEnvironmentVariableIsSet("SPOTTER_PICTURES"))
            QVERIFY(dialog->grab().save(qEnvironmentVariable("SPOTTER_PICTURES") + u"/export.png"_s));
        const QString uri = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"showFile"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(manager.shown, QStringList{uri}, patience);
        dialog->close();
        if (qEnvironmentVariableIsSet("SPOTTER_PICTURES"))
            QVERIFY(bench.window.grab().save(qEnvironmentVariable("SPOTTER_PICTURES") + u"/exported.png"_s));
        QVERIFY(statusButton(bench)->isVisible());
        QTest::mouseClick(statusButton(bench), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(manager.shown, (QStringList{uri, uri}), patience);
        QDBusConnection::disconnectFromBus(u"manager"_s);
    }

private:
    QProcess m_bus;
    QByteArray m_address;
};

QTEST_MAIN(TestExportAgain)
#include "test_export_again.moc"
