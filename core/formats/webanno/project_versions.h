// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace spotter {

/// What ReadOptions::annotator says for all of them, and how the result of a curation is called.
inline constexpr QLatin1StringView allAnnotators("all");
inline constexpr QLatin1StringView curationAnnotator("curation");
/// Under this key Document::metadata tells whose annotations it holds, where all of them are read.
inline constexpr QLatin1StringView annotatorKey("annotator");

/// A file of an exported INCEpTION project: one document as one annotator left it.
struct ProjectFile {
    QString document;
    QString annotator; ///< curationAnnotator for the result of a curation; empty: as it was before anyone annotated it
};

/// What the path of a file tells: ".../annotation/DOCUMENT/ANNOTATOR.tsv" or ".../curation/DOCUMENT/CURATION_USER.tsv";
/// nothing if it is of no project.
[[nodiscard]] std::optional<ProjectFile> projectFile(const QString &path);

/// Which of several versions of a document is read. Mixed into one they would contradict each other without anybody
/// seeing it, so one must be chosen, or all be kept apart.
class ProjectVersions {
public:
    /// wanted: ReadOptions::annotator.
    ProjectVersions(QString name, QString wanted) : m_name(std::move(name)), m_wanted(std::move(wanted)) { }

    /// Takes note of a version of a document; whether it is to be read.
    bool add(const ProjectFile &file);
    /// Whether the document as it was before anyone annotated it is to be read, once all versions are known.
    [[nodiscard]] bool isUntouched(const QString &document) const { return !m_annotators.contains(document); }
    /// Content: a document has several versions and none is chosen, or nobody is called as wanted. The message says who
    /// there is, as far as it is known.
    [[nodiscard]] Result<void> check(bool allKnown) const;
    /// Documents that others annotated, but not the one who is wanted.
    [[nodiscard]] qint64 missing() const;

private:
    QString m_name;
    QString m_wanted;
    QHash<QString, QStringList> m_annotators; ///< by document
    QStringList m_everyone;
    bool m_isAmbiguous = false;
};

} // namespace spotter
