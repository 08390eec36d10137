// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/preferences.h"
#include "ui/appearance/recent_files.h"

#include "tests/ui/shell/shell_samples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestPreferences final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_files = 0;
    QString newFile() { return m_dir.filePath(u"p%1.ini"_s.arg(++m_files)); }

private Q_SLOTS:
    void startAsTheSystemHasIt()
    {
        const Preferences preferences(newFile());
        QCOMPARE(preferences.theme(), Theme::System);
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.fontSize(), 0);
        QCOMPARE(preferences.threads(), 0);
        QVERIFY(preferences.lineNumbers());
        QVERIFY(!preferences.airyLines());
        QVERIFY(preferences.recentFiles().isEmpty());
    }

    void areKept()
    {
        const QString path = newFile();
        {
            Preferences preferences(path);
            preferences.setTheme(Theme::HighContrast);
            preferences.setLanguage(u"zh_CN"_s);
            preferences.setFontSize(14);
            preferences.setThreads(3);
            preferences.setLineNumbers(false);
            preferences.setAiryLines(true);
            preferences.setWindow("geometry", "state");
        }
        const Preferences preferences(path);
        QCOMPARE(preferences.theme(), Theme::HighContrast);
        QCOMPARE(preferences.language(), u"zh_CN"_s);
        QCOMPARE(preferences.fontSize(), 14);
        QCOMPARE(preferences.threads(), 3);
        QVERIFY(!preferences.lineNumbers());
        QVERIFY(preferences.airyLines());
        QCOMPARE(preferences.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(preferences.windowState(), QByteArray("state"));
    }

    void survivesWhatSomebodyWroteIntoTheFile()
    {
        const QString path = newFile();
        QVERIFY(writeFile(path, "[General]\ntheme=purple\nfontSize=-3\nthreads=100000\nrecentFiles=@Invalid()\n"));
        const Preferences preferences(path);
        QCOMPARE(preferences.theme(), Theme::System);
        QCOMPARE(preferences.fontSize(), 0);
        QVERIFY(preferences.threads() <= 256);
        QVERIFY(preferences.recentFiles().isEmpty());
    }

    void recentFilesAreNewestFirstAndOnce()
    {
        Preferences preferences(newFile());
        QStringList files;
        for (int number = 0; number < 15; ++number) {
            files += m_dir.filePath(u"f%1.txt"_s.arg(number));
            QVERIFY(writeFile(files.last(), "x"));
            preferences.addRecentFile(files.last());
        }
        preferences.addRecentFile(files[10]);
        QStringList recent = preferences.recentFiles();
        QCOMPARE(recent.size(), 12);
        QCOMPARE(recent[0], files[10]);
        QCOMPARE(recent[1], files[14]);
        QCOMPARE(recent.count(files[10]), 1);
        preferences.removeRecentFiles({files[14]});
        QVERIFY(!preferences.recentFiles().contains(files[14]));
        preferences.clearRecentFiles();
        QVERIFY(preferences.recentFiles().isEmpty());
    }

    void recentFilesThatAreGoneAreLeftOut()
    {
        Preferences preferences(newFile());
        const QString there = m_dir.filePath(u"there.txt"_s);
        const QString deleted = m_dir.filePath(u"deleted.spotter"_s);
        const QString unplugged = m_dir.filePath(u"stick/unplugged.spotter"_s);
        QVERIFY(writeFile(there, "x"));
        for (const QString &file : {there, deleted, unplugged}) preferences.addRecentFile(file);
        RecentFiles recent(preferences);
        QSignalSpy changed(&recent, &RecentFiles::changed);
        QCOMPARE(recent.files().size(), 3); // nobody has looked: no disk is waited for
        recent.look();
        QVERIFY(changed.wait());
        QCOMPARE(recent.files(), QStringList{there});
        QCOMPARE(preferences.recentFiles(), (QStringList{unplugged, there})); // it may be plugged in again
        QVERIFY(QDir(m_dir.path()).mkdir(u"stick"_s) && writeFile(unplugged, "x"));
        recent.look();
        QVERIFY(changed.wait());
        QCOMPARE(recent.files(), (QStringList{unplugged, there}));
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "test_preferences.moc"
