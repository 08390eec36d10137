// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_preview.h"

#include "core/formats/foreign/foreign_files.h"
#include "core/formats/format_search.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/table_rows.h"
#include "core/formats/text/text_decoder.h"
#include "core/text/assertion_marks.h"
#include "core/text/entities.h"
#include "core/workspace/import_files.h"
#include "core/workspace/messages.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr size_t shownDocuments = 3;
constexpr size_t shownTriples = 5;
constexpr qsizetype shownUtf16 = 240;

/// In one line; where the text has lines of its own, a sign stands for their ends.
QString cut(const QString &text)
{
    QStringList parts;
    const QString head = text.first(std::min<qsizetype>(text.size(), 4 * shownUtf16));
    for (const QStringView part : QStringView(head).split(u'\n')) {
        if (const QString words = part.toString().simplified(); !words.isEmpty()) parts += words;
    }
    const QString line = parts.join(u" ⏎ "_s);
    if (line.size() <= shownUtf16 && text.size() <= 4 * shownUtf16) return line;
    const qsizetype end = std::min(line.size(), shownUtf16);
    return line.first(end > 0 && line[end - 1].isHighSurrogate() ? end - 1 : end) + QChar(0x2026);
}

/// One look at the files of a request.
class PreviewReader {
public:
    PreviewReader(const ImportRequest &request, const std::stop_token &stop, std::chrono::milliseconds budget)
        : m_request(request), m_stop(stop), m_budget(budget)
    {
        m_timer.start();
    }

    Result<ImportPreview> take()
    {
        const auto files = listInputFiles(m_request.files, formatOf(m_request), m_request.annotator);
        if (!files) return std::unexpected(files.error());
        m_preview.files = qint64(files->size());
        m_preview.isComplete = true;
        for (const InputFile &file : *files) {
            if (isOver()) {
                m_preview.isComplete = false;
                break;
            }
            if (const auto read = readFile(file); !read) {
                m_preview.failure = read.error();
                break;
            }
        }
        if (m_stop.stop_requested())
            return failure(ErrorCode::Stopped, WorkspaceMessages::tr("The preview was stopped"));
        return m_preview;
    }

private:
    [[nodiscard]] bool isOver() const
    {
        return m_stop.stop_requested() || std::chrono::milliseconds(m_timer.elapsed()) >= m_budget;
    }

    Result<void> readFile(const InputFile &file)
    {
        const auto source = openSource(file, m_request.open);
        if (!source) return std::unexpected(source.error());
        const bool isFirst = m_preview.format.isEmpty();
        if (isFirst) nameFormat(*source);
        const ReadOptions options{.name = {},
            .skipBad = m_request.skipBad,
            .documentPerLine = m_request.documentPerLine,
            .wholePage = m_request.wholePage,
            .encoding = m_request.encoding,
            .annotator = m_request.annotator,
            .textField = m_request.textField,
            .columns = m_request.columns,
            .stop = m_stop};
        const auto reader = readerOf(*source, options, formatOf(m_request));
        if (!reader && isForeignFile(file, reader.error())) {
            m_preview.unread.add(file.path);
            return {};
        }
        if (!reader) return std::unexpected(reader.error());
        auto read = readRecords(**reader);
        if (isFirst && m_preview.headings.isEmpty()) m_preview.headings = (*reader)->headings(); // of a workbook
        if (!read && lacksCompanion(file, read.error())) {
            ++m_preview.skipped;
            read = {};
        }
        if (m_preview.encoding.isEmpty()) m_preview.encoding = (*reader)->encodingName();
        const ReadCounts counts = (*reader)->counts();
        m_preview.documents += counts.documents;
        m_preview.labels += counts.triples;
        m_preview.unaligned += counts.unaligned;
        m_preview.insideWord += counts.insideWord;
        m_preview.skipped += counts.skipped;
        m_preview.unusable += counts.unusable;
        m_preview.leftOut += counts.leftOut;
        m_preview.unrelated += counts.unrelated;
        m_preview.pageParts += counts.pageParts;
        m_preview.runningLines += counts.runningLines;
        m_preview.attachments += counts.attachments;
        return read;
    }

    Result<void> readRecords(RecordReader &reader)
    {
        for (;;) {
            auto document = reader.next();
            if (!document) return std::unexpected(document.error());
            if (!*document) return {};
            const std::vector<Entity> entities = looseEntities(**document, CodePointMap((*document)->text));
            m_preview.entities += std::ssize(entities);
            if (m_preview.first.size() < shownDocuments)
                m_preview.firstEntities.push_back(inWords((*document)->text, entities));
            if (m_preview.first.size() < shownDocuments) m_preview.first.push_back(shortened(std::move(**document)));
            if (isOver()) {
                m_preview.isComplete = false;
                return {};
            }
        }
    }

    /// The first of the entities, and one more if there are more.
    static QStringList inWords(const QString &text, const std::vector<Entity> &entities)
    {
        QStringList shown;
        for (const Entity &entity : entities | std::views::take(shownTriples + 1)) {
            const QString words = cut(text.sliced(entity.span.beginUtf16, entity.span.length()));
            shown += entity.type.isEmpty() ? words : u"%1 (%2)"_s.arg(words, entity.type);
        }
        return shown;
    }

    static Document shortened(Document document)
    {
        Document brief;
        brief.text = cut(document.text);
        brief.triples = std::move(document.triples);
        if (brief.triples.size() > shownTriples + 1) brief.triples.resize(shownTriples + 1); // one more: there are more
        return brief;
    }

    static bool isTable(const QString &given, const InputSource &source, const QString &sniffed, const QByteArray &head)
    {
        static const QStringList tables{u"csv"_s, u"tsv"_s};
        if (!given.isEmpty()) return tables.contains(given);
        static const QStringList suffixes{u"csv"_s, u"tsv"_s, u"tab"_s};
        const bool isNamed = suffixes.contains(QFileInfo(source.name).suffix().toLower());
        return tables.contains(sniffed)
            || (sniffed.isEmpty() && (isNamed || looksLikeTable({head, {}, head.size() < sniffBytes})));
    }

    void nameColumns(const QByteArray &table, char separator)
    {
        const QStringList row = csvFirstRow(table, separator);
        m_preview.headings = row;
        if (!looksLikeLabel(row)) return;
        m_preview.firstCells = row;
        for (qsizetype i = 0; i < row.size(); ++i) m_preview.headings[i] = QString::number(i + 1);
    }

    void nameFormat(const InputSource &source)
    {
        const QString given = formatOf(m_request);
        const QByteArray head = peekForSniffing(*source.device, m_request.encoding);
        auto id = given.isEmpty() ? sniffFormat(head, source.name, m_request.encoding) : Result<QString>(given);
        const QByteArray begin = head.first(std::min<qsizetype>(head.size(), sniffBytes));
        const bool isRead = id && (*id == u"csv"_s || *id == u"tsv"_s);
        const QByteArray encoding = m_request.encoding.isEmpty() && isRead
            ? guessedTableEncoding(begin, begin.size() < sniffBytes)
            : m_request.encoding;
        const QByteArray table = beginInUtf8(begin, encoding);
        if (isTable(given, source, id.value_or(QString()), table)) {
            const QByteArray named = fromHeadings(table, m_request.columns);
            const char separator = csvSeparator(named, true).value_or(',');
            nameColumns(named, separator);
            if (!m_request.columns.isEmpty()) id = separator == '\t' ? u"tsv"_s : u"csv"_s;
        }
        if (id)
            m_preview.format
                = formatById(*id).transform([](const FormatInfo &info) { return info.title; }).value_or(QString());
    }

    const ImportRequest &m_request;
    const std::stop_token &m_stop;
    std::chrono::milliseconds m_budget;
    QElapsedTimer m_timer;
    ImportPreview m_preview;
};

} // namespace

Result<ImportPreview> previewImport(
    const ImportRequest &request, const std::stop_token &stop, std::chrono::milliseconds budget)
{
    return PreviewReader(request, stop, budget).take();
}

QString previewWords(const ImportPreview &preview)
{
    const QString comma = WorkspaceMessages::tr(", ", "between counts");
    QStringList lines;
    if (!preview.format.isEmpty())
        lines += WorkspaceMessages::tr("%1, read as %2").arg(preview.format, preview.encoding);
    QString counts = WorkspaceMessages::tr("%Ln file(s)", nullptr, int(preview.files)) + comma
        + WorkspaceMessages::tr("%Ln document(s)", nullptr, int(preview.documents)) + comma
        + WorkspaceMessages::tr("%Ln label(s)", nullptr, int(preview.labels));
    if (preview.entities > 0) {
        counts += comma + WorkspaceMessages::tr("%Ln entity(s) in no triple", nullptr, int(preview.entities));
    }
    lines += preview.isComplete ? counts : WorkspaceMessages::tr("So far: %1 (preview stopped early)").arg(counts);
    if (preview.unaligned > 0)
        lines += WorkspaceMessages::tr("%Ln label(s) are not in their text.", nullptr, int(preview.unaligned));
    if (preview.insideWord > 0) {
        lines += WorkspaceMessages::tr(
            "%Ln label(s) are in their text only as part of a longer word.", nullptr, int(preview.insideWord));
    }
    if (preview.unusable > 0) {
        lines += WorkspaceMessages::tr("%Ln label(s) without a predicate, a subject or an object will be left out.",
            nullptr, int(preview.unusable));
    }
    if (preview.leftOut > 0) {
        lines += WorkspaceMessages::tr(
            "%Ln annotation(s) that Spotter cannot hold will be left out.", nullptr, int(preview.leftOut));
    }
    if (preview.unrelated > 0) {
        lines += WorkspaceMessages::tr(
            "%Ln pair(s) without a relation: they are no labels, but their mentions are kept as entities.", nullptr,
            int(preview.unrelated));
    }
    if (preview.pageParts > 0) {
        lines += WorkspaceMessages::tr("%Ln part(s) around the text of web pages (navigation, header, footer, aside, "
                                       "cookie bar) will be left out.",
            nullptr, int(preview.pageParts));
    }
    if (preview.runningLines > 0) {
        lines += WorkspaceMessages::tr("%Ln line(s) at the head or foot of pages (running heads, page numbers) will be "
                                       "left out.",
            nullptr, int(preview.runningLines));
    }
    if (preview.attachments > 0) {
        lines
            += WorkspaceMessages::tr("%Ln attachment(s) of mails will be left out.", nullptr, int(preview.attachments));
    }
    if (preview.skipped > 0)
        lines += WorkspaceMessages::tr(
            "%Ln record(s) cannot be read and will be skipped.", nullptr, int(preview.skipped));
    if (preview.unread.count() > 0) {
        lines += preview.documents == 0 && !preview.failure
            ? preview.unread.whyNothingWasRead()
            : WorkspaceMessages::tr("Files that are not read: %1").arg(preview.unread.inWords());
    }
    if (preview.failure) lines += preview.failure->message;
    for (size_t number = 0; number < preview.first.size(); ++number) {
        const Document &document = preview.first[number];
        lines += QString();
        lines += document.text;
        for (size_t i = 0; i < std::min(document.triples.size(), shownTriples); ++i) {
            const LabelledTriple &label = document.triples[i];
            lines += u"    %1 — %2 — %3"_s.arg(cut(label.triple.subject.text),
                markedPredicate(cut(label.triple.predicate), label.assertion), cut(label.triple.object.text));
        }
        if (document.triples.size() > shownTriples) lines += u"    …"_s;
        const QStringList entities = preview.firstEntities.at(number);
        for (const QString &entity : entities.first(std::min(entities.size(), qsizetype(shownTriples))))
            lines += u"    "_s + entity;
        if (entities.size() > qsizetype(shownTriples)) lines += u"    …"_s;
    }
    return lines.join(u'\n');
}

} // namespace spotter
