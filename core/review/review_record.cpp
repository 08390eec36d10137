// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_record.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace spotter {

namespace {

template <typename Doubt>
QString keyOf(const Doubt &doubt)
{
    return QString::number(doubt.document.value) + QLatin1Char(doubt.missing ? '+' : '=') + doubt.subject;
}

/// The minutes of work until each time: the gaps between doubts, with longer pauses limited.
class WorkClock {
public:
    explicit WorkClock(std::vector<QDateTime> looks) : m_looks(std::move(looks))
    {
        std::ranges::sort(m_looks);
        double minutes = 0;
        for (size_t i = 0; i < m_looks.size(); ++i) {
            constexpr double msPerMinute = 60'000;
            if (i > 0)
                minutes += std::min(
                    double(m_looks[i - 1].msecsTo(m_looks[i])) / msPerMinute, ReviewRecord::longestLookMinutes);
            m_minutes.push_back(minutes);
        }
    }

    [[nodiscard]] double at(const QDateTime &when) const
    {
        const auto after = std::ranges::upper_bound(m_looks, when);
        return after == m_looks.begin() ? 0 : m_minutes[size_t(after - m_looks.begin()) - 1];
    }
    [[nodiscard]] double all() const { return m_minutes.empty() ? 0 : m_minutes.back(); }
    [[nodiscard]] QDateTime begin() const { return m_looks.empty() ? QDateTime() : m_looks.front(); }
    [[nodiscard]] QDateTime end() const { return m_looks.empty() ? QDateTime() : m_looks.back(); }

private:
    std::vector<QDateTime> m_looks;
    std::vector<double> m_minutes;
};

} // namespace

ReviewRecord recordOf(std::span<const ReviewShown> shown, std::span<const ReviewResult> results)
{
    std::vector<QDateTime> looks;
    QSet<QString> seen;
    for (const ReviewShown &look : shown) {
        looks.push_back(look.at);
        seen.insert(keyOf(look));
    }
    QHash<QString, qsizetype> lastWord;
    for (size_t i = 0; i < results.size(); ++i) {
        looks.push_back(results[i].at);
        seen.insert(keyOf(results[i]));
        lastWord.insert(keyOf(results[i]), qsizetype(i));
    }
    const WorkClock clock(std::move(looks));
    ReviewRecord record;
    record.begin = clock.begin();
    record.end = clock.end();
    record.shown = int(seen.size());
    record.minutes = clock.all();
    std::vector<bool> right;
    for (size_t i = 0; i < results.size(); ++i) {
        const ReviewResult &result = results[i];
        if (lastWord.value(keyOf(result)) != qsizetype(i)) continue;
        if (result.verdict == Verdict::Postponed) {
            ++record.postponed;
            continue;
        }
        const bool isError = result.verdict == Verdict::Corrected;
        right.push_back(isError);
        ++record.settled;
        ++record.settledByKind[result.kind];
        if (isError) {
            ++record.errors;
            ++record.errorsByKind[result.kind];
        }
        const auto window = std::min<std::ptrdiff_t>(std::ptrdiff_t(right.size()), ReviewRecord::precisionWindow);
        const double hits = double(std::count(right.end() - window, right.end(), true));
        record.points.push_back({clock.at(result.at), record.settled, record.errors, hits / double(window)});
    }
    return record;
}

} // namespace spotter
