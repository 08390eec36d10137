// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace spotter {

class Corpus;

/// What the pages of the Facts dock share: each shows a part of one corpus, is read while it is visible and out of
/// date, a moment after an edit, says why it shows nothing, and takes single keys of its lists, which mean something
/// else in the window. Main thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class FactsPage : public QWidget {
    Q_OBJECT
public:
    /// Null: no corpus is open.
    void setCorpus(Corpus *corpus);
    /// Must be called after each edit.
    void refresh();
    /// Stands in place of the count until the page has been read: what is being done, or why it could not be.
    void setNotice(const QString &notice);

Q_SIGNALS:
    void labelChosen(spotter::DocumentId document, spotter::AnnotationId label);
    void failed(const QString &message);

protected:
    /// How long it waits after an edit for others.
    FactsPage(std::chrono::milliseconds delay, QWidget *parent);

    [[nodiscard]] Corpus *corpus() const { return m_corpus; }
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] bool isStale() const { return m_isStale; }
    [[nodiscard]] const QString &notice() const { return m_notice; }
    /// What it shows is out of date: reads at once if it is visible, else when it becomes so.
    void setStale();
    /// What it shows is up to date.
    void setRead();
    /// Pressed alone in the list, the keys come to handleKey().
    void takeKeys(QWidget &list, const QSet<int> &keys);

    virtual void clear() = 0; ///< another corpus was opened, or none is open
    virtual void read() = 0; ///< there is a corpus, and what is shown is out of date; ends in setRead(), now or later
    virtual void fill() = 0; ///< shows what was read, or the notice
    virtual void retranslate() = 0;
    virtual void handleKey(const QWidget &list, int key) = 0;

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readIfDue();

    Corpus *m_corpus = nullptr;
    bool m_isStale = true;
    QString m_notice;
    QTimer m_waiting;
    QHash<const QObject *, QSet<int>> m_keys;
};

} // namespace spotter
