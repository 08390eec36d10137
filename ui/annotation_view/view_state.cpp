// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/view_state.h"

namespace spotter::textview {

namespace {

StatusColors colorsOf(const QColor &hue, const QColor &base, double pillShare, double faintShare)
{
    StatusColors colors;
    colors.faintLine = mixed(base, hue, faintShare);
    colors.strongLine = withContrast(hue, base, 5.0);
    colors.pill = mixed(base, hue, pillShare);
    colors.pillText = withContrast(hue, colors.pill, 4.7);
    colors.strongPillText = withContrast(base, colors.strongLine, 4.5);
    return colors;
}

} // namespace

ViewColors::ViewColors(const QPalette &palette, const Schema &schema)
    : base(palette.color(QPalette::Active, QPalette::Base)), text(palette.color(QPalette::Active, QPalette::Text)),
      dimmed(withContrast(mixed(text, base, 0.45), base, 4.5)),
      selection(palette.color(QPalette::Active, QPalette::Highlight)),
      selectedText(palette.color(QPalette::Active, QPalette::HighlightedText)),
      inactiveSelection(palette.color(QPalette::Inactive, QPalette::Highlight)),
      inactiveSelectedText(palette.color(QPalette::Inactive, QPalette::HighlightedText)), entities(schema, palette)
{
    // Blue and green of Okabe and Ito, which colour-blind people can tell apart; line and fill differ, too.
    const QColor label = mixed(text, base, 0.28);
    statuses[static_cast<size_t>(TripleStatus::LabelOnly)] = colorsOf(label, base, 0.0, 0.45);
    statuses[static_cast<size_t>(TripleStatus::ModelOnly)] = colorsOf(QColor::fromRgb(0xff0072b2), base, 0.0, 0.55);
    statuses[static_cast<size_t>(TripleStatus::Agreement)] = colorsOf(QColor::fromRgb(0xff00855f), base, 0.14, 0.6);
    statuses[static_cast<size_t>(TripleStatus::Rejected)] = colorsOf(mixed(text, base, 0.45), base, 0.0, 0.25);
    selectedText = withContrast(selectedText, selection, 4.5);
    inactiveSelectedText = withContrast(inactiveSelectedText, inactiveSelection, 4.5);
    pending = withContrast(selection, base, 3.0);
    pendingFill = mixed(base, selection, 0.22);
    proposed = mixed(base, pending, 0.6);
    hit = withContrast(mixed(base, QColor::fromRgb(0xfff0c000), 0.45), text, 4.5);
}

} // namespace spotter::textview
