// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include <memory>

namespace spotter {

/// Read-only view of JSON: pretty-printed, highlighted incrementally, with line numbers and search. Works only while it
/// is visible: text set while hidden is processed when the view is shown. Main thread.
class JsonView final : public QWidget {
    Q_OBJECT
public:
    explicit JsonView(QWidget *parent = nullptr);
    ~JsonView() override;

    /// One JSON value, or several (JSON lines), in UTF-8. Text that is not JSON is shown unchanged. sameDocument: only
    /// the document's labels changed, so the scroll position is kept.
    void setJson(const QByteArray &json, bool sameDocument = false);
    /// The whole text, indented, as Copy puts it on the clipboard.
    [[nodiscard]] QString json() const;

public Q_SLOTS:
    void copyAll();
    void findText(); ///< moves the focus to the search field (Ctrl+F)
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
