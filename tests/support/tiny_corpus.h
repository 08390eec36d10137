// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/training_set.h"

namespace spotter::tests {

/// A few films and books that a network of two layers can memorise: 4 × 6 sentences, two predicates.
inline std::vector<Document> tinyDocuments()
{
    using namespace Qt::StringLiterals;
    std::vector<Document> documents;
    const QStringList people{u"王小山"_s, u"李大河"_s, u"赵云海"_s, u"Ann Lee"_s, u"周月"_s, u"孙一鸣"_s};
    const QStringList works{u"红日"_s, u"长河落日"_s, u"Blue Sky"_s, u"山中来信"_s};
    const auto add = [&](const QString &text, const QString &subject, const QString &predicate, const QString &object) {
        Document document;
        document.text = text;
        if (!predicate.isEmpty()) {
            LabelledTriple label;
            label.triple.subject = {{text.indexOf(subject), text.indexOf(subject) + subject.size()}, subject,
                predicate == u"导演" ? u"影视作品"_s : u"图书作品"_s};
            label.triple.predicate = predicate;
            label.triple.object = {{text.indexOf(object), text.indexOf(object) + object.size()}, object, u"人物"_s};
            document.triples.push_back(label);
        }
        documents.push_back(document);
    };
    for (const QString &work : works)
        for (const QString &person : people) {
            add(u"《%1》是%2执导的电影"_s.arg(work, person), work, u"导演"_s, person);
            add(u"%2写过小说《%1》"_s.arg(work, person), work, u"作者"_s, person);
        }
    add(u"今天天气很好，我们去看海"_s, {}, {}, {});
    return documents;
}

/// Trains and evaluates on the same documents.
inline TrainingSet tinyTrainingSet()
{
    using namespace Qt::StringLiterals;
    TrainingSet set;
    set.schema.addPredicate(u"导演"_s, {u"影视作品"_s, u"人物"_s});
    set.schema.addPredicate(u"作者"_s, {u"图书作品"_s, u"人物"_s});
    set.dev = tinyDocuments();
    for (const Document &document : set.dev) set.train.push_back({document});
    return set;
}

} // namespace spotter::tests
