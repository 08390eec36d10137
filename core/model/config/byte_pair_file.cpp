// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/byte_pair_file.h"

#include "core/model/config/tokenizer_parts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QString kindOf(const QJsonObject &part) { return part.value("type"_L1).toString(); }

/// The pieces in the order of their ids.
Result<std::vector<QString>> readPieces(const QJsonObject &vocabulary, const QString &path)
{
    std::vector<QString> pieces(size_t(vocabulary.size()));
    for (auto it = vocabulary.begin(); it != vocabulary.end(); ++it) {
        const auto id = size_t(it.value().toInteger(-1));
        if (id >= pieces.size() || !pieces[id].isEmpty() || it.key().isEmpty()) return damagedVocabulary(path);
        pieces[id] = it.key();
    }
    return pieces;
}

/// Each is a list of two pieces, or both with a blank between.
Result<std::vector<std::pair<qint32, qint32>>> readMerges(
    const QJsonArray &merges, const Vocabulary &pieces, const QString &path)
{
    std::vector<std::pair<qint32, qint32>> result;
    result.reserve(size_t(merges.size()));
    for (const auto &merge : merges) {
        const QJsonArray list = merge.toArray();
        const QString text = merge.toString();
        const QString left = list.isEmpty() ? text.section(u' ', 0, 0) : list.at(0).toString();
        const QString right = list.isEmpty() ? text.section(u' ', 1) : list.at(1).toString();
        result.emplace_back(pieces.idOf(left), pieces.idOf(right));
        if (result.back().first < 0 || result.back().second < 0) return damagedVocabulary(path);
    }
    return result;
}

/// What of the model's settings would cut a text otherwise; empty: nothing.
QString otherSetting(const QJsonObject &model)
{
    for (const QLatin1StringView key : {"continuing_subword_prefix"_L1, "end_of_word_suffix"_L1})
        if (!model.value(key).toString().isEmpty()) return key;
    for (const QLatin1StringView key : {"byte_fallback"_L1, "ignore_merges"_L1})
        if (model.value(key).toBool()) return key;
    return model.value("dropout"_L1).toDouble() > 0 ? u"dropout"_s : QString();
}

} // namespace

Result<BytePairModel> readBytePairModel(const QJsonObject &tokenizer, const QString &padding, const QString &path)
{
    const QJsonObject file = tokenizer.value("model"_L1).toObject();
    if (const QString other = otherSetting(file); !other.isEmpty()) return unknownTokenizerPart(path, other);
    const QJsonObject splitting = tokenizer.value("pre_tokenizer"_L1).toObject();
    const QString kind = kindOf(splitting);
    if (kind != "ByteLevel"_L1 || !splitting.value("use_regex"_L1).toBool(true))
        return unknownTokenizerPart(path, kind.isEmpty() ? u"BPE"_s : u"BPE, "_s + kind);
    BytePairModel model;
    model.addsBlank = splitting.value("add_prefix_space"_L1).toBool(true);
    auto steps = readNormalizer(tokenizer.value("normalizer"_L1).toObject(), path);
    if (!steps) return std::unexpected(steps.error());
    model.steps = std::move(*steps);
    auto pieces = readPieces(file.value("vocab"_L1).toObject(), path);
    if (!pieces) return std::unexpected(pieces.error());
    auto special = addSpecialPieces(tokenizer.value("added_tokens"_L1).toArray(), *pieces, path);
    if (!special) return std::unexpected(special.error());
    model.special = std::move(*special);
    model.pieces = Vocabulary(std::move(*pieces));
    auto merges = readMerges(file.value("merges"_L1).toArray(), model.pieces, path);
    if (!merges) return std::unexpected(merges.error());
    model.merges = std::move(*merges);
    const auto ends = readTextEnds(tokenizer.value("post_processor"_L1).toObject(), model.pieces, path);
    if (!ends) return std::unexpected(ends.error());
    model.begin = ends->begin;
    model.end = ends->end;
    model.pad = model.pieces.idOf(padding);
    // Every byte is a piece of a whole model, so that none is unknown; then it stands for nothing.
    const qint32 unknown = model.pieces.idOf(file.value("unk_token"_L1).toString(u"<unk>"_s));
    model.unknown = unknown < 0 ? model.pad : unknown;
    for (const qint32 id : {model.begin, model.end, model.pad})
        if (id < 0) return damagedVocabulary(path);
    return model;
}

QJsonObject bytePairsToJson(const BytePairModel &model)
{
    const auto &entries = model.pieces.entries();
    QJsonObject vocabulary;
    for (size_t id = 0; id < entries.size(); ++id) vocabulary.insert(entries[id], qint64(id));
    QJsonArray merges;
    for (const auto &[left, right] : model.merges)
        merges.append(QJsonArray{entries[size_t(left)], entries[size_t(right)]});
    const QJsonObject splitting{{u"type"_s, u"ByteLevel"_s}, {u"add_prefix_space"_s, model.addsBlank},
        {u"trim_offsets"_s, true}, {u"use_regex"_s, true}};
    return {{u"version"_s, u"1.0"_s}, {u"truncation"_s, QJsonValue::Null}, {u"padding"_s, QJsonValue::Null},
        {u"added_tokens"_s, specialPiecesToJson(model.special, model.pieces)},
        {u"normalizer"_s, normalizerToJson(model.steps)}, {u"pre_tokenizer"_s, splitting},
        {u"post_processor"_s, textEndsToJson({model.begin, model.end}, model.pieces)}, {u"decoder"_s, splitting},
        {u"model"_s,
            QJsonObject{{u"type"_s, u"BPE"_s}, {u"unk_token"_s, entries[size_t(model.unknown)]},
                {u"vocab"_s, vocabulary}, {u"merges"_s, merges}}},
        {u"spotter_padding"_s, entries[size_t(model.pad)]}};
}

QJsonObject tokenizerOfMerges(const QJsonObject &vocabulary, const QString &merges, const QJsonObject &settings)
{
    QJsonArray pairs;
    for (const QString &line : merges.split(u'\n'))
        if (!line.trimmed().isEmpty() && !line.startsWith("#version"_L1)) pairs.append(line.trimmed());
    QJsonArray added;
    for (const QString &name : {u"<s>"_s, u"<pad>"_s, u"</s>"_s, u"<unk>"_s, u"<mask>"_s})
        if (vocabulary.contains(name))
            added.append(QJsonObject{{u"id"_s, vocabulary.value(name)}, {u"content"_s, name}});
    return {{u"added_tokens"_s, added},
        {u"pre_tokenizer"_s,
            QJsonObject{{u"type"_s, u"ByteLevel"_s},
                {u"add_prefix_space"_s, settings.value("add_prefix_space"_L1).toBool(false)}}},
        {u"post_processor"_s,
            QJsonObject{{u"type"_s, u"RobertaProcessing"_s}, {u"cls"_s, QJsonArray{u"<s>"_s}},
                {u"sep"_s, QJsonArray{u"</s>"_s}}}},
        {u"model"_s, QJsonObject{{u"type"_s, u"BPE"_s}, {u"vocab"_s, vocabulary}, {u"merges"_s, pairs}}}};
}

} // namespace spotter
