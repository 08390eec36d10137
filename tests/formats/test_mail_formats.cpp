// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/formats/packing.h"
#include "tests/support/fault_device.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// A message with a content type and a body.
QByteArray mail(const QByteArray &type, const QByteArray &body, const QByteArray &headers = {})
{
    return "From: a@b.org\nSubject: s\n" + headers + "MIME-Version: 1.0\nContent-Type: " + type + "\n\n" + body;
}

/// Multiparts in multiparts, with a text in the innermost.
QByteArray nestedMail(int depth)
{
    QByteArray body = "Content-Type: text/plain\n\ninnermost\n";
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        body = "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n" + body + "\n--"
            + boundary + "--\n";
    }
    return "From: a@b.org\nSubject: s\n" + body;
}

} // namespace

/// Mails become texts: what a mail program shows, decoded; hostile ones cost an error.
class TestMailFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void headers_data();
    void headers();
    void attachmentsAreCounted_data();
    void attachmentsAreCounted();
    void boxes_data();
    void boxes();
    void aGuessedEncodingIsSaid();
    void aMailWithoutTextIsNamed();
    void tooLongMailsArePassedOver();
    void refusals_data();
    void refusals();
    void areRecognised_data();
    void areRecognised();
    void archivesHoldMails();
};

void TestMailFormats::texts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *tag, const QByteArray &bytes, const char *text) {
        QTest::newRow(tag) << bytes << QString::fromUtf8(text);
    };
    row("without MIME", "From: a@b.org\nSubject: s\n\nAda met Bo.\n\n\nBo left.\n", "Ada met Bo.\n\nBo left.");
    row("lines of Windows", "From: a@b.org\r\nSubject: s\r\n\r\nAda\r\nmet Bo.\r\n", "Ada\nmet Bo.");
    row("quoted-printable",
        mail("text/plain; charset=utf-8", "=E9=B2=81=\n=E8=BF=85\n", "Content-Transfer-Encoding: quoted-printable\n"),
        "鲁迅");
    row("base64", mail("text/plain; charset=utf-8", "6bKB6L+F\n", "Content-Transfer-Encoding: base64\n"), "鲁迅");
    row("GB2312 with letters of GBK", mail("text/plain; charset=gb2312", "\xE9\x46\n"), "镕");
    row("Big5", mail("text/plain; charset=\"big5\"", "\xBE\x7C\xA8\xB3\n"), "魯迅");
    row("an encoding that does not exist", mail("text/plain; charset=x-unknown", "鲁迅\n"), "鲁迅");
    row("Latin-1 in an encoding that does not exist",
        mail("text/plain; charset=unknown-8bit",
            "Gr\xFC\xDF"
            "e aus K\xF6ln\n"),
        "Grüße aus Köln");
    row("GBK without a declaration", mail("text/plain", "\xC2\xB3\xD1\xB8\xD0\xB4\xD7\xF7\xA1\xA3\n"), "鲁迅写作。");
    row("a page in an encoding that does not exist",
        mail("text/html; charset=unknown-8bit", "<meta charset=gbk><p>\xC2\xB3\xD1\xB8</p>"), "鲁迅");
    row("UTF-8 that says US-ASCII", mail("text/plain; charset=us-ascii", "鲁迅\n"), "鲁迅");
    row("cut within a character", mail("text/plain; charset=utf-8", "鲁迅 wrote it, and much more\xE9\xB2\n"),
        "鲁迅 wrote it, and much more\uFFFD\uFFFD");
    row("HTML", mail("text/html; charset=utf-8", "<p>Ada <b>met</b> Bo.</p><p>Bo left.</p>"),
        "Ada met Bo.\n\nBo left.");
    row("HTML that declares its encoding itself", mail("text/html", "<meta charset=gbk><p>\xC2\xB3\xD1\xB8</p>"),
        "鲁迅");
    row("plain before HTML",
        mail("multipart/alternative; boundary=x",
            "--x\nContent-Type: text/plain\n\nplain\n--x\nContent-Type: text/html\n\n<p>page</p>\n--x--\n"),
        "plain");
    row("HTML if the plain text is empty",
        mail("multipart/alternative; boundary=x",
            "--x\nContent-Type: text/plain\n\n\n--x\nContent-Type: text/html\n\n<p>page</p>\n--x--\n"),
        "page");
    row("HTML with its pictures",
        mail("multipart/alternative; boundary=x",
            "--x\nContent-Type: multipart/related; boundary=y\n\n--y\nContent-Type: text/html\n\n<p>page</p>\n"
            "--y\nContent-Type: image/png\nContent-ID: <1>\n\nxx\n--y--\n--x--\n"),
        "page");
    row("a footer of a list",
        mail("multipart/mixed; boundary=x",
            "--x\nContent-Type: text/plain\n\nAda met Bo.\n--x\nContent-Type: text/plain\n\nTo leave the list: "
            "…\n--x--\n"),
        "Ada met Bo.\n\nTo leave the list: …");
    row("signed",
        mail("multipart/signed; boundary=x",
            "--x\nContent-Type: text/plain\n\nAda met Bo.\n--x\nContent-Type: "
            "application/pgp-signature\n\nxx\n--x--\n"),
        "Ada met Bo.");
    row("no end of its parts", mail("multipart/mixed; boundary=x", "--x\nContent-Type: text/plain\n\nAda met Bo."),
        "Ada met Bo.");
    row("flowed",
        mail("text/plain; format=flowed", "Ada \nmet \nBo.\n  Bo left.\n>> He \n>> went.\n> Did \nhe?\n-- \nA\n"),
        "Ada met Bo.\n Bo left.\n>> He went.\n> Did\nhe?\n--\nA");
    row("flowed, its spaces not of the text", mail("text/plain; format=flowed; delsp=yes", "鲁迅 \n写作。\n"),
        "鲁迅写作。");
    row("a file of Apple Mail", "43\nFrom: a@b.org\nSubject: s\n\nAda met Bo.\n<x/>\n<?xml version=\"1.0\"?><plist/>\n",
        "Ada met Bo.\n<x/>");
    row("an envelope line", "From a@b.org Mon Mar  2 10:00:00 2026\nFrom: a@b.org\n\nAda met Bo.\n", "Ada met Bo.");
}

void TestMailFormats::texts()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    for (const qint64 piece : {1, 1 << 20}) {
        FaultDevice device(bytes, -1, FaultDevice::Fault::Error, piece);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readAll(device, u"eml"_s);
        QCOMPARE(outcome.message(), QString());
        QCOMPARE(outcome.documents.size(), 1);
        QCOMPARE(outcome.documents[0].text, text);
        QVERIFY(outcome.counts.skipped == 0 && outcome.counts.leftOut == 0);
    }
}

void TestMailFormats::headers_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *tag, const QByteArray &headers, const QString &key, const char *value) {
        QTest::newRow(tag) << headers << key << QString::fromUtf8(value);
    };
    row("a subject", "Subject: Ada\n", u"title"_s, "Ada");
    row("an encoded subject in two lines", "Subject: =?utf-8?q?Gr=C3=BC?=\n =?utf-8?q?=C3=9Fe?=\n", u"title"_s,
        "Grüße");
    row("an encoded subject in GB2312", "Subject: =?GB2312?B?wrPRuA==?=\n", u"title"_s, "鲁迅");
    row("a character cut between two words", "Subject: =?utf-8?B?6bI=?= =?utf-8?B?gei/hQ==?=\n", u"title"_s, "鲁迅");
    row("bare UTF-8", "Subject: 鲁迅\n", u"title"_s, "鲁迅");
    row("bare GB 18030", "Subject: \xD5\xC5\xB0\xAE\n", u"title"_s, "张爱");
    row("bare Latin-1",
        "Subject: Gr\xFC\xDF"
        "e aus K\xF6ln\nMIME-Version: 1.0\n",
        u"title"_s, "Grüße aus Köln");
    row("bare Cyrillic in the encoding of the text",
        "Subject: \xF0\xD2\xC9\xD7\xC5\xD4\nContent-Type: text/plain; charset=koi8-r\n", u"title"_s, "Привет");
    row("bare Big5 in the encoding of the text",
        "Subject: \xBE\x7C\xA8\xB3\nContent-Type: text/plain; charset=\"big5\"\n", u"title"_s, "魯迅");
    row("bare UTF-8 beside a text in Latin-1", "Subject: Grüße\nContent-Type: text/plain; charset=iso-8859-1\n",
        u"title"_s, "Grüße");
    row("bare letters of a sender", "From: J\xF6rg <j@b.org>\nContent-Type: text/plain; charset=iso-8859-1\n",
        u"from"_s, "Jörg <j@b.org>");
    row("an encoded subject in an unknown encoding", "Subject: =?unknown-8bit?Q?Gr=FC=DFe_aus_K=F6ln?=\n", u"title"_s,
        "Grüße aus Köln");
    row("an encoded subject in an unknown encoding, base64", "Subject: =?x-unknown?B?1cWwrg==?=\n", u"title"_s, "张爱");
    row("bare ISO-2022-JP", "Subject: \x1B$B2q5D\x1B(B\nMIME-Version: 1.0\n", u"title"_s, "会議");
    row("a sender", "From: =?utf-8?B?6bKB6L+F?= <lu@b.org>\n", u"from"_s, "鲁迅 <lu@b.org>");
    row("several receivers", "To: \"B, C\" <b@b.org>,\n c@b.org\n", u"to"_s, "\"B, C\" <b@b.org>, c@b.org");
    row("copies", "Cc: c@b.org\n", u"cc"_s, "c@b.org");
    row("a date", "Date: Mon, 2 Mar 2026 10:00:00 +0800\n", u"date"_s, "2026-03-02T10:00:00+08:00");
    row("a date without a zone", "Date: 2 Mar 2026 10:00\n", u"date"_s, "2026-03-02T10:00:00+00:00");
    row("no date", "Date: soon\n", u"date"_s, "");
    row("an id", "Message-ID: <1@b.org>\n", u"message-id"_s, "1@b.org");
    row("the title of the page if there is no subject", "Content-Type: text/html\n\n<title>Ada</title><p>x</p>\n"_ba,
        u"title"_s, "Ada");
}

void TestMailFormats::headers()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const ReadOutcome outcome = readAll(QByteArray(headers + "\nAda met Bo.\n"), u"eml"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).metadata.value(key).toString(), value);
}

void TestMailFormats::attachmentsAreCounted_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("count");
    QTest::newRow("a file") << QByteArray("Content-Type: application/pdf\n\nx\n") << 1;
    QTest::newRow("a text as a file") << QByteArray("Content-Disposition: attachment; filename=a.txt\n\nx\n") << 1;
    QTest::newRow("a forwarded message") << QByteArray("Content-Type: message/rfc822\n\nSubject: x\n\nx\n") << 1;
    QTest::newRow("a signature") << QByteArray("Content-Type: application/pgp-signature\n\nx\n") << 0;
    QTest::newRow("two within one part") << QByteArray(
        "Content-Type: multipart/mixed; boundary=y\n\n--y\nContent-Type: image/png\n\nx\n--y\n"
        "Content-Type: image/png\n\nx\n--y--\n")
                                         << 2;
}

void TestMailFormats::attachmentsAreCounted()
{
    QFETCH(const QByteArray, part);
    QFETCH(const int, count);
    const ReadOutcome outcome
        = readAll(mail("multipart/mixed; boundary=x", "--x\n\nAda met Bo.\n--x\n" + part + "\n--x--\n"), u"eml"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.counts.attachments, count);
    QCOMPARE(outcome.documents.at(0).text, u"Ada met Bo."_s);
}

void TestMailFormats::boxes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    const QByteArray first = "From a@b.org Mon Mar  2 10:00:00 2026\n";
    const QByteArray second = "From - Tue, 3 Mar 2026 9:30:00 +0100\n";
    const QByteArray from = "From: a@b.org\n\n";
    QTest::newRow("two") << first + from + "one\n\n" + second + from + "two\n" << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("quoted once or more") << first + from + ">From a\n>>From b\n> From c\n"
                                         << QStringList{u"From a\n>From b\n> From c"_s};
    QTest::newRow("a sentence that begins with From") << first + from + "one\n\nFrom 1999 on, it was 10 o'clock.\n"
                                                      << QStringList{u"one\n\nFrom 1999 on, it was 10 o'clock."_s};
    QTest::newRow("an envelope line within a paragraph")
        << first + from + "one\n" + second << QStringList{u"one\n"_s + QString::fromLatin1(second.trimmed())};
    QTest::newRow("blank lines in front") << "\n\n" + first + from + "one" << QStringList{u"one"_s};
    QTest::newRow("no envelope line in front")
        << from + "one\n\n" + second + from + "two" << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("nothing between two envelope lines")
        << first + "\n" + second + from + "two" << QStringList{u"two"_s};
    QTest::newRow("nothing") << first << QStringList();
}

void TestMailFormats::boxes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const QStringList, texts);
    for (const bool isOfWindows : {false, true}) {
        if (isOfWindows) bytes.replace("\n", "\r\n");
        for (const qint64 piece : {1, 1 << 20}) {
            FaultDevice device(bytes, -1, FaultDevice::Fault::Error, piece);
            QVERIFY(device.open(QIODevice::ReadOnly));
            const ReadOutcome outcome = readAll(device, u"mbox"_s, {.name = u"f"_s, .source = u"box"_s});
            QCOMPARE(outcome.message(), QString());
            QStringList read;
            for (const Document &document : outcome.documents) {
                read += document.text;
                QCOMPARE(document.source, u"box"_s);
            }
            QCOMPARE(read, texts);
        }
    }
}

void TestMailFormats::aGuessedEncodingIsSaid()
{
    const QByteArray body = "Gr\xFC\xDF"
                            "e aus K\xF6ln\n";
    const ReadOutcome guessed = readAll(mail("text/plain; charset=unknown-8bit", body), u"eml"_s);
    QCOMPARE(guessed.issues.size(), 1U);
    QVERIFY(guessed.issues[0].message.startsWith("f: read as windows-1252, which is a guess"_L1));
    QVERIFY(readAll(mail("text/plain; charset=iso-8859-1", body), u"eml"_s).issues.empty());
    QVERIFY(readAll(mail("text/plain", body), u"eml"_s, {.name = u"f"_s, .encoding = "windows-1252"}).issues.empty());
}

void TestMailFormats::aMailWithoutTextIsNamed()
{
    const QByteArray envelope = "From a@b.org Mon Mar  2 10:00:00 2026\n";
    const ReadOutcome outcome
        = readAll(envelope + "From: a@b.org\nSubject: s\n\n\n" + envelope + "From: a@b.org\n\ntwo\n", u"mbox"_s);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), 1);
    QCOMPARE(outcome.counts.skipped, 1);
    QCOMPARE(outcome.issues.at(0).message, u"f, message 1: the mail has no text and is left out"_s);
}

void TestMailFormats::tooLongMailsArePassedOver()
{
    const QByteArray envelope = "From a@b.org Mon Mar  2 10:00:00 2026\nFrom: a@b.org\n\n";
    const QByteArray box = envelope + "one\n\n" + envelope + QByteArray("word ").repeated(1000) + "\n\n" + envelope
        + QByteArray("line\n").repeated(1000) + "\n" + envelope + "four\n";
    for (const bool skips : {false, true}) {
        QByteArray bytes = box;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto reader
            = openReader(buffer, {.name = u"f"_s, .skipBad = skips, .maximumRecordBytes = 2000}, u"mbox"_s);
        QVERIFY(reader);
        QStringList said;
        for (int i = 0; i < 10; ++i) {
            const auto document = (*reader)->next();
            if (document && !*document) break;
            said += document ? (*document)->text : document.error().message;
            QVERIFY((*reader)->canContinue());
        }
        const QStringList both{
            u"f, message 2: it is longer than 1.95 KiB"_s, u"f, message 3: it is longer than 1.95 KiB"_s};
        QCOMPARE(
            said, skips ? QStringList({u"one"_s, u"four"_s}) : QStringList({u"one"_s, both[0], both[1], u"four"_s}));
        QCOMPARE((*reader)->counts().skipped, skips ? 2 : 0);
    }
}

void TestMailFormats::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("encrypted with PGP") << mail(
        "multipart/encrypted; boundary=x", "--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x--\n")
                                        << u"the mail is encrypted"_s;
    QTest::newRow("encrypted with S/MIME") << mail("application/pkcs7-mime", "xx\n") << u"the mail is encrypted"_s;
    QTest::newRow("nested deeply") << nestedMail(60) << u"nested deeper than 50"_s;
    QTest::newRow("nested far more deeply") << nestedMail(3000) << u"nested deeper than 50"_s;
    QTest::newRow("headers without end") << QByteArray("From: a@b.org\n") + QByteArray("A:\n").repeated(300'000)
                                         << u"line(s) of headers"_s;
    QTest::newRow("parts without end") << mail("multipart/mixed; boundary=b", QByteArray("--b\n\n").repeated(300'000))
                                       << u"line(s) of headers"_s;
}

void TestMailFormats::refusals()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const ReadOutcome outcome = readAll(bytes, u"eml"_s);
    QVERIFY2(outcome.message().startsWith(u"f: "_s) && outcome.message().contains(says), qPrintable(outcome.message()));
    const ReadOutcome skipping = readAll(bytes, u"eml"_s, {.name = u"f"_s, .skipBad = true});
    QCOMPARE(skipping.message(), QString());
    QCOMPARE(skipping.counts.skipped, 1);
}

void TestMailFormats::areRecognised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *tag, const char *name, const QByteArray &head, const char *format) {
        QTest::newRow(tag) << QString::fromLatin1(name) << head << QString::fromLatin1(format);
    };
    row("a mail by its suffix", "a.eml", "From: a@b.org\nSubject: s\n\nx\n", "eml");
    row("a received mail called a text", "a.txt", "Received: from b\n\tby c\nFrom: a@b.org\nDate: d\n\nx\n", "eml");
    row("a mail without a suffix", "1", "From: a@b.org\nSubject: s\nOrganization: o\n\nx\n", "eml");
    row("a page kept as a mail", "a.mht", "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nx\n",
        "eml");
    row("a draft without a sender or a date", "a.eml", "Subject: s\n\nx\n", "eml");
    row("a mail of a script", "a.eml", "To: a@b.org\nContent-Type: text/plain\n\nx\n", "eml");
    row("an encoded mail called a text", "a.txt",
        "Subject: s\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n4s/C\n", "eml");
    row("minutes", "a.txt", "Subject: s\nTo: all\n\nx\n", "text");
    row("a mail of Apple Mail", "1.emlx", "200\nReceived: x\nFrom: a@b.org\n\nx\n", "eml");
    row("a mailbox", "a.mbox", "From a@b.org Mon Mar  2 10:00:00 2026\nFrom: a@b.org\n\nx\n", "mbox");
    row("a mailbox of Thunderbird", "Inbox", "From - Mon Mar  2 10:00:00 2026\r\nX-Mozilla-Status: 1\r\n\r\nx\r\n",
        "mbox");
    row("minutes that begin like a mail", "a.txt", "From: Ada\nSubject: the plan\n\nAda met Bo.\n", "text");
    row("a letter", "a.txt", "From the start, Ada met Bo at 10:00 in 2026.\nDear Bo: hello\n", "text");
    row("a text with a colon", "a.txt", "Note: Ada met Bo.\nDate: today\n", "text");
    row("a text with the suffix of a mail", "a.eml", "Ada met Bo.\n", "text");
}

void TestMailFormats::areRecognised()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, head);
    QFETCH(const QString, format);
    const auto sniffed = sniffFormat(head, name);
    QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
    QCOMPARE(*sniffed, format);
}

void TestMailFormats::archivesHoldMails()
{
    const QByteArray one = "From: a@b.org\nSubject: s\n\none\n";
    const QByteArray box = "From a@b.org Mon Mar  2 10:00:00 2026\nFrom: a@b.org\n\ntwo\n";
    const ReadOutcome outcome
        = readAll(zipped({{u"1.eml"_s, one}, {u"box.mbox"_s, box}}), {}, {.name = u"mails.zip"_s});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.size(), 2);
    QCOMPARE(outcome.documents[0].source, u"1.eml"_s);
    QCOMPARE(outcome.documents[1].text, u"two"_s);
}

QTEST_GUILESS_MAIN(TestMailFormats)
#include "test_mail_formats.moc"
