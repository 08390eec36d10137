// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_delegate.h"

#include "ui/command_keys.h"
#include "ui/triples/triple_filter.h"
#include "ui/triples/triple_signs.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QToolTip>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int buttonSide = 20;
constexpr int signSide = 12;
constexpr std::array allActions = {TripleAction::Accept, TripleAction::Reject, TripleAction::Remove};

/// Text drawn on the row's ground, selected or not.
QColor textColour(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(
        group, option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

/// Icons on a selected row use the text colour: their own would be invisible on the highlight.
QPalette signPalette(const QStyleOptionViewItem &option)
{
    QPalette palette = option.palette;
    if (option.state & QStyle::State_Selected) palette.setColor(QPalette::PlaceholderText, textColour(option));
    return palette;
}

QString exactEntry(const QComboBox &box)
{
    const QString typed = box.currentText().trimmed();
    int found = box.findText(typed, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    if (found < 0) found = box.findText(typed, Qt::MatchFixedString);
    return found < 0 ? QString() : box.itemText(found);
}

} // namespace

TripleDelegate::TripleDelegate(TripleModel &model, TripleFilter &filter, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_filter(filter)
{
}

int TripleDelegate::rowOf(const QModelIndex &index) const { return m_filter.mapToSource(index).row(); }

bool TripleDelegate::isAvailable(TripleAction action, const DisplayedTriple &triple, bool readOnly)
{
    if (readOnly) return false;
    switch (action) {
    case TripleAction::Accept:
        return !triple.isLabel() || triple.state != ReviewState::Accepted;
    case TripleAction::Reject:
        return !triple.isLabel() || triple.state != ReviewState::Rejected;
    case TripleAction::Remove:
        return triple.isLabel();
    }
    return false;
}

QString TripleDelegate::actionText(TripleAction action)
{
    switch (action) {
    case TripleAction::Accept:
        return tr("Accept");
    case TripleAction::Reject:
        return tr("Reject");
    case TripleAction::Remove:
        return tr("Delete");
    }
    return {};
}

int TripleDelegate::actionsWidth() { return buttonSide * int(allActions.size()) + 6; }

int TripleDelegate::markWidth() { return signSide + 12; }

QRect TripleDelegate::buttonRect(TripleAction action, const QRect &cell)
{
    const int left = cell.right() - 3 - buttonSide * int(allActions.size() - size_t(action));
    return {left, cell.center().y() - buttonSide / 2 + 1, buttonSide, buttonSide};
}

std::optional<TripleAction> TripleDelegate::actionAt(QPoint position, const QRect &cell)
{
    for (const TripleAction action : allActions)
        if (buttonRect(action, cell).contains(position)) return action;
    return {};
}

void TripleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    item.state.setFlag(QStyle::State_HasFocus, false); // the whole row is highlighted instead
    const auto column = TripleColumn(index.column());
    if (column <= TripleColumn::Object) {
        QStyledItemDelegate::paint(painter, item, index);
        return;
    }
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int row = rowOf(index);
    if (column == TripleColumn::Score)
        paintScore(*painter, item, row);
    else if (column == TripleColumn::Actions)
        paintActions(*painter, item, row);
    else
        paintMark(*painter, item, row, column);
    painter->restore();
}

void TripleDelegate::paintScore(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const DisplayedTriple &triple = m_model.at(row);
    if (!triple.score) return;
    const QRectF cell = QRectF(option.rect).adjusted(4, 4, -4, -4);
    QColor ground = textColour(option);
    ground.setAlphaF(0.10F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(cell, 2, 2);
    QColor bar = option.state & QStyle::State_Selected ? textColour(option) : option.palette.color(QPalette::Highlight);
    bar.setAlphaF(0.30F);
    QRectF filled = cell;
    filled.setWidth(cell.width() * std::clamp(*triple.score, 0.0, 1.0));
    painter.setBrush(bar);
    painter.drawRoundedRect(filled, 2, 2);
    painter.setPen(textColour(option));
    painter.setFont(option.font);
    painter.drawText(
        cell.adjusted(0, 0, -4, 0), int(Qt::AlignRight | Qt::AlignVCenter), QLocale().toString(*triple.score, 'f', 2));
}

void TripleDelegate::paintMark(
    QPainter &painter, const QStyleOptionViewItem &option, int row, TripleColumn column) const
{
    const DisplayedTriple &triple = m_model.at(row);
    const QRectF square(option.rect.left() + 6, option.rect.center().y() - signSide / 2.0 + 0.5, signSide, signSide);
    if (column == TripleColumn::Source)
        drawSourceSign(painter, square, sourceOf(triple), textColour(option));
    else if (option.state & QStyle::State_Selected && triple.isLabel() && triple.state == ReviewState::Accepted)
        drawAcceptSign(painter, square, textColour(option));
    else if (option.state & QStyle::State_Selected && triple.isLabel() && triple.state == ReviewState::Rejected)
        drawRejectSign(painter, square, textColour(option));
    else
        drawStateSign(painter, square, triple, signPalette(option));
    if (m_model.isCompact()) return;
    painter.setPen(textColour(option));
    painter.setFont(option.font);
    const QRect text = option.rect.adjusted(signSide + 12, 0, -4, 0);
    const QString words
        = column == TripleColumn::Source ? TripleModel::sourceText(sourceOf(triple)) : TripleModel::stateText(triple);
    painter.drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter),
        option.fontMetrics.elidedText(words, Qt::ElideRight, text.width()));
}

void TripleDelegate::paintActions(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const DisplayedTriple &triple = m_model.at(row);
    for (const TripleAction action : allActions) {
        if (!isAvailable(action, triple, m_model.isReadOnly())) continue;
        const QRect button = buttonRect(action, option.rect);
        const bool hovered = m_hovered == action && m_filter.mapToSource(m_hoveredIndex).row() == row;
        const bool selected = option.state & QStyle::State_Selected;
        QColor colour = textColour(option);
        if (hovered) {
            QColor ground = colour;
            ground.setAlphaF(0.16F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(button, 3, 3);
            if (!selected && action == TripleAction::Accept) colour = acceptColour(option.palette);
            if (!selected && action != TripleAction::Accept) colour = rejectColour(option.palette);
        } else if (!selected) {
            colour.setAlphaF(0.55F); // discoverable without distracting
        }
        const QRectF square(
            button.center().x() - signSide / 2.0 + 0.5, button.center().y() - signSide / 2.0 + 0.5, signSide, signSide);
        if (action == TripleAction::Accept)
            drawAcceptSign(painter, square, colour);
        else if (action == TripleAction::Reject)
            drawRejectSign(painter, square, colour);
        else
            drawRemoveSign(painter, square, colour);
    }
}

QWidget *TripleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (TripleColumn(index.column()) != TripleColumn::Predicate) return nullptr;
    auto *box = new QComboBox(parent);
    box->setObjectName(u"predicateEditor"_s);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setFrame(false);
    box->setAccessibleName(tr("Predicate"));
    const int row = rowOf(index);
    QStringList names = m_model.predicatesFor(row);
    const QString current = m_model.at(row).triple.predicate;
    if (!names.contains(current)) names.prepend(current);
    box->addItems(names);
    // The completer of QComboBox only completes inline; this one filters the list by the typed text anywhere in a name.
    auto *completer = new QCompleter(box->model(), box);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setMaxVisibleItems(12);
    box->setCompleter(completer);
    connect(box, &QComboBox::activated, this, [this, box] { finish(box); });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this, box](const QString &name) {
        box->setEditText(name);
        finish(box);
    });
    // Open the list once the editor is placed, so that choosing takes one more key or click.
    QTimer::singleShot(0, box, [box, completer] {
        completer->setCompletionPrefix({});
        if (box->isVisible()) completer->complete();
    });
    return box;
}

/// Commits later and only once: both the activated entry and its Return key arrive here.
void TripleDelegate::finish(QWidget *editor) const
{
    if (editor->property("spotterFinished").toBool()) return;
    editor->setProperty("spotterFinished", true);
    auto *self = const_cast<TripleDelegate *>(this);
    QTimer::singleShot(0, editor, [self, editor] {
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor);
    });
}

bool TripleDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *box = qobject_cast<QComboBox *>(watched);
    if (box && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key(); // NOLINT: the type is checked
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            finish(box);
            return true; // otherwise the table would open the editor again
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void TripleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box) return;
    // Keep what the user is typing when the table changes.
    if (box->property("spotterFilled").toBool()) return;
    box->setProperty("spotterFilled", true);
    box->setCurrentText(index.data(Qt::EditRole).toString());
    box->lineEdit()->selectAll();
}

void TripleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<const QComboBox *>(editor);
    if (!box) return;
    const QString name = exactEntry(*box);
    if (!name.isEmpty()) model->setData(index, name, Qt::EditRole);
}

bool TripleDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (TripleColumn(index.column()) != TripleColumn::Actions) {
        if (m_hovered && event->type() == QEvent::MouseMove) m_hovered.reset();
        return false;
    }
    const auto type = event->type();
    if (type != QEvent::MouseMove && type != QEvent::MouseButtonRelease && type != QEvent::MouseButtonPress
        && type != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event); // NOLINT: the type is checked
    const auto action = actionAt(mouse->position().toPoint(), option.rect);
    if (type == QEvent::MouseMove) {
        if (action != m_hovered || m_hoveredIndex != index) {
            m_hovered = action;
            m_hoveredIndex = index;
            if (auto *view = qobject_cast<QAbstractItemView *>(const_cast<QWidget *>(option.widget)))
                view->update(index);
        }
        return false;
    }
    if (!action || mouse->button() != Qt::LeftButton) return false;
    if (type != QEvent::MouseButtonRelease) {
        m_pressed = action;
        m_pressedIndex = index;
        return true;
    }
    // Rows and columns may move while the button is down: act on the pressed item, if it is still here.
    const int row = rowOf(index);
    const bool isSame = m_pressedIndex == index && std::exchange(m_pressed, {}) == action;
    if (isSame && isAvailable(*action, m_model.at(row), m_model.isReadOnly())) Q_EMIT triggered(row, *action);
    return true;
}

bool TripleDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || TripleColumn(index.column()) != TripleColumn::Actions)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto action = actionAt(event->pos(), option.rect);
    if (!action || !isAvailable(*action, m_model.at(rowOf(index)), m_model.isReadOnly())) {
        QToolTip::hideText();
        return true;
    }
    constexpr std::array commands = {"accept"_L1, "reject"_L1, "remove"_L1};
    const QString key = keyText(*view, commands[size_t(*action)]);
    QToolTip::showText(
        event->globalPos(), key.isEmpty() ? actionText(*action) : tr("%1 (%2)").arg(actionText(*action), key), view);
    return true;
}

} // namespace spotter
