// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include <memory>

namespace spotter {

/// Read-only view of JSON: pretty printed, highlighted a slice at a time, with line numbers and search. Works only
/// while it can be seen: what is set while hidden is shown when it appears. Main thread.
class JsonView final : public QWidget {
    Q_OBJECT
public:
    explicit JsonView(QWidget *parent = nullptr);
    ~JsonView() override;

    /// One JSON value, or several (JSON lines), in UTF-8. What is not JSON is shown as it is. sameDocument: only its
    /// labels changed, so that the scroll position stays.
    void setJson(const QByteArray &json, bool sameDocument = false);
    /// Indented, whole: what Copy puts on the clipboard.
    [[nodiscard]] QString json() const;

public Q_SLOTS:
    void copyAll();
    void findText(); ///< goes to the search field (Ctrl+F)
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
