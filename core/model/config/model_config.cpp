// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/model_config.h"

#include "core/base/whole_folder.h"
#include "core/model/config/json_file.h"
#include "core/model/config/value_range.h"
#include "core/model/messages.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A config.json is far below.
constexpr qint64 maximumBytes = 64 << 20;

} // namespace

QJsonObject ModelConfig::toJson() const
{
    QJsonArray dilationList;
    for (const int dilation : dilations) dilationList.append(dilation);
    QJsonObject json{
        {u"format"_s, currentFormat},
        {u"encoder"_s, encoder},
        {u"hidden"_s, hidden},
        {u"maximumTokens"_s, maximumTokens},
        {u"dropout"_s, double(dropout)},
        {u"head"_s, head == HeadKind::Linking ? u"linking"_s : u"half-pointer"_s},
        {u"conditioning"_s, conditioning == Conditioning::LayerNorm ? u"layer-norm"_s : u"addition"_s},
        {u"beforeFinalNorm"_s, beforeFinalNorm},
        {u"objectConvolution"_s, objectConvolution},
        {u"subjectDistance"_s, subjectDistance},
        {u"subjectPower"_s, double(subjectPower)},
        {u"objectPower"_s, double(objectPower)},
        {u"thresholds"_s,
            QJsonObject{{u"subjectStart"_s, double(thresholds.subjectStart)},
                {u"subjectEnd"_s, double(thresholds.subjectEnd)}, {u"objectStart"_s, double(thresholds.objectStart)},
                {u"objectEnd"_s, double(thresholds.objectEnd)}, {u"knownFact"_s, double(thresholds.knownFact)}}},
    };
    if (calibration != ScoreCalibration()) json.insert(u"calibration"_s, calibration.toJson());
    if (halfWeights) json.insert(u"halfWeights"_s, true);
    if (encoder == "bert"_L1) {
        json.insert(u"bert"_s, bert.toJson());
        json.insert(u"lowerCase"_s, lowerCase);
        json.insert(u"int8"_s, int8);
    } else {
        json.insert(u"dilations"_s, dilationList);
        json.insert(u"bigramBuckets"_s, bigramBuckets);
    }
    return json;
}

Result<ModelConfig> ModelConfig::load(const QString &folder)
{
    WholeFolder::recover(folder);
    const QDir dir(folder);
    const QString path = dir.filePath(u"config.json"_s);
    if (!dir.exists())
        for (const QString &left : WholeFolder::leftByOldVersion(folder))
            if (QFileInfo::exists(left + u"/config.json"_s))
                return failure(ErrorCode::NotFound,
                    ModelMessages::tr(
                        "%1: there is no model here. A model that an older Spotter was replacing when it was "
                        "stopped is in %2; if it is this one, rename that folder")
                        .arg(folder, left));
    if (!dir.exists() || !dir.exists(u"config.json"_s))
        return failure(ErrorCode::NotFound,
            ModelMessages::tr("%1: there is no model here (config.json is missing); train one or give its folder")
                .arg(folder));
    const auto json = readJsonFile(path, maximumBytes);
    if (!json) return std::unexpected(json.error());
    return fromJson(*json, path);
}

Result<ModelConfig> ModelConfig::fromJson(const QJsonObject &json, const QString &path)
{
    if (json.value("format"_L1).toInt() > currentFormat)
        return failure(ErrorCode::Version,
            ModelMessages::tr("%1: this model was written by a newer Spotter (format %2, this one reads up to %3); "
                              "update Spotter or retrain the model")
                .arg(path)
                .arg(json.value("format"_L1).toInt())
                .arg(currentFormat));
    ModelConfig config;
    config.encoder = json.value("encoder"_L1).toString();
    config.hidden = json.value("hidden"_L1).toInt();
    if (config.encoder == "bert"_L1) {
        auto bert = BertConfig::fromJson(json.value("bert"_L1).toObject(), path);
        if (!bert) return std::unexpected(bert.error());
        config.bert = *bert;
        config.lowerCase = json.value("lowerCase"_L1).toBool(true);
        config.int8 = json.value("int8"_L1).toBool();
    } else {
        config.dilations.clear();
        for (const auto &dilation : json.value("dilations"_L1).toArray()) config.dilations.push_back(dilation.toInt());
        config.bigramBuckets = json.value("bigramBuckets"_L1).toInt();
    }
    config.halfWeights = json.value("halfWeights"_L1).toBool();
    const QString head = json.value("head"_L1).toString();
    config.head = head == "linking"_L1 ? HeadKind::Linking : HeadKind::HalfPointer;
    config.maximumTokens = json.value("maximumTokens"_L1).toInt();
    config.dropout = float(json.value("dropout"_L1).toDouble());
    config.conditioning
        = json.value("conditioning"_L1).toString() == "addition"_L1 ? Conditioning::Addition : Conditioning::LayerNorm;
    config.beforeFinalNorm = json.value("beforeFinalNorm"_L1).toBool(true);
    config.objectConvolution = json.value("objectConvolution"_L1).toBool();
    config.subjectDistance = json.value("subjectDistance"_L1).toBool();
    config.subjectPower = float(json.value("subjectPower"_L1).toDouble());
    config.objectPower = float(json.value("objectPower"_L1).toDouble());
    const QJsonObject thresholds = json.value("thresholds"_L1).toObject();
    config.thresholds = {float(thresholds.value("subjectStart"_L1).toDouble(-1)),
        float(thresholds.value("subjectEnd"_L1).toDouble(-1)), float(thresholds.value("objectStart"_L1).toDouble(-1)),
        float(thresholds.value("objectEnd"_L1).toDouble(-1)), float(thresholds.value("knownFact"_L1).toDouble(1))};
    const auto calibration = ScoreCalibration::fromJson(json.value("calibration"_L1).toObject());
    config.calibration = calibration.value_or(ScoreCalibration());

    const bool knowsEncoder = config.encoder == "dgcnn"_L1
        || (config.encoder == "bert"_L1 && config.hidden == config.bert.hidden
            && config.maximumTokens <= config.bert.positions);
    bool valid = knowsEncoder && calibration && (head == "half-pointer"_L1 || head == "linking"_L1)
        && isWithin(config.hidden, 1, 4096) && isWithin(config.maximumTokens, 8, 4096)
        && isWithin(config.dropout, 0, 0.9) && isWithin(config.bigramBuckets, 0, 1 << 20)
        && isWithin(double(config.dilations.size()), 1, 64) && isWithin(config.subjectPower, 1, 16)
        && isWithin(config.objectPower, 1, 16);
    for (const int dilation : config.dilations) valid = valid && isWithin(dilation, 1, 64);
    for (const float threshold : {config.thresholds.subjectStart, config.thresholds.subjectEnd,
             config.thresholds.objectStart, config.thresholds.objectEnd, config.thresholds.knownFact})
        valid = valid && isWithin(threshold, 0, 1);
    if (!valid)
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1: this version of Spotter cannot build the model (encoder “%2”); update Spotter, or "
                              "retrain the model")
                .arg(path, config.encoder));
    return config;
}

} // namespace spotter
