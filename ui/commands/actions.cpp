// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/actions.h"

#include "ui/appearance/icons.h"

#include <QWidget>

#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr const char *explanationProperty = "explanation";
constexpr const char *obstacleProperty = "obstacle";

} // namespace

/// A row of the table below. The key is in Qt's portable notation; several keys are separated by "; ".
struct Actions::Entry {
    QAction *Actions::*action;
    const char *name; ///< object name, never shown
    const char *icon;
    const char *keys;
    const char *text;
    const char *explanation;
};

const std::vector<Actions::Entry> &Actions::table()
{
    static const std::vector<Entry> entries = {
        {&Actions::open, "open", "document-open", "Ctrl+O", QT_TR_NOOP("&Open…"),
            QT_TR_NOOP("Opens a document, a file of labelled data or a corpus")},
        {&Actions::newCorpus, "newCorpus", "corpus-new", "Ctrl+N", QT_TR_NOOP("&New Corpus…"),
            QT_TR_NOOP("Creates an empty corpus file for documents and labels")},
        {&Actions::newDocument, "newDocument", "document-open", "Ctrl+Shift+N", QT_TR_NOOP("New Docu&ment…"),
            QT_TR_NOOP("Creates a document from a text that you type or paste")},
        {&Actions::pasteDocument, "pasteDocument", "paste", "Ctrl+Shift+V", QT_TR_NOOP("New Document from Cli&pboard"),
            QT_TR_NOOP("Creates a document from the copied text; copied files are opened")},
        {&Actions::importFiles, "importFiles", "import", "Ctrl+I", QT_TR_NOOP("&Import…"),
            QT_TR_NOOP("Adds documents and labels from files to the corpus")},
        {&Actions::exportTriples, "exportTriples", "export", "Ctrl+E", QT_TR_NOOP("&Export…"),
            QT_TR_NOOP("Writes documents and triples to a file")},
        {&Actions::exportAgain, "exportAgain", "", "Ctrl+Alt+E", QT_TR_NOOP("Export A&gain"),
            QT_TR_NOOP("Repeats the last export of this corpus: same format, documents, options and file")},
        {&Actions::exportReport, "exportReport", "", "", QT_TR_NOOP("E&xport Report…"),
            QT_TR_NOOP(
                "Writes the open document with its marked mentions and a table of its triples as PDF or web page")},
        {&Actions::print, "print", "", "Ctrl+P", QT_TR_NOOP("Prin&t…"),
            QT_TR_NOOP("Prints the open document with its marked mentions and a table of its triples")},
        {&Actions::saveAsCorpus, "saveAsCorpus", "corpus-open", "Ctrl+Shift+S", QT_TR_NOOP("&Save Corpus As…"),
            QT_TR_NOOP("Saves a copy of the corpus, with its labels and history, in a file of your choice")},
        {&Actions::tryDemo, "tryDemo", "demo", "", QT_TR_NOOP("Try the &Demo Corpus"),
            QT_TR_NOOP("Opens the corpus and the model that come with Spotter")},
        {&Actions::startPage, "startPage", "", "Ctrl+W", QT_TR_NOOP("&Close Corpus"),
            QT_TR_NOOP("Closes the corpus and shows the start page; everything is already saved")},
        {&Actions::quit, "quit", "", "Ctrl+Q", QT_TR_NOOP("&Quit"), QT_TR_NOOP("Closes the window")},

        {&Actions::undo, "undo", "undo", "Ctrl+Z", QT_TR_NOOP("&Undo"), QT_TR_NOOP("Undoes the last edit")},
        {&Actions::redo, "redo", "redo", "Ctrl+Shift+Z; Ctrl+Y", QT_TR_NOOP("&Redo"),
            QT_TR_NOOP("Redoes the edit that was undone last")},
        {&Actions::accept, "accept", "accept", "A", QT_TR_NOOP("&Accept Triple"),
            QT_TR_NOOP("Marks the current triple as right")},
        {&Actions::reject, "reject", "reject", "X", QT_TR_NOOP("Re&ject Triple"),
            QT_TR_NOOP("Marks the current triple as wrong")},
        {&Actions::remove, "remove", "remove", "Del; Backspace", QT_TR_NOOP("&Delete Triple"),
            QT_TR_NOOP("Removes the current triple, or the selected entity")},
        {&Actions::changePredicate, "changePredicate", "edit", "E", QT_TR_NOOP("Change &Predicate…"),
            QT_TR_NOOP("Chooses another predicate for the current triple")},
        {&Actions::negated, "negated", "", "D", QT_TR_NOOP("&Negated"),
            QT_TR_NOOP("Marks the current triple as denied by the text, or removes this mark")},
        {&Actions::uncertain, "uncertain", "", "U", QT_TR_NOOP("Un&certain"),
            QT_TR_NOOP("Marks the current triple as left open by the text, or removes this mark")},
        {&Actions::tripleNote, "tripleNote", "", "C", QT_TR_NOOP("Not&e…"),
            QT_TR_NOOP("Writes a note on the current triple")},
        {&Actions::qualifiers, "qualifiers", "", "Q", QT_TR_NOOP("&Qualifiers…"),
            QT_TR_NOOP("Time, place and other further slots of the current triple")},
        {&Actions::setSubject, "setSubject", "subject", "S", QT_TR_NOOP("Mark as &Subject"),
            QT_TR_NOOP("Makes the selected text the subject of a new triple")},
        {&Actions::setObject, "setObject", "object", "O", QT_TR_NOOP("Mark as &Object"),
            QT_TR_NOOP("Makes the selected text the object and asks for the predicate")},
        {&Actions::setType, "setType", "", "T", QT_TR_NOOP("Set &Type…"),
            QT_TR_NOOP("Chooses the entity type of the mention; makes an entity of other selected text")},
        // The arrow keys with Alt belong to some window managers.
        {&Actions::adjustSubject, "adjustSubject", "", "Alt+Up; Shift+S", QT_TR_NOOP("Adjust the &Subject"),
            QT_TR_NOOP("The keys that move the edges of a mention now act on the subject of the current triple")},
        {&Actions::adjustObject, "adjustObject", "", "Alt+Down; Shift+O", QT_TR_NOOP("Adjust the &Object"),
            QT_TR_NOOP("The keys that move the edges of a mention now act on the object of the current triple")},
        {&Actions::endLater, "endLater", "", "Alt+Right; ]", QT_TR_NOOP("&End One Word Later"),
            QT_TR_NOOP("Extends the subject or object of the current triple by a word at its end")},
        {&Actions::endEarlier, "endEarlier", "", "Alt+Left; [", QT_TR_NOOP("End One &Word Earlier"),
            QT_TR_NOOP("Shortens the subject or object of the current triple by a word at its end")},
        {&Actions::beginEarlier, "beginEarlier", "", "Alt+Shift+Left; {", QT_TR_NOOP("&Begin One Word Earlier"),
            QT_TR_NOOP("Extends the subject or object of the current triple by a word at its begin")},
        {&Actions::beginLater, "beginLater", "", "Alt+Shift+Right; }", QT_TR_NOOP("Begin One Word &Later"),
            QT_TR_NOOP("Shortens the subject or object of the current triple by a word at its begin")},
        {&Actions::endCharacterLater, "endCharacterLater", "", "Ctrl+Alt+Right; Ctrl+]",
            QT_TR_NOOP("End One &Character Later"),
            QT_TR_NOOP("Extends the subject or object of the current triple by a character at its end")},
        {&Actions::endCharacterEarlier, "endCharacterEarlier", "", "Ctrl+Alt+Left; Ctrl+[",
            QT_TR_NOOP("End One Character Ea&rlier"),
            QT_TR_NOOP("Shortens the subject or object of the current triple by a character at its end")},
        {&Actions::beginCharacterEarlier, "beginCharacterEarlier", "", "Ctrl+Alt+Shift+Left; Ctrl+{",
            QT_TR_NOOP("Begin One Character E&arlier"),
            QT_TR_NOOP("Extends the subject or object of the current triple by a character at its begin")},
        {&Actions::beginCharacterLater, "beginCharacterLater", "", "Ctrl+Alt+Shift+Right; Ctrl+}",
            QT_TR_NOOP("Begin One Character La&ter"),
            QT_TR_NOOP("Shortens the subject or object of the current triple by a character at its begin")},
        {&Actions::labelOtherPlaces, "labelOtherPlaces", "", "Ctrl+Shift+L", QT_TR_NOOP("La&bel All Other Places…"),
            QT_TR_NOOP("Lists the other sentences with both mentions of the current triple, to label them, too")},
        {&Actions::selectTriples, "selectTriples", "", "Ctrl+T", QT_TR_NOOP("S&elect Triples…"),
            QT_TR_NOOP("Lists triples of all documents that match, to accept, reject, change or delete them at once")},
        {&Actions::settings, "settings", "settings", "Ctrl+,", QT_TR_NOOP("Se&ttings…"),
            QT_TR_NOOP("Theme, language, font size and threads")},

        {&Actions::nextTriple, "nextTriple", "next", "J", QT_TR_NOOP("&Next Triple"),
            QT_TR_NOOP("Selects the next triple")},
        {&Actions::previousTriple, "previousTriple", "previous", "K", QT_TR_NOOP("&Previous Triple"),
            QT_TR_NOOP("Selects the previous triple")},
        {&Actions::nextMention, "nextMention", "", "M", QT_TR_NOOP("Next &Mention"),
            QT_TR_NOOP("Selects the next subject or object in the text")},
        {&Actions::previousMention, "previousMention", "", "Shift+M", QT_TR_NOOP("Previous Men&tion"),
            QT_TR_NOOP("Selects the previous subject or object in the text")},
        {&Actions::nextDoubtful, "nextDoubtful", "warning", "N", QT_TR_NOOP("Next &Doubtful Triple"),
            QT_TR_NOOP("Goes to the next finding while the review is open; otherwise to the next unreviewed triple on "
                       "which label and model disagree")},
        {&Actions::fixFinding, "fixFinding", "", "F", QT_TR_NOOP("Apply the Review Pr&oposal"),
            QT_TR_NOOP("Corrects the label that the review doubts, or adds the missing triple")},
        {&Actions::postponeFinding, "postponeFinding", "", "P", QT_TR_NOOP("Ask &Later"),
            QT_TR_NOOP("Moves the current finding to the end of the review queue")},
        {&Actions::settleAlike, "settleAlike", "", "G", QT_TR_NOOP("Settle All Simil&ar…"),
            QT_TR_NOOP("Shows all findings with the same cause, to settle them at once")},
        {&Actions::showOtherSentence, "showOtherSentence", "", "W", QT_TR_NOOP("S&how the Other Sentence"),
            QT_TR_NOOP("Goes to the sentence that the label under review contradicts, and back")},
        {&Actions::nextDocument, "nextDocument", "", "Ctrl+PgDown", QT_TR_NOOP("N&ext Document"),
            QT_TR_NOOP("Opens the next document in the list")},
        {&Actions::previousDocument, "previousDocument", "", "Ctrl+PgUp", QT_TR_NOOP("P&revious Document"),
            QT_TR_NOOP("Opens the previous document in the list")},
        {&Actions::renameDocument, "renameDocument", "", "F2", QT_TR_NOOP("Rena&me Document"),
            QT_TR_NOOP("Gives the open document a title, which the list shows")},
        {&Actions::documentProperties, "documentProperties", "", "Alt+Return", QT_TR_NOOP("Document Propert&ies…"),
            QT_TR_NOOP("Title, note, tags and split of the open document")},
        {&Actions::findInDocument, "findInDocument", "search", "Ctrl+F", QT_TR_NOOP("&Find in the Document…"),
            QT_TR_NOOP("Marks all places of a string in the open document")},
        {&Actions::findNext, "findNext", "", "F3", QT_TR_NOOP("Find Ne&xt"), QT_TR_NOOP("Selects the next match")},
        {&Actions::findPrevious, "findPrevious", "", "Shift+F3", QT_TR_NOOP("Find Pre&vious"),
            QT_TR_NOOP("Selects the previous match")},
        {&Actions::findDocuments, "findDocuments", "", "Ctrl+Shift+F", QT_TR_NOOP("&Search Documents"),
            QT_TR_NOOP("Searches the texts, titles and notes of all documents")},

        {&Actions::zoomIn, "zoomIn", "", "Ctrl++; Ctrl+=", QT_TR_NOOP("Zoom &In"), QT_TR_NOOP("Makes the text larger")},
        {&Actions::zoomOut, "zoomOut", "", "Ctrl+-", QT_TR_NOOP("Zoom &Out"), QT_TR_NOOP("Makes the text smaller")},
        {&Actions::resetZoom, "resetZoom", "", "Ctrl+0", QT_TR_NOOP("&Normal Size"),
            QT_TR_NOOP("Gives the text its normal size")},
        {&Actions::lineNumbers, "lineNumbers", "", "Ctrl+L", QT_TR_NOOP("&Line Numbers"),
            QT_TR_NOOP("Shows the number of each paragraph beside the text")},
        {&Actions::airyLines, "airyLines", "", "", QT_TR_NOOP("Air&y Lines"),
            QT_TR_NOOP("Keeps room for an arc above every line, so that lines stay where they are")},
        {&Actions::legend, "legend", "", "L", QT_TR_NOOP("Le&gend"),
            QT_TR_NOOP("Explains the boxes and lines in the text")},
        {&Actions::fullScreen, "fullScreen", "", "F11", QT_TR_NOOP("&Full Screen"),
            QT_TR_NOOP("Switches the window to full screen")},
        {&Actions::commandPalette, "commandPalette", "palette", "Ctrl+Shift+P", QT_TR_NOOP("&Find a Command…"),
            QT_TR_NOOP("Finds any command by its name")},

        {&Actions::retrain, "retrain", "train", "Ctrl+R", QT_TR_NOOP("&Retrain"),
            QT_TR_NOOP("Trains a model on the labels of the corpus")},
        {&Actions::pauseTraining, "pauseTraining", "", "", QT_TR_NOOP("&Pause or Resume Training"),
            QT_TR_NOOP("Pauses the training and frees the processor, or resumes it")},
        {&Actions::stopTraining, "stopTraining", "stop", "", QT_TR_NOOP("&Stop Training"),
            QT_TR_NOOP("Stops the training and keeps the best model so far")},
        {&Actions::adoptModel, "adoptModel", "", "Ctrl+Shift+A", QT_TR_NOOP("&Adopt the New Model"),
            QT_TR_NOOP("Uses the newly trained model from now on")},
        {&Actions::discardModel, "discardModel", "", "", QT_TR_NOOP("&Discard the New Model"),
            QT_TR_NOOP("Deletes the newly trained model")},
        {&Actions::readTexts, "readTexts", "", "", QT_TR_NOOP("Pretrain on the &Texts"),
            QT_TR_NOOP("Pretrains the built-in encoder on all texts of the corpus, labelled or not; once is enough, "
                       "and stopping loses nothing")},
        {&Actions::evaluateModel, "evaluateModel", "", "", QT_TR_NOOP("E&valuate a Model…"),
            QT_TR_NOOP("Measures any model on any split, and lists what it misses and what it finds by mistake")},
        {&Actions::useModel, "useModel", "", "", QT_TR_NOOP("&Use a Model…"),
            QT_TR_NOOP("Loads a model from a folder and uses it")},
        {&Actions::getEncoder, "getEncoder", "", "", QT_TR_NOOP("&Get an Encoder…"),
            QT_TR_NOOP("Adds a pretrained BERT to start training from, and says where to get one")},

        {&Actions::help, "help", "", "F1", QT_TR_NOOP("&Help on This Part"),
            QT_TR_NOOP("Explains the part of the window that has the focus")},
        {&Actions::guidedTour, "guidedTour", "tour", "", QT_TR_NOOP("Take the &Tour"),
            QT_TR_NOOP("Shows the four main tasks step by step in the window")},
        {&Actions::shortcuts, "shortcuts", "", "Ctrl+F1", QT_TR_NOOP("&Keyboard Shortcuts"),
            QT_TR_NOOP("Lists all commands with their keys")},
        {&Actions::about, "about", "", "", QT_TR_NOOP("&About Spotter"),
            QT_TR_NOOP("Versions of Spotter and of the libraries in use")},
    };
    return entries;
}

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const Entry &entry : table()) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1StringView(entry.name));
        if (entry.icon[0]) action->setIcon(icon(QLatin1StringView(entry.icon)));
        if (entry.keys[0]) // an empty text would give a list with one empty key
            action->setShortcuts(
                QKeySequence::listFromString(QLatin1StringView(entry.keys), QKeySequence::PortableText));
        this->*entry.action = action;
        m_all += action;
    }
    // Not window-wide: it would be too easy to change a triple that is out of sight, and tables edit with F2, too.
    QList<QAction *> local{remove, renameDocument, adjustSubject, adjustObject};
    for (const MentionEdgeAction &edge : edges()) local += edge.action;
    for (QAction *action : local) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction *action : m_all)
        if (!local.contains(action)) window->addAction(action);
    for (const QAction *action : {quit, about, settings}) Q_ASSERT(action);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setMenuRole(QAction::PreferencesRole);
    fullScreen->setCheckable(true);
    lineNumbers->setCheckable(true);
    airyLines->setCheckable(true);
    legend->setCheckable(true);
    negated->setCheckable(true);
    uncertain->setCheckable(true);
    for (int digit = 1; digit <= 9; ++digit) {
        auto *action = new QAction(this);
        action->setObjectName(u"predicate%1"_s.arg(digit));
        action->setShortcut(QKeySequence(Qt::Key_0 + digit));
        m_predicateKeys += action;
        m_all += action;
        window->addAction(action);
    }
    retranslate();
}

QList<MentionEdgeAction> Actions::edges() const
{
    return {{endLater, true, true, false}, {endEarlier, true, false, false}, {beginEarlier, false, false, false},
        {beginLater, false, true, false}, {endCharacterLater, true, true, true},
        {endCharacterEarlier, true, false, true}, {beginCharacterEarlier, false, false, true},
        {beginCharacterLater, false, true, true}};
}

void Actions::retranslate()
{
    for (const Entry &entry : table()) {
        QAction *action = this->*entry.action;
        action->setText(tr(entry.text));
        explain(action, tr(entry.explanation));
    }
    for (int digit = 1; digit <= 9; ++digit) {
        QAction *action = m_predicateKeys[digit - 1];
        action->setText(tr("Choose Predicate %1").arg(digit));
        explain(action, tr("Gives the current or new triple the predicate at this position in the list"));
    }
    Q_EMIT retranslated();
}

void Actions::allow(QAction *action, const QString &obstacle) const
{
    action->setProperty(obstacleProperty, obstacle);
    action->setEnabled(obstacle.isEmpty());
    showTips(action);
}

QString Actions::obstacleOf(const QAction *action) const
{
    return action->isEnabled() ? QString() : action->property(obstacleProperty).toString();
}

void Actions::explain(QAction *action, const QString &explanation) const
{
    action->setProperty(explanationProperty, explanation);
    showTips(action);
}

void Actions::showTips(QAction *action) const
{
    const QString explanation = action->property(explanationProperty).toString();
    const QString obstacle = obstacleOf(action);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString what = key.isEmpty() ? explanation : tr("%1 (%2)", "what it does (its key)").arg(explanation, key);
    action->setStatusTip(obstacle.isEmpty() ? explanation : obstacle);
    // Rich text is wrapped, and an obstacle may be long.
    action->setToolTip(obstacle.isEmpty() || obstacle == explanation
            ? what
            : u"<p>%1</p><p>%2</p>"_s.arg(what.toHtmlEscaped(), obstacle.toHtmlEscaped()));
}

} // namespace spotter
