// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/subwords/unigram_tokenizer.h"
#include "core/text/training_set.h"

namespace spotter {

/// The pieces of a unigram model that would hide mentions: those that contain the beginning or the end of a labelled
/// mention in more than one of a hundred of their occurrences in the labelled training texts. Where they are not used,
/// a text is cut into other, mostly shorter pieces; these are judged in turn, three times. Sorted; never a piece of a
/// single character. Fails as UnigramTokenizer::create().
[[nodiscard]] Result<std::vector<qint32>> barredPieces(const UnigramModel &model, const TrainingSet &set);

} // namespace spotter
