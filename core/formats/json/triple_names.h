// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <string_view>

namespace spotter {

struct TripleEndNames {
    QStringView subject, object;
};

/// How records name the ends of a triple, in all formats. The first pair that an object has names its ends.
inline constexpr std::array tripleEndNames{TripleEndNames{u"subject", u"object"}, TripleEndNames{u"head", u"tail"},
    TripleEndNames{u"subj", u"obj"}, TripleEndNames{u"sub", u"obj"}, TripleEndNames{u"h", u"t"},
    TripleEndNames{u"s", u"o"}, TripleEndNames{u"source", u"target"}, TripleEndNames{u"from", u"to"},
    TripleEndNames{u"entity1", u"entity2"}, TripleEndNames{u"entity_1", u"entity_2"}, TripleEndNames{u"ent1", u"ent2"},
    TripleEndNames{u"e1", u"e2"}, TripleEndNames{u"node_1", u"node_2"}, TripleEndNames{u"node1", u"node2"},
    TripleEndNames{u"subject_entity", u"object_entity"}, TripleEndNames{u"head_entity", u"tail_entity"},
    TripleEndNames{u"subject_name", u"object_name"}, TripleEndNames{u"subject_text", u"object_text"},
    TripleEndNames{u"head_name", u"tail_name"}, TripleEndNames{u"head_text", u"tail_text"},
    TripleEndNames{u"head_span", u"tail_span"}, TripleEndNames{u"source_entity", u"target_entity"},
    TripleEndNames{u"source_node", u"target_node"}, TripleEndNames{u"from_entity", u"to_entity"},
    TripleEndNames{u"source_id", u"target_id"}, TripleEndNames{u"head_id", u"tail_id"},
    TripleEndNames{u"subject_id", u"object_id"}, TripleEndNames{u"from_id", u"to_id"},
    TripleEndNames{u"start_node", u"end_node"}, TripleEndNames{u"arg0", u"arg1"}, TripleEndNames{u"arg1", u"arg2"},
    TripleEndNames{u"arg1", u"arg2s"}, TripleEndNames{u"arg_1", u"arg_2"}, TripleEndNames{u"argument1", u"argument2"},
    TripleEndNames{u"em1Text", u"em2Text"}, TripleEndNames{u"em1", u"em2"}, TripleEndNames{u"x", u"y"},
    TripleEndNames{u"主语", u"宾语"}, TripleEndNames{u"主体", u"客体"}, TripleEndNames{u"头实体", u"尾实体"},
    TripleEndNames{u"实体1", u"实体2"}};

/// The first one that an object has names its relation: what may also be the type of something comes last.
inline constexpr std::array<QStringView, 28> tripleRelationNames{u"predicate", u"relation", u"relationship", u"rel",
    u"pred", u"relation_type", u"relation_name", u"relation_text", u"relation_label", u"relationType",
    u"relationship_type", u"predicate_text", u"rtext", u"rel_type", u"property", u"verb", u"edge", u"link", u"p", u"r",
    u"谓语", u"谓词", u"关系", u"关系类型", u"关系名称", u"type", u"label", u"name"};

enum class TripleRole { None, Subject, Predicate, Object };
/// What such a name means by itself; of one that names either end in different pairs, that of the first pair.
[[nodiscard]] TripleRole tripleRole(std::string_view key);

} // namespace spotter
