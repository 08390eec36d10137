// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/workspace/new_document.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Texts that come from no file.
class TestNewDocument final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreCleaned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::newRow("plain") << u"Ada met Bob.\n"_s << u"Ada met Bob.\n"_s;
        QTest::newRow("Chinese") << u"红日由王小山执导。"_s << u"红日由王小山执导。"_s;
        QTest::newRow("line ends") << u"a\r\nb\rc\n"_s << u"a\nb\nc\n"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s;
        QTest::newRow("controls") << u"a\x01\x08"
                                     "b\tc\fd\x7F"_s
                                  << u"ab\tc\fd"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa"_s << u"a"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) << u"a\uFFFDb\uFFFD"_s;
        QTest::newRow("a whole pair") << u"a😀b"_s << u"a😀b"_s;
        QTest::newRow("spaces that do not break") << u"10\u00A0mg"_s << u"10\u00A0mg"_s;
    }
    void textsAreCleaned()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, stored);
        const auto clean = cleaned({.text = text, .title = {}});
        QVERIFY(clean);
        QCOMPARE(clean->text, stored);
    }

    void whatHoldsNoTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("white space") << u" \n\t\r\n"_s;
        QTest::newRow("only NULs") << QString(5, QChar(0));
    }
    void whatHoldsNoTextIsRefused()
    {
        QFETCH(const QString, text);
        const auto clean = cleaned({.text = text, .title = u"A title"_s});
        QVERIFY(!clean);
        QCOMPARE(clean.error().code, ErrorCode::Content);
    }

    void tooLongATextIsRefused()
    {
        const auto clean = cleaned({.text = QString(longestNewText + 1, u'a'), .title = {}});
        QVERIFY(!clean);
        QCOMPARE(clean.error().code, ErrorCode::Limit);
        QVERIFY(cleaned({.text = QString(longestNewText, u'a'), .title = {}}));
    }

    void titlesAreOneShortLine()
    {
        const auto clean = cleaned({.text = u"text"_s, .title = u"  Trials\r\nof "_s + QChar(0) + QString(999, u'x')});
        QVERIFY(clean);
        QVERIFY2(clean->title.startsWith(u"Trials of xxx"_s), qPrintable(clean->title));
        QVERIFY(clean->title.endsWith(u'…'));
        QVERIFY(clean->title.size() <= 500);
    }

    void firstWordsNeverCutACharacter()
    {
        QCOMPARE(firstWords(u"\n  Metformin   lowers glucose.\nMore."_s), u"Metformin lowers glucose."_s);
        QCOMPARE(firstWords(u" \n"_s), QString());
        const QString cut = firstWords(u"a"_s + u"😀"_s.repeated(40));
        QVERIFY(cut.size() <= 40);
        QVERIFY(cut.isValidUtf16());
    }

    void aDocumentIsOneStepThatUndoRemoves()
    {
        const QTemporaryDir dir;
        const auto corpus = Corpus::create(dir.filePath(u"c.spotter"_s));
        QVERIFY(corpus);
        const auto added = addDocument(**corpus, {.text = u"Ada met\r\nBob."_s, .title = u"A meeting"_s});
        QVERIFY(added && !added->wasThere);
        const auto stored = (*corpus)->documents().load(added->id);
        QVERIFY(stored);
        QCOMPARE(stored->text, u"Ada met\nBob."_s);
        QCOMPARE(stored->metadata[u"title"_s].toString(), u"A meeting"_s);
        QCOMPARE(stored->source, QString());
        QVERIFY2((*corpus)->journal().undoText().contains(u"A meeting"_s), qPrintable((*corpus)->journal().undoText()));
        QVERIFY((*corpus)->journal().undo());
        QCOMPARE((*corpus)->documents().count().value(), 0);
        QVERIFY((*corpus)->journal().redo());
        QCOMPARE((*corpus)->documents().load(added->id)->metadata[u"title"_s].toString(), u"A meeting"_s);
        QCOMPARE(checkCorpus(**corpus)->problems, QStringList());
    }

    void aTextThatIsThereStaysAsItIs()
    {
        const QTemporaryDir dir;
        const auto corpus = Corpus::create(dir.filePath(u"c.spotter"_s));
        QVERIFY(corpus);
        const auto first = addDocument(**corpus, {.text = u"Ada met Bob."_s, .title = u"One"_s});
        const auto second = addDocument(**corpus, {.text = u"Ada met Bob."_s, .title = u"Two"_s});
        QVERIFY(first && second && second->wasThere);
        QCOMPARE(second->id, first->id);
        QCOMPARE((*corpus)->documents().load(first->id)->metadata[u"title"_s].toString(), u"One"_s);
        QCOMPARE((*corpus)->documents().count().value(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNewDocument)
#include "test_new_document.moc"
