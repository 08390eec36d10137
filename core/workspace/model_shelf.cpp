// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/model_shelf.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/model_folders.h"
#include "core/corpus/model_store.h"
#include "core/model/usability.h"
#include "core/workspace/messages.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr QLatin1StringView modelsSuffix(".models"); // see modelsFolderOf()

ModelRecord recordOf(const ModelSnapshot &model, const QString &folder)
{
    ModelRecord record;
    record.folder = folder;
    record.sha256 = model.sha256();
    record.created = QDateTime::currentDateTimeUtc();
    record.scores = model.training().value("metrics"_L1).toObject();
    return record;
}

} // namespace

QString modelFolder(const Corpus &corpus, const ModelRecord &record)
{
    const QString folder = QDir::cleanPath(QFileInfo(corpus.path()).absoluteDir().absoluteFilePath(record.folder));
    if (QFileInfo::exists(folder) || !QFileInfo(folder).path().endsWith(modelsSuffix)) return folder;
    // The corpus was renamed, and its models with it.
    const QString renamed = modelsFolderOf(corpus.path()) + u'/' + QFileInfo(folder).fileName();
    return QFileInfo::exists(renamed) ? renamed : folder;
}

Result<bool> wantsModel(Corpus &corpus)
{
    const auto current = corpus.models().current();
    if (!current) return std::unexpected(current.error());
    return !*current || !QFileInfo::exists(QDir(modelFolder(corpus, **current)).filePath(u"config.json"_s))
        || !whyUnusable({{u"metrics"_s, (*current)->scores}}).isEmpty();
}

Result<ModelId> recordModel(Corpus &corpus, const ModelSnapshot &model)
{
    const auto known = corpus.models().all();
    if (!known) return std::unexpected(known.error());
    const auto same = std::ranges::find(*known, model.sha256(), &ModelRecord::sha256);
    if (same != known->end()) return same->id;
    if (corpus.isReadOnly() || model.folder().isEmpty()) return ModelId{};
    // Once for each corpus that a model reads, and recorded again where it was lost: no user waits for the disk for it.
    auto transaction = Transaction::begin(corpus.database(), {}, Durability::Soon);
    if (!transaction) return std::unexpected(transaction.error());
    const auto wants = wantsModel(corpus);
    if (!wants) return std::unexpected(wants.error());
    const auto id = corpus.models().add(recordOf(model, QFileInfo(model.folder()).absoluteFilePath()));
    if (!id) return id;
    if (*wants) {
        if (auto set = corpus.models().setCurrent(*id); !set) return std::unexpected(set.error());
    }
    return transaction->commit().transform([&] { return *id; });
}

Result<std::shared_ptr<const ModelSnapshot>> saveBeside(const QString &corpusPath, const ModelSnapshot &model)
{
    const QString folder = freeModelFolder(corpusPath);
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("The folder %1 cannot be created").arg(QFileInfo(folder).absolutePath()));
    if (auto saved = model.save(folder); !saved) return std::unexpected(saved.error());
    // Read back: what runs from now on is what a restart will find.
    auto loaded = ModelSnapshot::load(folder);
    if (loaded) (void)(*loaded)->sha256(); // which the corpus wants to know, and which takes a while
    return loaded;
}

Result<ModelId> recordCurrent(Corpus &corpus, const ModelSnapshot &saved, ModelId parent, const QJsonObject &scores)
{
    ModelRecord record = recordOf(saved, saved.folder());
    record.parent = parent;
    record.scores = scores;
    auto transaction = Transaction::begin(corpus.database());
    if (!transaction) return std::unexpected(transaction.error());
    const auto id = corpus.models().add(record);
    if (!id) return id;
    if (auto set = corpus.models().setCurrent(*id); !set) return std::unexpected(set.error());
    return transaction->commit().transform([&] { return *id; });
}

Result<ShelvedModel> shelveCopy(Corpus &corpus, const ModelSnapshot &model)
{
    const auto saved = saveBeside(corpus.path(), model);
    if (!saved) return std::unexpected(saved.error());
    const QJsonObject scores = model.training().value("metrics"_L1).toObject();
    return recordCurrent(corpus, **saved, {}, scores).transform([&](ModelId id) { return ShelvedModel{id, *saved}; });
}

} // namespace spotter
