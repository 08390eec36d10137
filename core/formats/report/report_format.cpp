// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/report/report_format.h"

#include "core/formats/document_writer.h"
#include "core/formats/messages.h"
#include "core/formats/report/document_report.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class ReportWriter final : public DocumentWriter {
public:
    ReportWriter(QIODevice *device, const WriteOptions &options)
        : DocumentWriter(device, options,
              {.source = true,
                  .places = true,
                  .types = true,
                  .qualifiers = true,
                  .negations = true,
                  .uncertainty = true,
                  .notes = true,
                  .states = true,
                  .scores = true,
                  .noRelation = NoRelationNames::None}),
          m_report(options.schema)
    {
    }

    Result<void> begin() override { return sink().write(utf8(m_report.head(FormatMessages::tr("Report of triples")))); }

    Result<void> finish() override
    {
        if (const auto done = sink().write(utf8(DocumentReport::foot())); !done) return done;
        return DocumentWriter::finish();
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        // These are in the report, the rest of the metadata is not.
        for (const QLatin1StringView key : {titleKey, tagsKey, noteKey})
            if (document.metadata.contains(key)) lossCounter().add(LossKind::Metadata, -1);
        const ReportedDocument reported = reportedDocument(document);
        lossCounter().add(LossKind::Entities, -std::ssize(reported.entities)); // they are, too
        return sink().write(utf8(m_report.section(reported, number() == 1)));
    }

private:
    DocumentReport m_report;
};

} // namespace

Format reportFormat()
{
    return {{u"report"_s, FormatMessages::tr("Report (web page for printing)"), {u"html"_s}, false, true, false},
        sniffNothing, nullptr, [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<ReportWriter>(device, options);
        }};
}

} // namespace spotter
