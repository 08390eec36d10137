// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/uima/legacy_cas_json.h"

#include "core/formats/entity_list.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct LegacyType {
    QString name; ///< with its package
    QSet<QString> references; ///< features
};

class LegacyCas {
public:
    explicit LegacyCas(std::size_t most) : m_most(most) { }

    Result<std::vector<CasStructure>> read(const QJsonObject &root)
    {
        readTypes(root["_context"_L1]["_types"_L1].toObject());
        const QJsonObject referenced = root["_referenced_fss"_L1].toObject();
        std::vector<std::pair<qint64, QString>> ids; // in their order, not in that of their digits
        for (auto item = referenced.begin(); item != referenced.end(); ++item)
            ids.emplace_back(item.key().toLongLong(), item.key());
        std::ranges::sort(ids, {}, &std::pair<qint64, QString>::first);
        // Ids of structures in place are behind all others.
        m_nextId = ids.empty() ? 1 : std::max<qint64>(ids.back().first, 0) + 1;
        for (const auto &[id, key] : ids) add(referenced[key].toObject(), {}, id);
        const QJsonObject views = root["_views"_L1].toObject();
        for (const QJsonValue view : views) {
            const QJsonObject types = view.toObject();
            for (auto type = types.begin(); type != types.end(); ++type) {
                const QJsonArray items = type->toArray();
                for (const QJsonValue item : items) {
                    if (item.isObject()) add(item.toObject(), type.key(), m_nextId++);
                }
            }
        }
        if (m_isTooLarge) return std::unexpected(tooManyListed());
        return std::move(m_structures);
    }

private:
    void readTypes(const QJsonObject &types)
    {
        for (auto type = types.begin(); type != types.end(); ++type) {
            LegacyType &known = m_types[type.key()];
            known.name = type.value()["_id"_L1].toString();
            const QJsonObject features = type.value()["_feature_types"_L1].toObject();
            for (auto feature = features.begin(); feature != features.end(); ++feature) {
                if (feature->toString() == "_ref"_L1 || feature->toString() == "_array"_L1)
                    known.references.insert(feature.key());
            }
        }
    }

    void add(const QJsonObject &object, const QString &listedType, qint64 id)
    {
        if (m_structures.size() >= m_most) {
            m_isTooLarge = true;
            return;
        }
        CasStructure made;
        made.id = id;
        const QString stated = object["_type"_L1].toString();
        const QString type = stated.isEmpty() ? listedType : stated;
        const LegacyType known = m_types.value(type);
        made.type = known.name.isEmpty() ? type : known.name;
        if (made.type == "uima.cas.Sofa"_L1) made.type = u"Sofa"_s;
        // A value of 0 may be left out.
        made.hasSpan = object["end"_L1].isDouble();
        made.begin = object["begin"_L1].toInteger();
        made.end = object["end"_L1].toInteger();
        made.sofa = object["sofa"_L1].toInteger();
        for (auto feature = object.begin(); feature != object.end(); ++feature) {
            const QString name = feature.key();
            if (name == "begin"_L1 || name == "end"_L1 || name == "sofa"_L1 || name == "_type"_L1) continue;
            if (feature->isObject() || feature->isArray() || known.references.contains(name))
                addReferences(name, feature.value(), made);
            else if (feature->isString())
                made.values.emplace_back(name, feature->toString());
            else if (!feature->isNull())
                made.otherFeatures.push_back(name);
        }
        m_structures.push_back(std::move(made));
    }

    /// One reference, or a list of them.
    void addReferences(const QString &name, const QJsonValue &value, CasStructure &structure)
    {
        std::vector<qint64> ids;
        const QString key = name == "_collection"_L1 ? u"ELEMENTS"_s : name;
        if (!value.isArray()) {
            if (const auto id = idOf(value)) ids.push_back(*id);
        }
        const QJsonArray list = value.toArray();
        for (const QJsonValue item : list) {
            if (const auto id = idOf(item)) ids.push_back(*id);
        }
        structure.references.emplace_back(key, std::move(ids));
    }

    /// The id of a structure that is referred to, or that is in place.
    std::optional<qint64> idOf(const QJsonValue &value)
    {
        if (value.isDouble()) return value.toInteger(-1);
        if (!value.isObject()) return std::nullopt;
        const qint64 id = m_nextId++;
        add(value.toObject(), {}, id);
        return id;
    }

    std::size_t m_most;
    QHash<QString, LegacyType> m_types; ///< by the name that structures have
    std::vector<CasStructure> m_structures;
    qint64 m_nextId = 1;
    bool m_isTooLarge = false;
};

} // namespace

Result<std::vector<CasStructure>> legacyCasStructures(const QJsonObject &root, std::size_t most)
{
    return LegacyCas(most).read(root);
}

} // namespace spotter
