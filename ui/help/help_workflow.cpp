// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_workflow.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/actions.h"
#include "ui/help/guided_tour.h"
#include "ui/help/help_window.h"
#include "ui/help/start_page.h"
#include "ui/session/corpus_controller.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace spotter {

HelpWorkflow::HelpWorkflow(CorpusController &controller, const Actions &actions, QMainWindow *window)
    : QObject(window), m_controller(controller), m_actions(actions), m_window(window)
{
    connect(m_actions.help, &QAction::triggered, this, &HelpWorkflow::showHelp);
    connect(m_actions.guidedTour, &QAction::triggered, this, &HelpWorkflow::startTour);
}

QString HelpWorkflow::focusedPart() const
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QDockWidget *>(widget)) return widget->objectName();
    }
    return m_controller.corpus() ? u"text"_s : u"start"_s;
}

void HelpWorkflow::showHelp()
{
    const QString part = focusedPart();
    if (!m_help) {
        m_help = new HelpWindow(m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->showPart(part);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void HelpWorkflow::startTour()
{
    if (m_tour) m_tour->close();
    std::vector<TourStop> stops;
    if (!m_controller.corpus()) stops.push_back(beginStop());
    stops.push_back(seeStop());
    stops.push_back(correctStop());
    stops.push_back(retrainStop());
    stops.push_back(exportStop());
    m_tour = new GuidedTour(std::move(stops), m_window);
    connect(&m_controller, &CorpusController::documentOpened, m_tour, &GuidedTour::look);
    m_tour->begin();
}

QWidget *HelpWorkflow::dock(const QString &name) const
{
    auto *found = m_window->findChild<QDockWidget *>(name);
    if (!found) return nullptr;
    found->show();
    found->raise();
    return found;
}

TourStop HelpWorkflow::beginStop() const
{
    return {.target = [this]() -> QWidget * { return m_window->findChild<QWidget *>(u"startDemo"_s); },
        .title = [] { return tr("Open something first"); },
        .text =
            [] {
                return tr("Try the demo corpus, or drop a document of your own on the window. The tour continues "
                          "by itself as soon as a text is open.");
            },
        .canGoOn = [this] { return m_controller.corpus() && m_controller.documentId().isValid(); }};
}

TourStop HelpWorkflow::seeStop() const
{
    return {.target = [this]() -> QWidget * { return m_window->findChild<AnnotationView *>(); },
        .title = [] { return tr("1. See the triples of a document"); },
        .text =
            [] {
                return tr("Boxes are subjects and objects, arcs between them are predicates. J and K go from triple "
                          "to triple; the documents of the corpus are in the list beside the text.");
            }};
}

TourStop HelpWorkflow::correctStop() const
{
    return {.target = [this] { return dock(u"triples"_s); },
        .title = [] { return tr("2. Correct them"); },
        .text =
            [] {
                return tr("A accepts the chosen triple, X rejects it, 1 to 9 change its predicate; drag the edge of a "
                          "box to move an end. To add one, select the subject, then the object with Ctrl held. "
                          "Ctrl+Z takes anything back. Try it: nothing can be lost.");
            }};
}

TourStop HelpWorkflow::retrainStop() const
{
    return {.target = [this] { return dock(u"training"_s); },
        .title = [] { return tr("3. Retrain on your corrections"); },
        .text =
            [] {
                return tr(
                    "Retrain teaches a new model what the labels say while you continue working. At the end you see "
                    "whether it is better, and decide whether to adopt it.");
            }};
}

TourStop HelpWorkflow::exportStop() const
{
    return {.target = [this]() -> QWidget * {
                for (const QToolBar *bar : m_window->findChildren<QToolBar *>()) {
                    if (QWidget *button = bar->widgetForAction(m_actions.exportTriples)) return button;
                }
                return nullptr;
            },
        .title = [] { return tr("4. Export the facts"); },
        .text =
            [] {
                return tr("Choose a format, see a preview, write the file. Everything else is found by its name with "
                          "Ctrl+Shift+P; F1 explains the part of the window that you are in.");
            }};
}

} // namespace spotter
