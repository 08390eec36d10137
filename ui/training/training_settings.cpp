// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_settings.h"

#include "core/training/recipes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>
#include <thread>

namespace spotter {

namespace {

constexpr double minutesForCorrections = 1;

enum Unit { Minutes, Epochs };
enum Head { HalfPointerTagger, PairLinking };

void setLabel(QFormLayout &form, QWidget *field, const QString &text)
{
    if (auto *label = qobject_cast<QLabel *>(form.labelForField(field))) label->setText(text);
}

} // namespace

TrainingSettings::TrainingSettings(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
    showAdvanced(false);
    setOptions(usualOptions());
    setCurrentModel({});
}

void TrainingSettings::build()
{
    m_encoder = new QComboBox;
    m_encoder->setObjectName(QStringLiteral("encoder"));
    m_encoder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_encoder->setMinimumContentsLength(16);
    m_suggestion = new QLabel;
    m_suggestion->setObjectName(QStringLiteral("suggested-encoder"));
    m_suggestion->setTextFormat(Qt::PlainText);
    m_suggestion->setWordWrap(true);
    m_head = new QComboBox;
    m_head->addItems({QString(), QString()});
    m_amount = new QSpinBox;
    m_amount->setRange(1, 9999);
    m_unit = new QComboBox;
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->addItems({QString(), QString()});
    m_continue = new QCheckBox;
    m_useReview = new QCheckBox;
    m_useReview->setObjectName(QStringLiteral("use-review"));
    m_knownFacts = new QCheckBox;
    m_learnNegated = new QCheckBox;
    m_learnNegated->setObjectName(QStringLiteral("learn-negated"));
    m_more = new QToolButton;
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced = new QWidget;
    m_rate = new QDoubleSpinBox;
    m_rate->setDecimals(6);
    m_rate->setRange(0.000001, 1);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_batch = new QSpinBox;
    m_batch->setRange(1, 1024);
    m_seed = new QSpinBox;
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_threads = new QSpinBox;
    m_threads->setRange(0, int(std::max(1U, std::thread::hardware_concurrency())));

    auto *howLong = new QWidget;
    auto *row = new QHBoxLayout(howLong);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_amount);
    row->addWidget(m_unit, 1);
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(6);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->addRow(QStringLiteral(" "), m_encoder);
    m_form->addRow(m_suggestion);
    m_form->addRow(QStringLiteral(" "), howLong);
    m_form->addRow(m_continue);
    m_form->addRow(m_useReview);
    m_form->addRow(m_more);
    m_form->addRow(m_advanced);
    m_advancedForm = new QFormLayout(m_advanced);
    m_advancedForm->setContentsMargins(18, 0, 0, 0);
    m_advancedForm->setSpacing(6);
    m_advancedForm->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QWidget *field : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_rate),
             static_cast<QWidget *>(m_batch), static_cast<QWidget *>(m_seed), static_cast<QWidget *>(m_threads)})
        m_advancedForm->addRow(QStringLiteral(" "), field);
    m_advancedForm->addRow(m_knownFacts);
    m_advancedForm->addRow(m_learnNegated);
    connect(m_more, &QToolButton::toggled, this, &TrainingSettings::showAdvanced);
    connect(m_encoder, &QComboBox::activated, this, &TrainingSettings::chooseEncoder);
    connect(m_continue, &QCheckBox::toggled, this, &TrainingSettings::showEncoder);
    connect(m_continue, &QCheckBox::clicked, this, &TrainingSettings::chooseStart);
}

void TrainingSettings::retranslate()
{
    setLabel(*m_form, m_encoder, tr("Encoder:"));
    m_encoder->setAccessibleName(tr("Encoder"));
    fillEncoders();
    setLabel(*m_form, m_amount->parentWidget(), tr("Train for:"));
    m_amount->setAccessibleName(tr("How long to train"));
    m_unit->setItemText(Minutes, tr("minutes"));
    m_unit->setItemText(Epochs, tr("epochs (passes over all sentences)"));
    m_unit->setAccessibleName(tr("Minutes or epochs"));
    m_continue->setText(tr("Start from the model in use"));
    m_useReview->setText(tr("Trust doubtful labels less"));
    m_useReview->setToolTip(
        tr("Labels that the last review doubts count less, and triples that it found missing count as unknown"));
    m_useReview->setAccessibleDescription(m_useReview->toolTip());
    m_knownFacts->setText(tr("Remember labelled facts"));
    m_knownFacts->setToolTip(tr("The model remembers the labelled facts and looks for them in new texts"));
    m_knownFacts->setAccessibleDescription(m_knownFacts->toolTip());
    m_learnNegated->setText(tr("Learn negated triples"));
    m_learnNegated->setToolTip(tr("Also learn triples that their text denies; otherwise they are left out, because "
                                  "such a text does not state the relation"));
    m_learnNegated->setAccessibleDescription(m_learnNegated->toolTip());
    m_more->setText(tr("Advanced settings"));
    setLabel(*m_advancedForm, m_head, tr("Head:"));
    m_head->setItemText(HalfPointerTagger, tr("Half-pointer tagger"));
    m_head->setItemText(PairLinking, tr("Pair linking"));
    m_head->setToolTip(tr("The tagger looks for the objects of each subject in turn; pair linking scores all pairs at "
                          "once and can separate subjects that begin at the same word"));
    setLabel(*m_advancedForm, m_rate, tr("Learning rate:"));
    m_rate->setToolTip(tr("How far each step moves the weights; smaller is slower and steadier"));
    setLabel(*m_advancedForm, m_batch, tr("Batch size:"));
    m_batch->setSuffix(tr(" sentences"));
    m_batch->setToolTip(tr("Number of sentences in each training step"));
    setLabel(*m_advancedForm, m_seed, tr("Seed:"));
    m_seed->setToolTip(tr("The same seed, settings and data give the same model if you set epochs, not minutes"));
    setLabel(*m_advancedForm, m_threads, tr("Threads:"));
    m_threads->setSpecialValueText(tr("Automatic"));
    m_threads->setToolTip(tr("Number of threads to use; Automatic picks the fastest number for the processors that "
                             "other programs leave free"));
    for (QWidget *field : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_rate),
             static_cast<QWidget *>(m_batch), static_cast<QWidget *>(m_seed), static_cast<QWidget *>(m_threads)}) {
        const auto *label = qobject_cast<const QLabel *>(m_advancedForm->labelForField(field));
        if (label) field->setAccessibleName(label->text().chopped(1));
        field->setAccessibleDescription(field->toolTip());
    }
    setCurrentModel(m_currentModel);
    showSuggestion();
}

void TrainingSettings::showAdvanced(bool shown)
{
    m_advanced->setVisible(shown);
    m_more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

void TrainingSettings::setOptions(const TrainingOptions &options)
{
    m_options = options;
    const bool timed = options.minutes > 0;
    m_unit->setCurrentIndex(timed ? Minutes : Epochs);
    m_amount->setValue(timed ? int(std::ceil(options.minutes)) : options.epochs);
    m_continue->setChecked(!m_currentModel.isEmpty() && !options.fromModel.isEmpty());
    m_head->setCurrentIndex(options.model.head == HeadKind::Linking ? PairLinking : HalfPointerTagger);
    m_useReview->setChecked(options.useReview);
    m_knownFacts->setChecked(options.knownFacts);
    m_learnNegated->setChecked(options.learnNegated);
    fillEncoders();
    m_rate->setValue(options.learningRate);
    m_batch->setValue(options.batchSize);
    m_seed->setValue(int(std::min<quint64>(options.seed, quint64(m_seed->maximum()))));
    m_threads->setValue(options.threads);
}

TrainingOptions TrainingSettings::options() const
{
    TrainingOptions options = m_options;
    if (m_unit->currentIndex() == Minutes)
        options.minutes = m_amount->value();
    else {
        options.minutes = 0;
        options.epochs = m_amount->value();
    }
    options.fromModel = m_continue->isChecked() ? m_currentModel
        : options.encoderFolder.isEmpty()       ? m_pretraining
                                                : QString();
    if ((m_head->currentIndex() == PairLinking) != (options.model.head == HeadKind::Linking))
        options = m_head->currentIndex() == PairLinking ? withLinkingHead(options) : withHalfPointerHead(options);
    options.useReview = m_useReview->isChecked();
    options.knownFacts = m_knownFacts->isChecked();
    options.learnNegated = m_learnNegated->isChecked();
    options.learningRate = m_rate->value();
    options.batchSize = m_batch->value();
    options.seed = quint64(m_seed->value());
    options.threads = m_threads->value();
    return options;
}

void TrainingSettings::setPretraining(const QString &folder)
{
    if (folder == m_pretraining) return;
    m_pretraining = folder;
    fillEncoders();
}

/// A warm start has its own settings: the network of the model, a lower learning rate and less time.
void TrainingSettings::chooseStart(bool goesOn)
{
    TrainingOptions chosen = m_fromNothing;
    if (goesOn) {
        m_fromNothing = options();
        m_fromNothing.fromModel.clear();
        chosen = m_fromNothing;
        // If the model cannot be loaded, the run reports it.
        if (const auto config = ModelConfig::load(m_currentModel)) chosen = warmStartOptions(m_currentModel, *config);
        chosen.fromModel = m_currentModel;
        chosen.minutes = minutesForCorrections;
        chosen.knownFacts = chosen.knownFacts && m_knownFacts->isChecked();
    }
    chosen.useReview = m_useReview->isChecked();
    chosen.learnNegated = m_learnNegated->isChecked();
    chosen.seed = quint64(m_seed->value());
    chosen.threads = m_threads->value();
    setOptions(chosen);
    if (!goesOn) useSuggestion();
}

void TrainingSettings::setCurrentModel(const QString &folder)
{
    m_currentModel = folder;
    m_continue->setEnabled(!folder.isEmpty());
    if (folder.isEmpty()) m_continue->setChecked(false);
    m_continue->setToolTip(folder.isEmpty()
            ? tr("There is no current model yet, so the first one starts from scratch")
            : tr("Faster after a few corrections; after many, starting from scratch is better"));
}

void TrainingSettings::setEncoders(const std::vector<EncoderLibrary::Entry> &encoders)
{
    m_encoders = encoders;
    fillEncoders();
}

void TrainingSettings::suggestEncoder(const QString &folder, const QString &reason)
{
    m_suggested = folder;
    m_suggestionReason = reason;
    m_isChosen = false;
    useSuggestion();
    showSuggestion();
}

void TrainingSettings::useSuggestion()
{
    if (m_suggestionReason.isEmpty() || m_isChosen || m_continue->isChecked()) return;
    if (m_suggested != m_options.encoderFolder) useEncoder(m_suggested);
}

void TrainingSettings::showSuggestion()
{
    const QString name = m_suggested.isEmpty() ? tr("Fast, built in") : QFileInfo(m_suggested).fileName();
    m_suggestion->setText(tr("Suggested for these texts: %1, because %2.").arg(name, m_suggestionReason));
    m_suggestion->setVisible(!m_suggestionReason.isEmpty());
}

/// Lists the built-in encoder, those of the library, that of the options if it is elsewhere, and “Get an encoder…”.
void TrainingSettings::fillEncoders()
{
    m_encoder->clear();
    m_encoder->addItem(
        m_pretraining.isEmpty() ? tr("Fast, built in") : tr("Fast, built in, pretrained on your texts"), QString());
    for (const EncoderLibrary::Entry &entry : m_encoders)
        m_encoder->addItem(tr("%1 (BERT)").arg(entry.name), entry.folder);
    if (m_encoder->findData(m_options.encoderFolder) < 0)
        m_encoder->addItem(tr("%1 (BERT)").arg(QFileInfo(m_options.encoderFolder).fileName()), m_options.encoderFolder);
    m_encoder->insertSeparator(m_encoder->count());
    m_encoder->addItem(tr("Get an encoder…"));
    showEncoder();
}

/// A warm start keeps the network of the model.
void TrainingSettings::showEncoder()
{
    m_encoder->setCurrentIndex(m_encoder->findData(m_options.encoderFolder));
    m_encoder->setEnabled(!m_continue->isChecked());
    m_head->setEnabled(!m_continue->isChecked());
    if (m_continue->isChecked())
        m_encoder->setToolTip(tr("A run that starts from the model in use keeps that model's encoder"));
    else if (m_options.encoderFolder.isEmpty())
        m_encoder->setToolTip(tr("Learns from your texts alone and needs no download"));
    else
        m_encoder->setToolTip(tr(
            "Pretrained on millions of sentences: finds more with few labels, but training and extraction are slower"));
    m_encoder->setAccessibleDescription(m_encoder->toolTip());
}

void TrainingSettings::chooseEncoder(int index)
{
    if (index == m_encoder->count() - 1) {
        showEncoder();
        Q_EMIT encoderWanted();
        return;
    }
    m_isChosen = true;
    useEncoder(m_encoder->itemData(index).toString());
}

/// Takes the options that suit an encoder, but keeps the training time.
void TrainingSettings::useEncoder(const QString &folder)
{
    if (folder == m_options.encoderFolder) return;
    const TrainingOptions before = options();
    TrainingOptions chosen = usualOptions(folder);
    chosen.minutes = before.minutes;
    chosen.epochs = before.epochs;
    chosen.useReview = before.useReview;
    chosen.knownFacts = before.knownFacts;
    chosen.learnNegated = before.learnNegated;
    chosen.seed = before.seed;
    chosen.threads = before.threads;
    setOptions(chosen);
}

void TrainingSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
