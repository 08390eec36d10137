// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/entity_list.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/label_studio/label_studio_task.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A group and the labels to be written into it.
struct FilledGroup {
    LabelStudioGroup group;
    std::vector<const Triple *> triples;
    std::vector<std::optional<double>> scores; ///< of each triple
    std::vector<const Assertion *> assertions; ///< of each triple
    bool withOthers = false; ///< also entities that are in no label

    void add(const LabelledTriple &label)
    {
        triples.push_back(&label.triple);
        scores.push_back(label.score && std::isfinite(*label.score) ? label.score : std::nullopt);
        assertions.push_back(&label.assertion);
    }
};

int strength(ReviewState state)
{
    return state == ReviewState::Accepted ? 2 : state == ReviewState::Unreviewed ? 1 : 0;
}

/// Whether a label stays in a group that contained it. A group with a weaker state keeps it; another group then gives
/// the label's state.
bool belongs(const LabelledTriple &label, const LabelStudioGroup &group)
{
    return group.labels && group.labels->contains(labelKey(label.triple))
        && strength(group.state) <= strength(label.state);
}

FilledGroup &homeOf(const LabelledTriple &label, bool asPrediction, std::vector<FilledGroup> &groups)
{
    const auto fits = [&](const FilledGroup &filled) {
        return filled.group.state == label.state && filled.group.isPrediction == asPrediction;
    };
    auto home
        = std::ranges::find_if(groups, [&](const FilledGroup &filled) { return fits(filled) && !filled.group.labels; });
    if (home == groups.end()) home = std::ranges::find_if(groups, fits);
    if (home != groups.end()) return *home;
    FilledGroup made;
    made.group.isPrediction = asPrediction;
    made.group.state = label.state;
    return groups.emplace_back(std::move(made));
}

/// Puts each label into the groups it came from, or into one of its state.
std::vector<FilledGroup> fill(const std::vector<const LabelledTriple *> &labels, std::vector<LabelStudioGroup> known)
{
    std::vector<FilledGroup> groups;
    groups.reserve(known.size());
    for (LabelStudioGroup &group : known) groups.push_back({std::move(group), {}, {}, {}});
    const auto isAnnotation = [](const FilledGroup &filled) { return !filled.group.isPrediction; };
    const bool fresh = groups.empty();
    // Predictions count as labels only if there are no annotations: a single decision makes all of them annotations.
    const bool asPrediction = std::ranges::none_of(groups, isAnnotation)
        && std::ranges::all_of(labels, [fresh](const LabelledTriple *label) {
               return label->state == ReviewState::Unreviewed && (!fresh || label->score);
           });
    for (const LabelledTriple *label : labels) {
        bool placed = false;
        for (FilledGroup &filled : groups) {
            if (filled.group.isPrediction != asPrediction || !belongs(*label, filled.group)) continue;
            filled.add(*label);
            placed = placed || filled.group.state == label->state;
        }
        if (!placed) homeOf(*label, asPrediction, groups).add(*label);
    }
    return groups;
}

class LabelStudioWriter final : public JsonRecordWriter {
public:
    LabelStudioWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Array,
              {.metadata = true,
                  .places = true,
                  .types = true,
                  .negations = true,
                  .uncertainty = true,
                  .notes = true,
                  .states = true,
                  .scores = true,
                  .placedOnly = true,
                  .noRelation = NoRelationNames::Certain})
    {
    }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        m_text = document.text;
        const CodePointMap map(m_text);
        const std::vector<const LabelledTriple *> labels = writtenLabels(document, carries());
        for (const LabelledTriple *label : labels)
            lossCounter().add(LossKind::Score, qint64(label->score && !std::isfinite(*label->score)));
        const EntityTable table(document, labels, map, labelStudioId, lossCounter());
        QJsonObject kept = document.metadata.value(labelStudioId).toObject();
        m_names = kept.take("spotter"_L1).toObject();
        lossCounter().add(LossKind::Markup, qint64(m_names.value(htmlNote).toBool()));
        std::vector<FilledGroup> groups = fill(labels, groupsFromMetadata(kept, map));
        nameEntities(table);
        takeOthers(table, groups);
        kept.remove("annotations"_L1);
        const QJsonArray predictions = kept.take("predictions"_L1).toArray();
        json.beginObject();
        writeData(document, kept.take("data"_L1).toObject(), json);
        kept.remove("meta"_L1);
        for (auto field = kept.begin(); field != kept.end(); ++field) {
            json.key(field.key());
            json.value(field.value());
        }
        writeGroups(u"annotations", groups, false, {}, table, map, json);
        writeGroups(u"predictions", groups, true, predictions, table, map, json);
        writeMeta(document, json);
        json.endObject();
    }

private:
    [[nodiscard]] QString nameOf(QLatin1StringView key, const QString &usual) const
    {
        return m_names.value(key).toString(usual);
    }

    /// An id for each entity: the one that other results refer to, or the next free one.
    void nameEntities(const EntityTable &table)
    {
        m_ids.clear();
        QSet<QString> taken;
        for (const Entity &entity : table.entities()) {
            QString id = entity.extra.value(labelStudioId).toObject().value("id"_L1).toString();
            if (taken.contains(id)) id.clear();
            if (!id.isEmpty()) taken.insert(id);
            m_ids.push_back(id);
        }
        qint64 number = 0;
        for (QString &id : m_ids) {
            if (!id.isEmpty()) continue;
            do id = u"s"_s + QString::number(++number);
            while (taken.contains(id));
        }
    }

    /// Entities in no label go into the first annotation, or the first prediction.
    void takeOthers(const EntityTable &table, std::vector<FilledGroup> &groups)
    {
        std::vector<bool> inLabels(table.entities().size());
        for (const FilledGroup &filled : groups) {
            for (const Triple *triple : filled.triples) {
                inLabels[table.indexOf(triple->subject)] = true;
                inLabels[table.indexOf(triple->object)] = true;
            }
        }
        m_inNoLabel.clear();
        for (std::size_t i = 0; i < inLabels.size(); ++i) {
            if (!inLabels[i]) m_inNoLabel.push_back(i);
        }
        if (m_inNoLabel.empty()) return;
        if (groups.empty()) groups.emplace_back();
        const bool hasAnnotation
            = std::ranges::any_of(groups, [](const FilledGroup &filled) { return !filled.group.isPrediction; });
        const auto first = std::ranges::find_if(
            groups, [=](const FilledGroup &filled) { return filled.group.isPrediction != hasAnnotation; });
        first->withOthers = true;
    }

    void writeData(const Document &document, const QJsonObject &others, JsonWriter &json) const
    {
        const QString textKey = nameOf("text_key"_L1, u"text"_s);
        json.key(u"data");
        json.beginObject();
        json.field(textKey, document.text);
        for (auto field = others.begin(); field != others.end(); ++field) {
            if (field.key() == textKey) continue;
            json.key(field.key());
            json.value(field.value());
        }
        json.endObject();
    }

    void writeMeta(const Document &document, JsonWriter &json)
    {
        QJsonObject meta = document.metadata;
        meta.remove(labelStudioId);
        meta.remove(entitiesKey);
        if (meta.isEmpty()) return;
        json.key(u"meta");
        json.value(meta);
    }

    void writeGroups(QStringView key, const std::vector<FilledGroup> &groups, bool predictions, const QJsonArray &raw,
        const EntityTable &table, const CodePointMap &map, JsonWriter &json) const
    {
        const auto isOfKind = [=](const FilledGroup &filled) { return filled.group.isPrediction == predictions; };
        const auto isRaw = [](const QJsonValue &value) { return value.toObject().contains("result"_L1); };
        if (std::ranges::none_of(groups, isOfKind) && std::none_of(raw.begin(), raw.end(), isRaw)) return;
        json.key(key);
        json.beginArray();
        for (const FilledGroup &filled : groups) {
            if (isOfKind(filled)) writeGroup(filled, table, map, json);
        }
        for (const QJsonValue prediction : raw) {
            if (isRaw(prediction)) json.value(prediction);
        }
        json.endArray();
    }

    void writeGroup(
        const FilledGroup &filled, const EntityTable &table, const CodePointMap &map, JsonWriter &json) const
    {
        json.beginObject();
        for (auto field = filled.group.fields.begin(); field != filled.group.fields.end(); ++field) {
            if (field.key() == "result"_L1 || field.key() == rejectedField || field.key() == skippedField) continue;
            json.key(field.key());
            json.value(field.value());
        }
        if (!filled.group.isPrediction) {
            const bool isRejected = filled.group.state == ReviewState::Rejected;
            // Of an annotation that was skipped once and accepted another time, the decision counts.
            const bool isSkipped
                = filled.group.state != ReviewState::Accepted && filled.group.fields.value(skippedField).toBool();
            json.key(u"was_cancelled");
            json.value(isRejected || isSkipped);
            if (isRejected) {
                json.key(QString(rejectedField));
                json.value(true);
            }
            json.key(u"ground_truth");
            json.value(filled.group.state == ReviewState::Accepted);
        }
        json.key(u"result");
        json.beginArray();
        for (const std::size_t index : entitiesOf(filled, table)) writeRegion(index, table, map, json);
        const QJsonValue common = filled.group.isPrediction ? filled.group.fields.value("score"_L1) : QJsonValue();
        for (std::size_t i = 0; i < filled.triples.size(); ++i)
            writeRelation(*filled.triples[i], filled.scores[i], *filled.assertions[i], common, table, json);
        for (const QJsonValue item : filled.group.other) json.value(item);
        json.endArray();
        json.endObject();
    }

    [[nodiscard]] std::set<std::size_t> entitiesOf(const FilledGroup &filled, const EntityTable &table) const
    {
        std::set<std::size_t> indices;
        if (filled.withOthers) indices.insert(m_inNoLabel.begin(), m_inNoLabel.end());
        for (const Triple *triple : filled.triples) {
            indices.insert(table.indexOf(triple->subject));
            indices.insert(table.indexOf(triple->object));
        }
        return indices;
    }

    void writeRegion(std::size_t index, const EntityTable &table, const CodePointMap &map, JsonWriter &json) const
    {
        const Entity &entity = table.entities()[index];
        QJsonObject extra = entity.extra.value(labelStudioId).toObject();
        QJsonObject value = extra.take("value"_L1).toObject();
        for (const QLatin1StringView own : {"id"_L1, "from_name"_L1, "to_name"_L1, "type"_L1}) extra.remove(own);
        for (const QLatin1StringView own : {"start"_L1, "end"_L1, "text"_L1, "labels"_L1}) value.remove(own);
        json.beginObject();
        json.field(u"id", m_ids[qsizetype(index)]);
        json.field(u"from_name", nameOf("from_name"_L1, u"label"_s));
        json.field(u"to_name", nameOf("to_name"_L1, u"text"_s));
        json.field(u"type", u"labels");
        json.key(u"value");
        json.beginObject();
        json.key(u"start");
        json.integer(map.toCodePoint(entity.span.beginUtf16));
        json.key(u"end");
        json.integer(map.toCodePoint(entity.span.endUtf16));
        json.field(u"text", m_text.sliced(entity.span.beginUtf16, entity.span.length()));
        json.key(u"labels");
        json.beginArray();
        if (!entity.type.isEmpty()) json.string(entity.type);
        json.endArray();
        for (auto field = value.begin(); field != value.end(); ++field) {
            json.key(field.key());
            json.value(field.value());
        }
        json.endObject();
        for (auto field = extra.begin(); field != extra.end(); ++field) {
            json.key(field.key());
            json.value(field.value());
        }
        json.endObject();
    }

    void writeRelation(const Triple &triple, const std::optional<double> &score, const Assertion &assertion,
        const QJsonValue &common, const EntityTable &table, JsonWriter &json) const
    {
        json.beginObject();
        json.field(u"type", u"relation");
        json.field(u"from_id", m_ids[qsizetype(table.indexOf(triple.subject))]);
        json.field(u"to_id", m_ids[qsizetype(table.indexOf(triple.object))]);
        json.field(u"direction", u"right");
        json.key(u"labels");
        json.beginArray();
        json.string(triple.predicate);
        json.endArray();
        if (score && (!common.isDouble() || common.toDouble() != *score)) {
            json.key(u"score");
            json.number(*score);
        }
        writeAssertion(json, assertion);
        json.endObject();
    }

    // Of the current document.
    QStringView m_text;
    QJsonObject m_names;
    QStringList m_ids; ///< of the table's entities
    std::vector<std::size_t> m_inNoLabel;
};

} // namespace

std::unique_ptr<RecordWriter> makeLabelStudioWriter(QIODevice *device, const WriteOptions &options)
{
    return std::make_unique<LabelStudioWriter>(device, options);
}

} // namespace spotter
