// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/training/trainer.h"

#include <QFile>

#include <memory>

namespace spotter::tests {

/// A film, its director and its lead actor; two labels, the first one imported and unreviewed.
inline Document filmDocument(int number)
{
    using namespace Qt::StringLiterals;
    Document document;
    document.text = u"😀 第%1部《红日》由王小山执导，李晓梅主演，在北京上映。"_s.arg(number);
    document.source = u"films-%1.txt"_s.arg(number);
    document.split = number % 4 == 3 ? Split::Dev : Split::Train;
    const auto mention = [&](const QString &text, const QString &type) {
        const qsizetype at = document.text.indexOf(text);
        return Mention{{at, at + text.size()}, text, type};
    };
    LabelledTriple label;
    label.triple = {mention(u"红日"_s, u"影视作品"_s), u"导演"_s, mention(u"王小山"_s, u"人物"_s)};
    document.triples.push_back(label);
    label.triple = {mention(u"红日"_s, u"影视作品"_s), u"主演"_s, mention(u"李晓梅"_s, u"人物"_s)};
    label.origin = Origin::Human;
    label.state = ReviewState::Accepted;
    document.triples.push_back(label);
    return document;
}

inline Schema filmSchema()
{
    using namespace Qt::StringLiterals;
    Schema schema;
    schema.addPredicate(u"导演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"主演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"编剧"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"国籍"_s, {u"人物"_s, u"国家"_s});
    schema.addPredicate(u"上映地点"_s, {u"影视作品"_s, u"地点"_s});
    return schema;
}

inline Result<std::unique_ptr<Corpus>> filmCorpus(const QString &path, int documents)
{
    auto corpus = Corpus::create(path, filmSchema());
    if (!corpus) return corpus;
    for (int number = 0; number < documents; ++number) {
        if (const auto imported = (*corpus)->documents().import(filmDocument(number)); !imported)
            return std::unexpected(imported.error());
    }
    return corpus;
}

/// A real model of minimal size, trained for one epoch; its predictions are nearly random.
inline Result<TrainingOutcome> tinyModel()
{
    TrainingSet set;
    set.schema = filmSchema();
    for (int number = 0; number < 8; ++number) {
        if (number % 4 == 3)
            set.dev.push_back(filmDocument(number));
        else
            set.train.push_back({filmDocument(number)});
    }
    TrainingOptions options;
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.epochs = 1;
    options.threads = 1;
    options.vocabularyMinimumCount = 1;
    return train(set, options);
}

inline Span spanOf(const QString &text, const QString &part)
{
    const qsizetype at = text.indexOf(part);
    return at < 0 ? Span() : Span{at, at + part.size()};
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace spotter::tests
