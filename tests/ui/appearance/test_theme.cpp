// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/theme.h"

#include <QTest>

#include <cmath>

using namespace spotter;

namespace {

/// WCAG 2: (L1 + 0.05) / (L2 + 0.05) of relative luminances.
double luminance(const QColor &colour)
{
    const auto channel
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFromWhatIsBehindIt_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << int(Theme::Light) << 4.5;
        QTest::newRow("dark") << int(Theme::Dark) << 4.5;
        QTest::newRow("high contrast") << int(Theme::HighContrast) << 7.0;
    }
    void textStandsOutFromWhatIsBehindIt()
    {
        QFETCH(int, theme);
        QFETCH(double, least);
        const QPalette palette = paletteFor(Theme(theme), false);
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},
            {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight},
            {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::PlaceholderText, QPalette::Window},
            {QPalette::Link, QPalette::Base},
            {QPalette::Link, QPalette::Window},
        };
        for (const auto &[ink, paper] : pairs) {
            const double ratio = contrast(palette.color(ink), palette.color(paper));
            QVERIFY2(
                ratio >= least, qPrintable(QStringLiteral("role %1 on role %2: %3").arg(ink).arg(paper).arg(ratio)));
        }
    }

    void systemFollowsTheSystem()
    {
        QCOMPARE(paletteFor(Theme::System, true), paletteFor(Theme::Dark, false));
        QCOMPARE(paletteFor(Theme::System, false), paletteFor(Theme::Light, true));
    }
};

QTEST_GUILESS_MAIN(TestTheme)
#include "test_theme.moc"
