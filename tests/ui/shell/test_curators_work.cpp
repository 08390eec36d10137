// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Thirty triples by hand in a document of one's own, through the real window: what it takes, and what is stored.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/check.h"
#include "core/text/word_boundaries.h"
#include "tests/ui/shell/window_hands.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

#include <array>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

struct OwnFact {
    QString subject;
    QString predicate;
    QString object;
};

constexpr int persons = 10;

/// A text that a person pastes, and the three facts of each of its sentences.
struct OwnDocument {
    QString text;
    std::vector<std::array<OwnFact, 3>> facts;
};

OwnDocument englishDocument()
{
    OwnDocument own;
    const QStringList names{u"Ada Norton"_s, u"Ben O'Hara"_s, u"Clara Weiss-Braun"_s, u"David Lee"_s, u"Eva Stern"_s,
        u"Frank Mills"_s, u"Grace Kim"_s, u"Hugo Blanc"_s, u"Ines Duarte"_s, u"Jonas Holm"_s};
    const QStringList towns{u"Leeds"_s, u"Cork"_s, u"Graz"_s, u"Busan"_s, u"Mainz"_s, u"Derby"_s, u"Daegu"_s,
        u"Lille"_s, u"Porto"_s, u"Bergen"_s};
    const QStringList firms{u"Acme Corp"_s, u"BCR-ABL Labs"_s, u"Corvex"_s, u"Delta-9 Foods"_s, u"Eon"_s, u"Ferrum"_s,
        u"Gellert Sons"_s, u"Helix 21"_s, u"Iberia Tools"_s, u"Jotun"_s};
    const QStringList jobs{u"chemist"_s, u"driver"_s, u"nurse"_s, u"cook"_s, u"clerk"_s, u"welder"_s, u"editor"_s,
        u"pilot"_s, u"baker"_s, u"painter"_s};
    for (int i = 0; i < persons; ++i) {
        own.text += u"%1, born in %2, works for %3 as a %4 now.\n"_s.arg(names[i], towns[i], firms[i], jobs[i]);
        own.facts.push_back({OwnFact{names[i], u"birthplace"_s, towns[i]}, OwnFact{names[i], u"employer"_s, firms[i]},
            OwnFact{names[i], u"job"_s, jobs[i]}});
    }
    return own;
}

OwnDocument chineseDocument()
{
    OwnDocument own;
    const QStringList names{u"王小山"_s, u"李晓梅"_s, u"陈建国"_s, u"赵文静"_s, u"孙立"_s, u"周红霞"_s, u"吴越"_s,
        u"郑明远"_s, u"冯雪"_s, u"何志强"_s};
    const QStringList towns{
        u"成都"_s, u"武汉"_s, u"西安"_s, u"杭州"_s, u"大连"_s, u"昆明"_s, u"兰州"_s, u"苏州"_s, u"厦门"_s, u"桂林"_s};
    const QStringList firms{u"北京大学"_s, u"新华书店"_s, u"青岛啤酒厂"_s, u"人民医院"_s, u"光明日报社"_s,
        u"上海电影制片厂"_s, u"第三机床厂"_s, u"海关总署"_s, u"敦煌研究院"_s, u"东方航空公司"_s};
    const QStringList jobs{u"讲师"_s, u"会计"_s, u"工程师"_s, u"护士"_s, u"记者"_s, u"导演"_s, u"钳工"_s, u"翻译"_s,
        u"研究员"_s, u"机长"_s};
    for (int i = 0; i < persons; ++i) {
        own.text += u"%1出生于%2，现在%3担任%4。\n"_s.arg(names[i], towns[i], firms[i], jobs[i]);
        own.facts.push_back({OwnFact{names[i], u"birthplace"_s, towns[i]}, OwnFact{names[i], u"employer"_s, firms[i]},
            OwnFact{names[i], u"job"_s, jobs[i]}});
    }
    return own;
}

} // namespace

class TestCuratorsWork final : public QObject {
    Q_OBJECT

    /// Selects a part of a line with the mouse, scrolling to it if it cannot be seen. Hasty: the drag begins in the
    /// middle of the second character and ends in that of the last but one.
    static void drag(WindowFixture &bench, WindowHands &hands, qsizetype lineBegin, const QString &part, bool isHasty)
    {
        const qsizetype begin = bench.controller().document().text.indexOf(part, lineBegin);
        QVERIFY2(begin >= 0, qPrintable(part));
        const qsizetype end = begin + part.size();
        const QRect seen = bench.view().viewport()->rect();
        if (!seen.contains(hands.place(begin)) || !seen.contains(hands.place(end - 1))) {
            bench.view().scrollTo(begin);
            QCoreApplication::processEvents();
        }
        QPoint from = hands.leftOf(begin);
        QPoint to = hands.leftOf(end);
        if (isHasty && part.size() > 4) {
            from.rx() = hands.place(begin + 1).center().x();
            to.rx() = hands.place(end - 2).center().x() + 1; // of an even number of pixels the right one
        }
        hands.drag(bench.view().viewport(), from, to);
    }

    static qsizetype caretOf(WindowFixture &bench)
    {
        return QAccessible::queryAccessibleInterface(&bench.view())->textInterface()->cursorPosition();
    }
    /// Selects a part of a line with keys alone: by words, and the rest by the character.
    static void type(WindowFixture &bench, WindowHands &hands, qsizetype lineBegin, const QString &part)
    {
        const qsizetype begin = bench.controller().document().text.indexOf(part, lineBegin);
        QVERIFY2(begin >= 0, qPrintable(part));
        while (caretOf(bench) < begin) hands.key(Qt::Key_Right, Qt::ControlModifier);
        while (caretOf(bench) > begin)
            hands.key(Qt::Key_Left, caretOf(bench) - begin > 4 ? Qt::ControlModifier : Qt::NoModifier);
        while (caretOf(bench) < begin) hands.key(Qt::Key_Right);
        const Span wanted{begin, begin + part.size()};
        while (bench.view().selection().endUtf16 < wanted.endUtf16)
            hands.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        while (bench.view().selection().endUtf16 > wanted.endUtf16) hands.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(bench.view().selection(), wanted);
    }

    /// Gives the marked subject and the selected object a predicate: by its number once it is in the schema.
    static void choosePredicate(WindowFixture &bench, WindowHands &hands, const QString &predicate)
    {
        const qsizetype place = bench.controller().schema().indexOf(predicate);
        if (place >= 0) return hands.key(Qt::Key(Qt::Key_1 + int(place)));
        hands.key(Qt::Key_O);
        QVERIFY(popupNamed(u"predicateChooser"_s));
        for (const QChar letter : predicate) hands.key(Qt::Key(letter.toUpper().unicode()));
        hands.key(Qt::Key_Return);
        bench.window.activateWindow(); // what a window manager does when a chooser closes
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.view().setFocus();
    }

private Q_SLOTS:
    void thirtyTriples_data()
    {
        QTest::addColumn<bool>("isChinese");
        QTest::addColumn<bool>("isHasty");
        QTest::addColumn<bool>("isTyped"); ///< with keys alone
        QTest::addColumn<int>("most"); ///< actions for each sentence
        // The subject, its mark, two for each fact, and one Escape.
        QTest::newRow("English, drawn exactly") << false << false << false << 9;
        QTest::newRow("English, drawn hastily") << false << true << false << 9;
        QTest::newRow("Chinese") << true << false << false << 9;
        // And the keys to a mention: a word each.
        QTest::newRow("English, by keys alone") << false << false << true << 25;
        QTest::newRow("Chinese, by keys alone") << true << false << true << 25;
    }
    void thirtyTriples()
    {
        QFETCH(const bool, isChinese);
        QFETCH(const bool, isHasty);
        QFETCH(const bool, isTyped);
        QFETCH(const int, most);
        const OwnDocument own = isChinese ? chineseDocument() : englishDocument();
        WindowFixture bench;
        bench.window.resize(1366, 768);
        WindowHands hands(bench);
        QElapsedTimer clock;
        clock.start();
        QGuiApplication::clipboard()->setText(own.text);
        hands.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.controller().documentId().isValid());
        QCOMPARE(bench.controller().document().text, own.text);
        bench.view().setFocus();
        qsizetype line = 0;
        for (const std::array<OwnFact, 3> &facts : own.facts) {
            for (const OwnFact &fact : facts) {
                // The subject stays marked for its next fact.
                if (!bench.view().pendingSubject().isValid()) {
                    if (isTyped)
                        type(bench, hands, line, fact.subject);
                    else if (&fact == &facts.front()) // a drag at the edge of a mention would move its end
                        drag(bench, hands, line, fact.subject, isHasty);
                    else
                        hands.click(
                            bench.view().viewport(), hands.place(own.text.indexOf(fact.subject, line) + 1).center());
                    hands.key(Qt::Key_S);
                }
                if (isTyped)
                    type(bench, hands, line, fact.object);
                else
                    drag(bench, hands, line, fact.object, isHasty);
                choosePredicate(bench, hands, fact.predicate);
            }
            if (bench.view().pendingSubject().isValid()) hands.key(Qt::Key_Escape);
            line = own.text.indexOf(u'\n', line) + 1;
        }
        const qint64 ms = clock.elapsed();
        qInfo("%d actions for 30 triples, %.1f s of the program's time", hands.actions(), double(ms) / 1000);

        const auto labels = bench.controller().corpus()->annotations().forDocument(bench.controller().documentId());
        QVERIFY(labels);
        QStringList stored;
        for (const Annotation &annotation : *labels) {
            const Triple &triple = annotation.label.triple;
            for (const Mention *mention : {&triple.subject, &triple.object}) {
                QCOMPARE(mention->text, mention->text.trimmed());
                QVERIFY2(isWholeWord(own.text, mention->span), qPrintable(mention->text));
                QCOMPARE(own.text.sliced(mention->span.beginUtf16, mention->span.length()), mention->text);
            }
            QCOMPARE(annotation.label.origin, Origin::Human);
            QCOMPARE(annotation.label.state, ReviewState::Accepted);
            stored += triple.subject.text + u'|' + triple.predicate + u'|' + triple.object.text;
        }
        QStringList expected;
        for (const std::array<OwnFact, 3> &facts : own.facts)
            for (const OwnFact &fact : facts) expected += fact.subject + u'|' + fact.predicate + u'|' + fact.object;
        stored.sort();
        expected.sort();
        QCOMPARE(stored, expected);
        // Three new names are typed once.
        constexpr int typed = 2 * 3 + 10 + 8 + 3;
        QVERIFY2(hands.actions() <= 1 + persons * most + typed, qPrintable(QString::number(hands.actions())));
        const auto report = checkCorpus(*bench.controller().corpus());
        QVERIFY(report && report->problems.isEmpty());
    }
};

QTEST_MAIN(TestCuratorsWork)
#include "test_curators_work.moc"
