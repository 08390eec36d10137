// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme_style.h"

#include <QStyleOption>

namespace spotter {
namespace {

/// Fusion paints outlines in window.darker(140): so much lighter must be what it takes for the window.
constexpr int fusionDarkening = 140;

bool isDark(const QStyleOption &option) { return option.palette.color(QPalette::Window).lightness() < 100; }

/// The option with a window colour from which Fusion makes an outline that is seen.
template <typename Option>
Option outlined(const Option &option)
{
    Option changed(option);
    const QColor window = option.palette.color(QPalette::Window);
    const bool highContrast = window.lightness() == 0;
    const QColor outline
        = highContrast ? option.palette.color(QPalette::WindowText) : option.palette.color(QPalette::Shadow);
    changed.palette.setColor(QPalette::Window, outline.lighter(fusionDarkening));
    return changed;
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
            const QStyleOptionButton changed = outlined(*button);
            return QProxyStyle::drawPrimitive(element, &changed, painter, widget);
        }
        break;
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const QStyleOptionFrame changed = outlined(*frame);
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
            const QStyleOptionComboBox changed = outlined(*box);
            return QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        }
    }
    if (isDark(*option) && control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            const QStyleOptionSpinBox changed = outlined(*box);
            return QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace spotter
