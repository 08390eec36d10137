// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_snapshot.h"

#include "core/model/json_file.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/model_tokenizer.h"
#include "core/model/safetensors_p.h"
#include "core/model/schema_json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Model)
};

const QString factsFile = u"facts.json"_s; // models that know none have no such file

/// schema.json and training.json are far below.
constexpr qint64 maximumJsonBytes = 64 << 20;
constexpr qint64 maximumFactsBytes = 512 << 20;

/// Writes bytes to a new file of the temporary folder, checked to the last byte.
Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorCode::Io, Messages::tr("%1: cannot be written: %2").arg(path, file.errorString()));
    return {};
}

QByteArray jsonBytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Indented); }

TensorMap namedWeights(const Network &network)
{
    TensorMap tensors;
    for (const auto &parameter : network.named_parameters()) tensors.emplace(parameter.key(), parameter.value());
    return tensors;
}

Result<void> loadWeights(Network &network, const QString &path)
{
    const auto tensors = readSafetensors(path);
    if (!tensors) return std::unexpected(tensors.error());
    const torch::NoGradGuard guard;
    for (auto &parameter : network.named_parameters()) {
        const auto found = tensors->find(parameter.key());
        if (found == tensors->end() || found->second.sizes() != parameter.value().sizes())
            return failure(ErrorCode::Content,
                Messages::tr(
                    "%1: the tensor “%2” is missing or has another shape than config.json says; copy the model anew")
                    .arg(path, QString::fromStdString(parameter.key())));
        parameter.value().copy_(found->second);
    }
    return {};
}

/// A folder may be replaced when it is empty or holds nothing but a model.
bool isReplaceable(const QDir &folder)
{
    const QStringList ours{
        u"config.json"_s, u"schema.json"_s, u"vocab.txt"_s, u"weights.safetensors"_s, u"training.json"_s, factsFile};
    const QStringList entries = folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    return std::ranges::all_of(entries, [&](const QString &entry) { return ours.contains(entry); });
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
    auto vocabulary = Vocabulary::load(dir.filePath(u"vocab.txt"_s));
    if (!vocabulary) return std::unexpected(vocabulary.error());
    auto tokenizer = makeTokenizer(*config, std::move(*vocabulary));
    if (!tokenizer) return std::unexpected(tokenizer.error());

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
    try {
        parts->network = std::make_shared<Network>(
            *config, int64_t(parts->tokenizer->vocabulary().size()), int64_t(parts->schema.predicates().size()));
        if (auto loaded = loadWeights(*parts->network, dir.filePath(u"weights.safetensors"_s)); !loaded)
            return std::unexpected(loaded.error());
        for (torch::Tensor &parameter : parts->network->parameters()) parameter.set_requires_grad(false);
        if (config->int8) parts->network->encoder().setInt8(true);
        return std::make_shared<const ModelSnapshot>(std::move(parts));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::Internal,
            Messages::tr("%1: the model could not be built: %2")
                .arg(folder, QString::fromUtf8(exception.what()).section(u'\n', 0, 0)));
    }
}

Result<void> ModelSnapshot::save(const QString &folder) const
{
    const QFileInfo target(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (target.exists() && (!target.isDir() || !isReplaceable(QDir(target.filePath()))))
        return failure(ErrorCode::Content,
            Messages::tr("%1: holds other files than a model's; choose another folder").arg(folder));
    if (!QDir().mkpath(target.absolutePath()))
        return failure(ErrorCode::Io, Messages::tr("%1: the folder cannot be made").arg(target.absolutePath()));
    QTemporaryDir temporary(target.absolutePath() + u"/.spotter-model-XXXXXX"_s);
    if (!temporary.isValid())
        return failure(ErrorCode::Io,
            Messages::tr("%1: cannot be written: %2").arg(target.absolutePath(), temporary.errorString()));

    const QDir dir(temporary.path());
    std::vector<std::pair<QString, QByteArray>> files = {
        {u"config.json"_s, jsonBytes(config().toJson())},
        {u"schema.json"_s, jsonBytes(schemaToJson(schema()))},
        {u"training.json"_s, jsonBytes(training())},
        {u"weights.safetensors"_s, safetensorsBytes(namedWeights(*m_parts->network))},
    };
    if (const KnownFacts &facts = m_parts->facts; !facts.isEmpty())
        files.emplace_back(factsFile, QJsonDocument(facts.toJson(schema())).toJson(QJsonDocument::Compact));
    for (const auto &[name, bytes] : files)
        if (auto written = writeFile(dir.filePath(name), bytes); !written) return written;
    if (auto written = Vocabulary(tokenizer().vocabulary()).save(dir.filePath(u"vocab.txt"_s)); !written)
        return written;

    // The old model steps aside before the new one takes its place; a rename within one folder is atomic.
    const QString aside = temporary.path() + u".old"_s;
    const bool replaces = target.exists();
    if (replaces && !QDir().rename(target.filePath(), aside))
        return failure(ErrorCode::Io, Messages::tr("%1: the old model cannot be replaced").arg(folder));
    if (!QDir().rename(temporary.path(), target.filePath())) {
        if (replaces) (void)QDir().rename(aside, target.filePath());
        return failure(ErrorCode::Io, Messages::tr("%1: cannot be written").arg(folder));
    }
    temporary.setAutoRemove(false);
    if (replaces) QDir(aside).removeRecursively();
    return {};
}

const ModelConfig &ModelSnapshot::config() const { return m_parts->config; }
const Schema &ModelSnapshot::schema() const { return m_parts->schema; }
const Tokenizer &ModelSnapshot::tokenizer() const { return *m_parts->tokenizer; }
const QJsonObject &ModelSnapshot::training() const { return m_parts->training; }
const QString &ModelSnapshot::folder() const { return m_parts->folder; }
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
