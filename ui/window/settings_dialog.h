// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace spotter {

class Appearance;
class Preferences;
class ScratchPage;
class ShortcutPage;
class Shortcuts;

/// Theme, language, font, threads and keys. Changes take effect and are saved immediately; there is no OK button.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// All must outlive the dialog.
    SettingsDialog(Preferences &preferences, Appearance &appearance, Shortcuts &shortcuts, QWidget *parent = nullptr);

Q_SIGNALS:
    void threadsChanged();
    /// Request to show a file in the file manager.
    void showFileWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void connectControls();
    void applyFamily();

    Preferences &m_preferences;
    Appearance &m_appearance;
    QLabel *m_themeLabel, *m_languageLabel, *m_familyLabel, *m_fontLabel, *m_threadsLabel;
    QLabel *m_note;
    QComboBox *m_theme;
    QComboBox *m_language;
    QCheckBox *m_ownFamily;
    QFontComboBox *m_family;
    QSpinBox *m_font;
    QSpinBox *m_threads;
    QTabWidget *m_pages;
    ShortcutPage *m_keys;
    ScratchPage *m_scratch;
    QPushButton *m_close;
};

} // namespace spotter
