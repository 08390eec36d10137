// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_layers.h"

#include "core/formats/messages.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maximumColumns = 1000;

/// Linguistic analyses that are in every file: words, not mentions.
bool isSyntax(const QString &layer)
{
    static const QStringList packages{u"de.tudarmstadt.ukp.dkpro.core.api.lexmorph."_s,
        u"de.tudarmstadt.ukp.dkpro.core.api.segmentation."_s, u"de.tudarmstadt.ukp.dkpro.core.api.syntax."_s,
        u"de.tudarmstadt.ukp.dkpro.core.api.transform."_s};
    return std::ranges::any_of(packages, [&](const QString &package) { return layer.startsWith(package); });
}

/// "links" of "ROLE_custom.Event:links_custom.EventLink".
QString slotName(const QString &feature)
{
    const QString name = feature.section(u':', 1);
    const qsizetype dot = name.indexOf(u'.');
    const qsizetype end = name.lastIndexOf(u'_', dot < 0 ? -1 : dot);
    return end <= 0 ? name : name.first(end);
}

} // namespace

void WebAnnoLayers::ignore(qint64 line, const QString &what)
{
    m_issues.push_back({ReadIssue::Kind::Ignored, line, 1,
        FormatMessages::tr("%1:%2:1: \"%3\" is not kept").arg(m_name).arg(line).arg(what)});
}

Result<void> WebAnnoLayers::add(const QString &line, qint64 number)
{
    const QStringView kind = QStringView(line).first(std::min<qsizetype>(6, line.size()));
    QStringList fields = line.sliced(kind.size()).split(u'|', Qt::SkipEmptyParts);
    const bool known = kind == u"#T_SP=" || kind == u"#T_RL=" || kind == u"#T_CH=";
    if (!known || fields.isEmpty()) {
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1:%2:1: expected a layer like #T_SP=custom.Span|label").arg(m_name).arg(number));
    }
    const std::size_t index = m_layers.size();
    Layer layer;
    layer.name = fields.takeFirst();
    layer.isRelation = kind == u"#T_RL=";
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString &field = fields[i];
        if (layer.isRelation && field.startsWith("BT_"_L1))
            layer.base = field.sliced(3);
        else if (!layer.isRelation && field.startsWith("ROLE_"_L1))
            ++i; // skip the layer of the fillers
        else
            layer.hasFeatures = true;
    }
    m_layers.push_back(layer);
    if (fields.isEmpty()) fields.append(QString()); // an annotation without features
    if (m_columns.size() + std::size_t(fields.size()) > maximumColumns)
        return failure(
            ErrorCode::Limit, FormatMessages::tr("%1:%2:1: there are too many columns").arg(m_name).arg(number));
    const bool ignored = kind == u"#T_CH=" || isSyntax(layer.name);
    if (ignored) ignore(number, layer.name);
    for (qsizetype i = 0; i < fields.size(); ++i) addColumn(fields[i], index, ignored, int(i));
    // Only one feature gives the type of an annotation.
    int best = -1;
    for (const WebAnnoColumn &column : m_columns) {
        if (column.layer == index && column.kind == WebAnnoColumn::Kind::Value) best = std::max(best, column.rank);
    }
    for (qsizetype i = 0; i < fields.size() && !ignored; ++i) {
        const WebAnnoColumn &column = m_columns[m_columns.size() - std::size_t(fields.size() - i)];
        if (column.kind == WebAnnoColumn::Kind::Ignored
            || (column.kind == WebAnnoColumn::Kind::Value && column.rank < best))
            ignore(number, layer.name + u'|' + fields[i]);
    }
    return {};
}

void WebAnnoLayers::addColumn(const QString &feature, std::size_t layer, bool isIgnored, int place)
{
    WebAnnoColumn column;
    column.layer = layer;
    column.rank = feature == "label"_L1 || feature == "value"_L1 ? 1000 : 999 - place;
    const bool fillsSlot = place > 0 && m_columns.back().kind == WebAnnoColumn::Kind::Role;
    if (isIgnored) {
        column.kind = WebAnnoColumn::Kind::Ignored;
    } else if (feature.startsWith("ROLE_"_L1)) {
        column.kind = WebAnnoColumn::Kind::Role;
        column.slot = slotName(feature);
    } else if (fillsSlot) {
        column.kind = WebAnnoColumn::Kind::Filler;
        column.slot = m_columns.back().slot;
        column.base = feature;
    } else if (!isRelation(layer) && feature.contains(u'.')) {
        column.kind = WebAnnoColumn::Kind::Ignored;
    }
    if (isRelation(layer) && !isIgnored && feature.startsWith("BT_"_L1)) column.kind = WebAnnoColumn::Kind::Reference;
    m_columns.push_back(column);
}

std::optional<std::size_t> WebAnnoLayers::layerOf(const QString &name) const
{
    const auto found = std::ranges::find(m_layers, name, &Layer::name);
    if (found == m_layers.end()) return std::nullopt;
    return std::size_t(found - m_layers.begin());
}

} // namespace spotter
