// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/search/saved_filters.h"
#include "core/formats/schema_file.h"
#include "core/text/document_details.h"
#include "core/workspace/import_files.h"

#include <QFile>

#include <memory>

namespace spotter::tests {

using namespace Qt::StringLiterals;

inline QString demoFile(const QString &name)
{
    return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/resources/demo/"_s + name;
}

/// The demo's schema, two of whose names are described.
inline Result<Schema> pictureSchema()
{
    QFile file(demoFile(u"schema.json"_s));
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, file.errorString());
    auto schema = readSchemaFile(file, file.fileName());
    if (!schema) return schema;
    schema->setPredicateDescription(u"导演"_s,
        u"执导影片的人。\n\n- 《红日》由**王小山**执导 → 红日 – 导演 – 王小山\n- 总导演也算，副导演不算。"_s);
    schema->setPredicateDescription(u"spouse"_s,
        u"Whom the subject is or was *married* to.\n\n- Marie Curie – spouse – Pierre Curie\n\nNot: engaged to."_s);
    schema->setTypeDescription(u"人物"_s, u"真实的或虚构的人。People, real or fictional."_s);
    return schema;
}

/// Adds labels to a document, whose mentions are found by their words.
class LabelWriter {
public:
    explicit LabelWriter(Document &document) : m_document(document) { }

    LabelledTriple &add(const QString &subject, const QString &predicate, const QString &object,
        ReviewState state = ReviewState::Accepted)
    {
        LabelledTriple label;
        label.triple = {mention(subject), predicate, mention(object)};
        label.origin = state == ReviewState::Unreviewed ? Origin::Imported : Origin::Human;
        label.state = state;
        m_document.triples.push_back(label);
        return m_document.triples.back();
    }
    [[nodiscard]] Mention mention(const QString &words) const
    {
        const qsizetype at = m_document.text.indexOf(words);
        return {{at, at + words.size()}, words, {}};
    }

private:
    Document &m_document;
};

/// Every kind of arc: plain, unreviewed, rejected, negated, uncertain, with a note, qualified, overlapping, and one
/// over several lines.
inline Document englishPictureDocument()
{
    Document document;
    document.source = u"Radium and its discoverers.txt"_s;
    document.text = u"Marie Curie, born in Warsaw on 7 November 1867, may have studied at the Flying University "
                    "before she left for Paris. At the University of Paris she met Pierre Curie, whom she married.\n\n"
                    "In 1898 they found radium in pitchblende. Henri Becquerel did not discover radium. In 1903 the "
                    "Royal Swedish Academy of Sciences gave all three the Nobel Prize in Physics.\n\n"
                    "The Radium Institute was founded in 1909; its laboratory was led by the elder of the two until "
                    "1934, and her daughter Irène Joliot-Curie worked there with her husband.\n"_s;
    setDetails(document.metadata, {.title = {}, .note = u"Check the dates"_s, .tags = {u"chemistry"_s, u"to do"_s}});
    LabelWriter labels(document);
    labels.add(u"Marie Curie"_s, u"date of birth"_s, u"7 November 1867"_s);
    labels.add(u"Marie Curie"_s, u"place of birth"_s, u"Warsaw"_s, ReviewState::Unreviewed);
    labels.add(u"Marie Curie"_s, u"educated at"_s, u"Flying University"_s).assertion.uncertain = true;
    labels.add(u"Marie Curie"_s, u"educated at"_s, u"University of Paris"_s);
    labels.add(u"University of Paris"_s, u"located in"_s, u"Paris"_s, ReviewState::Unreviewed);
    LabelledTriple &spouse = labels.add(u"Marie Curie"_s, u"spouse"_s, u"Pierre Curie"_s);
    spouse.assertion.note = u"The year is in the second edition only."_s;
    spouse.triple.qualifiers = {{u"onDate"_s, {{}, u"1895"_s, u"日期"_s}}, {u"place"_s, {{}, u"Sceaux"_s, {}}}};
    labels.add(u"radium"_s, u"discoverer"_s, u"Marie Curie"_s);
    labels.add(u"radium"_s, u"discoverer"_s, u"Henri Becquerel"_s).assertion.negated = true;
    labels.add(u"Marie Curie"_s, u"award"_s, u"Nobel Prize in Physics"_s, ReviewState::Unreviewed);
    labels.add(u"Pierre Curie"_s, u"father"_s, u"Irène Joliot-Curie"_s, ReviewState::Rejected);
    labels.add(u"Radium Institute"_s, u"founded"_s, u"1909"_s);
    return document;
}

inline Document chinesePictureDocument()
{
    Document document;
    document.source = u"红日剧组访谈.txt"_s;
    document.text
        = u"电影《红日》由王小山执导，李晓梅与陈建国主演，2019年5月1日在北京首映。据说编剧赵文静毕业于北京电影学院，"
          "但她本人从未证实。\n\n王小山不是《蓝天》的导演，那部影片由孙立执导。《红日》后来获得了金鹏奖，"
          "主题曲《远山》由周红霞演唱，吴越作曲。\n\n王小山1970年出生于成都，妻子何静是一位演员。\n"_s;
    setDetails(document.metadata, {.title = {}, .note = u"日期待核对"_s, .tags = {u"电影"_s, u"待核对"_s}});
    LabelWriter labels(document);
    labels.add(u"红日"_s, u"导演"_s, u"王小山"_s);
    labels.add(u"红日"_s, u"主演"_s, u"李晓梅"_s, ReviewState::Unreviewed);
    labels.add(u"红日"_s, u"主演"_s, u"陈建国"_s, ReviewState::Unreviewed);
    LabelledTriple &release = labels.add(u"红日"_s, u"上映时间"_s, u"2019年5月1日"_s);
    release.assertion.note = u"海报上写的是四月。"_s;
    release.triple.qualifiers = {{u"地点"_s, {{}, u"北京"_s, {}}}};
    labels.add(u"赵文静"_s, u"毕业院校"_s, u"北京电影学院"_s).assertion.uncertain = true;
    labels.add(u"蓝天"_s, u"导演"_s, u"王小山"_s).assertion.negated = true;
    labels.add(u"蓝天"_s, u"导演"_s, u"孙立"_s);
    labels.add(u"红日"_s, u"获奖"_s, u"金鹏奖"_s, ReviewState::Unreviewed);
    labels.add(u"远山"_s, u"歌手"_s, u"周红霞"_s);
    labels.add(u"王小山"_s, u"妻子"_s, u"何静"_s, ReviewState::Rejected);
    labels.add(u"王小山"_s, u"出生地"_s, u"成都"_s);
    return document;
}

/// A sentence of the same kind as others, so that a small model learns it in seconds.
inline Document easySentence(int number)
{
    static const QStringList films{u"红日"_s, u"远山"_s, u"秋水"_s, u"夜航"_s, u"归途"_s, u"长河"_s, u"白桦"_s};
    static const QStringList people{u"王小山"_s, u"李晓梅"_s, u"陈建国"_s, u"赵文静"_s, u"孙立"_s, u"周红霞"_s,
        u"吴越"_s, u"郑明远"_s, u"冯雪"_s, u"何志强"_s, u"许安"_s};
    const QString film = films[number % films.size()];
    const QString director = people[number * 3 % people.size()];
    const QString lead = people[(number * 5 + 1) % people.size()];
    Document document;
    document.text
        = (number % 3 == 0 ? u"第%1部《%2》由%3执导，%4主演。"_s : u"%3拍摄了影片《%2》，%4主演，这是第%1部。"_s)
              .arg(number)
              .arg(film, director, lead);
    document.source = u"films-%1.txt"_s.arg(number);
    document.split = number % 4 == 3 ? Split::Dev : Split::Train;
    LabelWriter labels(document);
    const auto state = number % 5 == 0 ? ReviewState::Unreviewed : ReviewState::Accepted;
    labels.add(film, number % 11 == 10 ? u"主演"_s : u"导演"_s, director, state);
    if (director != lead) labels.add(film, u"主演"_s, lead, ReviewState::Accepted);
    return document;
}

/// The types that the predicates allow.
inline void addTypes(Document &document, const Schema &schema)
{
    for (LabelledTriple &label : document.triples) {
        const qsizetype place = schema.indexOf(label.triple.predicate);
        if (place < 0 || schema.predicates()[size_t(place)].pairs.empty()) continue;
        const TypePair &pair = schema.predicates()[size_t(place)].pairs.front();
        label.triple.subject.type = pair.subjectType;
        label.triple.object.type = pair.objectType;
    }
}

/// The demo's texts, some of its sentences, and documents that show everything that a document can.
inline Result<void> makePictureCorpus(const QString &path, const QString &language, int sentences = 90)
{
    const auto schema = pictureSchema();
    if (!schema) return std::unexpected(schema.error());
    const auto corpus = Corpus::create(path, *schema);
    if (!corpus) return std::unexpected(corpus.error());
    std::vector<Document> documents{englishPictureDocument(), chinesePictureDocument()};
    if (language.startsWith(u"zh"_s)) std::swap(documents.front(), documents.back());
    for (int number = 0; number < sentences; ++number) documents.push_back(easySentence(number));
    for (Document &document : documents) {
        addTypes(document, *schema);
        if (const auto stored = (*corpus)->documents().import(document); !stored)
            return std::unexpected(stored.error());
    }
    ImportRequest request;
    request.files = {demoFile(u"documents"_s)};
    const auto imported = importFiles(**corpus, request);
    if (!imported) return std::unexpected(imported.error());
    if (const auto saved = saveFilter((*corpus)->database(),
            {.name = language.startsWith(u"zh"_s) ? u"待核对的导演"_s : u"Directors to check"_s,
                .filter = {.predicate = u"导演"_s, .unreviewedOnly = true}});
        !saved)
        return saved;
    return {};
}

} // namespace spotter::tests
