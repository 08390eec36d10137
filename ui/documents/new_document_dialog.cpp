// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/new_document_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// The editor lays out what is pasted at once: a longer text would stop the window.
constexpr qsizetype longestShown = 200'000;

} // namespace

/// A box for text that keeps a very long one aside instead of showing it.
class NewDocumentDialog::TextBox final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

    [[nodiscard]] QString content() const
    {
        if (isLong()) return m_long;
        // Not toPlainText(), which makes ordinary spaces of non-breaking ones.
        QString text = document()->toRawText();
        std::ranges::replace(text, QChar(QChar::ParagraphSeparator), QChar(u'\n'));
        std::ranges::replace(text, QChar(QChar::LineSeparator), QChar(u'\n'));
        return text;
    }
    [[nodiscard]] bool isLong() const { return !m_long.isEmpty(); }

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        const QString text = source->text();
        if (text.size() + document()->characterCount() <= longestShown) return insertPlainText(text);
        QString whole = content();
        const QTextCursor cursor = textCursor();
        whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), text);
        m_long = whole;
        setReadOnly(true);
        setPlainText(m_long.first(std::min<qsizetype>(m_long.size(), 2000)) + u'…');
    }

private:
    QString m_long; ///< not shown
};

NewDocumentDialog::NewDocumentDialog(QWidget *parent)
    : QDialog(parent), m_titleLabel(new QLabel(this)), m_title(new QLineEdit(this)), m_textLabel(new QLabel(this)),
      m_text(new TextBox(this)), m_length(new QLabel(this)), m_problem(new QLabel(this))
{
    m_title->setObjectName(u"newTitle"_s);
    m_text->setObjectName(u"newText"_s);
    m_text->setTabChangesFocus(true);
    m_titleLabel->setBuddy(m_title);
    m_textLabel->setBuddy(m_text);
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_length->setObjectName(u"newLength"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"newProblem"_s);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_titleLabel, m_title, m_textLabel})
        layout->addWidget(widget);
    layout->addWidget(m_text, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_length, m_problem, buttons}) layout->addWidget(widget);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewDocumentDialog::addRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NewDocumentDialog::showLength);
    // Return makes a new line in the text.
    const auto *add = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(add, &QShortcut::activated, m_add, &QPushButton::click);
    resize(560, 420);
    retranslate();
    m_text->setFocus();
}

NewDocument NewDocumentDialog::document() const { return {.text = m_text->content(), .title = m_title->text()}; }

void NewDocumentDialog::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

void NewDocumentDialog::showLength()
{
    m_problem->hide();
    const QString text = m_text->content();
    m_add->setEnabled(std::ranges::any_of(text, [](QChar unit) { return !unit.isSpace(); }));
    const QString length = tr("%Ln character(s)", nullptr, int(std::min<qsizetype>(text.size(), INT_MAX)));
    m_length->setText(m_text->isLong() ? tr("%1; only the beginning is shown here").arg(length) : length);
}

void NewDocumentDialog::retranslate()
{
    setWindowTitle(tr("New Document"));
    m_titleLabel->setText(tr("&Title"));
    m_title->setPlaceholderText(tr("Optional; otherwise the list shows how the text begins"));
    m_textLabel->setText(tr("Te&xt"));
    m_text->setPlaceholderText(tr("Type or paste a text"));
    m_add->setText(tr("Add to the Corpus"));
    m_add->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_cancel->setText(tr("Cancel"));
    showLength();
}

void NewDocumentDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace spotter
