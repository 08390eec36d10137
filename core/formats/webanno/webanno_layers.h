// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// A column of a WebAnno TSV file after the first three.
struct WebAnnoColumn {
    enum class Kind {
        Value,
        Reference,
        Role, ///< of a slot's fillers, which are in the next column
        Filler,
        Ignored
    };
    Kind kind = Kind::Value;
    std::size_t layer = 0;
    int rank = 0; ///< if several features are set, the one with the highest rank gives the type of an annotation
    QString slot = {}; ///< of roles and fillers: the name of the feature
    QString base = {}; ///< of fillers: their layer
};

/// The layers that the header of a WebAnno TSV file declares, and which of their columns are usable.
class WebAnnoLayers {
public:
    /// Layers and features that are not kept are reported in issues. The name is for messages.
    WebAnnoLayers(const QString &name, std::vector<ReadIssue> &issues) : m_name(name), m_issues(issues) { }

    /// Reads "#T_SP=layer|feature|…", "#T_RL=…" or "#T_CH=…". Syntax, Limit.
    [[nodiscard]] Result<void> add(const QString &line, qint64 number);

    [[nodiscard]] const std::vector<WebAnnoColumn> &columns() const { return m_columns; }
    [[nodiscard]] std::size_t size() const { return m_layers.size(); }
    [[nodiscard]] bool isRelation(std::size_t layer) const { return m_layers[layer].isRelation; }
    [[nodiscard]] bool hasFeatures(std::size_t layer) const { return m_layers[layer].hasFeatures; }
    /// "Span" of "custom.Span".
    [[nodiscard]] QString shortName(std::size_t layer) const { return m_layers[layer].name.section(u'.', -1); }
    /// The layer of a relation's ends; nothing if it is not in the file.
    [[nodiscard]] std::optional<std::size_t> baseOf(std::size_t layer) const { return layerOf(m_layers[layer].base); }
    /// Finds a layer by its full name.
    [[nodiscard]] std::optional<std::size_t> layerOf(const QString &name) const;

private:
    struct Layer {
        QString name;
        QString base;
        bool isRelation = false;
        bool hasFeatures = false;
    };
    void ignore(qint64 line, const QString &what);
    void addColumn(const QString &feature, std::size_t layer, bool isIgnored, int place);

    const QString &m_name;
    std::vector<ReadIssue> &m_issues;
    std::vector<Layer> m_layers;
    std::vector<WebAnnoColumn> m_columns;
};

} // namespace spotter
