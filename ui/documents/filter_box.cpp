// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/filter_box.h"

#include "ui/appearance/control_row.h"
#include "ui/documents/tag_box.h"
#include "ui/session/corpus_controller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Extra entry among the splits of the corpus: the thousands of synthetic sentences are listed separately.
constexpr int syntheticPart = -1;
/// Entries of the box of states; the others are states of a label.
constexpr int reviewedEntry = 10;
constexpr int withoutLabelsEntry = 11;
/// Scores that are offered as limits.
constexpr std::array scoreLimits = {0.3, 0.5, 0.7, 0.9};

using Choices = std::vector<std::pair<QString, QVariant>>;

/// Replaces the entries and keeps the choice, the first entry if it is gone.
void refill(QComboBox &box, const Choices &choices)
{
    const QSignalBlocker blocked(box);
    const QVariant chosen = box.currentData();
    box.clear();
    for (const auto &[text, data] : choices) box.addItem(text, data);
    box.setCurrentIndex(chosen.isValid() ? std::max(0, box.findData(chosen)) : 0);
}

/// Chooses the entry with the data, which is added if it is missing.
void choose(QComboBox &box, const QVariant &data, const QString &text)
{
    if (!data.isValid()) return box.setCurrentIndex(0);
    if (box.findData(data) < 0) box.addItem(text, data);
    box.setCurrentIndex(box.findData(data));
}

QVariant nameOrNone(const QString &name) { return name.isEmpty() ? QVariant() : QVariant(name); }

} // namespace

FilterBox::FilterBox(CorpusController &controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    build();
    retranslate();
    const auto tell = [this] {
        nameMore();
        if (!m_isQuiet) Q_EMIT changed();
    };
    for (QComboBox *box : {m_split, m_predicate, m_type, m_state, m_score, m_edited})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    for (QCheckBox *box : {m_unreviewed, m_differing}) connect(box, &QCheckBox::toggled, this, tell);
    connect(m_tag, &TagBox::tagChanged, this, tell);
    connect(m_tag, &TagBox::failed, &controller, &CorpusController::failed);
    connect(m_more, &QToolButton::toggled, this, &FilterBox::setMoreShown);
    connect(&controller, &CorpusController::documentsChanged, m_tag, &TagBox::reload);
    connect(&controller, &CorpusController::detailsChanged, m_tag, &TagBox::reload);
    connect(&controller, &CorpusController::schemaChanged, this, &FilterBox::showSchema);
}

void FilterBox::build()
{
    auto *usual = new ControlRow;
    m_split = usual->add<QComboBox>(u"splitFilter"_s, 4);
    m_predicate = usual->add<QComboBox>(u"predicateFilter"_s, 5); // its texts are longer
    m_tag = new TagBox;
    m_tag->setObjectName(u"tagFilter"_s);
    m_unreviewed = new QCheckBox;
    auto *typeAndState = new ControlRow;
    m_type = typeAndState->add<QComboBox>(u"typeFilter"_s, 1);
    m_state = typeAndState->add<QComboBox>(u"stateFilter"_s, 1);
    // The texts of each of these need the whole width of a narrow dock.
    auto *score = new ControlRow;
    m_score = score->add<QComboBox>(u"scoreFilter"_s);
    auto *edited = new ControlRow;
    m_edited = edited->add<QComboBox>(u"editedFilter"_s);
    auto *differing = new ControlRow;
    m_differing = differing->add<QCheckBox>(u"differingFilter"_s);
    for (QComboBox *box : {m_split, m_predicate, m_type, m_state, m_score, m_edited}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        box->setMaxVisibleItems(20);
    }
    m_buttons = new ControlRow;
    m_more = m_buttons->add<QToolButton>(u"moreFilters"_s);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_buttons->addStretch();
    m_moreBoxes = new QWidget;
    auto *rows = new QVBoxLayout(m_moreBoxes);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (ControlRow *row : {typeAndState, score, edited, differing}) rows->addLayout(row);
    m_moreBoxes->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(usual);
    layout->addWidget(m_tag);
    layout->addWidget(m_unreviewed);
    layout->addWidget(m_moreBoxes);
    layout->addLayout(m_buttons);
}

void FilterBox::addButton(QWidget *button) { m_buttons->insertWidget(1, button); }

QList<QWidget *> FilterBox::controls() const
{
    return {m_split, m_predicate, m_tag, m_unreviewed, m_type, m_state, m_score, m_edited, m_differing, m_more};
}

void FilterBox::retranslate()
{
    refill(*m_split,
        {{tr("All splits"), {}}, {tr("Training"), int(Split::Train)}, {tr("Held out"), int(Split::Dev)},
            {tr("Test"), int(Split::Test)}, {tr("No split"), int(Split::None)}, {tr("Synthetic"), syntheticPart}});
    m_split->setItemData(
        m_split->count() - 1, tr("Generated sentences for training; all other choices exclude them"), Qt::ToolTipRole);
    refill(*m_state,
        {{tr("Any state"), {}}, {tr("All labels reviewed"), reviewedEntry},
            {tr("With accepted labels"), int(ReviewState::Accepted)},
            {tr("With rejected labels"), int(ReviewState::Rejected)}, {tr("Without labels"), withoutLabelsEntry}});
    Choices scores{{tr("Any score"), {}}};
    for (const double limit : scoreLimits)
        scores.emplace_back(tr("Score below %1").arg(locale().toString(limit)), limit);
    refill(*m_score, scores);
    refill(*m_edited,
        {{tr("Any date of the last edit"), {}}, {tr("Edited today"), 1}, {tr("Edited in the last 7 days"), 7},
            {tr("Edited in the last 30 days"), 30}, {tr("Not edited for 7 days"), -7},
            {tr("Not edited for 30 days"), -30}});
    m_split->setAccessibleName(tr("Split"));
    m_predicate->setAccessibleName(tr("Show only documents with this predicate"));
    m_type->setAccessibleName(tr("Show only documents with this entity type"));
    m_state->setAccessibleName(tr("Show only documents with labels in this state"));
    m_score->setAccessibleName(tr("Show only documents with a lower score"));
    m_score->setToolTip(tr("Documents in which the model found a triple with a lower score"));
    m_edited->setAccessibleName(tr("Show only documents by their last edit"));
    m_unreviewed->setText(tr("Not reviewed"));
    m_unreviewed->setToolTip(tr("Show only documents with labels that nobody has reviewed"));
    m_differing->setText(tr("Model and labels differ"));
    m_differing->setToolTip(
        tr("Show only documents that the model in use has read, and in which it did not find exactly "
           "the labels"));
    m_more->setToolTip(tr("Filters by entity type, state, score, last edit and differences"));
    m_tag->retranslate();
    showSchema();
    nameMore();
}

void FilterBox::showSchema()
{
    const QVariant predicate = m_predicate->currentData();
    const QVariant type = m_type->currentData();
    Choices predicates{{tr("Any predicate"), {}}};
    for (const Predicate &known : m_controller.schema().predicates()) predicates.emplace_back(known.name, known.name);
    refill(*m_predicate, predicates);
    Choices types{{tr("Any type"), {}}};
    for (const QString &known : m_controller.schema().entityTypes()) types.emplace_back(known, known);
    refill(*m_type, types);
    // It was renamed, merged or deleted: the filter would show an empty list without a reason.
    if (m_predicate->currentData() != predicate || m_type->currentData() != type) Q_EMIT changed();
}

int FilterBox::moreInUse() const
{
    int count = m_differing->isChecked();
    for (const QComboBox *box : {m_type, m_state, m_score, m_edited}) count += box->currentIndex() > 0;
    return count;
}

void FilterBox::nameMore()
{
    const int count = m_moreBoxes->isHidden() ? moreInUse() : 0;
    // A filter that cannot be seen is at least counted.
    m_more->setText(m_more->isChecked() ? tr("Fewer Filters")
            : count > 0                 ? tr("More Filters (%1)").arg(count)
                                        : tr("More Filters"));
}

void FilterBox::setMoreShown(bool shown)
{
    m_moreBoxes->setVisible(shown);
    nameMore();
}

DocumentFilter FilterBox::filter() const
{
    DocumentFilter filter;
    const QVariant part = m_split->currentData();
    filter.synthetic = part == syntheticPart;
    if (part.isValid() && part != syntheticPart) filter.split = Split(part.toInt());
    filter.predicate = m_predicate->currentData().toString();
    filter.tag = m_tag->tag();
    filter.unreviewedOnly = m_unreviewed->isChecked();
    filter.entityType = m_type->currentData().toString();
    const QVariant state = m_state->currentData();
    filter.reviewedOnly = state == reviewedEntry;
    filter.withoutLabelsOnly = state == withoutLabelsEntry;
    if (state.isValid() && !filter.reviewedOnly && !filter.withoutLabelsOnly) filter.state = ReviewState(state.toInt());
    if (const QVariant score = m_score->currentData(); score.isValid()) filter.scoreBelow = score.toDouble();
    const int days = m_edited->currentData().toInt();
    if (days > 0) filter.editedDays = days;
    if (days < 0) filter.uneditedDays = -days;
    filter.differingOnly = m_differing->isChecked();
    return filter;
}

/// Sets all boxes.
void FilterBox::take(const DocumentFilter &filter)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    QVariant part;
    if (filter.synthetic.value_or(false)) part = syntheticPart;
    if (filter.split) part = int(*filter.split);
    choose(*m_split, part, {});
    choose(*m_predicate, nameOrNone(filter.predicate), filter.predicate);
    m_tag->choose(filter.tag);
    m_unreviewed->setChecked(filter.unreviewedOnly || filter.state == ReviewState::Unreviewed);
    choose(*m_type, nameOrNone(filter.entityType), filter.entityType);
    QVariant state;
    if (filter.state && *filter.state != ReviewState::Unreviewed) state = int(*filter.state);
    if (filter.reviewedOnly) state = reviewedEntry;
    if (filter.withoutLabelsOnly) state = withoutLabelsEntry;
    choose(*m_state, state, {});
    const double score = filter.scoreBelow.value_or(0);
    choose(
        *m_score, filter.scoreBelow ? QVariant(score) : QVariant(), tr("Score below %1").arg(locale().toString(score)));
    QVariant days;
    if (filter.editedDays) days = *filter.editedDays;
    if (filter.uneditedDays) days = -*filter.uneditedDays;
    choose(*m_edited, days,
        filter.editedDays ? tr("Edited in the last %Ln day(s)", nullptr, *filter.editedDays)
                          : tr("Not edited for %Ln day(s)", nullptr, filter.uneditedDays.value_or(0)));
    m_differing->setChecked(filter.differingOnly);
    if (moreInUse() > 0) m_more->setChecked(true);
}

void FilterBox::setFilter(const DocumentFilter &filter)
{
    take(filter);
    nameMore();
    Q_EMIT changed();
}

void FilterBox::showCorpus()
{
    m_tag->setCorpus(nullptr);
    {
        const QSignalBlocker blocked(this);
        showSchema();
    }
    take({});
    nameMore();
    m_tag->setCorpus(m_controller.corpus());
}

void FilterBox::showPredicate(const QString &predicate)
{
    const int place = m_predicate->findData(predicate);
    if (place > 0) m_predicate->setCurrentIndex(place);
}

bool FilterBox::isFiltering() const { return filter() != DocumentFilter{.synthetic = false}; }

void FilterBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
