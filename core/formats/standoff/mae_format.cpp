// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/standoff/mae_format.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/standoff/standoff_reader.h"
#include "core/text/code_points.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class MaeReader final : public StandoffReader {
public:
    MaeReader(QIODevice &device, const ReadOptions &options)
        : StandoffReader(device, options, "TEXT"_L1, StandoffTypes::Tags)
    {
    }

protected:
    Result<void> visit(const QXmlStreamReader &xml) override
    {
        if (xml.isEndElement() && xml.name() == "TAGS"_L1) m_inTags = false;
        if (!xml.isStartElement()) return {};
        if (m_inTags) return addTag(xml);
        m_inTags = xml.name() == "TAGS"_L1;
        return {};
    }

    void addMarks() override
    {
        const CodePointMap map(text());
        const MaeUnit unit = unitOf(map);
        if (unit.first > 0) {
            report({ReadIssue::Kind::Understood, 1, 1,
                FormatMessages::tr("%1: the offsets start from 1, not from 0, and are read that way")
                    .arg(options().name)});
        }
        for (Tag &tag : m_tags) addMark(tag, placeOf(tag, unit, map));
    }

private:
    /// How offsets count.
    struct MaeUnit {
        bool areCodePoints = false; ///< otherwise UTF-16 units
        qint64 first = 0;
    };
    struct Tag {
        StandoffMark mark;
        QString text; ///< that it covers, if the file says so
        qint64 begin = 0;
        qint64 end = 0;
        qsizetype places = 0;
    };

    Result<void> addTag(const QXmlStreamReader &xml)
    {
        if (m_tags.size() >= maximumListed) return tooMany();
        Tag &tag = m_tags.emplace_back();
        tag.mark.type = xml.name().toString();
        tag.mark.line = xml.lineNumber();
        bool hasBegin = false;
        bool hasEnd = false;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            const QString name = attribute.name().toString();
            const QString value = attribute.value().toString();
            if (name == "id"_L1)
                tag.mark.id = value;
            else if (name == "start"_L1)
                tag.begin = value.toLongLong(&hasBegin);
            else if (name == "end"_L1)
                tag.end = value.toLongLong(&hasEnd);
            else if (name == "spans"_L1)
                readSpans(value, tag);
            else if (name == "text"_L1)
                tag.text = value;
            else
                tag.mark.features.emplace_back(name, value);
        }
        if (hasBegin && hasEnd) tag.places = 1;
        return {};
    }

    /// "0~3", or "0~3,8~10" for a mark in pieces.
    static void readSpans(const QString &value, Tag &tag)
    {
        static const QRegularExpression piece(u"(-?\\d+)\\s*~\\s*(-?\\d+)"_s);
        for (auto found = piece.globalMatch(value); found.hasNext(); ++tag.places) {
            const QRegularExpressionMatch match = found.next();
            if (tag.places > 0) continue;
            tag.begin = match.captured(1).toLongLong();
            tag.end = match.captured(2).toLongLong();
        }
    }

    /// The place of a mark in one piece; invalid if it is outside of the text.
    [[nodiscard]] Span placeOf(const Tag &tag, MaeUnit unit, const CodePointMap &map) const
    {
        const qint64 begin = tag.begin - unit.first;
        const qint64 end = tag.end - unit.first;
        if (tag.places != 1 || begin < 0 || end <= begin || end > text().size()) return {};
        if (unit.areCodePoints) return map.spanFromCodePoints(begin, end);
        const auto cuts = [this](qsizetype at) {
            return at > 0 && at < text().size() && text()[at].isLowSurrogate() && text()[at - 1].isHighSurrogate();
        };
        return cuts(begin) || cuts(end) ? Span() : Span{begin, end};
    }

    [[nodiscard]] QString covered(Span span) const
    {
        return text().sliced(span.beginUtf16, span.length()).simplified();
    }

    /// Of the marks that say what they cover, those at whose place it is.
    [[nodiscard]] std::ptrdiff_t fits(MaeUnit unit, const CodePointMap &map) const
    {
        return std::ranges::count_if(m_tags, [&](const Tag &tag) {
            const Span span = tag.text.trimmed().isEmpty() ? Span() : placeOf(tag, unit, map);
            return span.isValid() && covered(span).compare(tag.text.simplified(), Qt::CaseInsensitive) == 0;
        });
    }

    /// The unit that fits most marks. That offsets start from 1 is only assumed if all marks fit then, and none
    /// otherwise.
    [[nodiscard]] MaeUnit unitOf(const CodePointMap &map) const
    {
        const auto checked = std::ranges::count_if(
            m_tags, [](const Tag &tag) { return tag.places == 1 && !tag.text.trimmed().isEmpty(); });
        const auto fitting = fits({false, 0}, map);
        const auto fittingCodePoints = fitting == checked ? 0 : fits({true, 0}, map);
        if (checked > 0 && fitting == 0 && fittingCodePoints == 0) {
            for (const MaeUnit unit : {MaeUnit{false, 1}, MaeUnit{true, 1}}) {
                if (fits(unit, map) == checked) return unit;
            }
        }
        return {fittingCodePoints > fitting, 0};
    }

    void addMark(Tag &tag, Span span)
    {
        const QString text = tag.text.simplified();
        if (tag.places > 1) {
            marks().leaveOut(tag.mark, FormatMessages::tr("an entity at several places is left out"));
        } else if (span.isValid() && !text.isEmpty() && covered(span).compare(text, Qt::CaseInsensitive) != 0) {
            marks().leaveOut(tag.mark,
                FormatMessages::tr("an entity is left out: the text there is \"%1\", not \"%2\"")
                    .arg(quotedBegin(covered(span)), quotedBegin(text)));
        } else {
            tag.mark.span = span;
            marks().add(std::move(tag.mark));
        }
    }

    std::vector<Tag> m_tags;
    bool m_inTags = false;
};

SniffVerdict sniffMae(const FormatSample &sample)
{
    static const QRegularExpression begin(
        u"^(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*>\\s*)*<[\\w.-]+[^>]*>\\s*<TEXT>\\s*(<!\\[CDATA\\[)?"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QByteArray head = sample.head.trimmed();
    if (head.startsWith('<')) {
        const auto match = begin.match(QString::fromUtf8(head.first(std::min<qsizetype>(head.size(), 4096))));
        if (match.hasMatch() && (match.hasCaptured(1) || head.contains("<TAGS>"))) return {95, {}};
    }
    return {0, FormatMessages::tr("it has no <TEXT> with <TAGS>")};
}

} // namespace

Format maeFormat()
{
    return {{u"mae"_s, FormatMessages::tr("MAE XML (i2b2 2012 and 2014, n2c2)"), {u"xml"_s}, true, false}, sniffMae,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<MaeReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
