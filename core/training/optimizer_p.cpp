// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer_p.h"

#include <algorithm>
#include <cmath>

namespace spotter {

namespace {

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-6;
/// The average is updated every this many steps, with the decay raised to that power: the same average to first order,
/// with a fraction of the memory traffic.
constexpr int64_t averageEvery = 4;

} // namespace

Optimizer::Optimizer(const std::vector<Group> &groups, Settings settings) : m_settings(settings)
{
    const torch::NoGradGuard guard;
    for (const Group &group : groups) {
        for (const torch::Tensor &parameter : group.parameters) {
            if (!parameter.requires_grad()) continue;
            m_parameters.push_back(parameter);
            m_rateFactors.push_back(group.rateFactor);
            m_average.push_back(parameter.detach().clone());
            m_firstMoments.push_back(torch::zeros_like(parameter));
            m_secondMoments.push_back(torch::zeros_like(parameter));
            m_steps.push_back(torch::zeros({}, torch::kFloat32));
        }
    }
}

void Optimizer::zeroGradients()
{
    for (torch::Tensor &parameter : m_parameters) parameter.mutable_grad().reset();
}

bool Optimizer::step(double learningRate)
{
    const torch::NoGradGuard guard;
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor &parameter : m_parameters)
        if (parameter.grad().defined()) gradients.push_back(parameter.grad());
    double squares = 0;
    for (const torch::Tensor &norm : torch::_foreach_norm(gradients)) squares += std::pow(norm.item<double>(), 2);
    const double norm = std::sqrt(squares);
    if (!std::isfinite(norm)) return false;
    if (norm > m_settings.gradientNorm) torch::_foreach_mul_(gradients, m_settings.gradientNorm / norm);

    for (size_t begin = 0; begin < m_parameters.size();) {
        size_t end = begin;
        while (end < m_parameters.size() && m_rateFactors[end] == m_rateFactors[begin]) ++end;
        stepGroup(begin, end, learningRate * m_rateFactors[begin]);
        begin = end;
    }
    if (++m_averageStep % averageEvery == 0) {
        const double t = double(m_averageStep);
        const double decay = std::min(m_settings.emaDecay, (1 + t) / (10 + t));
        torch::_foreach_lerp_(m_average, m_parameters, 1 - std::pow(decay, double(averageEvery)));
    }
    return true;
}

void Optimizer::stepGroup(size_t begin, size_t end, double learningRate)
{
    std::vector<torch::Tensor> parameters, gradients, first, second, steps;
    for (size_t i = begin; i < end; ++i) {
        if (!m_parameters[i].grad().defined()) continue; // e.g. the head during pretraining
        parameters.push_back(m_parameters[i]);
        gradients.push_back(m_parameters[i].grad());
        first.push_back(m_firstMoments[i]);
        second.push_back(m_secondMoments[i]);
        steps.push_back(m_steps[i]);
    }
    if (parameters.empty()) return;
    torch::_foreach_add_(steps, 1);
    torch::_fused_adamw_(parameters, gradients, first, second, {}, steps, learningRate, beta1, beta2,
        m_settings.weightDecay, epsilon, false, false);
}

void Optimizer::swapAverage()
{
    const torch::NoGradGuard guard;
    for (size_t i = 0; i < m_parameters.size(); ++i) {
        const auto trained = m_parameters[i].detach().clone();
        m_parameters[i].copy_(m_average[i]);
        m_average[i].copy_(trained);
    }
}

std::vector<torch::Tensor> Optimizer::weights() const
{
    std::vector<torch::Tensor> all = m_parameters;
    all.insert(all.end(), m_average.begin(), m_average.end());
    return all;
}

TensorMap Optimizer::named() const
{
    TensorMap tensors;
    for (size_t i = 0; i < m_parameters.size(); ++i) {
        const std::string place = std::to_string(i);
        tensors.emplace("average." + place, m_average[i]);
        tensors.emplace("first." + place, m_firstMoments[i]);
        tensors.emplace("second." + place, m_secondMoments[i]);
        tensors.emplace("steps." + place, m_steps[i]);
    }
    return tensors;
}

TensorMap Optimizer::state() const
{
    TensorMap tensors = named();
    for (auto &[name, tensor] : tensors) tensor = tensor.detach().clone();
    tensors.emplace("averageStep", torch::tensor(double(m_averageStep), torch::kFloat32));
    return tensors;
}

bool Optimizer::restore(const TensorMap &state)
{
    const torch::NoGradGuard guard;
    const TensorMap mine = named();
    const auto fits = [&](const auto &entry) {
        const auto found = state.find(entry.first);
        if (found == state.end() || found->second.dim() != entry.second.dim()) return false;
        const auto &theirs = found->second;
        if (theirs.dim() == 0) return true;
        return theirs.size(0) <= entry.second.size(0) && theirs.sizes().slice(1) == entry.second.sizes().slice(1);
    };
    const auto step = state.find("averageStep");
    if (state.size() != mine.size() + 1 || step == state.end() || !std::ranges::all_of(mine, fits)) return false;
    for (const auto &[name, tensor] : mine) {
        const auto &theirs = state.at(name);
        (tensor.dim() == 0 ? tensor : tensor.slice(0, 0, theirs.size(0))).copy_(theirs);
    }
    m_averageStep = int64_t(step->second.item<float>());
    return true;
}

void Optimizer::restartAverage()
{
    const torch::NoGradGuard guard;
    for (size_t i = 0; i < m_parameters.size(); ++i) m_average[i].copy_(m_parameters[i]);
    m_averageStep = 0;
}

} // namespace spotter
