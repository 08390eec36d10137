// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/finding_card.h"

#include "core/review/finding_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

FindingCard::FindingCard(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
}

void FindingCard::build()
{
    m_details = new QLabel;
    m_details->setObjectName(u"reviewDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildBeside();
    // Two rows that close up: a hidden button leaves no gap.
    auto *above = new QHBoxLayout;
    auto *below = new QHBoxLayout;
    const auto button = [](const QString &name, QHBoxLayout *row) {
        auto *made = new QPushButton;
        made->setObjectName(name);
        row->addWidget(made, 1);
        return made;
    };
    m_fix = button(u"fixFinding"_s, above);
    m_right = button(u"rightFinding"_s, above);
    m_wrong = button(u"wrongFinding"_s, above);
    m_postpone = button(u"postponeFinding"_s, below);
    m_next = button(u"nextFinding"_s, below);
    m_all = button(u"settleAlike"_s, below);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_details);
    layout->addWidget(m_beside);
    for (QHBoxLayout *row : {above, below}) {
        row->setSpacing(6);
        layout->addLayout(row);
    }
    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Fix); });
    connect(m_right, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Right); });
    connect(m_wrong, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Wrong); });
    connect(m_postpone, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Postpone); });
    connect(m_next, &QPushButton::clicked, this, &FindingCard::nextRequested);
    connect(m_all, &QPushButton::clicked, this, &FindingCard::alikeRequested);
}

void FindingCard::buildBeside()
{
    m_beside = new QWidget;
    m_other = new QLabel;
    m_other->setObjectName(u"otherSentence"_s);
    m_other->setWordWrap(true);
    m_other->setTextFormat(Qt::PlainText);
    m_other->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_showOther = new QPushButton;
    m_showOther->setObjectName(u"showOtherSentence"_s);
    auto *layout = new QVBoxLayout(m_beside);
    layout->setContentsMargins(12, 0, 0, 0); // set off as a quotation
    layout->setSpacing(6);
    layout->addWidget(m_other);
    layout->addWidget(m_showOther, 0, Qt::AlignLeft);
    connect(m_showOther, &QPushButton::clicked, this, &FindingCard::otherSentenceRequested);
}

void FindingCard::setFinding(const Finding *finding, size_t alike, bool writable)
{
    m_finding = finding ? std::optional(*finding) : std::nullopt;
    m_alike = alike;
    m_writable = writable;
    setVisible(finding);
    if (finding) showFinding();
}

void FindingCard::setKeys(const ReviewKeys &keys)
{
    m_keys = keys;
    retranslate();
}

void FindingCard::retranslate()
{
    const auto explain = [](QPushButton *button, const QString &what, const QString &key) {
        button->setToolTip(key.isEmpty() ? what : tr("%1 (%2)", "what it does (its key)").arg(what, key));
        button->setAccessibleDescription(button->toolTip());
    };
    m_right->setText(tr("Keep It"));
    m_wrong->setText(tr("Reject It"));
    m_postpone->setText(tr("Later"));
    m_next->setText(tr("Next"));
    explain(m_fix, tr("Applies the proposal and goes to the next finding"), m_keys.fix);
    explain(m_right, tr("The label is right: keeps it as it is"), m_keys.right);
    explain(m_wrong, tr("The triple is wrong: rejects it without a replacement"), m_keys.wrong);
    explain(m_postpone, tr("Moves this finding to the end of the queue"), m_keys.postpone);
    explain(m_next, tr("Leaves this finding in its place and goes to the next"), m_keys.next);
    explain(m_all, tr("Shows all findings with the same cause, to settle them at once"), m_keys.alike);
    m_showOther->setText(tr("Show the Other Sentence"));
    explain(m_showOther, tr("Goes to the sentence that the label contradicts; once more leads back"), m_keys.other);
    if (m_finding) showFinding();
}

void FindingCard::showFinding()
{
    const Finding &finding = *m_finding;
    const QString own = tripleWords(finding);
    QStringList lines{finding.kind == FindingKind::OtherMention ? tr("Other mention: %1").arg(own)
            : finding.isMissing()                               ? tr("Missing: %1").arg(own)
                                                                : tr("Labelled: %1").arg(own)};
    if (finding.instead) lines += tr("Proposed: %1").arg(proposalWords(finding));
    lines += findingReason(finding);
    m_details->setText(lines.join(u'\n'));
    const QString other = otherSideWords(finding);
    m_beside->setVisible(!other.isEmpty());
    if (!other.isEmpty()) m_other->setText(other + u'\n' + tr("“%1”", "a sentence").arg(finding.against->sentence));
    for (QPushButton *button : {m_fix, m_right, m_wrong, m_postpone}) button->setEnabled(m_writable);
    m_fix->setText(finding.isMissing()               ? tr("Add It")
            : finding.instead                        ? tr("Replace It")
            : finding.kind == FindingKind::Duplicate ? tr("Remove It")
                                                     : tr("Reject It"));
    // Hide buttons that would do the same: a missing triple is confirmed by adding it, and a label without a
    // replacement is simply rejected.
    m_right->setVisible(!finding.isMissing());
    m_wrong->setVisible(finding.isMissing() || finding.instead);
    m_all->setEnabled(m_writable && m_alike > 1);
    m_all->setText(m_alike > 1 ? tr("All %Ln Similar…", nullptr, int(m_alike)) : tr("All Similar…"));
}

void FindingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
