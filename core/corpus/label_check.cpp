// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/label_check.h"

#include "core/corpus/messages.h"

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

bool splitsPair(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
}

Result<void> checkMention(QStringView text, const Mention &mention)
{
    if (mention.text.isEmpty()) {
        return failure(
            ErrorCode::Content, CorpusMessages::tr("A label has an empty mention; select its words in the text"));
    }
    const Span span = mention.span;
    if (span == Span{}) return {}; // unaligned: kept as a string
    if (!span.isValid() || span.endUtf16 > text.size()) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The mention “%1” has the offsets [%2, %3), which are outside the text of length %4")
                .arg(mention.text)
                .arg(span.beginUtf16)
                .arg(span.endUtf16)
                .arg(text.size()));
    }
    if (splitsPair(text, span.beginUtf16) || splitsPair(text, span.endUtf16)) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The mention “%1” at [%2, %3) splits a character; its offsets do not count UTF-16 units")
                .arg(mention.text)
                .arg(span.beginUtf16)
                .arg(span.endUtf16));
    }
    const QStringView slice = text.sliced(span.beginUtf16, span.length());
    if (slice != mention.text) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The mention “%1” has the offsets [%2, %3), but the text there is “%4”")
                .arg(mention.text)
                .arg(span.beginUtf16)
                .arg(span.endUtf16)
                .arg(slice.toString()));
    }
    return {};
}

} // namespace

Result<void> checkSpans(QStringView text, const Triple &triple)
{
    if (triple.predicate.isEmpty()) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The label from “%1” to “%2” has no predicate; choose one")
                .arg(triple.subject.text, triple.object.text));
    }
    if (auto done = checkMention(text, triple.subject); !done) return done;
    if (auto done = checkMention(text, triple.object); !done) return done;
    for (const Qualifier &qualifier : triple.qualifiers) {
        const bool implied = qualifier.value.text.isEmpty() && qualifier.value.span == Span{};
        if (implied) continue;
        if (auto done = checkMention(text, qualifier.value); !done) return done;
    }
    return {};
}

Result<void> checkSpan(QStringView text, Span span)
{
    if (span.isValid() && span.endUtf16 <= text.size() && !splitsPair(text, span.beginUtf16)
        && !splitsPair(text, span.endUtf16))
        return {};
    return failure(ErrorCode::Content,
        CorpusMessages::tr(
            "An entity has the offsets [%1, %2), which are not in the text of length %3; select its words")
            .arg(span.beginUtf16)
            .arg(span.endUtf16)
            .arg(text.size()));
}

Result<void> checkAllowed(const Schema &schema, const Triple &triple)
{
    if (schema.indexOf(triple.predicate) < 0) {
        return failure(ErrorCode::Schema,
            CorpusMessages::tr("The predicate “%1” is not in the schema; add it to the schema first")
                .arg(triple.predicate));
    }
    for (const QString &type : {triple.subject.type, triple.object.type}) {
        if (!type.isEmpty() && !schema.entityTypes().contains(type)) {
            return failure(ErrorCode::Schema,
                CorpusMessages::tr("The entity type “%1” is not in the schema; add it to the schema first").arg(type));
        }
    }
    if (!schema.allows(triple.predicate, triple.subject.type, triple.object.type)) {
        return failure(ErrorCode::Schema,
            CorpusMessages::tr(
                "The schema does not allow “%1” from “%2” to “%3”; choose another predicate or add this pair of "
                "types to it")
                .arg(triple.predicate, triple.subject.type, triple.object.type));
    }
    return {};
}

} // namespace spotter
