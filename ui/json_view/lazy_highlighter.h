// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QList>
#include <QObject>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

class QPalette;
class QTextDocument;

namespace spotter {

/// Highlights a document from the top, a few milliseconds at a time, so that the window stays responsive for any
/// length. The formats are only set in the layout: the document itself is not changed. Main thread.
class LazyHighlighter final : public QObject, private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)
public:
    explicit LazyHighlighter(QTextDocument &document, QObject *parent = nullptr);

    /// The name of a syntax definition ("JSON"); an unknown or empty name highlights nothing.
    void setLanguage(const QString &name);
    /// Chooses the theme that fits the palette's background.
    void setPalette(const QPalette &palette);
    /// Starts again at the top; existing colours stay until they are replaced.
    void restart();
    [[nodiscard]] bool isDone() const { return !m_timer.isActive(); }
    [[nodiscard]] const KSyntaxHighlighting::Theme &currentTheme() const { return m_theme; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void highlightSlice();

    QTextDocument &m_document;
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::Theme m_theme;
    KSyntaxHighlighting::State m_state;
    QTimer m_timer;
    int m_next = 0; ///< block number
    QList<QTextLayout::FormatRange> m_formats; ///< of the current block
};

} // namespace spotter
