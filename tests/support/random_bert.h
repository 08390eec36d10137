// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/safetensors_p.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <vector>

namespace spotter::tests {

/// Writes a Hugging Face folder with a complete BERT of two layers with random weights, whose vocabulary is the
/// characters of the texts. False if a file cannot be written.
inline bool writeRandomBert(const QString &folder, const std::vector<QString> &texts)
{
    using namespace Qt::StringLiterals;
    constexpr int hidden = 32;
    constexpr int intermediate = 64;
    constexpr int positions = 64;
    QStringList pieces{u"[PAD]"_s, u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s, u"[MASK]"_s};
    QSet<QChar> seen;
    for (const QString &text : texts)
        for (const QChar c : text.toLower())
            if (!c.isSpace() && !seen.contains(c)) {
                seen.insert(c);
                pieces << QString(c) << u"##"_s + c;
            }
    torch::manual_seed(7);
    TensorMap tensors;
    const auto add = [&](const std::string &name, std::initializer_list<int64_t> shape, double fill) {
        tensors.emplace("bert." + name, fill < 0 ? torch::randn(shape) * 0.1 : torch::full(shape, fill));
    };
    const auto addLinear = [&](const std::string &name, int64_t outputs, int64_t inputs) {
        add(name + ".weight", {outputs, inputs}, -1);
        add(name + ".bias", {outputs}, 0);
    };
    const auto addNorm = [&](const std::string &name) {
        add(name + ".weight", {hidden}, 1);
        add(name + ".bias", {hidden}, 0);
    };
    add("embeddings.word_embeddings.weight", {pieces.size(), hidden}, -1);
    add("embeddings.position_embeddings.weight", {positions, hidden}, -1);
    add("embeddings.token_type_embeddings.weight", {2, hidden}, -1);
    addNorm("embeddings.LayerNorm");
    for (const std::string layer : {"encoder.layer.0.", "encoder.layer.1."}) {
        for (const std::string part : {"query", "key", "value"})
            addLinear(layer + "attention.self." + part, hidden, hidden);
        addLinear(layer + "attention.output.dense", hidden, hidden);
        addNorm(layer + "attention.output.LayerNorm");
        addLinear(layer + "intermediate.dense", intermediate, hidden);
        addLinear(layer + "output.dense", hidden, intermediate);
        addNorm(layer + "output.LayerNorm");
    }
    const QJsonObject config{{u"model_type"_s, u"bert"_s}, {u"hidden_size"_s, hidden}, {u"num_hidden_layers"_s, 2},
        {u"num_attention_heads"_s, 4}, {u"intermediate_size"_s, intermediate},
        {u"max_position_embeddings"_s, positions}, {u"type_vocab_size"_s, 2}, {u"vocab_size"_s, pieces.size()},
        {u"hidden_act"_s, u"gelu"_s}, {u"layer_norm_eps"_s, 1e-12}, {u"hidden_dropout_prob"_s, 0.1}};
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(QDir(folder).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    return QDir().mkpath(folder) && write(u"config.json"_s, QJsonDocument(config).toJson())
        && write(u"vocab.txt"_s, pieces.join(u'\n').toUtf8() + '\n')
        && write(u"model.safetensors"_s, safetensorsBytes(tensors));
}

} // namespace spotter::tests
