// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/annotator_files.h"

#include "core/formats/archives/archive.h"
#include "core/formats/beside_data.h"
#include "core/formats/format_search.h"
#include "core/formats/registry.h"
#include "core/formats/webanno/project_versions.h"
#include "core/text/entities.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <bit>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAnnotators = 64; // bits of Holders

bool hasBit(quint64 bits, std::size_t file) { return ((bits >> file) & 1) != 0; }

QString folderPart(const QString &path) { return path.first(path.lastIndexOf(u'/') + 1); }

bool isJsonName(const QString &path)
{
    static const QStringList suffixes{u"json"_s, u"jsonl"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// "train", "my-dev.2", "valid_1"
bool isPartOfDataSet(const QString &path)
{
    static const QRegularExpression part(
        u"(^|[^a-z])(train|training|dev|test|testing|valid|validation|val|eval|fold|part|split)([^a-z]|$)"_s);
    return part.match(QFileInfo(path).completeBaseName().toLower()).hasMatch();
}

/// Tools of these formats write a file per annotator.
bool isOfAnnotators(const QString &format)
{
    static const QStringList formats{u"doccano"_s, u"prodigy"_s, u"spans"_s};
    return formats.contains(format);
}

bool holdsLabels(const Document &document)
{
    return !document.triples.empty() || !document.metadata.value(entitiesKey).toArray().isEmpty();
}

} // namespace

QStringList annotatorCandidates(const QStringList &paths)
{
    std::map<QString, QStringList> folders;
    for (const QString &path : paths) {
        if (isJsonName(path) && !isAboutData(path) && !isOfSystem(path)) folders[folderPart(path)].append(path);
    }
    QStringList candidates;
    for (const auto &[folder, files] : folders) {
        const bool mayBe = files.size() > 1 && candidates.size() + files.size() <= mostAnnotators
            && std::ranges::none_of(files, isPartOfDataSet);
        if (mayBe) candidates += files;
    }
    return candidates;
}

/// Gives the share of one file.
class AnnotatorFileReader final : public RecordReader {
public:
    AnnotatorFileReader(std::unique_ptr<RecordReader> reader, const AnnotatorFiles &files, std::size_t file)
        : m_reader(std::move(reader)), m_files(files), m_file(file),
          m_onlyUnlabelled(files.shareOf(files.m_files[file].path) == AnnotatorFiles::Share::Unlabelled)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            auto document = m_reader->next();
            if (!document || !*document) return document;
            if (!m_files.isRead(m_file, **document)) {
                ++m_passedOver;
                continue;
            }
            ++m_given;
            if (m_files.m_chosen == 0 && holdsLabels(**document))
                (*document)->metadata.insert(annotatorKey, m_files.m_files[m_file].annotator);
            return document;
        }
    }
    [[nodiscard]] bool canContinue() const override { return m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_onlyUnlabelled ? Schema() : m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override
    {
        ReadCounts counts = m_onlyUnlabelled ? ReadCounts() : m_reader->counts();
        // Where labels are read, what is passed over has none.
        counts.documents = m_onlyUnlabelled ? m_given : counts.documents - m_passedOver;
        return counts;
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_reader->positionBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader->encodingName(); }

private:
    std::unique_ptr<RecordReader> m_reader;
    const AnnotatorFiles &m_files;
    std::size_t m_file;
    bool m_onlyUnlabelled;
    qint64 m_given = 0;
    qint64 m_passedOver = 0;
};

AnnotatorFiles AnnotatorFiles::ofArchive(
    QIODevice &device, const QStringList &candidates, const ReadOptions &options, const QString &format)
{
    AnnotatorFiles files(options.name, options.annotator);
    Archive archive(device, options.name);
    for (;;) {
        const auto path = archive.nextPath();
        if (!path || !*path) break;
        if (candidates.contains(**path)) files.add(**path, archive.content(), options, format);
    }
    (void)device.seek(0);
    return files;
}

void AnnotatorFiles::add(const QString &path, QIODevice &content, const ReadOptions &options, const QString &format)
{
    const QByteArray head = peekForSniffing(content, options.encoding);
    const QString sniffed = format.isEmpty() ? sniffFormat(head, path, options.encoding).value_or(QString()) : format;
    if (!isOfAnnotators(sniffed) || std::ssize(m_files) == mostAnnotators) return;
    ReadOptions quiet = options;
    quiet.onIssue = {};
    quiet.openCompanion = {};
    const auto reader = openReader(content, quiet, sniffed);
    if (!reader) return;
    const quint64 bit = quint64(1) << m_files.size();
    m_files.push_back({path, QFileInfo(path).completeBaseName()});
    while (!options.stop.stop_requested()) {
        const auto document = (*reader)->next();
        if (!document && (*reader)->canContinue()) continue;
        if (!document || !*document) break;
        Holders &holders = m_documents[keyOf(**document, path)];
        holders.all |= bit;
        if (holdsLabels(**document)) holders.labelling |= bit;
        holders.hasId = (*document)->metadata.contains("id"_L1);
    }
}

AnnotatorFiles::Key AnnotatorFiles::keyOf(const Document &document, const QString &path)
{
    const QByteArray id = QJsonDocument(QJsonArray{document.metadata.value("id"_L1)}).toJson(QJsonDocument::Compact);
    const auto hashed
        = [&](std::size_t seed) { return quint64(qHashMulti(seed, folderPart(path), id, document.text)); };
    constexpr std::size_t otherSeed = 0x9E3779B9;
    return {hashed(0), hashed(otherSeed)};
}

std::optional<std::size_t> AnnotatorFiles::indexOf(const QString &path) const
{
    const auto found = std::ranges::find(m_files, path, &File::path);
    return found == m_files.end() ? std::nullopt : std::optional(std::size_t(found - m_files.begin()));
}

/// Without ids, texts may be the same by accident: of some file, half of them must be in others, too.
bool AnnotatorFiles::isAmbiguous() const
{
    std::array<qint64, mostAnnotators> labelled{};
    std::array<qint64, mostAnnotators> common{};
    for (const Holders &holders : m_documents) {
        if ((holders.all & m_deciding) != 0) continue;
        const bool isCommon = std::popcount(holders.labelling) > 1;
        if (isCommon && holders.hasId) return true;
        for (std::size_t file = 0; file < m_files.size(); ++file) {
            if (!hasBit(holders.labelling, file)) continue;
            ++labelled[file];
            common[file] += qint64(isCommon);
        }
    }
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        if (common[file] > 0 && 2 * common[file] >= labelled[file]) return true;
    }
    return false;
}

Result<void> AnnotatorFiles::choose()
{
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        if (m_files[file].annotator != m_wanted) continue;
        m_chosen |= quint64(1) << file;
        for (std::size_t other = 0; other < m_files.size(); ++other) {
            const bool isBeside = folderPart(m_files[other].path) == folderPart(m_files[file].path);
            if (isBeside) m_deciding |= quint64(1) << other;
        }
    }
    // Files without common documents are not known to be those of annotators.
    if (!isAmbiguous()) return {};
    if (m_wanted == allAnnotators && m_chosen == 0) {
        m_deciding = ~quint64(0);
        return {};
    }
    QStringList annotators;
    for (const File &file : m_files) {
        if (hasLabels(file.path) && !annotators.contains(file.annotator)) annotators.append(file.annotator);
    }
    return std::unexpected(annotatorFault(m_name, m_wanted, annotators));
}

bool AnnotatorFiles::isRead(std::size_t file, const Holders &holders) const
{
    if (!hasBit(m_deciding, file) || hasBit(m_chosen, file)) return true;
    if (holders.all == 0) return m_chosen == 0; // it was not looked through to its end
    const bool isFirst = std::size_t(std::countr_zero(holders.all)) == file;
    if (m_chosen == 0) return holders.labelling != 0 || isFirst;
    return holders.labelling == 0 && isFirst && (holders.all & m_chosen) == 0;
}

bool AnnotatorFiles::isRead(std::size_t file, const Document &document) const
{
    return isRead(file, m_documents.value(keyOf(document, m_files[file].path)));
}

AnnotatorFiles::Share AnnotatorFiles::shareOf(const QString &path) const
{
    const auto file = indexOf(path);
    if (!file || m_chosen == 0 || !hasBit(m_deciding, *file) || hasBit(m_chosen, *file)) return Share::All;
    const bool hasSome = std::ranges::any_of(
        m_documents, [&](const Holders &holders) { return hasBit(holders.all, *file) && isRead(*file, holders); });
    return hasSome ? Share::Unlabelled : Share::Nothing;
}

bool AnnotatorFiles::hasLabels(const QString &path) const
{
    const auto file = indexOf(path);
    return file && std::ranges::any_of(m_documents, [file](const Holders &holders) {
        return hasBit(holders.labelling, *file);
    });
}

qint64 AnnotatorFiles::missing() const
{
    return std::ranges::count_if(m_documents, [this](const Holders &holders) {
        return m_chosen != 0 && (holders.all & m_deciding) != 0 && holders.labelling != 0
            && (holders.all & m_chosen) == 0;
    });
}

std::unique_ptr<RecordReader> AnnotatorFiles::shared(std::unique_ptr<RecordReader> reader, const QString &path) const
{
    const auto file = indexOf(path);
    if (!file || !hasBit(m_deciding, *file)) return reader;
    return std::make_unique<AnnotatorFileReader>(std::move(reader), *this, *file);
}

} // namespace spotter
