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

/// The alternatives to a label: another predicate, subject and object swapped, other ends of a mention, another
/// mention.
enum class Rival { Predicate, Swapped, Ends, Mention };
constexpr size_t rivalCount = 4;

/// The confidence in each rival minus that in the label, in logits, in the order of Rival. Lower values carry no more
/// information and are raised to leastMargin, which is also the value if there is no such rival.
using Margins = std::array<double, rivalCount>;
constexpr double leastMargin = -2;
[[nodiscard]] Margins marginsOf(const LabelReading &reading);

/// The mean of a triple's parts, in logits.
[[nodiscard]] double meanLogit(const Parts &parts);

/// The usual confidence of a model over all labels of a set: for each predicate the mean of its labels' least parts
/// (confident learning's thresholds; the mean over all labels if a predicate has fewer than five), and its scale in
/// logits: models and heads differ more in scale than in ranking.
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

    /// The standard deviations of margins (at least 0.5): if a model is undecided between two predicates at every other
    /// label, that says little about a single one.
    [[nodiscard]] const Margins &marginSpreads() const { return m_marginSpreads; }

private:
    QHash<QString, double> m_means;
    double m_mean = 0.5;
    double m_medianLeast = 3; // defaults of a typical model; replaced if there are enough labels
    double m_medianMean = 4;
    double m_spread = 2;
    Margins m_marginSpreads{2, 1, 2, 2};
};

} // namespace spotter
