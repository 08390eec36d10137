// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QToolButton>

class QListWidget;

namespace spotter {

/// A button with a list of names that can be shown or hidden; the list stays open while names are checked. Main thread.
class NameFilter final : public QToolButton {
    Q_OBJECT
public:
    explicit NameFilter(QWidget *parent = nullptr);

    /// The names to choose from; hidden names stay hidden. An empty name is shown as `emptyName`.
    void setNames(const QStringList &names, const QString &emptyName);
    [[nodiscard]] const QSet<QString> &hidden() const { return m_hidden; }
    /// The title, such as "Predicates", the description for screen readers, and the text for "all".
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
