// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the learned quality is made from, a line of JSON a label or candidate, by the readings that a corpus
// keeps. review_fit.py makes the weights of core/review/learned_weights.h of it.
//   review_features CORPUS
#include "core/corpus/corpus.h"
#include "core/corpus/review_store.h"
#include "core/review/finder.h"
#include "core/review/reading_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

int complain(const QString &message)
{
    std::fprintf(stderr, "review_features: %s\n", qPrintable(message));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() != 1) return complain(u"name a corpus that was reviewed with --folds"_s);
    const auto corpus = Corpus::open(words.first(), Corpus::Mode::ReadOnly);
    if (!corpus) return complain(corpus.error().message);
    const auto set = reviewSetOf(**corpus);
    if (!set) return complain(set.error().message);
    const auto rows = (*corpus)->review().readings();
    if (!rows) return complain(rows.error().message);
    QHash<DocumentId, size_t> indices;
    for (size_t i = 0; i < set->documents.size(); ++i) indices.insert(set->documents[i].id, i);
    std::vector<std::optional<DocumentReading>> readings(set->documents.size());
    for (const StoredReading &row : *rows) {
        const auto index = indices.constFind(row.document);
        if (index != indices.constEnd())
            readings[*index] = readingFromJson(row.json, set->documents[*index].document.text);
    }
    FinderOptions options;
    options.missingBelow = 1.01;
    const auto judgement = judge(*set, readings, options);
    if (!judgement) return complain(judgement.error().message);
    for (const Finding &finding : judgement->findings) {
        QJsonArray features;
        for (const double feature : finding.features) features.append(feature);
        const QJsonObject line{{u"sentence"_s, set->documents[indices.value(finding.document)].document.text},
            {u"kind"_s, finding.isMissing() ? u"missing"_s : u"suspicious"_s},
            {u"error"_s, findingKindName(finding.kind)}, {u"subject"_s, finding.triple.subject.text},
            {u"predicate"_s, finding.triple.predicate}, {u"object"_s, finding.triple.object.text},
            {u"features"_s, features}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
