// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/entity_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spotter::textview {

namespace {

/// M. Okabe, K. Ito: "Color Universal Design", 2008; in an order that keeps neighbours far apart.
constexpr std::array<QRgb, 7> hues
    = {0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7, 0xffe69f00, 0xff56b4e9, 0xffb8a800};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Lowers share until the text is readable on the mixture.
QColor fillUnderText(const QColor &hue, const QPalette &palette, double share)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    while (share > 0.02 && contrastRatio(mixed(base, hue, share), text) < 4.5) share -= 0.02;
    return mixed(base, hue, share);
}

EntityColor colorsOf(const QColor &hue, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const bool isDark = luminance(base) < 0.18;
    return {fillUnderText(hue, palette, isDark ? 0.26 : 0.16), fillUnderText(hue, palette, isDark ? 0.48 : 0.36),
        withContrast(hue, base, 3.0), withContrast(hue, base, 4.5)};
}

/// Adapts a colour that the user chose with one theme: unchanged, a fill may be invisible in the other (dark blue on
/// black).
EntityColor colorsOfGiven(const QColor &given, const QPalette &palette)
{
    return colorsOf(withContrast(given, palette.color(QPalette::Base), 3.0), palette);
}

QColor hueOf(qsizetype index)
{
    const QColor hue = QColor::fromRgb(hues[static_cast<size_t>(index) % hues.size()]);
    // When the palette is used up: the same hues, slightly shifted, lighter, then darker.
    const qsizetype round = index / static_cast<qsizetype>(hues.size()) % 3;
    if (round == 0) return hue;
    const int turned = (hue.hsvHue() + (round == 1 ? 14 : 346)) % 360;
    return QColor::fromHsv(
        turned, hue.hsvSaturation() * (round == 1 ? 7 : 10) / 10, hue.value() * (round == 1 ? 10 : 7) / 10);
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(
        channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()));
}

QColor withContrast(const QColor &color, const QColor &background, double ratio)
{
    const QColor away
        = contrastRatio(background, Qt::white) >= contrastRatio(background, Qt::black) ? Qt::white : Qt::black;
    for (int step = 0; step < 20; ++step) {
        // Round to the painted value, so that the contrast holds for the pixels.
        const QColor candidate = QColor::fromRgb(mixed(color, away, step * 0.05).rgb());
        if (contrastRatio(candidate, background) >= ratio) return candidate;
    }
    return away;
}

EntityColors::EntityColors(const Schema &schema, const QPalette &palette) : m_palette(palette)
{
    for (qsizetype i = 0; i < schema.entityTypes().size(); ++i) {
        const QString &type = schema.entityTypes()[i];
        const QColor given(schema.colorOf(type));
        m_colors.insert(type, given.isValid() ? colorsOfGiven(given, palette) : colorsOf(hueOf(i), palette));
    }
}

EntityColor EntityColors::of(const QString &entityType) const
{
    if (const auto known = m_colors.constFind(entityType); known != m_colors.cend()) return *known;
    if (entityType.isEmpty()) return colorsOf(QColor::fromRgb(0xff808080), m_palette);
    // A fixed seed: the colour of a type is the same in every session.
    return colorsOf(hueOf(static_cast<qsizetype>(qHash(entityType, 7) % (3 * hues.size()))), m_palette);
}

} // namespace spotter::textview
