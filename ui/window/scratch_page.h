// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_runner.h"
#include "ui/session/scratch_corpora.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace spotter {

/// The page of the settings that lists the corpora which texts got that were opened or pasted without one: what they
/// are called, when they were changed last and how much room they take, and deletes those that are not needed. Reads
/// and deletes on a thread. Main thread.
class ScratchPage final : public QWidget {
    Q_OBJECT
public:
    explicit ScratchPage(ScratchCorpora scratch, QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void showFileWanted(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void reload();
    void showList();
    void showChoice();
    [[nodiscard]] QStringList chosen() const;
    void askToDelete();
    void deleteThem(const QStringList &paths);

    ScratchCorpora m_scratch;
    TaskRunner m_reading;
    TaskRunner m_deleting;
    std::vector<ScratchCorpus> m_corpora;
    QString m_failure; ///< why some could not be deleted
    QLabel *m_about;
    QTreeWidget *m_list;
    QLabel *m_state;
    QPushButton *m_delete;
    QPushButton *m_show;
};

} // namespace spotter
