// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view/json_view.h"

#include "ui/json_view/code_edit.h"
#include "ui/json_view/json_indent.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace spotter {

namespace {

/// Longer strings are shortened in the view: a line of a megabyte takes seconds to lay out.
constexpr qsizetype longestShownString = 4000;

} // namespace

class JsonView::Private {
public:
    explicit Private(JsonView *view);

    void retranslate();
    void showText();
    void search();
    void step(int by);
    void showPosition();

    JsonView *q;
    CodeEdit *edit;
    QLineEdit *needle;
    QToolButton *previous;
    QToolButton *next;
    QToolButton *copy;
    QLabel *position;
    QLabel *note;
    QByteArray source;
    QString whole; ///< indented
    QString shown; ///< with long strings cut
    qsizetype cutStrings = 0;
    QList<qsizetype> matches;
    qsizetype match = -1;
    bool isStale = false; ///< source is newer than what is shown
    bool keepPosition = false;
};

JsonView::Private::Private(JsonView *view) : q(view)
{
    edit = new CodeEdit;
    edit->setLanguage(QStringLiteral("JSON"));
    needle = new QLineEdit;
    needle->setClearButtonEnabled(true);
    const auto button = [](Qt::ArrowType arrow) {
        auto *made = new QToolButton;
        made->setArrowType(arrow);
        made->setAutoRaise(true);
        return made;
    };
    previous = button(Qt::UpArrow);
    next = button(Qt::DownArrow);
    copy = new QToolButton;
    copy->setToolButtonStyle(Qt::ToolButtonTextOnly);
    position = new QLabel;
    position->setForegroundRole(QPalette::PlaceholderText);
    note = new QLabel;
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->hide();

    auto *bar = new QHBoxLayout;
    bar->setSpacing(6);
    bar->addWidget(needle, 1);
    bar->addWidget(position);
    bar->addWidget(previous);
    bar->addWidget(next);
    bar->addWidget(copy);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(bar);
    layout->addWidget(edit, 1);
    layout->addWidget(note);
    q->setFocusProxy(edit);

    connect(needle, &QLineEdit::textChanged, q, [this] { search(); });
    connect(needle, &QLineEdit::returnPressed, q,
        [this] { step(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier ? -1 : 1); });
    connect(previous, &QToolButton::clicked, q, [this] { step(-1); });
    connect(next, &QToolButton::clicked, q, [this] { step(1); });
    connect(copy, &QToolButton::clicked, q, &JsonView::copyAll);
    retranslate();
    showPosition();
}

void JsonView::Private::retranslate()
{
    needle->setPlaceholderText(tr("Search the JSON"));
    needle->setAccessibleName(tr("Search the JSON"));
    previous->setToolTip(tr("Previous match (Shift+F3)"));
    previous->setAccessibleName(tr("Previous match"));
    next->setToolTip(tr("Next match (F3)"));
    next->setAccessibleName(tr("Next match"));
    copy->setText(tr("Copy All"));
    copy->setToolTip(tr("Copies the whole JSON to the clipboard"));
    edit->setAccessibleName(tr("The document as JSON"));
    showPosition();
    note->setText(tr("%Ln long text(s) shortened; “Copy All” copies the full text.", nullptr, int(cutStrings)));
}

void JsonView::Private::showText()
{
    isStale = false;
    const QString text = QString::fromUtf8(source);
    const auto indented = indentJson(text);
    whole = indented.value_or(text);
    ShortenedJson shortened = shortenStrings(whole, longestShownString);
    shown = std::move(shortened.text);
    cutStrings = shortened.cutStrings;
    edit->setCode(shown, keepPosition);
    keepPosition = true;
    note->setVisible(cutStrings > 0);
    retranslate();
    search();
}

void JsonView::Private::search()
{
    const QString wanted = needle->text();
    matches.clear();
    if (!wanted.isEmpty())
        for (qsizetype at = shown.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
            at = shown.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
            matches.append(at);
    // Start at the cursor, not at the top.
    const qsizetype here = edit->textCursor().position();
    match = matches.isEmpty() ? -1 : std::ranges::lower_bound(matches, here) - matches.begin();
    if (match >= matches.size()) match = 0;
    if (matches.isEmpty()) match = -1;
    edit->setMatches(matches, wanted.size(), match);
    showPosition();
}

void JsonView::Private::step(int by)
{
    if (matches.isEmpty()) return;
    match = (match + by + matches.size()) % matches.size();
    edit->setMatches(matches, needle->text().size(), match);
    showPosition();
}

void JsonView::Private::showPosition()
{
    previous->setEnabled(!matches.isEmpty());
    next->setEnabled(!matches.isEmpty());
    if (needle->text().isEmpty())
        position->clear();
    else if (matches.isEmpty())
        position->setText(tr("Not found"));
    else
        position->setText(tr("%1 of %2").arg(match + 1).arg(matches.size()));
}

JsonView::JsonView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this)) { }

JsonView::~JsonView() = default;

void JsonView::setJson(const QByteArray &json, bool sameDocument)
{
    if (sameDocument && json == d->source) return;
    d->source = json;
    d->keepPosition = d->keepPosition && sameDocument;
    d->isStale = true;
    if (isVisible()) d->showText();
}

QString JsonView::json() const
{
    if (d->isStale) {
        const QString text = QString::fromUtf8(d->source);
        return indentJson(text).value_or(text);
    }
    return d->whole;
}

void JsonView::copyAll() { QGuiApplication::clipboard()->setText(json()); }

void JsonView::findText()
{
    d->needle->setFocus(Qt::ShortcutFocusReason);
    d->needle->selectAll();
}

void JsonView::findNext() { d->step(1); }

void JsonView::findPrevious() { d->step(-1); }

void JsonView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        findText();
    else if (event->matches(QKeySequence::FindNext))
        findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else if (event->key() == Qt::Key_Escape && d->needle->hasFocus()) {
        d->needle->clear();
        d->edit->setFocus();
    } else
        QWidget::keyPressEvent(event);
}

void JsonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    QWidget::changeEvent(event);
}

void JsonView::showEvent(QShowEvent *event)
{
    if (d->isStale) d->showText();
    QWidget::showEvent(event);
}

} // namespace spotter
