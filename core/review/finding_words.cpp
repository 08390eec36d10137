// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/finding_words.h"

#include "core/review/messages.h"
#include "core/review/review_queue.h"
#include "core/text/assertion_marks.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// "0.76", "<0.01".
QString number(double probability)
{
    constexpr double least = 0.01;
    if (probability >= leastShownProbability) return QLocale().toString(probability, 'f', 2);
    return u'<' + QLocale().toString(least, 'f', 2);
}

QString percent(double share) { return QLocale().toString(100 * share, 'f', 1); }

QString missingReason(const Finding &finding)
{
    const QString sure = number(finding.probability);
    switch (finding.ground) {
    case MissingGround::EmptySentence:
        return ReviewMessages::tr("the model finds this with %1, and the sentence has no label at all").arg(sure);
    case MissingGround::KnownFact:
        return ReviewMessages::tr(
            "this fact is labelled in %Ln other document(s); the model gives it %1 here", nullptr, finding.elsewhere)
            .arg(sure);
    case MissingGround::Twin:
        return ReviewMessages::tr("the same sentence has this label elsewhere; the model gives it %1 here").arg(sure);
    case MissingGround::OtherDirection:
        return ReviewMessages::tr("the fact is labelled in the other direction; the model gives this one %1").arg(sure);
    case MissingGround::Confident:
        break;
    }
    return ReviewMessages::tr("the model finds this with %1; there is no label").arg(sure);
}

QString endReason(const Finding &finding)
{
    const bool subject = finding.instead->subject.span != finding.triple.subject.span;
    const Mention &ours = subject ? finding.triple.subject : finding.triple.object;
    const Mention &theirs = subject ? finding.instead->subject : finding.instead->object;
    const QString sure = number(finding.insteadProbability);
    if (ours.text == theirs.text)
        return ReviewMessages::tr("the model finds “%1” at another position, with %2").arg(ours.text, sure);
    return ReviewMessages::tr("the model finds “%1” with %2; the label says “%3”").arg(theirs.text, sure, ours.text);
}

QString insteadReason(const Finding &finding)
{
    const QString sure = number(finding.insteadProbability);
    switch (finding.kind) {
    case FindingKind::WrongPredicate:
        return ReviewMessages::tr("the model predicts %1 here with %2; the label says %3")
            .arg(finding.instead->predicate, sure, finding.triple.predicate);
    case FindingKind::WrongDirection:
        return ReviewMessages::tr("the model finds it the other way round: %1 as subject and %2 as object, with %3")
            .arg(finding.instead->subject.text, finding.instead->object.text, sure);
    case FindingKind::WrongObject:
        return ReviewMessages::tr("the model finds %1 as the object with %2; the label says %3")
            .arg(finding.instead->object.text, sure, finding.triple.object.text);
    case FindingKind::WrongSubject:
        return ReviewMessages::tr("the model finds %1 as the subject with %2; the label says %3")
            .arg(finding.instead->subject.text, sure, finding.triple.subject.text);
    default:
        return endReason(finding);
    }
}

QString contradictionReason(const Finding &finding)
{
    const OtherSide &other = *finding.against;
    switch (other.kind) {
    case FactFindingKind::WrongOrder:
        return ReviewMessages::tr("both dates cannot be right: “%1” is %2 here, and elsewhere “%3” is %4")
            .arg(
                finding.triple.predicate, finding.triple.object.text, other.triple.predicate, other.triple.object.text);
    case FactFindingKind::WrongKind:
        return ReviewMessages::tr("the object of “%1” should be a date or a number, and “%2” cannot be read as one")
            .arg(finding.triple.predicate, finding.triple.object.text);
    default:
        return ReviewMessages::tr("“%1” has one object of “%2”, and %Ln sentence(s) say(s) “%3”",
            "a subject, a predicate, another object", other.sentences)
            .arg(finding.triple.subject.text, finding.triple.predicate, other.triple.object.text);
    }
}

QString missingDirectionReason(const Finding &finding)
{
    if (finding.stated == finding.triple.predicate)
        return ReviewMessages::tr("“%1” holds in both directions, and only one is labelled")
            .arg(finding.triple.predicate);
    return ReviewMessages::tr("“%1” is the inverse of “%2”, and only that is labelled")
        .arg(finding.triple.predicate, finding.stated);
}

QString unconfirmedReason(const Finding &finding)
{
    const QString sure = number(finding.probability);
    if (finding.hasOddEdges)
        return ReviewMessages::tr(
            "hardly any other mention begins or ends like one of these; the model gives the label %1")
            .arg(sure);
    if (finding.hasOtherCues)
        return ReviewMessages::tr(
            "the words around it mostly occur with another predicate; the model gives the label %1")
            .arg(sure);
    return ReviewMessages::tr("the model gives this label only %1, and finds nothing in its place").arg(sure);
}

} // namespace

QString findingKindName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::MissingTriple:
        return u"missing-triple"_s;
    case FindingKind::OtherMention:
        return u"other-mention"_s;
    case FindingKind::WrongPredicate:
        return u"wrong-predicate"_s;
    case FindingKind::WrongEnd:
        return u"wrong-end"_s;
    case FindingKind::WrongDirection:
        return u"wrong-direction"_s;
    case FindingKind::WrongObject:
        return u"wrong-object"_s;
    case FindingKind::WrongSubject:
        return u"wrong-subject"_s;
    case FindingKind::Duplicate:
        return u"duplicate"_s;
    case FindingKind::ViolatesSchema:
        return u"violates-schema"_s;
    case FindingKind::Unaligned:
        return u"unaligned"_s;
    case FindingKind::InconsistentTwin:
        return u"inconsistent-sentence"_s;
    case FindingKind::InconsistentPair:
        return u"inconsistent-pair"_s;
    case FindingKind::Contradiction:
        return u"contradiction"_s;
    case FindingKind::MissingDirection:
        return u"missing-direction"_s;
    case FindingKind::Unconfirmed:
        return u"unconfirmed"_s;
    }
    std::unreachable();
}

std::optional<FindingKind> findingKindFromName(QStringView name)
{
    for (int kind = 0; kind <= int(FindingKind::Unconfirmed); ++kind)
        if (name == findingKindName(FindingKind(kind))) return FindingKind(kind);
    return {};
}

QString findingTitle(FindingKind kind)
{
    switch (kind) {
    case FindingKind::MissingTriple:
        return ReviewMessages::tr("missing triple");
    case FindingKind::OtherMention:
        return ReviewMessages::tr("other mention");
    case FindingKind::WrongPredicate:
        return ReviewMessages::tr("wrong predicate");
    case FindingKind::WrongEnd:
        return ReviewMessages::tr("wrong end");
    case FindingKind::WrongDirection:
        return ReviewMessages::tr("wrong direction");
    case FindingKind::WrongObject:
        return ReviewMessages::tr("wrong object");
    case FindingKind::WrongSubject:
        return ReviewMessages::tr("wrong subject");
    case FindingKind::Duplicate:
        return ReviewMessages::tr("duplicate");
    case FindingKind::ViolatesSchema:
        return ReviewMessages::tr("violates the schema");
    case FindingKind::Unaligned:
        return ReviewMessages::tr("not in the text");
    case FindingKind::InconsistentTwin:
        return ReviewMessages::tr("inconsistent sentence");
    case FindingKind::InconsistentPair:
        return ReviewMessages::tr("inconsistent pair");
    case FindingKind::Contradiction:
        return ReviewMessages::tr("contradiction");
    case FindingKind::MissingDirection:
        return ReviewMessages::tr("missing direction");
    case FindingKind::Unconfirmed:
        return ReviewMessages::tr("not confirmed");
    }
    std::unreachable();
}

QString findingTitle(const Finding &finding)
{
    return finding.isSampled ? ReviewMessages::tr("drawn at random") : findingTitle(finding.kind);
}

QString findingReason(const Finding &finding)
{
    if (finding.isSampled && (finding.isMissing() || finding.kind == FindingKind::Unconfirmed))
        return ReviewMessages::tr(
            "drawn at random, to estimate how many labels are wrong or missing; the model gives it %1")
            .arg(number(finding.probability));
    switch (finding.kind) {
    case FindingKind::MissingTriple:
        return missingReason(finding);
    case FindingKind::OtherMention:
        return ReviewMessages::tr("the same words are labelled elsewhere in this text; the model gives them %1 here")
            .arg(number(finding.probability));
    case FindingKind::Duplicate:
        return ReviewMessages::tr("the same label occurs here twice");
    case FindingKind::ViolatesSchema:
        return ReviewMessages::tr("the schema does not allow %1 between %2 and %3")
            .arg(finding.triple.predicate, finding.triple.subject.type, finding.triple.object.type);
    case FindingKind::Unaligned:
        return ReviewMessages::tr("one of its mentions is not in the text, or ends within a word");
    case FindingKind::InconsistentTwin:
        return ReviewMessages::tr(
            "%Ln identical sentence(s) lack this label; the model gives it %1", nullptr, finding.elsewhere)
            .arg(number(finding.probability));
    case FindingKind::InconsistentPair:
        return ReviewMessages::tr(
            "%Ln other document(s) label this pair %1; the model gives the label %2", nullptr, finding.elsewhere)
            .arg(finding.instead ? finding.instead->predicate : QString(), number(finding.probability));
    case FindingKind::Contradiction:
        return contradictionReason(finding);
    case FindingKind::MissingDirection:
        return missingDirectionReason(finding);
    case FindingKind::Unconfirmed:
        return unconfirmedReason(finding);
    default:
        return finding.instead ? insteadReason(finding) : QString();
    }
}

QString otherSideWords(const Finding &finding)
{
    if (!finding.against || !finding.against->document.isValid()) return {};
    return ReviewMessages::tr("Contradicts %1:", "a triple; a sentence follows")
        .arg(tripleWords(finding.against->triple));
}

QString unjudgedWords(const ReviewCounts &counts)
{
    if (counts.withoutExamples == 0) return {};
    constexpr qsizetype mostNamed = 5;
    QString names = counts.predicatesWithoutExamples.first(std::min(counts.predicatesWithoutExamples.size(), mostNamed))
                        .join(ReviewMessages::tr(", ", "between the names of predicates"));
    if (counts.predicatesWithoutExamples.size() > mostNamed)
        names += ReviewMessages::tr(", ", "between the names of predicates") + u'…';
    const int labels = int(std::min<qint64>(counts.withoutExamples, std::numeric_limits<int>::max()));
    return ReviewMessages::tr(
        "%Ln label(s) cannot be judged, because the model has had too few examples of their predicate: %1", nullptr,
        labels)
        .arg(names);
}

QString aheadWords(const ReviewCounts &counts)
{
    if (counts.next == 0) return {};
    const auto about = [](double errors) { return QLocale().toString(qint64(std::lround(errors))); };
    const qint64 found = counts.suspicious + counts.missing;
    QString words = found > counts.next
        ? ReviewMessages::tr("About %1 of the open findings are errors; the next %2 probably contain about %3.",
              "expected errors, a number of findings, expected errors among these")
              .arg(about(counts.expected), QLocale().toString(counts.next), about(counts.expectedNext))
        : ReviewMessages::tr("About %1 of the open findings are errors.").arg(about(counts.expected));
    if (counts.learntFrom > 0)
        words += u' ' + ReviewMessages::tr("The order has learnt from %Ln decision(s).", nullptr, counts.learntFrom);
    return words;
}

QString sampleWords(const ReviewCounts &counts)
{
    QStringList sentences;
    if (counts.labelSample && counts.labelSample->wanted == 0 && counts.labelSample->settled > 0)
        sentences += ReviewMessages::tr("By %Ln label(s) drawn at random, %1 % of the labels are wrong (%2–%3 %).",
            nullptr, int(counts.labelSample->settled))
                         .arg(percent(counts.labelSample->errors.share), percent(counts.labelSample->errors.low),
                             percent(counts.labelSample->errors.high));
    if (counts.missingSample && counts.missingSample->wanted == 0 && counts.missingSample->settled > 0)
        sentences
            += ReviewMessages::tr("By %Ln triple(s) drawn at random, %1 % of the other triples that the model finds "
                                  "are missing labels (%2–%3 %).",
                nullptr, int(counts.missingSample->settled))
                   .arg(percent(counts.missingSample->errors.share), percent(counts.missingSample->errors.low),
                       percent(counts.missingSample->errors.high));
    const qint64 wanted = (counts.labelSample ? counts.labelSample->wanted : 0)
        + (counts.missingSample ? counts.missingSample->wanted : 0);
    if (wanted > 0)
        sentences += ReviewMessages::tr(
            "Settle %Ln more finding(s) drawn at random for an estimate without bias.", nullptr, int(wanted));
    return sentences.join(u'\n');
}

QStringList predicateSampleWords(const ReviewCounts &counts)
{
    QStringList lines;
    const auto add = [&](const std::optional<SampleEstimate> &sample, bool missing) {
        if (!sample) return;
        for (const PredicateShare &share : sample->predicates)
            lines += (missing ? ReviewMessages::tr("%1: %2 % missing (%3–%4 %)", "predicate, share, its interval")
                              : ReviewMessages::tr("%1: %2 % wrong (%3–%4 %)", "predicate, share, its interval"))
                         .arg(share.predicate, percent(share.errors.share), percent(share.errors.low),
                             percent(share.errors.high));
    };
    add(counts.labelSample, false);
    add(counts.missingSample, true);
    return lines;
}

QString tripleWords(const Triple &triple, const Assertion &assertion)
{
    return ReviewMessages::tr("%1 – %2 – %3", "subject, predicate, object")
        .arg(triple.subject.text, markedPredicate(triple.predicate, assertion), triple.object.text);
}

QString tripleWords(const Finding &finding) { return tripleWords(finding.triple, finding.assertion); }

QString proposalWords(const Finding &finding)
{
    return finding.instead ? tripleWords(*finding.instead, finding.assertion) : QString();
}

QString excerptAround(const QString &text, const Triple &triple)
{
    // Lists show one line of it, in which both mentions should be seen.
    constexpr qsizetype before = 16;
    constexpr qsizetype around = 60;
    if (text.size() <= around) return text.simplified();
    const Span a = triple.subject.span;
    const Span b = triple.object.span;
    const bool placed = a.isValid() && b.isValid();
    const qsizetype begin = placed ? std::min(a.beginUtf16, b.beginUtf16) : 0;
    const qsizetype end = placed ? std::max(a.endUtf16, b.endUtf16) : around;
    qsizetype from = std::max<qsizetype>(0, begin - before);
    qsizetype to = std::min({end + around, from + 6 * around, text.size()});
    if (text[from].isLowSurrogate()) ++from;
    if (to < text.size() && text[to].isLowSurrogate()) ++to;
    return (from > 0 ? u"…"_s : QString()) + text.sliced(from, to - from).simplified()
        + (to < text.size() ? u"…"_s : QString());
}

} // namespace spotter
