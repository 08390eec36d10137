// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_files.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// House rules that a reader of files can check.
class TestHouseRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void licenceHeader();
    void readmeOfEachRoom_data();
    void readmeOfEachRoom();
    void sourcesAreListed();
    void sqlOnlyInCorpus();
    void noUnfinishedMarks();
    void filesHaveOneReason();
    void translationsAreComplete();

private:
    static QStringList sources() { return projectFiles({u"app"_s, u"core"_s, u"ui"_s}, {u"*.cpp"_s, u"*.h"_s}); }
};

void TestHouseRules::licenceHeader()
{
    // Formats without comments, and files that tools write.
    const QStringList without{u"json"_s, u"jsonl"_s, u"txt"_s, u"png"_s, u"ico"_s, u"ts"_s, u"qm"_s};
    const QStringList withoutComments{
        u"LICENSE"_s, u".gitignore"_s, u"debian/changelog"_s, u"debian/copyright"_s, u"debian/source/format"_s};
    QStringList missing;
    for (const QString &file : projectFiles({u"."_s}, {u"*"_s})) {
        if (without.contains(QFileInfo(file).suffix()) || withoutComments.contains(file)) continue;
        if ((file.startsWith(u"tests/"_s) && file.contains(u"/data/"_s))
            || file.startsWith(u"resources/demo/documents/"_s))
            continue;
        const QString head = contentOf(file).left(1000);
        // What software centres copy into their catalogues is free of conditions.
        const QString licence = file.endsWith(u".metainfo.xml"_s) ? u"CC0-1.0"_s : u"GPL-3.0-or-later"_s;
        // REUSE-IgnoreStart
        if (!head.contains(u"SPDX-FileCopyrightText: 2026 The Spotter authors"_s)
            || !head.contains(u"SPDX-License-Identifier: "_s + licence))
            missing += file;
        // REUSE-IgnoreEnd
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"without the two lines: "_s + missing.join(u", "_s)));
}

void TestHouseRules::readmeOfEachRoom_data()
{
    QTest::addColumn<QString>("room");
    const QStringList rooms
        = QDir(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/core"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &room : rooms) {
        if (!projectFiles({u"core/"_s + room}, {u"*.h"_s}).isEmpty()) QTest::newRow(qPrintable(room)) << room;
    }
}

void TestHouseRules::readmeOfEachRoom()
{
    QFETCH(const QString, room);
    const QStringList readmes = projectFiles({u"core/"_s + room}, {u"README.md"_s});
    QCOMPARE(readmes.size(), 1);
    const qsizetype lines = contentOf(readmes.first()).trimmed().count(u'\n') + 1;
    QVERIFY2(lines <= 20, qPrintable(u"%1 lines"_s.arg(lines)));
}

void TestHouseRules::sourcesAreListed()
{
    static const QRegularExpression separators(u"[\\s()\"]+"_s);
    const QStringList lists = projectFiles({u"."_s}, {u"CMakeLists.txt"_s});
    QHash<QString, QStringList> words; // of each list that was read
    /// Whether one of `names` (without folders) stands, with its folder, in the nearest list above it.
    const auto isListed = [&](const QString &folder, const QStringList &names) {
        QString home = folder;
        QString inner;
        while (!lists.contains(home + u"/CMakeLists.txt"_s)) {
            if (!home.contains(u'/')) return false;
            inner.prepend(home.section(u'/', -1) + u'/');
            home = home.section(u'/', 0, -2);
        }
        if (!words.contains(home)) words[home] = contentOf(home + u"/CMakeLists.txt"_s).split(separators);
        return std::ranges::any_of(
            names, [&](const QString &name) { return words.value(home).contains(inner + name); });
    };
    QStringList missing;
    for (const QString &file : sources()) {
        const QFileInfo info(file);
        if (!isListed(info.path(), {info.fileName()})) missing += file;
    }
    // A test, or a benchmark, is listed by its name; a header of tests belongs to whoever includes it.
    for (const QString &file : projectFiles({u"tests"_s}, {u"*.cpp"_s})) {
        const QFileInfo info(file);
        if (!isListed(info.path(), {info.fileName(), info.completeBaseName()})) missing += file;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"not listed in the folder's CMakeLists.txt: "_s + missing.join(u", "_s)));
}

void TestHouseRules::sqlOnlyInCorpus()
{
    static const QRegularExpression sql(
        uR"("\s*(SELECT\s|INSERT INTO\s|INSERT OR\s|UPDATE \w+ SET|DELETE FROM\s|CREATE (TABLE|INDEX|VIEW)\s|PRAGMA\s|ALTER TABLE\s|DROP TABLE\s))"_s);
    QVERIFY(sql.match(u"run(u\"SELECT 1\"_s)"_s).hasMatch());
    QStringList found;
    for (const QString &file : sources()) {
        if (!file.startsWith(u"core/corpus/"_s) && sql.match(contentOf(file)).hasMatch()) found += file;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s)));
}

void TestHouseRules::noUnfinishedMarks()
{
    static const QRegularExpression mark(u"\\b(TODO|FIXME|XXX|HACK)\\b"_s);
    QStringList found;
    for (const QString &file : sources()) {
        if (mark.match(contentOf(file)).hasMatch()) found += file;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s)));
}

void TestHouseRules::filesHaveOneReason()
{
    // A tripwire: past 400 lines, ask what second thing a file does; past this it does one.
    constexpr qsizetype most = 500;
    QStringList found;
    for (const QString &file : sources()) {
        const qsizetype lines = contentOf(file).count(u'\n');
        if (lines > most) found += u"%1 (%2 lines)"_s.arg(file).arg(lines);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s)));
}

void TestHouseRules::translationsAreComplete()
{
    const QStringList files = projectFiles({u"translations"_s}, {u"*.ts"_s});
    QVERIFY2(!files.isEmpty(), "there are no translations");
    for (const QString &file : files) {
        const QString content = contentOf(file);
        QVERIFY2(!content.contains(u"type=\"unfinished\""_s), qPrintable(file + u" has unfinished translations"_s));
        QVERIFY2(!content.contains(u"type=\"vanished\""_s), qPrintable(file + u" has translations of what is gone"_s));
    }
}

QTEST_GUILESS_MAIN(TestHouseRules)
#include "test_house_rules.moc"
