// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/reconcile_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

enum CandidateColumn { CandidateName, CandidateType, CandidateScore, CandidateIdentifier, CandidateColumnCount };
enum CandidateRole { EntityIndexRole = Qt::UserRole, CandidateIndexRole };

} // namespace

ReconcileDialog::ReconcileDialog(QWidget *parent) : QDialog(parent)
{
    build();
    connectAll();
    retranslate();
    setEntity(std::nullopt);
    resize(760, 560);
}

void ReconcileDialog::build()
{
    m_address = new QLineEdit;
    m_address->setObjectName(u"serviceAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_type = new QLineEdit;
    m_type->setObjectName(u"serviceType"_s);
    m_addressName = new QLabel;
    m_addressName->setBuddy(m_address);
    m_typeName = new QLabel;
    m_typeName->setBuddy(m_type);
    m_one = new QRadioButton;
    m_all = new QRadioButton;
    auto *form = new QFormLayout;
    form->addRow(m_addressName, m_address);
    form->addRow(m_typeName, m_type);
    form->addRow(QString(), m_one);
    form->addRow(QString(), m_all);
    m_privacy = new QLabel;
    m_privacy->setWordWrap(true);
    m_ask = new QPushButton;
    m_stop = new QPushButton;
    auto *asking = new QHBoxLayout;
    asking->addWidget(m_privacy, 1);
    asking->addWidget(m_ask);
    asking->addWidget(m_stop);
    m_list = new QTreeWidget;
    m_list->setColumnCount(CandidateColumnCount);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(CandidateName, QHeaderView::Stretch);
    for (const int column : {CandidateType, CandidateScore, CandidateIdentifier})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_notice = new QLabel;
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_link = new QPushButton;
    m_certain = new QPushButton;
    m_close = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_notice, 1);
    for (QPushButton *button : {m_link, m_certain, m_close}) buttons->addWidget(button);
    // Enter asks in the field of the address, and links in the list.
    for (QPushButton *button : {m_ask, m_stop, m_link, m_certain, m_close}) button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addLayout(asking);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
}

void ReconcileDialog::connectAll()
{
    connect(m_ask, &QPushButton::clicked, this, &ReconcileDialog::ask);
    for (QLineEdit *field : {m_address, m_type}) connect(field, &QLineEdit::returnPressed, this, &ReconcileDialog::ask);
    connect(m_address, &QLineEdit::textChanged, this, &ReconcileDialog::showSelected);
    connect(m_stop, &QPushButton::clicked, this, &ReconcileDialog::stopRequested);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ReconcileDialog::showSelected);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) { link(item); });
    connect(m_link, &QPushButton::clicked, this, [this] { link(m_list->currentItem()); });
    connect(m_certain, &QPushButton::clicked, this, &ReconcileDialog::linkCertain);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ReconcileDialog::retranslate()
{
    setWindowTitle(tr("Reconcile"));
    m_addressName->setText(tr("&Service:"));
    m_address->setAccessibleName(tr("Address of a reconciliation service"));
    m_address->setToolTip(tr("The address of a service that follows the Reconciliation Service API, as OpenRefine asks "
                             "them"));
    m_typeName->setText(tr("T&ype there:"));
    m_type->setToolTip(tr("What the service calls the type of the entities, such as Q5. Without it, a type that the "
                          "service lists under the name that it has in the corpus."));
    m_type->setPlaceholderText(tr("as in the corpus"));
    m_all->setText(tr("A&ll entities without an identifier"));
    m_privacy->setText(
        tr("Only the names and types of these entities are sent, only to this address, and not before you "
           "press Ask."));
    m_ask->setText(tr("&Ask"));
    m_stop->setText(tr("St&op"));
    m_list->setHeaderLabels({tr("Name"), tr("Type"), tr("Score"), tr("Identifier")});
    m_list->setAccessibleName(tr("What the service proposes"));
    m_list->setAccessibleDescription(tr("Press Enter on a proposal to link its entity to it"));
    m_link->setText(tr("&Link"));
    m_link->setToolTip(tr("Gives the entity the identifier of the selected proposal (Enter)"));
    m_certain->setText(tr("Link All &Certain"));
    m_certain->setToolTip(tr("Links all entities of which the service is certain, as one step of undo"));
    m_close->setText(tr("Close"));
    setEntity(m_entity);
    fill();
}

void ReconcileDialog::setAddress(const QString &address) { m_address->setText(address); }

void ReconcileDialog::setEntity(const std::optional<KnownEntity> &entity)
{
    m_entity = entity;
    m_one->setText(
        entity ? tr("&Only “%1”").arg(QString(entity->name).replace(u'&', u"&&"_s)) : tr("&Only one entity"));
    m_one->setEnabled(entity.has_value());
    (entity ? m_one : m_all)->setChecked(true);
}

void ReconcileDialog::setRunning(bool running)
{
    m_isRunning = running;
    if (running) setNotice(tr("Asking…"));
    showSelected();
}

void ReconcileDialog::setProgress(qint64 done, qint64 total)
{
    if (m_isRunning && total > 0)
        setNotice(tr("Asked about %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
}

void ReconcileDialog::setNotice(const QString &notice) { m_notice->setText(notice); }

void ReconcileDialog::setReconciliation(const Reconciliation &reconciliation)
{
    m_shown = reconciliation;
    m_isAsked = true;
    // What has candidates first: the others say only that there is nothing.
    std::ranges::stable_sort(m_shown.entities, {}, [](const ReconciledEntity &one) { return one.candidates.empty(); });
    fill();
    m_list->setFocus();
}

void ReconcileDialog::remove(const FactName &name)
{
    std::erase_if(
        m_shown.entities, [&](const ReconciledEntity &one) { return std::ranges::contains(one.entity.names, name); });
    fill();
}

void ReconcileDialog::clear()
{
    m_shown = {};
    m_isAsked = false;
    setEntity(std::nullopt);
    fill();
}

void ReconcileDialog::ask()
{
    if (!m_ask->isEnabled()) return;
    ReconciliationRequest request;
    request.address = m_address->text().trimmed();
    request.serviceType = m_type->text().trimmed();
    if (m_one->isChecked() && m_entity) request.entity = m_entity->id;
    Q_EMIT askRequested(request);
}

void ReconcileDialog::fill()
{
    const int place = m_list->currentItem() && m_list->currentItem()->parent()
        ? m_list->indexOfTopLevelItem(m_list->currentItem()->parent())
        : 0;
    m_list->clear();
    int proposed = 0;
    for (size_t index = 0; index < m_shown.entities.size(); ++index) {
        const auto &[entity, candidates] = m_shown.entities[index];
        auto *group = new QTreeWidgetItem(
            m_list, {entity.name, entity.type, QString(), candidates.empty() ? tr("nothing proposed") : QString()});
        group->setExpanded(true);
        proposed += !candidates.empty();
        for (size_t number = 0; number < candidates.size(); ++number) {
            const ReconciliationCandidate &candidate = candidates[number];
            const QString score = QLocale().toString(candidate.score, 'g', 4);
            auto *item = new QTreeWidgetItem(group,
                {candidate.name, candidate.types.join(tr(", ", "between types")),
                    candidate.isMatch ? tr("%1, certain", "the score of a proposal").arg(score) : score,
                    candidate.identifier});
            item->setToolTip(CandidateName, candidate.description.isEmpty() ? candidate.name : candidate.description);
            item->setTextAlignment(CandidateScore, Qt::AlignRight | Qt::AlignVCenter);
            item->setData(0, EntityIndexRole, int(index));
            item->setData(0, CandidateIndexRole, int(number));
        }
    }
    if (m_isAsked)
        setNotice(proposed == 0
                ? tr("%1 proposes nothing more.").arg(m_shown.service)
                : tr("%1 proposes something for %Ln entity(ies).", nullptr, proposed).arg(m_shown.service));
    if (const auto *group = m_list->topLevelItem(std::min(place, proposed - 1)); group && group->childCount() > 0)
        m_list->setCurrentItem(group->child(0));
    showSelected();
}

void ReconcileDialog::showSelected()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_ask->setEnabled(!m_isRunning && !m_address->text().trimmed().isEmpty());
    m_stop->setEnabled(m_isRunning);
    m_link->setEnabled(item && item->parent());
    m_certain->setEnabled(
        std::ranges::any_of(m_shown.entities, [](const ReconciledEntity &one) { return one.match() != nullptr; }));
}

void ReconcileDialog::link(const QTreeWidgetItem *item)
{
    if (!item || !item->parent()) return;
    const auto &[entity, candidates] = m_shown.entities[size_t(item->data(0, EntityIndexRole).toInt())];
    const ReconciliationCandidate &candidate = candidates[size_t(item->data(0, CandidateIndexRole).toInt())];
    Q_EMIT linkRequested({{entity.names.front(), candidate.identifier}}, m_shown.service);
}

void ReconcileDialog::linkCertain()
{
    if (const std::vector<NameToLink> links = certainLinks(m_shown); !links.empty())
        Q_EMIT linkRequested(links, m_shown.service);
}

void ReconcileDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace spotter
