// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/entity_store.h"
#include "ui/facts/entity_action.h"

#include <QObject>

#include <functional>
#include <vector>

namespace spotter {

class Corpus;
class CorpusController;
class FactsTabs;
class TaskRunner;
struct MergeSuggestion;

/// Decisions about entities: suggests merges on a thread, merges, keeps apart, renames, links and splits, each as one
/// step of undo with a sentence that says what happened. When facts have just been collected, names that can hardly
/// mean two things are merged at once. Main thread; owns none of what it is given.
class EntityWorkflow final : public QObject {
    Q_OBJECT
public:
    EntityWorkflow(CorpusController &controller, FactsTabs &tabs, QObject *parent = nullptr);

    /// For when the facts of the corpus have been collected for the first time.
    void mergeCertain();

Q_SIGNALS:
    void graphRequested(qint64 entity);
    void noted(const QString &sentence);
    void failed(const QString &message);

private:
    using Decision = std::function<Result<void>(EntityStore &)>;

    void search();
    void found(const Result<std::vector<MergeSuggestion>> &suggestions);
    void mergeSuggested(const std::vector<MergeSuggestion> &suggestions);
    void merge(qint64 kept, qint64 other, const QString &keptName, const QString &otherName);
    void keepApart(qint64 first, qint64 second, const QString &firstName, const QString &secondName);
    void act(EntityAction action, qint64 entity);
    void askForName(const KnownEntity &entity);
    void askForIdentifier(const KnownEntity &entity);
    void askForSplit(const KnownEntity &entity);
    /// A text that the user types; not called if they cancel.
    void ask(const QString &title, const QString &question, const QString &text,
        const std::function<void(const QString &)> &answered);
    /// On a thread; `sentence` is shown when it is done.
    void decide(const Decision &decision, const QString &sentence);

    CorpusController &m_controller;
    FactsTabs &m_tabs;
    TaskRunner *m_searching;
    bool m_mergesCertain = false; ///< when the running search has ended
};

} // namespace spotter
