// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/corpus/corpus_testing.h"
#include "ui/appearance/description_view.h"
#include "ui/schema/change_bar.h"
#include "ui/schema/description_dialog.h"
#include "ui/schema/pair_editor.h"
#include "ui/schema/schema_panel.h"

#include <QAbstractButton>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::testing;

using Kind = SchemaEdit::Kind;

/// The editor on a real corpus; what it asks for is applied, as the window does.
class TestSchemaPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsNamesAndLabels();
    void renamesByKeyboard();
    void enterBeforeTheEffectIsKnownWaitsForIt();
    void corpusMayCloseWhileItIsCounted();
    void mergesByMouse();
    void deletingSomethingLabelledMovesItsLabels();
    void labelsCanBeDeletedWithTheirPredicate();
    void deletingSomethingUnusedSaysSo();
    void whatIsNotCountedYetMayHaveLabels();
    void escapeChangesNothing();
    void whatIsEnteredIsNotDropped();
    void aNameThatIsTakenIsRefusedWithAReason();
    void tighterPairsListTheLabelsThatBreakThem();
    void missingTypesAreListedBeforeTheyAreFilledIn();
    void addsTypesAndColoursThem();
    void describesInMarkdown();
    void f1ShowsTheDescription();
    void movesUpAndDown();
    void readOnlyOffersNothing();
    void aHiddenPanelReadsNothing();
    void everyControlHasAName();

private:
    QTreeWidget &list() { return *m_panel->findChildren<QTreeWidget *>().first(); }
    ChangeBar &bar() { return *m_panel->findChild<ChangeBar *>(); }
    QAbstractButton &button(const QString &text)
    {
        for (QAbstractButton *made : m_panel->findChildren<QAbstractButton *>()) {
            if (made->text() == text || made->accessibleName() == text) return *made;
        }
        qFatal("no button %s", qPrintable(text));
    }
    QPushButton &changeButton() { return *bar().findChild<QPushButton *>(u"applyChange"_s); }
    void change() { QTest::mouseClick(&changeButton(), Qt::LeftButton); }
    void click(const QString &text) { QTest::mouseClick(&button(text), Qt::LeftButton); }
    void select(const QString &name)
    {
        const auto found = list().findItems(name, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        list().setCurrentItem(found.first());
    }
    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < list().topLevelItemCount(); ++row) all += list().topLevelItem(row)->text(0);
        return all;
    }

    void count()
    {
        const auto counts = corpusStatistics(m_corpus->database());
        MUST(counts);
        m_panel->setCounts(*counts);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
    std::unique_ptr<SchemaPanel> m_panel;
    DocumentId m_document;
};

void TestSchemaPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_corpus = newCorpus(*m_folder);
    Document document = marriageDocument();
    document.triples[1].triple.subject.type = u"图书作品"_s;
    document.triples[1].triple.object.type = u"人物"_s;
    m_document = m_corpus->documents().import(document)->id;
    m_panel = std::make_unique<SchemaPanel>();
    m_panel->resize(420, 640);
    m_panel->setCorpus(m_corpus.get());
    count();
    connect(m_panel.get(), &SchemaPanel::editRequested, this, [this](const SchemaEdit &edit) {
        MUST(m_corpus->schema().apply(edit));
        m_panel->refresh();
        count();
    });
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestSchemaPanel::cleanup()
{
    m_panel.reset();
    m_corpus.reset();
}

void TestSchemaPanel::listsNamesAndLabels()
{
    QCOMPARE(names(), (QStringList{u"作者"_s, u"主演"_s, u"丈夫"_s, u"妻子"_s}));
    QCOMPARE(list().topLevelItem(0)->text(1), u"1"_s);
    QCOMPARE(list().topLevelItem(1)->text(1), u"0"_s);
    m_panel->findChild<QTabBar *>()->setCurrentIndex(1);
    QCOMPARE(names(), (QStringList{u"图书作品"_s, u"人物"_s, u"影视作品"_s}));
    QCOMPARE(list().topLevelItem(1)->text(1), u"1"_s);
    QVERIFY(!list().topLevelItem(0)->icon(0).isNull());
}

void TestSchemaPanel::renamesByKeyboard()
{
    list().setFocus();
    select(u"丈夫"_s);
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(bar().isComposing());
    auto *name = bar().findChild<QLineEdit *>();
    QVERIFY(name->hasFocus());
    name->setText(u"配偶"_s);
    QTRY_VERIFY(bar().effectText().contains(u"1 label(s) in 1 document(s) will change"_s));
    QCOMPARE(m_corpus->schema().load()->indexOf(u"配偶"_s), -1); // only said so far
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!bar().isComposing());
    QCOMPARE(names(), (QStringList{u"作者"_s, u"主演"_s, u"配偶"_s, u"妻子"_s}));
    QCOMPARE(m_corpus->journal().undoText(), u"Renamed predicate 丈夫 to 配偶"_s);
}

void TestSchemaPanel::enterBeforeTheEffectIsKnownWaitsForIt()
{
    std::vector<ChangeBar::Answer> asked;
    ChangeBar slow([&](const SchemaEdit &, ChangeBar::Answer answer) { asked.push_back(std::move(answer)); });
    QSignalSpy applied(&slow, &ChangeBar::applied);
    slow.compose({.kind = Kind::RenamePredicate, .name = u"丈夫"_s}, {});
    auto *name = slow.findChild<QLineEdit *>();
    name->setText(u"配偶"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(slow.effectText().contains(u"Counting"_s));
    QVERIFY(slow.isComposing());
    QCOMPARE(applied.count(), 0);
    asked.back()(SchemaEffect{});
    QVERIFY(!slow.isComposing());
    QCOMPARE(applied.count(), 1);
    QCOMPARE(applied[0][0].value<SchemaEdit>().target, u"配偶"_s);
    // What is typed meanwhile is another change: it is not made unseen.
    slow.compose({.kind = Kind::RenamePredicate, .name = u"妻子"_s}, {});
    name->setText(u"太太"_s);
    QTest::keyClick(name, Qt::Key_Return);
    const size_t before = asked.size();
    name->setText(u"夫人"_s);
    QTRY_VERIFY(asked.size() > before);
    asked.back()(SchemaEffect{});
    QVERIFY(slow.isComposing());
    QCOMPARE(applied.count(), 1);
    QTest::keyClick(name, Qt::Key_Return); // seen, and wanted
    QCOMPARE(applied.count(), 2);
}

void TestSchemaPanel::corpusMayCloseWhileItIsCounted()
{
    select(u"丈夫"_s);
    click(u"Merge…"_s);
    m_panel->setCorpus(nullptr);
    QVERIFY(!bar().isComposing());
    m_panel->setCorpus(m_corpus.get());
    select(u"丈夫"_s);
    click(u"Merge…"_s);
    m_panel.reset(); // and the panel, too
    QCoreApplication::processEvents();
    QCOMPARE(m_corpus->schema().load()->predicates().size(), size_t(4));
}

void TestSchemaPanel::mergesByMouse()
{
    select(u"丈夫"_s);
    click(u"Merge…"_s);
    auto *target = bar().findChild<QComboBox *>();
    QCOMPARE(target->count(), 3);
    QCOMPARE(changeButton().text(), u"Merge"_s);
    target->setCurrentText(u"妻子"_s);
    QTRY_VERIFY(bar().effectText().contains(u"1 label(s)"_s));
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QCOMPARE(names(), (QStringList{u"作者"_s, u"主演"_s, u"妻子"_s}));
    QCOMPARE(m_corpus->annotations().forDocument(m_document)->front().label.triple.predicate, u"妻子"_s);
}

void TestSchemaPanel::deletingSomethingLabelledMovesItsLabels()
{
    select(u"丈夫"_s);
    click(u"Delete…"_s);
    QCOMPARE(bar().edit().kind, Kind::MoveLabels);
    QVERIFY(bar().findChild<QComboBox *>()->isVisible());
    QCOMPARE(bar().findChild<QComboBox *>()->currentIndex(), -1); // nothing is chosen for the person
    QTest::keyClick(&bar(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(bar().isComposing() && !changeButton().isEnabled());
    QCOMPARE(changeButton().text(), u"Delete"_s);
    QVERIFY(names().contains(u"丈夫"_s));
    bar().findChild<QComboBox *>()->setCurrentText(u"妻子"_s);
    QVERIFY(button(u"&Move its labels to another predicate"_s).isChecked());
    QCOMPARE(changeButton().text(), u"Move and Delete"_s);
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QCOMPARE(m_corpus->annotations().forDocument(m_document)->size(), size_t(2));
    QVERIFY(!names().contains(u"丈夫"_s));
}

void TestSchemaPanel::labelsCanBeDeletedWithTheirPredicate()
{
    const size_t before = m_corpus->annotations().forDocument(m_document)->size();
    select(u"丈夫"_s);
    click(u"Delete…"_s);
    QAbstractButton &answer = button(u"&Delete its labels, too"_s);
    QTest::mouseClick(&answer, Qt::LeftButton, {}, {answer.height() / 2, answer.height() / 2}); // a row is wider
    QTRY_VERIFY2(bar().effectText().contains(u"will be deleted"_s), qPrintable(bar().effectText()));
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QVERIFY(!names().contains(u"丈夫"_s));
    QVERIFY(m_corpus->annotations().forDocument(m_document)->size() < before);
    QVERIFY(m_corpus->journal().undo());
    QCOMPARE(m_corpus->annotations().forDocument(m_document)->size(), before);
    // The next time nothing is chosen again.
    m_panel->refresh();
    select(u"丈夫"_s);
    click(u"Delete…"_s);
    QVERIFY(!button(u"&Delete its labels, too"_s).isChecked());
    QVERIFY(!button(u"&Move its labels to another predicate"_s).isChecked());
}

void TestSchemaPanel::deletingSomethingUnusedSaysSo()
{
    select(u"主演"_s);
    click(u"Delete…"_s);
    QCOMPARE(bar().edit().kind, Kind::DeletePredicate);
    QTRY_VERIFY(bar().effectText().contains(u"No labels change"_s));
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QVERIFY(!names().contains(u"主演"_s));
}

void TestSchemaPanel::whatIsNotCountedYetMayHaveLabels()
{
    m_panel->setCorpus(m_corpus.get());
    QCOMPARE(list().topLevelItem(0)->text(1), u"…"_s);
    select(u"丈夫"_s);
    click(u"Delete…"_s);
    QCOMPARE(bar().edit().kind, Kind::MoveLabels);
}

void TestSchemaPanel::escapeChangesNothing()
{
    select(u"丈夫"_s);
    click(u"Rename…"_s);
    QTest::keyClick(bar().findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!bar().isComposing() && !bar().isVisible());
    QCOMPARE(m_corpus->journal().steps(10)->size(), size_t(1)); // the import
    QVERIFY(list().hasFocus());
}

/// Choosing another row, another tab or another change leads back to what is being edited.
void TestSchemaPanel::whatIsEnteredIsNotDropped()
{
    const auto *first = m_panel->findChild<QLabel *>(u"pendingChange"_s);
    const auto selected = [this] { return list().currentItem()->text(0); };
    const auto clickRow = [this](const QString &name) {
        const auto found = list().findItems(name, Qt::MatchExactly);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualItemRect(found.first()).center());
    };
    select(u"作者"_s);
    auto *pairs = m_panel->findChild<PairEditor *>();
    const auto boxes = pairs->findChildren<QComboBox *>();
    boxes[0]->setCurrentText(u"影视作品"_s);
    boxes[1]->setCurrentText(u"人物"_s);
    click(u"Allow this pair of types"_s);
    QVERIFY(bar().isPending() && !first->isVisible());
    clickRow(u"丈夫"_s);
    QTRY_COMPARE(selected(), u"作者"_s);
    QVERIFY(first->isVisible());
    QVERIFY(bar().isComposing());
    QCOMPARE(bar().edit().pairs.size(), size_t(2));
    m_panel->findChild<QTabBar *>()->setCurrentIndex(1);
    QTRY_COMPARE(m_panel->findChild<QTabBar *>()->currentIndex(), 0);
    QCOMPARE(selected(), u"作者"_s);
    click(u"Rename…"_s);
    QCOMPARE(bar().edit().kind, Kind::SetPairs);
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QVERIFY(m_corpus->schema().load()->allows(u"作者"_s, u"影视作品"_s, u"人物"_s));
    QVERIFY(!first->isVisible());
    clickRow(u"丈夫"_s);
    QCoreApplication::processEvents();
    QCOMPARE(selected(), u"丈夫"_s);

    click(u"Rename…"_s); // nothing is typed yet: nothing to lose
    clickRow(u"妻子"_s);
    QCoreApplication::processEvents();
    QCOMPARE(selected(), u"妻子"_s);
    QVERIFY(!bar().isComposing());

    click(u"Rename…"_s);
    bar().findChild<QLineEdit *>()->setText(u"夫人"_s);
    clickRow(u"丈夫"_s);
    QTRY_COMPARE(selected(), u"妻子"_s);
    QCOMPARE(bar().findChild<QLineEdit *>()->text(), u"夫人"_s);
    QTest::keyClick(bar().findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!bar().isComposing());
    clickRow(u"丈夫"_s);
    QCoreApplication::processEvents();
    QCOMPARE(selected(), u"丈夫"_s);
}

void TestSchemaPanel::aNameThatIsTakenIsRefusedWithAReason()
{
    select(u"丈夫"_s);
    click(u"Rename…"_s);
    auto *name = bar().findChild<QLineEdit *>();
    QVERIFY(!changeButton().isEnabled()); // it is its name already
    name->setText(u"妻子"_s);
    QTRY_VERIFY(bar().effectText().contains(u"merge"_s));
    QVERIFY(!changeButton().isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(names().contains(u"丈夫"_s));
}

void TestSchemaPanel::tighterPairsListTheLabelsThatBreakThem()
{
    select(u"作者"_s);
    auto *pairs = m_panel->findChild<PairEditor *>();
    const auto boxes = pairs->findChildren<QComboBox *>();
    boxes[0]->setCurrentText(u"影视作品"_s);
    boxes[1]->setCurrentText(u"人物"_s);
    click(u"Allow this pair of types"_s);
    QVERIFY(bar().isComposing());
    QTRY_VERIFY(bar().effectText().contains(u"No labels change"_s));
    pairs->findChild<QListWidget *>()->setCurrentRow(0); // 图书作品 → 人物, which a label has
    click(u"Do not allow the selected pair of types"_s);
    QTRY_VERIFY(bar().effectText().contains(u"1 label(s) would no longer be allowed"_s));
    auto *labels = bar().findChild<QTreeWidget *>();
    QCOMPARE(labels->topLevelItemCount(), 1);
    QSignalSpy chosen(m_panel.get(), &SchemaPanel::labelChosen);
    labels->setFocus();
    labels->setCurrentItem(labels->topLevelItem(0));
    QTest::keyClick(labels, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<DocumentId>(), m_document);
    QVERIFY(bar().isComposing());
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QVERIFY(m_corpus->schema().load()->allows(u"作者"_s, u"影视作品"_s, u"人物"_s));
    QVERIFY(!m_corpus->schema().load()->allows(u"作者"_s, u"图书作品"_s, u"人物"_s));
    QCOMPARE(m_corpus->annotations().forDocument(m_document)->size(), size_t(2));
}

void TestSchemaPanel::missingTypesAreListedBeforeTheyAreFilledIn()
{
    const auto types = [&] {
        QStringList all;
        const auto stored = m_corpus->annotations().forDocument(m_document);
        if (!stored) return QStringList{stored.error().message};
        for (const Annotation &label : *stored)
            all += label.label.triple.subject.type + u'>' + label.label.triple.object.type;
        return all;
    };
    const QStringList before = types();
    QVERIFY2(before.join(u' ').contains(u">"_s) && before.contains(u">"_s), qPrintable(before.join(u' ')));
    click(u"Fill in types…"_s);
    QVERIFY(bar().isComposing());
    auto *labels = bar().findChild<QTreeWidget *>();
    QTRY_VERIFY(labels->topLevelItemCount() > 0);
    QVERIFY(bar().effectText().contains(u"get the types"_s));
    QStringList shown;
    for (int column = 0; column < labels->columnCount(); ++column) shown += labels->topLevelItem(0)->text(column);
    QCOMPARE(shown.size(), 4);
    QVERIFY2(names().contains(shown[1]), qPrintable(shown.join(u' '))); // the predicate
    QVERIFY2(shown[3].contains(u'→') && shown[3].contains(u"人物"_s), qPrintable(shown.join(u' ')));
    QCOMPARE(changeButton().text(), u"Fill In"_s);
    QCOMPARE(types(), before); // only listed so far
    QTRY_VERIFY(changeButton().isEnabled());
    change();
    QVERIFY2(!types().contains(u">"_s), qPrintable(types().join(u' ')));
    MUST(m_corpus->journal().undo());
    QCOMPARE(types(), before);
    MUST(m_corpus->journal().redo());
    click(u"Fill in types…"_s);
    QTRY_VERIFY(bar().effectText().contains(u"No label changes"_s));
    QVERIFY(!changeButton().isEnabled());
}

void TestSchemaPanel::addsTypesAndColoursThem()
{
    m_panel->findChild<QTabBar *>()->setCurrentIndex(1);
    click(u"Add…"_s);
    auto *name = bar().findChild<QLineEdit *>();
    name->setText(u"地点"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(names().contains(u"地点"_s));
    select(u"地点"_s);
    click(u"Choose the colour of the type"_s);
    auto *dialog = m_panel->findChild<QColorDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->colorSelected(QColor(0x11, 0x66, 0x33));
    dialog->close();
    QCOMPARE(m_corpus->schema().load()->colorOf(u"地点"_s), u"#116633"_s);
    click(u"Automatic colour"_s);
    QCOMPARE(m_corpus->schema().load()->colorOf(u"地点"_s), QString());
}

void TestSchemaPanel::describesInMarkdown()
{
    select(u"作者"_s);
    auto &shown = *m_panel->findChild<DescriptionView *>();
    QVERIFY(!shown.isVisible());
    click(u"Description…"_s);
    auto *dialog = m_panel->findChild<DescriptionDialog *>();
    QVERIFY(dialog);
    auto &text = *dialog->findChild<QPlainTextEdit *>();
    text.setPlainText(u"Who **wrote** it.\n\n- Novel: yes\n"_s);
    QCOMPARE(dialog->findChild<DescriptionView *>()->toPlainText(), u"Who wrote it.\nNovel: yes"_s);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(m_corpus->schema().load()->descriptionOfPredicate(u"作者"_s), u"Who **wrote** it.\n\n- Novel: yes"_s);
    QVERIFY(shown.isVisible() && shown.toPlainText().startsWith(u"Who wrote it."_s));
    QVERIFY(list().currentItem()->toolTip(0).contains(u"Who wrote it."_s));
    select(u"主演"_s);
    QVERIFY(!shown.isVisible());

    m_panel->findChild<QTabBar *>()->setCurrentIndex(1);
    select(u"人物"_s);
    click(u"Description…"_s);
    QTRY_COMPARE(m_panel->findChildren<DescriptionDialog *>().size(), 1);
    dialog = m_panel->findChild<DescriptionDialog *>();
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"A person"_s);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QVERIFY(m_corpus->schema().load()->descriptionOfType(u"人物"_s).isEmpty());
}

void TestSchemaPanel::f1ShowsTheDescription()
{
    MUST(m_corpus->schema().apply({.kind = Kind::DescribePredicate, .name = u"作者"_s, .text = u"Who *wrote* it"_s}));
    m_panel->refresh();
    select(u"主演"_s);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_F1);
    QVERIFY(!m_panel->findChild<DescriptionPopup *>()); // it is not described: the help's key
    select(u"作者"_s);
    QTest::keyClick(&list(), Qt::Key_F1);
    auto *popup = list().findChild<DescriptionPopup *>();
    QVERIFY(popup && popup->isVisible());
    auto &view = *popup->findChild<DescriptionView *>();
    QCOMPARE(view.toPlainText(), u"Who wrote it"_s);
    QTest::keyClick(&view, Qt::Key_Escape);
    QTRY_VERIFY(!list().findChild<DescriptionPopup *>());
}

void TestSchemaPanel::movesUpAndDown()
{
    select(u"丈夫"_s);
    click(u"Move up"_s);
    click(u"Move up"_s);
    QCOMPARE(names().first(), u"丈夫"_s);
    QVERIFY(!button(u"Move up"_s).isEnabled());
    click(u"Move down"_s);
    QCOMPARE(names().at(1), u"丈夫"_s);
    QCOMPARE(list().currentItem()->text(0), u"丈夫"_s);
}

void TestSchemaPanel::readOnlyOffersNothing()
{
    auto reader = Corpus::open(m_corpus->path(), Corpus::Mode::ReadOnly);
    MUST(reader);
    m_panel->setCorpus(reader->get());
    QCOMPARE(names().size(), 4);
    for (const QString &text : {u"Add…"_s, u"Rename…"_s, u"Merge…"_s, u"Delete…"_s, u"Move down"_s})
        QVERIFY2(!button(text).isEnabled(), qPrintable(text));
    m_panel->setCorpus(nullptr);
    QCOMPARE(names().size(), 0);
}

void TestSchemaPanel::aHiddenPanelReadsNothing()
{
    m_panel->hide();
    MUST(m_corpus->schema().apply({.kind = Kind::AddPredicate, .name = u"新"_s}));
    m_panel->refresh();
    QCOMPARE(names().size(), 4);
    m_panel->show();
    QCOMPARE(names().size(), 5);
}

void TestSchemaPanel::everyControlHasAName()
{
    click(u"Add…"_s);
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !qobject_cast<const QScrollBar *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestSchemaPanel)
#include "test_schema_panel.moc"
