// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_report.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace spotter {

/// The results of a review and their benefit, to read and to save as a file. Shown before the results are known,
/// because measuring takes a while. Main thread.
class ReportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReportDialog(QWidget *parent = nullptr);

    void setReport(const ReviewReport &report);
    void showFailure(const QString &message);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showReport();
    void askWhereTo();

    std::optional<ReviewReport> m_report;
    QTextBrowser *m_text;
    QLabel *m_status;
    QPushButton *m_save, *m_close;
};

} // namespace spotter
