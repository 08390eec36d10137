// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace spotter::tests {

/// The colours of the window's themes, for the roles that matter for text.
inline QPalette testPalette(bool dark)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb light, QRgb night) {
        palette.setColor(role, QColor::fromRgb(dark ? night : light));
    };
    set(QPalette::Window, 0xfff3f4f6, 0xff25282d);
    set(QPalette::WindowText, 0xff1f2429, 0xffe2e5e9);
    set(QPalette::Base, 0xffffffff, 0xff1b1e22);
    set(QPalette::AlternateBase, 0xfff7f8fa, 0xff20242a);
    set(QPalette::Text, 0xff1f2429, 0xffe2e5e9);
    set(QPalette::Button, 0xfff8f9fa, 0xff30343a);
    set(QPalette::ButtonText, 0xff2b3138, 0xffdde1e5);
    set(QPalette::Highlight, 0xff2a67b2, 0xff2f66a8);
    set(QPalette::HighlightedText, 0xffffffff, 0xffffffff);
    set(QPalette::Link, 0xff1d5fae, 0xff7fb4f0);
    set(QPalette::PlaceholderText, 0xff636b74, 0xff959da6);
    set(QPalette::Mid, 0xffc3c8ce, 0xff17191c);
    return palette;
}

} // namespace spotter::tests
