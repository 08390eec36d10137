// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spotter {

/// The names of a corpus file and of the files beside it. Symbolic links are followed, as SQLite follows them, so that
/// every name of a corpus leads to the same files; the corpus need not exist yet. Looks at the disk when it is made.
class CorpusFiles {
public:
    explicit CorpusFiles(const QString &path);

    /// Absolute, without symbolic links.
    [[nodiscard]] QString corpus() const { return m_corpus; }
    /// What a writer holds, see WriterLock.
    [[nodiscard]] QString lock() const;
    /// SQLite's files that hold what the corpus itself lacks or must take back.
    [[nodiscard]] QString writeAheadLog() const;
    [[nodiscard]] QString rollbackJournal() const;
    /// SQLite's index of the write-ahead log.
    [[nodiscard]] QString sharedMemory() const;
    /// A file in the same folder, named after the corpus: its name and the suffix, shortened where a file system could
    /// not take it together with SQLite's own suffixes.
    [[nodiscard]] QString beside(const QString &suffix) const;
    /// Whether there is no room for SQLite's suffixes in a file name.
    [[nodiscard]] bool isNameTooLong() const;
    /// Whether both lead to one existing file, by hard links too.
    [[nodiscard]] bool isSameFile(const CorpusFiles &other) const;
    /// Whether hard links lead to the corpus under other names.
    [[nodiscard]] bool hasSeveralNames() const;

private:
    QString m_corpus;
};

/// Whether a file begins as SQLite's do. Asked through SQLite: closing a descriptor of our own would drop the locks
/// that this process has on the corpus (POSIX), and another program could take its log away.
[[nodiscard]] bool isDatabaseFile(const QString &path);

/// A file name for a corpus, or for what lies beside one: name and suffix, or their begin, a hash of the name, and the
/// suffix, where SQLite's own suffixes would not fit behind them.
[[nodiscard]] QString shortenedFileName(const QString &name, const QString &suffix);

} // namespace spotter
