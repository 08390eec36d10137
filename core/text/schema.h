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

/// The entity types and predicates of a corpus or a model. A value: copy it freely. Order is kept, for it is the order
/// of the model's output channels and of the user's lists. Names are unique and compared exactly.
class Schema {
public:
    [[nodiscard]] const QStringList &entityTypes() const { return m_entityTypes; }
    [[nodiscard]] const std::vector<Predicate> &predicates() const { return m_predicates; }
    [[nodiscard]] bool isEmpty() const { return m_predicates.empty(); }
    /// "#rrggbb"; empty where the schema leaves a type's colour to who shows it.
    [[nodiscard]] QString colorOf(const QString &entityType) const { return m_colors.value(entityType); }

    /// Index in predicates(), or -1.
    [[nodiscard]] qsizetype indexOf(const QString &predicate) const;

    /// Adds the type where it is new and not empty.
    void addEntityType(const QString &type);
    /// Gives a known type a colour, "#rrggbb" in any case; whatever else it is takes the type's colour away.
    void setColor(const QString &entityType, const QString &color);
    /// Adds the predicate, or adds the pair and the slots to the predicate of that name; adds unknown types too. A slot
    /// is known by its name and keeps its first type that is not empty. An empty name adds nothing.
    void addPredicate(
        const QString &name, const TypePair &pair, const std::vector<SlotDefinition> &slotDefinitions = {});
    /// Adds a predicate without any pair: it allows every type.
    void addPredicate(const QString &name);
    /// Takes over what other has and this one lacks, colours too.
    void merge(const Schema &other);

    /// Whether the predicate is known and one of its pairs fits. A predicate without pairs fits all; an empty (unknown)
    /// type fits any pair.
    [[nodiscard]] bool allows(const QString &predicate, const QString &subjectType, const QString &objectType) const;
    /// The predicates that may stand between two types, in schema order; an empty type fits any.
    [[nodiscard]] QStringList predicatesFor(const QString &subjectType, const QString &objectType) const;

    friend bool operator==(const Schema &, const Schema &) = default;

private:
    /// The predicate of that name, added without pairs where it is new.
    Predicate &obtain(const QString &name);

    QStringList m_entityTypes;
    std::vector<Predicate> m_predicates;
    QSet<QString> m_knownTypes; ///< m_entityTypes again: a hostile file may name a hundred thousand
    QHash<QString, qsizetype> m_indices; ///< by name into m_predicates
    QHash<QString, QString> m_colors; ///< by entity type
};

} // namespace spotter
