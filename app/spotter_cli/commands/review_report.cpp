// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/review_report.h"

#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/review/finding_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QHash<DocumentId, const Document *> documentsById(const ReviewSet &set)
{
    QHash<DocumentId, const Document *> documents;
    for (const ReviewDocument &document : set.documents) documents.insert(document.id, &document.document);
    return documents;
}

QJsonObject tripleJson(const Triple &triple)
{
    return {{u"subject"_s, triple.subject.text}, {u"predicate"_s, triple.predicate}, {u"object"_s, triple.object.text}};
}

QString contradictionName(FactFindingKind kind)
{
    switch (kind) {
    case FactFindingKind::WrongOrder:
        return u"dates"_s;
    case FactFindingKind::WrongKind:
        return u"kind of value"_s;
    default:
        return u"two objects"_s;
    }
}

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

QJsonObject findingJson(const Finding &finding, const Document &document, qsizetype group)
{
    QJsonObject json = tripleJson(finding.triple);
    json[u"id"_s] = finding.id;
    json[u"document"_s] = finding.document.value;
    json[u"source"_s] = document.source;
    json[u"sentence"_s] = document.text;
    json[u"kind"_s] = finding.isMissing() ? u"missing"_s : u"suspicious"_s;
    json[u"error"_s] = findingKindName(finding.kind);
    json[u"quality"_s] = rounded(finding.quality);
    json[u"probability"_s] = rounded(finding.probability);
    json[u"reason"_s] = findingReason(finding);
    json[u"group"_s] = group;
    QJsonArray parts;
    for (const float part : finding.parts) parts.append(rounded(double(part)));
    json[u"parts"_s] = parts;
    if (finding.instead) json[u"instead"_s] = tripleJson(*finding.instead);
    if (finding.against) {
        QJsonObject against{{u"contradiction"_s, contradictionName(finding.against->kind)}};
        if (finding.against->document.isValid()) {
            against[u"triple"_s] = tripleJson(finding.against->triple);
            against[u"document"_s] = finding.against->document.value;
            against[u"sentence"_s] = finding.against->sentence;
            against[u"sentences"_s] = finding.against->sentences;
        }
        json[u"against"_s] = against;
    }
    if (finding.isSampled) json[u"sampled"_s] = true;
    if (finding.postponed) json[u"postponed"_s] = true;
    return json;
}

QString percent(double share) { return QLocale().toString(100 * share, 'f', 1); }

} // namespace

QString queueAsJson(const ReviewQueue &queue, const ReviewSet &set, qsizetype limit)
{
    const auto documents = documentsById(set);
    QByteArray lines;
    qsizetype number = 0;
    for (const FindingGroup &group : queue.groups) {
        if (limit > 0 && number == limit) break;
        ++number;
        for (const Finding &finding : group.findings)
            lines += QJsonDocument(findingJson(finding, *documents[finding.document], number))
                         .toJson(QJsonDocument::Compact)
                + '\n';
    }
    return QString::fromUtf8(lines);
}

QString queueAsText(const ReviewQueue &queue, const ReviewSet &set, qsizetype limit)
{
    const auto documents = documentsById(set);
    QString text;
    qsizetype number = 0;
    for (const FindingGroup &group : queue.groups) {
        if (limit > 0 && number == limit) break;
        const Finding &finding = group.findings.front();
        text += u"%1. %2  %3: %4\n"_s.arg(++number).arg(finding.id, findingTitle(finding), tripleWords(finding));
        if (finding.instead) text += u"   → %1\n"_s.arg(proposalWords(finding));
        text += u"   "_s + findingReason(finding) + u'\n';
        if (group.findings.size() > 1)
            text += u"   "_s + Cli::tr("and %Ln more of the same cause", nullptr, int(group.findings.size()) - 1)
                + u'\n';
        text += u"   "_s + excerptAround(documents[finding.document]->text, finding.triple) + u'\n';
        if (const QString other = otherSideWords(finding); !other.isEmpty())
            text += u"   %1\n   %2 [%3]\n"_s.arg(
                other, finding.against->sentence, Cli::tr("document %1").arg(finding.against->document.value));
        text += u'\n';
    }
    return text;
}

QString countsAsText(const ReviewCounts &counts)
{
    QString text = joinedCounts({Cli::tr("%Ln doubtful label(s)", nullptr, int(counts.suspicious)),
        Cli::tr("%Ln missing", nullptr, int(counts.missing)), Cli::tr("%Ln postponed", nullptr, int(counts.postponed)),
        Cli::tr("%Ln settled", nullptr, int(counts.corrected + counts.kept))});
    if (const QString ahead = aheadWords(counts); !ahead.isEmpty()) text += u'\n' + ahead;
    if (const QString sampled = sampleWords(counts); !sampled.isEmpty()) {
        text += u'\n' + sampled;
        for (const QString &line : predicateSampleWords(counts)) text += u"\n  "_s + line;
    } else if (const qint64 missing = counts.settledToEstimate(); missing > 0)
        text += u'\n'
            + Cli::tr(
                "Settle %Ln more finding(s) to see an estimate of the share of wrong labels", nullptr, int(missing));
    else
        text += u'\n'
            + Cli::tr("Judging by what was settled, %1 % of the labels are wrong (between %2 % and %3 %)")
                  .arg(percent(counts.labelErrors.share), percent(counts.labelErrors.low),
                      percent(counts.labelErrors.high));
    if (const QString unjudged = unjudgedWords(counts); !unjudged.isEmpty()) text += u'\n' + unjudged;
    return text;
}

} // namespace spotter
