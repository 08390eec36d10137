// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QFont>
#include <QObject>
#include <QString>

#include <vector>

namespace spotter::textview {

/// Loads the glyphs of a text while the program has nothing else to do. Otherwise each screen of Chinese that is jumped
/// to has some fifty characters that were never painted, and to draw their outlines takes half of its time. Works in
/// slices of two milliseconds; main thread.
class GlyphLoader final : public QObject {
    Q_OBJECT
public:
    /// Begins, or goes on with another text: what is loaded already is not loaded again.
    void start(const QString &text, const QFont &font, qreal devicePixelRatio);
    [[nodiscard]] bool isDone() const { return !m_timer.isActive(); }
    [[nodiscard]] int loaded() const { return m_loaded; } ///< different characters, with the present font

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    /// The next characters that are not loaded; empty at the end of the text.
    [[nodiscard]] QString nextCharacters();

    QString m_text;
    QFont m_font;
    qreal m_devicePixelRatio = 1;
    qsizetype m_at = 0;
    std::vector<bool> m_known; ///< by UTF-16 unit
    int m_loaded = 0;
    QBasicTimer m_timer;
};

} // namespace spotter::textview
