// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace spotter {

/// Of the paths of a folder or archive, those whose files may each be the work of one annotator: several JSON files in
/// one folder, not named after parts of a data set (train, dev, test).
[[nodiscard]] QStringList annotatorCandidates(const QStringList &paths);

/// Files with the same documents, each as one annotator labelled them: doccano exports a project as one file per
/// annotator, and one of documents that nobody labelled. Merged into one, they would contradict each other unnoticed,
/// so one must be chosen, or all must be kept separate. Documents are the same if their texts and their ids are.
class AnnotatorFiles {
public:
    /// How much of a file is read.
    enum class Share { All, Unlabelled, Nothing };

    /// name: of the folder or archive, for messages; wanted: ReadOptions::annotator.
    AnnotatorFiles(QString name, QString wanted) : m_name(std::move(name)), m_wanted(std::move(wanted)) { }
    /// Looks through the candidates of an archive, whose device must be seekable and is left at its beginning. What
    /// cannot be read is passed over, because reading the archive reports it.
    [[nodiscard]] static AnnotatorFiles ofArchive(
        QIODevice &device, const QStringList &candidates, const ReadOptions &options, const QString &format);

    /// Looks through a file, unless it is in a format that is not used in this way.
    void add(const QString &path, QIODevice &content, const ReadOptions &options, const QString &format);
    /// Content: several annotators labelled a document and none of them is chosen, or none has the wanted name. To be
    /// called once, when all files were added.
    [[nodiscard]] Result<void> choose();

    [[nodiscard]] Share shareOf(const QString &path) const;
    /// Whether a file that was added has labels.
    [[nodiscard]] bool hasLabels(const QString &path) const;
    /// The number of documents that others labelled and that the chosen annotator does not have.
    [[nodiscard]] qint64 missing() const;
    /// Wraps the reader of a file, so that it only gives the share of this file; with all annotators, its documents say
    /// whose they are. Must not outlive this object.
    [[nodiscard]] std::unique_ptr<RecordReader> shared(std::unique_ptr<RecordReader> reader, const QString &path) const;

private:
    friend class AnnotatorFileReader;
    using Key = std::pair<quint64, quint64>; ///< two hash values of folder, id and text
    /// Bits of files.
    struct Holders {
        quint64 all = 0;
        quint64 labelling = 0;
        bool hasId = false;
    };
    struct File {
        QString path;
        QString annotator;
    };
    [[nodiscard]] static Key keyOf(const Document &document, const QString &path);
    [[nodiscard]] std::optional<std::size_t> indexOf(const QString &path) const;
    [[nodiscard]] bool isAmbiguous() const;
    [[nodiscard]] bool isRead(std::size_t file, const Holders &holders) const;
    [[nodiscard]] bool isRead(std::size_t file, const Document &document) const;

    QString m_name;
    QString m_wanted;
    std::vector<File> m_files;
    QHash<Key, Holders> m_documents;
    quint64 m_deciding = 0; ///< files of folders in which the wanted annotator decides what is read
    quint64 m_chosen = 0; ///< of these, the annotator's; none: all annotators
};

} // namespace spotter
