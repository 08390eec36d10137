// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>

namespace spotter {

/// If a record has several of these, the first one is the text.
inline constexpr std::array<QStringView, 26> tripleTextKeys{u"text", u"sentence", u"sentText", u"sentext", u"sent",
    u"content", u"input", u"context", u"passage", u"abstract", u"paragraph", u"document", u"doc", u"raw_text",
    u"source_text", u"natural", u"utterance", u"query", u"gen_sentence", u"chunk", u"chunk_text", u"page_content",
    u"文本", u"句子", u"原文", u"内容"};
/// Under these, lists hold nothing but triples; under others, a record may have labels of another kind.
inline constexpr std::array<QStringView, 18> tripleKeys{u"triples", u"triplets", u"triple_list", u"triplet_list",
    u"spo_list", u"relations", u"relation_list", u"relationships", u"facts", u"edges", u"logic", u"knowledge_graph",
    u"spo", u"spos", u"三元组", u"三元组列表", u"关系三元组", u"关系列表"};
inline constexpr std::array<QStringView, 8> otherTripleKeys{
    u"relation", u"kg", u"labels", u"label", u"output", u"extractions", u"tuples", u"graph"};

/// Whether a key is one of these.
template <typename Keys>
bool isAmong(const Keys &keys, const QString &key)
{
    return std::ranges::any_of(keys, [&key](QStringView known) { return key == known; });
}

} // namespace spotter
