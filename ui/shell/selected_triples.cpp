// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selected_triples.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/choice_popup.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/several_triples.h"
#include "ui/shell/name_chooser.h"
#include "ui/triples/triple_panel.h"

#include <QApplication>

namespace spotter {
namespace {

struct SeveralWords {
    Q_DECLARE_TR_FUNCTIONS(spotter::TripleWorkflow)
};

} // namespace

SelectedTriples::SelectedTriples(
    CorpusController &controller, AnnotationView &view, TriplePanel &panel, NameChooser &chooser)
    : m_controller(controller), m_view(view), m_panel(panel), m_chooser(chooser)
{
}

std::vector<DisplayedTriple> SelectedTriples::rows() const
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isInText = focus && (focus == &m_view || m_view.isAncestorOf(focus));
    const std::vector<int> selected = m_panel.selected();
    std::vector<DisplayedTriple> triples;
    if (isInText || selected.size() < 2 || !m_controller.isWritable()) return triples;
    for (const int row : selected) triples.push_back(m_panel.triples()[size_t(row)]);
    return triples;
}

bool SelectedTriples::change(const TripleChange &change)
{
    const std::vector<DisplayedTriple> triples = rows();
    changeAll(triples, change);
    return !triples.empty();
}

void SelectedTriples::changeAll(const std::vector<DisplayedTriple> &triples, const TripleChange &change)
{
    std::vector<int> places;
    for (const DisplayedTriple &triple : triples) places.push_back(findRow(m_controller.triples(), triple));
    changeTriples(m_controller, places, change);
}

QPoint SelectedTriples::placeAtTable() const { return m_panel.mapToGlobal(QPoint(24, 60)); }

void SelectedTriples::askForPredicate()
{
    const std::vector<DisplayedTriple> triples = rows();
    const Triple &first = triples.front().triple;
    m_chooser.askForPredicate(first.subject.span, first.object.span,
        SeveralWords::tr("New predicate of %Ln triple(s)", nullptr, int(triples.size())), placeAtTable(),
        [this, triples](const QString &predicate) {
            changeAll(triples, {.kind = TripleChange::Kind::SetPredicate, .value = predicate});
        });
}

void SelectedTriples::askForType()
{
    // Two lists in one: the values of the second continue after those of the first.
    const std::vector<DisplayedTriple> triples = rows();
    const QStringList types = m_controller.schema().entityTypes() + QStringList{QString()};
    std::vector<Choice> choices;
    const auto add = [&](const QString &heading, const QString &end) {
        const int first = choices.empty() ? 0 : int(types.size());
        choices.push_back({.text = heading, .isHeading = true});
        for (int i = 0; i < types.size(); ++i)
            choices.push_back({.text = types[i].isEmpty() ? SeveralWords::tr("No type") : types[i],
                .detail = end,
                .value = first + i});
    };
    add(SeveralWords::tr("Type of the subjects"), SeveralWords::tr("subject"));
    add(SeveralWords::tr("Type of the objects"), SeveralWords::tr("object"));
    m_chooser.choose(std::move(choices), SeveralWords::tr("New type in %Ln triple(s)", nullptr, int(triples.size())),
        SeveralWords::tr("Types"), placeAtTable(), [this, triples, types](int value, const QString &) {
            const bool isSubject = value < types.size();
            changeAll(triples,
                {.kind = isSubject ? TripleChange::Kind::SetSubjectType : TripleChange::Kind::SetObjectType,
                    .value = types[isSubject ? value : value - types.size()]});
        });
}

} // namespace spotter
