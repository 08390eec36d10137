// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads files, writes them again and reads that: first in their own format, if it is written, then in Spotter's.
//   format_roundtrip DATA [GOLDEN]
// Data sets in DATA (or SPOTTER_BENCHMARK_DATA), with sentences a second of reading; every file in DATA/foreign; and
// the golden files in GOLDEN (tests/data/formats if it is not given). Every label must have a place or be reported
// without one. Spotter's format must give back all: texts, triples, entities, states, metadata, sources. So must a
// format of its own files, unless its writer names a loss; the set of triples must be the same even then. In every
// other format that is read and written, the first documents of a file lose nothing that the writer does not name.
// Prints a line for each file and, at the end, a line of JSON as records.py takes it. A data set that is not there is
// named.
#include "core/formats/input_files.h"
#include "core/text/entities.h"
#include "tests/formats/format_exchange.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <cstdio>
#include <map>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

struct Contents {
    std::vector<Document> documents;
    ReadCounts counts;
    std::vector<ReadIssue> issues;
    double seconds = 0;
};

Result<Contents> contentsOf(QIODevice &device, const QString &name, const QString &format)
{
    Contents contents;
    ReadOptions options{.name = name, .openCompanion = companionOpener(name)};
    options.onIssue = [&contents](const ReadIssue &issue) { contents.issues.push_back(issue); };
    QElapsedTimer timer;
    timer.start();
    auto reader = openReader(device, options, format);
    if (!reader) return std::unexpected(reader.error());
    for (;;) {
        auto document = (*reader)->next();
        if (!document) return std::unexpected(document.error());
        if (!*document) break;
        contents.documents.push_back(std::move(**document));
    }
    contents.seconds = double(timer.nsecsElapsed()) * 1e-9;
    contents.counts = (*reader)->counts();
    return contents;
}

/// Every label as a line of strings, with how often it stands there.
std::map<QString, int> labels(const std::vector<Document> &documents, bool folded)
{
    std::map<QString, int> lines;
    for (const Document &document : documents) {
        for (const LabelledTriple &label : document.triples) {
            const Triple &triple = label.triple;
            QStringList parts{document.text, triple.subject.text, triple.subject.type, triple.predicate,
                triple.object.text, triple.object.type};
            QStringList qualifiers;
            for (const Qualifier &qualifier : triple.qualifiers) {
                qualifiers.append(qualifier.slot + u'=' + qualifier.value.text + u'/' + qualifier.value.type);
            }
            qualifiers.sort();
            QString line = (parts + qualifiers).join(u'\x1F');
            ++lines[folded ? line.toCaseFolded() : line];
        }
    }
    return lines;
}

/// The metadata without entities that are in a label, too, which are the same to a reader.
QJsonObject metadataOf(const Document &document)
{
    QJsonObject metadata = document.metadata;
    const CodePointMap map(document.text);
    std::vector<Entity> entities = listedEntities(metadata, map);
    std::erase_if(entities, [&document](const Entity &entity) {
        const auto isIt
            = [&entity](const Mention &mention) { return mention.span == entity.span && mention.type == entity.type; };
        return entity.extra.isEmpty() && std::ranges::any_of(document.triples, [&isIt](const LabelledTriple &label) {
            return isIt(label.triple.subject) || isIt(label.triple.object);
        });
    });
    metadata.remove(entitiesKey);
    listEntities(metadata, entities, map);
    return metadata;
}

/// What a document says and the other does not; empty: nothing. The order of labels says nothing.
QString lostBetween(const Document &document, const Document &other, bool withSource)
{
    if (document.text != other.text) return u"text"_s;
    if (withSource && document.source != other.source) return u"source"_s;
    if (document.mediaType != other.mediaType || document.split != other.split) return u"media type or split"_s;
    if (!std::ranges::is_permutation(document.triples, other.triples)) return u"triples"_s;
    const QJsonObject metadata = metadataOf(document);
    const QJsonObject kept = metadataOf(other);
    for (auto field = metadata.begin(); field != metadata.end(); ++field) {
        if (kept.value(field.key()) != field.value()) return field.key();
    }
    return {};
}

/// Writes documents in a format and reads them again. Empty: nothing but what the writer names is lost; otherwise what
/// is. Sources are compared in Spotter's format only: elsewhere they are the names of files.
QString lostIn(const QString &format, const std::vector<Document> &documents, const QString &name)
{
    QByteArray bytes;
    QBuffer written(&bytes);
    written.open(QIODevice::ReadWrite);
    const auto losses = writeAll(&written, format, documents);
    if (!losses) return losses.error().message;
    written.seek(0);
    const auto second = contentsOf(written, name, format);
    if (!second) return second.error().message;
    if (labels(documents, false) != labels(second->documents, false)) return u"the set of triples differs"_s;
    if (!losses->empty()) {
        for (const Loss &loss : *losses) std::printf("    as %s: %s\n", qPrintable(format), qPrintable(loss.message));
        return {};
    }
    if (documents.size() != second->documents.size()) return u"the number of documents differs"_s;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const QString differs = lostBetween(documents[i], second->documents[i], format == u"spotter");
        if (!differs.isEmpty()) return u"document %1: %2"_s.arg(i + 1).arg(differs);
    }
    return {};
}

/// Writes the first documents in every format that is also read; how many of them lose something without naming it.
int unnamedLosses(const std::vector<Document> &documents)
{
    constexpr std::size_t most = 200;
    const std::vector<Document> some(
        documents.begin(), documents.begin() + std::ptrdiff_t(std::min(most, documents.size())));
    int count = 0;
    for (const FormatInfo &format : formats()) {
        if (!format.canRead || !format.canWrite) continue;
        const QString lost = unnamedLoss(format.id, some);
        if (lost.isEmpty()) continue;
        ++count;
        std::printf("    UNNAMED as %s: %s\n", qPrintable(format.id), qPrintable(lost));
    }
    return count;
}

enum class Outcome { Kept, Refused, Lost };

/// `format` becomes the one that was recognised, if it is empty; `unnamed` grows by what unnamedLosses() finds.
Outcome measure(const QString &path, QString &format, int readings, int &unnamed)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Outcome::Refused;
    if (format.isEmpty()) {
        const auto sniffed = sniffFormat(peekForSniffing(file), path);
        const bool isArchive = !sniffed && path.endsWith(u".zip"_s);
        if (!sniffed && !isArchive) {
            std::printf("%s\n", qPrintable(sniffed.error().message));
            return Outcome::Refused;
        }
        format = sniffed.value_or(QString());
    }
    auto first = contentsOf(file, path, format);
    for (int i = 1; first && i < readings; ++i) { // the fastest: the machine does other things, too
        file.seek(0);
        const auto again = contentsOf(file, path, format);
        if (again) first->seconds = std::min(first->seconds, again->seconds);
    }
    if (!first) {
        std::printf("%s\n", qPrintable(first.error().message));
        return Outcome::Refused;
    }
    const ReadCounts &counts = first->counts;
    std::printf("%s (%s): %lld documents, %lld triples, %lld without a place, %lld in another case", qPrintable(path),
        qPrintable(format), counts.documents, counts.triples, counts.unaligned, counts.recased);
    if (readings > 1) std::printf(", %.0f documents/s", double(counts.documents) / first->seconds);
    std::printf("\n");
    QStringList faults;
    const qint64 reported = std::ranges::count(first->issues, ReadIssue::Kind::Unaligned, &ReadIssue::kind);
    // Spotter's own format states itself that a label has no place.
    if (reported != counts.unaligned && format != u"spotter") faults += u"a label without a place is not reported"_s;
    const auto own = formatById(format);
    if (own && own->canWrite && format != u"spotter") {
        if (const QString lost = lostIn(format, first->documents, path); !lost.isEmpty())
            faults += format + u": "_s + lost;
    }
    unnamed += unnamedLosses(first->documents);
    for (Document &document : first->documents) document.source = path;
    if (const QString lost = lostIn(u"spotter"_s, first->documents, path); !lost.isEmpty())
        faults += u"spotter: "_s + lost;
    for (const QString &fault : std::as_const(faults)) std::printf("    LOST as %s\n", qPrintable(fault));
    return faults.isEmpty() ? Outcome::Kept : Outcome::Lost;
}

/// Files whose content stands in another file, through which they are read.
bool isRead(const QFileInfo &file)
{
    static const QStringList others{u"expected"_s, u"py"_s, u"md"_s};
    const bool isCompanion
        = (file.suffix() == u"txt" && QFile::exists(file.path() + u'/' + file.completeBaseName() + u".ann"_s))
        || QFile::exists(file.path() + u'/' + file.completeBaseName() + u".con"_s) || file.suffix() == u"pointer";
    return !file.fileName().contains(u".written."_s) && !file.fileName().startsWith(u"make_"_s)
        && (file.suffix() == u"con" || !isCompanion)
        && (!others.contains(file.suffix()) || file.fileName() == u"note.md")
        && !file.fileName().endsWith(u"annotation.conf"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : qEnvironmentVariable("SPOTTER_BENCHMARK_DATA");
    if (folder.isEmpty() || !QDir(folder).exists()) {
        std::printf("There are no data sets here (argument or SPOTTER_BENCHMARK_DATA): nothing measured\n");
        return 0;
    }
    const QDir data(folder);
    int files = 0;
    int refused = 0;
    int lost = 0;
    int unnamed = 0;
    QSet<QString> tried;
    const auto add = [&](const QString &path, QString format, int readings) {
        ++files;
        const Outcome outcome = measure(path, format, readings, unnamed);
        refused += outcome == Outcome::Refused;
        lost += outcome == Outcome::Lost;
        if (outcome != Outcome::Refused) tried.insert(format);
    };
    for (const auto &[file, format] : {std::pair(u"duie2/train.jsonl"_s, u"duie"_s), {u"duie2/dev.jsonl"_s, u"duie"_s},
             {u"webnlg/train.json"_s, u"casrel"_s}, {u"webnlg/dev.json"_s, u"casrel"_s},
             {u"conll04/train.json"_s, u"unified-tokens"_s}, {u"conll04/dev.json"_s, u"unified-tokens"_s},
             {u"scierc/train.json"_s, u"spert"_s}, {u"scierc/dev.json"_s, u"spert"_s}}) {
        if (QFile::exists(data.filePath(file)))
            add(data.filePath(file), format, 5);
        else
            std::printf("%s: absent, nothing measured\n", qPrintable(file));
    }
    const QString golden = argc > 2 ? QString::fromLocal8Bit(argv[2]) : u"tests/data/formats"_s;
    for (const QString &place : {data.filePath(u"foreign"_s), golden}) {
        QStringList paths;
        for (QDirIterator all(place, QDir::Files, QDirIterator::Subdirectories); all.hasNext();) {
            all.next();
            if (isRead(all.fileInfo()) && (place == golden || all.fileInfo().path() != place)) paths += all.filePath();
        }
        paths.sort();
        for (const QString &path : std::as_const(paths)) add(path, {}, 1);
    }
    QStringList untried;
    for (const FormatInfo &info : formats()) {
        if (info.canRead && !tried.contains(info.id)) untried += info.id;
    }
    std::printf("Formats without a file: %s\n", qPrintable(untried.join(u", "_s)));
    if (files > 0) {
        std::printf("{\"files\": %d, \"formats\": %d, \"files that are refused\": %d, \"files that lose labels or "
                    "fail\": %d, \"losses that no export names\": %d}\n",
            files, int(tried.size()), refused, lost, unnamed);
    }
    return lost == 0 && unnamed == 0 ? 0 : 1;
}
