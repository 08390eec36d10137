// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/calibration_fit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spotter {
namespace {

/// ln s, −ln(1 − s), 1: what low, high and offset are multiplied by.
using Coefficients = std::array<double, 3>;
using Curvature = std::array<Coefficients, 3>;

constexpr Coefficients neutral{1, 1, 0};
/// Precisions of the normal prior around neutral. The offset is what most models need, so it is hardly held.
constexpr Coefficients priorPrecision{2, 2, 0.2};

/// Solves matrix · x = right for a positive definite matrix, by elimination.
Coefficients solve(Curvature matrix, Coefficients right)
{
    for (size_t i = 0; i < 3; ++i) {
        for (size_t row = i + 1; row < 3; ++row) {
            const double factor = matrix[row][i] / matrix[i][i];
            for (size_t column = i; column < 3; ++column) matrix[row][column] -= factor * matrix[i][column];
            right[row] -= factor * right[i];
        }
    }
    Coefficients x{};
    for (size_t i = 3; i-- > 0;) {
        double value = right[i];
        for (size_t column = i + 1; column < 3; ++column) value -= matrix[i][column] * x[column];
        x[i] = value / matrix[i][i];
    }
    return x;
}

double logOdds(const Coefficients &parameters, const Coefficients &row)
{
    return parameters[0] * row[0] + parameters[1] * row[1] + parameters[2] * row[2];
}

class Likelihood {
public:
    Likelihood(std::vector<Coefficients> rows, std::vector<bool> isRight)
        : m_rows(std::move(rows)), m_isRight(std::move(isRight))
    {
    }

    /// The negative logarithm of likelihood times prior.
    [[nodiscard]] double loss(const Coefficients &parameters) const
    {
        double sum = 0;
        for (size_t k = 0; k < 3; ++k) sum += priorPrecision[k] * std::pow(parameters[k] - neutral[k], 2) / 2;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const double odds = logOdds(parameters, m_rows[i]);
            sum += std::max(odds, 0.0) - (m_isRight[i] ? odds : 0) + std::log1p(std::exp(-std::abs(odds)));
        }
        return sum;
    }

    /// Newton's step from parameters; those that are fixed do not move.
    [[nodiscard]] Coefficients step(const Coefficients &parameters, const std::array<bool, 3> &isFixed) const
    {
        Coefficients gradient{};
        Curvature curvature{};
        for (size_t k = 0; k < 3; ++k) {
            gradient[k] = priorPrecision[k] * (parameters[k] - neutral[k]);
            curvature[k][k] = priorPrecision[k];
        }
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const double probability = 1 / (1 + std::exp(-logOdds(parameters, m_rows[i])));
            for (size_t k = 0; k < 3; ++k) {
                gradient[k] += (probability - (m_isRight[i] ? 1 : 0)) * m_rows[i][k];
                for (size_t l = 0; l < 3; ++l)
                    curvature[k][l] += probability * (1 - probability) * m_rows[i][k] * m_rows[i][l];
            }
        }
        for (size_t k = 0; k < 3; ++k) {
            if (!isFixed[k]) continue;
            gradient[k] = 0;
            for (size_t l = 0; l < 3; ++l) curvature[k][l] = curvature[l][k] = k == l ? 1 : 0;
        }
        return solve(curvature, gradient);
    }

private:
    std::vector<Coefficients> m_rows;
    std::vector<bool> m_isRight;
};

Coefficients minimum(const Likelihood &likelihood, Coefficients parameters, const std::array<bool, 3> &isFixed)
{
    double loss = likelihood.loss(parameters);
    for (int round = 0; round < 50; ++round) {
        const Coefficients step = likelihood.step(parameters, isFixed);
        double scale = 1;
        Coefficients tried = parameters;
        double triedLoss = loss;
        for (; scale > 1e-6; scale /= 2) {
            for (size_t k = 0; k < 3; ++k) tried[k] = parameters[k] - scale * step[k];
            triedLoss = likelihood.loss(tried);
            if (triedLoss <= loss) break;
        }
        const double gain = loss - triedLoss;
        if (!(gain >= 0)) break;
        parameters = tried;
        loss = triedLoss;
        if (gain < 1e-9) break;
    }
    return parameters;
}

} // namespace

ScoreCalibration fitCalibration(const std::vector<JudgedScore> &judged)
{
    if (judged.empty()) return {};
    std::vector<Coefficients> rows;
    std::vector<bool> isRight;
    for (const JudgedScore &one : judged) {
        const ScoreLogarithms logarithms = scoreLogarithms(one.score);
        rows.push_back({logarithms.low, logarithms.high, 1});
        isRight.push_back(one.isRight);
    }
    const Likelihood likelihood(std::move(rows), std::move(isRight));
    std::array<bool, 3> isFixed{};
    Coefficients parameters = minimum(likelihood, neutral, isFixed);
    // A negative one would say of some scores that a higher one is less sure: without it, the rest is fitted anew.
    for (int round = 0; round < 2; ++round) {
        bool changed = false;
        for (size_t k = 0; k < 2; ++k) {
            if (parameters[k] >= 0 || isFixed[k]) continue;
            isFixed[k] = true;
            parameters[k] = 0;
            changed = true;
        }
        if (!changed) break;
        parameters = minimum(likelihood, parameters, isFixed);
    }
    return {std::max(0.0, parameters[0]), std::max(0.0, parameters[1]), parameters[2]};
}

} // namespace spotter
