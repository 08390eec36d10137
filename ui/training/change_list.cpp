// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/change_list.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace spotter {

Span SentenceChange::place() const
{
    for (const std::vector<Triple> *triples : {&gained, &lost})
        for (const Triple &triple : *triples) {
            const Span subject = triple.subject.span;
            const Span object = triple.object.span;
            if (!subject.isValid() || !object.isValid()) continue;
            return {std::min(subject.beginUtf16, object.beginUtf16), std::max(subject.endUtf16, object.endUtf16)};
        }
    return {};
}

ChangeList::ChangeList(QWidget *parent) : QWidget(parent), m_summary(new QLabel), m_list(new QListWidget)
{
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    const auto choose = [this](const QListWidgetItem *item) {
        const SentenceChange &change = m_changes[size_t(m_list->row(item))];
        Q_EMIT sentenceChosen(change.document, change.place());
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    retranslate();
}

void ChangeList::setChanges(std::vector<SentenceChange> changes, qint64 read, qint64 heldOut)
{
    m_changes = std::move(changes);
    m_read = read;
    m_heldOut = heldOut;
    m_note.clear();
    fill();
}

void ChangeList::showNote(const QString &note)
{
    m_changes.clear();
    m_read = 0;
    m_note = note;
    fill();
}

void ChangeList::retranslate()
{
    m_list->setAccessibleName(tr("Sentences whose triples would change"));
    fill();
}

void ChangeList::fill()
{
    m_list->clear();
    for (const SentenceChange &change : m_changes) {
        auto *item = new QListWidgetItem(lineOf(change), m_list);
        item->setToolTip(tr("Opens the sentence"));
    }
    const auto count = [this](auto &&isCounted) {
        return std::ranges::count_if(m_changes, [&](const SentenceChange &c) { return c.isHeldOut && isCounted(c); });
    };
    const auto better = count([](const SentenceChange &c) { return c.labelled > 0; });
    const auto worse = count([](const SentenceChange &c) { return c.labelled < 0; });
    if (m_read > 0 && m_heldOut < m_read)
        m_summary->setText(tr("The triples of %1 of %Ln example sentence(s) would change. Not all of them are held "
                              "out, so this does not show which model is better.",
            nullptr, int(m_read))
                .arg(m_changes.size()));
    else if (m_read > 0)
        m_summary->setText(
            tr("The triples of %1 of %Ln held-out sentence(s) would change: %2 closer to the labels, %3 further away",
                nullptr, int(m_read))
                .arg(m_changes.size())
                .arg(better)
                .arg(worse));
    else
        m_summary->setText(m_note.isEmpty() ? tr("After a training run, the sentences whose triples would "
                                                 "change with the new model are listed here.")
                                            : m_note);
}

QString ChangeList::lineOf(const SentenceChange &change) const
{
    QStringList lines{change.excerpt};
    const auto add = [&lines](const std::vector<Triple> &triples, const QString &form) {
        for (const Triple &triple : triples)
            lines += form.arg(triple.subject.text, triple.predicate, triple.object.text);
    };
    add(change.gained, tr("+ %1 — %2 → %3", "a triple that comes with the new model"));
    add(change.lost, tr("− %1 — %2 → %3", "a triple that goes with the new model"));
    return lines.join(u'\n');
}

} // namespace spotter
