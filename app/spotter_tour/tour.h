// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace spotter {

class Appearance;
class MainWindow;

/// The input and output paths of a tour.
struct TourPlaces {
    QString corpus; ///< is modified: pass a copy
    QString model;
    QString out; ///< folder for the pictures and triples.json
    double retrainMinutes = 0.3;
    bool docks = false; ///< also take pictures of each dock and of dialogs, in both languages and themes
};

/// Drives the real window through the main workflow without user input: opens a document, extracts triples with the
/// model, accepts and rejects a triple, exports, retrains, adopts the model; takes pictures on the way, light and dark,
/// of a Chinese document in Chinese and of an English one in English. Main thread.
class Tour final : public QObject {
    Q_OBJECT
public:
    Tour(MainWindow &window, Appearance &appearance, const TourPlaces &places, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void stepBegun(const QString &title);
    /// Emitted exactly once; empty if everything succeeded.
    void ended(const QString &problem);

private:
    /// begin() is called once, then done() repeatedly until it returns true.
    struct Step {
        QString title;
        std::function<void()> begin;
        std::function<bool()> done;
    };
    void planOpening();
    void planDocument(const QString &title, DocumentId Tour::*document);
    void planCorrection();
    void planPictures(const QString &language);
    void planReview();
    void planRetraining();
    void planDockPictures(const QString &language);
    void planDialogPictures(const QString &language);
    void plan(const QString &title, std::function<void()> begin, std::function<bool()> done = [] { return true; });

    void look();
    void fail(const QString &problem);
    void chooseDocuments();
    void correct();
    void showTriple(int index);
    void takePicture(const QString &name);
    void takePicture(QWidget &part, const QString &name);
    [[nodiscard]] Result<void> exportTriples();

    MainWindow &m_window;
    Appearance &m_appearance;
    TourPlaces m_places;
    std::vector<Step> m_steps;
    size_t m_next = 0;
    bool m_ended = false;
    QTimer m_looking;
    QElapsedTimer m_sinceBegin;
    DocumentId m_chinese;
    DocumentId m_english;
};

} // namespace spotter
