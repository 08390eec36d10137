// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace spotter {

class Appearance;
class Preferences;

/// Theme, language, font size and threads. What is changed shows at once and is kept at once: there is nothing to
/// confirm.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Preferences &preferences, Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void threadsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void connectControls();

    Preferences &m_preferences;
    Appearance &m_appearance;
    QLabel *m_themeLabel, *m_languageLabel, *m_fontLabel, *m_threadsLabel;
    QLabel *m_note;
    QComboBox *m_theme;
    QComboBox *m_language;
    QSpinBox *m_font;
    QSpinBox *m_threads;
    QPushButton *m_close;
};

} // namespace spotter
