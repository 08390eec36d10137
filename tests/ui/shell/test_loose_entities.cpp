// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entities that are in no triple, and types of mentions: in the real window, on a corpus on disk.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/text/code_points.h"
#include "core/text/entities.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/annotation_view/legend.h"

#include <QMenu>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// What is stored, not what is shown.
QStringList storedEntities(WindowFixture &bench)
{
    const auto document = bench.controller().corpus()->documents().load(bench.controller().documentId());
    if (!document) return {document.error().message};
    QStringList words;
    for (const Entity &entity : listedEntities(document->metadata, CodePointMap(document->text)))
        words += document->text.sliced(entity.span.beginUtf16, entity.span.length()) + u':' + entity.type;
    return words;
}

QAction *menuEntry(const QString &text)
{
    const QWidget *popup = QApplication::activePopupWidget();
    for (QAction *action : popup ? popup->actions() : QList<QAction *>())
        if (action->text().remove(u'&').section(u'\t', 0, 0) == text) return action;
    return nullptr;
}

} // namespace

class TestLooseEntities final : public QObject {
    Q_OBJECT

    /// A word of the first document that is in no triple.
    static QString freeWord(WindowFixture &bench)
    {
        const QString &text = bench.controller().document().text;
        for (qsizetype begin = 0; begin + 1 < text.size(); ++begin) {
            const Span span{begin, begin + 1};
            if (!text[begin].isLetter() || text.count(text[begin]) > 1) continue;
            const bool isTaken = std::ranges::any_of(bench.controller().triples(), [&](const DisplayedTriple &row) {
                return row.triple.subject.span.overlaps(span) || row.triple.object.span.overlaps(span);
            });
            if (!isTaken) return text.sliced(begin, 1);
        }
        return {};
    }

private Q_SLOTS:
    void selectedTextBecomesAnEntity()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowHands hands(bench);
        const QString word = freeWord(bench);
        QVERIFY(!word.isEmpty());
        const QString type = bench.controller().schema().entityTypes().value(0);
        QVERIFY(!type.isEmpty());
        bench.view().setFocus();
        bench.view().setSelection(bench.spanIn(word));
        hands.key(Qt::Key_T);
        QVERIFY(hands.clickChoice(type));
        QCOMPARE(storedEntities(bench), QStringList(word + u':' + type));
        QCOMPARE(bench.controller().entities().size(), size_t(1));

        // A click selects it; Del removes it, and undo brings it back.
        bench.view().setSelection({});
        hands.clickText(word);
        QCOMPARE(bench.view().selection(), bench.spanIn(word));
        QCOMPARE(bench.view().currentEntity(), 0);
        QCOMPARE(bench.view().currentTriple(), -1);
        hands.key(Qt::Key_Delete);
        QVERIFY(storedEntities(bench).isEmpty());
        QCOMPARE(bench.view().currentEntity(), -1);
        hands.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(storedEntities(bench).size(), 1);
        QCOMPARE(bench.controller().entities().size(), size_t(1));
        hands.clickText(word);
        QCOMPARE(bench.view().currentEntity(), 0);

        // Another type, and none.
        hands.key(Qt::Key_T);
        auto *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        typeText(*popup->focusWidget(), u"新类型"_s);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        QCOMPARE(storedEntities(bench), QStringList(word + u":新类型"_s));
        QVERIFY(bench.controller().schema().entityTypes().contains(u"新类型"_s));
        hands.clickText(word);
        hands.key(Qt::Key_T);
        QVERIFY(hands.clickChoice(u"No type"_s));
        QCOMPARE(storedEntities(bench), QStringList(word + u':'));
        const auto checked = checkCorpus(*bench.controller().corpus());
        QVERIFY(checked && checked->problems.isEmpty());
    }

    void theContextMenuKnowsEntities()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowHands hands(bench);
        const QString word = freeWord(bench);
        bench.controller().setType(bench.spanIn(word), u"T"_s);
        QCOMPARE(storedEntities(bench), QStringList(word + u":T"_s));
        const QPoint place = hands.place(bench.spanIn(word).beginUtf16).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place, bench.view().viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(bench.view().viewport(), &asked);
        QVERIFY(menuEntry(u"Set Type…"_s));
        QAction *remove = menuEntry(u"Remove Entity"_s);
        QVERIFY(remove);
        QVERIFY(!menuEntry(u"Accept"_s)); // no triple is current
        remove->trigger();
        QVERIFY(storedEntities(bench).isEmpty());
    }

    void typesOfMentionsAreSetInAllTriples()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowHands hands(bench);
        const DisplayedTriple first = bench.controller().triples().front();
        const Span subject = first.triple.subject.span;
        const auto typesThere = [&] {
            QStringList types;
            for (const DisplayedTriple &row : bench.controller().triples())
                for (const Mention *mention : {&row.triple.subject, &row.triple.object})
                    if (mention->span == subject) types += mention->type;
            types.removeDuplicates();
            return types;
        };
        const QStringList before = typesThere();
        bench.view().setFocus();
        bench.view().setSelection(subject);
        hands.key(Qt::Key_T);
        auto *asked = popupNamed(u"predicateChooser"_s);
        QVERIFY(asked);
        QTest::keyClick(asked->focusWidget(), Qt::Key_Return); // the present type is chosen: nothing changes
        QCOMPARE(typesThere(), before);
        bench.view().setFocus();
        bench.view().setSelection(subject);
        hands.key(Qt::Key_T);
        auto *popup = popupNamed(u"predicateChooser"_s);
        QVERIFY(popup);
        typeText(*popup->focusWidget(), u"乐曲"_s);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        QCOMPARE(typesThere(), QStringList(u"乐曲"_s));
        QVERIFY(storedEntities(bench).isEmpty()); // a mention of a triple is no entity of its own
        hands.key(Qt::Key_Z, Qt::ControlModifier); // one step
        QCOMPARE(typesThere(), before);
        const auto checked = checkCorpus(*bench.controller().corpus());
        QVERIFY(checked && checked->problems.isEmpty());
    }

    void anEntityGivesATripleItsType()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString word = freeWord(bench);
        bench.controller().setType(bench.spanIn(word), u"T"_s);
        const Span other = bench.controller().triples().front().triple.subject.span;
        bench.controller().add(bench.spanIn(word), u"新谓词"_s, other);
        const DisplayedTriple *row = bench.rowOf(u"新谓词"_s);
        QVERIFY(row);
        QCOMPARE(row->triple.subject.type, u"T"_s);
    }

    void nothingIsChangedForReadingOnly()
    {
        WindowFixture bench;
        QVERIFY(!bench.window.actions().setType->isEnabled());
        QVERIFY(bench.openCorpus());
        QVERIFY(bench.window.actions().setType->isEnabled());
        const QString lastStep = bench.controller().undoText();
        bench.controller().setType({}, u"T"_s); // says so, and writes nothing
        QVERIFY(storedEntities(bench).isEmpty());
        bench.controller().removeEntity(7);
        QVERIFY(storedEntities(bench).isEmpty());
        QCOMPARE(bench.controller().undoText(), lastStep);
    }
};

QTEST_MAIN(TestLooseEntities)
#include "test_loose_entities.moc"
