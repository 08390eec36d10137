// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_rules.h"
#include "core/facts/messages.h"

namespace spotter {

QString factFindingReason(const FactFinding &finding, const std::vector<StatedFact> &facts)
{
    const StatedFact &first = facts[finding.facts.front()];
    switch (finding.kind) {
    case FactFindingKind::TwoObjects:
        return FactMessages::tr("“%1” has more than one object of “%2”: “%3” and “%4”.")
            .arg(first.subject, first.predicate, first.object, facts[finding.facts.at(1)].object);
    case FactFindingKind::WrongOrder: {
        const StatedFact &second = facts[finding.facts.at(1)];
        return FactMessages::tr("For “%1”, “%2” (%3) is before “%4” (%5).")
            .arg(first.subject, second.predicate, second.object, first.predicate, first.object);
    }
    case FactFindingKind::InverseMissing:
        return FactMessages::tr("The inverse of this fact is missing: “%1” – “%2” – “%3”.")
            .arg(finding.missing.subject, finding.missing.predicate, finding.missing.object);
    case FactFindingKind::SymmetryMissing:
        return FactMessages::tr("This is said in one direction only; “%1” – “%2” – “%3” is missing.")
            .arg(finding.missing.subject, finding.missing.predicate, finding.missing.object);
    case FactFindingKind::WrongKind:
        return FactMessages::tr(
            "The object of “%1” should be a date or a number, and “%2” is not one that can be read.")
            .arg(first.predicate, first.object);
    }
    return {};
}

QString ruleProposalReason(const RuleProposal &proposal)
{
    const QString share = QString::number(int(100 * proposal.share()));
    const int all = proposal.support + proposal.exceptions;
    switch (proposal.kind) {
    case RuleKind::Functional:
        return FactMessages::tr("%1% of %Ln subject(s) have one object of “%2”.", nullptr, all)
            .arg(share, proposal.predicate);
    case RuleKind::Symmetric:
        return FactMessages::tr(
            "%1% of %Ln pair(s) that are linked both ways are linked by “%2” both ways.", nullptr, all)
            .arg(share, proposal.predicate);
    case RuleKind::Inverse:
        return FactMessages::tr(
            "%1% of %Ln pair(s) that are linked both ways are linked by “%2” and “%3”.", nullptr, all)
            .arg(share, proposal.predicate, proposal.inverse);
    case RuleKind::Values:
        return proposal.valueKind == FactValue::Kind::Date
            ? FactMessages::tr("%1% of %Ln object(s) of “%2” are dates.", nullptr, all).arg(share, proposal.predicate)
            : FactMessages::tr("%1% of %Ln object(s) of “%2” are numbers.", nullptr, all)
                  .arg(share, proposal.predicate);
    }
    return {};
}

} // namespace spotter
