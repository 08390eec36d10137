// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_panel.h"

#include "ui/appearance/description_view.h"
#include "ui/triples/triple_columns.h"
#include "ui/triples/triple_delegate.h"
#include "ui/triples/triple_filter.h"
#include "ui/triples/triple_menu.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace spotter {

class TriplePanel::Private {
public:
    explicit Private(TriplePanel *panel);

    void build();
    void connectAll();
    void retranslate();
    void showCounts();
    void layoutColumns();
    bool handleKey(const QKeyEvent &event);
    void showMenu(const QPoint &globalPosition);
    void perform(TripleAction action, int row);
    void step(int by);
    void showCurrent();
    [[nodiscard]] std::vector<int> neighbours() const;
    [[nodiscard]] QModelIndex shownIndex(int row, TripleColumn column = TripleColumn::Subject) const;
    [[nodiscard]] QStringList shortcutPredicates() const;

    TriplePanel *q;
    TripleModel model;
    TripleFilter filter;
    TripleDelegate *delegate;
    QLineEdit *search;
    QToolButton *unreviewed;
    QTableView *table;
    QLabel *placeholder;
    QLabel *counts;
    int current = -1; ///< index in the model; a filter may hide it
    bool isDocumentOpen = true;
    bool quiet = false; ///< the selection follows, the user did not choose
};

TriplePanel::Private::Private(TriplePanel *panel) : q(panel), filter(model)
{
    build();
    connectAll();
    retranslate();
}

void TriplePanel::Private::build()
{
    search = new QLineEdit;
    search->setClearButtonEnabled(true);
    unreviewed = new QToolButton;
    unreviewed->setCheckable(true);
    unreviewed->setToolButtonStyle(Qt::ToolButtonTextOnly);
    unreviewed->setFocusPolicy(Qt::TabFocus);

    table = new QTableView;
    table->setModel(&filter);
    delegate = new TripleDelegate(model, filter, table);
    table->setItemDelegate(delegate);
    prepareTripleTable(*table);

    new DescriptionKey(*table, [this] {
        const int current = q->current();
        const QString predicate = current < 0 ? QString() : model.at(current).triple.predicate;
        return NamedDescription{predicate, model.schema().descriptionOfPredicate(predicate)};
    });

    placeholder = new QLabel(table->viewport());
    placeholder->setAlignment(Qt::AlignCenter);
    placeholder->setWordWrap(true);
    placeholder->setMargin(18);
    placeholder->setForegroundRole(QPalette::PlaceholderText);
    placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    counts = new QLabel;
    counts->setForegroundRole(QPalette::PlaceholderText);
    counts->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(search, 1);
    top->addWidget(unreviewed);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(table, 1);
    layout->addWidget(counts);
    q->setFocusProxy(table);
}

void TriplePanel::Private::connectAll()
{
    connect(search, &QLineEdit::textChanged, q, [this](const QString &text) {
        const QScopedValueRollback guard(quiet, true);
        filter.setText(text);
        showCurrent();
        showCounts();
    });
    connect(unreviewed, &QToolButton::toggled, q, [this](bool on) {
        const QScopedValueRollback guard(quiet, true);
        filter.setUnreviewedOnly(on);
        showCurrent();
        showCounts();
    });
    // Not currentRowChanged: a table that gets the focus makes its first row current without selecting it.
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, q, [this] {
        const QModelIndexList selected = table->selectionModel()->selectedRows();
        if (!quiet && !selected.isEmpty()) {
            const QModelIndex last = table->currentIndex(); // of several, the one that was chosen last
            const bool isLastSelected = last.isValid() && table->selectionModel()->isSelected(last);
            const int row = filter.mapToSource(isLastSelected ? last : selected.first()).row();
            if (row != current) {
                current = row;
                Q_EMIT q->currentChanged(row);
            }
        }
        showCounts();
        Q_EMIT q->selectionChanged();
    });
    connect(&model, &TripleModel::predicateChosen, q, &TriplePanel::predicateChosen);
    connect(delegate, &TripleDelegate::triggered, q, [this](int row, TripleAction action) { perform(action, row); });
}

void TriplePanel::Private::retranslate()
{
    search->setPlaceholderText(tr("Filter triples"));
    search->setAccessibleName(tr("Filter triples by subject, predicate or object"));
    unreviewed->setText(tr("Unreviewed"));
    unreviewed->setToolTip(tr("Show only suggestions and labels that nobody has reviewed yet"));
    unreviewed->setAccessibleName(tr("Show only unreviewed triples"));
    table->setAccessibleName(tr("Triples of this document"));
    table->setAccessibleDescription(
        tr("J and K go to the next and previous triple, A accepts, X rejects, E changes the predicate; Shift and "
           "Ctrl select several"));
    model.retranslate();
    showCounts();
    layoutColumns();
}

void TriplePanel::Private::showCounts()
{
    const int total = model.rowCount();
    const int shown = filter.rowCount();
    const auto open = std::ranges::count_if(model.triples(),
        [](const DisplayedTriple &row) { return !row.isLabel() || row.state == ReviewState::Unreviewed; });
    if (const auto selected = table->selectionModel()->selectedRows().size(); selected > 1)
        counts->setText(tr("%1 of %Ln triple(s) selected", nullptr, total).arg(selected));
    else if (filter.isFiltering())
        counts->setText(tr("Showing %1 of %Ln triple(s)", nullptr, total).arg(shown));
    else if (total > 0)
        counts->setText(
            tr("%1, %2").arg(tr("%Ln triple(s)", nullptr, total), tr("%Ln still to review", nullptr, int(open))));
    counts->setVisible(total > 0);
    placeholder->setText(total > 0 ? tr("No triples match the filter.")
            : !isDocumentOpen ? tr("The triples of the open document are listed here. Choose a document in the list on "
                                   "the left; if there "
                                   "is none, import one or paste a text.")
            : model.isReadOnly() ? tr("This document has no triples.")
                                 : tr("No triples in this document yet. Select a subject in the text to add one."));
    placeholder->setVisible(shown == 0);
}

void TriplePanel::Private::layoutColumns()
{
    table->verticalHeader()->setDefaultSectionSize(std::max(QFontMetrics(table->font()).height() + 8, 26));
    layoutTripleColumns(*table, model);
    placeholder->setGeometry(table->viewport()->rect());
}

QModelIndex TriplePanel::Private::shownIndex(int row, TripleColumn column) const
{
    if (row < 0 || row >= model.rowCount()) return {};
    return filter.mapFromSource(model.index(row, int(column)));
}

/// Rows to fall back on when the current one disappears: those below it in the table's order, then those above.
std::vector<int> TriplePanel::Private::neighbours() const
{
    const QModelIndex shown = shownIndex(current);
    std::vector<int> rows;
    if (!shown.isValid()) return rows;
    rows.reserve(size_t(filter.rowCount()));
    for (int row = shown.row() + 1; row < filter.rowCount(); ++row)
        rows.push_back(filter.mapToSource(filter.index(row, 0)).row());
    for (int row = shown.row() - 1; row >= 0; --row) rows.push_back(filter.mapToSource(filter.index(row, 0)).row());
    return rows;
}

/// Lets the table's selection follow `current`.
void TriplePanel::Private::showCurrent()
{
    const QScopedValueRollback guard(quiet, true);
    const QModelIndex old = table->currentIndex();
    const QModelIndex shown = shownIndex(current, old.isValid() ? TripleColumn(old.column()) : TripleColumn::Subject);
    if (!shown.isValid()) {
        table->selectionModel()->clear();
        return;
    }
    if (shown == old && table->selectionModel()->isRowSelected(shown.row())) return;
    table->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table->scrollTo(shown.siblingAtColumn(0));
}

void TriplePanel::Private::step(int by)
{
    if (filter.rowCount() == 0) return;
    const QModelIndex shown = shownIndex(current);
    int row = by > 0 ? 0 : filter.rowCount() - 1;
    if (shown.isValid()) row = std::clamp(shown.row() + by, 0, filter.rowCount() - 1);
    table->selectionModel()->setCurrentIndex(
        filter.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table->scrollTo(filter.index(row, 0));
}

void TriplePanel::Private::perform(TripleAction action, int row)
{
    if (row < 0 || row >= model.rowCount() || !TripleDelegate::isAvailable(action, model.at(row), model.isReadOnly()))
        return;
    switch (action) {
    case TripleAction::Accept:
        Q_EMIT q->acceptRequested(row);
        break;
    case TripleAction::Reject:
        Q_EMIT q->rejectRequested(row);
        break;
    case TripleAction::Remove:
        Q_EMIT q->removeRequested(row);
        break;
    }
}

/// What the menu offers: the predicates that the current triple's types allow.
QStringList TriplePanel::Private::shortcutPredicates() const
{
    return current < 0 || model.isReadOnly() ? QStringList() : model.predicatesFor(current).mid(0, 9);
}

/// Keys that open an item; the actions of the window handle all other keys.
bool TriplePanel::Private::handleKey(const QKeyEvent &event)
{
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != 0) return false;
    const int key = event.key();
    if (key != Qt::Key_F2 && key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    q->editCurrentPredicate();
    return true;
}

void TriplePanel::Private::showMenu(const QPoint &globalPosition)
{
    if (current < 0) return;
    // Rows may change while the menu is open: it keeps acting on this triple.
    const DisplayedTriple triple = model.at(current);
    const auto rowNow = [this, triple] { return findRow(model.triples(), triple); };
    TripleMenu menu;
    menu.triple = triple;
    menu.readOnly = model.isReadOnly();
    menu.selected = q->selected().size();
    menu.findPlaces = [this, rowNow] {
        if (const int row = rowNow(); row >= 0) Q_EMIT q->otherPlacesRequested(row);
    };
    menu.predicates = shortcutPredicates();
    menu.act = [this, rowNow](TripleAction action) { perform(action, rowNow()); };
    menu.edit = [this, rowNow] {
        const int row = rowNow();
        if (row < 0) return;
        if (row != current) {
            q->setCurrent(row);
            Q_EMIT q->currentChanged(row);
        }
        q->editCurrentPredicate();
    };
    menu.choose = [this, rowNow](const QString &name) {
        if (const int row = rowNow(); row >= 0) Q_EMIT q->predicateChosen(row, name);
    };
    showTripleMenu(menu, q, globalPosition);
}

TriplePanel::TriplePanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->table->installEventFilter(this);
    d->table->viewport()->installEventFilter(this);
}

TriplePanel::~TriplePanel()
{
    // The table is destroyed after d: ignore an editor that closes then.
    d->table->removeEventFilter(this);
    d->table->viewport()->removeEventFilter(this);
    delete d->table;
}

void TriplePanel::setSchema(const Schema &schema) { d->model.setSchema(schema); }
void TriplePanel::setText(const QString &text) { d->model.setText(text); }
void TriplePanel::setDocumentOpen(bool isOpen)
{
    d->isDocumentOpen = isOpen;
    d->showCounts();
}

void TriplePanel::setStructure(DocumentStructure structure) { d->model.setStructure(std::move(structure)); }

void TriplePanel::setTriples(std::vector<DisplayedTriple> triples)
{
    const int before = d->current;
    {
        const QScopedValueRollback guard(d->quiet, true);
        const TripleDiff diff = compareTriples(d->model.triples(), triples);
        const bool wasShown = d->shownIndex(before).isValid();
        // The neighbours are needed only if the current row is removed, and finding them takes a pass over the table.
        const bool stays = before >= 0 && diff.newRow[size_t(before)] >= 0;
        const std::vector<int> neighbours
            = wasShown && (!stays || d->filter.isFiltering()) ? d->neighbours() : std::vector<int>();
        d->model.setTriples(std::move(triples), diff);
        d->layoutColumns();
        d->current = stays ? diff.newRow[size_t(before)] : -1;
        if (wasShown && !d->shownIndex(d->current).isValid()) {
            const auto next = std::ranges::find_if(neighbours, [&](int row) {
                return diff.newRow[size_t(row)] >= 0 && d->shownIndex(diff.newRow[size_t(row)]).isValid();
            });
            if (next != neighbours.end()) d->current = diff.newRow[size_t(*next)];
        }
        d->showCurrent();
    }
    d->showCounts();
    if (d->current != before) Q_EMIT currentChanged(d->current);
}

const std::vector<DisplayedTriple> &TriplePanel::triples() const { return d->model.triples(); }

void TriplePanel::setCurrent(int index)
{
    d->current = index >= 0 && index < d->model.rowCount() ? index : -1;
    d->showCurrent();
    const QModelIndex shown = d->shownIndex(d->current);
    if (shown.isValid()) d->table->scrollTo(shown);
}

int TriplePanel::current() const { return d->current; }

std::vector<int> TriplePanel::selected() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : d->table->selectionModel()->selectedRows())
        rows.push_back(d->filter.mapToSource(index).row());
    std::ranges::sort(rows);
    return rows;
}

void TriplePanel::setReadOnly(bool readOnly)
{
    d->model.setReadOnly(readOnly);
    d->showCounts();
    d->table->viewport()->update();
}

void TriplePanel::selectNext() { d->step(1); }
void TriplePanel::selectPrevious() { d->step(-1); }

void TriplePanel::editCurrentPredicate()
{
    const QModelIndex shown = d->shownIndex(d->current, TripleColumn::Predicate);
    if (!shown.isValid() || d->model.isReadOnly()) return;
    d->table->setFocus();
    d->table->setCurrentIndex(shown);
    d->table->edit(shown);
}

bool TriplePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->table && event->type() == QEvent::KeyPress
        && d->handleKey(*static_cast<QKeyEvent *>(event))) // NOLINT: the type is checked
        return true;
    if (watched == d->table->viewport()) {
        if (event->type() == QEvent::Resize) d->layoutColumns();
        if (event->type() == QEvent::Leave) {
            d->delegate->forgetHover();
            d->table->viewport()->update();
        }
        if (event->type() == QEvent::ContextMenu) {
            d->showMenu(static_cast<QContextMenuEvent *>(event)->globalPos()); // NOLINT: the type is checked
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TriplePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) d->layoutColumns();
    QWidget::changeEvent(event);
}

} // namespace spotter
