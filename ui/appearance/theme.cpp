// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/theme.h"

#include <QColor>

namespace spotter {
namespace {

/// The few colours that a theme is made of.
struct Colours {
    QRgb window, windowText, base, alternateBase, text, button, buttonText, brightText;
    QRgb highlight, highlightedText, link, linkVisited, toolTipBase, toolTipText, placeholder, disabled;
    QRgb light, midlight, mid, dark, shadow;
};

constexpr Colours lightColours = {
    .window = 0xfff3f4f6,
    .windowText = 0xff1f2429,
    .base = 0xffffffff,
    .alternateBase = 0xfff7f8fa,
    .text = 0xff1f2429,
    .button = 0xfff8f9fa,
    .buttonText = 0xff2b3138,
    .brightText = 0xffffffff,
    .highlight = 0xff2a67b2,
    .highlightedText = 0xffffffff,
    .link = 0xff1d5fae,
    .linkVisited = 0xff6b4a9e,
    .toolTipBase = 0xff2b3138,
    .toolTipText = 0xfff3f4f6,
    .placeholder = 0xff636b74,
    .disabled = 0xff8d949c,
    .light = 0xffffffff,
    .midlight = 0xffeceef1,
    .mid = 0xffc3c8ce,
    .dark = 0xff9aa1a9,
    .shadow = 0xff6a727b,
};

constexpr Colours darkColours = {
    .window = 0xff25282d,
    .windowText = 0xffe2e5e9,
    .base = 0xff1b1e22,
    .alternateBase = 0xff20242a,
    .text = 0xffe2e5e9,
    .button = 0xff30343a,
    .buttonText = 0xffdde1e5,
    .brightText = 0xffffffff,
    .highlight = 0xff2f66a8,
    .highlightedText = 0xffffffff,
    .link = 0xff7fb4f0,
    .linkVisited = 0xffb9a0e3,
    .toolTipBase = 0xff3b4048,
    .toolTipText = 0xfff0f2f4,
    .placeholder = 0xff959da6,
    .disabled = 0xff747b84,
    .light = 0xff434951,
    .midlight = 0xff383d44,
    .mid = 0xff17191c,
    .dark = 0xff121417,
    .shadow = 0xff666e78,
};

constexpr Colours highContrastColours = {
    .window = 0xff000000,
    .windowText = 0xffffffff,
    .base = 0xff000000,
    .alternateBase = 0xff121212,
    .text = 0xffffffff,
    .button = 0xff000000,
    .buttonText = 0xffffffff,
    .brightText = 0xffffff00,
    .highlight = 0xffffe14d,
    .highlightedText = 0xff000000,
    .link = 0xff8ecbff,
    .linkVisited = 0xffd7b8ff,
    .toolTipBase = 0xff000000,
    .toolTipText = 0xffffffff,
    .placeholder = 0xffd0d0d0,
    .disabled = 0xffa8a8a8,
    .light = 0xffffffff,
    .midlight = 0xffbdbdbd,
    .mid = 0xff9a9a9a,
    .dark = 0xffcfcfcf,
    .shadow = 0xffffffff,
};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor::fromRgb(colour)); };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.windowText);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternateBase);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.button);
    set(QPalette::ButtonText, colours.buttonText);
    set(QPalette::BrightText, colours.brightText);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlightedText);
    set(QPalette::Accent, colours.highlight);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.linkVisited);
    set(QPalette::ToolTipBase, colours.toolTipBase);
    set(QPalette::ToolTipText, colours.toolTipText);
    set(QPalette::PlaceholderText, colours.placeholder);
    set(QPalette::Light, colours.light);
    set(QPalette::Midlight, colours.midlight);
    set(QPalette::Mid, colours.mid);
    set(QPalette::Dark, colours.dark);
    set(QPalette::Shadow, colours.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(colours.mid));
    return palette;
}

} // namespace

QPalette paletteFor(Theme theme, bool systemIsDark)
{
    switch (theme) {
    case Theme::Light:
        return paletteOf(lightColours);
    case Theme::Dark:
        return paletteOf(darkColours);
    case Theme::HighContrast:
        return paletteOf(highContrastColours);
    case Theme::System:
        break;
    }
    return paletteOf(systemIsDark ? darkColours : lightColours);
}

} // namespace spotter
