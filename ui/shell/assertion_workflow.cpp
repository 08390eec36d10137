// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/assertion_workflow.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/triple_edits.h"
#include "ui/shell/obstacles.h"
#include "ui/triples/note_dialog.h"
#include "ui/triples/qualifier_dialog.h"

namespace spotter {
namespace {

/// The texts of the document's mentions and entities, each once.
QStringList mentionTexts(const CorpusController &controller)
{
    QStringList texts;
    const auto add = [&texts](const QString &text) {
        if (!text.isEmpty() && !texts.contains(text)) texts += text;
    };
    constexpr size_t mostRows = 500; // more would be no help, and take long to compare
    const std::vector<DisplayedTriple> &rows = controller.triples();
    for (size_t i = 0; i < std::min(rows.size(), mostRows); ++i) {
        for (const Mention *mention : {&rows[i].triple.subject, &rows[i].triple.object}) add(mention->text);
    }
    const QString &text = controller.document().text;
    for (const Entity &entity : controller.entities()) {
        if (texts.size() >= qsizetype(2 * mostRows)) break;
        add(text.sliced(entity.span.beginUtf16, entity.span.length()));
    }
    return texts;
}

} // namespace

AssertionWorkflow::AssertionWorkflow(
    CorpusController &controller, AnnotationView &view, const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view), m_actions(actions)
{
    connect(actions.negated, &QAction::triggered, this, [this] { toggle(&Assertion::negated); });
    connect(actions.uncertain, &QAction::triggered, this, [this] { toggle(&Assertion::uncertain); });
    connect(actions.tripleNote, &QAction::triggered, this, &AssertionWorkflow::askForNote);
    connect(actions.qualifiers, &QAction::triggered, this, &AssertionWorkflow::askForQualifiers);
}

void AssertionWorkflow::enable()
{
    const DisplayedTriple *row = current();
    const QString obstacle = Obstacles::toWritingTriple(m_controller, row != nullptr);
    for (QAction *action : {m_actions.negated, m_actions.uncertain, m_actions.tripleNote, m_actions.qualifiers})
        m_actions.allow(action, obstacle);
    m_actions.negated->setChecked(row && row->assertion.negated);
    m_actions.uncertain->setChecked(row && row->assertion.uncertain);
}

void AssertionWorkflow::toggle(bool Assertion::*mark)
{
    if (const DisplayedTriple *row = current()) {
        Assertion assertion = row->assertion;
        assertion.*mark = !(assertion.*mark);
        set(m_view.currentTriple(), assertion);
    }
    enable(); // an edit that failed has still toggled the action
}

void AssertionWorkflow::set(int index, const Assertion &assertion)
{
    m_controller.edit(
        index, [&](TripleEdits &edits, const DisplayedTriple &row) { return edits.setAssertion(row, assertion); });
}

void AssertionWorkflow::askForNote()
{
    const DisplayedTriple *shown = current();
    if (!shown || !m_controller.isWritable()) return;
    auto *dialog = new NoteDialog(*shown, m_view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row = *shown] {
        const int now = rowNow(row);
        if (now < 0) return;
        Assertion assertion = m_controller.triples()[size_t(now)].assertion;
        assertion.note = dialog->note();
        set(now, assertion);
    });
    connect(&m_controller, &CorpusController::documentOpened, dialog, &QDialog::reject);
    dialog->open();
}

void AssertionWorkflow::askForQualifiers()
{
    const DisplayedTriple *shown = current();
    if (!shown || !m_controller.isWritable()) return;
    QualifierChoices choices;
    const Schema &schema = m_controller.schema();
    if (const qsizetype index = schema.indexOf(shown->triple.predicate); index >= 0)
        choices.definitions = schema.predicates()[size_t(index)].slotDefinitions;
    choices.mentions = mentionTexts(m_controller);
    if (m_view.selection().isValid()) {
        const Span span = m_view.chosenMention();
        if (span.isValid())
            choices.selection = {span, m_controller.document().text.sliced(span.beginUtf16, span.length()), {}};
    }
    auto *dialog = new QualifierDialog(*shown, choices, m_view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row = *shown] {
        m_controller.edit(rowNow(row), [&](TripleEdits &edits, const DisplayedTriple &present) {
            return edits.setQualifiers(present, dialog->qualifiers());
        });
    });
    connect(&m_controller, &CorpusController::documentOpened, dialog, &QDialog::reject);
    dialog->open();
}

const DisplayedTriple *AssertionWorkflow::current() const
{
    const int index = m_view.currentTriple();
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    return index >= 0 && size_t(index) < rows.size() ? &rows[size_t(index)] : nullptr;
}

int AssertionWorkflow::rowNow(const DisplayedTriple &row) const { return findRow(m_controller.triples(), row); }

} // namespace spotter
