// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/encoder_library.h"
#include "core/training/training_options.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace spotter {

/// The settings of a run in plain words; settings for specialists are collapsed. Options without a control are returned
/// unchanged. Main thread.
class TrainingSettings final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingSettings(QWidget *parent = nullptr);

    void setOptions(const TrainingOptions &options);
    [[nodiscard]] TrainingOptions options() const;
    /// The folder of the current model; empty: there is none to start from.
    void setCurrentModel(const QString &folder);
    /// The folder of the built-in encoder pretrained on the corpus' texts; empty: there is none. A run from scratch
    /// starts from it.
    /// The UUID of the corpus that is trained on, for options().
    void setCorpus(const QString &uuid) { m_options.corpus = uuid; }
    void setPretraining(const QString &folder);
    /// The available pretrained encoders, in addition to the built-in one.
    void setEncoders(const std::vector<EncoderLibrary::Entry> &encoders);
    /// The encoder that suits the corpus' texts (empty: the built-in one) and why. It is chosen unless the user has
    /// chosen one for this corpus. Without a reason there is nothing to choose from.
    void suggestEncoder(const QString &folder, const QString &reason);

Q_SIGNALS:
    /// The user wants another encoder.
    void encoderWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showAdvanced(bool shown);
    void fillEncoders();
    void chooseEncoder(int index);
    void useEncoder(const QString &folder);
    void useSuggestion();
    void showSuggestion();
    void chooseStart(bool goesOn);
    void showEncoder();

    TrainingOptions m_options;
    TrainingOptions m_fromNothing; ///< restored when the user unchecks the start from the current model
    QString m_pretraining;
    QString m_currentModel;
    std::vector<EncoderLibrary::Entry> m_encoders;
    QString m_suggested; ///< folder; empty: the built-in encoder
    QString m_suggestionReason; ///< empty: nothing is suggested
    bool m_isChosen = false; ///< the user has chosen an encoder
    QFormLayout *m_form;
    QComboBox *m_encoder;
    QLabel *m_suggestion;
    QComboBox *m_head;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QCheckBox *m_continue;
    QCheckBox *m_useReview;
    QCheckBox *m_knownFacts;
    QCheckBox *m_learnNegated;
    QToolButton *m_more;
    QWidget *m_advanced;
    QFormLayout *m_advancedForm;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_batch;
    QSpinBox *m_seed;
    QSpinBox *m_threads;
};

} // namespace spotter
