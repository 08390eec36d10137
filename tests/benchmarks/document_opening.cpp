// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a long document opens: document_opening FILE.txt MODEL [--bytes 2000000]. The file's first lines, up to so many
// bytes, are opened in the real window, as if dropped on it, with the model in use. Prints as JSON the time until the
// text was painted, the longest block of the main thread until the model had read everything, whether the first triples
// stood on the screen, and the same after a jump to the middle of the text while the model is still reading.
#include "tests/benchmarks/main_thread_watch.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Whole lines of the file, so that no character is cut.
bool copyLines(const QString &from, const QString &to, qint64 bytes)
{
    QFile source(from);
    QFile copy(to);
    if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly)) return false;
    for (qint64 written = 0; !source.atEnd();) {
        const QByteArray line = source.readLine();
        written += line.size();
        if (written > bytes) break;
        if (copy.write(line) != line.size()) return false;
    }
    return copy.flush() && copy.size() > 0;
}

/// One opening, watched from outside: by the view's paint events and the controller's signals.
class Opening final : public QObject {
public:
    Opening(MainWindow &window, const QString &file) : m_window(window), m_file(file) { }

    void begin(const QString &model)
    {
        CorpusController &controller = m_window.controller();
        m_view = m_window.findChild<AnnotationView *>();
        connect(&controller, &CorpusController::failed, this, &Opening::fail);
        connect(
            &controller, &CorpusController::modelChanged, this,
            [this] { QMetaObject::invokeMethod(this, &Opening::open, Qt::QueuedConnection); },
            Qt::SingleShotConnection);
        controller.loadModel(model);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_textMs < 0 && !m_view->text().isEmpty()) {
            // When this is served, the painting that is about to begin has ended.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_textMs < 0) m_textMs = sinceOpenedMs();
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void open()
    {
        CorpusController &controller = m_window.controller();
        connect(&controller, &CorpusController::triplesChanged, this, &Opening::look);
        connect(&controller, &CorpusController::extractionProgressed, this, [this](double share) {
            m_watch.note(share < 1 ? u"reading"_s : u"all was read"_s);
            if (share >= 1 && m_readingBegan) QMetaObject::invokeMethod(this, &Opening::finish, Qt::QueuedConnection);
            m_readingBegan = m_readingBegan || share < 1;
        });
        m_view->viewport()->installEventFilter(this);
        m_watch.start();
        m_watch.note(u"opening"_s);
        m_clock.start();
        m_window.openFiles({m_file});
        m_openedMs = sinceOpenedMs();
    }

    /// The first triples of all, and the first in the place that was jumped to.
    void look()
    {
        const std::vector<DisplayedTriple> &triples = m_window.controller().triples();
        if (triples.empty()) return;
        const Span visible = m_view->visibleSpan();
        const auto onScreen = std::ranges::count_if(
            triples, [visible](const DisplayedTriple &row) { return row.triple.subject.span.overlaps(visible); });
        if (m_firstMs < 0) {
            m_firstMs = sinceOpenedMs();
            m_first = qint64(triples.size());
            m_firstOnScreen = onScreen;
            m_view->scrollTo(m_view->text().size() / 2);
            m_jumpedMs = sinceOpenedMs();
        } else if (m_jumpMs < 0 && onScreen > 0) {
            m_jumpMs = sinceOpenedMs() - m_jumpedMs;
        }
    }

    void finish()
    {
        if (m_ended) return;
        m_ended = true;
        m_watch.stop();
        const QJsonObject watched = m_watch.toJson();
        const QJsonObject result{{u"textUnits"_s, m_view->text().size()}, {u"openFilesMs"_s, qRound(m_openedMs)},
            {u"textPaintedMs"_s, qRound(m_textMs)}, {u"firstTriplesMs"_s, qRound(m_firstMs)},
            {u"firstTriples"_s, m_first}, {u"firstTriplesOnScreen"_s, m_firstOnScreen},
            {u"firstTriplesAfterJumpMs"_s, qRound(m_jumpMs)}, {u"readMs"_s, qRound(sinceOpenedMs())},
            {u"triples"_s, qint64(m_window.controller().triples().size())}, {u"mainThread"_s, watched}};
        QTextStream(stdout) << QJsonDocument(result).toJson();
        QCoreApplication::exit(0);
    }

    void fail(const QString &problem)
    {
        if (m_ended) return;
        m_ended = true;
        QTextStream(stderr) << "document_opening: " << problem << Qt::endl;
        QCoreApplication::exit(1);
    }

    [[nodiscard]] double sinceOpenedMs() const { return double(m_clock.nsecsElapsed()) * 1e-6; }

    MainWindow &m_window;
    QString m_file;
    AnnotationView *m_view = nullptr;
    benchmarks::MainThreadWatch m_watch;
    QElapsedTimer m_clock;
    double m_openedMs = 0;
    double m_textMs = -1;
    double m_firstMs = -1;
    double m_jumpedMs = 0;
    double m_jumpMs = -1;
    qint64 m_first = 0;
    qint64 m_firstOnScreen = 0;
    bool m_readingBegan = false;
    bool m_ended = false;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"A long text"_s);
    parser.addPositionalArgument(u"MODEL"_s, u"Folder of the model"_s);
    const QCommandLineOption bytes(u"bytes"_s, u"How much of the file"_s, u"NUMBER"_s, u"2000000"_s);
    parser.addHelpOption();
    parser.addOption(bytes);
    parser.process(application);
    if (parser.positionalArguments().size() != 2) parser.showHelp(2);

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"document.txt"_s);
    if (!copyLines(parser.positionalArguments().front(), file, parser.value(bytes).toLongLong())) {
        QTextStream(stderr) << "document_opening: the file cannot be copied\n";
        return 1;
    }
    Preferences preferences(folder.filePath(u"preferences.ini"_s));
    Appearance appearance(preferences);
    appearance.overrideTheme(Theme::Light);
    MainWindow window(preferences, appearance);
    window.resize(1440, 900);
    window.show();
    Opening opening(window, file);
    QTimer::singleShot(0, &opening, [&] { opening.begin(parser.positionalArguments().back()); });
    return QApplication::exec();
}
