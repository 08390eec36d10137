// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/text_choice.h"

#include "core/formats/label_studio/hyper_text.h"

#include <algorithm>

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

Span textRegionSpan(const QJsonObject &value, bool utf16, const QString &text, const CodePointMap &map)
{
    const qint64 begin = value.value("start"_L1).toInteger(-1);
    const qint64 end = value.value("end"_L1).toInteger(-1);
    if (!utf16) return map.spanFromCodePoints(begin, end);
    const auto splits = [&text](qint64 at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    };
    const bool inside = begin >= 0 && begin < end && end <= text.size() && !splits(begin) && !splits(end);
    return inside ? Span{begin, end} : Span{};
}

bool textSays(const QString &text, Span span, const QString &claimed)
{
    if (!span.isValid() || span.endUtf16 > text.size()) return false;
    const QStringView slice = QStringView(text).sliced(span.beginUtf16, span.length());
    return slice == claimed || (slice.contains(u'\n') && slice.toString().replace(u"\n"_s, u"\\n"_s) == claimed);
}

bool fitTheText(const std::vector<TextRegion> &regions, const QString &text)
{
    const bool isHtml
        = std::ranges::any_of(regions, [](const TextRegion &region) { return HyperText::isRegion(region.value); });
    if (isHtml) {
        const HyperText html(text);
        return std::ranges::all_of(
            regions, [&](const TextRegion &region) { return html.spanOf(region.value).isValid(); });
    }
    const CodePointMap map(text);
    return std::ranges::all_of(regions, [&](const TextRegion &region) {
        const QJsonValue claimed = region.value.value("text"_L1);
        const auto fits = [&](bool utf16) {
            const Span span = textRegionSpan(region.value, utf16, text, map);
            return span.isValid() && (!claimed.isString() || textSays(text, span, claimed.toString()));
        };
        return fits(false) || fits(true);
    });
}

bool isAddress(const QString &text)
{
    static const QRegularExpression address(uR"(^\s*([a-z][a-z0-9+.-]*://|/data/|data:[a-z]+/)\S+\s*$)"_s);
    static const QRegularExpression embedded(u"^data:(image|audio|video)/"_s);
    constexpr qsizetype longestAddress = 4096;
    if (text.size() > longestAddress) return embedded.match(text.first(longestAddress)).hasMatch();
    static const QRegularExpression file(
        uR"(^\s*\S+\.(png|jpe?g|gif|bmp|tiff?|webp|svg|mp3|wav|ogg|flac|m4a|mp4|webm|mov|avi)\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return address.match(text).hasMatch() || file.match(text).hasMatch();
}

bool hasOnlyAddresses(const QJsonObject &data)
{
    bool hasAddress = false;
    for (auto field = data.begin(); field != data.end(); ++field) {
        const bool isOne = field.value().isString() && isAddress(field.value().toString());
        if (field.value().isString() && !isOne) return false;
        hasAddress |= isOne;
    }
    return hasAddress;
}

std::expected<QString, QStringList> chosenTextField(
    const QJsonObject &data, const std::vector<TextRegion> &regions, const QString &wanted, const QString &before)
{
    QStringList strings;
    for (auto field = data.begin(); field != data.end(); ++field) {
        if (field.value().isString()) strings.append(field.key());
    }
    if (!wanted.isEmpty()) {
        if (strings.contains(wanted)) return wanted;
        return std::unexpected(QStringList());
    }
    QStringList texts = strings;
    texts.removeIf([&](const QString &field) { return isAddress(data.value(field).toString()); });
    if (!texts.isEmpty()) strings = texts;
    if (strings.size() == 1) return strings.front();
    if (!regions.empty()) {
        QStringList fitting = strings;
        fitting.removeIf([&](const QString &field) { return !fitTheText(regions, data.value(field).toString()); });
        if (fitting.size() == 1) return fitting.front();
        if (!fitting.isEmpty()) strings = fitting;
    }
    const QString tag = regions.empty() ? QString() : regions.front().toName;
    for (const QString &field : {tag == "text"_L1 ? QString() : tag, u"text"_s, before}) {
        if (strings.contains(field)) return field;
    }
    return std::unexpected(strings);
}

} // namespace spotter
