// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/triples/triple_model.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include <optional>

namespace spotter {

class TripleFilter;

/// The actions of a row's buttons.
enum class TripleAction { Accept, Reject, Remove };

/// Paints score bars, the symbols of origin and state and the buttons of each row, and creates the predicate's editor:
/// an editable list of what the schema allows between the two types, filtered while typing.
class TripleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TripleDelegate(TripleModel &model, TripleFilter &filter, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    void forgetHover() { m_hovered.reset(); }

    [[nodiscard]] static bool isAvailable(TripleAction action, const DisplayedTriple &triple, bool readOnly);
    [[nodiscard]] static QString actionText(TripleAction action);
    [[nodiscard]] static int actionsWidth();
    /// Width of a symbol including its margins.
    [[nodiscard]] static int markWidth();
    [[nodiscard]] static QRect buttonRect(TripleAction action, const QRect &cell);

Q_SIGNALS:
    void triggered(int row, spotter::TripleAction action);

private:
    void finish(QWidget *editor) const;
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    [[nodiscard]] static std::optional<TripleAction> actionAt(QPoint position, const QRect &cell);
    void paintScore(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintMark(QPainter &painter, const QStyleOptionViewItem &option, int row, TripleColumn column) const;
    void paintActions(QPainter &painter, const QStyleOptionViewItem &option, int row) const;

    TripleModel &m_model;
    TripleFilter &m_filter;
    QPersistentModelIndex m_hoveredIndex;
    std::optional<TripleAction> m_hovered;
    QPersistentModelIndex m_pressedIndex;
    std::optional<TripleAction> m_pressed; ///< where the button was pressed, in that row
};

} // namespace spotter
