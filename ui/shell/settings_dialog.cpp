// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "ui/shell/appearance.h"
#include "ui/shell/preferences.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <thread>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int smallestFont = 7;
constexpr int largestFont = 32;

} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, Appearance &appearance, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_appearance(appearance)
{
    m_themeLabel = new QLabel(this);
    m_languageLabel = new QLabel(this);
    m_fontLabel = new QLabel(this);
    m_threadsLabel = new QLabel(this);
    m_theme = new QComboBox(this);
    m_language = new QComboBox(this);
    m_font = new QSpinBox(this);
    m_threads = new QSpinBox(this);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_font->setRange(smallestFont - 1, largestFont); // the lowest value stands for "as the system has it"
    m_font->setValue(preferences.fontSize() == 0 ? smallestFont - 1 : preferences.fontSize());
    m_threads->setRange(0, int(std::max(1U, std::thread::hardware_concurrency())));
    m_threads->setValue(preferences.threads());
    m_themeLabel->setBuddy(m_theme);
    m_languageLabel->setBuddy(m_language);
    m_fontLabel->setBuddy(m_font);
    m_threadsLabel->setBuddy(m_threads);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(9);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_fontLabel, m_font);
    form->addRow(m_threadsLabel, m_threads);
    m_close = new QPushButton(this);
    m_close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 12);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch();
    layout->addWidget(m_close, 0, Qt::AlignRight);
    setMinimumWidth(420);
    retranslate();
    connectControls();
}

void SettingsDialog::connectControls()
{
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_preferences.setTheme(Theme(index));
        m_appearance.apply();
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_preferences.setLanguage(m_language->currentData().toString());
        m_appearance.apply();
    });
    connect(m_font, &QSpinBox::valueChanged, this, [this](int points) {
        m_preferences.setFontSize(points < smallestFont ? 0 : points);
        m_appearance.apply();
    });
    connect(m_threads, &QSpinBox::valueChanged, this, [this](int threads) {
        m_preferences.setThreads(threads);
        Q_EMIT threadsChanged();
    });
}

void SettingsDialog::retranslate()
{
    const QSignalBlocker theme(m_theme), language(m_language);
    setWindowTitle(tr("Settings"));
    m_themeLabel->setText(tr("&Theme"));
    m_languageLabel->setText(tr("&Language"));
    m_fontLabel->setText(tr("&Font size"));
    m_threadsLabel->setText(tr("T&hreads"));
    m_theme->clear();
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_theme->setCurrentIndex(int(m_preferences.theme()));
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // languages are named in themselves
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language())));
    m_font->setSpecialValueText(tr("As the system"));
    m_font->setSuffix(tr(" pt"));
    m_threads->setSpecialValueText(tr("All cores but one"));
    m_threads->setAccessibleDescription(tr("Threads that reading and training may use"));
    m_note->setText(tr("Changes show at once. Fewer threads keep other programs fast while Spotter reads or trains."));
    m_close->setText(tr("Close"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace spotter
