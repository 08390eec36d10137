// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/fact_filter.h"

#include "ui/facts/fact_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include <array>
#include <chrono>

using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr std::array<int, 4> surenessSteps{0, 50, 90, 99}; // per cent

} // namespace

FactFilter::FactFilter(QWidget *parent) : QWidget(parent)
{
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    m_predicate = new QComboBox;
    m_predicate->addItem(QString());
    m_predicate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_predicate->setMinimumContentsLength(10);
    m_state = new QComboBox;
    for (int i = 0; i < 4; ++i) m_state->addItem(QString());
    m_sureness = new QComboBox;
    for (const int percent : surenessSteps) m_sureness->addItem(QString(), percent);
    m_contradictions = new QCheckBox;
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_predicate);
    layout->addWidget(m_state);
    layout->addWidget(m_sureness);
    layout->addWidget(m_contradictions);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, &FactFilter::changed);
    for (QComboBox *box : {m_predicate, m_state, m_sureness})
        connect(box, &QComboBox::currentIndexChanged, this, &FactFilter::changed);
    connect(m_contradictions, &QCheckBox::toggled, this, &FactFilter::changed);
    retranslate();
}

void FactFilter::retranslate()
{
    m_search->setPlaceholderText(tr("Search names"));
    m_search->setAccessibleName(tr("Search names of subjects and objects"));
    m_predicate->setItemText(0, tr("All predicates"));
    m_predicate->setAccessibleName(tr("Predicate of the facts"));
    m_state->setItemText(0, tr("Not rejected"));
    for (int state = 0; state < 3; ++state) m_state->setItemText(state + 1, FactModel::stateText(FactState(state)));
    m_state->setAccessibleName(tr("State of the facts"));
    m_sureness->setItemText(0, tr("Any sureness"));
    for (int i = 1; i < int(surenessSteps.size()); ++i)
        m_sureness->setItemText(i, tr("At least %1 % sure").arg(QLocale().toString(surenessSteps[size_t(i)])));
    m_sureness->setAccessibleName(tr("Least sureness of the facts"));
    m_contradictions->setText(tr("&Contradictions"));
    m_contradictions->setToolTip(tr("Only facts that contradict another one or what their predicate allows"));
}

void FactFilter::setPredicates(const QStringList &predicates)
{
    const QString chosen = m_predicate->currentIndex() > 0 ? m_predicate->currentText() : QString();
    const QSignalBlocker quiet(m_predicate);
    while (m_predicate->count() > 1) m_predicate->removeItem(1);
    m_predicate->addItems(predicates);
    m_predicate->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, int(predicates.indexOf(chosen)) + 1));
}

void FactFilter::addTo(FactQuery &query) const
{
    query.search = m_search->text();
    query.predicate = m_predicate->currentIndex() > 0 ? m_predicate->currentText() : QString();
    query.state = m_state->currentIndex() > 0 ? std::optional(FactState(m_state->currentIndex() - 1)) : std::nullopt;
    query.leastSureness = m_sureness->currentData().toInt() / 100.;
    query.contradictionsOnly = m_contradictions->isChecked();
}

bool FactFilter::isFiltering() const
{
    return !m_search->text().trimmed().isEmpty() || m_predicate->currentIndex() > 0 || m_state->currentIndex() > 0
        || m_sureness->currentIndex() > 0 || m_contradictions->isChecked();
}

void FactFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
