// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype keptRecentFiles = 12;
constexpr qsizetype keptSourceFolders = 20;

const QStringList themeNames = {u"system"_s, u"light"_s, u"dark"_s, u"high-contrast"_s};

QString settingsPath(const QString &path)
{
    if (!path.isEmpty()) return path;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/spotter.ini"_L1;
}

/// Encodes a path for use in a settings key, where slashes separate groups.
QString documentKey(const QString &corpusPath)
{
    return "documents/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(corpusPath).absoluteFilePath()));
}

QString sourceKey(const QString &corpusPath, const QString &source)
{
    const QString both = QFileInfo(corpusPath).absoluteFilePath() + u'\n' + source;
    return "sources/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(both));
}

} // namespace

Preferences::Preferences(const QString &path)
    : m_settings(settingsPath(path), QSettings::IniFormat),
      m_dataFolder(path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                  : QFileInfo(path).absolutePath() + "/data"_L1)
{
}

Theme Preferences::theme() const
{
    const qsizetype index = themeNames.indexOf(m_settings.value("theme").toString());
    return index < 0 ? Theme::System : Theme(index);
}

void Preferences::setTheme(Theme theme) { m_settings.setValue("theme", themeNames[int(theme)]); }

QString Preferences::language() const { return m_settings.value("language").toString(); }
void Preferences::setLanguage(const QString &language) { m_settings.setValue("language", language); }

int Preferences::fontSize() const
{
    const int points = m_settings.value("fontSize", 0).toInt();
    return points <= 0 ? 0 : std::clamp(points, 7, 32);
}

void Preferences::setFontSize(int points) { m_settings.setValue("fontSize", points); }

bool Preferences::lineNumbers() const { return m_settings.value("lineNumbers", true).toBool(); }
void Preferences::setLineNumbers(bool shown) { m_settings.setValue("lineNumbers", shown); }

bool Preferences::airyLines() const { return m_settings.value("airyLines", false).toBool(); }
void Preferences::setAiryLines(bool airy) { m_settings.setValue("airyLines", airy); }

QString Preferences::fontFamily() const { return m_settings.value("fontFamily").toString(); }
void Preferences::setFontFamily(const QString &family) { m_settings.setValue("fontFamily", family); }

QString Preferences::reconciliationAddress() const { return m_settings.value("reconciliationAddress").toString(); }
void Preferences::setReconciliationAddress(const QString &address)
{
    m_settings.setValue("reconciliationAddress", address);
}

std::optional<QString> Preferences::shortcut(const QString &command) const
{
    const QVariant kept = m_settings.value("shortcuts/"_L1 + command);
    return kept.isValid() ? std::optional(kept.toString()) : std::nullopt;
}

void Preferences::setShortcut(const QString &command, const QString &key)
{
    m_settings.setValue("shortcuts/"_L1 + command, key);
}

void Preferences::resetShortcut(const QString &command) { m_settings.remove("shortcuts/"_L1 + command); }

int Preferences::threads() const { return std::clamp(m_settings.value("threads", 0).toInt(), 0, 256); }
void Preferences::setThreads(int threads) { m_settings.setValue("threads", threads); }

QStringList Preferences::recentFiles() const { return m_settings.value("recentFiles").toStringList(); }

void Preferences::removeRecentFiles(const QStringList &paths)
{
    QStringList files = recentFiles();
    files.removeIf([&](const QString &file) { return paths.contains(file); });
    m_settings.setValue("recentFiles", files);
}

void Preferences::addRecentFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList files = m_settings.value("recentFiles").toStringList();
    files.removeAll(file);
    files.prepend(file);
    m_settings.setValue("recentFiles", files.first(std::min(files.size(), keptRecentFiles)));
}

void Preferences::clearRecentFiles()
{
    m_settings.remove("recentFiles");
    m_settings.remove("documents");
    m_settings.remove("sourceFolders");
    m_settings.remove("sources");
}

DocumentId Preferences::document(const QString &corpusPath) const
{
    return {m_settings.value(documentKey(corpusPath)).toLongLong()};
}

void Preferences::setDocument(const QString &corpusPath, DocumentId document)
{
    m_settings.setValue(documentKey(corpusPath), document.value);
}

QByteArray Preferences::windowGeometry() const { return m_settings.value("window/geometry").toByteArray(); }
QByteArray Preferences::windowState() const { return m_settings.value("window/state").toByteArray(); }

void Preferences::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue("window/geometry", geometry);
    m_settings.setValue("window/state", state);
}

QString Preferences::folder() const
{
    QString folder = m_settings.value("folder").toString(); // not const: moved into the return value
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) return folder;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Preferences::setFolder(const QString &folder) { m_settings.setValue("folder", folder); }

QStringList Preferences::sourceFolders() const { return m_settings.value("sourceFolders").toStringList(); }

void Preferences::addSourceFolders(const QStringList &paths)
{
    const QStringList before = sourceFolders();
    QStringList folders = before;
    for (const QString &path : paths) {
        const QString folder = QFileInfo(QDir::cleanPath(path)).absolutePath();
        folders.removeAll(folder);
        folders.prepend(folder);
    }
    if (folders.size() > keptSourceFolders) folders.resize(keptSourceFolders);
    if (folders != before) m_settings.setValue("sourceFolders", folders);
}

QString Preferences::sourceFile(const QString &corpusPath, const QString &source) const
{
    return m_settings.value(sourceKey(corpusPath, source)).toString();
}

void Preferences::setSourceFile(const QString &corpusPath, const QString &source, const QString &path)
{
    m_settings.setValue(sourceKey(corpusPath, source), path);
}

QString Preferences::dataFolder() const { return m_dataFolder; }

} // namespace spotter
