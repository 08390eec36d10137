// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether the window stays alive with many facts: fact_liveness CORPUS [--seconds 40]. Opens a copy of a corpus of
// which the facts have not been collected, shows the Facts dock, and from then on sorts, filters, searches, scrolls and
// rejects a label, again and again. Prints as JSON how late the main thread served a timer, and after what it was
// latest.
#include "core/corpus/corpus.h"
#include "tests/benchmarks/main_thread_watch.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/facts/fact_filter.h"
#include "ui/facts/fact_model.h"
#include "ui/facts/fact_panel.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

using namespace spotter;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a person does in the dock, each on the event loop, some after the facts are there.
class FactLiveness final : public QObject {
public:
    FactLiveness(MainWindow &window, double seconds) : m_window(window), m_seconds(seconds)
    {
        m_acting.setInterval(400ms);
        connect(&m_acting, &QTimer::timeout, this, &FactLiveness::act);
    }

    void begin(const QString &corpus)
    {
        m_window.openFiles({corpus});
        auto *dock = m_window.findChild<QDockWidget *>(u"facts"_s);
        m_panel = m_window.findChild<FactPanel *>();
        if (!m_window.controller().corpus() || !dock || !m_panel) return end(u"the corpus cannot be opened"_s);
        connect(&m_window.controller(), &CorpusController::failed, this, [this] { ++m_refused; });
        m_watch.start();
        m_watch.note(u"collecting"_s);
        dock->toggleViewAction()->trigger();
        m_acting.start();
    }

private:
    [[nodiscard]] FactModel &model() const { return *m_panel->findChild<FactModel *>(); }

    void act()
    {
        if (m_collectedAt == 0) {
            if (m_watch.seconds() > 240) return end(u"the facts were not collected"_s);
            if (model().rowCount() == 0) return edit(u"an edit while collecting"_s);
            m_collectedAt = m_watch.seconds();
        }
        if (m_watch.seconds() > m_collectedAt + m_seconds) return end({});
        auto &table = *m_panel->findChild<QTableView *>();
        auto &filter = *m_panel->findChild<FactFilter *>();
        auto &search = *filter.findChild<QLineEdit *>();
        const auto orders = qsizetype(FactModel::ColumnCount);
        switch (const int step = m_step++ % 12) {
        case 0:
        case 1:
        case 2:
            m_watch.note(u"sorting"_s);
            return table.sortByColumn(int((m_step / 12 + step) % orders), Qt::SortOrder(step % 2));
        case 3:
        case 4:
        case 5:
            m_watch.note(u"scrolling"_s);
            return table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
        case 6:
            m_watch.note(u"searching a rare name"_s);
            return search.setText(u"333333"_s);
        case 7:
            m_watch.note(u"searching a frequent one"_s);
            return search.setText(u"person 1"_s);
        case 8:
            m_watch.note(u"searching none"_s);
            return search.clear();
        case 9:
        case 10:
            m_watch.note(u"filtering"_s);
            return filter.findChildren<QComboBox *>().at(step % 2)->setCurrentIndex(1 - m_filter++ / 2 % 2);
        default:
            edit(u"an edit"_s);
        }
    }

    void edit(const QString &what)
    {
        m_watch.note(what);
        const auto opened = m_window.controller().openDocument({++m_document});
        if (!opened) return end(opened.error().message);
        m_window.controller().reject(0);
    }

    void end(const QString &problem)
    {
        m_watch.stop();
        m_acting.stop();
        if (!problem.isEmpty()) {
            QTextStream(stderr) << "fact_liveness: " << problem << Qt::endl;
            return QCoreApplication::exit(1);
        }
        QJsonObject result = m_watch.toJson();
        result.insert(u"collectingSeconds"_s, m_collectedAt);
        result.insert(u"actions"_s, m_step);
        result.insert(u"refusedEdits"_s, m_refused);
        QTextStream(stdout) << QJsonDocument(result).toJson();
        QCoreApplication::exit(0);
    }

    MainWindow &m_window;
    FactPanel *m_panel = nullptr;
    double m_seconds;
    double m_collectedAt = 0;
    int m_step = 0;
    int m_filter = 0;
    qint64 m_document = 0;
    int m_refused = 0;
    QTimer m_acting;
    benchmarks::MainThreadWatch m_watch;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"CORPUS"_s, u"A corpus; a copy is used"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"How long, once the facts are there"_s, u"NUMBER"_s, u"40"_s);
    parser.addHelpOption();
    parser.addOption(seconds);
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);

    const QTemporaryDir folder;
    const QString corpus = folder.filePath(u"facts.spotter"_s);
    if (!QFile::copy(parser.positionalArguments().front(), corpus)) {
        QTextStream(stderr) << "fact_liveness: the corpus cannot be copied\n";
        return 1;
    }
    Preferences preferences(folder.filePath(u"preferences.ini"_s));
    Appearance appearance(preferences);
    appearance.overrideTheme(Theme::Light);
    MainWindow window(preferences, appearance);
    window.resize(1440, 900);
    window.show();
    FactLiveness liveness(window, parser.value(seconds).toDouble());
    QTimer::singleShot(0, &liveness, [&] { liveness.begin(corpus); });
    return QApplication::exec();
}
