// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/completion.h"
#include "app/spotter_cli/languages.h"
#include "app/spotter_cli/manual.h"
#include "app/spotter_cli/option_listing.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace spotter;

/// The table of commands, and what is made from it.
class TestCliTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersWhatThereIs();
    void sameFlagMeansTheSame();
    void everythingIsDescribed();
    void bashCompletes_data();
    void bashCompletes();
    void completionsNameEveryOption_data();
    void completionsNameEveryOption();
    void manualHasEveryOption();
    void helpMarksWhatIsRequired();
    void helpIsAligned();
    void language_data();
    void language();
};

void TestCliTable::offersWhatThereIs()
{
    CommandTable table;
    addCommands(table);
    QStringList names;
    for (const ListedCommand &command : listedCommands(table.app())) names += command.name;
    QCOMPARE(names,
        QStringList({u"new"_s, u"import"_s, u"pretrain"_s, u"train"_s, u"extract"_s, u"evaluate"_s, u"review"_s,
            u"export"_s, u"check"_s, u"stats"_s, u"facts"_s, u"entities"_s, u"schema"_s, u"edit"_s, u"encoder"_s}));
}

void TestCliTable::sameFlagMeansTheSame()
{
    CommandTable table;
    addCommands(table);
    QMap<QString, bool> values; // by option: whether it takes a value, everywhere
    for (const ListedCommand &command : listedCommands(table.app())) {
        for (const ListedOption &option : command.options) {
            const QString name = option.names.last();
            if (values.contains(name)) QCOMPARE(!option.value.isEmpty(), values[name]);
            values[name] = !option.value.isEmpty();
        }
    }
    QVERIFY(values.contains(u"--quiet"_s));
}

void TestCliTable::everythingIsDescribed()
{
    CommandTable table;
    addCommands(table);
    for (const ListedCommand &command : listedCommands(table.app())) {
        QVERIFY2(!command.description.isEmpty(), qPrintable(command.name));
        for (const ListedOption &option : command.options)
            QVERIFY2(!option.description.isEmpty(), qPrintable(command.name + u' ' + option.names.last()));
        for (const ListedArgument &argument : command.arguments)
            QVERIFY2(!argument.description.isEmpty(), qPrintable(command.name + u' ' + argument.name));
    }
}

void TestCliTable::bashCompletes_data()
{
    QTest::addColumn<QString>("words"); // as a bash array; the last is being typed
    QTest::addColumn<QString>("expected");
    QTest::newRow("commands") << u"spotter-cli ex"_s << u"extract export"_s;
    QTest::newRow("options of a command") << u"spotter-cli check --re"_s << u"--repair"_s;
    QTest::newRow("no options of another command") << u"spotter-cli check --skip"_s << QString();
    QTest::newRow("splits") << u"spotter-cli import c.spotter --split d"_s << u"dev"_s;
    QTest::newRow("formats") << u"spotter-cli export --format du"_s << u"duie duie1"_s;
    QTest::newRow("files are left to bash") << u"spotter-cli import c"_s << QString();
}

void TestCliTable::bashCompletes()
{
    QFETCH(const QString, words);
    QFETCH(const QString, expected);
    CommandTable table;
    addCommands(table);
    const QString script = completionScript(table.app(), u"bash"_s)
        + u"\nCOMP_WORDS=(%1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _spotter_cli; echo \"${COMPREPLY[*]}\"\n"_s.arg(
            words);
    QProcess bash;
    bash.start(u"bash"_s, {u"-euc"_s, script});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.readAllStandardError(), QByteArray());
    QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).trimmed(), expected);
}

void TestCliTable::completionsNameEveryOption_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) QTest::newRow(qPrintable(shell)) << shell;
}

void TestCliTable::completionsNameEveryOption()
{
    QFETCH(const QString, shell);
    CommandTable table;
    addCommands(table);
    const QString script = completionScript(table.app(), shell);
    for (const ListedCommand &command : listedCommands(table.app())) {
        QVERIFY(script.contains(command.name));
        for (const ListedOption &option : command.options) {
            const QString name = shell == u"fish"_s ? u"-l "_s + option.names.last().mid(2) : option.names.last();
            QVERIFY2(script.contains(name), qPrintable(name));
        }
    }
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty()) return; // the syntax of a shell that is not installed is not checked
    QProcess check;
    check.start(program, {u"-n"_s});
    check.write(script.toUtf8());
    check.closeWriteChannel();
    QVERIFY(check.waitForFinished());
    QCOMPARE(check.readAllStandardError(), QByteArray());
    QCOMPARE(check.exitCode(), 0);
}

void TestCliTable::manualHasEveryOption()
{
    CommandTable table;
    addCommands(table);
    const QString page = manualPage(table.app());
    QVERIFY(page.contains(u".TH SPOTTER"_s));
    for (const ListedCommand &command : listedCommands(table.app())) {
        QVERIFY(page.contains(u".SS "_s + command.name));
        for (const ListedOption &option : command.options) {
            QString name = option.names.last();
            QVERIFY2(page.contains(name.replace(u'-', u"\\-"_s)), qPrintable(name));
        }
    }
    for (const QString &line : page.split(u'\n')) QVERIFY2(!line.startsWith(u'\''), qPrintable(line));
}

void TestCliTable::helpMarksWhatIsRequired()
{
    CommandTable table;
    addCommands(table);
    for (const QString &command : {u"extract"_s, u"evaluate"_s, u"train"_s, u"pretrain"_s}) {
        const QString help
            = QString::fromStdString(table.app().get_subcommand(command.toStdString())->help()).simplified();
        QCOMPARE(help.count(u"(required)"_s), 1);
    }
}

/// CLI11 counts bytes: what is not ASCII would move the column of the descriptions.
void TestCliTable::helpIsAligned()
{
    CommandTable table;
    addCommands(table);
    const auto isAscii = [](QChar character) { return character.unicode() < 128; };
    for (const ListedCommand &command : listedCommands(table.app())) {
        for (const ListedOption &option : command.options)
            QVERIFY2(std::ranges::all_of(option.value, isAscii), qPrintable(option.value));
    }
}

void TestCliTable::language_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("after the option") << QStringList{u"spotter-cli"_s, u"stats"_s, u"--language"_s, u"zh_CN"_s}
                                      << u"zh_CN"_s;
    QTest::newRow("in the option") << QStringList{u"spotter-cli"_s, u"--language=en"_s, u"stats"_s, u"encoder"_s}
                                   << u"en"_s;
    QTest::newRow("a file of that name is none")
        << QStringList{u"spotter-cli"_s, u"--language=en"_s, u"--"_s, u"--language=zh_CN"_s} << u"en"_s;
}

void TestCliTable::language()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, expected);
    QCOMPARE(languageOf(arguments), expected);
}

QTEST_GUILESS_MAIN(TestCliTable)
#include "test_cli_table.moc"
