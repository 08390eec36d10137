// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/journal_words.h"

#include "core/corpus/journal/journal.h"
#include "core/corpus/messages.h"
#include "core/text/assertion_marks.h"
#include "core/text/document_details.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QString mention(const QJsonObject &label, QLatin1StringView end) { return label[end]["text"_L1].toString(); }

/// With the marks of the assertion.
QString predicateOf(const QJsonObject &label)
{
    return markedPredicate(label["predicate"_L1].toString(),
        {label["negated"_L1].toBool(), label["uncertain"_L1].toBool(), label["note"_L1].toString()});
}

QString wordsOf(const QJsonObject &label, const QString &predicate)
{
    return CorpusMessages::tr("%1 – %2 – %3", "subject, predicate, object")
        .arg(mention(label, "subject"_L1), predicate, mention(label, "object"_L1));
}

QString wholeTriple(const QJsonObject &label) { return wordsOf(label, predicateOf(label)); }

/// Where the sentence says itself what is asserted.
QString plainTriple(const QJsonObject &label) { return wordsOf(label, label["predicate"_L1].toString()); }

QString stateChange(const QJsonObject &after)
{
    const QString state = after["state"_L1].toString();
    if (state == "accepted"_L1) return CorpusMessages::tr("Accepted %1").arg(wholeTriple(after));
    if (state == "rejected"_L1) return CorpusMessages::tr("Rejected %1").arg(wholeTriple(after));
    return CorpusMessages::tr("Reset %1 to unreviewed").arg(wholeTriple(after));
}

/// What changed in how the text asserts the triple, or in its note; empty if nothing did.
QString assertionChange(const QJsonObject &before, const QJsonObject &after)
{
    const bool isNegated = after["negated"_L1].toBool();
    if (before["negated"_L1].toBool() != isNegated)
        return (isNegated ? CorpusMessages::tr("Marked %1 as negated") : CorpusMessages::tr("Marked %1 as not negated"))
            .arg(plainTriple(after));
    const bool isUncertain = after["uncertain"_L1].toBool();
    if (before["uncertain"_L1].toBool() != isUncertain)
        return (isUncertain ? CorpusMessages::tr("Marked %1 as uncertain") : CorpusMessages::tr("Marked %1 as certain"))
            .arg(plainTriple(after));
    const QString note = after["note"_L1].toString();
    if (before["note"_L1].toString() == note) return {};
    return (
        note.isEmpty() ? CorpusMessages::tr("Removed the note on %1") : CorpusMessages::tr("Changed the note on %1"))
        .arg(plainTriple(after));
}

QString annotationWords(const QJsonObject &before, const QJsonObject &after)
{
    if (before.isEmpty()) return CorpusMessages::tr("Added %1").arg(wholeTriple(after));
    if (after.isEmpty()) return CorpusMessages::tr("Removed %1").arg(wholeTriple(before));
    if (before["predicate"_L1] != after["predicate"_L1]) {
        return CorpusMessages::tr("Changed predicate of %1 → %2 from %3 to %4")
            .arg(mention(after, "subject"_L1), mention(after, "object"_L1), predicateOf(before), predicateOf(after));
    }
    if (before["subject"_L1] != after["subject"_L1]) {
        return CorpusMessages::tr("Changed subject of %1 from %2")
            .arg(wholeTriple(after), mention(before, "subject"_L1));
    }
    if (before["object"_L1] != after["object"_L1]) {
        return CorpusMessages::tr("Changed object of %1 from %2").arg(wholeTriple(after), mention(before, "object"_L1));
    }
    if (const QString words = assertionChange(before, after); !words.isEmpty()) return words;
    if (before["qualifiers"_L1] != after["qualifiers"_L1])
        return CorpusMessages::tr("Changed details of %1").arg(wholeTriple(after));
    if (before["state"_L1] != after["state"_L1]) return stateChange(after);
    return CorpusMessages::tr("Changed origin or score of %1").arg(wholeTriple(after));
}

/// Stored as a string in the state of a document.
QJsonObject metadataOf(const QJsonObject &state)
{
    return QJsonDocument::fromJson(state["metadata"_L1].toString().toUtf8()).object();
}

QString documentName(const QJsonObject &state, DocumentId id)
{
    if (const QString title = metadataOf(state).value(titleKey).toString(); !title.isEmpty()) return title;
    const QString source = QFileInfo(state["source"_L1].toString()).fileName();
    return source.isEmpty() ? CorpusMessages::tr("document %1").arg(id.value) : source;
}

QString splitWords(const QString &split) { return split.isEmpty() ? CorpusMessages::tr("no split") : split; }

/// What a person said about a document; empty if the change is to something else.
QString detailWords(const QJsonObject &before, const QJsonObject &after, DocumentId id)
{
    const DocumentDetails from = detailsOf(metadataOf(before));
    const DocumentDetails to = detailsOf(metadataOf(after));
    const QString name = documentName(after, id);
    if (from.title != to.title && !to.title.isEmpty())
        return CorpusMessages::tr("Renamed %1 to “%2”").arg(documentName(before, id), to.title);
    if (from.title != to.title) return CorpusMessages::tr("Removed the title “%1”").arg(from.title);
    if (from.tags != to.tags && to.tags.isEmpty()) return CorpusMessages::tr("Removed the tags of %1").arg(name);
    if (from.tags != to.tags)
        return CorpusMessages::tr("Changed the tags of %1 to %2")
            .arg(name, to.tags.join(CorpusMessages::tr(", ", "between names in a list")));
    if (from.note != to.note) return CorpusMessages::tr("Changed the note on %1").arg(name);
    return {};
}

QString documentWords(const QJsonObject &before, const QJsonObject &after, DocumentId id)
{
    if (after.isEmpty()) {
        return CorpusMessages::tr("Removed %1 with %Ln label(s)", nullptr, int(before["labels"_L1].toArray().size()))
            .arg(documentName(before, id));
    }
    if (after.contains("metadata"_L1)) {
        if (const QString words = detailWords(before, after, id); !words.isEmpty()) return words;
        return CorpusMessages::tr("Changed the entities of %1").arg(documentName(after, id));
    }
    return CorpusMessages::tr("Moved %1 from %2 to %3")
        .arg(documentName(after, id), splitWords(before["split"_L1].toString()),
            splitWords(after["split"_L1].toString()));
}

QString importWords(const QJsonObject &before, const QJsonObject &after, DocumentId id)
{
    const auto countOf = [](const QJsonObject &state) { return int(state["labels"_L1].toArray().size()); };
    const int labels = countOf(after);
    if (before.isEmpty())
        return CorpusMessages::tr("Imported %1 with %Ln label(s)", nullptr, labels).arg(documentName(after, id));
    // Labels that existed and were completed are in both.
    const int added = labels - countOf(before);
    if (added <= 0) return CorpusMessages::tr("Completed %1 from an imported file").arg(documentName(after, id));
    return CorpusMessages::tr("Added %Ln imported label(s) to %1", nullptr, added).arg(documentName(after, id));
}

QString schemaWords(const QJsonObject &before, const QJsonObject &after)
{
    QStringList names;
    const QJsonArray predicates = after["predicates"_L1].toArray();
    for (const auto &predicate : predicates) names += predicate["name"_L1].toString();
    if (names.isEmpty()) {
        const QJsonArray types = after["types"_L1].toArray();
        for (const auto &type : types) names += type.toString();
    }
    for (const QLatin1StringView key : {"colors"_L1, "type_descriptions"_L1, "predicate_descriptions"_L1})
        if (names.isEmpty()) names = after[key].toObject().keys();
    if (names.isEmpty()) return CorpusMessages::tr("Changed the schema");
    constexpr qsizetype shown = 3;
    const qsizetype more = names.size() - shown;
    const QString list
        = names.first(std::min(shown, names.size())).join(CorpusMessages::tr(", ", "between names in a list"));
    const QString all = more > 0 ? CorpusMessages::tr("%1 and %Ln more", nullptr, int(more)).arg(list) : list;
    return before.isEmpty() ? CorpusMessages::tr("Added %1 to the schema").arg(all)
                            : CorpusMessages::tr("Changed %1 in the schema").arg(all);
}

QString entityWords(const QJsonObject &before, const QJsonObject &after)
{
    const QString name = after["name"_L1].toString();
    if (after.isEmpty()) return CorpusMessages::tr("Gave up the entity %1").arg(before["name"_L1].toString());
    const QString identifier = after["identifier"_L1].toString();
    if (identifier != before["identifier"_L1].toString()) {
        return identifier.isEmpty() ? CorpusMessages::tr("Removed the identifier of %1").arg(name)
                                    : CorpusMessages::tr("Linked %1 to %2").arg(name, identifier);
    }
    if (!before.isEmpty() && before["name"_L1] != after["name"_L1])
        return CorpusMessages::tr("Renamed the entity %1 to %2").arg(before["name"_L1].toString(), name);
    return CorpusMessages::tr("Changed the entity %1").arg(name);
}

QString apartWords(const QJsonObject &before, const QJsonObject &after)
{
    const QJsonObject &names = after.isEmpty() ? before : after;
    const QString first = names["first"_L1]["name"_L1].toString();
    const QString second = names["second"_L1]["name"_L1].toString();
    return (
        after.isEmpty() ? CorpusMessages::tr("Allowed to merge %1 and %2") : CorpusMessages::tr("Kept %1 and %2 apart"))
        .arg(first, second);
}

} // namespace

QString inWords(const JournalEntry &entry)
{
    if (entry.kind == "annotation"_L1) return annotationWords(entry.before, entry.after);
    if (entry.kind == "document"_L1) return documentWords(entry.before, entry.after, entry.document);
    if (entry.kind == "import"_L1) return importWords(entry.before, entry.after, entry.document);
    if (entry.kind == "schema"_L1) return schemaWords(entry.before, entry.after);
    if (entry.kind == "entity"_L1) return entityWords(entry.before, entry.after);
    if (entry.kind == "apart"_L1) return apartWords(entry.before, entry.after);
    if (entry.kind == "rules"_L1) return CorpusMessages::tr("Changed what predicates allow");
    return CorpusMessages::tr("An edit of a newer version (%1)").arg(entry.kind);
}

} // namespace spotter
