// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/encoder_fit.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace spotter {

class Corpus;

/// The encoder on which a model for a corpus is best trained.
struct EncoderChoice {
    QString folder; ///< of a pretrained encoder; empty: the built-in one
    QString reason; ///< a sentence for people; empty if there was nothing to choose from
};

/// Below this budget of minutes the built-in encoder learns more than a pretrained one.
inline constexpr double fewestMinutesForPretrained = 5;

/// Chooses by a sample of the corpus' texts: of the encoders that know their language, the one that is fastest.
/// Encoders that cannot be read are passed over and named in the reason. Fails with the errors of the stores, and with
/// Stopped. On the corpus' thread.
[[nodiscard]] Result<EncoderChoice> chooseEncoder(
    Corpus &corpus, const std::vector<EncoderLibrary::Entry> &encoders, const std::stop_token &stop = {});

} // namespace spotter
