// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/schema_panel.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/schema/schema_store.h"
#include "ui/annotation_view/entity_colors.h"
#include "ui/appearance/description_view.h"
#include "ui/schema/change_bar.h"
#include "ui/schema/name_details.h"
#include "ui/schema/pair_editor.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

using Kind = SchemaEdit::Kind;

namespace {

QToolButton *button(QHBoxLayout *row)
{
    auto *made = new QToolButton;
    made->setFocusPolicy(Qt::TabFocus);
    row->addWidget(made);
    return made;
}

QIcon swatch(const textview::EntityColor &color)
{
    QPixmap pixmap(28, 28);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color.outline, 1.4));
    painter.setBrush(color.strongFill);
    painter.drawRoundedRect(QRectF(1, 1, 12, 12), 3, 3);
    return pixmap;
}

} // namespace

SchemaPanel::SchemaPanel(QWidget *parent) : QWidget(parent)
{
    build();
    connectAll();
    retranslate();
    fill();
}

SchemaPanel::~SchemaPanel() = default;

void SchemaPanel::build()
{
    m_tabs = new QTabBar;
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_tabs->setDrawBase(false);
    m_list = new QTreeWidget;
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_empty = new QLabel;
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    m_add = button(buttons);
    m_rename = button(buttons);
    m_merge = button(buttons);
    m_delete = button(buttons);
    m_delete->setObjectName(u"deleteName"_s);
    m_fit = button(buttons);
    m_fit->setObjectName(u"fitTypes"_s);
    buttons->addStretch(1);
    m_up = button(buttons);
    m_down = button(buttons);
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    m_pairs = new PairEditor;
    m_details = new NameDetails;
    new DescriptionKey(*m_list, [this] { return NamedDescription{selectedName(), m_details->description()}; });
    m_counting = new TaskRunner(this);
    m_bar = new ChangeBar([this](const SchemaEdit &edit, ChangeBar::Answer answer) {
        if (!m_corpus) return answer(failure(ErrorCode::NotFound, tr("Open a corpus first")));
        // In a corpus of a million sentences this takes seconds.
        m_counting->start<SchemaEffect>(
            [address = m_corpus->address(), edit](const std::stop_token &stop, const auto &) -> Result<SchemaEffect> {
                const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
                if (!corpus) return std::unexpected(corpus.error());
                return (*corpus)->schema().preview(edit, stop);
            },
            std::move(answer));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_tabs);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_empty);
    layout->addLayout(buttons);
    layout->addWidget(m_details);
    layout->addWidget(m_pairs, 1);
    layout->addWidget(m_bar, 1);
    setFocusProxy(m_list);
}

void SchemaPanel::connectAll()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (!mayLeave()) return;
        m_bar->cancel();
        fill();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const bool adds = m_bar->edit().kind == Kind::AddPredicate || m_bar->edit().kind == Kind::AddType;
        if (adds || selectedName() == m_bar->edit().name || mayLeave()) showSelected();
    });
    connect(m_list, &QTreeWidget::itemActivated, m_rename, &QToolButton::click);
    connect(m_add, &QToolButton::clicked, this, [this] { compose(Kind::AddPredicate, Kind::AddType); });
    connect(m_rename, &QToolButton::clicked, this, [this] { compose(Kind::RenamePredicate, Kind::RenameType); });
    connect(m_merge, &QToolButton::clicked, this, [this] { compose(Kind::MergePredicate, Kind::MergeType); });
    connect(m_delete, &QToolButton::clicked, this, &SchemaPanel::composeDelete);
    connect(m_fit, &QToolButton::clicked, this, [this] { m_bar->compose({.kind = Kind::FitTypes, .name = {}}, {}); });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_details, &NameDetails::editRequested, this, &SchemaPanel::editRequested);
    connect(m_pairs, &PairEditor::pairsChosen, this, [this](const std::vector<TypePair> &pairs) {
        if (m_bar->isPending() && m_bar->edit().kind != Kind::SetPairs) {
            m_bar->askFirst();
            return showSelected(); // shows the stored pairs again
        }
        m_bar->compose({.kind = Kind::SetPairs, .name = selectedName(), .pairs = pairs}, {});
    });
    connect(m_bar, &ChangeBar::applied, this, [this](const SchemaEdit &edit) {
        Q_EMIT editRequested(edit);
        m_list->setFocus();
    });
    connect(m_bar, &ChangeBar::cancelled, this, [this] {
        showSelected(); // reset the pair editor to the stored pairs
        m_list->setFocus();
    });
    connect(m_bar, &ChangeBar::labelChosen, this,
        [this](const PlacedLabel &place) { Q_EMIT labelChosen(place.document, place.label); });
}

void SchemaPanel::retranslate()
{
    m_tabs->setTabText(0, tr("Predicates"));
    m_tabs->setTabText(1, tr("Entity types"));
    m_tabs->setAccessibleName(tr("Predicates or entity types"));
    m_list->setHeaderLabels({tr("Name"), tr("Labels")});
    m_list->setAccessibleName(tr("Names in the schema and their label counts"));
    const auto name = [](QToolButton *made, const QString &text, const QString &explanation) {
        made->setText(text);
        made->setToolTip(explanation);
        made->setAccessibleName(explanation);
    };
    name(m_add, tr("Add…"), tr("Add a predicate or an entity type"));
    name(m_rename, tr("Rename…"), tr("Rename it in the schema and in every label"));
    name(m_merge, tr("Merge…"), tr("Merge it into another, with its labels"));
    name(m_delete, tr("Delete…"), tr("Delete it; its labels are deleted, too, or moved to another"));
    name(m_fit, tr("Fill in types…"), tr("List the labels whose missing types are known, and fill these in"));
    name(m_up, QString(), tr("Move up"));
    name(m_down, QString(), tr("Move down"));
    fill();
}

void SchemaPanel::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    m_counting->abandon();
    m_bar->cancel();
    m_list->clear();
    m_predicateLabels.clear();
    m_typeLabels.clear();
    refresh();
}

void SchemaPanel::refresh()
{
    m_stale = true;
    if (isVisible()) read();
}

void SchemaPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) read();
}

void SchemaPanel::read()
{
    m_stale = false;
    m_schema = {};
    if (m_corpus) {
        const auto schema = m_corpus->schema().load();
        if (!schema) return Q_EMIT failed(schema.error().message);
        m_schema = *schema;
    }
    fill();
}

void SchemaPanel::setCounts(const CorpusStatistics &counts)
{
    m_predicateLabels.clear();
    m_typeLabels.clear();
    for (const NameCount &count : counts.predicates)
        m_predicateLabels.insert(count.name, count.labels + count.rejected);
    for (const NameCount &count : counts.types) m_typeLabels.insert(count.name, count.labels + count.rejected);
    fill();
}

std::optional<qint64> SchemaPanel::labelsOf(const QString &name) const
{
    const QHash<QString, qint64> &counts = isOfTypes() ? m_typeLabels : m_predicateLabels;
    const auto found = counts.find(name);
    return found == counts.end() ? std::nullopt : std::optional(*found);
}

bool SchemaPanel::isOfTypes() const { return m_tabs->currentIndex() == 1; }

QString SchemaPanel::selectedName() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
}

QStringList SchemaPanel::names() const
{
    if (isOfTypes()) return m_schema.entityTypes();
    QStringList names;
    for (const Predicate &predicate : m_schema.predicates()) names += predicate.name;
    return names;
}

void SchemaPanel::fill()
{
    const QString selected = selectedName();
    const textview::EntityColors colors(m_schema, palette());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString &name : names()) {
            const std::optional<qint64> labels = labelsOf(name);
            auto *item = new QTreeWidgetItem(m_list, {name, labels ? QLocale().toString(*labels) : u"…"_s});
            item->setData(0, Qt::UserRole, name);
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            const QString described = descriptionText(
                isOfTypes() ? m_schema.descriptionOfType(name) : m_schema.descriptionOfPredicate(name));
            item->setToolTip(0, described.isEmpty() ? name : name + u"\n\n"_s + described);
            if (isOfTypes()) item->setIcon(0, swatch(colors.of(name)));
            if (name == selected) m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem()) m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    m_empty->setText(!m_corpus ? tr("Open a corpus to see its schema.")
            : isOfTypes()      ? tr("No entity types yet.")
                               : tr("No predicates yet. Label with a new name, or add one here."));
    m_empty->setVisible(m_list->topLevelItemCount() == 0);
    showSelected();
}

void SchemaPanel::showSelected()
{
    const QString name = selectedName();
    if (m_bar->isComposing() && m_bar->edit().name != name && m_bar->edit().kind != Kind::AddPredicate
        && m_bar->edit().kind != Kind::AddType && m_bar->edit().kind != Kind::FitTypes)
        m_bar->cancel();
    const qsizetype index = m_schema.indexOf(name);
    m_details->showName(m_schema, name, isOfTypes());
    m_pairs->setVisible(!isOfTypes());
    if (!isOfTypes() && !(m_bar->isComposing() && m_bar->edit().kind == Kind::SetPairs))
        m_pairs->setPredicate(index >= 0 ? m_schema.predicates()[size_t(index)] : Predicate{.name = {}, .pairs = {}},
            m_schema.entityTypes());
    enable();
}

void SchemaPanel::enable()
{
    const bool writable = m_corpus && !m_corpus->isReadOnly();
    const QString name = selectedName();
    const bool chosen = writable && !name.isEmpty();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_add->setEnabled(writable);
    m_fit->setEnabled(writable && !m_schema.isEmpty());
    for (QToolButton *made : {m_rename, m_delete}) made->setEnabled(chosen);
    m_merge->setEnabled(chosen && m_list->topLevelItemCount() > 1);
    m_up->setEnabled(chosen && row > 0);
    m_down->setEnabled(chosen && row + 1 < m_list->topLevelItemCount());
    m_pairs->setReadOnly(!chosen);
    m_details->setEditable(chosen);
}

bool SchemaPanel::mayLeave()
{
    if (!m_bar->isPending()) return true;
    // Later: the click that has led here still selects what was clicked.
    QMetaObject::invokeMethod(this, &SchemaPanel::returnToPending, Qt::QueuedConnection);
    return false;
}

void SchemaPanel::returnToPending()
{
    if (!m_bar->isPending()) return;
    {
        const QSignalBlocker quietTabs(m_tabs);
        m_tabs->setCurrentIndex(m_bar->edit().isOfType() ? 1 : 0);
    }
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (m_list->topLevelItem(row)->data(0, Qt::UserRole) == m_bar->edit().name)
            m_list->setCurrentItem(m_list->topLevelItem(row));
    enable();
    m_bar->askFirst();
}

void SchemaPanel::compose(Kind predicateKind, Kind typeKind)
{
    if (m_bar->isPending()) return m_bar->askFirst();
    SchemaEdit edit;
    edit.kind = isOfTypes() ? typeKind : predicateKind;
    const bool adds = edit.kind == Kind::AddPredicate || edit.kind == Kind::AddType;
    if (!adds) edit.name = selectedName();
    QStringList targets = names();
    targets.removeAll(edit.name);
    m_bar->compose(edit, targets);
}

/// Deleting a name that labels use moves those labels, and the bar says so. While the labels are not counted yet,
/// assume that there are some.
void SchemaPanel::composeDelete()
{
    const bool labelled = labelsOf(selectedName()).value_or(1) > 0;
    compose(labelled ? Kind::MoveLabels : Kind::DeletePredicate, labelled ? Kind::MergeType : Kind::DeleteType);
}

void SchemaPanel::move(int by)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    Q_EMIT editRequested(
        {.kind = isOfTypes() ? Kind::MoveType : Kind::MovePredicate, .name = selectedName(), .position = row + by});
}

void SchemaPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) fill();
    QWidget::changeEvent(event);
}

} // namespace spotter
