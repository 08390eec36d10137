// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One message of a .ts file.
struct Message {
    QString key; ///< context, source and comment
    QString source;
    QStringList translations;
    bool finished = false;
    bool numerus = false;
};

QString sourceFolder() { return qEnvironmentVariable("SPOTTER_SOURCE_DIR"); }

/// The rest of a <message>.
Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    QString comment;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            comment = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            if (message.numerus) {
                while (xml.readNextStartElement()) message.translations += xml.readElementText();
            } else {
                message.translations += xml.readElementText();
            }
        } else
            xml.skipCurrentElement();
    }
    message.key = context + u'|' + message.source + u'|' + comment;
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages += readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression place(u"%L?[1-9n]"_s);
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();) found += match.next().captured().remove(u'L');
    return found;
}

QSet<QString> keysOf(const QList<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages) keys += message.key;
    return keys;
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsFinished_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("English plurals") << u"spotter_en.ts"_s;
        QTest::newRow("Simplified Chinese") << u"spotter_zh_CN.ts"_s;
    }
    void everyEntryIsFinished()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(sourceFolder() + u"/translations/"_s + file);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(message.key));
            // lupdate guesses the context from the text around; at run time it is that of Q_DECLARE_TR_FUNCTIONS.
            // Words of Qt's own widgets are translated here where its translation may be missing.
            const bool isOfQt = message.key.startsWith(u"QKeySequenceEdit|"_s);
            QVERIFY2(isOfQt || message.key.startsWith(u"spotter::"_s), qPrintable(message.key));
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.key));
                QSet<QString> wanted = placeholders(message.source);
                // A form for exactly one may spell the number out.
                if (message.numerus && !placeholders(translation).contains(u"%n"_s)) wanted.remove(u"%n"_s);
                QVERIFY2(placeholders(translation) == wanted, qPrintable(message.key + u" → "_s + translation));
            }
        }
    }

    void whatIsSaidOfOneIsSingular()
    {
        // From the number to the end of its clause, but for verbs of a relative clause or of another subject.
        static const QRegularExpression plural(
            u"%L?n (?!of |more like )[^;:,.]*(?<! that| which| you) (are|were|have|do) "_s);
        for (const Message &message : messagesOf(sourceFolder() + u"/translations/spotter_en.ts"_s)) {
            if (!message.numerus) continue;
            QVERIFY2(message.translations.size() == 2, qPrintable(message.key));
            QVERIFY2(!plural.match(message.translations.first()).hasMatch(), qPrintable(message.translations.first()));
        }
    }

    /// "1 entities" cannot be said: each counted noun goes through %n.
    void whatIsCountedHasAFormForOne()
    {
        static const QRegularExpression counted(
            u"(?<![\\w.])%[1-9] (of %[1-9] )?(annotations|attachments|corpora|documents|edits|entities|epochs|files|"
            "findings|folders|labels|lines|mails|matches|mentions|models|pages|paragraphs|places|predicates|qualifiers|"
            "records|rows|runs|sentences|steps|triples|types|words)\\b"_s);
        QVERIFY(counted.match(u"%1; %2 entities are in no label"_s).hasMatch());
        for (const Message &message : messagesOf(sourceFolder() + u"/translations/spotter_zh_CN.ts"_s)) {
            if (message.numerus) {
                QVERIFY2(message.translations.size() == 1, qPrintable(message.key)); // Chinese has one form
                QVERIFY2(!message.translations.first().contains(u"(s)"_s), qPrintable(message.key));
            } else {
                QVERIFY2(!counted.match(message.source).hasMatch(), qPrintable(message.key));
            }
        }
    }

    void theFilesHaveExactlyTheSentencesOfTheSources()
    {
        const QTemporaryDir dir;
        const QString fresh = dir.filePath(u"fresh_zh_CN.ts"_s);
        QProcess lupdate;
        lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s,
            {u"-silent"_s, u"-no-obsolete"_s, u"-I"_s, sourceFolder(), sourceFolder() + u"/core"_s,
                sourceFolder() + u"/ui"_s, sourceFolder() + u"/app"_s, u"-ts"_s, fresh});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        const QSet<QString> wanted = keysOf(messagesOf(fresh));
        const QSet<QString> have = keysOf(messagesOf(sourceFolder() + u"/translations/spotter_zh_CN.ts"_s));
        QVERIFY(!wanted.isEmpty());
        const QSet<QString> missing = QSet<QString>(wanted).subtract(have);
        const QSet<QString> stale = QSet<QString>(have).subtract(wanted);
        QVERIFY2(missing.isEmpty(),
            qPrintable(u"missing, run the target update_translations: "_s + missing.values().join(u'\n')));
        QVERIFY2(stale.isEmpty(), qPrintable(u"gone from the sources: "_s + stale.values().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
