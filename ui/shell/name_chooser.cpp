// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/name_chooser.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/commands/choice_popup.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/triple_edits.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct PredicateWords {
    Q_DECLARE_TR_FUNCTIONS(spotter::TripleWorkflow)
};

/// What a predicate connects, for people who do not know the schema by heart; empty if it allows everything.
QString allowedPairs(const Schema &schema, const QString &name)
{
    const qsizetype index = schema.indexOf(name);
    if (index < 0) return {};
    const auto named = [](const QString &type) { return type.isEmpty() ? PredicateWords::tr("any type") : type; };
    QStringList pairs;
    for (const TypePair &pair : schema.predicates()[size_t(index)].pairs)
        pairs += PredicateWords::tr("%1 → %2").arg(named(pair.subjectType), named(pair.objectType));
    return pairs.join(PredicateWords::tr("; "));
}

} // namespace

NameChooser::NameChooser(CorpusController &controller, AnnotationView &view, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view)
{
}

void NameChooser::close()
{
    if (m_popup) m_popup->close();
}

void NameChooser::askForType(Span span, const QPoint &globalPosition)
{
    if (!m_controller.isWritable()) return;
    const QString present = TripleEdits(*m_controller.corpus(), m_controller.documentId(), m_controller.document().text,
        m_controller.schema(), m_controller.triples(), m_controller.entities())
                                .typeAt(span);
    const auto choiceOf = [&](const QString &type, const QString &text, const QString &key, int value) {
        const bool isPresent = type == present;
        return Choice{.text = text,
            .detail = key,
            .value = value,
            .note = isPresent ? PredicateWords::tr("now") : QString(),
            .isPresent = isPresent,
            .description = m_controller.schema().descriptionOfType(type)};
    };
    std::vector<Choice> choices;
    for (const QString &type : m_controller.schema().entityTypes()) {
        const int place = int(choices.size());
        choices.push_back(choiceOf(type, type, place < 9 ? QString::number(place + 1) : QString(), place));
    }
    constexpr int withoutType = -1;
    choices.push_back(choiceOf({}, PredicateWords::tr("No type"), u"0"_s, withoutType));
    const QString text = m_controller.document().text.sliced(span.beginUtf16, span.length()).simplified();
    choose(std::move(choices), PredicateWords::tr("Type of %1").arg(text.left(40)), PredicateWords::tr("Types"),
        globalPosition, [this, span](int value, const QString &type) {
            m_controller.setType(span, value == withoutType ? QString() : type);
        });
    m_popup->setOfferForNew([](const QString &typed) { return PredicateWords::tr("New type “%1”").arg(typed); });
}

void NameChooser::askForPredicate(Span subject, Span object, const QString &title, const QPoint &globalPosition,
    const std::function<void(const QString &)> &use)
{
    const QStringList predicates = m_controller.predicatesBetween(subject, object);
    const qsizetype allowed = m_controller.allowedBetween(subject, object);
    std::vector<Choice> choices;
    choices.reserve(size_t(predicates.size()) + 1);
    for (qsizetype place = 0; place < predicates.size(); ++place) {
        if (place == allowed && place > 0)
            choices.push_back({.text = PredicateWords::tr("Predicates for other types"), .isHeading = true});
        choices.push_back({.text = predicates[place],
            .detail = place < 9 ? QString::number(place + 1) : QString(),
            .value = int(place),
            .note = allowedPairs(m_controller.schema(), predicates[place]),
            .description = m_controller.schema().descriptionOfPredicate(predicates[place])});
    }
    choose(std::move(choices), title, PredicateWords::tr("Predicates"), globalPosition,
        [use](int, const QString &predicate) { use(predicate); });
    m_popup->setOfferForNew([](const QString &typed) { return PredicateWords::tr("New predicate “%1”").arg(typed); });
}

void NameChooser::choose(std::vector<Choice> choices, const QString &title, const QString &accessibleName,
    const QPoint &globalPosition, const std::function<void(int, const QString &)> &use)
{
    if (m_popup) {
        disconnect(m_popup, &ChoicePopup::cancelled, &m_view, nullptr); // the marks are already those of the next one
        m_popup->close();
    }
    m_popup = new ChoicePopup(&m_view);
    m_popup->setObjectName(u"predicateChooser"_s);
    m_popup->setPlaceholder(title, accessibleName);
    m_popup->setChoices(std::move(choices));
    m_popup->setChosenByDigit(true);
    connect(m_popup, &ChoicePopup::chosen, this, use);
    connect(m_popup, &ChoicePopup::newTyped, this, [use](const QString &typed) { use(0, typed); });
    connect(m_popup, &QObject::destroyed, this, [this, popup = m_popup] {
        if (m_popup == popup) m_popup = nullptr;
    });
    m_popup->showAt(globalPosition);
}

} // namespace spotter
