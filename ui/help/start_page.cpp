// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/start_page.h"

#include "ui/appearance/icons.h"
#include "ui/appearance/preferences.h"
#include "ui/appearance/recent_files.h"
#include "ui/commands/actions.h"
#include "ui/session/scratch_corpora.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int columnWidth = 760;
constexpr int pathRole = Qt::UserRole + 1;

/// Abbreviates the home folder to ~.
QString shortPath(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.sliced(home.size()) : folder;
}

} // namespace

StartPage::StartPage(const Actions &actions, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_files(new RecentFiles(preferences, this))
{
    connect(m_files, &RecentFiles::changed, this, &StartPage::reload);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build(actions);
    retranslate();
    reload();
}

void StartPage::build(const Actions &actions)
{
    m_title = new QLabel(this);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_subtitle = new QLabel(this);
    m_subtitle->setWordWrap(true);
    auto *logo = new QLabel(this);
    logo->setPixmap(programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);
    const auto addChoice = [&](int row, QAction *action, const QString &name, QToolButton *&button, QLabel *&text) {
        button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(action->icon());
        button->setIconSize({36, 20}); // wider than the picture, to leave a margin
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(36);
        button->setMinimumWidth(190);
        button->setFocusPolicy(Qt::StrongFocus);
        text = new QLabel(this);
        text->setWordWrap(true);
        text->setForegroundRole(QPalette::PlaceholderText);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        grid->addWidget(button, row, 0);
        grid->addWidget(text, row, 1);
    };
    addChoice(0, actions.tryDemo, u"startDemo"_s, m_demo, m_demoText);
    addChoice(1, actions.open, u"startOpen"_s, m_open, m_openText);
    addChoice(2, actions.newCorpus, u"startNew"_s, m_new, m_newText);
    addChoice(3, actions.importFiles, u"startImport"_s, m_import, m_importText);
    addChoice(4, actions.guidedTour, u"startTour"_s, m_tour, m_tourText);

    m_recentTitle = new QLabel(this);
    QFont bold = m_recentTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_recentTitle->setFont(bold);
    m_recent = new QListWidget(this);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setSpacing(1);
    connect(m_recent, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *item) { Q_EMIT fileChosen(item->data(pathRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem *item) { Q_EMIT fileChosen(item->data(pathRole).toString()); });
    m_hint = new QLabel(this);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(18);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addWidget(logo, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(9);
    column->addStretch(2);
    column->addLayout(head);
    column->addSpacing(24);
    column->addLayout(grid);
    column->addSpacing(24);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    column->addWidget(m_hint);
    column->addStretch(2);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(columnWidth);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(middle, 20);
    layout->addStretch(1);
    setFocusProxy(m_demo);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, actions.pasteDocument, &QAction::trigger);
}

void StartPage::retranslate()
{
    m_title->setText(u"Spotter"_s);
    m_subtitle->setText(tr("Finds subject – predicate – object triples in text, and learns from your corrections."));
    m_demo->setText(tr("Try the demo corpus"));
    m_demoText->setText(tr("Chinese and English sentences with a trained model: correct, retrain, export."));
    m_open->setText(tr("Open a document…"));
    m_openText->setText(tr("Text, PDF, Word, labelled data or a corpus. The text appears at once."));
    m_new->setText(tr("New corpus…"));
    m_newText->setText(tr("An empty file for your documents, labels and models."));
    m_import->setText(tr("Import…"));
    m_importText->setText(tr("Labelled data in any supported format, into a new corpus."));
    m_tour->setText(tr("Take the tour"));
    m_tourText->setText(tr("The four main tasks, shown in the window itself; you can leave at any time."));
    m_recentTitle->setText(tr("Recent"));
    m_recent->setAccessibleName(tr("Recent files"));
    m_hint->setText(tr("Or drop files or text anywhere on this window, or paste a text (%1).")
            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
}

void StartPage::reload()
{
    m_recent->clear();
    const ScratchCorpora scratch(m_preferences.dataFolder());
    for (const QString &path : m_files->files()) {
        // The folder of corpora that have no file of their own yet means nothing to people.
        auto *item = new QListWidgetItem(scratch.contains(path)
                ? scratch.titleOf(path)
                : tr("%1   –   %2", "file name, folder").arg(QFileInfo(path).fileName(), shortPath(path)),
            m_recent);
        item->setIcon(icon(path.endsWith(".spotter"_L1) ? u"corpus-open"_s : u"document-open"_s));
        item->setData(pathRole, path);
        item->setToolTip(path);
    }
    const bool any = m_recent->count() > 0;
    m_recentTitle->setVisible(any);
    m_recent->setVisible(any);
    fitRecent();
}

/// As high as its rows, up to eight.
void StartPage::fitRecent()
{
    const int rows = std::min(8, m_recent->count());
    m_recent->setFixedHeight(rows > 0 ? rows * (m_recent->sizeHintForRow(0) + 2 * m_recent->spacing()) + 4 : 0);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) fitRecent();
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
    QWidget::changeEvent(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    reload();
    m_files->look();
    QWidget::showEvent(event);
}

} // namespace spotter
