// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/hold_out.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/messages.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Result<std::vector<DocumentId>> labelledForTraining(Database &database)
{
    auto statement = database.prepare(u"SELECT id FROM documents WHERE removed = 0 AND synthetic = 0 AND labels > 0 "
                                      "AND split IN (?, ?) ORDER BY id"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<DocumentId> ids;
    auto more = statement->execute(int(Split::Train), int(Split::None)).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) ids.push_back({statement->integer(0)});
    if (!more) return std::unexpected(more.error());
    return ids;
}

} // namespace

Result<qint64> holdOutTenth(Corpus &corpus, quint64 seed, const std::stop_token &stop, const ProgressCallback &progress)
{
    constexpr auto title = QT_TRANSLATE_N_NOOP("spotter::Corpus", "Held out %Ln document(s)");
    auto ids = labelledForTraining(corpus.database());
    if (!ids) return std::unexpected(ids.error());
    if (ids->size() < 2)
        return failure(ErrorCode::Content,
            CorpusMessages::tr("There are too few labelled documents to hold some out: label at least two"));
    const size_t wanted = (ids->size() + 9) / 10;
    std::mt19937_64 random(seed);
    std::ranges::shuffle(*ids, random);
    ids->resize(wanted);
    std::ranges::sort(*ids);
    auto transaction
        = Transaction::begin(corpus.database(), StepTitle("spotter::Corpus", title, {}, int(wanted)).stored());
    if (!transaction) return std::unexpected(transaction.error());
    qint64 done = 0;
    ProgressLimiter limiter(progress);
    for (const DocumentId id : *ids) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Holding out documents was stopped"));
        if (auto moved = corpus.documents().setSplit(id, Split::Dev); !moved) return std::unexpected(moved.error());
        limiter.report(++done, qint64(wanted));
    }
    return transaction->commit().transform([&] { return done; });
}

} // namespace spotter
