// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_union.h"

#include "core/corpus/merging/entity_union.h"
#include "core/corpus/merging/label_union.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype shownSentences = 20;
constexpr qsizetype shownCharacters = 60;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > shownCharacters ? line.first(shownCharacters) + u'…' : line;
}

QString labelWords(const LabelRow &label)
{
    return CorpusMessages::tr("%1 – %2 – %3", "subject, predicate, object")
        .arg(shortened(label.subject.text), label.predicate, shortened(label.object.text));
}

QString typesOf(const LabelRow &label)
{
    const auto nameOf = [](const QString &type) { return type.isEmpty() ? u"–"_s : type; };
    return nameOf(label.subject.type) + u" → "_s + nameOf(label.object.type);
}

QString valueWords(const QJsonValue &value)
{
    if (value.isString()) return shortened(value.toString());
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return shortened(QString::fromUtf8(list.sliced(1, list.size() - 2)));
}

/// A file that is the document itself is more informative as a source than one with the records of many.
bool isOwnFile(const QString &source)
{
    constexpr std::array suffixes{
        ".txt"_L1, ".md"_L1, ".markdown"_L1, ".html"_L1, ".htm"_L1, ".pdf"_L1, ".docx"_L1, ".epub"_L1};
    return std::ranges::any_of(
        suffixes, [&](QLatin1StringView suffix) { return source.endsWith(suffix, Qt::CaseInsensitive); });
}

QString sourceOf(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty()) return a.isEmpty() ? b : a;
    if (isOwnFile(a) != isOwnFile(b)) return isOwnFile(a) ? a : b;
    return std::min(a, b);
}

} // namespace

void ImportConflicts::say(const QString &sentence)
{
    ++m_count;
    if (m_sentences.size() < shownSentences) m_sentences += sentence;
}

void ImportConflicts::add(const std::vector<LabelConflict> &labels)
{
    for (const LabelConflict &conflict : labels) {
        if (conflict.kind == LabelConflict::Kind::Qualifiers) {
            say(CorpusMessages::tr(
                "%1 has other qualifiers here than there: both labels are kept, remove one if it says "
                "the same")
                    .arg(labelWords(conflict.one)));
        } else if (conflict.kind == LabelConflict::Kind::Negation) {
            say(CorpusMessages::tr("%1 is negated once and not once: both labels are kept, remove the wrong one")
                    .arg(labelWords(conflict.one)));
        } else if (conflict.kind == LabelConflict::Kind::Decision) {
            say(CorpusMessages::tr("%1 is accepted once and rejected once: both labels are kept, remove the wrong one")
                    .arg(labelWords(conflict.one)));
        } else {
            say(CorpusMessages::tr("%1 has the types %2 and %3: both labels are kept, remove the wrong one")
                    .arg(labelWords(conflict.one), typesOf(conflict.one), typesOf(conflict.other)));
        }
    }
}

void ImportConflicts::add(const std::vector<EntityConflict> &decisions)
{
    for (const EntityConflict &conflict : decisions) {
        switch (conflict.kind) {
        case EntityConflict::Kind::Identifiers:
            say(CorpusMessages::tr(
                "“%1” is a name of %2 and of %3: they stay two entities, and one of them has the name")
                    .arg(conflict.name, conflict.first, conflict.second));
            break;
        case EntityConflict::Kind::Apart:
            say(CorpusMessages::tr("“%1” and “%2” were merged once and kept apart once: they are kept apart")
                    .arg(conflict.first, conflict.second));
            break;
        case EntityConflict::Kind::Names:
            say(CorpusMessages::tr("one entity is called “%1” and “%2”: the first is used")
                    .arg(conflict.first, conflict.second));
            break;
        case EntityConflict::Kind::Types:
            say(CorpusMessages::tr("the entity “%1” is of type %2 and of type %3: the first is used")
                    .arg(conflict.name, conflict.first, conflict.second));
            break;
        }
    }
}

void ImportConflicts::addSplits(Split stored, Split added, Split used)
{
    say(CorpusMessages::tr(
        "the corpus has it in %1, the file in %2: it is in %3 now, so that no model trains on a text "
        "that tests it")
            .arg(splitName(stored), splitName(added), splitName(used)));
}

void ImportConflicts::add(const std::vector<MetadataConflict> &values)
{
    for (const MetadataConflict &conflict : values) {
        say(CorpusMessages::tr("its metadata “%1” is %2 and %3: the first is used, the other is kept under “%4”")
                .arg(conflict.path.sliced(1), valueWords(conflict.used), valueWords(conflict.kept),
                    QString(conflictsKey)));
    }
}

DocumentFields uniteFields(const DocumentFields &stored, const Document &added, const QJsonObject &metadata,
    const MetadataLists &lists, ImportConflicts &conflicts)
{
    DocumentFields united = stored;
    united.split = std::max(stored.split, added.split); // none, train, dev, test
    if (stored.split != added.split && stored.split != Split::None && added.split != Split::None)
        conflicts.addSplits(stored.split, added.split, united.split);
    united.source = sourceOf(stored.source, added.source);
    // Plain text is the default for documents of unknown type.
    if (stored.mediaType == Document{}.mediaType || stored.mediaType.isEmpty())
        united.mediaType = added.mediaType;
    else if (added.mediaType != Document{}.mediaType && !added.mediaType.isEmpty())
        united.mediaType = std::min(stored.mediaType, added.mediaType);
    if (united.mediaType.isEmpty()) united.mediaType = stored.mediaType;
    MergedMetadata merged = mergeMetadata(stored.metadata, metadata, lists);
    conflicts.add(merged.conflicts);
    united.metadata = std::move(merged.metadata);
    return united;
}

} // namespace spotter
