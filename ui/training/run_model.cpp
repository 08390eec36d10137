// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/run_model.h"

#include "ui/training/training_words.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// -1 if no epoch was finished.
double bestF1(const RunRecord &run)
{
    double best = -1;
    for (const auto &epoch : run.epochs) best = std::max(best, epoch[u"f1"].toDouble(-1));
    return best;
}

/// -1 if the run was interrupted.
double seconds(const RunRecord &run) { return run.ended.isValid() ? double(run.started.secsTo(run.ended)) : -1; }

} // namespace

void RunModel::setRuns(std::vector<RunRecord> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

void RunModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Settings);
    if (!m_runs.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Settings));
}

int RunModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }

int RunModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Settings + 1; }

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RunRecord &run = at(index.row());
    const bool sorts = role == Qt::UserRole;
    if (role == Qt::TextAlignmentRole)
        return int(
            (index.column() == BestF1 || index.column() == Epochs ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !sorts) return {};
    switch (index.column()) {
    case Started:
        return sorts ? QVariant(run.started)
                     : QVariant(QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat));
    case Outcome:
        return runOutcomeText(run.outcome);
    case BestF1: {
        const double best = bestF1(run);
        return sorts ? QVariant(best) : QVariant(best < 0 ? u"–"_s : shareText(best));
    }
    case Epochs:
        return run.epochs.size();
    case Duration: {
        const double duration = seconds(run);
        return sorts ? QVariant(duration) : QVariant(duration < 0 ? u"–"_s : durationText(duration));
    }
    case Settings: {
        QStringList parts;
        if (run.settings[u"minutes"].toDouble() > 0)
            parts.append(durationText(run.settings[u"minutes"].toDouble() * 60));
        else if (run.settings.contains(u"epochs"))
            parts.append(tr("%Ln epoch(s)", nullptr, run.settings[u"epochs"].toInt()));
        if (run.settings.contains(u"learningRate"))
            parts.append(tr("rate %1").arg(QLocale().toString(run.settings[u"learningRate"].toDouble(), 'g', 3)));
        if (run.settings.contains(u"batchSize")) parts.append(tr("batch %1").arg(run.settings[u"batchSize"].toInt()));
        if (!run.settings[u"fromModel"].toString().isEmpty()) parts.append(tr("from an earlier model"));
        return parts.join(tr(", ", "between the settings of a run"));
    }
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == BestF1 || section == Epochs ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Started:
        return tr("Started");
    case Outcome:
        return tr("Outcome");
    case BestF1:
        return tr("Best F1");
    case Epochs:
        return tr("Epochs");
    case Duration:
        return tr("Duration");
    case Settings:
        return tr("Settings");
    default:
        return {};
    }
}

} // namespace spotter
