// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QColor>
#include <QHash>
#include <QPalette>

namespace spotter::textview {

/// The colours of one entity type on the palette's base.
struct EntityColor {
    QColor fill; ///< behind text: the palette's text colour keeps a contrast of at least 4.5 on it
    QColor strongFill; ///< the same of the selected triple
    QColor outline; ///< contrast of at least 3 to the base (WCAG, graphics)
    QColor text; ///< for the type's name: contrast of at least 4.5 to the base
};

/// A colour for every entity type, told apart by people who do not see all colours (the hues are Okabe and Ito's),
/// computed from the palette so that they suit light, dark and high contrast. A value.
class EntityColors {
public:
    EntityColors() = default;
    /// A type has its schema's colour, moved only as far as the palette's base asks for; else a hue by its place in the
    /// schema. After seven the hues come again in another lightness.
    EntityColors(const Schema &schema, const QPalette &palette);

    /// Grey for the empty type; a type that is not in the schema gets a hue by its name.
    [[nodiscard]] EntityColor of(const QString &entityType) const;

private:
    QHash<QString, EntityColor> m_colors;
    QPalette m_palette;
};

/// The contrast ratio of WCAG 2.1, from 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
/// a moved towards b by share in [0, 1], in sRGB.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);
/// The color, moved towards black or white only as far as the ratio to the background needs.
[[nodiscard]] QColor withContrast(const QColor &color, const QColor &background, double ratio);

} // namespace spotter::textview
