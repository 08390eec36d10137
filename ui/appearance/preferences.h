// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/appearance/theme.h"

#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace spotter {

/// The user's settings for all windows, stored in one ini file. Every change is written immediately. Main thread.
class Preferences {
public:
    /// path: the file; empty: the user's default location.
    explicit Preferences(const QString &path = {});

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// "en", "zh_CN", or empty: the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    /// In points; 0: the system's size.
    [[nodiscard]] int fontSize() const;
    void setFontSize(int points);
    /// Whether paragraph numbers are shown beside the text.
    [[nodiscard]] bool lineNumbers() const;
    void setLineNumbers(bool shown);
    /// Whether lines without arcs are as far apart as those with one.
    [[nodiscard]] bool airyLines() const;
    void setAiryLines(bool airy);
    /// The font of the text and the window; empty: the system's.
    [[nodiscard]] QString fontFamily() const;
    void setFontFamily(const QString &family);
    /// The key that the user has chosen for a command, in Qt's portable notation (empty: no key); nothing: the default.
    [[nodiscard]] std::optional<QString> shortcut(const QString &command) const;
    void setShortcut(const QString &command, const QString &key);
    void resetShortcut(const QString &command);

    /// Of the service that was asked last; empty until the user names one.
    [[nodiscard]] QString reconciliationAddress() const;
    void setReconciliationAddress(const QString &address);
    /// For the network's computations; 0: cores − 1.
    [[nodiscard]] int threads() const;
    void setThreads(int threads);

    /// The most recently opened corpora and documents, newest first; some may not exist any more, see RecentFiles.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFiles(const QStringList &paths);
    void clearRecentFiles();
    /// The most recently open document of a corpus; invalid if unknown.
    [[nodiscard]] DocumentId document(const QString &corpusPath) const;
    void setDocument(const QString &corpusPath, DocumentId document);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// The start folder of file dialogs: the one used last, initially the user's documents folder.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    /// The folders that documents were read from, newest first: a document only knows the name of its file.
    [[nodiscard]] QStringList sourceFolders() const;
    /// paths: of files or folders that were read.
    void addSourceFolders(const QStringList &paths);
    /// Where the file of a document of a corpus was last; empty: not known.
    [[nodiscard]] QString sourceFile(const QString &corpusPath, const QString &source) const;
    void setSourceFile(const QString &corpusPath, const QString &source, const QString &path);
    /// The folder for corpora created from documents that were opened without one.
    [[nodiscard]] QString dataFolder() const;

private:
    mutable QSettings m_settings;
    QString m_dataFolder;
};

} // namespace spotter
