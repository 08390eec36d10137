// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document_reading.h"
#include "core/review/fact_index.h"
#include "core/review/label_quality.h"

#include <QHash>

#include <array>
#include <span>
#include <vector>

namespace spotter {

/// What is known of a whole reading: for each predicate how sure its labels usually are (confident learning's
/// thresholds: the mean of their least parts; over all labels where a predicate has fewer than five), and how sure they
/// are in logits: models and heads differ in their scale more than in their order.
class UsualConfidence {
public:
    explicit UsualConfidence(std::span<const DocumentReading> readings);

    [[nodiscard]] double of(const QString &predicate) const { return m_means.value(predicate, m_mean); }
    [[nodiscard]] double overall() const { return m_mean; }

    /// Of all labels, in logits: the medians of the least part and of the parts' mean, and the standard deviation of
    /// the least part (at least 1).
    [[nodiscard]] double medianLeast() const { return m_medianLeast; }
    [[nodiscard]] double medianMean() const { return m_medianMean; }
    [[nodiscard]] double spread() const { return m_spread; }

private:
    QHash<QString, double> m_means;
    double m_mean = 0.5;
    double m_medianLeast = 3; // of a usual model; where there are labels to tell it, theirs
    double m_medianMean = 4;
    double m_spread = 2;
};

/// The numbers that the learned quality of a label is made from; their names for benchmarks. The first is always 1.
constexpr size_t labelFeatureCount = 12;
[[nodiscard]] const std::array<const char *, labelFeatureCount> &labelFeatureNames();
/// twinsWithout: identical sentences that lack the label.
[[nodiscard]] std::vector<double> labelFeatures(const LabelReading &reading, const UsualConfidence &usual,
    const FactIndex &facts, size_t document, int twinsWithout);

/// Likewise of a triple without a label.
constexpr size_t candidateFeatureCount = 14;
[[nodiscard]] const std::array<const char *, candidateFeatureCount> &candidateFeatureNames();
[[nodiscard]] std::vector<double> candidateFeatures(const ReadTriple &candidate, const UsualConfidence &usual,
    const FactIndex &facts, const ReviewSet &set, size_t document, int twinsWith);

/// How sure a triple is by a method, in [0, 1]; for Learned the features are needed and weights chosen by isLabel.
[[nodiscard]] double confidenceOf(
    const ReadTriple &triple, QualityMethod method, double usual, std::span<const double> features, bool isLabel);

} // namespace spotter
