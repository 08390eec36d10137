// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/choice_popup.h"

#include "ui/appearance/description_view.h"
#include "ui/commands/fuzzy_match.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace spotter {
namespace {

constexpr int valueRole = Qt::UserRole + 1;
constexpr int detailRole = Qt::UserRole + 2;
constexpr int newRole = Qt::UserRole + 3;
constexpr int noteRole = Qt::UserRole + 4;
constexpr int headingRole = Qt::UserRole + 5;
constexpr int descriptionRole = Qt::UserRole + 6;
constexpr int visibleRows = 12;

/// Draws the detail right-aligned in its row, the note as a second line, and headings as a line with its words.
class DetailDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(headingRole).toBool()) return paintHeading(painter, option, index.data().toString());
        const QString detail = index.data(detailRole).toString();
        const QString note = index.data(noteRole).toString();
        const int room = detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(detail) + 15;
        QStyleOptionViewItem whole(option);
        initStyleOption(&whole, index);
        whole.text = whole.fontMetrics.elidedText(whole.text, Qt::ElideRight, option.rect.width() - room - 36);
        const QString text = whole.text;
        if (!note.isEmpty()) whole.text.clear(); // drawn below, in the upper half
        const QWidget *widget = option.widget;
        (widget ? widget->style() : nullptr)->drawControl(QStyle::CE_ItemViewItem, &whole, painter, widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor dim = option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
        QRect line = option.rect.adjusted(6, 0, -9, 0);
        if (!note.isEmpty()) {
            line.setTop(line.top() + 4);
            line.setHeight(option.fontMetrics.height());
            painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
            painter->setPen(dim);
            const QRect below = line.translated(0, line.height());
            painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                option.fontMetrics.elidedText(note, Qt::ElideRight, below.width()));
        }
        painter->setPen(dim);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, detail);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int lines = index.data(noteRole).toString().isEmpty() ? 1 : 2;
        return {option.fontMetrics.averageCharWidth() * 20, lines * option.fontMetrics.height() + 9};
    }

private:
    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
    {
        const QRect rect = option.rect.adjusted(6, 0, -9, 0);
        const QColor dim = option.palette.color(QPalette::Active, QPalette::PlaceholderText);
        painter->setPen(dim);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
        const int left = rect.left() + option.fontMetrics.horizontalAdvance(text) + 8;
        if (left < rect.right()) painter->drawLine(left, rect.center().y(), rect.right(), rect.center().y());
    }
};

} // namespace

ChoicePopup::ChoicePopup(QWidget *window) : QFrame(window, Qt::Popup), m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_heading = new QLabel(this);
    m_heading->setTextFormat(Qt::PlainText); // names from the document
    m_heading->hide();
    m_line = new QLineEdit(this);
    m_line->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DetailDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the line edit keeps the focus
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({18, 18});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_heading);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    m_description = new DescriptionView(this);
    m_description->setFocusPolicy(Qt::NoFocus);
    m_description->setFixedHeight(fontMetrics().lineSpacing() * 8);
    m_description->hide();
    m_hint = new QLabel(tr("F1: what it means"), this);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->hide();
    layout->addWidget(m_description);
    layout->addWidget(m_hint);
    setFocusProxy(m_line);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChoicePopup::showDescription);
    connect(m_line, &QLineEdit::textChanged, this, &ChoicePopup::narrow);
    connect(m_list, &QListView::clicked, this, &ChoicePopup::choose);
}

void ChoicePopup::setChoices(std::vector<Choice> choices)
{
    m_choices = std::move(choices);
    m_hint->setVisible(
        std::ranges::any_of(m_choices, [](const Choice &choice) { return !choice.description.isEmpty(); }));
    narrow();
}

void ChoicePopup::setHeading(const QString &text)
{
    m_heading->setText(text);
    m_heading->setVisible(!text.isEmpty());
    setAccessibleName(text);
}

void ChoicePopup::setPlaceholder(const QString &text, const QString &accessibleName)
{
    m_line->setPlaceholderText(text);
    m_line->setAccessibleName(accessibleName);
    m_list->setAccessibleName(accessibleName);
}

/// What is typed exactly comes first; then, if it may also be a new name, what has a word that begins so.
std::vector<const Choice *> ChoicePopup::fitting(const QString &typed) const
{
    struct Fit {
        const Choice *choice;
        std::tuple<bool, bool, int> rank;
    };
    std::vector<Fit> fits;
    for (const Choice &choice : m_choices) {
        if (choice.isHeading && !typed.isEmpty()) continue; // the order is now that of the hits
        const int score = fuzzyScore(typed, choice.text);
        if (score < 0) continue;
        const bool isExact = choice.text.compare(typed, Qt::CaseInsensitive) == 0;
        fits.push_back({&choice, {isExact, m_offer && matchesWordStarts(typed, choice.text), score}});
    }
    std::ranges::stable_sort(fits, std::ranges::greater(), &Fit::rank);
    std::vector<const Choice *> choices;
    for (const Fit &fit : fits) choices.push_back(fit.choice);
    return choices;
}

void ChoicePopup::addRow(const Choice &choice)
{
    auto *item = new QStandardItem(choice.icon, choice.text);
    item->setData(choice.value, valueRole);
    item->setData(choice.detail, detailRole);
    item->setData(choice.note, noteRole);
    item->setData(choice.isHeading, headingRole);
    item->setEnabled(choice.enabled && !choice.isHeading);
    item->setData(choice.description, descriptionRole);
    item->setToolTip(choice.description.isEmpty() ? choice.note : descriptionText(choice.description));
    const QStringList spoken{choice.text, choice.detail, choice.note, descriptionSummary(choice.description)};
    item->setAccessibleText(spoken.join(u' ').simplified());
    m_model->appendRow(item);
}

void ChoicePopup::addOffer(const QString &typed, int row)
{
    auto *item = new QStandardItem(m_offer(typed));
    item->setData(typed, newRole);
    if (row > 0) // else Enter alone takes it
        item->setData(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText), detailRole);
    m_model->insertRow(row, item);
}

void ChoicePopup::narrow()
{
    const QString typed = m_line->text().trimmed();
    const std::vector<const Choice *> choices = fitting(typed);
    m_model->clear();
    for (const Choice *choice : choices) addRow(*choice);
    const bool isExact = !choices.empty() && choices.front()->text.compare(typed, Qt::CaseInsensitive) == 0;
    if (m_offer && !typed.isEmpty() && !isExact) {
        const bool isBegun = !choices.empty() && matchesWordStarts(typed, choices.front()->text);
        addOffer(typed, isBegun ? m_model->rowCount() : 0);
    }
    m_list->setCurrentIndex({});
    const auto present = std::ranges::find(choices, true, [](const Choice *choice) { return choice->isPresent; });
    if (typed.isEmpty() && present != choices.end())
        m_list->setCurrentIndex(m_model->index(int(present - choices.begin()), 0));
    else
        move(1);
}

void ChoicePopup::move(int by)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : count);
    const int direction = by > 0 ? 1 : -1;
    row = std::clamp(row + by, std::min(0, count - 1), count - 1);
    while (row >= 0 && row < count && !m_model->item(row)->isEnabled()) row += direction;
    if (row >= 0 && row < count) m_list->setCurrentIndex(m_model->index(row, 0));
}

void ChoicePopup::choose(const QModelIndex &index)
{
    const QStandardItem *item = m_model->itemFromIndex(index);
    if (!item || !item->isEnabled() || m_done) return;
    m_done = true;
    const QString text = item->text();
    const QString typed = item->data(newRole).toString();
    const int value = item->data(valueRole).toInt();
    close(); // close first: the chosen command may open a window
    if (typed.isEmpty())
        Q_EMIT chosen(value, text);
    else
        Q_EMIT newTyped(typed);
}

/// As a new name, if it is one.
void ChoicePopup::chooseTyped()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_model->item(row)->data(newRole).toString().isEmpty()) return choose(m_model->index(row, 0));
    choose(m_list->currentIndex());
}

int ChoicePopup::listHeight() const
{
    const int rowHeight = fontMetrics().height() + 9;
    int height = m_offer ? rowHeight : 0;
    for (int row = 0; row < m_model->rowCount() && height < visibleRows * rowHeight; ++row)
        height += m_list->sizeHintForIndex(m_model->index(row, 0)).height();
    return std::clamp(height, 3 * rowHeight, visibleRows * rowHeight);
}

void ChoicePopup::popUp(const QPoint &topLeft)
{
    m_list->setFixedHeight(listHeight());
    layout()->activate(); // else it stays as high as with the description that was shown
    resize(width(), sizeHint().height());
    QRect place(topLeft, size());
    if (const QScreen *screen = QGuiApplication::screenAt(topLeft)) {
        const QRect area = screen->availableGeometry();
        place.moveRight(std::min(place.right(), area.right()));
        place.moveBottom(std::min(place.bottom(), area.bottom()));
        place.moveTopLeft({std::max(place.left(), area.left()), std::max(place.top(), area.top())});
    }
    QWidget::move(place.topLeft());
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void ChoicePopup::showAt(const QPoint &globalPosition)
{
    resize(fontMetrics().averageCharWidth() * 34, height());
    popUp(globalPosition);
}

void ChoicePopup::showInWindow()
{
    const QWidget *window = parentWidget()->window();
    resize(std::min(window->width() - 60, std::max(420, fontMetrics().averageCharWidth() * 76)), height());
    popUp(window->mapToGlobal(QPoint((window->width() - width()) / 2, 60)));
}

/// False if a name begins with the digit: then it is typed.
bool ChoicePopup::chooseByDigit(const QString &digit)
{
    if (!m_chosenByDigit || !m_line->text().isEmpty() || digit.size() != 1 || !digit[0].isDigit()) return false;
    if (std::ranges::any_of(m_choices, [&](const Choice &choice) { return choice.text.startsWith(digit); }))
        return false;
    const auto meant = std::ranges::find(m_choices, digit, &Choice::detail);
    if (meant == m_choices.end()) return false;
    choose(m_model->index(int(meant - m_choices.begin()), 0)); // nothing is typed, so all choices are listed in order
    return true;
}

void ChoicePopup::toggleDescription()
{
    m_description->setVisible(m_description->isHidden());
    showDescription();
    popUp(pos());
}

void ChoicePopup::showDescription()
{
    if (m_description->isHidden()) return;
    const QString text = m_list->currentIndex().data(descriptionRole).toString();
    m_description->setDescription(text.isEmpty() ? tr("Nobody has described it yet.") : text);
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    const bool isF1 = (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1;
    if (watched == m_line && isF1 && !m_hint->isHidden()) {
        if (event->type() == QEvent::KeyPress) toggleDescription();
        event->accept(); // it is not the help's here
        return true;
    }
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(visibleRows - 1);
            return true;
        case Qt::Key_PageUp:
            move(1 - visibleRows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)
                chooseTyped();
            else
                choose(m_list->currentIndex());
            return true;
        case Qt::Key_Escape:
            m_isEscaped = true;
            close();
            return true;
        default:
            if (chooseByDigit(static_cast<QKeyEvent *>(event)->text())) return true;
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ChoicePopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!m_done) {
        m_done = true;
        Q_EMIT cancelled(m_isEscaped);
    }
}

} // namespace spotter
