// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QToolButton>

class QListWidget;

namespace spotter {

/// A button with a list of names, each shown or hidden; the list stays open while names are ticked. Main thread.
class NameFilter final : public QToolButton {
    Q_OBJECT
public:
    explicit NameFilter(QWidget *parent = nullptr);

    /// The names to choose from; those hidden before stay hidden. An empty name is shown as `emptyName`.
    void setNames(const QStringList &names, const QString &emptyName);
    [[nodiscard]] const QSet<QString> &hidden() const { return m_hidden; }
    /// "Predicates", and for screen readers what it is for.
    void setWords(const QString &title, const QString &accessibleName, const QString &everything);

Q_SIGNALS:
    void hiddenChanged();

private:
    void showTitle();
    void takeTicks();

    QListWidget *m_list;
    QSet<QString> m_hidden;
    QString m_title;
    bool m_filling = false;
};

} // namespace spotter
