// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view/code_edit.h"

#include "ui/json_view/lazy_highlighter.h"

#include <KSyntaxHighlighting/Theme>

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace spotter {

class CodeEdit::Gutter final : public QWidget {
public:
    explicit Gutter(CodeEdit *edit) : QWidget(edit), m_edit(edit) { }
    [[nodiscard]] QSize sizeHint() const override { return {m_edit->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintGutter(event); }

private:
    CodeEdit *m_edit;
};

CodeEdit::CodeEdit(QWidget *parent)
    : QPlainTextEdit(parent), m_gutter(new Gutter(this)), m_highlighter(new LazyHighlighter(*document(), this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { layoutGutter(); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        if (dy || rect.contains(viewport()->rect())) markVisibleMatches();
    });
    applyPalette();
    layoutGutter();
}

CodeEdit::~CodeEdit() = default;

void CodeEdit::setCode(const QString &text, bool keepPosition)
{
    setMatches({}, 0, -1);
    if (!keepPosition) {
        setPlainText(text);
        m_highlighter->restart();
        return;
    }
    const QString before = toPlainText();
    qsizetype prefix = std::ranges::mismatch(before, text).in1 - before.begin();
    const qsizetype most = std::min(before.size(), text.size()) - prefix;
    qsizetype suffix = 0;
    while (suffix < most && before[before.size() - 1 - suffix] == text[text.size() - 1 - suffix]) ++suffix;
    if (prefix == before.size() && prefix == text.size()) return;
    if (prefix > 0 && before[prefix - 1].isHighSurrogate()) --prefix;
    if (suffix > 0 && before[before.size() - suffix].isLowSurrogate()) --suffix;
    QTextCursor cursor(document());
    cursor.setPosition(int(prefix));
    cursor.setPosition(int(before.size() - suffix), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(prefix, text.size() - suffix - prefix));
    m_highlighter->restart();
}

void CodeEdit::setLanguage(const QString &name) { m_highlighter->setLanguage(name); }

bool CodeEdit::isHighlighted() const { return m_highlighter->isDone(); }

void CodeEdit::setMatches(QList<qsizetype> offsets, qsizetype length, qsizetype current)
{
    m_matches = std::move(offsets);
    m_matchLength = length;
    m_currentMatch = current;
    if (current >= 0 && current < m_matches.size()) {
        QTextCursor cursor(document());
        cursor.setPosition(int(m_matches[current]));
        setTextCursor(cursor);
        ensureCursorVisible();
    }
    markVisibleMatches();
}

void CodeEdit::markVisibleMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_matches.isEmpty()) {
        const int from = firstVisibleBlock().position();
        const int to = cursorForPosition(viewport()->rect().bottomRight()).block().position()
            + cursorForPosition(viewport()->rect().bottomRight()).block().length();
        const KSyntaxHighlighting::Theme &theme = m_highlighter->currentTheme();
        QTextCharFormat found;
        found.setBackground(QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::SearchHighlight)));
        QTextCharFormat current;
        current.setBackground(palette().highlight());
        current.setForeground(palette().highlightedText());
        auto it = std::ranges::lower_bound(m_matches, qsizetype(from));
        for (; it != m_matches.end() && *it < to; ++it) {
            QTextCursor cursor(document());
            cursor.setPosition(int(*it));
            cursor.setPosition(int(*it + m_matchLength), QTextCursor::KeepAnchor);
            marks.append({cursor, it - m_matches.begin() == m_currentMatch ? current : found});
        }
    }
    if (!marks.isEmpty() || !extraSelections().isEmpty()) setExtraSelections(marks);
}

int CodeEdit::gutterWidth() const
{
    const int digits = std::max(3, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + 18;
}

void CodeEdit::layoutGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void CodeEdit::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom()) break;
        if (block.isVisible() && place.bottom() >= event->rect().top())
            painter.drawText(QRectF(0, place.top(), m_gutter->width() - 8, fontMetrics().height()),
                int(Qt::AlignRight | Qt::AlignTop), QString::number(block.blockNumber() + 1));
    }
}

void CodeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layoutGutter();
}

void CodeEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) applyPalette();
    if (event->type() == QEvent::FontChange) layoutGutter();
}

void CodeEdit::applyPalette()
{
    m_highlighter->setPalette(palette());
    m_gutter->update();
    markVisibleMatches();
}

} // namespace spotter
