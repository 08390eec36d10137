// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_tools.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Records of a tool have all of these keys; nullptr: no further one.
struct ToolKeys {
    const char *tool;
    std::array<const char *, 3> keys;
};

/// Documents of a tool have this first element.
struct ToolElement {
    const char *tool;
    QLatin1StringView element;
};

constexpr std::array toolsByKeys{ToolKeys{"Argilla", {"fields", "responses"}},
    ToolKeys{"Rubrix", {"text", "prediction", "annotation"}}, ToolKeys{"LightTag", {"name", "examples"}},
    ToolKeys{"LightTag", {"examples", "relations"}}, ToolKeys{"LightTag", {"examples", "schema"}},
    ToolKeys{"LightTag", {"examples", "schema_id"}}, ToolKeys{"Datasaur", {"labels", "sentences"}},
    ToolKeys{"preferences for a language model", {"prompt", "chosen", "rejected"}},
    ToolKeys{"Kili", {"externalId", "labels"}}, ToolKeys{"Labelbox", {"data_row", "projects"}},
    ToolKeys{"Amazon Comprehend", {"Entities", "File"}}, ToolKeys{"Amazon Comprehend", {"Entities", "ModelVersion"}},
    ToolKeys{"JEREX", {"mentions", "entities", "relations"}},
    ToolKeys{"the ADE corpus at Hugging Face", {"drug", "effect", "indexes"}},
    ToolKeys{"AutoML", {"annotations", "text_snippet"}}, ToolKeys{"Vertex AI", {"textSegmentAnnotations"}},
    ToolKeys{"Azure AI Language", {"projectFileVersion", "assets"}},
    ToolKeys{"Azure AI Language", {"projectFileVersion", "metadata"}},
    ToolKeys{"GATE (bdocjs)", {"annotation_sets", "text"}}, ToolKeys{"PAWLS", {"annotations", "relations", "pages"}},
    ToolKeys{"Potato", {"displayed_text", "span_annotations"}}, ToolKeys{"Rasa", {"rasa_nlu_data"}},
    ToolKeys{"tagtog", {"annotatable", "anncomplete"}}, ToolKeys{"DuEE", {"text", "event_list"}},
    ToolKeys{"SciREX", {"n_ary_relations", "words"}}, ToolKeys{"SciREX", {"n_ary_relations", "coref"}},
    ToolKeys{"GenIE", {"input", "output", "meta_obj"}}, ToolKeys{"KnowledgeNet", {"documentText", "passages"}},
    ToolKeys{"MAVEN-ERE", {"tokens", "events", "sentences"}}, ToolKeys{"MS MARCO", {"query", "passages", "query_id"}},
    ToolKeys{"UIMA CAS JSON 0.1", {"_context", "_views"}},
    ToolKeys{"Google Cloud Natural Language", {"entities", "sentences", "language"}},
    ToolKeys{"DBpedia Spotlight", {"@text", "Resources"}}, ToolKeys{"TAGME", {"annotations", "timestamp", "lang"}},
    ToolKeys{"Hypothesis", {"rows", "total"}}, ToolKeys{"Watson", {"language", "usage", "relations"}},
    ToolKeys{"TextRazor", {"response", "ok"}}, ToolKeys{"Diffbot", {"facts", "entities"}},
    ToolKeys{"AllenNLP's open information extraction", {"words", "verbs"}},
    ToolKeys{"Azure AI Language", {"documents", "errors", "modelVersion"}}, ToolKeys{"Datasaur", {"spanLabels"}},
    ToolKeys{"LangChain (serialised)", {"lc", "kwargs"}}, ToolKeys{"CoreNLP", {"sentences", "corefs"}},
    ToolKeys{"CoreNLP", {"sentences", "docId"}}, ToolKeys{"the data set viewer of Hugging Face", {"features", "rows"}}};

constexpr std::array toolsByElement{
    ToolElement{"FoLiA", "FoLiA"_L1}, ToolElement{"TEI", "TEI"_L1}, ToolElement{"Inforex (CCL)", "chunkList"_L1}};

} // namespace

QString foreignTool(const ForeignSample &sample)
{
    if (sample.head.contains("\"characterOffsetBegin\"") && sample.head.contains("\"sentences\"")) return u"CoreNLP"_s;
    if (sample.head.contains("\"upos\"") && sample.head.contains("\"start_char\"")) return u"Stanza"_s;
    if (sample.head.contains("\"entity_group\"") && !sample.head.contains("\"text\"") && !sample.json)
        return u"a pipeline of Hugging Face"_s;
    if (sample.json && sample.head.contains("\"instance_list\"")) return u"Diffgram"_s;
    // Its columns at Hugging Face: "spans.responses" of version 2, "spans-suggestion-metadata" of version 1.
    if (sample.json && (sample.head.contains(".responses.users\"") || sample.head.contains("-suggestion-metadata\"")))
        return u"Argilla (exported to Hugging Face)"_s;
    if (sample.json && sample.json->has("data") && sample.head.contains("\"qas\""))
        return u"SQuAD (questions and answers)"_s;
    if (sample.json && sample.json->has("source") && sample.head.contains("\"groundtruth/"))
        return u"SageMaker Ground Truth"_s;
    if (sample.json) {
        const auto *tool = std::ranges::find_if(toolsByKeys, [&sample](const ToolKeys &known) {
            return std::ranges::all_of(
                known.keys, [&sample](const char *key) { return !key || sample.json->has(key); });
        });
        return tool == toolsByKeys.end() ? QString() : QString::fromLatin1(tool->tool);
    }
    const auto *tool = std::ranges::find(toolsByElement, rootElement(sample), &ToolElement::element);
    return tool == toolsByElement.end() ? QString() : QString::fromLatin1(tool->tool);
}

} // namespace spotter
