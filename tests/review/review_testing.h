// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/finder.h"

#include <QTest>

#include <vector>

/// Fails the test with the error's message.
#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        if (!outcome_) QFAIL(qPrintable(outcome_.error().message));                                                    \
    } while (false)

namespace spotter::testing {

using namespace Qt::StringLiterals;

/// A triple of the first occurrences of two strings; a mention is unaligned if its string does not occur.
inline Triple tripleIn(const QString &text, const QString &subject, const QString &predicate, const QString &object)
{
    const auto mention = [&](const QString &words) {
        const qsizetype at = text.indexOf(words);
        return Mention{at < 0 ? Span{} : Span{at, at + words.size()}, words, {}};
    };
    return {mention(subject), predicate, mention(object), {}};
}

/// All four probabilities are equal.
inline ReadTriple readWith(const Triple &triple, float probability)
{
    return {triple, {probability, probability, probability, probability}};
}

/// A small corpus of sentences with readings, built by hand.
struct World {
    ReviewSet set;
    std::vector<std::optional<DocumentReading>> readings;

    World()
    {
        for (const QString &predicate : {u"丈夫"_s, u"妻子"_s})
            set.schema.addPredicate(predicate, {u"人物"_s, u"人物"_s});
        set.schema.addPredicate(u"作者"_s, {u"图书作品"_s, u"人物"_s});
    }

    size_t addText(const QString &text)
    {
        const qint64 id = qint64(set.documents.size()) + 1;
        ReviewDocument document;
        document.id = {id};
        document.document.text = text;
        document.document.split = Split::Train;
        set.documents.push_back(std::move(document));
        readings.emplace_back(DocumentReading{});
        return set.documents.size() - 1;
    }

    /// Adds a label to a document with the model's score of it; the caller may complete the reading.
    LabelReading &addLabel(size_t document, const Triple &triple, float probability)
    {
        ReviewDocument &row = set.documents[document];
        LabelledTriple label;
        label.triple = triple;
        row.document.triples.push_back(label);
        row.annotations.push_back({qint64(document) * 100 + qint64(row.annotations.size()) + 1});
        readings[document]->labels.push_back(
            {readWith(triple, probability), triple.isAligned() ? LabelPlace::Read : LabelPlace::Unaligned});
        return readings[document]->labels.back();
    }

    void addCandidate(size_t document, const Triple &triple, float probability)
    {
        readings[document]->candidates.push_back(readWith(triple, probability));
    }

    /// Judges everything, by the lowest of the four probabilities, so that the expected qualities are easy to compute.
    [[nodiscard]] Judgement judged(QualityMethod method = QualityMethod::SelfConfidence) const
    {
        FinderOptions options;
        options.method = method;
        options.missingBelow = 1.01;
        return judge(set, readings, options).value_or(Judgement{});
    }
};

} // namespace spotter::testing
