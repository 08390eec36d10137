// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace spotter {

/// The values of ReadOptions::annotator for all annotators, and for the result of a curation.
inline constexpr QLatin1StringView allAnnotators("all");
inline constexpr QLatin1StringView curationAnnotator("curation");
/// Under this key, Document::metadata stores the annotator of the document if the annotations of all are read.
inline constexpr QLatin1StringView annotatorKey("annotator");

/// A file of an exported INCEpTION project: one document as one annotator left it.
struct ProjectFile {
    QString document;
    QString annotator; ///< curationAnnotator for the result of a curation; empty: the document before any annotation
};

/// Parses the path of a file: ".../annotation/DOCUMENT/ANNOTATOR.tsv" or ".../curation/DOCUMENT/CURATION_USER.tsv";
/// nothing if it does not belong to a project.
[[nodiscard]] std::optional<ProjectFile> projectFile(const QString &path);

/// Content: documents were annotated by several people and none of them is chosen, or nobody has the wanted name.
[[nodiscard]] Error annotatorFault(const QString &name, const QString &wanted, QStringList annotators);
/// What there is to say of documents that the wanted annotator does not have.
[[nodiscard]] QString withoutAnnotator(const QString &name, const QString &wanted, qint64 documents);

/// Chooses which of several versions of a document is read. Merged into one, they would contradict each other
/// unnoticed, so one must be chosen, or all must be kept separate.
class ProjectVersions {
public:
    /// wanted: ReadOptions::annotator.
    ProjectVersions(QString name, QString wanted) : m_name(std::move(name)), m_wanted(std::move(wanted)) { }

    /// Registers a version of a document; returns whether it is to be read.
    bool add(const ProjectFile &file);
    /// Whether the version without annotations is to be read; all versions must be known.
    [[nodiscard]] bool isUntouched(const QString &document) const { return !m_annotators.contains(document); }
    /// Content: a document has several versions and none is chosen, or no annotator has the wanted name. The message
    /// lists the annotators known so far.
    [[nodiscard]] Result<void> check(bool allKnown) const;
    /// The number of documents that others annotated, but not the wanted annotator.
    [[nodiscard]] qint64 missing() const;

private:
    QString m_name;
    QString m_wanted;
    QHash<QString, QStringList> m_annotators; ///< by document
    QStringList m_everyone;
    bool m_isAmbiguous = false;
};

} // namespace spotter
