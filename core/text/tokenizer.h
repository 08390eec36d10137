// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/span.h"

#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace spotter {

/// A tokenised text: ids[i] is the vocabulary entry of the token that covers spans[i] of the original text. Special
/// tokens ([CLS], [SEP]) have an invalid span. Spans never split a surrogate pair; mentions are built from them.
struct TokenSequence {
    std::vector<qint32> ids;
    std::vector<Span> spans;

    [[nodiscard]] qsizetype size() const { return qsizetype(ids.size()); }
    /// Keeps at most maximum tokens; a special token at the end ([SEP]) stays last.
    void truncate(qsizetype maximum)
    {
        if (size() <= maximum || maximum <= 0) return;
        if (!spans.back().isValid()) {
            ids[size_t(maximum) - 1] = ids.back();
            spans[size_t(maximum) - 1] = spans.back();
        }
        ids.resize(size_t(maximum));
        spans.resize(size_t(maximum));
    }
};

/// Turns text into tokens of a vocabulary. Immutable, thread-safe; owned by its model.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    [[nodiscard]] virtual TokenSequence tokenize(QStringView text) const = 0;
    /// The vocabulary's entries in order of id: the lines of vocab.txt.
    [[nodiscard]] virtual const std::vector<QString> &vocabulary() const = 0;
    [[nodiscard]] virtual qint32 padId() const = 0;
    [[nodiscard]] virtual qint32 unknownId() const = 0;
};

} // namespace spotter
