// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_dialog.h"

#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/commands/shortcut_page.h"
#include "ui/window/scratch_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <thread>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int smallestFont = 7;
constexpr int largestFont = 32;

} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, Appearance &appearance, Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_appearance(appearance), m_keys(new ShortcutPage(shortcuts)),
      m_scratch(new ScratchPage(ScratchCorpora(preferences.dataFolder())))
{
    build();
    m_font->setRange(smallestFont - 1, largestFont); // the lowest value means "follow system"
    m_font->setValue(preferences.fontSize() == 0 ? smallestFont - 1 : preferences.fontSize());
    m_ownFamily->setChecked(!preferences.fontFamily().isEmpty());
    if (m_ownFamily->isChecked()) m_family->setCurrentFont(QFont(preferences.fontFamily()));
    m_family->setEnabled(m_ownFamily->isChecked());
    m_threads->setRange(0, int(std::max(1U, std::thread::hardware_concurrency())));
    m_threads->setValue(preferences.threads());
    retranslate();
    connectControls();
}

void SettingsDialog::build()
{
    m_themeLabel = new QLabel;
    m_languageLabel = new QLabel;
    m_familyLabel = new QLabel;
    m_fontLabel = new QLabel;
    m_threadsLabel = new QLabel;
    m_theme = new QComboBox;
    m_language = new QComboBox;
    m_ownFamily = new QCheckBox;
    m_family = new QFontComboBox;
    m_family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_family->setMinimumContentsLength(16);
    m_family->setEditable(false);
    m_font = new QSpinBox;
    m_threads = new QSpinBox;
    m_note = new QLabel;
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_themeLabel->setBuddy(m_theme);
    m_languageLabel->setBuddy(m_language);
    m_familyLabel->setBuddy(m_ownFamily);
    m_fontLabel->setBuddy(m_font);
    m_threadsLabel->setBuddy(m_threads);

    auto *family = new QHBoxLayout;
    family->setSpacing(6);
    family->addWidget(m_ownFamily);
    family->addWidget(m_family, 1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(9);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_familyLabel, family);
    form->addRow(m_fontLabel, m_font);
    form->addRow(m_threadsLabel, m_threads);
    auto *general = new QWidget;
    auto *page = new QVBoxLayout(general);
    page->setContentsMargins(9, 12, 9, 9);
    page->setSpacing(12);
    page->addLayout(form);
    page->addWidget(m_note);
    page->addStretch();
    m_pages = new QTabWidget;
    m_pages->setDocumentMode(true); // its frame would be lighter than the window in the dark theme
    m_pages->addTab(general, QString());
    m_pages->addTab(m_keys, QString());
    m_pages->addTab(m_scratch, QString());
    m_close = new QPushButton;
    m_close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    m_pages->setFocus();
    resize(std::max(520, fontMetrics().averageCharWidth() * 76), std::max(460, fontMetrics().height() * 26));
}

void SettingsDialog::connectControls()
{
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_scratch, &ScratchPage::showFileWanted, this, &SettingsDialog::showFileWanted);
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
    connect(m_ownFamily, &QCheckBox::toggled, this, [this](bool own) {
        m_family->setEnabled(own);
        applyFamily();
    });
    connect(m_family, &QFontComboBox::currentFontChanged, this, &SettingsDialog::applyFamily);
    connect(m_threads, &QSpinBox::valueChanged, this, [this](int threads) {
        m_preferences.setThreads(threads);
        Q_EMIT threadsChanged();
    });
}

void SettingsDialog::applyFamily()
{
    m_preferences.setFontFamily(m_ownFamily->isChecked() ? m_family->currentFont().family() : QString());
    m_appearance.apply();
}

void SettingsDialog::retranslate()
{
    const QSignalBlocker theme(m_theme), language(m_language);
    setWindowTitle(tr("Settings"));
    m_themeLabel->setText(tr("&Theme:"));
    m_languageLabel->setText(tr("&Language:"));
    m_familyLabel->setText(tr("F&ont:"));
    m_ownFamily->setText(tr("Use another font:"));
    m_family->setAccessibleName(tr("Font of window and text"));
    m_fontLabel->setText(tr("&Font size:"));
    m_threadsLabel->setText(tr("T&hreads:"));
    m_theme->clear();
    m_theme->addItems({tr("Follow system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_theme->setCurrentIndex(int(m_preferences.theme()));
    m_language->clear();
    m_language->addItem(tr("Follow system"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // each language is named in itself
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language())));
    m_font->setSpecialValueText(tr("Follow system"));
    m_font->setSuffix(tr(" pt"));
    m_threads->setSpecialValueText(tr("All cores but one"));
    m_threads->setAccessibleDescription(tr("Number of threads for extraction and training"));
    m_note->setText(tr(
        "Changes take effect immediately. Fewer threads keep other programs fast while Spotter extracts or trains."));
    m_pages->setTabText(0, tr("General"));
    m_pages->setTabText(1, tr("Shortcuts"));
    m_pages->setTabText(2, tr("Unsaved Corpora"));
    m_keys->retranslate();
    m_scratch->retranslate();
    m_close->setText(tr("Close"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace spotter
