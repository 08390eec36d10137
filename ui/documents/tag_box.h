// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStringList>

namespace spotter {

class Corpus;
class TaskRunner;

/// Chooses a tag to filter documents by; invisible while no document has one. Reads the tags of a large corpus on a
/// thread. Main thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class TagBox final : public QComboBox {
    Q_OBJECT
public:
    explicit TagBox(QWidget *parent = nullptr);

    /// Chooses no tag.
    void setCorpus(Corpus *corpus);
    /// Reads the tags again.
    void reload();
    [[nodiscard]] const QStringList &tags() const { return m_tags; }
    /// Empty: any.
    [[nodiscard]] QString tag() const { return currentData().toString(); }
    /// Chooses a tag, or none; one that no document has becomes a choice.
    void choose(const QString &tag);
    void retranslate();

Q_SIGNALS:
    void tagChanged();
    void failed(const QString &message);

private:
    void show(const QStringList &tags);
    void fill();

    Corpus *m_corpus = nullptr;
    TaskRunner *m_reading;
    QStringList m_tags;
};

} // namespace spotter
