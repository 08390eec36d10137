// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_pages.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::HelpPages)
};

/// A paragraph is one string, so that a translator sees whole sentences in their order.
HelpPage page(const QString &id, const QString &title, const QStringList &paragraphs)
{
    return {id, title, u"<h2>%1</h2><p>%2</p>"_s.arg(title, paragraphs.join("</p><p>"_L1))};
}

std::vector<HelpPage> correctingPages()
{
    return {
        page(u"start"_s, Messages::tr("First Steps"),
            {Messages::tr("Spotter finds facts in text as triples: a subject, a predicate and an object, such as "
                          "<i>Hamlet – author – Shakespeare</i>."),
                Messages::tr(
                    "Try the demo corpus to see all of it at work; open a document to read one of your own; make a new "
                    "corpus to collect documents and labels in; or import labelled data from another program."),
                Messages::tr("Files may be dropped anywhere on the window. Nothing is ever saved by hand: each "
                             "correction is on the disk before its colour changes.")}),
        page(u"text"_s, Messages::tr("Text"),
            {Messages::tr("Boxes are the subjects (solid) and objects (dashed) of triples; an arc from one to the "
                          "other carries the predicate. Arcs are faint until their triple is chosen or the mouse is "
                          "over it. The legend in the corner (<b>L</b>) says what the lines mean."),
                Messages::tr("<b>J</b> and <b>K</b> go from triple to triple, <b>N</b> to the next doubtful one. "
                             "<b>A</b> accepts, <b>X</b> rejects, <b>E</b> or a click on the chosen label changes the "
                             "predicate, <b>1</b> to <b>9</b> choose one at once."),
                Messages::tr("To move an end, drag the edge of its box. With the keyboard, <b>Alt+←</b> and "
                             "<b>Alt+→</b> move the object's end by a token, with <b>Shift</b> its beginning, with "
                             "<b>Ctrl</b> by a character; <b>Alt+↑</b> turns to the subject."),
                Messages::tr("To add a triple, select its subject, then select its object with <b>Ctrl</b> held, and "
                             "choose the predicate. With the keyboard, <b>S</b> marks the subject, <b>M</b> goes to "
                             "the next mention, <b>O</b> or a number ends it.")}),
        page(u"documents"_s, Messages::tr("Documents"),
            {Messages::tr("All documents of the corpus. The search finds any part of a text, Chinese included; the "
                          "boxes below show one part of the corpus, one predicate, or what nobody has reviewed."),
                Messages::tr("<b>Ctrl+F</b> goes to the search, <b>Enter</b> to what it found. <b>Ctrl+PgDown</b> and "
                             "<b>Ctrl+PgUp</b> open the next and the previous document from anywhere.")}),
        page(u"triples"_s, Messages::tr("Triples"),
            {Messages::tr(
                 "The triples of the open document as a table. A click on a row shows its place in the text; a click "
                 "on a heading sorts; a double click on the predicate offers those that the two types allow."),
                Messages::tr("The score is how sure the model is. What only the model says is a suggestion until you "
                             "accept it; what you reject is kept as wrong, and the model learns that too.")}),
    };
}

std::vector<HelpPage> learningPages()
{
    return {
        page(u"training"_s, Messages::tr("Training"),
            {Messages::tr("Retraining makes a new model from the labels of the corpus while you go on working. Choose "
                          "how long; <i>Start from the model in use</i> is the way after a few corrections."),
                Messages::tr("When it has ended you see the new score beside the old one, the scores of each "
                             "predicate, and the held-out sentences that would be read otherwise. Adopt the model or "
                             "discard it; every earlier one stays in the list of runs and can be used again."),
                Messages::tr("The new model is on the disk before you are asked. If you close the window or open "
                             "another corpus first, you are asked again when this corpus is open."),
                Messages::tr("Pause holds the training. If you close the window meanwhile you can keep it; it then "
                             "waits here and goes on with the labels that the corpus has by then.")}),
        page(u"json"_s, Messages::tr("JSON"),
            {Messages::tr("The open document with its triples as one record of Spotter's own format: what an export "
                          "would write. It follows each correction and can be copied.")}),
        page(u"graph"_s, Messages::tr("Graph"),
            {Messages::tr("The triples as a graph: entities are nodes, predicates are lines. Drag to move, turn the "
                          "wheel to zoom, filter by predicate or type; a click leads to the sentence."),
                Messages::tr("What you see can be saved as SVG or PNG.")}),
        page(u"history"_s, Messages::tr("History"),
            {Messages::tr("Everything that was done in this document or in the whole corpus, in words, newest first, "
                          "across restarts."),
                Messages::tr("Choose a step and restore it to bring back the state right after it. That is undone like "
                             "any other edit, so nothing is lost."),
                Messages::tr("What moves many labels takes its time: the window stays usable meanwhile, the bottom "
                             "line shows how far it is, and the button beside it stops it; then all is as it was.")}),
        page(u"schema"_s, Messages::tr("Schema"),
            {Messages::tr("The predicates and entity types of the corpus, and which types each predicate allows as "
                          "subject and object."),
                Messages::tr("Renaming, merging and tightening say first which labels they would change; nothing is "
                             "deleted silently, and one undo takes it all back.")}),
        page(u"statistics"_s, Messages::tr("Statistics"),
            {Messages::tr("How many labels each predicate and type has, how many are reviewed, and how well labels and "
                          "model agree. A double click on a predicate lists its documents.")}),
        page(u"review"_s, Messages::tr("Review"),
            {Messages::tr("The labels and missing triples of the whole corpus that are probably wrong, worst first, "
                          "each with its reason in words. Settle one with a key and the next one is there.")}),
    };
}

} // namespace

std::vector<HelpPage> helpPages()
{
    std::vector<HelpPage> pages = correctingPages();
    std::ranges::move(learningPages(), std::back_inserter(pages));
    return pages;
}

} // namespace spotter
