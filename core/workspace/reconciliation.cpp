// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/reconciliation.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/formats/text/csv_cells.h"
#include "core/formats/text/csv_rows.h"
#include "core/workspace/messages.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr size_t namesAtOnce = 10; ///< what public services ask their callers to keep to

Result<std::vector<KnownEntity>> askedAbout(Corpus &corpus, const ReconciliationRequest &request)
{
    const EntityStore store(corpus.database());
    if (request.entity)
        return store.load(*request.entity).transform([](KnownEntity &&one) { return std::vector{std::move(one)}; });
    auto entities = store.find(request.search);
    if (!entities) return entities;
    std::erase_if(*entities, [&](const KnownEntity &entity) {
        return !entity.identifier.isEmpty() || (!request.type.isEmpty() && entity.type != request.type);
    });
    if (request.most >= 0 && qint64(entities->size()) > request.most) entities->resize(size_t(request.most));
    return entities;
}

void addTableCell(QByteArray &row, QString cell)
{
    if (!row.isEmpty()) row += ',';
    if (looksLikeFormula(cell)) cell.prepend(u'\'');
    appendCsvCell(row, cell.toUtf8(), ',');
}

QJsonObject candidateJson(const ReconciliationCandidate &candidate)
{
    QJsonObject json{{u"identifier"_s, candidate.identifier}, {u"name"_s, candidate.name},
        {u"types"_s, QJsonArray::fromStringList(candidate.types)}, {u"score"_s, candidate.score},
        {u"match"_s, candidate.isMatch}};
    if (!candidate.description.isEmpty()) json[u"description"_s] = candidate.description;
    return json;
}

} // namespace

const ReconciliationCandidate *ReconciledEntity::match() const
{
    const auto isMatch = [](const ReconciliationCandidate &candidate) { return candidate.isMatch; };
    if (std::ranges::count_if(candidates, isMatch) != 1) return nullptr;
    return &*std::ranges::find_if(candidates, isMatch);
}

Result<Reconciliation> reconcile(Corpus &corpus, const ReconciliationRequest &request, const std::stop_token &stop,
    const ProgressCallback &progress, const ReconciliationService::Limits &limits)
{
    auto service = ReconciliationService::at(request.address, stop, limits);
    if (!service) return std::unexpected(service.error());
    auto entities = askedAbout(corpus, request);
    if (!entities) return std::unexpected(entities.error());
    const auto manifest = service->manifest();
    if (!manifest) return std::unexpected(manifest.error());
    Reconciliation result{manifest->name, {}};
    ProgressLimiter limiter(progress);
    for (size_t begin = 0; begin < entities->size(); begin += namesAtOnce) {
        const size_t end = std::min(begin + namesAtOnce, entities->size());
        std::vector<ReconciliationQuery> queries;
        for (size_t i = begin; i < end; ++i) {
            const KnownEntity &entity = (*entities)[i];
            queries.push_back(
                {entity.name, request.serviceType.isEmpty() ? manifest->typeCalled(entity.type) : request.serviceType});
        }
        auto candidates = service->candidates(queries);
        if (!candidates) return std::unexpected(candidates.error());
        for (size_t i = begin; i < end; ++i)
            result.entities.push_back({std::move((*entities)[i]), std::move((*candidates)[i - begin])});
        limiter.report(qint64(end), qint64(entities->size()));
    }
    return result;
}

std::vector<NameToLink> certainLinks(const Reconciliation &reconciliation)
{
    std::vector<NameToLink> links;
    for (const ReconciledEntity &reconciled : reconciliation.entities)
        if (const ReconciliationCandidate *match = reconciled.match())
            links.push_back({reconciled.entity.names.front(), match->identifier});
    return links;
}

QByteArray reconciliationCsv(const Reconciliation &reconciliation)
{
    QByteArray csv = "name,type,mentions,identifier,candidate,candidate type,score,match,description\n";
    for (const auto &[entity, candidates] : reconciliation.entities) {
        for (size_t i = 0; i < std::max<size_t>(candidates.size(), 1); ++i) {
            const auto candidate = i < candidates.size() ? candidates[i] : ReconciliationCandidate();
            const bool isThere = i < candidates.size();
            QByteArray row;
            for (const QString &cell :
                {entity.name, entity.type, QString::number(entity.mentions), candidate.identifier, candidate.name,
                    candidate.types.join(u'|'), isThere ? QString::number(candidate.score) : QString(),
                    isThere ? (candidate.isMatch ? u"yes"_s : u"no"_s) : QString(), candidate.description})
                addTableCell(row, cell);
            csv += row + '\n';
        }
    }
    return csv;
}

QByteArray reconciliationJson(const Reconciliation &reconciliation)
{
    QByteArray lines;
    for (const auto &[entity, candidates] : reconciliation.entities) {
        QJsonArray array;
        for (const ReconciliationCandidate &candidate : candidates) array += candidateJson(candidate);
        const QJsonObject line{{u"name"_s, entity.name}, {u"type"_s, entity.type}, {u"mentions"_s, entity.mentions},
            {u"candidates"_s, array}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace spotter
