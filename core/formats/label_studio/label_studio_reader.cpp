// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/entity_list.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/label_studio/label_studio_task.h"
#include "core/formats/label_studio/minimal_task.h"
#include "core/formats/label_studio/task_results.h"
#include "core/formats/label_studio/task_text.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class LabelStudioReader final : public JsonRecordReader {
public:
    LabelStudioReader(QIODevice &device, const ReadOptions &options)
        : JsonRecordReader(device, options), m_text(options.textField)
    {
    }

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasData = false;
        JsonFields kept;
        m_annotations.clear();
        m_predictions.clear();
        m_items = 0;
        m_names = {};
        QJsonObject data;
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "data") {
                hasData = true;
                if (value.isObject())
                    data = value.toJson().toObject();
                else
                    value.fields([](std::string_view, JsonValue) { }); // fails with the right message
            } else if (key == "annotations" || key == "completions") {
                readGroups(value, m_annotations);
            } else if (key == "predictions") {
                readGroups(value, m_predictions);
            } else if (key == "meta" && value.isObject()) {
                readMeta(value, document);
            } else {
                kept.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        m_kept = kept.take();
        if (!hasData && isMinimalTask(m_kept)) {
            MinimalTask task = takeMinimalTask(m_kept);
            data = task.data;
            TaskAnnotation &group = m_annotations.emplace_back();
            group.fields = task.fields;
            group.token = root.token();
            for (qsizetype i = 0; i < task.others; ++i) {
                noteLeftOut(root.token(),
                    FormatMessages::tr("an item among the labels is neither a part of the text nor a relation; it is "
                                       "kept only in the metadata"));
            }
            for (const QJsonValue item : std::as_const(task.results))
                group.results.push_back({withStringIds(item.toObject()), root.token()});
        } else if (!hasData) {
            return failMissing(root, "data"_L1);
        }
        takeText(root, data, document);
        if (!cursor().failed() && !isLeftOut()) makeLabels(document, root);
    }

private:
    void readMeta(JsonValue &value, Document &document)
    {
        JsonFields metadata;
        value.fields([&](std::string_view key, JsonValue member) {
            const QString name = fromUtf8(key);
            if (name == labelStudioId || name == entitiesKey)
                ignore(key, member);
            else
                metadata.insert(name, member.toJson());
        });
        document.metadata = metadata.take();
    }

    void readGroups(JsonValue &value, std::vector<TaskAnnotation> &groups)
    {
        value.optionalItems([&](JsonValue item) {
            TaskAnnotation &group = groups.emplace_back();
            group.token = item.token();
            JsonFields fields;
            item.fields([&](std::string_view key, JsonValue member) {
                if (key == "result")
                    member.optionalItems([&](JsonValue result) { readItem(result, group); });
                else
                    fields.insert(fromUtf8(key), member.toJson());
            });
            group.fields = fields.take();
        });
    }

    void readItem(JsonValue &result, TaskAnnotation &group)
    {
        if (++m_items > maximumListed) return result.fail(ErrorCode::Limit, tooManyListed().message);
        if (!result.isObject()) {
            result.fields([](std::string_view, JsonValue) { }); // fails with the right message
            return;
        }
        const char *token = result.token();
        group.results.push_back({withStringIds(result.toJson().toObject()), token});
    }

    void takeText(const JsonValue &root, QJsonObject &data, Document &document)
    {
        m_lost.clear();
        const std::vector<TextRegion> regions = regionsOf(m_annotations.empty() ? m_predictions : m_annotations);
        if (!m_text.hasWantedField() && regions.empty() && hasOnlyAddresses(data)) {
            return leaveOutRecord(root.token(),
                FormatMessages::tr(
                    "this task holds the address of a picture, a sound or another file, not a text; it is "
                    "left out"));
        }
        auto text = m_text.take(data, regions);
        const bool isDialogue = hasParagraphs(m_annotations) || hasParagraphs(m_predictions);
        if (!text && m_text.isMissing() && isDialogue) {
            return root.fail(ErrorCode::Content,
                FormatMessages::tr(
                    "this task labels the paragraphs of a dialogue, which is not read; only tasks with a "
                    "Text or HyperText tag are"));
        }
        if (!text) return root.fail(ErrorCode::Content, text.error());
        document.text = std::move(*text);
        if (m_text.html()) {
            if (!std::exchange(m_saidHtml, true)) {
                note(ReadIssue::Kind::Understood, root.token(),
                    FormatMessages::tr("the texts are HTML; their visible text is read, without the markup"));
            }
            m_names.insert(htmlNote, true);
        }
        if (m_text.field() != "text"_L1) m_names.insert("text_key"_L1, m_text.field());
        if (!data.isEmpty()) m_kept.insert("data"_L1, data);
    }

    void makeLabels(Document &document, const JsonValue &root)
    {
        const CodePointMap map(document.text);
        m_entities.clear();
        m_relations.clear();
        m_known.clear();
        std::vector<LabelStudioGroup> groups;
        const bool predicted = m_annotations.empty();
        for (const TaskAnnotation &raw : predicted ? m_predictions : m_annotations) {
            groups.push_back(readGroup(raw, predicted, document.text, map));
            if (cursor().failed()) return;
        }
        if (!predicted && !m_predictions.empty()) m_kept.insert("predictions"_L1, asJson(m_predictions));
        const bool scored
            = std::ranges::any_of(m_relations, [](const EntityRelation &one) { return one.score.has_value(); });
        groupsToMetadata(groups, scored, map, m_kept);
        if (!m_names.isEmpty()) m_kept.insert("spotter"_L1, m_names);
        if (!m_kept.isEmpty()) document.metadata.insert(labelStudioId, m_kept);
        if (const auto added = addLabels(document, m_entities, m_relations); !added)
            root.fail(added.error().code, added.error().message);
    }

    LabelStudioGroup readGroup(const TaskAnnotation &raw, bool predicted, const QString &text, const CodePointMap &map)
    {
        LabelStudioGroup group;
        group.isPrediction = predicted;
        group.fields = raw.fields;
        const bool skipped = group.fields.take("was_cancelled"_L1).toBool();
        const bool truth = group.fields.take("ground_truth"_L1).toBool();
        const bool rejected = group.fields.take(rejectedField).toBool();
        group.state = skipped && rejected ? ReviewState::Rejected
            : truth && !skipped           ? ReviewState::Accepted
                                          : ReviewState::Unreviewed;
        if (skipped && !rejected) {
            group.fields.insert(skippedField, true);
            noteUndecided(raw.token,
                FormatMessages::tr("this annotation was skipped (was_cancelled), which decides nothing: its labels are "
                                   "not reviewed"));
        }
        group.labels.emplace();
        const bool utf16 = countsUtf16(raw, text, map);
        QHash<QString, std::size_t> regions;
        for (const TaskResult &item : raw.results) {
            if (!cursor().failed() && isRegion(item.json)) readRegion(item, utf16, text, map, regions);
        }
        std::optional<double> score;
        if (predicted && group.fields.value("score"_L1).isDouble()) score = group.fields.value("score"_L1).toDouble();
        for (const TaskResult &item : raw.results) {
            if (cursor().failed() || isRegion(item.json)) continue;
            if (readRelation(item.json, regions, score, group, item.token)) continue;
            keepOther(item, group);
        }
        keepNamedIds(group.other, regions);
        return group;
    }

    /// Keeps a result that is neither a span nor a relation of spans.
    void keepOther(const TaskResult &item, LabelStudioGroup &group)
    {
        const QString type = item.json.value("type"_L1).toString();
        const bool isLost = isOfLost(item.json);
        if (!isLost) group.other.append(item.json);
        if (isLost && type == "relation"_L1) {
            noteLeftOut(item.token, FormatMessages::tr("a relation of a region that is left out is left out, too"));
        } else if (!isLost && type == "relation"_L1) {
            noteLeftOut(item.token,
                FormatMessages::tr("a relation does not connect two labelled parts of the text; it is kept only in the "
                                   "metadata"));
        } else if (!isLost && hasRegionLabels(item.json)) {
            noteLeftOut(item.token,
                FormatMessages::tr("a region of the type \"%1\" is not a part of the text; it is kept only in the "
                                   "metadata")
                    .arg(type.left(quotedUtf16)));
        }
    }

    /// Whether a result refers to a region that was left out.
    [[nodiscard]] bool isOfLost(const QJsonObject &item) const
    {
        const auto names = [&](QLatin1StringView key) { return m_lost.contains(item.value(key).toString()); };
        return !m_lost.isEmpty()
            && (names("id"_L1) || names("parentID"_L1) || names("from_id"_L1) || names("to_id"_L1));
    }

    /// Keeps the ids of regions to which other results refer.
    void keepNamedIds(const QJsonArray &others, const QHash<QString, std::size_t> &regions)
    {
        for (const QJsonValue other : others) {
            for (const QLatin1StringView key : {"id"_L1, "parentID"_L1, "from_id"_L1, "to_id"_L1}) {
                const auto region = regions.constFind(other.toObject().value(key).toString());
                if (region == regions.constEnd()) continue;
                QJsonObject &extra = m_entities[*region].extra;
                // Only added once: each change copies the other extra fields of the region.
                if (extra.value(labelStudioId).toObject().contains("id"_L1)) continue;
                QJsonObject notes = extra.value(labelStudioId).toObject();
                notes.insert("id"_L1, region.key());
                extra.insert(labelStudioId, notes);
            }
        }
    }

    void readRegion(const TaskResult &item, bool utf16, const QString &text, const CodePointMap &map,
        QHash<QString, std::size_t> &regions)
    {
        QJsonObject extra = item.json;
        QJsonObject value = extra.take("value"_L1).toObject();
        const bool isElsewhere = m_text.isOfOtherText(item.json.value("to_name"_L1).toString());
        const bool isHtml = m_text.html() != nullptr;
        const Span span = isHtml ? m_text.html()->spanOf(value)
            : isElsewhere        ? Span{}
                                 : textRegionSpan(value, utf16, text, map);
        if (!span.isValid() && (isHtml || isElsewhere)) {
            if (const QString id = extra.value("id"_L1).toString(); !id.isEmpty()) m_lost.insert(id);
            return noteLeftOut(item.token,
                isElsewhere
                    ? FormatMessages::tr("a region is in another text of the task and is left out; to read that text "
                                         "instead, choose its field (--text-field NAME)")
                    : FormatMessages::tr("the region \"%1\" is not in the visible text and is left out")
                          .arg(value.value("text"_L1).toString().left(quotedUtf16)));
        }
        const qint64 begin = value.take("start"_L1).toInteger();
        const qint64 end = value.take("end"_L1).toInteger();
        const QJsonValue claimed = value.take("text"_L1);
        if (!span.isValid() || (!isHtml && claimed.isString() && !textSays(text, span, claimed.toString()))) {
            constexpr qsizetype shown = 60;
            const QString there
                = span.isValid() ? text.sliced(span.beginUtf16, std::min(span.length(), shown)) : QString();
            leaveOutMisfit(item.token,
                (m_text.hasOthers()
                        ? FormatMessages::tr(
                              "the text from %1 to %2 is \"%3\", not \"%4\"; if the region is in another string of the "
                              "task, choose that as the text field (--text-field NAME)")
                        : FormatMessages::tr("the text from %1 to %2 is \"%3\", not \"%4\""))
                    .arg(begin)
                    .arg(end)
                    .arg(there, claimed.toString().left(shown)));
            if (const QString id = extra.value("id"_L1).toString(); !id.isEmpty()) m_lost.insert(id);
            return;
        }
        const QString id = extra.take("id"_L1).toString();
        extra.remove("type"_L1);
        takeName(extra, "from_name"_L1, "label"_L1);
        takeName(extra, "to_name"_L1, "text"_L1);
        if (extra.value("origin"_L1).toString() == "manual"_L1) extra.remove("origin"_L1);
        QJsonArray labels = value.take("labels"_L1).toArray();
        if (isHtml) {
            for (const QLatin1StringView key : {"startOffset"_L1, "endOffset"_L1, "globalOffsets"_L1})
                value.remove(key);
            if (const QJsonValue own = value.take("hypertextlabels"_L1); own.isArray()) labels = own.toArray();
        }
        if (!value.isEmpty()) extra.insert("value"_L1, value);
        if (!id.isEmpty()) regions.insert(id, m_entities.size());
        Entity &entity = m_entities.emplace_back(Entity{span, labels.at(0).toString()});
        if (!extra.isEmpty()) entity.extra.insert(labelStudioId, extra);
        for (qsizetype i = 1; i < labels.size() && m_entities.size() < maximumListed; ++i)
            m_entities.push_back({span, labels.at(i).toString()});
    }

    /// Tag names are the same throughout a project: one name is kept, and only if it is not the default.
    void takeName(QJsonObject &region, QLatin1StringView key, QLatin1StringView usual)
    {
        const QString name = region.take(key).toString();
        if (!name.isEmpty() && name != usual && !m_names.contains(key)) m_names.insert(key, name);
    }

    /// Adds the labels of a relation; false if it does not connect two spans.
    bool readRelation(const QJsonObject &item, const QHash<QString, std::size_t> &regions, std::optional<double> score,
        LabelStudioGroup &group, const char *token)
    {
        const auto from = regions.constFind(item.value("from_id"_L1).toString());
        const auto to = regions.constFind(item.value("to_id"_L1).toString());
        if (item.value("type"_L1).toString() != "relation"_L1 || from == regions.constEnd() || to == regions.constEnd())
            return false;
        if (item.value("score"_L1).isDouble()) score = item.value("score"_L1).toDouble();
        QStringList predicates;
        const QJsonArray labels = item.value("labels"_L1).toArray();
        for (const QJsonValue label : labels)
            if (!label.toString().isEmpty()) predicates.append(label.toString());
        // Label Studio draws relations without a name, too.
        if (predicates.isEmpty()) {
            predicates.append(u"relation"_s);
            note(ReadIssue::Kind::Understood, token,
                FormatMessages::tr("a relation without a label is read as \"relation\""));
        }
        const StatedAssertion assertion = assertionOf(item);
        const QString direction = item.value("direction"_L1).toString();
        for (const QString &predicate : std::as_const(predicates)) {
            if (direction != "left"_L1) addRelation({*from, predicate, *to, group.state, score, assertion}, group);
            if (direction == "left"_L1 || direction == "bi"_L1)
                addRelation({*to, predicate, *from, group.state, score, assertion}, group);
        }
        return true;
    }

    void addRelation(const EntityRelation &added, LabelStudioGroup &group)
    {
        const Entity &subject = m_entities[added.subject];
        const Entity &object = m_entities[added.object];
        const LabelKey key{subject.span, subject.type, added.predicate, object.span, object.type};
        group.labels->insert(key);
        const auto [known, isNew] = m_known.try_emplace(key, m_relations.size());
        if (isNew) {
            m_relations.push_back(added);
            return;
        }
        EntityRelation &relation = m_relations[known->second];
        if (!relation.score) relation.score = added.score;
        relation.assertion = united(relation.assertion, added.assertion);
        // An accepting annotator outranks one who only labels, who outranks one who skipped the task.
        const bool stronger = group.state == ReviewState::Accepted || relation.state == ReviewState::Rejected;
        if (stronger) relation.state = group.state;
    }

    TaskText m_text; ///< of the current record
    bool m_saidHtml = false;
    QSet<QString> m_lost; ///< ids of regions that were left out
    std::vector<TaskAnnotation> m_annotations;
    std::vector<TaskAnnotation> m_predictions;
    std::size_t m_items = 0;
    QJsonObject m_kept;
    QJsonObject m_names;
    std::vector<Entity> m_entities;
    std::vector<EntityRelation> m_relations;
    std::map<LabelKey, std::size_t> m_known;
};

} // namespace

std::unique_ptr<RecordReader> makeLabelStudioReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<LabelStudioReader>(device, options);
}

} // namespace spotter
