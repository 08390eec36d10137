// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/long_documents.h"

#include "core/text/alignment.h"
#include "core/text/passages.h"

#include <algorithm>

namespace spotter {

namespace {

bool isWithin(Span inner, Span outer)
{
    return inner.beginUtf16 >= outer.beginUtf16 && inner.endUtf16 <= outer.endUtf16;
}

} // namespace

CutDocument cutDocument(const Document &document)
{
    const std::vector<Span> spans = splitIntoPassages(document.text);
    std::vector<std::vector<LabelledTriple>> labels(spans.size());
    CutDocument cut;
    for (LabelledTriple label : document.triples) {
        const bool counts = label.state != ReviewState::Rejected;
        if (!align(document.text, label.triple)) {
            cut.unalignedLabels += counts;
            continue;
        }
        const auto passage = std::ranges::find_if(spans, [&](Span span) {
            return isWithin(label.triple.subject.span, span) && isWithin(label.triple.object.span, span);
        });
        if (passage == spans.end()) {
            cut.crossingLabels += counts;
            continue;
        }
        label.triple.subject.span = label.triple.subject.span.shifted(-passage->beginUtf16);
        label.triple.object.span = label.triple.object.span.shifted(-passage->beginUtf16);
        labels[size_t(passage - spans.begin())].push_back(std::move(label));
    }
    for (size_t i = 0; i < spans.size(); ++i) {
        QString text = document.text.mid(spans[i].beginUtf16, spans[i].length());
        if (labels[i].empty() && document.split == Split::None) {
            cut.unlabelled.push_back(std::move(text));
            continue;
        }
        Document passage = document;
        passage.text = std::move(text);
        passage.triples = std::move(labels[i]);
        cut.passages.push_back(std::move(passage));
    }
    return cut;
}

} // namespace spotter
