// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document_reading.h"
#include "core/review/label_quality.h"

#include <QHash>
#include <QString>

#include <array>
#include <span>

namespace spotter {

/// What may stand in a label's place instead: another predicate, subject and object changed places, other ends of a
/// mention, a mention elsewhere.
enum class Rival { Predicate, Swapped, Ends, Mention };
constexpr size_t rivalCount = 4;

/// By how much a model is surer of each rival than of the label, in logits, in the order of Rival. How much less sure
/// it is beyond leastMargin says nothing more, nor whether there is any such rival at all.
using Margins = std::array<double, rivalCount>;
constexpr double leastMargin = -2;
[[nodiscard]] Margins marginsOf(const LabelReading &reading);

/// The mean of a triple's parts, in logits.
[[nodiscard]] double meanLogit(const Parts &parts);

/// What is known of a whole reading: for each predicate how sure its labels usually are (confident learning's
/// thresholds: the mean of their least parts; over all labels where a predicate has fewer than five), and how sure they
/// are in logits: models and heads differ in their scale more than in their order.
class ConfidenceBaseline {
public:
    explicit ConfidenceBaseline(std::span<const DocumentReading> readings);

    [[nodiscard]] double of(const QString &predicate) const { return m_means.value(predicate, m_mean); }
    [[nodiscard]] double overall() const { return m_mean; }

    /// Of all labels, in logits: the medians of the least part and of the parts' mean, and the standard deviation of
    /// the least part (at least 1).
    [[nodiscard]] double medianLeast() const { return m_medianLeast; }
    [[nodiscard]] double medianMean() const { return m_medianMean; }
    [[nodiscard]] double spread() const { return m_spread; }

    /// The standard deviations of margins (at least .5): where a model is torn between two predicates at every other
    /// label, being so says little of one of them.
    [[nodiscard]] const Margins &marginSpreads() const { return m_marginSpreads; }

private:
    QHash<QString, double> m_means;
    double m_mean = 0.5;
    double m_medianLeast = 3; // of a usual model; where there are labels to tell it, theirs
    double m_medianMean = 4;
    double m_spread = 2;
    Margins m_marginSpreads{2, 1, 2, 2};
};

} // namespace spotter
