// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/sentencepiece_file.h"

#include "core/model/config/tokenizer_parts.h"
#include "core/model/messages.h"

#include <algorithm>
#include <bit>
#include <optional>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// One field of a protocol buffer: a number, or bytes.
struct Field {
    quint64 number = 0;
    quint64 value = 0;
    QByteArrayView bytes;
};

/// Reads the fields of a message one after another. A value.
class Message {
public:
    explicit Message(QByteArrayView bytes) : m_rest(bytes) { }

    /// Nothing at the end, and if the message is damaged.
    std::optional<Field> next()
    {
        if (m_rest.isEmpty()) return {};
        const auto field = readField();
        m_isSound = field.has_value();
        if (!m_isSound) m_rest = {};
        return field;
    }
    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    std::optional<quint64> readVarint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = quint8(m_rest.front());
            m_rest.slice(1);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        return {};
    }
    std::optional<quint64> readFixed(qsizetype width)
    {
        if (m_rest.size() < width) return {};
        quint64 value = 0;
        for (qsizetype i = 0; i < width; ++i) value |= quint64(quint8(m_rest[i])) << (8 * i);
        m_rest.slice(width);
        return value;
    }
    std::optional<Field> readField()
    {
        const auto key = readVarint();
        if (!key) return {};
        Field field{*key >> 3, 0, {}};
        std::optional<quint64> value;
        switch (*key & 7) {
        case 0:
            value = readVarint();
            break;
        case 1:
            value = readFixed(8);
            break;
        case 2:
            value = readVarint();
            if (!value || *value > quint64(m_rest.size())) return {};
            field.bytes = m_rest.first(qsizetype(*value));
            m_rest.slice(qsizetype(*value));
            break;
        case 5:
            value = readFixed(4);
            break;
        default:
            return {};
        }
        if (!value) return {};
        field.value = *value;
        return field;
    }

    QByteArrayView m_rest;
    bool m_isSound = true;
};

enum class PieceType : quint64 { Normal = 1, Unknown = 2, Control = 3 };

/// What the file says, under its own ids.
struct StoredModel {
    std::vector<QString> pieces;
    std::vector<double> scores;
    std::vector<bool> special;
    QByteArray characterMap;
    quint64 kind = 1; ///< 1: unigram
    bool hasBytes = false;
};

bool readPiece(QByteArrayView bytes, StoredModel &model)
{
    QString piece;
    double score = 0;
    auto type = PieceType::Normal;
    Message message(bytes);
    while (const auto field = message.next()) {
        if (field->number == 1) piece = QString::fromUtf8(field->bytes);
        if (field->number == 2) score = double(std::bit_cast<float>(quint32(field->value)));
        if (field->number == 3) type = PieceType(field->value);
    }
    model.pieces.push_back(piece);
    model.scores.push_back(score);
    model.special.push_back(type == PieceType::Unknown || type == PieceType::Control);
    return message.isSound() && !piece.isEmpty();
}

std::optional<StoredModel> readStored(const QByteArray &bytes)
{
    StoredModel model;
    bool isSound = true;
    Message message(bytes);
    while (const auto field = message.next()) {
        if (field->number == 1) isSound = isSound && readPiece(field->bytes, model);
        Message inner(field->bytes);
        if (field->number == 2)
            while (const auto setting = inner.next()) {
                if (setting->number == 3) model.kind = setting->value;
                if (setting->number == 35) model.hasBytes = setting->value != 0;
            }
        if (field->number == 3)
            while (const auto setting = inner.next())
                if (setting->number == 2) model.characterMap = setting->bytes.toByteArray();
        isSound = isSound && inner.isSound();
    }
    if (!isSound || !message.isSound() || model.pieces.size() < 8) return {};
    return model;
}

/// The pieces under the encoder's ids.
class Arrangement {
public:
    Arrangement(const StoredModel &stored, UnigramModel &model) : m_stored(stored), m_model(model) { }

    void addOwn(const QString &piece, double score = 0)
    {
        m_model.special.push_back(qint32(m_pieces.size()));
        m_pieces.push_back(piece);
        m_model.scores.push_back(score);
    }
    void addStored(size_t first, size_t end)
    {
        for (size_t i = first; i < end; ++i) {
            if (m_stored.special[i]) m_model.special.push_back(qint32(m_pieces.size()));
            m_pieces.push_back(m_stored.pieces[i]);
            m_model.scores.push_back(m_stored.scores[i]);
        }
    }
    void finish() { m_model.pieces = Vocabulary(std::move(m_pieces)); }

private:
    const StoredModel &m_stored;
    UnigramModel &m_model;
    std::vector<QString> m_pieces;
};

void arrange(const StoredModel &stored, PieceLayout layout, UnigramModel &model)
{
    Arrangement arrangement(stored, model);
    const size_t count = stored.pieces.size();
    switch (layout) {
    case PieceLayout::XlmRoberta:
        for (const QString &own : {u"<s>"_s, u"<pad>"_s, u"</s>"_s, u"<unk>"_s}) arrangement.addOwn(own);
        arrangement.addStored(3, count);
        arrangement.addOwn(u"<mask>"_s);
        break;
    case PieceLayout::Camembert:
        for (const QString &own : {u"<s>NOTUSED"_s, u"<pad>"_s, u"</s>NOTUSED"_s, u"<unk>"_s, u"<unk>NOTUSED"_s})
            arrangement.addOwn(own);
        arrangement.addStored(1, count - 1);
        arrangement.addOwn(u"<mask>"_s);
        break;
    case PieceLayout::Albert:
        arrangement.addStored(0, count);
        break;
    }
    arrangement.finish();
    // Some files have these as pieces that a text may contain.
    for (const QString &name : {u"[CLS]"_s, u"[SEP]"_s, u"[MASK]"_s, u"<pad>"_s})
        if (const qint32 id = model.pieces.idOf(name); id >= 0) model.special.push_back(id);
    std::ranges::sort(model.special);
    model.special.erase(std::ranges::unique(model.special).begin(), model.special.end());
}

/// What the slow tokenizer of transformers does to a text before SentencePiece sees it.
void addAlbertSteps(const QJsonObject &settings, std::vector<NormalizerStep> &steps)
{
    steps.emplace_back(ReplaceText{u"``"_s, u"\""_s});
    steps.emplace_back(ReplaceText{u"''"_s, u"\""_s});
    if (!settings.value("keep_accents"_L1).toBool()) {
        steps.emplace_back(UnicodeForm::KD);
        steps.emplace_back(StripAccentsStep{});
    }
    if (settings.value("do_lower_case"_L1).toBool(true)) steps.emplace_back(LowerCaseStep{});
}

} // namespace

Result<UnigramModel> readSentencePieceModel(
    const QByteArray &bytes, PieceLayout layout, const QJsonObject &settings, const QString &path)
{
    const auto stored = readStored(bytes);
    if (!stored)
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1 is not a model of SentencePiece, or it is damaged; copy the file again").arg(path));
    if (stored->kind != 1 || stored->hasBytes)
        return unknownTokenizerPart(path, stored->hasBytes ? u"byte_fallback"_s : u"SentencePiece BPE"_s);
    UnigramModel model;
    arrange(*stored, layout, model);
    if (layout == PieceLayout::Albert) addAlbertSteps(settings, model.steps);
    if (!stored->characterMap.isEmpty()) {
        auto map = PrecompiledMap::read(stored->characterMap);
        if (!map) return failure(map.error().code, ModelMessages::tr("%1: %2").arg(path, map.error().message));
        model.steps.emplace_back(std::move(*map));
    }
    model.splitsAtWhiteSpace = true;
    model.prefix = BlankPrefix::Always;
    const bool isAlbert = layout == PieceLayout::Albert;
    model.begin = model.pieces.idOf(isAlbert ? u"[CLS]" : u"<s>");
    model.end = model.pieces.idOf(isAlbert ? u"[SEP]" : u"</s>");
    model.pad = model.pieces.idOf(u"<pad>");
    model.unknown = model.pieces.idOf(u"<unk>");
    for (const qint32 id : {model.begin, model.end, model.pad, model.unknown})
        if (id < 0) return damagedVocabulary(path);
    return model;
}

} // namespace spotter
