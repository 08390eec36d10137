// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/language_models/answer_text.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace spotter {

/// Reads the lines of an answer: "(head,relation,tail)", also several in a line, with a number or a sign in front, or
/// in other brackets; "(entity,type)"; "relation：head,tail" and "entity：type", if the name is known; "head | relation
/// | tail", with dashes or arrows, too, if both ends are in the document; "(head)-[relation]->(tail)"; REBEL's
/// "<triplet> …"; "头实体是…", "关系是…", "尾实体是…". Bold marks, an introduction that ends with a colon and names of
/// rows ("Triple 1:") are not part of them.
class AnswerRows {
public:
    AnswerRows(QStringView known, QStringView document) : m_known(known), m_document(document) { }

    /// Adds what the lines say; false: some of them are no rows.
    [[nodiscard]] bool read(QStringView text, std::vector<AnswerItem> &items);

private:
    [[nodiscard]] static bool readLinearized(QStringView text, std::vector<AnswerItem> &items);
    [[nodiscard]] bool readLine(QStringView line, std::vector<AnswerItem> &items);
    [[nodiscard]] bool readBracketed(QStringView inner, bool mayBeEntity, std::vector<AnswerItem> &items);
    [[nodiscard]] std::optional<AnswerItem> rowOf(QStringView inner);
    [[nodiscard]] std::optional<AnswerItem> colonRowOf(QStringView line);
    [[nodiscard]] std::optional<AnswerItem> columnsOf(QStringView line);
    [[nodiscard]] bool isKnown(QStringView name) const;
    [[nodiscard]] bool isInDocument(QStringView name);

    QStringView m_known;
    QStringView m_document;
    int m_searches = 4096; ///< real answers are short; this limits other files
    qsizetype m_searchedUtf16 = 0; ///< of the document
};

} // namespace spotter
