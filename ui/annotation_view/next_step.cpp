// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/next_step.h"

#include "ui/annotation_view/chosen_text.h"
#include "ui/command_keys.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter::textview {

namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(spotter::NextStep)
};

constexpr size_t mostPartners = 4;
/// On either side of the mark: beyond that, a mention is not what the user looks at.
constexpr int searchedMentions = 60;
/// A longer selection is made to be copied, not to be a mention.
constexpr qsizetype longestMention = 200;

QString wordsOf(const ViewCore &core, Span span)
{
    constexpr qsizetype most = 32;
    const QString text = core.layout.text().sliced(span.beginUtf16, span.length()).simplified();
    return text.size() <= most ? text : text.left(most / 2) + u'…' + text.right(most / 2 - 1);
}

QString withKeyInBrackets(const QString &text, const ViewCore &core, QLatin1StringView command)
{
    const QString key = keyText(core.view, command);
    return key.isEmpty() ? text : StepWords::tr("%1 (%2)", "button (key)").arg(text, key);
}

/// The type of the mentions at exactly this span; empty if none has one.
QString typeAt(const ViewCore &core, Span span)
{
    for (const int index : core.layout.index().overlapping(span)) {
        const ShownMention &mention = core.layout.index().mention(index);
        if (mention.span == span && !mention.type.isEmpty()) return mention.type;
    }
    return {};
}

StepOffer markOffer(const ViewCore &core, TripleEnd end, Span span, const QString &text)
{
    if (end == TripleEnd::Subject)
        return {StepOffer::Kind::MarkSubject, span, text,
            StepWords::tr("Makes “%1” the subject of a new triple").arg(wordsOf(core, span))};
    return {StepOffer::Kind::MarkObject, span, text,
        StepWords::tr("Makes “%1” the object of a new triple").arg(wordsOf(core, span))};
}

StepOffer buttonFor(const ViewCore &core, TripleEnd end, Span span)
{
    const bool isSubject = end == TripleEnd::Subject;
    const QString text = isSubject ? StepWords::tr("Subject") : StepWords::tr("Object");
    return markOffer(core, end, span, withKeyInBrackets(text, core, isSubject ? "setSubject"_L1 : "setObject"_L1));
}

StepOffer takeBackOffer()
{
    return {StepOffer::Kind::TakeBack, {}, StepWords::tr("Cancel (Esc)"), StepWords::tr("Takes the mark back")};
}

/// What the selection, or a mention that was clicked, would become; invalid if there is nothing to mark.
Span chosenBesides(const ViewCore &core, Span marked)
{
    const Span selection = core.state.selection();
    if (!selection.isValid() && core.state.caret == marked.endUtf16) return {}; // where the mark left the caret
    const Span chosen = chosenSpan(core);
    if (chosen == marked || chosen.length() > longestMention) return {};
    return chosen;
}

QString askingSentence(const ViewCore &core, TripleEnd end, Span marked, bool hasPartners)
{
    const QString words = wordsOf(core, marked);
    const QString key = keyText(core.view, end == TripleEnd::Subject ? "setObject"_L1 : "setSubject"_L1);
    if (end == TripleEnd::Subject) {
        if (key.isEmpty()) return StepWords::tr("“%1” is the subject. Select the object.").arg(words);
        return (hasPartners ? StepWords::tr("“%1” is the subject. Select the object and press %2, or choose one:")
                            : StepWords::tr("“%1” is the subject. Select the object and press %2."))
            .arg(words, key);
    }
    if (key.isEmpty()) return StepWords::tr("“%1” is the object. Select the subject.").arg(words);
    return (hasPartners ? StepWords::tr("“%1” is the object. Select the subject and press %2, or choose one:")
                        : StepWords::tr("“%1” is the object. Select the subject and press %2."))
        .arg(words, key);
}

NextStep stepAfterMark(const ViewCore &core, TripleEnd end, Span marked)
{
    const TripleEnd other = end == TripleEnd::Subject ? TripleEnd::Object : TripleEnd::Subject;
    NextStep step;
    step.place = marked;
    if (const Span chosen = chosenBesides(core, marked); chosen.isValid()) {
        const Span subject = end == TripleEnd::Subject ? marked : chosen;
        const Span object = end == TripleEnd::Subject ? chosen : marked;
        step.sentence = StepWords::tr("%1 → ? → %2").arg(wordsOf(core, subject), wordsOf(core, object));
        step.spoken = step.sentence;
        step.place = chosen;
        step.offers = {buttonFor(core, other, chosen), takeBackOffer()};
        return step;
    }
    const std::vector<Span> partners = likelyPartners(core, end, marked);
    step.sentence = askingSentence(core, end, marked, !partners.empty());
    for (const Span partner : partners) step.offers.push_back(markOffer(core, other, partner, wordsOf(core, partner)));
    QStringList names;
    for (const StepOffer &offer : step.offers) names += offer.text;
    step.spoken = names.isEmpty()
        ? step.sentence
        : StepWords::tr("%1 %2", "sentence: names").arg(step.sentence, names.join(StepWords::tr(", ")));
    step.offers.push_back(takeBackOffer());
    return step;
}

NextStep stepAfterSelection(const ViewCore &core)
{
    const Span chosen = chosenSpan(core);
    const bool isMention = chosen.isValid() && chosen.length() <= longestMention
        && !QStringView(core.layout.text()).sliced(chosen.beginUtf16, chosen.length()).contains(u'\n');
    if (!isMention) return {};
    NextStep step;
    step.place = chosen;
    step.offers = {buttonFor(core, TripleEnd::Subject, chosen), buttonFor(core, TripleEnd::Object, chosen),
        {StepOffer::Kind::SetType, chosen, withKeyInBrackets(StepWords::tr("Entity type…"), core, "setType"_L1),
            StepWords::tr("Sets the type of “%1”; as an entity it needs no triple").arg(wordsOf(core, chosen))}};
    return step;
}

} // namespace

std::vector<Span> likelyPartners(const ViewCore &core, TripleEnd markedEnd, Span marked)
{
    const std::vector<ShownMention> &mentions = core.layout.index().mentions();
    const QString markedType = typeAt(core, marked);
    const auto isAllowed = [&](const QString &type) {
        const QString &subject = markedEnd == TripleEnd::Subject ? markedType : type;
        const QString &object = markedEnd == TripleEnd::Subject ? type : markedType;
        return core.schema.isEmpty() || std::ranges::any_of(core.schema.predicates(), [&](const Predicate &predicate) {
            return core.schema.allows(predicate.name, subject, object);
        });
    };
    const auto distance = [&](Span span) {
        return span.beginUtf16 >= marked.endUtf16 ? span.beginUtf16 - marked.endUtf16
                                                  : std::max<qsizetype>(0, marked.beginUtf16 - span.endUtf16);
    };
    const auto here = std::ranges::lower_bound(
        mentions, marked.beginUtf16, {}, [](const ShownMention &mention) { return mention.span.beginUtf16; });
    const auto at = std::distance(mentions.begin(), here);
    const auto first = std::max<std::ptrdiff_t>(0, at - searchedMentions);
    const auto last = std::min<std::ptrdiff_t>(std::ssize(mentions), at + searchedMentions);
    std::vector<Span> near;
    for (auto index = first; index < last; ++index) {
        const ShownMention &mention = mentions[size_t(index)];
        if (!mention.span.overlaps(marked) && !mention.isOnlyRejected && isAllowed(mention.type))
            near.push_back(mention.span);
    }
    std::ranges::stable_sort(near, {}, distance);
    std::vector<Span> partners;
    QStringList wordings{wordsOf(core, marked)};
    for (const Span span : near) {
        if (partners.size() == mostPartners) break;
        if (wordings.contains(wordsOf(core, span))) continue;
        wordings += wordsOf(core, span);
        partners.push_back(span);
    }
    return partners;
}

NextStep nextStepOf(const ViewCore &core)
{
    const ViewState &state = core.state;
    if (!core.isEditable) return {};
    if (state.pendingSubject.isValid() && state.pendingObject.isValid()) {
        NextStep step;
        step.sentence = StepWords::tr("%1 → ? → %2: choose the predicate.")
                            .arg(wordsOf(core, state.pendingSubject), wordsOf(core, state.pendingObject));
        step.spoken = step.sentence;
        return step;
    }
    if (state.pendingSubject.isValid()) return stepAfterMark(core, TripleEnd::Subject, state.pendingSubject);
    if (state.pendingObject.isValid()) return stepAfterMark(core, TripleEnd::Object, state.pendingObject);
    return state.isByMouse ? stepAfterSelection(core) : NextStep{};
}

} // namespace spotter::textview
