// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many actions a correction takes until it is in the corpus: the table in the help.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/annotation_store.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/annotation_view/view_metrics.h"
#include "ui/triples/triple_delegate.h"
#include "ui/triples/triple_model.h"

#include <QDockWidget>
#include <QFile>
#include <QTableView>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// A label as the corpus file has it, not as the window shows it.
struct Stored {
    QString subject, predicate, object;
    ReviewState state = ReviewState::Unreviewed;
};

} // namespace

class TestCorrectionCost final : public QObject {
    Q_OBJECT

    static QList<Stored> stored(WindowFixture &bench)
    {
        QList<Stored> found;
        const auto labels = bench.controller().corpus()->annotations().forDocument(bench.controller().documentId());
        if (!labels) return found;
        for (const Annotation &label : *labels) {
            const Triple &triple = label.label.triple;
            found += {triple.subject.text, triple.predicate, triple.object.text, label.label.state};
        }
        return found;
    }
    static bool has(WindowFixture &bench, const QString &subject, const QString &predicate, const QString &object)
    {
        return std::ranges::any_of(stored(bench), [&](const Stored &label) {
            return label.subject == subject && label.predicate == predicate && label.object == object;
        });
    }
    static ReviewState stateOf(WindowFixture &bench, const QString &predicate)
    {
        for (const Stored &label : stored(bench))
            if (label.predicate == predicate) return label.state;
        return ReviewState::Unreviewed;
    }
    /// The window on a corpus, the triple 导演 of 红日 and 王小山 chosen: where a correction begins.
    static bool begin(WindowFixture &bench)
    {
        if (!bench.openCorpus()) return false;
        bench.view().setFocus();
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        return bench.view().hasFocus() && bench.view().currentTriple() >= 0;
    }
    /// Of a predicate among those that 红日 and 王小山 allow: the key that chooses it.
    static Qt::Key digitOf(WindowFixture &bench, const QString &predicate)
    {
        const auto place = bench.controller()
                               .predicatesBetween(bench.spanIn(u"红日"_s), bench.spanIn(u"王小山"_s))
                               .indexOf(predicate);
        return Qt::Key(Qt::Key_1 + int(place));
    }
    /// The label over the arc of 红日 and 王小山.
    static QPoint arcLabel(WindowFixture &bench, WindowHands &hands)
    {
        const textview::ViewMetrics metrics(bench.view().font(), 1);
        const QRect subject = hands.place(bench.spanIn(u"红日"_s).beginUtf16);
        const QRect object = hands.place(bench.spanIn(u"王小山"_s).endUtf16);
        return {(subject.left() + object.left()) / 2, subject.top() - int(metrics.trackHeight(0))};
    }

private Q_SLOTS:
    void theHelpSaysWhatIsCountedHere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
    /// The numbers of each row of its table, by size: those of the tests below.
    void theHelpSaysWhatIsCountedHere()
    {
        QFETCH(const QString, language);
        QFile page(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/resources/help/%1/correcting.md"_s.arg(language));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n');
        const qsizetype accepting = std::ranges::find_if(lines, [](const QString &line) {
            return QStringView(line).trimmed() == "| accept or reject a triple | 1 | 1 |"_L1
                || QStringView(line).trimmed() == u"| 接受或拒绝三元组 | 1 | 1 |";
        }) - lines.begin();
        QVERIFY(accepting < lines.size());
        QStringList numbers;
        for (const QString &line : lines.sliced(accepting, 6)) {
            QString digits;
            for (const QChar letter : line)
                if (letter.isDigit()) digits += letter;
            std::ranges::sort(digits);
            numbers += digits;
        }
        QCOMPARE(numbers, (QStringList{u"11"_s, u"11"_s, u"11"_s, u"122"_s, u"1122"_s, u"12334"_s}));
    }

    void acceptingTakesOneAction_data()
    {
        QTest::addColumn<bool>("mouse");
        QTest::newRow("keyboard") << false;
        QTest::newRow("mouse") << true;
    }
    void acceptingTakesOneAction()
    {
        QFETCH(const bool, mouse);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        if (mouse)
            QVERIFY(hands.clickTool(bench.window.actions().accept));
        else
            hands.key(Qt::Key_A);
        QCOMPARE(stateOf(bench, u"导演"_s), ReviewState::Accepted);
        QCOMPARE(hands.actions(), 1);
    }

    void rejectingTakesOneAction_data() { acceptingTakesOneAction_data(); }
    void rejectingTakesOneAction()
    {
        QFETCH(const bool, mouse);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        if (mouse)
            QVERIFY(hands.clickTool(bench.window.actions().reject));
        else
            hands.key(Qt::Key_X);
        QCOMPARE(stateOf(bench, u"导演"_s), ReviewState::Rejected);
        QCOMPARE(hands.actions(), 1);
    }

    void changingAPredicateTakesTwoActions_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("most");
        QTest::newRow("keyboard: the number of the predicate") << u"digit"_s << 1;
        QTest::newRow("keyboard: from the list") << u"list"_s << 2;
        QTest::newRow("mouse: the label, then the list") << u"mouse"_s << 2;
    }
    void changingAPredicateTakesTwoActions()
    {
        QFETCH(const QString, how);
        QFETCH(const int, most);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        const Qt::Key digit = digitOf(bench, u"编剧"_s);
        if (how == "mouse"_L1) {
            hands.click(bench.view().viewport(), arcLabel(bench, hands));
            QVERIFY(hands.clickChoice(u"编剧"_s));
        } else {
            if (how == "list"_L1) hands.key(Qt::Key_E);
            hands.key(digit);
        }
        QVERIFY(has(bench, u"红日"_s, u"编剧"_s, u"王小山"_s));
        QVERIFY(!has(bench, u"红日"_s, u"导演"_s, u"王小山"_s));
        QCOMPARE(hands.actions(), most);
    }

    void movingAnEndTakesTwoActions_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("most");
        QTest::newRow("keyboard: the object's end") << u"object"_s << 1;
        QTest::newRow("keyboard: the subject's end") << u"subject"_s << 2;
        QTest::newRow("mouse: its edge") << u"mouse"_s << 1;
        QTest::newRow("mouse: a triple that is not chosen") << u"other"_s << 2;
    }
    void movingAnEndTakesTwoActions()
    {
        QFETCH(const QString, how);
        QFETCH(const int, most);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        const Span object = bench.spanIn(u"王小山"_s);
        if (how == "subject"_L1) hands.key(Qt::Key_Up, Qt::AltModifier);
        if (how == "object"_L1 || how == "subject"_L1) hands.key(Qt::Key_Left, Qt::AltModifier);
        if (how == "other"_L1) {
            bench.view().setCurrentTriple(bench.indexOf(u"主演"_s));
            hands.clickText(u"王小山"_s);
        }
        if (how == "mouse"_L1 || how == "other"_L1)
            hands.drag(bench.view().viewport(), hands.leftOf(object.endUtf16), hands.leftOf(object.endUtf16 - 1));
        if (how == "subject"_L1)
            QVERIFY(has(bench, u"红"_s, u"导演"_s, u"王小山"_s));
        else
            QVERIFY(has(bench, u"红日"_s, u"导演"_s, u"王小"_s));
        QCOMPARE(hands.actions(), most);
    }

    void addingATripleTakesThreeActions_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("keyboard: another fact of the same two mentions") << u"keyboard"_s;
        QTest::newRow("mouse: two mentions") << u"mentions"_s;
        QTest::newRow("mouse: two stretches of plain text") << u"text"_s;
    }
    void addingATripleTakesThreeActions()
    {
        QFETCH(const QString, how);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        if (how == "keyboard"_L1) {
            bench.view().setCurrentTriple(-1);
            hands.key(Qt::Key_J); // to the triple: reading, not adding
            hands.forget();
            hands.key(Qt::Key_S);
            hands.key(Qt::Key_M);
            hands.key(digitOf(bench, u"编剧"_s));
            QVERIFY(has(bench, u"红日"_s, u"编剧"_s, u"王小山"_s));
            QVERIFY(has(bench, u"红日"_s, u"导演"_s, u"王小山"_s));
        } else if (how == "mentions"_L1) {
            hands.clickText(u"王小山"_s);
            hands.clickText(u"李晓梅"_s, Qt::ControlModifier);
            QVERIFY(hands.clickChoice(u"国籍"_s));
            QVERIFY(has(bench, u"王小山"_s, u"国籍"_s, u"李晓梅"_s));
        } else {
            hands.dragOver(u"第0部"_s);
            hands.dragOver(u"北京"_s, Qt::ControlModifier);
            QVERIFY(hands.clickChoice(u"上映地点"_s));
            QVERIFY(has(bench, u"第0部"_s, u"上映地点"_s, u"北京"_s));
        }
        QCOMPARE(hands.actions(), 3);
        QCOMPARE(stored(bench).size(), 3);
    }

    /// With nothing held down: the buttons at the selection.
    void addingByPlainClicksTakesFourActions()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        hands.dragOver(u"第0部"_s);
        QVERIFY(hands.clickOffer(u"Subject (S)"_s));
        QVERIFY(hands.clickOffer(u"王小山"_s));
        QVERIFY(hands.clickChoice(u"编剧"_s));
        QVERIFY(has(bench, u"第0部"_s, u"编剧"_s, u"王小山"_s));
        QCOMPARE(hands.actions(), 4);
    }

    void aSecondFactOfTheSubjectTakesTwoActions()
    {
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        bench.view().setSelection(bench.spanIn(u"红日"_s));
        hands.key(Qt::Key_S);
        hands.key(Qt::Key_M);
        hands.key(digitOf(bench, u"编剧"_s));
        hands.forget();
        hands.key(Qt::Key_M);
        hands.key(digitOf(bench, u"编剧"_s));
        QVERIFY(has(bench, u"红日"_s, u"编剧"_s, u"李晓梅"_s));
        QCOMPARE(hands.actions(), 2);
    }

    void deletingTakesOneAction_data() { acceptingTakesOneAction_data(); }
    void deletingTakesOneAction()
    {
        QFETCH(const bool, mouse);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        if (mouse) {
            auto *table = bench.window.findChild<QDockWidget *>(u"triples"_s)->findChild<QTableView *>();
            const int row = table->selectionModel()->selectedRows().value(0).row();
            const QRect cell = table->visualRect(table->model()->index(row, int(TripleColumn::Actions)));
            hands.click(table->viewport(), TripleDelegate::buttonRect(TripleAction::Remove, cell).center());
        } else {
            hands.key(Qt::Key_Delete);
        }
        QVERIFY(!has(bench, u"红日"_s, u"导演"_s, u"王小山"_s));
        QCOMPARE(hands.actions(), 1);
    }

    void undoingTakesOneAction_data() { acceptingTakesOneAction_data(); }
    void undoingTakesOneAction()
    {
        QFETCH(const bool, mouse);
        WindowFixture bench;
        QVERIFY(begin(bench));
        WindowHands hands(bench);
        hands.key(Qt::Key_X);
        hands.forget();
        if (mouse)
            QVERIFY(hands.clickTool(bench.window.actions().undo));
        else
            hands.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stateOf(bench, u"导演"_s), ReviewState::Unreviewed);
        QCOMPARE(hands.actions(), 1);
    }

    void theNextDoubtfulTripleTakesOneAction_data() { acceptingTakesOneAction_data(); }
    void theNextDoubtfulTripleTakesOneAction()
    {
        QFETCH(const bool, mouse);
        WindowFixture bench;
        QVERIFY(begin(bench));
        const DocumentId document = bench.controller().documentId();
        WindowHands hands(bench);
        if (mouse)
            QVERIFY(hands.clickTool(bench.window.actions().nextDoubtful));
        else
            hands.key(Qt::Key_N);
        QVERIFY(bench.controller().documentId() != document);
        QCOMPARE(bench.view().currentTriple(), bench.indexOf(u"导演"_s));
        QCOMPARE(hands.actions(), 1);
    }
};

QTEST_MAIN(TestCorrectionCost)
#include "test_correction_cost.moc"
