// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/labels_at.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/journal/label_row.h"

#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace spotter {

Result<std::vector<LabelledTriple>> labelsAt(
    Corpus &corpus, DocumentId document, const QString &text, const QDateTime &when)
{
    const auto present = corpus.annotations().forDocument(document);
    if (!present) return std::unexpected(present.error());
    std::map<qint64, LabelledTriple> labels;
    for (const Annotation &annotation : *present) labels[annotation.id.value] = annotation.label;
    const auto entries = corpus.journal().recent(std::numeric_limits<int>::max(), document);
    if (!entries) return std::unexpected(entries.error());
    const CodePointMap codePoints(text);
    for (const JournalEntry &entry : *entries) {
        if (entry.when < when) break; // newest first
        if (entry.undone || entry.kind != "annotation"_L1) continue;
        if (const auto after = labelFromJson(entry.after, document)) labels.erase(after->id.value);
        if (const auto before = labelFromJson(entry.before, document))
            labels[before->id.value] = fromRow(*before, codePoints);
    }
    std::vector<LabelledTriple> result;
    result.reserve(labels.size());
    for (auto &[id, label] : labels) result.push_back(std::move(label));
    return result;
}

} // namespace spotter
