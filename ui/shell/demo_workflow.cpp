// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demo_workflow.h"

#include "core/base/system_error.h"
#include "core/formats/schema_file.h"
#include "ui/appearance/preferences.h"
#include "ui/commands/actions.h"
#include "ui/import/import_dialog.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/demo_locator.h"
#include "ui/shell/file_workflow.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr double trainingMinutes = 2;

/// The colours of types, and predicates that no sentence uses; an empty schema if there is no file.
Result<Schema> readSchema(const QString &path)
{
    if (path.isEmpty()) return Schema();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, DemoWorkflow::tr("%1 cannot be opened: %2").arg(path, deviceErrorText(file)));
    return readSchemaFile(file, path);
}

} // namespace

DemoWorkflow::DemoWorkflow(CorpusController &controller, FileWorkflow &files, Preferences &preferences,
    const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_files(files), m_preferences(preferences), m_window(window)
{
    connect(actions.tryDemo, &QAction::triggered, this, &DemoWorkflow::open);
}

void DemoWorkflow::open()
{
    const DemoPlaces demo = locateDemo(m_preferences.dataFolder());
    if (!demo.corpus.isEmpty()) return openBuilt(demo);
    if (!demo.sources.isEmpty()) return offerToBuild(demo);
    Q_EMIT m_controller.failed(
        tr("The demo corpus is not installed with this program; run packaging/run in the source tree to build it"));
}

void DemoWorkflow::openBuilt(const DemoPlaces &demo)
{
    QString corpus = demo.corpus;
    if (!QFileInfo(QFileInfo(corpus).absolutePath()).isWritable()) {
        // The installed corpus is shared and read-only: each user works on a copy.
        const QString own = m_preferences.dataFolder() + "/demo"_L1;
        corpus = own + "/demo.spotter"_L1;
        if (!QDir().mkpath(own) || (!QFileInfo::exists(corpus) && !QFile::copy(demo.corpus, corpus))) {
            Q_EMIT m_controller.failed(
                tr("Could not copy the demo corpus to %1; check the permissions of this folder").arg(own));
            return;
        }
        QFile::setPermissions(corpus, QFile::permissions(corpus) | QFile::WriteOwner);
    }
    m_files.openCorpus(corpus, [this, model = demo.model] {
        if (!m_controller.isLoadingModel() && !m_controller.model() && !model.isEmpty()) m_controller.loadModel(model);
    });
}

void DemoWorkflow::offerToBuild(const DemoPlaces &demo)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Demo Corpus"),
        tr("The demo corpus has not been built yet. Build it now and train its model? The window stays usable "
           "meanwhile; "
           "training takes about two minutes."),
        QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Build and Train"), QMessageBox::AcceptRole);
    box->setDefaultButton(yes);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(yes, &QPushButton::clicked, this, [this, demo] { build(demo); });
    box->open();
}

void DemoWorkflow::build(const DemoPlaces &demo)
{
    const QString folder = m_preferences.dataFolder() + "/demo"_L1;
    if (!QDir().mkpath(folder)) {
        Q_EMIT m_controller.failed(
            tr("Could not create the folder %1; check the permissions of the folder above it").arg(folder));
        return;
    }
    const auto schema = readSchema(demo.schema);
    if (!schema) return Q_EMIT m_controller.failed(schema.error().message);
    if (!m_files.createCorpus(folder + "/demo.spotter"_L1, *schema)) return;
    m_files.importNow(demo.sources);
    const auto startTraining = [this] {
        if (!m_controller.documentId().isValid()) m_files.openSomeDocument();
        Q_EMIT trainingWanted(trainingMinutes);
    };
    // Small files are already imported; for large ones the dialog tells when it is done.
    if (const auto *dialog = m_window->findChild<ImportDialog *>())
        connect(dialog, &ImportDialog::imported, this, startTraining);
    else
        startTraining();
}

} // namespace spotter
