// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/format.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace spotter {

/// An annotation of GATE or MAE: a piece of the text, or a relation of others.
struct StandoffMark {
    QString id; ///< empty: not referenced
    QString type; ///< its element, or its type in GATE
    Span span; ///< invalid: it covers no text
    std::vector<std::pair<QString, QString>> features; ///< in file order
    qint64 line = 0;
};

/// What the types of a file's marks are.
enum class StandoffTypes {
    Elements, ///< of the annotations themselves; a feature "type", "label", "class", … says more only of a general one
    Tags, ///< the names of tags; an attribute "type" only says more if all tags of the file have the same name
};

/// Makes entities and relations of the annotations of one text. A mark whose features name two other ones (arg1 and
/// arg2, source and target, fromID and toID, …) is a relation. The feature "type", "label", … is the name of a relation
/// and, if the mark's own type is a general one ("Mention"), the type of an entity; see StandoffTypes. Other features
/// are reported as not kept, once for each type.
class StandoffMarks {
public:
    using Tell = std::function<void(const ReadIssue &issue)>;

    /// tell: receives what is left out or not kept; name: of the file, for messages.
    StandoffMarks(QString name, StandoffTypes types, Tell tell)
        : m_name(std::move(name)), m_types(types), m_tell(std::move(tell))
    {
    }

    /// Limit: too many, which is only reported by addTo().
    void add(StandoffMark mark);
    /// A mark that is left out for the reason that the sentence gives; relations of it are left out, too.
    void leaveOut(const StandoffMark &mark, const QString &sentence);
    /// A relation that is not a mark itself. The ids may be those of marks that are added later.
    void addRelation(const QString &predicate, const QString &subject, const QString &object, qint64 line);
    /// Reports something that is not kept, once for each name.
    void ignore(const QString &what, qint64 line);
    void leaveOut(const QString &sentence, qint64 line);
    /// Adds all labels and entities to a document that has its text. Limit; errors name the file.
    [[nodiscard]] Result<void> addTo(Document &document);

private:
    struct Link {
        QString predicate;
        QString subject;
        QString object;
        qint64 line = 0;
    };
    /// The features of a mark that name the ends of a relation.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> endsOf(const StandoffMark &mark) const;
    void addLink(const StandoffMark &mark, std::pair<std::size_t, std::size_t> ends);
    void addEntity(const StandoffMark &mark);
    /// The feature that says more of a mark than its type; -1: none.
    [[nodiscard]] std::ptrdiff_t nameOf(const StandoffMark &mark, bool isLink) const;
    [[nodiscard]] QString at(qint64 line) const;

    QString m_name;
    StandoffTypes m_types;
    QSet<QString> m_linkTypes; ///< of marks that are relations
    QSet<QString> m_entityTypes; ///< of the others
    Tell m_tell;
    std::vector<StandoffMark> m_marks;
    QSet<QString> m_ids; ///< of all marks
    std::vector<Link> m_links;
    std::vector<Entity> m_entities;
    QHash<QString, std::size_t> m_entityOf; ///< by id
    QSet<QString> m_ignored;
};

} // namespace spotter
