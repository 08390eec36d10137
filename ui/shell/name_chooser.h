// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QObject>

#include <functional>
#include <vector>

class QPoint;

namespace spotter {

class AnnotationView;
class ChoicePopup;
class CorpusController;
struct Choice;

/// Asks for a predicate or an entity type in a list at a place of the text or the table; a name that the schema lacks
/// can be typed. One list at a time. Main thread; does not own its arguments.
class NameChooser final : public QObject {
    Q_OBJECT
public:
    NameChooser(CorpusController &controller, AnnotationView &view, QObject *parent = nullptr);

    /// The predicates between two spans, those that their types allow first.
    void askForPredicate(Span subject, Span object, const QString &title, const QPoint &globalPosition,
        const std::function<void(const QString &)> &use);
    /// Gives the mentions at the span the chosen type.
    void askForType(Span span, const QPoint &globalPosition);
    /// Any list of names; `use` gets the value of the chosen one, and its text.
    void choose(std::vector<Choice> choices, const QString &title, const QString &accessibleName,
        const QPoint &globalPosition, const std::function<void(int, const QString &)> &use);
    /// The list, while it is open; else null.
    [[nodiscard]] ChoicePopup *popup() const { return m_popup; }
    void close();

private:
    CorpusController &m_controller;
    AnnotationView &m_view;
    ChoicePopup *m_popup = nullptr;
};

} // namespace spotter
