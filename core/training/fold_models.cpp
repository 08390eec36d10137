// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/fold_models.h"

#include "core/base/disk_sync.h"
#include "core/base/folder_moves.h"
#include "core/base/regular_file.h"
#include "core/base/system_error.h"
#include "core/base/whole_folder.h"
#include "core/text/folded_text.h"
#include "core/training/messages.h"
#include "core/training/recipes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qsizetype hashDigits = 32; ///< enough to tell a million texts apart

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(foldedText(text).toUtf8(), QCryptographicHash::Sha256).toHex().first(hashDigits);
}

/// The settings that determine a model. Minutes are not among them, because a continued model gets all of them again;
/// epochs are, because a third of them is enough only after all of them.
QString keyOf(const TrainingOptions &training)
{
    QJsonObject settings = training.toJson();
    for (const QString &name : {u"minutes"_s, u"threads"_s, u"untilF1"_s, u"mostMinutes"_s}) settings.remove(name);
    settings[u"network"_s] = training.model.toJson();
    if (training.minutes > 0) settings.remove(u"epochs"_s);
    const QByteArray json = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(8));
}

QByteArray checksumOf(const QByteArray &lines)
{
    return QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex();
}

/// The hashes of a complete list that belongs to these weights; nothing for any other list.
std::optional<QSet<QByteArray>> readList(const QString &path, const QByteArray &weights)
{
    QFile file(path);
    if (!openRegularFile(file)) return {};
    const QByteArray all = file.readAll();
    const qsizetype end = all.lastIndexOf('\n') + 1;
    if (all.sliced(end) != checksumOf(all.first(end))) return {};
    QList<QByteArray> lines = all.first(std::max<qsizetype>(end - 1, 0)).split('\n');
    if (lines.takeFirst() != weights) return {};
    return QSet<QByteArray>(lines.cbegin(), lines.cend());
}

} // namespace

FoldModels::FoldModels(const QString &folder, int folds, const TrainingOptions &training)
    : m_folder(folder), m_ending(u"-of-%1-%2"_s.arg(folds).arg(keyOf(training)))
{
}

QString FoldModels::pathOf(int fold) const { return QDir(m_folder).filePath(u"part-%1"_s.arg(fold + 1) + m_ending); }

QString FoldModels::listOf(int fold) const { return pathOf(fold) + u".learnt"_s; }

std::optional<FoldModels::Kept> FoldModels::find(
    int fold, const Schema &schema, std::span<const QString> judged, const TrainingOptions &training) const
{
    if (m_folder.isEmpty() || !QFile::exists(listOf(fold))) return {};
    const auto model = ModelSnapshot::load(pathOf(fold));
    if (!model) return {}; // for any reason: the fold starts from scratch
    // Otherwise the model would still propose predicates that have been merged or renamed.
    if (std::ranges::any_of((*model)->schema().predicates(),
            [&](const Predicate &predicate) { return schema.indexOf(predicate.name) < 0; }))
        return {};
    auto learnt = readList(listOf(fold), (*model)->sha256());
    if (!learnt) return {};
    if (std::ranges::any_of(judged, [&](const QString &text) { return learnt->contains(hashOf(text)); })) return {};
    Kept kept{goingOnFrom(pathOf(fold), (*model)->config(), training), std::move(*learnt)};
    constexpr int shareOfEpochs = 3;
    kept.training.epochs = std::max(1, training.epochs / shareOfEpochs);
    kept.training.pretrainingShare = 0;
    return kept;
}

Result<void> FoldModels::keep(
    int fold, const ModelSnapshot &model, const TrainingSet &set, const Texts &learntBefore) const
{
    if (m_folder.isEmpty()) return {};
    Texts learnt = learntBefore;
    for (const TrainingDocument &document : set.train) learnt.insert(hashOf(document.document.text));
    for (const Document &document : set.dev) learnt.insert(hashOf(document.text));
    // The model first: until its list is written, no other list names its weights.
    if (auto saved = model.save(pathOf(fold), WholeFolder::OnFailure::GiveUp); !saved) return saved;
    QList<QByteArray> lines(learnt.cbegin(), learnt.cend());
    std::ranges::sort(lines);
    lines.prepend(model.sha256());
    const QByteArray list = lines.join('\n') + '\n';
    const QByteArray whole = list + checksumOf(list);
    QSaveFile file(listOf(fold));
    if (!file.open(QIODevice::WriteOnly) || file.write(whole) != whole.size() || !commitToDisk(file))
        return failure(
            ErrorCode::Io, TrainingMessages::tr("%1 cannot be written: %2").arg(listOf(fold), deviceErrorText(file)));
    return {};
}

void FoldModels::removeOthers() const
{
    if (m_folder.isEmpty()) return;
    const QDir folder(m_folder);
    static const QRegularExpression shape(u"^part-\\d+(-of-\\d+-[0-9a-f]{8})(\\.learnt)?$"_s);
    for (const QString &name : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (const auto match = shape.match(name); match.hasMatch() && match.captured(1) != m_ending)
            (void)removeTree(folder.filePath(name));
}

} // namespace spotter
