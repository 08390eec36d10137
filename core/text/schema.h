// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// One (subject type, object type) that a predicate allows. An empty name allows any type.
struct TypePair {
    QString subjectType;
    QString objectType;

    friend bool operator==(const TypePair &, const TypePair &) = default;
};

/// A further slot of a predicate's complex object, e.g. inWork: 影视作品.
struct SlotDefinition {
    QString name;
    QString type;

    friend bool operator==(const SlotDefinition &, const SlotDefinition &) = default;
};

struct Predicate {
    QString name;
    std::vector<TypePair> pairs;
    std::vector<SlotDefinition> slotDefinitions = {}; // NOLINT(readability-redundant-member-init): may be left out

    friend bool operator==(const Predicate &, const Predicate &) = default;
};

/// The entity types and predicates of a corpus or a model. A value: copy it freely. The order is kept: it is the order
/// of the model's output channels and of the lists in the user interface. Names are unique and compared exactly.
class Schema {
public:
    [[nodiscard]] const QStringList &entityTypes() const { return m_entityTypes; }
    [[nodiscard]] const std::vector<Predicate> &predicates() const { return m_predicates; }
    [[nodiscard]] bool isEmpty() const { return m_predicates.empty(); }
    /// "#rrggbb"; empty if the schema sets no colour for the type.
    [[nodiscard]] QString colorOf(const QString &entityType) const { return m_colors.value(entityType); }

    /// What a type or a predicate means, with examples, for the people who label: Markdown, empty if nobody has
    /// described it.
    [[nodiscard]] QString descriptionOfType(const QString &type) const { return m_typeDescriptions.value(type); }
    [[nodiscard]] QString descriptionOfPredicate(const QString &predicate) const
    {
        return m_predicateDescriptions.value(predicate);
    }

    /// Index in predicates(), or -1.
    [[nodiscard]] qsizetype indexOf(const QString &predicate) const;

    /// Adds the type if it is new and not empty.
    void addEntityType(const QString &type);
    /// Sets the colour of a known type, "#rrggbb" in any case; any other value removes the colour.
    void setColor(const QString &entityType, const QString &color);
    /// Describe a known type or predicate; an empty text removes the description. White space at the ends is left out.
    void setTypeDescription(const QString &type, const QString &description);
    void setPredicateDescription(const QString &predicate, const QString &description);
    /// Adds the predicate, or adds the pair and the slots to the predicate of that name; adds unknown types too. A slot
    /// is identified by its name and keeps its first non-empty type. An empty name adds nothing.
    void addPredicate(
        const QString &name, const TypePair &pair, const std::vector<SlotDefinition> &slotDefinitions = {});
    /// Adds a predicate without any pair: it allows every type.
    void addPredicate(const QString &name);
    /// Adds everything that other has and this schema lacks, including colours and descriptions.
    void merge(const Schema &other);

    /// Whether the predicate is known and one of its pairs fits. A predicate without pairs fits all; an empty (unknown)
    /// type fits any pair.
    [[nodiscard]] bool allows(const QString &predicate, const QString &subjectType, const QString &objectType) const;
    /// The predicates that are allowed between two types, in schema order; an empty type fits any.
    [[nodiscard]] QStringList predicatesFor(const QString &subjectType, const QString &objectType) const;

    friend bool operator==(const Schema &, const Schema &) = default;

private:
    /// The predicate of that name; a new one is added without pairs.
    Predicate &obtain(const QString &name);

    QStringList m_entityTypes;
    std::vector<Predicate> m_predicates;
    QSet<QString> m_knownTypes; ///< m_entityTypes as a set: a hostile file may name a hundred thousand
    QHash<QString, qsizetype> m_indices; ///< by name into m_predicates
    QHash<QString, QString> m_colors; ///< by entity type
    QHash<QString, QString> m_typeDescriptions;
    QHash<QString, QString> m_predicateDescriptions;
};

} // namespace spotter
