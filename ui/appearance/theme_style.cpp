// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/theme_style.h"

#include <QStyleOption>
#include <QToolButton>

namespace spotter {
namespace {

/// Fusion paints outlines in window.darker(140), so pass it a window colour that is lighter by that factor.
constexpr int fusionDarkening = 140;

bool isDark(const QStyleOption &option) { return option.palette.color(QPalette::Window).lightness() < 100; }

/// The option with a window colour for which Fusion paints a visible outline.
template <typename Option>
Option withVisibleOutline(const Option &option)
{
    Option changed(option);
    const QColor window = option.palette.color(QPalette::Window);
    const bool highContrast = window.lightness() == 0;
    const QColor outline
        = highContrast ? option.palette.color(QPalette::WindowText) : option.palette.color(QPalette::Shadow);
    changed.palette.setColor(QPalette::Window, outline.lighter(fusionDarkening));
    return changed;
}

constexpr int arrowSize = 8; ///< pixels
constexpr int arrowRoom = arrowSize + 4;

/// Whether this is a button with text that as a whole opens a menu.
bool opensMenu(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button && button->popupMode() == QToolButton::InstantPopup && button->menu() && !button->text().isEmpty()
        && (button->toolButtonStyle() != Qt::ToolButtonIconOnly || button->icon().isNull());
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (!isDark(*option)) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QStyleOptionButton changed = withVisibleOutline(*button);
            return QProxyStyle::drawPrimitive(element, &changed, painter, widget);
        }
        break;
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const QStyleOptionFrame changed = withVisibleOutline(*frame);
            return QProxyStyle::drawPrimitive(element, &changed, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (isDark(*option) && control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QStyleOptionComboBox changed = withVisibleOutline(*box);
            return QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        }
    }
    if (isDark(*option) && control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            const QStyleOptionSpinBox changed = withVisibleOutline(*box);
            return QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        }
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button && opensMenu(widget)) {
        QStyleOptionToolButton changed(*button);
        changed.features &= ~QStyleOptionToolButton::HasMenu; // the arrow is drawn with the text
        return QProxyStyle::drawComplexControl(control, &changed, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ThemeStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (element != CE_ToolButtonLabel || !button || !opensMenu(widget))
        return QProxyStyle::drawControl(element, option, painter, widget);
    const QRect whole = button->rect;
    QStyleOptionToolButton part(*button);
    part.rect = visualRect(part.direction, whole, whole.adjusted(0, 0, -arrowRoom, 0));
    QProxyStyle::drawControl(element, &part, painter, widget);
    const QRect arrow(whole.right() - arrowRoom, whole.center().y() - arrowSize / 2 + 1, arrowSize, arrowSize);
    part.rect = visualRect(part.direction, whole, arrow);
    drawPrimitive(PE_IndicatorArrowDown, &part, painter, widget);
}

/// Four tabs fit into half of a dock on a laptop.
int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int besideTabWords = 12; ///< both sides; Fusion has 24
    return metric == PM_TabBarTabHSpace ? besideTabWords : QProxyStyle::pixelMetric(metric, option, widget);
}

QSize ThemeStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_ToolButton && opensMenu(widget) ? size + QSize(arrowRoom, 0) : size;
}

} // namespace spotter
