// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/ade_format.h"

#include "core/formats/messages.h"
#include "core/formats/text_line_reader.h"
#include "core/text/alignment.h"

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Sentences are far shorter; in a longer text, the mentions are only searched for.
constexpr qsizetype longestSentenceUtf16 = 20'000;

const QRegularExpression &adeLine()
{
    static const QRegularExpression line(
        uR"(^(\d+)\|(.+)\|([^|]+)\|(\d{1,9})\|(\d{1,9})\|([^|]+)\|(\d{1,9})\|(\d{1,9})\s*$)"_s);
    return line;
}

/// The places of two mentions in a sentence whose beginnings are this far apart, as in the abstract.
std::optional<std::pair<Span, Span>> mentionsApart(
    const QString &text, const QString &first, const QString &second, qsizetype distance)
{
    if (text.size() > longestSentenceUtf16) return std::nullopt;
    for (qsizetype begin = text.indexOf(first); begin >= 0; begin = text.indexOf(first, begin + 1)) {
        const qsizetype other = begin + distance;
        if (other < 0 || other + second.size() > text.size()) continue;
        if (QStringView(text).sliced(other).startsWith(second))
            return std::pair(Span{begin, begin + first.size()}, Span{other, other + second.size()});
    }
    return std::nullopt;
}

class AdeReader final : public TextLineReader {
public:
    AdeReader(QIODevice &device, const ReadOptions &options)
        : TextLineReader(device, options), m_isOfDoses(options.name.contains("dose"_L1, Qt::CaseInsensitive))
    {
    }

protected:
    Result<std::optional<Document>> readOne() override
    {
        const auto line = takeFilledLine();
        if (!line) return std::unexpected(line.error());
        if (!*line) return std::nullopt;
        const qint64 number = (*line)->number;
        const QRegularExpressionMatch found = adeLine().match((*line)->text);
        if (!found.hasMatch()) {
            return fault(number,
                FormatMessages::tr(
                    "expected an id, a sentence and two mentions with their offsets, separated by bars"));
        }
        Document document;
        document.text = found.captured(2);
        document.metadata.insert("pmid"_L1, found.captured(1));
        Triple &triple = document.triples.emplace_back().triple;
        triple.subject = {{}, found.captured(3), m_isOfDoses ? u"Drug"_s : u"Adverse-Effect"_s};
        triple.predicate = m_isOfDoses ? u"Dose"_s : u"Adverse-Effect"_s;
        triple.object = {{}, found.captured(6), m_isOfDoses ? u"Dose"_s : u"Drug"_s};
        const qsizetype distance = found.captured(7).toLongLong() - found.captured(4).toLongLong();
        if (const auto places = mentionsApart(document.text, triple.subject.text, triple.object.text, distance)) {
            triple.subject.span = places->first;
            triple.object.span = places->second;
        }
        placeNames(document, number);
        return document;
    }

private:
    bool m_isOfDoses;
};

SniffVerdict sniffAde(const FormatSample &sample)
{
    const qsizetype end = sample.head.indexOf('\n');
    if ((end >= 0 || sample.complete)
        && adeLine().match(QString::fromUtf8(end < 0 ? sample.head : sample.head.first(end))).hasMatch())
        return {95, {}};
    return {0,
        FormatMessages::tr(
            "its first line is not an id, a sentence and two mentions with their offsets, separated by bars")};
}

} // namespace

Format adeFormat()
{
    return {{u"ade"_s, FormatMessages::tr("ADE corpus (DRUG-AE.rel, DRUG-DOSE.rel)"), {u"rel"_s}, true, false},
        sniffAde,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<AdeReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
