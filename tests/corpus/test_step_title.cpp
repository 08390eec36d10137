// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/schema/schema_store.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Puts the context before the English.
class MirrorTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(
        const char *context, const char *source, const char * /*remark*/, int /*count*/) const override
    {
        return QString::fromUtf8(context) + u"> "_s + QString::fromUtf8(source);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// A history is in the language of its reader, whatever language it was made in.
class TestStepTitle final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storedAndRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QStringList{} << u"Moved"_s;
        QTest::newRow("one") << QStringList{u"鲁迅"_s} << u"Moved 鲁迅"_s;
        QTest::newRow("with a sign of its own") << QStringList{u"%2"_s, u"100 %1"_s} << u"Moved %2 to 100 %1"_s;
        QTest::newRow("quotes") << QStringList{u"\"a\",[1]"_s, u"\n"_s} << u"Moved \"a\",[1] to \n"_s;
        QTest::newRow("four") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << u"Moved a to b by c with d"_s;
    }
    void storedAndRead()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, words);
        static const std::array sources{"Moved", "Moved %1", "Moved %1 to %2", "", "Moved %1 to %2 by %3 with %4"};
        const StepTitle title("context", sources[size_t(arguments.size())], arguments);
        QCOMPARE(title.inWords(), words);
        QCOMPARE(titleInWords(title.stored()), words);
    }

    void sentencesOfOlderVersionsStay()
    {
        for (const QString &old : {QString(), u"Import of a.json"_s, u"[a] → b"_s, u"[\"a\",\"b\"]"_s,
                 u"[\"a\",\"b\",3,4]"_s, u"[\"a\",\"b %1\",[\"1\",\"2\",\"3\",\"4\",\"5\"],0]"_s})
            QCOMPARE(titleInWords(old), old);
        QVERIFY(StepTitle().stored().isEmpty() && StepTitle().inWords().isEmpty());
    }

    void theHistoryFollowsTheLanguage()
    {
        const QTemporaryDir folder;
        const auto corpus = Corpus::create(folder.filePath(u"c.spotter"_s), {});
        QVERIFY(corpus);
        QVERIFY((*corpus)->schema().apply({.kind = SchemaEdit::Kind::AddPredicate, .name = u"导演"_s}));
        QCOMPARE((*corpus)->journal().undoText(), u"Added predicate 导演"_s);
        MirrorTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE((*corpus)->journal().undoText(), u"spotter::Corpus> Added predicate 导演"_s);
        QCOMPARE((*corpus)->journal().steps(1)->front().description, u"spotter::Corpus> Added predicate 导演"_s);
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_GUILESS_MAIN(TestStepTitle)
#include "test_step_title.moc"
