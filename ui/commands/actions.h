// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

namespace spotter {

/// A command that moves an edge of the mention that is adjusted.
struct MentionEdgeAction {
    QAction *action;
    bool isEnd; ///< or its begin
    bool isForward;
    bool isByCharacter; ///< or by a word
};

/// Every action of the window, with text, key, icon and explanation; menus, toolbar, start page and palette share the
/// same objects. retranslate() updates the language. The actions do nothing themselves: other classes connect to
/// triggered().
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    void retranslate();
    /// Enables an action, or disables it with the sentence that says why it cannot be used now, in the current
    /// language.
    void allow(QAction *action, const QString &obstacle) const;
    /// Says what an action does at present, instead of what it does in general.
    void explain(QAction *action, const QString &explanation) const;
    /// Why an action cannot be used now; empty if it can.
    [[nodiscard]] QString obstacleOf(const QAction *action) const;
    /// In menu order; the palette and the list of keys show all of them.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// 1 to 9: the predicates allowed for the types of the current triple, in order.
    [[nodiscard]] const QList<QAction *> &predicateKeys() const { return m_predicateKeys; }

    /// What moves the edges of the mention that adjustSubject or adjustObject has chosen, in menu order; like these,
    /// their keys only work in the widgets that they are added to.
    [[nodiscard]] QList<MentionEdgeAction> edges() const;

    QAction *open = nullptr;
    QAction *newCorpus = nullptr;
    QAction *newDocument = nullptr;
    QAction *pasteDocument = nullptr;
    QAction *importFiles = nullptr;
    QAction *exportTriples = nullptr;
    QAction *exportAgain = nullptr;
    QAction *exportReport = nullptr;
    QAction *print = nullptr;
    QAction *saveAsCorpus = nullptr;
    QAction *tryDemo = nullptr;
    QAction *startPage = nullptr;
    QAction *quit = nullptr;

    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *accept = nullptr;
    QAction *reject = nullptr;
    QAction *remove = nullptr; ///< its key only works in the widgets that it is added to
    QAction *changePredicate = nullptr;
    QAction *negated = nullptr; ///< checked if the current triple is
    QAction *uncertain = nullptr; ///< checked if the current triple is
    QAction *tripleNote = nullptr;
    QAction *qualifiers = nullptr;
    QAction *setSubject = nullptr;
    QAction *setObject = nullptr;
    QAction *setType = nullptr;
    QAction *adjustSubject = nullptr;
    QAction *adjustObject = nullptr;
    QAction *endLater = nullptr;
    QAction *endEarlier = nullptr;
    QAction *beginEarlier = nullptr;
    QAction *beginLater = nullptr;
    QAction *endCharacterLater = nullptr;
    QAction *endCharacterEarlier = nullptr;
    QAction *beginCharacterEarlier = nullptr;
    QAction *beginCharacterLater = nullptr;
    QAction *selectTriples = nullptr;
    QAction *labelOtherPlaces = nullptr;
    QAction *settings = nullptr;

    QAction *nextTriple = nullptr;
    QAction *previousTriple = nullptr;
    QAction *nextMention = nullptr;
    QAction *previousMention = nullptr;
    QAction *nextDoubtful = nullptr;
    QAction *fixFinding = nullptr;
    QAction *postponeFinding = nullptr;
    QAction *settleAlike = nullptr;
    QAction *showOtherSentence = nullptr;
    QAction *nextDocument = nullptr;
    QAction *previousDocument = nullptr;
    QAction *renameDocument = nullptr; ///< its key only works in the widgets that it is added to
    QAction *documentProperties = nullptr;
    QAction *findInDocument = nullptr;
    QAction *findNext = nullptr;
    QAction *findPrevious = nullptr;
    QAction *findDocuments = nullptr;

    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *resetZoom = nullptr;
    QAction *lineNumbers = nullptr;
    QAction *airyLines = nullptr;
    QAction *legend = nullptr;
    QAction *fullScreen = nullptr;
    QAction *commandPalette = nullptr;

    QAction *retrain = nullptr;
    QAction *pauseTraining = nullptr;
    QAction *stopTraining = nullptr;
    QAction *adoptModel = nullptr;
    QAction *discardModel = nullptr;
    QAction *readTexts = nullptr;
    QAction *evaluateModel = nullptr;
    QAction *useModel = nullptr;
    QAction *getEncoder = nullptr;

    QAction *help = nullptr;
    QAction *guidedTour = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;

Q_SIGNALS:
    /// The language has changed: what was given to allow() and explain() is in the previous one.
    void retranslated();

private:
    struct Entry;
    void showTips(QAction *action) const;
    [[nodiscard]] static const std::vector<Entry> &table();

    QList<QAction *> m_all;
    QList<QAction *> m_predicateKeys;
};

} // namespace spotter
