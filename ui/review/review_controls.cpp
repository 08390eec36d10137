// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_controls.h"

#include "ui/appearance/control_row.h"
#include "ui/review/review_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int defaultFolds = 5;
constexpr double defaultMinutes = 10;
constexpr int progressSteps = 1000;

} // namespace

ReviewControls::ReviewControls(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
}

void ReviewControls::build()
{
    auto *buttons = new ControlRow;
    m_quick = buttons->add<QPushButton>(u"quickReview"_s);
    m_thorough = buttons->add<QPushButton>(u"thoroughReview"_s);
    m_stop = buttons->add<QPushButton>(u"stopReview"_s);
    buttons->addStretch(1);
    m_more = buttons->add<QToolButton>(u"reviewOptions"_s);
    m_more->setCheckable(true);
    m_more->setArrowType(Qt::DownArrow);

    m_order = new QComboBox;
    m_order->addItems({QString(), QString()});
    m_folds = new QSpinBox;
    m_folds->setRange(2, 20);
    m_folds->setValue(defaultFolds);
    m_minutes = new QDoubleSpinBox;
    m_minutes->setRange(0.1, 10'000);
    m_minutes->setDecimals(1);
    m_minutes->setValue(defaultMinutes);
    m_options = new QWidget;
    m_form = new QFormLayout(m_options);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QWidget *field : std::initializer_list<QWidget *>{m_order, m_folds, m_minutes}) {
        auto *name = new QLabel; // addRow() creates no label for an empty text
        name->setBuddy(field);
        m_form->addRow(name, field);
    }
    m_facts = new QCheckBox;
    m_facts->setObjectName(u"reviewFacts"_s);
    m_facts->setChecked(true);
    m_otherMentions = new QCheckBox;
    m_otherMentions->setObjectName(u"otherMentions"_s);
    m_sample = new QCheckBox;
    m_sample->setObjectName(u"mixSample"_s);
    m_form->addRow(m_facts);
    m_form->addRow(m_otherMentions);
    m_form->addRow(m_sample);
    m_options->hide();

    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_status = new QLabel;
    m_status->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_options);
    layout->addWidget(m_progress);
    layout->addWidget(m_status);

    connect(m_quick, &QPushButton::clicked, this, &ReviewControls::quickRequested);
    connect(m_thorough, &QPushButton::clicked, this, [this] { Q_EMIT thoroughRequested(folds(), minutes()); });
    connect(m_stop, &QPushButton::clicked, this, &ReviewControls::stopRequested);
    connect(m_more, &QToolButton::toggled, m_options, &QWidget::setVisible);
    connect(m_order, &QComboBox::currentIndexChanged, this, &ReviewControls::orderChanged);
    for (const QCheckBox *box : {m_facts, m_otherMentions, m_sample})
        connect(box, &QCheckBox::toggled, this, &ReviewControls::orderChanged);
    enable();
}

void ReviewControls::retranslate()
{
    m_quick->setText(tr("Quick Review"));
    m_thorough->setText(tr("Thorough Review"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stops the review; finished work is kept, and the next review resumes from there"));
    m_more->setToolTip(tr("Order and content of the queue, and settings of the thorough review"));
    m_more->setAccessibleName(tr("Settings of the review"));
    m_order->setItemText(0, tr("Most doubtful first"));
    m_order->setItemText(1, tr("Most informative first"));
    m_order->setToolTip(tr("Findings that are most probably wrong, or those that the model would learn most from"));
    m_facts->setText(tr("Facts that contradict each other"));
    m_facts->setToolTip(
        tr("Also asks about labels whose facts cannot both be true, and about facts that lack their other direction, "
           "as far as it is decided what predicates allow or holds for at least 98 % of 20 subjects or more"));
    m_otherMentions->setText(tr("Label the other mentions, too"));
    m_otherMentions->setToolTip(
        tr("Also asks about other mentions of words that are labelled in the same text, once for each label"));
    m_sample->setText(tr("Mix in a random sample"));
    m_sample->setToolTip(
        tr("One finding in three is drawn at random, to estimate without bias how many labels are wrong "
           "and how many are missing"));
    const QStringList labels{tr("Order:"), tr("Folds:"), tr("Minutes:")};
    const QStringList names{tr("Order"), tr("Folds"), tr("Minutes")};
    for (int row = 0; row < names.size(); ++row) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-static-cast-downcast): build() has made labels
        static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(labels[row]);
        m_form->itemAt(row, QFormLayout::FieldRole)->widget()->setAccessibleName(names[row]);
    }
    m_folds->setToolTip(tr("Number of models to train; each judges only the documents that it was not trained on"));
    m_minutes->setToolTip(tr("Total time for all models; a later review starts from these models and needs less"));
    m_progress->setAccessibleName(tr("Progress of the review"));
    enable();
}

void ReviewControls::enable()
{
    m_quick->setEnabled(!m_running && m_whyNotQuick.isEmpty());
    m_thorough->setEnabled(!m_running && m_whyNotThorough.isEmpty());
    m_quick->setToolTip(m_whyNotQuick.isEmpty()
            ? tr("Uses the current model: takes seconds, but the model may have memorised wrong labels")
            : m_whyNotQuick);
    m_thorough->setToolTip(m_whyNotThorough.isEmpty() ? tr("Trains several models, each of which judges labels that it "
                                                           "has never seen: takes minutes, but finds more")
                                                      : m_whyNotThorough);
    for (QPushButton *button : {m_quick, m_thorough}) button->setAccessibleDescription(button->toolTip());
    m_stop->setVisible(m_running);
    m_stop->setEnabled(!m_stopping);
    m_options->setEnabled(!m_running);
    m_progress->setVisible(m_running);
    m_status->setVisible(m_running);
    if (m_stopping) m_status->setText(tr("Stopping"));
}

void ReviewControls::setAvailable(const QString &whyNotQuick, const QString &whyNotThorough)
{
    m_whyNotQuick = whyNotQuick;
    m_whyNotThorough = whyNotThorough;
    enable();
}

void ReviewControls::setRunning(bool running)
{
    if (running && !m_running) {
        m_progress->setRange(0, 0); // progress still unknown: busy bar
        m_status->setText(tr("Loading the labels of the corpus"));
    }
    m_running = running;
    m_stopping = false;
    enable();
}

void ReviewControls::setStopping()
{
    m_stopping = m_running;
    enable();
}

void ReviewControls::showProgress(const ReviewProgress &progress)
{
    if (!m_running || m_stopping) return;
    m_progress->setRange(0, progressSteps);
    m_progress->setValue(int(std::clamp(progress.share, 0.0, 1.0) * progressSteps));
    m_status->setText(progressWords(progress));
}

QueueOrder ReviewControls::order() const
{
    return m_order->currentIndex() == 1 ? QueueOrder::Instructive : QueueOrder::Worst;
}

bool ReviewControls::otherMentions() const { return m_otherMentions->isChecked(); }

bool ReviewControls::facts() const { return m_facts->isChecked(); }

bool ReviewControls::sample() const { return m_sample->isChecked(); }

int ReviewControls::folds() const { return m_folds->value(); }

double ReviewControls::minutes() const { return m_minutes->value(); }

void ReviewControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
