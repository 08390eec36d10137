// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTextBrowser>

#include <functional>

class QAbstractItemView;

namespace spotter {

/// A description in Markdown as plain text, for tool tips and screen readers.
[[nodiscard]] QString descriptionText(const QString &markdown);
/// Its first line that says something.
[[nodiscard]] QString descriptionSummary(const QString &markdown);

/// Shows a description in Markdown, which may come from anybody's file: HTML in it is shown as it is written, pictures
/// are not loaded, from nowhere, and links lead nowhere. Main thread.
class DescriptionView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit DescriptionView(QWidget *parent = nullptr);

    void setDescription(const QString &markdown);
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_markdown;
};

/// What a predicate or an entity type means.
struct NamedDescription {
    QString name;
    QString markdown; ///< empty: nobody has described it
};

/// A description in a small window of its own, beside what it is about. Escape, F1 or a click elsewhere closes it, and
/// it is then deleted. Main thread.
class DescriptionPopup final : public QFrame {
    Q_OBJECT
public:
    DescriptionPopup(const NamedDescription &description, QWidget *parent);
    void showAt(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DescriptionView *m_view;
};

/// F1 on a row of a list shows what its name means; on a row without a description, F1 is the help as everywhere. A
/// child of the list. Main thread.
class DescriptionKey final : public QObject {
    Q_OBJECT
public:
    /// find: the description of the current row.
    DescriptionKey(QAbstractItemView &list, std::function<NamedDescription()> find);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView &m_list;
    std::function<NamedDescription()> m_find;
};

} // namespace spotter
