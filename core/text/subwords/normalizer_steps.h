// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/normalizer.h"
#include "core/text/subwords/precompiled_map.h"

#include <QRegularExpression>
#include <QString>

#include <variant>
#include <vector>

namespace spotter {

/// Every occurrence of a string becomes another one.
struct ReplaceText {
    QString from;
    QString to;
};

/// Every match of a regular expression becomes a string.
struct ReplacePattern {
    QRegularExpression pattern;
    QString to;
};

/// One of Unicode's four normalisation forms.
enum class UnicodeForm { C, D, KC, KD };

/// Each code point becomes its lower case.
struct LowerCaseStep { };

/// Characters that only mark others (Unicode's non-spacing marks, Mn) are left out.
struct StripAccentsStep { };

/// White space at the ends of the text is left out.
struct StripStep {
    bool left = false;
    bool right = false;
};

/// One step of the normaliser of a tokenizer, as the package "tokenizers" has them.
using NormalizerStep = std::variant<ReplaceText, ReplacePattern, UnicodeForm, LowerCaseStep, StripAccentsStep,
    StripStep, PrecompiledMap>;

/// Applies the steps in their order. What a step puts in the place of several characters comes from all of them.
[[nodiscard]] NormalizedText applySteps(QStringView text, const std::vector<NormalizerStep> &steps);

} // namespace spotter
