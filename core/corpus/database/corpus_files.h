// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <QStringList>
#include <optional>

namespace spotter {

/// The names of a corpus file and of the files beside it. Symbolic links are followed as by SQLite, so every name of a
/// corpus leads to the same files; the corpus need not exist yet. The constructor accesses the disk.
class CorpusFiles {
public:
    explicit CorpusFiles(const QString &path);

    /// Absolute, without symbolic links.
    [[nodiscard]] QString corpus() const { return m_corpus; }
    /// The lock file of the writer, see WriterLock.
    [[nodiscard]] QString lock() const;
    /// SQLite's files with changes that are not in the corpus file yet or must be rolled back.
    [[nodiscard]] QString writeAheadLog() const;
    [[nodiscard]] QString rollbackJournal() const;
    /// SQLite's index of the write-ahead log.
    [[nodiscard]] QString sharedMemory() const;
    /// A file in the same folder, named after the corpus: its name and the suffix, shortened if it would be too long
    /// for a file system together with SQLite's own suffixes.
    [[nodiscard]] QString beside(const QString &suffix) const;
    /// Whether there is no room for SQLite's suffixes in a file name.
    [[nodiscard]] bool isNameTooLong() const;
    /// Whether both are the same existing file, including by hard links.
    [[nodiscard]] bool isSameFile(const CorpusFiles &other) const;
    /// Whether the corpus has other names (hard links).
    [[nodiscard]] bool hasSeveralNames() const;

private:
    QString m_corpus;
};

/// Whether a file begins with SQLite's header. Read through SQLite: closing another descriptor of the file would drop
/// the locks that this process has on the corpus (POSIX), and another program could then remove its log.
[[nodiscard]] bool isDatabaseFile(const QString &path);
/// The first bytes of such a file, read in the same way; empty if it is another file or shorter; nothing if it cannot
/// be opened.
[[nodiscard]] std::optional<QByteArray> databaseHeader(const QString &path, qsizetype bytes);

/// A file name for a corpus or for a file beside one: name and suffix; if SQLite's own suffixes would not fit after
/// them, the beginning of the name, a hash of the name, and the suffix.
[[nodiscard]] QString shortenedFileName(const QString &name, const QString &suffix);

} // namespace spotter
