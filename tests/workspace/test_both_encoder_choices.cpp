// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/encoder_choice.h"
#include "tests/workspace/both_surfaces.h"
#include "ui/commands/actions.h"
#include "ui/encoders/encoder_workflow.h"
#include "ui/training/training_settings.h"

#include <QComboBox>
#include <QDir>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// The encoder that suits a corpus' texts, as the window suggests it and spotter-cli takes it.
class TestBothEncoderChoices final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString at(const QString &name) const { return m_dir.filePath(name); }
    /// The folder of the user's encoders, with links to tiny ones: a BERT of 40 pieces, and a byte-level BPE.
    bool fillLibrary(const QStringList &encoders) const
    {
        QDir root(EncoderLibrary::usualRoot());
        if (!root.removeRecursively() || !root.mkpath(root.path())) return false;
        const QDir source(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/encoders"_s);
        return std::ranges::all_of(encoders, [&](const QString &name) {
            return QFile::link(source.filePath(name), root.filePath(QFileInfo(name).fileName()));
        });
    }
    /// A corpus of one text, forty times; empty if there is no text.
    bool makeCorpus(const QString &path, const QString &text) const
    {
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(path + end);
        const auto corpus = Corpus::create(path);
        if (!corpus) return false;
        for (int i = 0; i < 40 && !text.isEmpty(); ++i) {
            Document document;
            document.text = text;
            if (!(*corpus)->documents().import(document, Duplicates::Keep)) return false;
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        qputenv("XDG_DATA_HOME", QFile::encodeName(at(u"data"_s)));
        QVERIFY(EncoderLibrary::usualRoot().startsWith(m_dir.path()));
    }

    void theSuitableEncoderIsTaken_data()
    {
        QTest::addColumn<QStringList>("encoders");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folder"); // its name; empty: the built-in one
        QTest::addColumn<QString>("reason");

        const QString bert = u"safetensors"_s;
        const QString bytes = u"families/roberta"_s;
        QTest::newRow("no encoders") << QStringList{} << u"alice wrote a book"_s << QString() << QString();
        QTest::newRow("no texts") << QStringList{bert} << QString() << QString() << QString();
        QTest::newRow("one that knows the language")
            << QStringList{bert} << u"北京在中国"_s << u"safetensors"_s
            << u"it knows the language of the texts, and a pretrained encoder needs fewer labels"_s;
        QTest::newRow("none knows the language")
            << QStringList{bert} << u"Ελληνικά 北京"_s << QString()
            << u"none of the pretrained encoders knows the language of the texts: safetensors knows 20 % of their "
               "characters"_s;
        QTest::newRow("one knows the characters")
            << QStringList{bert, bytes} << u"Ελληνικά"_s << u"roberta"_s
            << u"it knows 100 % of the characters in the texts, safetensors only 0 %"_s;
        QTest::newRow("one cuts the words into pieces")
            << QStringList{bert, bytes} << u"国的人"_s << u"safetensors"_s
            << u"it splits a word of the texts into 1.0 pieces, roberta into 2.7"_s;
        QTest::newRow("one cannot be read") << QStringList{u"pickles"_s} << u"北京在中国"_s << QString() << QString();
    }
    void theSuitableEncoderIsTaken()
    {
        QFETCH(const QStringList, encoders);
        QFETCH(const QString, text);
        QFETCH(const QString, folder);
        QFETCH(const QString, reason);

        const English english;
        QVERIFY(fillLibrary(encoders));
        const QString path = at(u"c.spotter"_s);
        QVERIFY(makeCorpus(path, text));
        CorpusController controller;
        TrainingSettings settings;
        const Actions actions(&settings);
        const EncoderWorkflow workflow(controller, settings, actions, &settings);
        const auto *suggestion = settings.findChild<QLabel *>(u"suggested-encoder"_s);
        QVERIFY(controller.openCorpus(path));

        const QString name = folder.isEmpty() ? u"Fast, built in"_s : folder;
        if (!reason.isEmpty()) (void)QTest::qWaitFor([&] { return suggestion->text().contains(reason); });
        QCOMPARE(suggestion->text(),
            reason.isEmpty() ? suggestion->text() : u"Suggested for these texts: %1, because %2."_s.arg(name, reason));
        QCOMPARE(QFileInfo(settings.options().encoderFolder).fileName(), folder);
        QCOMPARE(suggestion->isHidden(), reason.isEmpty());
        controller.closeCorpus();

        const CliRun run = runCli({u"train"_s, path, u"--out"_s, at(u"model"_s), u"--epochs"_s, u"1"_s});
        const QString note = u"Encoder: %1, because %2"_s.arg(folder.isEmpty() ? u"dgcnn"_s : folder, reason);
        QCOMPARE(QString::fromUtf8(run.err).contains(note), !reason.isEmpty());
        QCOMPARE(run.code, 1); // there are no labels, which is said behind it
    }

    void whatTheUserChoosesStays()
    {
        QVERIFY(fillLibrary({u"safetensors"_s}));
        const QString path = at(u"c.spotter"_s);
        QVERIFY(makeCorpus(path, u"北京在中国"_s));
        CorpusController controller;
        TrainingSettings settings;
        const Actions actions(&settings);
        const EncoderWorkflow workflow(controller, settings, actions, &settings);
        QVERIFY(controller.openCorpus(path));
        QVERIFY(QTest::qWaitFor([&] { return settings.options().encoderFolder.endsWith(u"safetensors"); }));

        auto *encoder = settings.findChild<QComboBox *>(u"encoder"_s);
        encoder->setCurrentIndex(0);
        Q_EMIT encoder->activated(0);
        QCOMPARE(settings.options().encoderFolder, QString());
        Q_EMIT controller.documentsChanged(); // texts were there before: nothing is suggested anew
        QCoreApplication::processEvents();
        QCOMPARE(settings.options().encoderFolder, QString());
    }

    void firstTextsBringASuggestion()
    {
        QVERIFY(fillLibrary({u"safetensors"_s}));
        const QString path = at(u"c.spotter"_s);
        QVERIFY(makeCorpus(path, {}));
        CorpusController controller;
        TrainingSettings settings;
        const Actions actions(&settings);
        const EncoderWorkflow workflow(controller, settings, actions, &settings);
        QVERIFY(controller.openCorpus(path));
        Document document;
        document.text = u"北京在中国"_s;
        QVERIFY(controller.corpus()->documents().import(document));
        Q_EMIT controller.documentsChanged();
        QVERIFY(QTest::qWaitFor([&] {
            if (settings.options().encoderFolder.isEmpty())
                Q_EMIT controller.documentsChanged(); // as imports do, again and again
            return settings.options().encoderFolder.endsWith(u"safetensors");
        }));
    }

    void shortRunsAndOtherOptionsKeepTheBuiltIn_data()
    {
        QTest::addColumn<QStringList>("options");

        QTest::newRow("two minutes") << QStringList{u"--minutes"_s, u"2"_s};
        QTest::newRow("named") << QStringList{u"--encoder"_s, u"dgcnn"_s};
        QTest::newRow("a width, which only it has") << QStringList{u"--hidden"_s, u"32"_s};
        QTest::newRow("the article's recipe") << QStringList{u"--recipe"_s, u"article"_s};
    }
    void shortRunsAndOtherOptionsKeepTheBuiltIn()
    {
        QFETCH(const QStringList, options);

        QVERIFY(fillLibrary({u"safetensors"_s}));
        const QString path = at(u"c.spotter"_s);
        QVERIFY(makeCorpus(path, u"北京在中国"_s));
        const CliRun run = runCli(QStringList{u"train"_s, path, u"--out"_s, at(u"model"_s)} + options);
        QCOMPARE(run.code, 1);
        QVERIFY2(!run.err.contains("Encoder: "), run.err);
    }
};

QTEST_MAIN(TestBothEncoderChoices)
#include "test_both_encoder_choices.moc"
