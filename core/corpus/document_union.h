// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"
#include "core/text/metadata_merge.h"

#include <QStringList>

#include <vector>

namespace spotter {

struct LabelConflict;

/// What two documents of one text say differently, as sentences; the first few, and how many there are.
class ImportConflicts {
public:
    void add(const std::vector<LabelConflict> &labels);
    void addSplits(Split stored, Split added, Split used);
    void add(const std::vector<MetadataConflict> &values);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

private:
    void say(const QString &sentence);

    qint64 m_count = 0;
    QStringList m_sentences;
};

/// What a document says beside its text and its labels.
struct DocumentFields {
    Split split = Split::None;
    QString source;
    QString mediaType;
    QJsonObject metadata;

    friend bool operator==(const DocumentFields &, const DocumentFields &) = default;
};

/// The union of what is stored of a document and what another of the same text says; the same, whichever comes first.
/// A text that is to test a model in one of them trains none; its source is its own file, not a list of records.
[[nodiscard]] DocumentFields uniteFields(
    const DocumentFields &stored, const Document &added, const MetadataLists &lists, ImportConflicts &conflicts);

} // namespace spotter
