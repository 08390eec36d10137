// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_files.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView help = "resources/help/"_L1;

/// What a Markdown file says without its code, which may hold # and [.
QString proseOf(const QString &file)
{
    QString prose;
    bool fenced = false;
    for (QString line : contentOf(file).split(u'\n')) {
        if (line.startsWith("```"_L1)) fenced = !fenced;
        if (fenced || line.startsWith("    "_L1)) continue;
        static const QRegularExpression code(u"`[^`]*`"_s);
        prose += line.remove(code) + u'\n';
    }
    return prose;
}

QStringList allOf(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) found += matches.next().captured(1);
    return found;
}

QStringList anchorsOf(const QString &file)
{
    static const QRegularExpression anchor(uR"x(^<a id="([^"]+)"></a>$)x"_s, QRegularExpression::MultilineOption);
    return allOf(anchor, proseOf(file));
}

/// The levels of the headings in turn, each after the anchor that it has.
QStringList outlineOf(const QString &file)
{
    static const QRegularExpression part(
        uR"x(^(#{1,6}(?= )|<a id="[^"]+"></a>$))x"_s, QRegularExpression::MultilineOption);
    return allOf(part, proseOf(file));
}

QStringList pagesIn(const QString &language)
{
    QStringList pages;
    for (const QString &file : projectFiles({help + language}, {u"*.md"_s})) pages += QFileInfo(file).fileName();
    return pages;
}

/// A text of the window as a reader sees it: without the letter that Alt chooses and the dots of a dialog.
QString plainName(QString text)
{
    static const QRegularExpression key(u"\\(&[A-Z0-9]\\)"_s);
    for (const auto &[entity, sign] : {std::pair{"&lt;"_L1, u'<'}, std::pair{"&gt;"_L1, u'>'},
             std::pair{"&quot;"_L1, u'"'}, std::pair{"&apos;"_L1, u'\''}, std::pair{"&amp;"_L1, u'&'}})
        text.replace(entity, QString(sign));
    text.remove(key).remove(u'&');
    static const QString ends = u"…:："_s; // of what asks for more, and of the name of a field
    while (!text.isEmpty() && ends.contains(text.back())) text.chop(1);
    return text.simplified();
}

/// All texts of the program in a language: what is translated for English, the translations for Chinese.
QSet<QString> textsIn(const QString &language)
{
    static const QRegularExpression sources(
        u"<source>(.*?)</source>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression translations(
        u"<(?:translation|numerusform)>([^<]*)</"_s, QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> texts;
    for (const QString &text :
        allOf(language == u"en"_s ? sources : translations, contentOf(u"translations/spotter_zh_CN.ts"_s)))
        texts += plainName(text);
    return texts;
}

} // namespace

/// The Markdown of the help and the READMEs, which GitHub shows as well as the program.
class TestHelpSources : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothLanguagesHaveTheSameOutline();
    void anchorsAreBeforeHeadingsAndUnique();
    void everyLinkLeadsSomewhere();
    void everyCommandIsExplained();
    void everyFormatIsNamed();
    void boldNamesAreThoseOfTheWindow();
};

void TestHelpSources::bothLanguagesHaveTheSameOutline()
{
    const QStringList pages = pagesIn(u"en"_s);
    QVERIFY(pages.size() >= 10);
    QCOMPARE(pagesIn(u"zh_CN"_s), pages);
    for (const QString &page : pages) {
        const QStringList english = outlineOf(help + u"en/"_s + page);
        QVERIFY2(!english.isEmpty() && english.first() == u"#"_s && english.count(u"#"_s) == 1, qPrintable(page));
        QVERIFY2(outlineOf(help + u"zh_CN/"_s + page) == english, qPrintable(page));
    }
}

/// An anchor that is not in a line of its own, with an empty line after it, is not one to GitHub or to the program.
void TestHelpSources::anchorsAreBeforeHeadingsAndUnique()
{
    static const QRegularExpression before(
        uR"x(^<a id="[\w-]+"></a>\n\n#{2,6} )x"_s, QRegularExpression::MultilineOption);
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        QSet<QString> seen;
        for (const QString &page : pagesIn(language)) {
            const QString file = help + language + u'/' + page;
            const QString prose = proseOf(file);
            QCOMPARE(prose.count(before), prose.count("<a id"_L1));
            for (const QString &anchor : anchorsOf(file)) {
                QVERIFY2(!seen.contains(anchor), qPrintable(file + u": "_s + anchor));
                seen.insert(anchor);
            }
        }
    }
}

void TestHelpSources::everyLinkLeadsSomewhere()
{
    static const QRegularExpression link(uR"x(\]\(([^)\s]+)\))x"_s);
    QStringList files{u"README.md"_s, u"README.zh_CN.md"_s, u"CONTRIBUTING.md"_s};
    files += projectFiles({u"resources/help"_s}, {u"*.md"_s});
    QStringList broken;
    int followed = 0;
    for (const QString &file : files) {
        for (const QString &target : allOf(link, proseOf(file))) {
            ++followed;
            if (target.startsWith("https://"_L1)) continue;
            const QString path = target.section(u'#', 0, 0);
            const QString anchor = target.section(u'#', 1);
            const QString aim = path.isEmpty() ? file : QDir::cleanPath(QFileInfo(file).path() + u'/' + path);
            const bool isThere = QFileInfo::exists(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u'/' + aim);
            // In the program there is nothing but the help.
            const bool staysInside = !file.startsWith(help) || QFileInfo(aim).path() == QFileInfo(file).path();
            if (!isThere || !staysInside || (!anchor.isEmpty() && !anchorsOf(aim).contains(anchor)))
                broken += file + u": "_s + target;
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    QVERIFY2(followed > 60, qPrintable(QString::number(followed)));
}

void TestHelpSources::everyCommandIsExplained()
{
    static const QRegularExpression added(uR"x(table\.add\(\s*"(\w+)")x"_s);
    QStringList commands;
    for (const QString &file : projectFiles({u"app/spotter_cli"_s}, {u"*_command.cpp"_s}))
        commands += allOf(added, contentOf(file));
    QVERIFY2(commands.size() >= 12 && commands.contains(u"train"_s), qPrintable(commands.join(u' ')));
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        const QString page = contentOf(help + language + u"/command_line.md"_s);
        for (const QString &command : commands)
            QVERIFY2(page.contains(u"`spotter-cli %1"_s.arg(command)), qPrintable(language + u": "_s + command));
    }
}

/// By the id that --format takes; formats of one file pair write several.
void TestHelpSources::everyFormatIsNamed()
{
    static const QRegularExpression id(uR"x(\{u"([\w-]+)"_s,\s*\w*Messages::tr\()x"_s);
    QStringList formats;
    for (const QString &file : projectFiles({u"core/formats"_s}, {u"*.cpp"_s})) formats += allOf(id, contentOf(file));
    QVERIFY2(formats.size() >= 20 && formats.contains(u"duie"_s), qPrintable(formats.join(u' ')));
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        const QString page = contentOf(help + language + u"/formats.md"_s);
        for (const QString &format : formats)
            QVERIFY2(page.contains(u"`%1`"_s.arg(format)), qPrintable(language + u": "_s + format));
    }
}

void TestHelpSources::boldNamesAreThoseOfTheWindow()
{
    static const QRegularExpression bold(u"\\*\\*(.+?)\\*\\*"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList unknown;
    qsizetype seen = 0;
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        const QSet<QString> texts = textsIn(language);
        QStringList files = projectFiles({help + language}, {u"*.md"_s});
        files += language == u"en"_s ? u"README.md"_s : u"README.zh_CN.md"_s;
        for (const QString &file : files)
            for (const QString &name : allOf(bold, proseOf(file)))
                for (const QString &part : name.simplified().split(u" › "_s)) {
                    ++seen;
                    if (!texts.contains(plainName(part))) unknown += file + u": "_s + part;
                }
    }
    QVERIFY(seen > 100);
    QVERIFY2(unknown.isEmpty(), qPrintable(u"not a text of the window: "_s + unknown.join(u", "_s)));
}

QTEST_APPLESS_MAIN(TestHelpSources)
#include "test_help_sources.moc"
