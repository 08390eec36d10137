// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/encoder_library.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace spotter {

class TaskRunner;

/// Tells where to get pretrained encoders and lists the available ones; accepts the folder of another one by drag and
/// drop. Copies on another thread. Main thread.
class EncoderDialog final : public QDialog {
    Q_OBJECT
public:
    explicit EncoderDialog(EncoderLibrary library, QWidget *parent = nullptr);

    /// Has the same effect as dropping the folder. Ignored while another one is being copied.
    void bringIn(const QString &folder);

Q_SIGNALS:
    void added(const spotter::EncoderLibrary::Entry &entry);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void done(int result) override;

private:
    void build();
    void showEntries();
    void choose();
    void finish(const Result<EncoderLibrary::Entry> &result);

    EncoderLibrary m_library;
    TaskRunner *m_task;
    QListWidget *m_entries;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_choose;
};

} // namespace spotter
