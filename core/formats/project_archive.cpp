// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/project_archive.h"

#include "core/formats/archives/archive.h"
#include "core/formats/archives/archive_parts.h"
#include "core/formats/messages.h"
#include "core/formats/registry.h"
#include "core/formats/webanno/project_versions.h"

#include <QBuffer>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The folder two levels above a file: "annotation" for ".../annotation/DOCUMENT/ANNOTATOR.json".
QString kindOfProjectFolder(const QString &path)
{
    const QStringList names = path.split(u'/');
    return names.size() < 3 ? QString() : names[names.size() - 3];
}

bool isReadableVersion(const QString &path)
{
    static const QStringList suffixes{u"json"_s, u"xmi"_s, u"tsv"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// INCEpTION packs a version into an archive of its own if its format has several files, such as XMI with a type
/// system.
bool isPackedVersion(const QString &path) { return QFileInfo(path).suffix().toLower() == "zip"_L1; }

/// The name of a document if a file is its text: ".../source/DOCUMENT".
QString sourceDocument(const QString &path)
{
    const QStringList names = path.split(u'/');
    return names.size() >= 2 && names[names.size() - 2] == "source"_L1 ? names.back() : QString();
}

class ProjectArchiveReader final : public RecordReader {
public:
    ProjectArchiveReader(QIODevice &device, const ReadOptions &options)
        : m_device(device), m_options(options), m_versions(options.name, options.annotator)
    {
    }

    Result<std::optional<Document>> next() override
    {
        if (m_state && !m_parts) m_state = begin();
        for (;;) {
            if (!m_state) return std::unexpected(m_state.error());
            if (!m_reader && m_next == m_chosen.size()) return std::nullopt;
            if (!m_reader) {
                if (const auto opened = openNext(); !opened) noteFailure(opened.error());
                continue;
            }
            auto document = m_reader->next();
            if (document && *document) {
                if (m_options.annotator == allAnnotators && !m_annotator.isEmpty())
                    (*document)->metadata.insert(annotatorKey, m_annotator);
                return document;
            }
            if (!document && m_reader->canContinue()) return document;
            closeReader();
            if (!document) noteFailure(document.error());
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] Schema schema() const override { return m_schema; }
    [[nodiscard]] ReadCounts counts() const override
    {
        return m_counts + (m_reader ? m_reader->counts() : ReadCounts{});
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }

private:
    struct Version {
        QString path;
        QString annotator;
    };

    Result<void> begin()
    {
        const auto isWanted = [this](const QString &path) {
            if (isHiddenMember(path)) return false;
            if (kindOfProjectFolder(path).endsWith("_ser"_L1)) noteUnreadable(path);
            return projectFile(path).has_value() || !sourceDocument(path).isEmpty();
        };
        auto parts = ArchiveParts::unpack(m_device, m_options.name, isWanted, m_options.stop);
        if (!parts) return std::unexpected(parts.error());
        m_parts = std::move(*parts);
        m_positionBytes = m_device.isSequential() ? m_device.pos() : m_device.size();
        std::map<QString, QString> texts; // of documents: their path without annotations
        for (const QString &path : m_parts->paths()) sort(path, texts);
        if (const auto checked = m_versions.check(true); !checked) return checked;
        for (const auto &[document, path] : texts) {
            if (m_versions.isUntouched(document) && !m_unreadable.contains(document)) m_chosen.push_back({path, {}});
        }
        return reportLeftOut();
    }

    /// Chooses a file if it is a version that is to be read.
    void sort(const QString &path, std::map<QString, QString> &texts)
    {
        const auto place = projectFile(path);
        if (!place)
            texts.try_emplace(sourceDocument(path), path);
        else if (!isReadableVersion(path) && !(isPackedVersion(path) && hasReadableVersion(path)))
            noteUnreadable(path);
        else if (place->annotator.isEmpty())
            texts.insert_or_assign(place->document, path);
        else
            addVersion(path, *place);
    }

    /// Archives within a packed version are not opened.
    [[nodiscard]] bool hasReadableVersion(const QString &path) const
    {
        const auto part = m_parts->part(path);
        return part && std::ranges::any_of(zipPaths(**part), isReadableVersion);
    }

    void addVersion(const QString &path, const ProjectFile &file)
    {
        m_hasVersions = true;
        // The same version in two forms is not that of two annotators.
        if (!m_known.emplace(file.document, file.annotator).second) return;
        if (m_versions.add(file)) m_chosen.push_back({path, file.annotator});
    }

    void noteUnreadable(const QString &path)
    {
        const QFileInfo file(path);
        if (file.completeBaseName() == "INITIAL_CAS"_L1) return;
        m_unreadable.insert(path.section(u'/', -2, -2));
        m_unreadableSuffix = file.suffix();
    }

    /// Documents that are in the project but not read.
    Result<void> reportLeftOut()
    {
        const auto unread = std::ranges::count_if(
            m_unreadable, [this](const QString &document) { return m_versions.isUntouched(document); });
        if (unread > 0 && !m_hasVersions) {
            return failure(ErrorCode::Unsupported,
                FormatMessages::tr("%1: the annotations of this project are in .%2 files, which are not read; export "
                                   "the project from INCEpTION with the secondary format WebAnno TSV v3.3 or UIMA CAS "
                                   "JSON")
                    .arg(m_options.name, m_unreadableSuffix));
        }
        if (unread > 0) {
            m_counts.leftOut += unread;
            report(ReadIssue::Kind::LeftOut,
                FormatMessages::tr(
                    "%1: %Ln document(s) left out, with annotations in .%2 files only", nullptr, int(unread))
                    .arg(m_options.name, m_unreadableSuffix));
        }
        if (const qint64 missing = m_versions.missing(); missing > 0)
            report(ReadIssue::Kind::LeftOut, withoutAnnotator(m_options.name, m_options.annotator, missing));
        return {};
    }

    Result<void> openNext()
    {
        const Version &version = m_chosen[m_next++];
        auto part = m_parts->part(version.path);
        if (!part) return std::unexpected(part.error());
        ReadOptions options = m_options;
        options.name = u"%1/%2"_s.arg(m_options.name, version.path);
        options.source = m_options.source.isEmpty() ? version.path : u"%1/%2"_s.arg(m_options.source, version.path);
        options.openCompanion = {};
        m_part = std::move(*part);
        if (isPackedVersion(version.path)) {
            if (const auto unpacked = unpackVersion(options.name); !unpacked) return unpacked;
        }
        if (m_part->size() == 0) return {};
        auto reader = openReader(*m_part, options);
        if (!reader) return std::unexpected(reader.error());
        m_reader = std::move(*reader);
        m_annotator = version.annotator;
        return {};
    }

    /// Replaces the current part, an archive, by the version in it.
    Result<void> unpackVersion(QString &name)
    {
        Archive archive(*m_part, name);
        auto member = archive.next(isReadableVersion, m_options.maximumRecordBytes);
        if (!member) return std::unexpected(member.error());
        if (!*member) { // its directory names one
            return failure(ErrorCode::Syntax, FormatMessages::tr("%1: the archive is damaged").arg(name));
        }
        name += u'/' + (*member)->path;
        auto content = std::make_unique<QBuffer>();
        content->setData((*member)->content);
        content->open(QIODevice::ReadOnly);
        m_part = std::move(content);
        return {};
    }

    void closeReader()
    {
        m_counts = m_counts + m_reader->counts();
        m_schema.merge(m_reader->schema());
        m_reader.reset();
    }

    void noteFailure(const Error &error)
    {
        if (!m_options.skipBad && error.code != ErrorCode::Unsupported) {
            m_state = std::unexpected(error);
            return;
        }
        ++m_counts.skipped;
        report(ReadIssue::Kind::Skipped, error.message);
    }

    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, 0, 0, message});
    }

    QIODevice &m_device;
    ReadOptions m_options;
    ProjectVersions m_versions;
    std::unique_ptr<ArchiveParts> m_parts;
    std::vector<Version> m_chosen;
    std::set<std::pair<QString, QString>> m_known; ///< documents and their annotators
    std::size_t m_next = 0; ///< of m_chosen
    std::set<QString> m_unreadable; ///< documents with annotations in a form that is not read
    QString m_unreadableSuffix;
    bool m_hasVersions = false; ///< in a form that is read
    std::unique_ptr<QIODevice> m_part; ///< of the current reader
    std::unique_ptr<RecordReader> m_reader;
    QString m_annotator; ///< of the current reader
    Schema m_schema;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    Result<void> m_state;
};

} // namespace

bool isProjectArchive(const QStringList &paths)
{
    const bool isExport = std::ranges::any_of(
        paths, [](const QString &path) { return path.section(u'/', -1) == "exportedproject.json"_L1; });
    return std::ranges::any_of(paths, [isExport](const QString &path) {
        const QString folder = kindOfProjectFolder(path);
        if (folder == "annotation_ser"_L1) return true;
        const QString name = QFileInfo(path).completeBaseName();
        return projectFile(path) && (isExport || name == "INITIAL_CAS"_L1 || name == "CURATION_USER"_L1);
    });
}

std::unique_ptr<RecordReader> makeProjectArchiveReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<ProjectArchiveReader>(device, options);
}

} // namespace spotter
