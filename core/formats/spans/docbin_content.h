// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/spans/msgpack_value.h"
#include "core/formats/spans/spacy_strings.h"

#include <QByteArray>

#include <optional>

namespace spotter {

/// Numbers of the attributes of tokens (spacy.attrs).
enum class SpacyAttribute : quint64 { Orth = 65, EntityIob = 77, EntityType = 78, EntityKbId = 452, EntityId = 454 };

/// An unpacked DocBin: a table of tokens, cut into documents.
class DocBinContent {
public:
    /// Unpacks and checks the bytes of a file. Syntax: damaged, or another kind of file; Limit: more than `most` bytes.
    [[nodiscard]] static Result<DocBinContent> make(const QByteArray &packed, const QString &name, qint64 most);
    /// Whether bytes begin like a DocBin.
    [[nodiscard]] static bool isDocBin(QByteArrayView head);

    [[nodiscard]] qsizetype documentCount() const { return m_begins.size() - 1; }
    [[nodiscard]] qsizetype tokenCount(qsizetype document) const { return m_begins[document + 1] - m_begins[document]; }
    /// The attribute of a token; 0 if the file does not have it.
    [[nodiscard]] quint64 attribute(qsizetype document, qsizetype token, SpacyAttribute which) const;
    [[nodiscard]] bool has(SpacyAttribute which) const { return m_columns.contains(quint64(which)); }
    [[nodiscard]] bool isFollowedBySpace(qsizetype document, qsizetype token) const;
    [[nodiscard]] const SpacyStrings &strings() const { return m_strings; }
    /// What a list of the file (cats, span_groups, user_data) says of a document; nullptr: nothing.
    [[nodiscard]] const MsgpackValue *ofDocument(QByteArrayView list, qsizetype document) const;

private:
    [[nodiscard]] bool arrange();

    QByteArray m_bytes; ///< behind all views
    MsgpackValue m_root;
    QByteArrayView m_tokens; ///< one row of quint64 per token
    QByteArrayView m_spaces; ///< one byte per token
    QList<quint64> m_columns; ///< the attribute of each column
    QList<qsizetype> m_begins; ///< the first token of each document, and the end
    SpacyStrings m_strings;
};

} // namespace spotter
