// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QColor>
#include <QHash>
#include <QPalette>

namespace spotter::textview {

/// The colours of one entity type on the palette's base colour.
struct EntityColor {
    QColor fill; ///< behind text: the palette's text colour has a contrast of at least 4.5 on it
    QColor strongFill; ///< the same for the selected triple
    QColor outline; ///< contrast of at least 3 to the base (WCAG, graphics)
    QColor text; ///< for the name of the type: contrast of at least 4.5 to the base
};

/// A colour for every entity type, distinguishable with colour vision deficiency (the hues are those of Okabe and Ito),
/// computed from the palette so that the colours fit light, dark and high-contrast themes. A value type.
class EntityColors {
public:
    EntityColors() = default;
    /// A type has its colour from the schema, adjusted only as far as the palette's base requires; otherwise a hue by
    /// its index in the schema. After seven types the hues are repeated with another lightness.
    EntityColors(const Schema &schema, const QPalette &palette);

    /// Grey for the empty type; a type that is not in the schema gets a hue derived from its name.
    [[nodiscard]] EntityColor of(const QString &entityType) const;

private:
    QHash<QString, EntityColor> m_colors;
    QPalette m_palette;
};

/// The contrast ratio of WCAG 2.1, from 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
/// Mixes b into a by a share in [0, 1], in sRGB.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);
/// The color, moved towards black or white only as far as needed for the contrast ratio to the background.
[[nodiscard]] QColor withContrast(const QColor &color, const QColor &background, double ratio);

} // namespace spotter::textview
