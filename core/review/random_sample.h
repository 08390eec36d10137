// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/error_rate.h"

#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// A label, or a candidate for a missing one, that was judged now or settled before.
struct SampledItem {
    QString id; ///< of its finding: a hash, so that the order of the ids is a random one that never changes
    QString predicate;
    double quality = 1; ///< the shipped one, which decisions do not move
    std::optional<bool> isError; ///< as it was settled; nothing: not yet
};

struct PredicateShare {
    QString predicate;
    qint64 settled = 0; ///< of the sample
    ShareEstimate errors;
};

/// Shares with 90 % intervals.
struct SampleEstimate {
    qint64 settled = 0; ///< of the sample
    qint64 wanted = 0; ///< more that must be settled before the share means anything
    ShareEstimate errors; ///< of all items
    std::vector<PredicateShare> predicates; ///< with at least fewestOfPredicate settled, the most settled first
};
constexpr qint64 fewestOfPredicate = 5;

/// A random sample of labels (or of candidates), stratified by quality. In each stratum the items are drawn in the
/// order of their ids; what counts are those that are settled before the first that is not. These are a random sample
/// whatever else was settled, and why, so that the estimate is unbiased although the queue is sorted.
class RandomSample {
public:
    explicit RandomSample(std::vector<SampledItem> items);

    /// The ids of the items to settle next, in this order: those that are open among the first `size` of the sample,
    /// which are divided among the strata as is best for the share of errors (Neyman 1934, by Wright's priorities,
    /// 2012).
    [[nodiscard]] std::vector<QString> open(qint64 size) const;
    /// Of all items: each stratum's share with Wilson's interval, combined by the squared distances to their ends
    /// (MOVER, Zou and Donner 2008). Of a predicate: the share weighted by how many items each sampled one stands for,
    /// with Wilson's interval for Kish's effective number.
    [[nodiscard]] SampleEstimate estimate() const;

private:
    struct Stratum {
        std::vector<SampledItem> items; ///< in the order of their ids
        qint64 settled = 0; ///< before the first open one
        double deviation = 0; ///< expected standard deviation of isError
    };
    [[nodiscard]] std::vector<PredicateShare> predicateShares() const;

    std::vector<Stratum> m_strata;
    qint64 m_items = 0;
};

} // namespace spotter
