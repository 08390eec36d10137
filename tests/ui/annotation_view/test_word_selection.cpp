// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words that keys and clicks take, on the real view.
#include "ui/annotation_view/annotation_view.h"

#include <QAccessible>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::KeyboardModifiers byWords = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

class TestWordSelection : public QObject {
    Q_OBJECT

    AnnotationView m_view;

    [[nodiscard]] QString selected() const
    {
        const Span span = m_view.selection();
        return span.isValid() ? m_view.text().sliced(span.beginUtf16, span.length()) : QString();
    }
    void show(const QString &text)
    {
        m_view.setText(text, u"text/plain"_s);
        m_view.setTriples({});
    }
    /// Puts the caret before a character by keys alone.
    void goTo(qsizetype offset)
    {
        QTest::keyClick(&m_view, Qt::Key_Home, Qt::ControlModifier);
        const Qt::Key forward = m_view.text().isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        auto *text = QAccessible::queryAccessibleInterface(&m_view)->textInterface();
        while (text->cursorPosition() < offset) QTest::keyClick(&m_view, forward);
    }
    QPoint middleOf(qsizetype offset)
    {
        const QRect global
            = QAccessible::queryAccessibleInterface(&m_view)->textInterface()->characterRect(int(offset));
        return QRect(m_view.viewport()->mapFromGlobal(global.topLeft()), global.size()).center();
    }
    void doubleClick(QPoint place, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_view.viewport(), Qt::LeftButton, modifiers, place);
        QMouseEvent twice(QEvent::MouseButtonDblClick, place, m_view.viewport()->mapToGlobal(place), Qt::LeftButton,
            Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(m_view.viewport(), &twice);
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, modifiers, place);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_view.resize(900, 500);
        m_view.show();
        m_view.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
    }

    void keysTakeWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from"); ///< the caret is before this; empty: at the end
        QTest::addColumn<QList<int>>("steps"); ///< 1: forward, -1: back
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const QString &text, const QString &from, const QList<int> &keys,
                             const QString &mention) { QTest::newRow(name) << text << from << keys << mention; };
        const QString sentence = u"Imatinib inhibits BCR-ABL."_s;
        row("a hyphenated name", sentence, u"BCR"_s, {1}, u"BCR-ABL"_s);
        row("back from behind the full stop", sentence, {}, {-1}, u"BCR-ABL"_s);
        row("back from before it", sentence, u"."_s, {-1}, u"BCR-ABL"_s);
        row("from a blank", sentence, u" inh"_s, {1}, u"inhibits"_s);
        row("from inside of a name", sentence, u"ABL"_s, {1}, u"BCR-ABL"_s);
        row("back from inside of a name", sentence, u"ABL"_s, {-1}, u"BCR-ABL"_s);
        row("two words", sentence, u"inh"_s, {1, 1}, u"inhibits BCR-ABL"_s);
        row("one of two let go", sentence, u"inh"_s, {1, 1, -1}, u"inhibits"_s);
        row("all let go", sentence, u"inh"_s, {1, -1}, {});
        row("two words back", sentence, u"."_s, {-1, -1}, u"inhibits BCR-ABL"_s);
        row("one of two let go again", sentence, u"."_s, {-1, -1, 1}, u"BCR-ABL"_s);
        row("a comma between", u"Bob, Ada"_s, u"Bob"_s, {1}, u"Bob"_s);
        row("brackets", u"the (CD8) cell"_s, u"(CD"_s, {1}, u"CD8"_s);
        row("back from behind a bracket", u"the gene (KIT) is"_s, u" is"_s, {-1}, u"KIT"_s);
        row("an apostrophe", u"met O'Brien's dog"_s, u"O'"_s, {1}, u"O'Brien"_s);
        row("an abbreviation", u"in the U.S. today"_s, u"U."_s, {1}, u"U.S."_s);
        row("a number", u"some 1,000.5 litres"_s, u"1"_s, {1}, u"1,000.5"_s);
        row("a unit", u"took 5mg/kg daily"_s, u"5"_s, {1}, u"5mg/kg"_s);
        row("a combining mark", u"cafe\u0301 noir"_s, u"cafe"_s, {1}, u"cafe\u0301"_s);
        row("an emoji", u"a 👨‍👩‍👧 b"_s, u"👨"_s, {1}, u"👨‍👩‍👧"_s);
        row("beyond the first plane", u"a 𝒜𝒷 b"_s, u"𝒜"_s, {1}, u"𝒜𝒷"_s);
        row("right to left", u"אני גר בתל־אביב."_s, u"בתל"_s, {1}, u"בתל־אביב"_s);
        row("Chinese", u"他在北京大学读书"_s, u"北"_s, {1}, u"北京"_s);
        row("two Chinese words", u"他在北京大学读书"_s, u"北"_s, {1, 1}, u"北京大学"_s);
        row("a foreign name", u"与托马斯·爱迪生在"_s, u"托"_s, {1}, u"托马斯·爱迪生"_s);
        row("a book's title", u"读《狂人日记》。"_s, u"《"_s, {1, 1}, u"狂人日记"_s);
        row("Latin in Chinese", u"使用PD-1抑制剂"_s, u"PD"_s, {1}, u"PD-1"_s);
        row("not beyond the end of a paragraph", u"one two.\nthree"_s, u"two"_s, {1, 1, 1}, u"two"_s);
        row("not beyond its begin", u"one.\ntwo three"_s, u" three"_s, {-1, -1}, u"two"_s);
        row("from the end of a paragraph", u"one.\ntwo"_s, u".\n"_s, {1}, u"two"_s);
    }
    void keysTakeWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, from);
        QFETCH(const QList<int>, steps);
        QFETCH(const QString, mention);
        show(text);
        goTo(from.isEmpty() ? text.size() : text.indexOf(from));
        const bool isMirrored = text.isRightToLeft();
        for (const int step : steps)
            QTest::keyClick(&m_view, (step > 0) != isMirrored ? Qt::Key_Right : Qt::Key_Left, byWords);
        QCOMPARE(selected(), mention);
        if (!mention.isEmpty()) QCOMPARE(m_view.chosenMention(), m_view.selection()); // as S and O would take it
    }

    /// The selection that the keys extend may have begun behind a bracket, by the character.
    void keysDropABracketWithoutItsPartner_data()
    {
        QTest::addColumn<bool>("isForward");
        QTest::addColumn<QString>("mention");
        QTest::newRow("back over the closing one") << false << u"KIT"_s;
        QTest::newRow("on from the opening one") << true << u"KIT"_s;
    }
    void keysDropABracketWithoutItsPartner()
    {
        QFETCH(const bool, isForward);
        QFETCH(const QString, mention);
        const QString text = u"the gene (KIT) is"_s;
        show(text);
        goTo(isForward ? text.indexOf(u'(') : text.indexOf(u')') + 1);
        const Qt::Key key = isForward ? Qt::Key_Right : Qt::Key_Left;
        QTest::keyClick(&m_view, key, Qt::ShiftModifier);
        QTest::keyClick(&m_view, key, byWords);
        QCOMPARE(selected(), mention);
        QCOMPARE(m_view.chosenMention(), m_view.selection());
    }

    void keysMoveByWords()
    {
        show(u"Imatinib inhibits BCR-ABL.\nO'Brien's 北京大学"_s);
        auto *text = QAccessible::queryAccessibleInterface(&m_view)->textInterface();
        goTo(0);
        QList<int> places{0};
        while (text->cursorPosition() < m_view.text().size()) {
            QTest::keyClick(&m_view, Qt::Key_Right, Qt::ControlModifier);
            places.append(text->cursorPosition());
        }
        QCOMPARE(places, (QList<int>{0, 9, 18, 26, 27, 37, 39, 41}));
        QList<int> back{text->cursorPosition()};
        while (text->cursorPosition() > 0) {
            QTest::keyClick(&m_view, Qt::Key_Left, Qt::ControlModifier);
            back.prepend(text->cursorPosition());
        }
        QCOMPARE(back, places);
    }

    void aDoubleClickTakesAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("name");
        QTest::newRow("on a hyphen") << u"the BCR-ABL gene"_s << u"-"_s << u"BCR-ABL"_s;
        QTest::newRow("on a slash") << u"took 5mg/kg daily"_s << u"/"_s << u"5mg/kg"_s;
        QTest::newRow("on an apostrophe") << u"‘Met’ O’Brien."_s << u"’B"_s << u"O’Brien"_s;
        QTest::newRow("a Chinese word") << u"他在北京大学读书"_s << u"京"_s << u"北京"_s;
        QTest::newRow("a Chinese character") << u"周伯宜卧病"_s << u"伯"_s << u"伯"_s;
        QTest::newRow("a foreign name") << u"与托马斯·爱迪生在"_s << u"爱"_s << u"托马斯·爱迪生"_s;
        QTest::newRow("on the bracket of a title") << u"读《狂人日记》。"_s << u"《"_s << u"狂人日记"_s;
        QTest::newRow("on a full stop") << u"born in Cork. Then"_s << u"."_s << u"Cork"_s;
        QTest::newRow("on a Chinese full stop") << u"出生于绍兴。后来"_s << u"。"_s << u"绍兴"_s;
        QTest::newRow("on a blank") << u"born in Cork"_s << u" C"_s << u"in"_s;
        QTest::newRow("on a dash between blanks") << u"born - Cork"_s << u"-"_s << u"-"_s;
        QTest::newRow("the last word of the text") << u"a bee"_s << u"e"_s << u"bee"_s;
    }
    void aDoubleClickTakesAName()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, at);
        QFETCH(const QString, name);
        show(text);
        doubleClick(middleOf(text.indexOf(at)));
        QCOMPARE(selected(), name);
    }

    void aDoubleClickTakesALabelledMentionWhereWordsAreNotSeparated()
    {
        const QString text = u"周伯宜卧病，住 New York"_s;
        show(text);
        DisplayedTriple row;
        row.annotation = AnnotationId{1};
        row.triple.subject = {{0, 3}, u"周伯宜"_s, {}};
        row.triple.predicate = u"住"_s;
        row.triple.object = {{8, 16}, u"New York"_s, {}};
        m_view.setTriples({row});
        doubleClick(middleOf(1));
        QCOMPARE(selected(), u"周伯宜"_s);
        doubleClick(middleOf(14));
        QCOMPARE(selected(), u"York"_s);
    }

    void aDoubleClickWithAltTakesACharacter()
    {
        show(u"the BCR-ABL gene"_s);
        doubleClick(middleOf(5), Qt::AltModifier);
        QCOMPARE(selected(), u"C"_s);
        QCOMPARE(m_view.chosenMention(), m_view.selection());
    }

    void aTripleClickTakesTheSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("English") << u"It is so. The BCR-ABL gene binds. Yes."_s << 16 << u"The BCR-ABL gene binds."_s;
        QTest::newRow("Chinese") << u"鲁迅写了《呐喊》。他住在北京。"_s << 11 << u"他住在北京。"_s;
        QTest::newRow("one line of several") << u"Title\nIt is so. Yes.\nEnd"_s << 8 << u"It is so."_s;
    }
    void aTripleClickTakesTheSentence()
    {
        QFETCH(const QString, text);
        QFETCH(const int, at);
        QFETCH(const QString, sentence);
        show(text);
        doubleClick(middleOf(at));
        QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, middleOf(at));
        QCOMPARE(selected(), sentence);
        // The fourth click is a single one.
        QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, middleOf(at));
        QCOMPARE(selected(), QString());
    }
};

QTEST_MAIN(TestWordSelection)
#include "test_word_selection.moc"
