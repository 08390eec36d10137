// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads whole data sets, writes them again in their own format and reads that: every label must be there, with a place
// or reported without one, and the set of triples must be the same. Prints counts and sentences a second of reading
// with alignment, and at the end a line of JSON as records.py takes it. The folder of data sets is the argument or
// SPOTTER_BENCHMARK_DATA; a data set that is not there is named.
#include "core/formats/registry.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

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

Result<Contents> readAll(QIODevice &device, const QString &name, const QString &format)
{
    Contents contents;
    ReadOptions options{.name = name};
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

bool measure(const QString &path, const QString &format)
{
    std::printf("%s (%s)\n", qPrintable(path), qPrintable(format));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::printf("  absent: nothing measured\n");
        return true;
    }
    auto first = readAll(file, path, format);
    for (int i = 0; first && i < 4; ++i) { // the fastest of five: the machine does other things, too
        file.seek(0);
        auto again = readAll(file, path, format);
        if (again) first->seconds = std::min(first->seconds, again->seconds);
    }
    if (!first) {
        std::printf("  FAILED: %s\n", qPrintable(first.error().message));
        return false;
    }
    const ReadCounts &counts = first->counts;
    std::printf("  %lld documents, %lld triples, %lld unaligned, %lld in another case, %lld ignored keys\n",
        counts.documents, counts.triples, counts.unaligned, counts.recased, counts.ignoredKeys);
    std::printf("  %.3f s, %.0f sentences/s, %.1f MB/s\n", first->seconds, double(counts.documents) / first->seconds,
        double(file.size()) / 1e6 / first->seconds);
    qint64 reportedUnaligned = 0;
    for (const ReadIssue &issue : first->issues) {
        reportedUnaligned += qint64(issue.kind == ReadIssue::Kind::Unaligned && issue.line > 0 && issue.column > 0);
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(3, first->issues.size()); ++i) {
        std::printf("    %s\n", qPrintable(first->issues[i].message));
    }
    QByteArray bytes;
    QBuffer written(&bytes);
    written.open(QIODevice::WriteOnly);
    QElapsedTimer timer;
    timer.start();
    auto writer = makeWriter(format, &written, {.name = u"export"_s});
    bool good = writer && (*writer)->begin();
    for (const Document &document : first->documents) good = good && (*writer)->write(document);
    good = good && (*writer)->finish();
    if (!good) {
        std::printf("  FAILED to write\n");
        return false;
    }
    std::printf("  written in %.3f s; losses:\n", double(timer.nsecsElapsed()) * 1e-9);
    for (const Loss &loss : (*writer)->losses()) std::printf("    %s\n", qPrintable(loss.message));
    written.close();
    written.open(QIODevice::ReadOnly);
    const auto second = readAll(written, u"export"_s, format);
    const bool same = second && labels(first->documents, false) == labels(second->documents, false);
    const bool reported = reportedUnaligned == counts.unaligned;
    std::printf("  same set of triples after export: %s; every unaligned label reported with its place: %s\n",
        same ? "yes" : "NO", reported ? "yes" : "NO");
    return same && reported;
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
    int present = 0;
    int failed = 0;
    for (const auto &[file, format] : {std::pair(u"duie2/train.jsonl"_s, u"duie"_s), {u"duie2/dev.jsonl"_s, u"duie"_s},
             {u"webnlg/train.json"_s, u"casrel"_s}, {u"webnlg/dev.json"_s, u"casrel"_s},
             {u"conll04/train.json"_s, u"unified-tokens"_s}, {u"conll04/dev.json"_s, u"unified-tokens"_s},
             {u"scierc/train.json"_s, u"spert"_s}, {u"scierc/dev.json"_s, u"spert"_s}}) {
        present += QFile::exists(data.filePath(file)) ? 1 : 0;
        failed += measure(data.filePath(file), format) ? 0 : 1;
    }
    if (present > 0) std::printf("{\"files\": %d, \"files that lose labels or fail\": %d}\n", present, failed);
    return failed == 0 ? 0 : 1;
}
