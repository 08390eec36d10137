// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace spotter {

/// The question that comes before the window closes, when something would be lost: it closes when the answer has been
/// carried out, which may take a while. Main thread.
class ClosingQuestion final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether the user has agreed that the window closes.
    [[nodiscard]] bool mayClose() const { return m_mayClose; }
    [[nodiscard]] bool isOpen() const { return !m_question.isNull(); }
    /// The window is to close if a question is answered so.
    void begin(const std::function<void()> &close);
    /// Asks a question with three answers: `accepted` or `dropped` is called, which calls closeNow() when it has
    /// finished; the third answer changes nothing.
    void ask(QMessageBox *question, const QString &acceptText, const QString &dropText,
        const std::function<void()> &accepted, const std::function<void()> &dropped);
    /// Closes the window if the question was answered so.
    void closeNow();
    /// The answer could not be carried out: the window stays.
    void giveUp() { m_close = {}; }

private:
    QPointer<QWidget> m_question;
    std::function<void()> m_close; ///< called when the user's answer has been carried out
    bool m_isAnswered = false; ///< the question that precedes m_close
    bool m_mayClose = false;
};

} // namespace spotter
