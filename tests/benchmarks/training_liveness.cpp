// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether the window stays alive while it trains: training_liveness CORPUS [--seconds 90] [--threads 2] [--model
// FOLDER]. Opens a copy of the corpus in the real window, adds long documents made of its labelled sentences, trains
// with the default settings, scrolls and goes from document to document, and prints as JSON how late the main thread
// served a timer. With a model each document is read by it as well; without training it tells what the machine itself
// takes away.
#include "core/training/training_service.h"
#include "tests/benchmarks/main_thread_watch.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

using namespace spotter;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longDocuments = 4;
constexpr int sentencesEach = 400;

/// Documents to scroll through, of the corpus' own sentences with their labels.
Result<std::vector<DocumentId>> addLongDocuments(Corpus &corpus)
{
    const auto sentences = corpus.documents().ids({.split = Split::Train});
    if (!sentences) return std::unexpected(sentences.error());
    std::vector<DocumentId> added;
    for (int number = 0; number < longDocuments; ++number) {
        Document whole;
        whole.source = u"long-%1.txt"_s.arg(number + 1);
        whole.split = Split::Test; // trains nobody
        for (int i = 0; i < sentencesEach; ++i) {
            const DocumentId id = (*sentences)[size_t(number * sentencesEach + i) % sentences->size()];
            const auto sentence = corpus.documents().loadWithLabels(id);
            if (!sentence) return std::unexpected(sentence.error());
            for (LabelledTriple label : sentence->triples) {
                if (!label.triple.isAligned()) continue;
                label.triple.qualifiers.clear();
                label.triple.subject.span = label.triple.subject.span.shifted(whole.text.size());
                label.triple.object.span = label.triple.object.span.shifted(whole.text.size());
                whole.triples.push_back(std::move(label));
            }
            whole.text += sentence->text + u'\n';
        }
        const auto imported = corpus.documents().import(whole);
        if (!imported) return std::unexpected(imported.error());
        added.push_back(imported->id);
    }
    return added;
}

/// The steps of a measurement, each on the event loop.
class Liveness final : public QObject {
public:
    Liveness(MainWindow &window, double seconds, bool trains) : m_window(window), m_seconds(seconds), m_trains(trains)
    {
        m_scrolling.setInterval(40ms);
        m_switching.setInterval(2s);
        connect(&m_scrolling, &QTimer::timeout, this, &Liveness::scroll);
        connect(&m_switching, &QTimer::timeout, this, &Liveness::openOther);
    }

    void begin(const QString &corpus, const QString &model)
    {
        CorpusController &controller = m_window.controller();
        m_service = m_window.findChild<TrainingService *>();
        m_view = m_window.findChild<AnnotationView *>();
        if (!m_service || !m_view) return end(u"the window cannot train"_s);
        m_window.openFiles({corpus});
        if (!controller.corpus()) return end(u"the corpus cannot be opened"_s);
        controller.setModel(nullptr); // the corpus' own stayed beside the original
        const auto documents = addLongDocuments(*controller.corpus());
        if (!documents) return end(documents.error().message);
        m_documents = *documents;
        Q_EMIT controller.documentsChanged();
        connect(&controller, &CorpusController::failed, this, &Liveness::end);
        connect(m_service, &TrainingService::failed, this, [this](const Error &error) { end(error.message); });
        connect(m_service, &TrainingService::stepped, this, [this](const TrainingStep &step) { m_last = step; });
        connect(m_service, &TrainingService::epochEnded, this, [this] {
            ++m_epochs;
            m_watch.note(u"an epoch's end"_s);
        });
        connect(m_service, &TrainingService::stopped, this, [this] { end({}); });
        connect(m_service, &TrainingService::finished, this, [this] { end({}); });
        if (model.isEmpty()) return train();
        connect(&controller, &CorpusController::modelChanged, this, &Liveness::train, Qt::SingleShotConnection);
        controller.loadModel(model);
    }

private:
    void train()
    {
        openOther();
        m_watch.start();
        m_watch.note(u"the start"_s);
        if (m_trains) m_window.actions().retrain->trigger();
        m_scrolling.start();
        m_switching.start();
    }

    void scroll()
    {
        QScrollBar *bar = m_view->verticalScrollBar();
        if (bar->value() == bar->maximum()) m_step = -std::abs(m_step);
        if (bar->value() == bar->minimum()) m_step = std::abs(m_step);
        m_watch.note(u"scrolling"_s);
        bar->setValue(bar->value() + m_step);
    }

    void openOther()
    {
        if (m_watch.seconds() > m_seconds) return m_trains ? m_service->stop() : end({});
        m_watch.note(u"another document"_s);
        const auto opened = m_window.controller().openDocument(m_documents[m_next++ % m_documents.size()]);
        if (!opened) end(opened.error().message);
    }

    void end(const QString &problem)
    {
        if (m_ended) return;
        m_ended = true;
        m_watch.stop();
        m_scrolling.stop();
        m_switching.stop();
        if (!problem.isEmpty()) {
            QTextStream(stderr) << "training_liveness: " << problem << Qt::endl;
            return QCoreApplication::exit(1);
        }
        QJsonObject result = m_watch.toJson();
        result.insert(u"trainedSteps"_s, m_last.step);
        result.insert(u"trainedSentencesPerSecond"_s, qRound(m_last.sentencesPerSecond));
        result.insert(u"evaluatedEpochs"_s, m_epochs);
        QTextStream(stdout) << QJsonDocument(result).toJson();
        QCoreApplication::exit(0);
    }

    MainWindow &m_window;
    double m_seconds;
    bool m_trains;
    TrainingService *m_service = nullptr;
    AnnotationView *m_view = nullptr;
    benchmarks::MainThreadWatch m_watch;
    QTimer m_scrolling;
    QTimer m_switching;
    std::vector<DocumentId> m_documents;
    size_t m_next = 0;
    int m_step = 45;
    int m_epochs = 0;
    TrainingStep m_last;
    bool m_ended = false;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"CORPUS"_s, u"Is copied"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"How long to measure"_s, u"NUMBER"_s, u"90"_s);
    const QCommandLineOption threads(u"threads"_s, u"Of training; 0: as the window has it"_s, u"NUMBER"_s, u"2"_s);
    const QCommandLineOption model(u"model"_s, u"Reads each document meanwhile"_s, u"FOLDER"_s);
    const QCommandLineOption without(u"without-training"_s, u"What the machine itself takes away"_s);
    parser.addHelpOption();
    parser.addOptions({seconds, threads, model, without});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);

    const QTemporaryDir folder;
    const QString corpus = folder.filePath(u"copy.spotter"_s);
    if (!QFile::copy(parser.positionalArguments().front(), corpus)) {
        QTextStream(stderr) << "training_liveness: the corpus cannot be copied\n";
        return 1;
    }
    Preferences preferences(folder.filePath(u"preferences.ini"_s));
    preferences.setThreads(parser.value(threads).toInt());
    Appearance appearance(preferences);
    appearance.overrideTheme(Theme::Light);
    MainWindow window(preferences, appearance);
    window.resize(1440, 900);
    window.show();
    Liveness liveness(window, parser.value(seconds).toDouble(), !parser.isSet(without));
    QTimer::singleShot(0, &liveness, [&] { liveness.begin(corpus, parser.value(model)); });
    return QApplication::exec();
}
