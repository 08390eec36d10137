// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/weights/encoder_library.h"

#include <QStringList>

#include <optional>
#include <span>
#include <stop_token>

namespace spotter {

/// How well the vocabulary of a pretrained encoder suits texts, and what the encoder costs.
struct EncoderFit {
    EncoderLibrary::Entry encoder;
    double known = 0; ///< share of the texts' characters that are not in an unknown token, in [0, 1]
    double piecesPerWord = 0; ///< at least 1; a word is a run of letters, or one ideograph, digit or sign
    double work
        = 0; ///< multiplications per token in the layers, without attention: layers · (4 h² + 2 h · intermediate)
};

/// Below this share of known characters an encoder does not know the language.
inline constexpr double leastKnownShare = 0.99;
/// An encoder that splits words into this many times as many pieces as another one has hardly seen the language.
inline constexpr double mostPiecesRatio = 1.3;

/// Tokenises the texts with an encoder's tokenizer; reads no weights. Fails like inspectEncoderFolder(), and with
/// Stopped. Any thread.
[[nodiscard]] Result<EncoderFit> encoderFit(
    const EncoderLibrary::Entry &encoder, const QStringList &texts, const std::stop_token &stop = {});

/// The place of the encoder that costs least among those that know the texts' language; nothing if none does.
[[nodiscard]] std::optional<qsizetype> bestFit(std::span<const EncoderFit> fits);

} // namespace spotter
