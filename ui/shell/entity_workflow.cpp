// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entity_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/fact_rows.h"
#include "core/facts/entity_suggestions.h"
#include "core/workspace/merge_suggestions.h"
#include "ui/facts/entity_panel.h"
#include "ui/facts/fact_panel.h"
#include "ui/facts/facts_tabs.h"
#include "ui/facts/merge_panel.h"
#include "ui/session/corpus_controller.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace spotter {

EntityWorkflow::EntityWorkflow(CorpusController &controller, FactsTabs &tabs, QObject *parent)
    : QObject(parent), m_controller(controller), m_tabs(tabs), m_searching(new TaskRunner(this))
{
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_searching->abandon();
        m_mergesCertain = false;
    });
    connect(&tabs.merges(), &MergePanel::searchRequested, this, &EntityWorkflow::search);
    connect(&tabs.merges(), &MergePanel::mergeRequested, this, &EntityWorkflow::mergeSuggested);
    connect(&tabs.merges(), &MergePanel::apartRequested, this, [this](const MergeSuggestion &suggestion) {
        keepApart(suggestion.kept.id, suggestion.other.id, suggestion.kept.name, suggestion.other.name);
    });
    connect(&tabs.facts(), &FactPanel::mergeRequested, this, &EntityWorkflow::merge);
    connect(&tabs.facts(), &FactPanel::apartRequested, this, &EntityWorkflow::keepApart);
    connect(&tabs.facts(), &FactPanel::actionRequested, this, &EntityWorkflow::act);
    connect(&tabs.entity(), &EntityPanel::actionRequested, this, &EntityWorkflow::act);
    connect(&tabs.merges(), &MergePanel::failed, this, &EntityWorkflow::failed);
    connect(&tabs.entity(), &EntityPanel::failed, this, &EntityWorkflow::failed);
}

void EntityWorkflow::mergeCertain()
{
    m_mergesCertain = true;
    search();
}

void EntityWorkflow::search()
{
    if (!m_controller.corpus() || m_searching->isRunning()) return;
    const auto built = [&]() -> Result<bool> {
        // Its beginning notices what another connection, which has collected the facts, has written.
        const auto snapshot = ReadTransaction::begin(m_controller.corpus()->database());
        if (!snapshot) return std::unexpected(snapshot.error());
        return factsAreBuilt(m_controller.corpus()->database());
    }();
    if (!built) return Q_EMIT failed(built.error().message);
    if (!*built) return m_tabs.merges().setNotice(tr("Show the table first: its facts have not been collected yet."));
    m_tabs.merges().setNotice(tr("Comparing the names…"));
    m_searching->start<std::vector<MergeSuggestion>>(
        [path = m_controller.corpus()->path()](const Task &task) -> Result<std::vector<MergeSuggestion>> {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return suggestMerges(**corpus, leastSuggestion, task.stop, task.progress);
        },
        [this](const Result<std::vector<MergeSuggestion>> &suggestions) { found(suggestions); });
}

void EntityWorkflow::found(const Result<std::vector<MergeSuggestion>> &suggestions)
{
    if (!suggestions) return m_tabs.merges().setNotice(suggestions.error().message);
    m_tabs.merges().setSuggestions(*suggestions);
    if (!std::exchange(m_mergesCertain, false) || !m_controller.isWritable()) return;
    std::vector<MergeSuggestion> certain;
    std::ranges::copy_if(*suggestions, std::back_inserter(certain), &MergeSuggestion::isCertain);
    if (!certain.empty()) mergeSuggested(certain);
}

void EntityWorkflow::mergeSuggested(const std::vector<MergeSuggestion> &suggestions)
{
    if (suggestions.size() == 1) {
        const MergeSuggestion &one = suggestions.front();
        return merge(one.kept.id, one.other.id, one.kept.name, one.other.name);
    }
    const QString sentence = tr("Merged %Ln pair(s) of names that mean one thing; Undo (Ctrl+Z) takes it back", nullptr,
        int(suggestions.size()));
    decide([pairs = namesToMerge(suggestions)](
               EntityStore &entities) { return entities.mergeAll(pairs).transform([](qint64) { }); },
        sentence);
}

void EntityWorkflow::merge(qint64 kept, qint64 other, const QString &keptName, const QString &otherName)
{
    if (!m_controller.isWritable()) return;
    const auto apart = EntityStore(m_controller.corpus()->database()).areApart(kept, other);
    if (!apart) return Q_EMIT failed(apart.error().message);
    const auto mergeThem = [this, kept, other, keptName, otherName] {
        decide(
            [kept, other](EntityStore &entities) {
                return entities.merge(kept, other, IfApart::Merge).transform([](qint64) { });
            },
            tr("Merged %1 into %2; Undo (Ctrl+Z) takes it back").arg(otherName, keptName));
    };
    if (!*apart) return mergeThem();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Merge Entities"),
        tr("Somebody has said that “%1” and “%2” are never one.").arg(keptName, otherName), QMessageBox::Cancel,
        &m_tabs);
    const QPushButton *go = box->addButton(tr("&Merge All the Same"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [go, mergeThem](const QAbstractButton *button) {
        if (static_cast<const QAbstractButton *>(go) == button) mergeThem();
    });
    box->open();
}

void EntityWorkflow::keepApart(qint64 first, qint64 second, const QString &firstName, const QString &secondName)
{
    decide([first, second](EntityStore &entities) { return entities.keepApart(first, second); },
        tr("%1 and %2 are never one from now on; Undo (Ctrl+Z) takes it back").arg(firstName, secondName));
}

void EntityWorkflow::act(EntityAction action, qint64 entity)
{
    if (!m_controller.corpus()) return;
    if (action == EntityAction::Show) return m_tabs.showEntity(entity);
    if (action == EntityAction::Graph) return Q_EMIT graphRequested(entity);
    if (!m_controller.isWritable()) return;
    const auto known = EntityStore(m_controller.corpus()->database()).load(entity);
    if (!known) return Q_EMIT failed(known.error().message);
    if (action == EntityAction::Rename)
        askForName(*known);
    else if (action == EntityAction::Link)
        askForIdentifier(*known);
    else
        askForSplit(*known);
}

void EntityWorkflow::askForName(const KnownEntity &entity)
{
    ask(tr("Rename Entity"), tr("New name of “%1”:").arg(entity.name), entity.name,
        [this, id = entity.id, old = entity.name](const QString &name) {
            decide([id, name](EntityStore &entities) { return entities.rename(id, name).transform([](qint64) { }); },
                tr("Renamed %1 to %2; Undo (Ctrl+Z) takes it back").arg(old, name.trimmed()));
        });
}

void EntityWorkflow::askForIdentifier(const KnownEntity &entity)
{
    ask(tr("Link Entity"), tr("Identifier of “%1”, such as Q937; nothing removes it:").arg(entity.name),
        entity.identifier, [this, id = entity.id, name = entity.name](const QString &identifier) {
            decide([id, identifier](
                       EntityStore &entities) { return entities.link(id, identifier).transform([](qint64) { }); },
                identifier.trimmed().isEmpty()
                    ? tr("Removed the identifier of %1; Undo (Ctrl+Z) takes it back").arg(name)
                    : tr("Linked %1 to %2; Undo (Ctrl+Z) takes it back").arg(name, identifier.trimmed()));
        });
}

void EntityWorkflow::askForSplit(const KnownEntity &entity)
{
    QStringList names;
    for (const FactName &name : entity.names)
        if (!names.contains(name.text)) names += name.text;
    if (entity.id > 0 || names.size() < 2)
        return Q_EMIT noted(tr("%1 has one name only; there is nothing to split off").arg(entity.name));
    // The name by which it is known stays, unless it is chosen.
    if (names.removeOne(entity.name)) names += entity.name;
    auto *dialog = new QInputDialog(&m_tabs);
    dialog->setWindowTitle(tr("Split Name Off"));
    dialog->setLabelText(tr("Name that “%1” loses, to be an entity of its own:").arg(entity.name));
    dialog->setComboBoxItems(names);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, id = entity.id, from = entity.name](const QString &name) {
            decide([id, name](EntityStore &entities) { return entities.split(id, name); },
                tr("Split %1 from %2; Undo (Ctrl+Z) takes it back").arg(name, from));
        });
    dialog->open();
}

void EntityWorkflow::ask(const QString &title, const QString &question, const QString &text,
    const std::function<void(const QString &)> &answered)
{
    auto *dialog = new QInputDialog(&m_tabs);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->setTextValue(text);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QInputDialog::textValueSelected, this, [answered, text](const QString &answer) {
        if (answer.trimmed() != text) answered(answer);
    });
    dialog->open();
}

void EntityWorkflow::decide(const Decision &decision, const QString &sentence)
{
    if (!m_controller.isWritable()) return;
    m_controller.startJob(
        tr("Entities are being changed: wait until that is finished"),
        [decision](Corpus &corpus, const Task &) {
            EntityStore entities(corpus.database());
            return decision(entities);
        },
        [this, sentence](const Result<void> &done) {
            if (!done) return Q_EMIT failed(done.error().message);
            m_tabs.refresh();
            Q_EMIT noted(sentence);
        });
}

} // namespace spotter
