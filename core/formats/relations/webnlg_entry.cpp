// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/webnlg_entry.h"

#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/text/alignment.h"

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The forms in which a text may mention a name of DBpedia, most likely first.
QStringList spokenNames(QString name)
{
    static const QRegularExpression literal(u"^[\"“](.*)[\"”](?:@[\\w-]+|\\^\\^.*)?$"_s);
    static const QRegularExpression datatype(u"\\^\\^.*$"_s);
    static const QRegularExpression explained(u"\\s*\\([^()]*\\)$"_s);
    name = name.trimmed();
    if (const auto match = literal.match(name); match.hasMatch())
        name = match.captured(1);
    else
        name.remove(datatype);
    name = name.replace(u'_', u' ').simplified();
    QStringList names{name};
    QString bare = name;
    bare.remove(explained);
    if (!bare.isEmpty() && bare != name) names.append(bare);
    return names;
}

void reportEntry(const ReadOptions &options, qint64 line, ReadIssue::Kind kind, const QString &message)
{
    if (options.onIssue) options.onIssue({kind, line, 1, u"%1:%2:1: %3"_s.arg(options.name).arg(line).arg(message)});
}

} // namespace

QString nameInText(const QString &text, const QString &part)
{
    const QStringList names = spokenNames(part);
    for (const QString &name : names) {
        if (firstOccurrence(text, name)) return name;
    }
    return names.front();
}

bool addWebnlgDocuments(
    WebnlgEntry entry, const ReadOptions &options, ReadCounts &counts, std::deque<Document> &documents)
{
    QStringList &triples = entry.triples.isEmpty() ? entry.originals : entry.triples;
    triples.removeDuplicates(); // an entry may contain its original triples several times
    if (isTooMuchToAlign(QString(entry.utf16, u' '), std::vector<LabelledTriple>(std::size_t(triples.size()))))
        return false;
    bool hasText = false;
    for (WebnlgText &text : entry.texts) {
        if (text.text.isEmpty()) continue;
        hasText = true;
        Document document;
        document.text = std::move(text.text);
        document.source = options.source;
        document.metadata = entry.said;
        for (auto field = text.said.begin(); field != text.said.end(); ++field)
            document.metadata.insert(field.key(), field.value());
        for (const QString &said : std::as_const(triples)) {
            const QStringList parts = said.split(u'|');
            if (parts.size() != 3) {
                ++counts.unusable;
                reportEntry(options, entry.line, ReadIssue::Kind::Unusable,
                    FormatMessages::tr(
                        "\"%1\" is not a subject, a predicate and an object with | between them; it is left out")
                        .arg(said.trimmed().left(quotedUtf16)));
                continue;
            }
            Triple &triple = document.triples.emplace_back().triple;
            triple.subject.text = nameInText(document.text, parts[0]);
            triple.predicate = parts[1].trimmed();
            triple.object.text = nameInText(document.text, parts[2]);
        }
        placeLabels(document, entry.line, options, counts);
        documents.push_back(std::move(document));
    }
    if (hasText) return true;
    ++counts.skipped;
    reportEntry(options, entry.line, ReadIssue::Kind::Skipped,
        FormatMessages::tr("the entry %1 has no text and is left out").arg(entry.said.value("eid"_L1).toString()));
    return true;
}

} // namespace spotter
