// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/query_form.h"

#include "ui/selection/selection_words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr double scoreStep = 0.05;
constexpr double noLimit = -scoreStep; ///< the value of a score that does not filter

QDoubleSpinBox *scoreBox(const QString &unlimited)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(noLimit, 1);
    box->setSingleStep(scoreStep);
    box->setDecimals(2);
    box->setSpecialValueText(unlimited);
    box->setValue(noLimit);
    return box;
}

QLineEdit *searchLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setClearButtonEnabled(true);
    return line;
}

QComboBox *choiceBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    // A long name of a predicate must not make the window wider than the screen.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

/// The items after the first, which filters nothing.
void setItems(QComboBox &box, const QStringList &names)
{
    const QSignalBlocker quiet(&box);
    const QString chosen = box.currentIndex() > 0 ? box.currentText() : QString();
    while (box.count() > 1) box.removeItem(1);
    box.addItems(names);
    box.setCurrentIndex(
        chosen.isEmpty() ? 0 : std::max(0, box.findText(chosen, Qt::MatchExactly | Qt::MatchCaseSensitive)));
}

} // namespace

QueryForm::QueryForm(QWidget *parent) : QWidget(parent)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &QueryForm::changed);
    const auto soon = [this] { m_typing.start(); };
    for (QLineEdit *line : {m_subject, m_object, m_text}) connect(line, &QLineEdit::textChanged, this, soon);
    for (QDoubleSpinBox *box : {m_lowest, m_highest}) connect(box, &QDoubleSpinBox::valueChanged, this, soon);
    for (QComboBox *box : {m_predicate, m_type, m_standing, m_origin})
        connect(box, &QComboBox::currentIndexChanged, this, &QueryForm::changed);
    connect(m_clear, &QPushButton::clicked, this, &QueryForm::clear);
}

void QueryForm::addRow(QGridLayout &grid, int row, int column, const QString &label, QWidget *field)
{
    auto *name = new QLabel(label);
    name->setBuddy(field);
    grid.addWidget(name, row, column);
    grid.addWidget(field, row, column + 1);
}

void QueryForm::build()
{
    m_predicate = choiceBox(u"queryPredicate"_s);
    m_predicate->addItem(tr("Any predicate"));
    m_type = choiceBox(u"queryType"_s);
    m_type->addItem(tr("Any type"));
    m_standing = choiceBox(u"queryState"_s);
    m_standing->addItem(tr("Any state"));
    for (const TripleStanding standing :
        {TripleStanding::Unreviewed, TripleStanding::Accepted, TripleStanding::Rejected, TripleStanding::Suggested})
        m_standing->addItem(standingWords(standing), int(standing));
    m_origin = choiceBox(u"queryOrigin"_s);
    m_origin->addItem(tr("Any origin"));
    for (const Origin origin : {Origin::Imported, Origin::Human, Origin::ModelAccepted})
        m_origin->addItem(originWords(origin), int(origin));
    m_subject = searchLine(u"querySubject"_s);
    m_object = searchLine(u"queryObject"_s);
    m_text = searchLine(u"queryText"_s);
    m_lowest = scoreBox(tr("any", "lowest score"));
    m_lowest->setObjectName(u"queryLowest"_s);
    m_highest = scoreBox(tr("any", "highest score"));
    m_highest->setObjectName(u"queryHighest"_s);
    m_highest->setAccessibleName(tr("Highest score"));
    m_clear = new QPushButton(tr("C&lear"));
    m_clear->setObjectName(u"clearQuery"_s);
    m_clear->setAutoDefault(false);
    auto *scores = new QHBoxLayout;
    scores->setSpacing(6);
    scores->addWidget(m_lowest, 1);
    scores->addWidget(new QLabel(tr("to", "lowest to highest score")));
    scores->addWidget(m_highest, 1);
    scores->addWidget(m_clear);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    addRow(*grid, 0, 0, tr("&Subject:"), m_subject);
    addRow(*grid, 0, 2, tr("&Predicate:"), m_predicate);
    addRow(*grid, 0, 4, tr("Stat&e:"), m_standing);
    addRow(*grid, 1, 0, tr("&Object:"), m_object);
    addRow(*grid, 1, 2, tr("T&ype:"), m_type);
    addRow(*grid, 1, 4, tr("Or&igin:"), m_origin);
    addRow(*grid, 2, 0, tr("Te&xt:"), m_text);
    m_text->setToolTip(tr("Only triples of documents that contain this"));
    auto *score = new QLabel(tr("Score &from:"));
    score->setBuddy(m_lowest);
    grid->addWidget(score, 2, 2);
    grid->addLayout(scores, 2, 3, 1, 3);
    for (const int column : {1, 3, 5}) grid->setColumnStretch(column, 1);
    setFocusProxy(m_subject);
}

void QueryForm::setSchema(const Schema &schema)
{
    QStringList predicates;
    for (const Predicate &predicate : schema.predicates()) predicates += predicate.name;
    setItems(*m_predicate, predicates);
    setItems(*m_type, schema.entityTypes());
}

TripleQuery QueryForm::query() const
{
    TripleQuery query;
    if (m_predicate->currentIndex() > 0) query.predicate = m_predicate->currentText();
    if (m_type->currentIndex() > 0) query.type = m_type->currentText();
    if (m_standing->currentIndex() > 0) query.standing = TripleStanding(m_standing->currentData().toInt());
    if (m_origin->currentIndex() > 0) query.origin = Origin(m_origin->currentData().toInt());
    query.subject = m_subject->text().trimmed();
    query.object = m_object->text().trimmed();
    query.documents.search = m_text->text().trimmed();
    if (m_lowest->value() >= 0) query.lowestScore = m_lowest->value();
    if (m_highest->value() >= 0) query.highestScore = m_highest->value();
    return query;
}

/// Enter in a field must not press a button of the dialog.
void QueryForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QWidget::keyPressEvent(event);
    if (m_typing.isActive()) {
        m_typing.stop();
        Q_EMIT changed();
    }
    Q_EMIT entered();
}

void QueryForm::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QComboBox *box : {m_predicate, m_type, m_standing, m_origin}) box->setCurrentIndex(0);
        for (QLineEdit *line : {m_subject, m_object, m_text}) line->clear();
        for (QDoubleSpinBox *box : {m_lowest, m_highest}) box->setValue(noLimit);
    }
    m_typing.stop();
    Q_EMIT changed();
}

} // namespace spotter
