// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_snapshot.h"

#include "core/base/guarded.h"
#include "core/model/config/json_file.h"
#include "core/model/config/model_tokenizer.h"
#include "core/model/config/schema_json.h"
#include "core/model/messages.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/network/int8_check_p.h"
#include "core/model/weights/expected_tensors.h"
#include "core/model/weights/safetensors_p.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

const QString factsFile = u"facts.json"_s; // models that know none have no such file
const QString tokenizerFile = u"tokenizer.json"_s; // in the place of vocab.txt if the tokenizer is not BERT's

/// schema.json and training.json are far below.
constexpr qint64 maximumJsonBytes = 64 << 20;
constexpr qint64 maximumFactsBytes = 512 << 20;

TensorMap namedWeights(const Network &network)
{
    TensorMap tensors;
    for (const auto &parameter : network.named_parameters()) tensors.emplace(parameter.key(), parameter.value());
    return tensors;
}

Result<void> checkTensor(const TensorFile &file, const std::string &name, at::IntArrayRef shape, const QString &path)
{
    const auto found = file.tensors().find(name);
    if (found == file.tensors().end() || at::IntArrayRef(found->second.shape) != shape)
        return failure(ErrorCode::Content,
            ModelMessages::tr(
                "%1: the tensor “%2” is missing or has a different shape from config.json; copy the model again")
                .arg(path, QString::fromStdString(name)));
    return {};
}

/// Before the network is built: a number in config.json must not cost more memory than the file has bytes.
Result<void> checkShapes(const TensorFile &file, const ModelSnapshot::Parts &parts, const QString &path)
{
    const auto expected
        = expectedTensors(parts.config, parts.tokenizer->vocabulary().size(), qint64(parts.schema.predicates().size()));
    for (const auto &[name, extents] : expected) {
        const std::vector<int64_t> shape(extents.begin(), extents.end());
        if (auto fits = checkTensor(file, name, shape, path); !fits) return fits;
    }
    return {};
}

Result<void> loadWeights(Network &network, TensorFile &file, const QString &path)
{
    const torch::NoGradGuard guard;
    for (auto &parameter : network.named_parameters()) {
        if (auto fits = checkTensor(file, parameter.key(), parameter.value().sizes(), path); !fits) return fits;
        const auto tensor = file.read(parameter.key());
        if (!tensor) return std::unexpected(tensor.error());
        parameter.value().copy_(*tensor);
        if (!torch::isfinite(parameter.value()).all().item<bool>())
            return failure(ErrorCode::Content,
                ModelMessages::tr(
                    "%1: the tensor “%2” holds values that are not finite (NaN or infinity); copy the model "
                    "again or retrain it")
                    .arg(path, QString::fromStdString(parameter.key())));
    }
    return {};
}

} // namespace

ModelSnapshot::ModelSnapshot(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

ModelSnapshot::~ModelSnapshot() = default;

Result<std::shared_ptr<const ModelSnapshot>> ModelSnapshot::load(const QString &folder, Precision precision)
{
    const QDir dir(folder);
    auto config = ModelConfig::load(folder);
    if (!config) return std::unexpected(config.error());
    if (precision != Precision::AsTrained) config->int8 = precision == Precision::Int8 && config->encoder == u"bert";
    const auto schemaJson = readJsonFile(dir.filePath(u"schema.json"_s), maximumJsonBytes);
    if (!schemaJson) return std::unexpected(schemaJson.error());
    const auto training = readJsonFile(dir.filePath(u"training.json"_s), maximumJsonBytes);
    if (!training) return std::unexpected(training.error());
    auto tokenizer = loadTokenizer(dir, *config);
    if (!tokenizer) return std::unexpected(tokenizer.error());
    const size_t entries = (*tokenizer)->vocabulary().size();
    if (config->encoder == u"bert" && entries != size_t(config->bert.vocabulary))
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: the vocabulary has %2 entries, but config.json says %3; copy the model again")
                .arg(folder, QString::number(entries), QString::number(config->bert.vocabulary)));

    auto parts = std::make_unique<Parts>();
    parts->config = *config;
    parts->schema = schemaFromJson(*schemaJson);
    parts->tokenizer = std::move(*tokenizer);
    if (const QString path = dir.filePath(factsFile); QFileInfo::exists(path)) {
        const auto json = readJsonFile(path, maximumFactsBytes);
        if (!json) return std::unexpected(json.error());
        auto facts = KnownFacts::fromJson(*json, parts->schema, path);
        if (!facts) return std::unexpected(facts.error());
        parts->facts = std::move(*facts);
    }
    parts->training = *training;
    parts->folder = dir.absolutePath();
    const QString weights = dir.filePath(u"weights.safetensors"_s);
    const auto file = openSafetensors(weights);
    if (!file) return std::unexpected(file.error());
    try {
        if (auto fits = checkShapes(**file, *parts, weights); !fits) return std::unexpected(fits.error());
        parts->network = std::make_shared<Network>(
            *config, int64_t(parts->tokenizer->vocabulary().size()), int64_t(parts->schema.predicates().size()));
        if (auto loaded = loadWeights(*parts->network, **file, weights); !loaded)
            return std::unexpected(loaded.error());
        for (torch::Tensor &parameter : parts->network->parameters()) parameter.set_requires_grad(false);
        if (config->int8) {
            parts->config.int8 = switchToInt8(
                parts->network->encoder(), parts->tokenizer->vocabulary().size(), parts->config.maximumTokens);
            if (!parts->config.int8)
                parts->warning = ModelMessages::tr(
                    "%1: int8 and float32 give different results on this processor, so the slower float32 is used")
                                     .arg(folder);
        }
        return std::make_shared<const ModelSnapshot>(std::move(parts));
    } catch (...) {
        return std::unexpected(errorOf(std::current_exception(), folder));
    }
}

QStringList ModelSnapshot::fileNames()
{
    return {u"config.json"_s, u"schema.json"_s, u"vocab.txt"_s, tokenizerFile, u"weights.safetensors"_s,
        u"training.json"_s, factsFile};
}

Result<void> ModelSnapshot::save(const QString &folder, WholeFolder::OnFailure onFailure) const
{
    return WholeFolder::save(
        folder, fileNames(), [this](const WholeFolder &place) { return writeInto(place); }, onFailure);
}

Result<void> ModelSnapshot::writeInto(const WholeFolder &place, const QString &prefix) const
try {
    Result<void> done = place.write(prefix + u"config.json"_s, config().toJson());
    if (done) done = place.write(prefix + u"schema.json"_s, schemaToJson(schema()));
    if (done) done = place.write(prefix + u"training.json"_s, training());
    const auto stored = config().halfWeights ? torch::kHalf : torch::kFloat32;
    if (done)
        done
            = place.write(prefix + u"weights.safetensors"_s, safetensorsBytes(namedWeights(*m_parts->network), stored));
    if (const KnownFacts &facts = m_parts->facts; done && !facts.isEmpty())
        done = place.write(prefix + factsFile, QJsonDocument(facts.toJson(schema())).toJson(QJsonDocument::Compact));
    if (!done) return done;
    if (const QJsonObject own = tokenizerToJson(tokenizer()); !own.isEmpty())
        return place.write(prefix + tokenizerFile, QJsonDocument(own).toJson(QJsonDocument::Compact));
    return Vocabulary(tokenizer().vocabulary()).save(place.path(prefix + u"vocab.txt"_s));
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

const ModelConfig &ModelSnapshot::config() const { return m_parts->config; }
const Schema &ModelSnapshot::schema() const { return m_parts->schema; }
const Tokenizer &ModelSnapshot::tokenizer() const { return *m_parts->tokenizer; }
const QJsonObject &ModelSnapshot::training() const { return m_parts->training; }
const QString &ModelSnapshot::folder() const { return m_parts->folder; }
const QString &ModelSnapshot::warning() const { return m_parts->warning; }
const QByteArray &ModelSnapshot::sha256() const
{
    std::call_once(m_hashed, [this] {
        m_sha256
            = QCryptographicHash::hash(safetensorsBytes(namedWeights(*m_parts->network)), QCryptographicHash::Sha256)
                  .toHex();
    });
    return m_sha256;
}

qint64 ModelSnapshot::parameters() const
{
    qint64 count = 0;
    for (const auto &parameter : m_parts->network->parameters()) count += parameter.numel();
    return count;
}

} // namespace spotter
