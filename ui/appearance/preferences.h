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

/// What the user has chosen for all windows, kept in one ini file. Every change is written at once. Main thread.
class Preferences {
public:
    /// path: of the file; empty: this user's own place for it.
    explicit Preferences(const QString &path = {});

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// "en", "zh_CN", or empty: as the system has it.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    /// In points; 0: as the system has it.
    [[nodiscard]] int fontSize() const;
    void setFontSize(int points);
    /// Whether the text has paragraph numbers beside it.
    [[nodiscard]] bool lineNumbers() const;
    void setLineNumbers(bool shown);
    /// The text's and the window's font; empty: as the system has it.
    [[nodiscard]] QString fontFamily() const;
    void setFontFamily(const QString &family);
    /// The key that the user has chosen for a command, in Qt's portable notation (empty: none); nothing: the built-in.
    [[nodiscard]] std::optional<QString> shortcut(const QString &command) const;
    void setShortcut(const QString &command, const QString &key);
    void resetShortcut(const QString &command);
    /// Of the network's arithmetic; 0: cores − 1.
    [[nodiscard]] int threads() const;
    void setThreads(int threads);

    /// Corpora and documents opened last, newest first; those that are gone are left out.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void clearRecentFiles();
    /// The document of a corpus that was open last; invalid where none is known.
    [[nodiscard]] DocumentId document(const QString &corpusPath) const;
    void setDocument(const QString &corpusPath, DocumentId document);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// Where files are chosen: the folder used last, at first the user's documents.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    /// Where corpora of bare documents are made.
    [[nodiscard]] QString dataFolder() const;

private:
    mutable QSettings m_settings;
    QString m_dataFolder;
};

} // namespace spotter
