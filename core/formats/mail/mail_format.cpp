// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mail/mail_format.h"

#include "core/formats/mail/mail_message.h"
#include "core/formats/mail/mbox_messages.h"
#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"
#include "core/formats/text/whole_file.h"

#include <QSet>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Common base of both readers.
class MailReader : public RecordReader {
public:
    explicit MailReader(const ReadOptions &options) : m_options(options) { }

    Result<std::optional<Document>> next() final
    {
        for (;;) {
            if (!m_state) return std::unexpected(m_state.error());
            const auto bytes = nextMessage();
            if (bytes && !*bytes) return std::nullopt;
            auto document = bytes ? readOne(**bytes) : std::unexpected(bytes.error());
            if (!document && (document.error().code == ErrorCode::Io || document.error().code == ErrorCode::Stopped))
                m_state = std::unexpected(document.error());
            if (!document && (!m_state || !m_options.skipBad)) return std::unexpected(document.error());
            if (document && !document->text.isEmpty()) {
                ++m_counts.documents;
                return std::move(*document);
            }
            skip(document ? FormatMessages::tr("%1: the mail has no text and is left out").arg(name())
                          : document.error().message);
        }
    }

    [[nodiscard]] bool canContinue() const final { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const final { return m_counts; }
    [[nodiscard]] QString encodingName() const final { return QString::fromLatin1(m_encoding); }

protected:
    [[nodiscard]] virtual Result<std::optional<QByteArray>> nextMessage() = 0;
    /// Of the message, for messages.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] const ReadOptions &options() const { return m_options; }

private:
    Result<Document> readOne(const QByteArray &bytes)
    {
        Document document;
        document.source = m_options.source;
        const auto content = readMail(bytes, name(), m_options, document);
        if (!content) return std::unexpected(content.error());
        m_counts.attachments += content->attachments;
        m_counts.pageParts += content->pageParts;
        if (m_counts.documents == 0 && !content->encoding.isEmpty()) m_encoding = content->encoding;
        if (content->isGuess && m_options.onIssue) {
            m_options.onIssue(
                {ReadIssue::Kind::Understood, 0, 0, uncertainEncodingSentence(name(), content->encoding)});
        }
        return document;
    }

    void skip(const QString &why)
    {
        ++m_counts.skipped;
        if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, why});
    }

    ReadOptions m_options;
    ReadCounts m_counts;
    QByteArray m_encoding = QByteArrayLiteral("UTF-8");
    Result<void> m_state;
};

class EmlReader final : public MailReader {
public:
    EmlReader(QIODevice &device, const ReadOptions &options) : MailReader(options), m_device(device) { }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }

protected:
    Result<std::optional<QByteArray>> nextMessage() override
    {
        if (std::exchange(m_isRead, true)) return std::nullopt;
        auto bytes = readWholeFile(m_device, options().name, options().maximumRecordBytes);
        if (!bytes) return std::unexpected(bytes.error());
        m_positionBytes = bytes->size();
        if (bytes->startsWith("\xEF\xBB\xBF")) bytes->remove(0, 3);
        const qsizetype lineEnd = bytes->indexOf('\n');
        if (lineEnd < 0) return std::move(*bytes);
        const QByteArray line = bytes->first(lineEnd).trimmed();
        bool isLength = false;
        const qlonglong length = line.toLongLong(&isLength);
        if (isLength && length > 0)
            return bytes->sliced(lineEnd + 1).first(std::min(length, bytes->size() - lineEnd - 1)); // EMLX
        if (line.startsWith("From ") || line.startsWith(">From ")) return bytes->sliced(lineEnd + 1);
        return std::move(*bytes);
    }
    [[nodiscard]] QString name() const override { return options().name; }

private:
    QIODevice &m_device;
    qint64 m_positionBytes = 0;
    bool m_isRead = false;
};

class MboxReader final : public MailReader {
public:
    MboxReader(QIODevice &device, const ReadOptions &options)
        : MailReader(options), m_messages(device, options.name, options.maximumRecordBytes)
    {
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_messages.positionBytes(); }

protected:
    Result<std::optional<QByteArray>> nextMessage() override { return m_messages.next(); }
    [[nodiscard]] QString name() const override
    {
        return FormatMessages::tr("%1, message %2").arg(options().name, QString::number(m_messages.count()));
    }

private:
    MboxMessages m_messages;
};

/// The names of the headers that a file begins with, in lower case; empty if it does not begin with headers.
QSet<QByteArray> headersOf(QByteArrayView head, bool isWhole)
{
    static const QRegularExpression header(uR"(^([A-Za-z][A-Za-z0-9_-]*):(\s|$))"_s);
    QSet<QByteArray> names;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf('\n');
        if (end < 0 && !isWhole) return names; // cut within a line
        QByteArrayView line = end < 0 ? head : head.first(end);
        head = end < 0 ? QByteArrayView() : head.sliced(end + 1);
        if (line.endsWith('\r')) line.chop(1);
        if (line.isEmpty()) return names;
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (names.isEmpty()) return {};
            continue;
        }
        const auto match = header.match(QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 100))));
        if (!match.hasMatch()) return {};
        names.insert(match.captured(1).toLatin1().toLower());
    }
    return names;
}

bool hasAny(const QSet<QByteArray> &names, const QByteArrayList &wanted)
{
    return std::ranges::any_of(wanted, [&names](const QByteArray &name) { return names.contains(name); });
}

QByteArrayView firstLine(QByteArrayView bytes) { return bytes.first(std::max<qsizetype>(0, bytes.indexOf('\n'))); }

bool beginsWithEnvelope(const FormatSample &sample)
{
    const QByteArrayView line = firstLine(sample.head).trimmed();
    return isEnvelopeLine({line.data(), std::size_t(line.size())})
        && !headersOf(QByteArrayView(sample.head).sliced(firstLine(sample.head).size() + 1), sample.complete).isEmpty();
}

const QStringList &mailSuffixes()
{
    static const QStringList suffixes{u"eml"_s, u"emlx"_s, u"mht"_s, u"mhtml"_s};
    return suffixes;
}

SniffVerdict sniffEml(const FormatSample &sample)
{
    bool isLength = false;
    if (sample.suffix == "emlx"_L1 && firstLine(sample.head).trimmed().toLongLong(&isLength) > 0 && isLength)
        return {96, {}};
    const QSet<QByteArray> names = headersOf(sample.head, sample.complete);
    const bool isSent = hasAny(names, {"message-id", "received", "return-path", "mime-version"});
    const bool isMail = isSent || (names.contains("from") && hasAny(names, {"subject", "date", "newsgroups"}))
        || (names.contains("to") && names.contains("subject"));
    // Drafts and the mails of scripts lack whatever a server would have added.
    const bool mayBeMail = hasAny(names,
        {"from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "content-type",
            "content-transfer-encoding", "received", "return-path", "message-id", "mime-version"});
    if (mailSuffixes().contains(sample.suffix) && (mayBeMail || beginsWithEnvelope(sample))) return {96, {}};
    // A text that begins with "From:" and "Subject:" may be the minutes of something.
    const bool isEncoded = names.contains("content-type") || names.contains("content-transfer-encoding");
    if ((isSent && hasAny(names, {"from", "subject", "date", "content-type"}))
        || (isEncoded && hasAny(names, {"from", "to", "subject", "date"})))
        return {91, {}};
    if (isMail) return {60, {}};
    return {0, FormatMessages::tr("it does not begin with the headers of a mail")};
}

SniffVerdict sniffMbox(const FormatSample &sample)
{
    if (!beginsWithEnvelope(sample))
        return {
            0, FormatMessages::tr("it does not begin with a line like From ada@example.org Mon Mar 2 10:00:00 2026")};
    return {mailSuffixes().contains(sample.suffix) ? 95 : 97, {}};
}

} // namespace

Format emlFormat()
{
    return {{u"eml"_s, FormatMessages::tr("Mail (EML, MHTML)"), mailSuffixes(), true, false, true}, sniffEml,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<EmlReader>(device, options);
        },
        nullptr};
}

Format mboxFormat()
{
    return {{u"mbox"_s, FormatMessages::tr("Mailbox (mbox)"), {u"mbox"_s, u"mbx"_s}, true, false, true}, sniffMbox,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<MboxReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
