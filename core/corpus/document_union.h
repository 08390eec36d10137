// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"
#include "core/text/metadata_merge.h"

#include <QStringList>

#include <vector>

namespace spotter {

struct EntityConflict;
struct LabelConflict;

/// The conflicts between two documents of the same text: the first few as sentences, and their number.
class ImportConflicts {
public:
    void add(const std::vector<LabelConflict> &labels);
    void add(const std::vector<EntityConflict> &decisions);
    void addSplits(Split stored, Split added, Split used);
    void add(const std::vector<MetadataConflict> &values);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

private:
    void say(const QString &sentence);

    qint64 m_count = 0;
    QStringList m_sentences;
};

/// The fields of a document other than its text and its labels.
struct DocumentFields {
    Split split = Split::None;
    QString source;
    QString mediaType;
    QJsonObject metadata;

    friend bool operator==(const DocumentFields &, const DocumentFields &) = default;
};

/// Merges the fields of a stored document with those of another one with the same text, which has this metadata;
/// symmetric. If one of them is in
/// the test split, the result is, too, so that no model trains on it; a file of its own is preferred as source to a
/// list of records.
[[nodiscard]] DocumentFields uniteFields(const DocumentFields &stored, const Document &added,
    const QJsonObject &metadata, const MetadataLists &lists, ImportConflicts &conflicts);

} // namespace spotter
