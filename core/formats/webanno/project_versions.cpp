// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/project_versions.h"

#include "core/formats/messages.h"

#include <QFileInfo>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

std::optional<ProjectFile> projectFile(const QString &path)
{
    const QStringList names = path.split(u'/');
    if (names.size() < 3) return std::nullopt;
    const QString &folder = names[names.size() - 3];
    const QString name = QFileInfo(names.back()).completeBaseName();
    if (folder == "curation"_L1) return ProjectFile{names[names.size() - 2], curationAnnotator};
    if (folder != "annotation"_L1) return std::nullopt;
    if (name == "INITIAL_CAS"_L1) return ProjectFile{names[names.size() - 2], {}};
    return ProjectFile{names[names.size() - 2], name == "CURATION_USER"_L1 ? QString(curationAnnotator) : name};
}

bool ProjectVersions::add(const ProjectFile &file)
{
    if (file.annotator.isEmpty()) return false;
    QStringList &annotators = m_annotators[file.document];
    annotators.append(file.annotator);
    if (annotators.size() > 1) m_isAmbiguous = true;
    if (!m_everyone.contains(file.annotator)) m_everyone.append(file.annotator);
    return m_wanted.isEmpty() || m_wanted == allAnnotators || m_wanted == file.annotator;
}

Error annotatorFault(const QString &name, const QString &wanted, QStringList annotators)
{
    annotators.sort();
    const QString list = annotators.join(u", "_s);
    if (wanted.isEmpty()) {
        return {ErrorCode::Content,
            FormatMessages::tr(
                "%1: documents were annotated by several people (%2); choose one of them as the annotator "
                "(--annotator NAME), or \"all\" to read each on its own")
                .arg(name, list)};
    }
    return {ErrorCode::Content,
        FormatMessages::tr("%1: there are no annotations by \"%2\"; the annotators are %3").arg(name, wanted, list)};
}

QString withoutAnnotator(const QString &name, const QString &wanted, qint64 documents)
{
    return FormatMessages::tr("%1: %Ln document(s) without annotations by \"%2\" are left out", nullptr, int(documents))
        .arg(name, wanted);
}

Result<void> ProjectVersions::check(bool allKnown) const
{
    const bool isUnknown = allKnown && !m_wanted.isEmpty() && m_wanted != allAnnotators && !m_everyone.isEmpty()
        && !m_everyone.contains(m_wanted);
    if (!isUnknown && !(m_wanted.isEmpty() && m_isAmbiguous)) return {};
    return std::unexpected(annotatorFault(m_name, m_wanted, m_everyone));
}

qint64 ProjectVersions::missing() const
{
    if (m_wanted.isEmpty() || m_wanted == allAnnotators) return 0;
    return std::ranges::count_if(
        m_annotators, [this](const QStringList &annotators) { return !annotators.contains(m_wanted); });
}

} // namespace spotter
