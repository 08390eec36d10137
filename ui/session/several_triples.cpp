// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/several_triples.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/triple_edits.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace spotter {
namespace {

/// More than these take longer than a person should wait for the window.
constexpr size_t mostAtOnce = 200;

struct SeveralMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::CorpusController)
};

TripleRef refOf(DocumentId document, const DisplayedTriple &row)
{
    TripleRef ref{.document = document, .label = row.annotation};
    // What is shown need not be stored yet: the model may still be reading.
    if (!row.isLabel()) ref.found = std::make_shared<const ScoredTriple>(row.triple, row.score.value_or(0));
    return ref;
}

} // namespace

void changeTriples(CorpusController &controller, const std::vector<int> &rows, const TripleChange &change)
{
    std::vector<TripleRef> refs;
    for (const int row : rows)
        if (row >= 0 && size_t(row) < controller.triples().size())
            refs.push_back(refOf(controller.documentId(), controller.triples()[size_t(row)]));
    if (refs.empty()) return;
    const auto tell = [&controller](const Result<TripleChangeEffect> &effect) {
        if (!effect) return;
        if (const QString words = leftOutWords(*effect); !words.isEmpty()) Q_EMIT controller.failed(words);
    };
    if (refs.size() > mostAtOnce) {
        return changeTriples(
            controller, std::move(refs), change, [&controller, tell](const Result<TripleChangeEffect> &effect) {
                if (!effect) return Q_EMIT controller.failed(effect.error().message);
                tell(effect);
            });
    }
    controller.apply([&](TripleEdits &) {
        const auto effect = applyTripleChange(controller.corpus()->database(), refs, change);
        tell(effect);
        return effect.transform([](const TripleChangeEffect &) { });
    });
    if (change.kind == TripleChange::Kind::SetSubjectType || change.kind == TripleChange::Kind::SetObjectType)
        controller.reloadEntities(); // those at the places of the mentions have the type, too
}

void changeTriples(CorpusController &controller, std::vector<TripleRef> triples, const TripleChange &change,
    std::function<void(const Result<TripleChangeEffect> &)> done)
{
    const auto effect = std::make_shared<TripleChangeEffect>();
    controller.startJob(
        SeveralMessages::tr("Triples are being changed: wait until that is finished"),
        [triples = std::move(triples), change, effect](Corpus &corpus, const Task &task) {
            return applyTripleChange(corpus.database(), triples, change, task.stop, task.progress)
                .transform([&](const TripleChangeEffect &done) { *effect = done; });
        },
        [effect, done = std::move(done)](
            const Result<void> &changed) { done(changed.transform([&] { return *effect; })); });
}

QString leftOutWords(const TripleChangeEffect &effect)
{
    QStringList words;
    if (effect.duplicates > 0)
        words += SeveralMessages::tr(
            "%Ln triple(s) stay as they are, because their document already has the same triple with that predicate",
            nullptr, int(effect.duplicates));
    if (effect.gone > 0)
        words += SeveralMessages::tr("%Ln triple(s) were removed meanwhile", nullptr, int(effect.gone));
    return words.join(SeveralMessages::tr("; "));
}

} // namespace spotter
