// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace spotter {

class LazyHighlighter;

/// Read-only text in a fixed-width font, with line numbers and syntax highlighting. Main thread.
class CodeEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeEdit(QWidget *parent = nullptr);
    ~CodeEdit() override;

    /// Replaces the text; only differing parts are changed, so that the reading position is kept. keepPosition: false
    /// scrolls to the top.
    void setCode(const QString &text, bool keepPosition = false);
    /// "JSON", "Markdown", …; empty for no highlighting.
    void setLanguage(const QString &name);
    [[nodiscard]] bool isHighlighted() const; ///< to the last line

    /// Highlights matches (offsets into the text, all of the same length); only visible ones are drawn. current: index
    /// or -1.
    void setMatches(QList<qsizetype> offsets, qsizetype length, qsizetype current);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layoutGutter();
    void paintGutter(QPaintEvent *event);
    void markVisibleMatches();
    [[nodiscard]] int gutterWidth() const;
    void applyPalette();

    class Gutter;
    Gutter *m_gutter;
    LazyHighlighter *m_highlighter;
    QList<qsizetype> m_matches;
    qsizetype m_matchLength = 0;
    qsizetype m_currentMatch = -1;
};

} // namespace spotter
