// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/training_group.h"

#include "core/training/messages.h"

#include <algorithm>

namespace spotter {

namespace {

QString whatDiffers(const GroupFacts &first, const GroupFacts &other, int rank)
{
    if (other.corpus != first.corpus)
        return TrainingMessages::tr(
            "Process %1 has another corpus than process 0: give all processes the same texts and labels")
            .arg(rank);
    if (other.settings != first.settings)
        return TrainingMessages::tr("Process %1 has other settings than process 0: give all processes the same options")
            .arg(rank);
    if (other.start != first.start)
        return TrainingMessages::tr("Process %1 starts from other weights than process 0: give all processes the same "
                                    "encoder, starting model and checkpoint")
            .arg(rank);
    return {};
}

} // namespace

Result<void> TrainingGroup::agree(const GroupFacts &facts)
{
    // Hashes and JSON, so the separator is in none of them.
    const auto all = gather(facts.corpus + '\n' + facts.settings + '\n' + facts.start);
    if (!all) return std::unexpected(all.error());
    std::vector<GroupFacts> each;
    for (const QByteArray &bytes : *all) {
        const QList<QByteArray> parts = bytes.split('\n');
        each.push_back({parts.value(0), parts.value(1), parts.value(2)});
    }
    for (size_t rank = 1; rank < each.size(); ++rank)
        if (const QString differs = whatDiffers(each.front(), each[rank], int(rank)); !differs.isEmpty())
            return failure(ErrorCode::Io, differs);
    return {};
}

Result<GroupMoment> momentOf(TrainingGroup &group, std::vector<double> values, bool stop)
{
    if (!group.isFirst()) std::ranges::fill(values, 0.0);
    values.push_back(stop ? 1 : 0);
    if (const auto done = group.sum(values); !done) return std::unexpected(done.error());
    const bool anyStop = values.back() > 0;
    values.pop_back();
    return GroupMoment{std::move(values), anyStop};
}

} // namespace spotter
