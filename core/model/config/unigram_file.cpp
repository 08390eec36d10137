// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/unigram_file.h"

#include "core/model/messages.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr QLatin1StringView barredKey = "spotter_barred"_L1;
const QString blankMark = u"▁"_s;

struct FormName {
    UnicodeForm form;
    QLatin1StringView name;
};
constexpr std::array formNames{FormName{UnicodeForm::C, "NFC"_L1}, FormName{UnicodeForm::D, "NFD"_L1},
    FormName{UnicodeForm::KC, "NFKC"_L1}, FormName{UnicodeForm::KD, "NFKD"_L1}};

struct PrefixName {
    BlankPrefix prefix;
    QLatin1StringView name;
};
constexpr std::array prefixNames{PrefixName{BlankPrefix::Always, "always"_L1},
    PrefixName{BlankPrefix::First, "first"_L1}, PrefixName{BlankPrefix::Never, "never"_L1}};

template <typename... Kinds>
struct Overloaded : Kinds... {
    using Kinds::operator()...;
};

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
    Result<void> readStep(const QJsonObject &step);
    Result<void> readReplacement(const QJsonObject &step);
    Result<void> readSplitting(const QJsonObject &part);
    Result<void> readTemplate(const QJsonObject &part);
    Result<void> readEnds(const QJsonObject &part);
    [[nodiscard]] qint32 idOf(const QString &piece) const { return m_model.pieces.idOf(piece); }
    [[nodiscard]] std::unexpected<Error> unsupported(const QString &what) const
    {
        return failure(ErrorCode::Unsupported,
            ModelMessages::tr("%1: this encoder's tokenizer uses “%2”, which Spotter does not know").arg(m_path, what));
    }
    [[nodiscard]] std::unexpected<Error> damaged() const
    {
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the vocabulary has gaps or duplicate ids; copy the file again").arg(m_path));
    }

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
    for (const auto &entry : m_json.value("added_tokens"_L1).toArray()) {
        const QJsonObject token = entry.toObject();
        const qint64 id = token.value("id"_L1).toInteger(-1);
        const QString content = token.value("content"_L1).toString();
        if (id < 0 || id > qint64(pieces.size()) || content.isEmpty()) return damaged();
        if (id == qint64(pieces.size())) {
            pieces.push_back(content);
            m_model.scores.push_back(0);
        }
        if (pieces[size_t(id)] != content) return damaged();
        m_model.special.push_back(qint32(id));
    }
    if (pieces.empty()) return damaged();
    m_model.pieces = Vocabulary(std::move(pieces));
    m_model.unknown = qint32(model.value("unk_id"_L1).toInt(-1));
    m_model.pad = idOf(m_padding);
    for (const auto &id : m_json.value(barredKey).toArray()) m_model.barred.push_back(qint32(id.toInt(-1)));
    return {};
}

Result<void> UnigramFile::readReplacement(const QJsonObject &step)
{
    const QJsonObject pattern = step.value("pattern"_L1).toObject();
    const QString by = step.value("content"_L1).toString();
    if (pattern.contains("String"_L1)) {
        m_model.steps.emplace_back(ReplaceText{pattern.value("String"_L1).toString(), by});
        return {};
    }
    const QRegularExpression expression(
        pattern.value("Regex"_L1).toString(), QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid() || expression.pattern().isEmpty()) return unsupported(expression.pattern());
    m_model.steps.emplace_back(ReplacePattern{expression, by});
    return {};
}

Result<void> UnigramFile::readStep(const QJsonObject &step)
{
    const QString type = typeOf(step);
    if (type == "Sequence"_L1) {
        for (const auto &inner : step.value("normalizers"_L1).toArray())
            if (auto done = readStep(inner.toObject()); !done) return done;
        return {};
    }
    if (type == "Replace"_L1) return readReplacement(step);
    if (type == "Lowercase"_L1) {
        m_model.steps.emplace_back(LowerCaseStep{});
        return {};
    }
    if (type == "Strip"_L1) {
        m_model.steps.emplace_back(
            StripStep{step.value("strip_left"_L1).toBool(), step.value("strip_right"_L1).toBool()});
        return {};
    }
    if (type == "Precompiled"_L1) {
        auto map
            = PrecompiledMap::read(QByteArray::fromBase64(step.value("precompiled_charsmap"_L1).toString().toLatin1()));
        if (!map) return failure(map.error().code, ModelMessages::tr("%1: %2").arg(m_path, map.error().message));
        m_model.steps.emplace_back(std::move(*map));
        return {};
    }
    const auto form = std::ranges::find(formNames, type, &FormName::name);
    if (form == formNames.end()) return unsupported(type);
    m_model.steps.emplace_back(form->form);
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

/// A template is a token, the text, a token.
Result<void> UnigramFile::readTemplate(const QJsonObject &part)
{
    const QJsonArray single = part.value("single"_L1).toArray();
    const auto tokenAt = [&](qsizetype i) {
        return idOf(single[i].toObject().value("SpecialToken"_L1).toObject().value("id"_L1).toString());
    };
    if (single.size() != 3 || !single[1].toObject().contains("Sequence"_L1)) return unsupported(typeOf(part));
    m_model.begin = tokenAt(0);
    m_model.end = tokenAt(2);
    return {};
}

Result<void> UnigramFile::readEnds(const QJsonObject &part)
{
    const QString type = typeOf(part);
    if (type == "TemplateProcessing"_L1) return readTemplate(part);
    if (type != "RobertaProcessing"_L1 && type != "BertProcessing"_L1) return unsupported(type);
    m_model.begin = idOf(part.value("cls"_L1).toArray().at(0).toString());
    m_model.end = idOf(part.value("sep"_L1).toArray().at(0).toString());
    return {};
}

Result<UnigramModel> UnigramFile::read()
{
    m_model.splitsAtBlanks = false;
    m_model.prefix = BlankPrefix::Never;
    auto done = readPieces();
    if (const QJsonObject steps = m_json.value("normalizer"_L1).toObject(); done && !steps.isEmpty())
        done = readStep(steps);
    if (done) done = readSplitting(m_json.value("pre_tokenizer"_L1).toObject());
    if (done) done = readEnds(m_json.value("post_processor"_L1).toObject());
    if (!done) return std::unexpected(done.error());
    for (const qint32 id : {m_model.begin, m_model.end, m_model.pad, m_model.unknown})
        if (id < 0) return damaged();
    return std::move(m_model);
}

QJsonObject stepToJson(const NormalizerStep &step)
{
    return std::visit(Overloaded{
                          [](const ReplaceText &text) {
                              return QJsonObject{{u"type"_s, u"Replace"_s},
                                  {u"pattern"_s, QJsonObject{{u"String"_s, text.from}}}, {u"content"_s, text.to}};
                          },
                          [](const ReplacePattern &pattern) {
                              return QJsonObject{{u"type"_s, u"Replace"_s},
                                  {u"pattern"_s, QJsonObject{{u"Regex"_s, pattern.pattern.pattern()}}},
                                  {u"content"_s, pattern.to}};
                          },
                          [](UnicodeForm form) {
                              const auto *const known = std::ranges::find(formNames, form, &FormName::form);
                              return QJsonObject{{u"type"_s, QString(known->name)}};
                          },
                          [](LowerCaseStep) { return QJsonObject{{u"type"_s, u"Lowercase"_s}}; },
                          [](StripStep strip) {
                              return QJsonObject{{u"type"_s, u"Strip"_s}, {u"strip_left"_s, strip.left},
                                  {u"strip_right"_s, strip.right}};
                          },
                          [](const PrecompiledMap &map) {
                              return QJsonObject{{u"type"_s, u"Precompiled"_s},
                                  {u"precompiled_charsmap"_s, QString::fromLatin1(map.bytes().toBase64())}};
                          },
                      },
        step);
}

QJsonObject templateToJson(const UnigramModel &model)
{
    const auto name = [&](qint32 id) { return model.pieces.entries()[size_t(id)]; };
    const auto token = [&](qint32 id) {
        return QJsonObject{{u"SpecialToken"_s, QJsonObject{{u"id"_s, name(id)}, {u"type_id"_s, 0}}}};
    };
    const QJsonObject text{{u"Sequence"_s, QJsonObject{{u"id"_s, u"A"_s}, {u"type_id"_s, 0}}}};
    const QJsonObject second{{u"Sequence"_s, QJsonObject{{u"id"_s, u"B"_s}, {u"type_id"_s, 0}}}};
    QJsonObject tokens;
    for (const qint32 id : {model.begin, model.end})
        tokens.insert(name(id),
            QJsonObject{{u"id"_s, name(id)}, {u"ids"_s, QJsonArray{id}}, {u"tokens"_s, QJsonArray{name(id)}}});
    return {{u"type"_s, u"TemplateProcessing"_s}, {u"single"_s, QJsonArray{token(model.begin), text, token(model.end)}},
        {u"pair"_s, QJsonArray{token(model.begin), text, token(model.end), token(model.end), second, token(model.end)}},
        {u"special_tokens"_s, tokens}};
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
    QJsonArray added;
    for (const qint32 id : model.special)
        added.append(
            QJsonObject{{u"id"_s, id}, {u"content"_s, model.pieces.entries()[size_t(id)]}, {u"single_word"_s, false},
                {u"lstrip"_s, false}, {u"rstrip"_s, false}, {u"normalized"_s, false}, {u"special"_s, true}});
    QJsonArray steps;
    for (const NormalizerStep &step : model.steps) steps.append(stepToJson(step));
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
        {u"added_tokens"_s, added},
        {u"normalizer"_s, QJsonObject{{u"type"_s, u"Sequence"_s}, {u"normalizers"_s, steps}}},
        {u"pre_tokenizer"_s, splitting}, {u"post_processor"_s, templateToJson(model)}, {u"decoder"_s, blanks},
        {u"model"_s,
            QJsonObject{{u"type"_s, u"Unigram"_s}, {u"unk_id"_s, model.unknown}, {u"vocab"_s, vocabulary},
                {u"byte_fallback"_s, false}}},
        {u"spotter_padding"_s, model.pieces.entries()[size_t(model.pad)]}};
    if (!barred.isEmpty()) json.insert(barredKey, barred);
    return json;
}

} // namespace spotter
