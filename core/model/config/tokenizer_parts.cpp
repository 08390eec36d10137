// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/tokenizer_parts.h"

#include "core/model/messages.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct FormName {
    UnicodeForm form;
    QLatin1StringView name;
};
constexpr std::array formNames{FormName{UnicodeForm::C, "NFC"_L1}, FormName{UnicodeForm::D, "NFD"_L1},
    FormName{UnicodeForm::KC, "NFKC"_L1}, FormName{UnicodeForm::KD, "NFKD"_L1}};

template <typename... Kinds>
struct Overloaded : Kinds... {
    using Kinds::operator()...;
};

QString partType(const QJsonObject &part) { return part.value("type"_L1).toString(); }

/// Reads the steps of a normalizer, whatever their nesting.
class NormalizerReader {
public:
    explicit NormalizerReader(QString path) : m_path(std::move(path)) { }

    Result<void> read(const QJsonObject &step);
    std::vector<NormalizerStep> take() && { return std::move(m_steps); }

private:
    Result<void> readReplacement(const QJsonObject &step);

    QString m_path;
    std::vector<NormalizerStep> m_steps;
};

Result<void> NormalizerReader::readReplacement(const QJsonObject &step)
{
    const QJsonObject pattern = step.value("pattern"_L1).toObject();
    const QString by = step.value("content"_L1).toString();
    if (pattern.contains("String"_L1)) {
        m_steps.emplace_back(ReplaceText{pattern.value("String"_L1).toString(), by});
        return {};
    }
    const QRegularExpression expression(
        pattern.value("Regex"_L1).toString(), QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid() || expression.pattern().isEmpty())
        return unknownTokenizerPart(m_path, expression.pattern());
    m_steps.emplace_back(ReplacePattern{expression, by});
    return {};
}

Result<void> NormalizerReader::read(const QJsonObject &step)
{
    const QString type = partType(step);
    if (type == "Sequence"_L1) {
        for (const auto &inner : step.value("normalizers"_L1).toArray())
            if (auto done = read(inner.toObject()); !done) return done;
        return {};
    }
    if (type == "Replace"_L1) return readReplacement(step);
    if (type == "StripAccents"_L1) {
        m_steps.emplace_back(StripAccentsStep{});
        return {};
    }
    if (type == "Lowercase"_L1) {
        m_steps.emplace_back(LowerCaseStep{});
        return {};
    }
    if (type == "Strip"_L1) {
        m_steps.emplace_back(StripStep{step.value("strip_left"_L1).toBool(), step.value("strip_right"_L1).toBool()});
        return {};
    }
    if (type == "Precompiled"_L1) {
        auto map
            = PrecompiledMap::read(QByteArray::fromBase64(step.value("precompiled_charsmap"_L1).toString().toLatin1()));
        if (!map) return failure(map.error().code, ModelMessages::tr("%1: %2").arg(m_path, map.error().message));
        m_steps.emplace_back(std::move(*map));
        return {};
    }
    const auto form = std::ranges::find(formNames, type, &FormName::name);
    if (form == formNames.end()) return unknownTokenizerPart(m_path, type);
    m_steps.emplace_back(form->form);
    return {};
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
                          [](StripAccentsStep) { return QJsonObject{{u"type"_s, u"StripAccents"_s}}; },
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

/// The id of the piece that a processor names: ["</s>", 2].
qint32 namedId(const QJsonValue &pair, const Vocabulary &pieces)
{
    return pieces.idOf(pair.toArray().at(0).toString());
}

} // namespace

std::unexpected<Error> unknownTokenizerPart(const QString &path, const QString &what)
{
    return failure(ErrorCode::Unsupported,
        ModelMessages::tr("%1: this encoder's tokenizer uses “%2”, which Spotter does not know").arg(path, what));
}

std::unexpected<Error> damagedVocabulary(const QString &path)
{
    return failure(ErrorCode::Content,
        ModelMessages::tr("%1: the vocabulary has gaps or duplicate ids; copy the file again").arg(path));
}

Result<std::vector<NormalizerStep>> readNormalizer(const QJsonObject &normalizer, const QString &path)
{
    NormalizerReader reader(path);
    if (!normalizer.isEmpty())
        if (auto done = reader.read(normalizer); !done) return std::unexpected(done.error());
    return std::move(reader).take();
}

QJsonObject normalizerToJson(const std::vector<NormalizerStep> &steps)
{
    QJsonArray list;
    for (const NormalizerStep &step : steps) list.append(stepToJson(step));
    return {{u"type"_s, u"Sequence"_s}, {u"normalizers"_s, list}};
}

Result<TextEnds> readTextEnds(const QJsonObject &processor, const Vocabulary &pieces, const QString &path)
{
    const QString type = partType(processor);
    if (type == "RobertaProcessing"_L1 || type == "BertProcessing"_L1)
        return TextEnds{namedId(processor.value("cls"_L1), pieces), namedId(processor.value("sep"_L1), pieces)};
    if (type == "Sequence"_L1) {
        // Of byte-level tokenizers: the first part only trims offsets, as ours always are.
        for (const auto &inner : processor.value("processors"_L1).toArray())
            if (partType(inner.toObject()) != "ByteLevel"_L1) return readTextEnds(inner.toObject(), pieces, path);
    }
    const QJsonArray single = processor.value("single"_L1).toArray();
    if (type != "TemplateProcessing"_L1 || single.size() != 3 || !single[1].toObject().contains("Sequence"_L1))
        return unknownTokenizerPart(path, type);
    const auto tokenAt = [&](qsizetype i) {
        return pieces.idOf(single[i].toObject().value("SpecialToken"_L1).toObject().value("id"_L1).toString());
    };
    return TextEnds{tokenAt(0), tokenAt(2)};
}

QJsonObject textEndsToJson(TextEnds ends, const Vocabulary &pieces)
{
    const auto name = [&](qint32 id) { return pieces.entries()[size_t(id)]; };
    const auto token = [&](qint32 id) {
        return QJsonObject{{u"SpecialToken"_s, QJsonObject{{u"id"_s, name(id)}, {u"type_id"_s, 0}}}};
    };
    const QJsonObject text{{u"Sequence"_s, QJsonObject{{u"id"_s, u"A"_s}, {u"type_id"_s, 0}}}};
    const QJsonObject second{{u"Sequence"_s, QJsonObject{{u"id"_s, u"B"_s}, {u"type_id"_s, 0}}}};
    QJsonObject tokens;
    for (const qint32 id : {ends.begin, ends.end})
        tokens.insert(name(id),
            QJsonObject{{u"id"_s, name(id)}, {u"ids"_s, QJsonArray{id}}, {u"tokens"_s, QJsonArray{name(id)}}});
    return {{u"type"_s, u"TemplateProcessing"_s}, {u"single"_s, QJsonArray{token(ends.begin), text, token(ends.end)}},
        {u"pair"_s, QJsonArray{token(ends.begin), text, token(ends.end), token(ends.end), second, token(ends.end)}},
        {u"special_tokens"_s, tokens}};
}

Result<std::vector<qint32>> addSpecialPieces(const QJsonArray &added, std::vector<QString> &pieces, const QString &path)
{
    std::vector<qint32> special;
    for (const auto &entry : added) {
        const QJsonObject token = entry.toObject();
        const qint64 id = token.value("id"_L1).toInteger(-1);
        const QString content = token.value("content"_L1).toString();
        if (id < 0 || id > qint64(pieces.size()) || content.isEmpty()) return damagedVocabulary(path);
        if (id == qint64(pieces.size())) pieces.push_back(content);
        if (pieces[size_t(id)] != content) return damagedVocabulary(path);
        special.push_back(qint32(id));
    }
    return special;
}

QJsonArray specialPiecesToJson(const std::vector<qint32> &special, const Vocabulary &pieces)
{
    QJsonArray added;
    for (const qint32 id : special)
        added.append(QJsonObject{{u"id"_s, id}, {u"content"_s, pieces.entries()[size_t(id)]}, {u"single_word"_s, false},
            {u"lstrip"_s, false}, {u"rstrip"_s, false}, {u"normalized"_s, false}, {u"special"_s, true}});
    return added;
}

} // namespace spotter
