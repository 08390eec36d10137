// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/relations/stated_triple.h"

#include <QByteArray>
#include <QJsonArray>

#include <optional>
#include <vector>

namespace spotter {

/// A dialogue with its relations, as DialogRE has them: [["Speaker 1: …", …], [{"x", "y", "r": […], "t": […]}]].
struct DialogueRecord {
    QString text; ///< one line for each utterance
    std::vector<StatedTriple> triples; ///< the words that show a relation are a qualifier, "trigger"
    QJsonArray unrelated; ///< the pairs without a relation, as the file lists them
};

/// Nothing if a record is none.
[[nodiscard]] std::optional<DialogueRecord> dialogueOf(const QJsonArray &record);
/// Whether a file begins with a list of such records.
[[nodiscard]] bool beginsLikeDialogues(const QByteArray &head);

} // namespace spotter
