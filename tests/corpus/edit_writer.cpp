// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What test_killed_writer and test_corpus_file start as another process:
//   edit_writer write CORPUS SEED   edits for ever through the real stores; after each edit, and only then, prints a
//   line
//                                   "add|update|remove|undo ID STATE" and flushes it
//   edit_writer follow CORPUS SEED  the same, and follows the file if that is moved meanwhile
//   edit_writer describe CORPUS     opens, prints whether it is read-only and why, and edits or fails to
//   edit_writer merge CORPUS A B    merges the entities of these names and undoes it, for ever; before the first merge,
//   and
//                                   only then, prints "merge"
//   edit_writer copy CORPUS OTHER   Save As: copies the one over the other
//   edit_writer check CORPUS        verifies it as `spotter-cli check` does, and prints the number of its documents
//   edit_writer labels CORPUS       prints "ID STATE" for each label of the first document
#include "core/corpus/annotation_store.h"
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/entity_store.h"
#include "core/corpus/journal/journal.h"

#include <QCoreApplication>

#include <cstdio>
#include <random>

#include <unistd.h>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

int failed(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message.toUtf8().constData());
    return 1;
}

void acknowledge(const char *what, AnnotationId id, ReviewState state)
{
    // Not by stdio, whose writes tests/disk/disk_log.cpp cannot see.
    const QByteArray line
        = QByteArray(what) + ' ' + QByteArray::number(id.value) + ' ' + reviewStateName(state).toLatin1() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size()) ::_exit(3);
}

/// A label of its own for each number: the mention at that offset.
LabelledTriple labelAt(const QString &text, qsizetype subject, qsizetype object)
{
    LabelledTriple label;
    label.origin = Origin::Human;
    label.triple.predicate = u"丈夫"_s;
    label.triple.subject = {{subject, subject + 1}, text.mid(subject, 1), {}};
    label.triple.object = {{object, object + 1}, text.mid(object, 1), {}};
    return label;
}

/// Whether an edit that failed is to be tried again, at the file's new path.
bool isFollowed(Corpus &corpus, bool follows)
{
    return follows && !corpus.isInPlace() && corpus.follow().has_value() && !corpus.isReadOnly();
}

int write(const QString &path, unsigned seed, bool follows)
{
    auto corpus = Corpus::open(path);
    if (!corpus) return failed(corpus.error());
    if ((*corpus)->isReadOnly()) return failed({ErrorCode::ReadOnly, (*corpus)->readOnlyReason()});
    auto &annotations = (*corpus)->annotations();
    const DocumentId document{1};
    const auto stored = (*corpus)->documents().load(document);
    if (!stored) return failed(stored.error());
    std::mt19937 random(seed);
    const auto pick = [&](qsizetype size) { return qsizetype(random() % size_t(size)); };
    while (true) {
        if (isFollowed(**corpus, follows)) continue;
        const auto present = annotations.forDocument(document);
        if (!present) return failed(present.error());
        const bool many = present->size() > 40;
        const qsizetype choice = present->empty() ? 0 : pick(10);
        if (choice < 4 && !many) {
            const auto added = annotations.add(
                document, labelAt(stored->text, pick(stored->text.size()), pick(stored->text.size())));
            if (added)
                acknowledge("add", *added, ReviewState::Unreviewed);
            else if (added.error().code != ErrorCode::Content && !isFollowed(**corpus, follows))
                return failed(added.error());
        } else if (choice < 7) {
            Annotation one = (*present)[size_t(pick(qsizetype(present->size())))];
            one.label.state = ReviewState(pick(3));
            if (auto done = annotations.update(one.id, one.label); done)
                acknowledge("update", one.id, one.label.state);
            else if (!isFollowed(**corpus, follows))
                return failed(done.error());
        } else {
            const Annotation &one = (*present)[size_t(pick(qsizetype(present->size())))];
            if (auto done = annotations.remove(one.id); done)
                acknowledge("remove", one.id, one.label.state);
            else if (!isFollowed(**corpus, follows))
                return failed(done.error());
        }
    }
}

int describe(const QString &path)
{
    auto corpus = Corpus::open(path);
    if (!corpus) return failed(corpus.error());
    const auto count = (*corpus)->documents().count();
    if (!count) return failed(count.error());
    const auto edited = (*corpus)->documents().setSplit({1}, Split::Dev);
    std::printf("%s\n%lld documents\n%s\n%s\n", (*corpus)->isReadOnly() ? "read-only" : "writable",
        static_cast<long long>(*count), (*corpus)->readOnlyReason().toUtf8().constData(),
        edited ? "edited" : edited.error().message.toUtf8().constData());
    return 0;
}

int labels(const QString &path)
{
    auto corpus = Corpus::open(path);
    if (!corpus) return failed(corpus.error());
    const auto present = (*corpus)->annotations().forDocument({1});
    if (!present) return failed(present.error());
    for (const Annotation &label : *present)
        std::printf("%lld %s\n", static_cast<long long>(label.id.value),
            reviewStateName(label.label.state).toLatin1().constData());
    return 0;
}

int check(const QString &path)
{
    auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return failed(corpus.error());
    const auto report = checkCorpus(**corpus);
    if (!report) return failed(report.error());
    if (!report->problems.isEmpty()) return failed({ErrorCode::Content, report->problems.join(u"; "_s)});
    const auto count = (*corpus)->documents().count();
    if (!count) return failed(count.error());
    std::printf("%lld\n", static_cast<long long>(*count));
    return 0;
}

int merge(const QString &path, const QString &kept, const QString &other)
{
    auto corpus = Corpus::open(path);
    if (!corpus) return failed(corpus.error());
    EntityStore entities((*corpus)->database());
    acknowledge("merge", {}, {});
    while (true) {
        const auto first = entities.named(kept);
        if (!first) return failed(first.error());
        const auto second = entities.named(other);
        if (!second) return failed(second.error());
        if (first->size() != 1 || second->size() != 1) return failed({ErrorCode::Content, u"not two entities"_s});
        if (auto done = entities.merge(first->front().id, second->front().id); !done) return failed(done.error());
        if (auto undone = (*corpus)->journal().undo(); !undone) return failed(undone.error());
    }
}

int copy(const QString &from, const QString &to)
{
    const auto corpus = Corpus::open(from);
    if (!corpus) return failed(corpus.error());
    const auto done = (*corpus)->copyTo(to);
    return done ? 0 : failed(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "write"_L1) return write(arguments[2], arguments[3].toUInt(), false);
    if (arguments.size() == 4 && arguments[1] == "follow"_L1) return write(arguments[2], arguments[3].toUInt(), true);
    if (arguments.size() == 3 && arguments[1] == "describe"_L1) return describe(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "check"_L1) return check(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "labels"_L1) return labels(arguments[2]);
    if (arguments.size() == 5 && arguments[1] == "merge"_L1) return merge(arguments[2], arguments[3], arguments[4]);
    if (arguments.size() == 4 && arguments[1] == "copy"_L1) return copy(arguments[2], arguments[3]);
    return 2;
}
