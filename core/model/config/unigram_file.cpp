// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/unigram_file.h"

#include "core/model/config/tokenizer_parts.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr QLatin1StringView barredKey = "spotter_barred"_L1;
const QString blankMark = u"▁"_s;

struct PrefixName {
    BlankPrefix prefix;
    QLatin1StringView name;
};
constexpr std::array prefixNames{PrefixName{BlankPrefix::Always, "always"_L1},
    PrefixName{BlankPrefix::First, "first"_L1}, PrefixName{BlankPrefix::Never, "never"_L1}};

QString typeOf(const QJsonObject &part) { return part.value("type"_L1).toString(); }

/// Reads one tokenizer.json.
class UnigramFile {
public:
    UnigramFile(const QJsonObject &json, QString padding, QString path)
        : m_json(json), m_padding(std::move(padding)), m_path(std::move(path))
    {
    }
    Result<UnigramModel> read();

private:
    Result<void> readPieces();
    Result<void> readSplitting(const QJsonObject &part);
    [[nodiscard]] qint32 idOf(const QString &piece) const { return m_model.pieces.idOf(piece); }
    [[nodiscard]] std::unexpected<Error> unsupported(const QString &what) const
    {
        return unknownTokenizerPart(m_path, what);
    }
    [[nodiscard]] std::unexpected<Error> damaged() const { return damagedVocabulary(m_path); }

    const QJsonObject &m_json;
    QString m_padding;
    QString m_path;
    UnigramModel m_model;
};

Result<void> UnigramFile::readPieces()
{
    const QJsonObject model = m_json.value("model"_L1).toObject();
    if (model.value("byte_fallback"_L1).toBool()) return unsupported(u"byte_fallback"_s);
    const QJsonArray vocabulary = model.value("vocab"_L1).toArray();
    std::vector<QString> pieces;
    pieces.reserve(size_t(vocabulary.size()));
    m_model.scores.reserve(size_t(vocabulary.size()));
    for (const auto &entry : vocabulary) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair[0].isString() || !pair[1].isDouble()) return damaged();
        pieces.push_back(pair[0].toString());
        m_model.scores.push_back(pair[1].toDouble());
    }
    auto special = addSpecialPieces(m_json.value("added_tokens"_L1).toArray(), pieces, m_path);
    if (!special) return std::unexpected(special.error());
    m_model.special = std::move(*special);
    m_model.scores.resize(pieces.size());
    if (pieces.empty()) return damaged();
    m_model.pieces = Vocabulary(std::move(pieces));
    m_model.unknown = qint32(model.value("unk_id"_L1).toInt(-1));
    m_model.pad = idOf(m_padding);
    for (const auto &id : m_json.value(barredKey).toArray()) m_model.barred.push_back(qint32(id.toInt(-1)));
    return {};
}

Result<void> UnigramFile::readSplitting(const QJsonObject &part)
{
    const QString type = typeOf(part);
    if (type == "Sequence"_L1) {
        for (const auto &inner : part.value("pretokenizers"_L1).toArray())
            if (auto done = readSplitting(inner.toObject()); !done) return done;
        return {};
    }
    if (type == "WhitespaceSplit"_L1) {
        m_model.splitsAtWhiteSpace = true;
        return {};
    }
    if (type != "Metaspace"_L1 || part.value("replacement"_L1).toString() != blankMark) return unsupported(type);
    const QString prefix = part.value("prepend_scheme"_L1)
                               .toString(part.value("add_prefix_space"_L1).toBool(true) ? u"always"_s : u"never"_s);
    const auto known = std::ranges::find(prefixNames, prefix, &PrefixName::name);
    if (known == prefixNames.end()) return unsupported(prefix);
    m_model.prefix = known->prefix;
    m_model.splitsAtBlanks = part.value("split"_L1).toBool(true);
    return {};
}

Result<UnigramModel> UnigramFile::read()
{
    m_model.splitsAtBlanks = false;
    m_model.prefix = BlankPrefix::Never;
    auto steps = readNormalizer(m_json.value("normalizer"_L1).toObject(), m_path);
    if (!steps) return std::unexpected(steps.error());
    m_model.steps = std::move(*steps);
    auto done = readPieces();
    if (done) done = readSplitting(m_json.value("pre_tokenizer"_L1).toObject());
    if (!done) return std::unexpected(done.error());
    const auto ends = readTextEnds(m_json.value("post_processor"_L1).toObject(), m_model.pieces, m_path);
    if (!ends) return std::unexpected(ends.error());
    m_model.begin = ends->begin;
    m_model.end = ends->end;
    for (const qint32 id : {m_model.begin, m_model.end, m_model.pad, m_model.unknown})
        if (id < 0) return damaged();
    return std::move(m_model);
}

} // namespace

Result<UnigramModel> readUnigramModel(const QJsonObject &tokenizer, const QString &padding, const QString &path)
{
    return UnigramFile(tokenizer, padding, path).read();
}

QJsonObject unigramToJson(const UnigramModel &model)
{
    QJsonArray vocabulary;
    for (size_t id = 0; id < model.scores.size(); ++id)
        vocabulary.append(QJsonArray{model.pieces.entries()[id], model.scores[id]});
    const auto *const prefix = std::ranges::find(prefixNames, model.prefix, &PrefixName::prefix);
    const QJsonObject blanks{{u"type"_s, u"Metaspace"_s}, {u"replacement"_s, blankMark},
        {u"prepend_scheme"_s, QString(prefix->name)}, {u"split"_s, model.splitsAtBlanks}};
    QJsonObject splitting = blanks;
    if (model.splitsAtWhiteSpace)
        splitting = {{u"type"_s, u"Sequence"_s},
            {u"pretokenizers"_s, QJsonArray{QJsonObject{{u"type"_s, u"WhitespaceSplit"_s}}, blanks}}};
    QJsonArray barred;
    for (const qint32 id : model.barred) barred.append(id);
    QJsonObject json{{u"version"_s, u"1.0"_s}, {u"truncation"_s, QJsonValue::Null}, {u"padding"_s, QJsonValue::Null},
        {u"added_tokens"_s, specialPiecesToJson(model.special, model.pieces)},
        {u"normalizer"_s, normalizerToJson(model.steps)}, {u"pre_tokenizer"_s, splitting},
        {u"post_processor"_s, textEndsToJson({model.begin, model.end}, model.pieces)}, {u"decoder"_s, blanks},
        {u"model"_s,
            QJsonObject{{u"type"_s, u"Unigram"_s}, {u"unk_id"_s, model.unknown}, {u"vocab"_s, vocabulary},
                {u"byte_fallback"_s, false}}},
        {u"spotter_padding"_s, model.pieces.entries()[size_t(model.pad)]}};
    if (!barred.isEmpty()) json.insert(barredKey, barred);
    return json;
}

} // namespace spotter
