// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/i2b2_format.h"

#include "core/formats/biomedical/i2b2_record.h"
#include "core/formats/messages.h"
#include "core/formats/text/whole_file.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The files of a text: suffix, and the folder that the corpus keeps them in.
struct I2b2Part {
    QLatin1StringView suffix;
    QLatin1StringView folder;
};
constexpr I2b2Part i2b2Text{"txt"_L1, "txt"_L1};
constexpr std::array i2b2Parts{
    I2b2Part{"con"_L1, "concept"_L1}, I2b2Part{"ast"_L1, "ast"_L1}, I2b2Part{"rel"_L1, "rel"_L1}};

class I2b2Reader final : public RecordReader {
public:
    I2b2Reader(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    Result<std::optional<Document>> next() override
    {
        if (!m_state) return std::unexpected(m_state.error());
        if (m_isRead) return std::nullopt;
        m_isRead = true;
        auto document = read();
        if (document) return std::move(*document);
        if (m_options.skipBad && m_state) {
            ++m_counts.skipped;
            if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, document.error().message});
            return std::nullopt;
        }
        return std::unexpected(document.error());
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }

private:
    Result<Document> read()
    {
        auto own = readWholeFile(m_device, m_options.name, m_options.maximumRecordBytes);
        if (!own) {
            m_state = std::unexpected(own.error());
            return std::unexpected(own.error());
        }
        m_positionBytes = own->size();
        const QString ownSuffix = QFileInfo(m_options.name).suffix().toLower();
        const auto textBytes = companion(i2b2Text);
        if (!textBytes) return std::unexpected(textBytes.error());
        if (!*textBytes) {
            return failure(ErrorCode::NotFound,
                FormatMessages::tr("%1: there is no .txt file of the same name beside it or in ../txt; i2b2 keeps a "
                                   "text and its annotations in several files")
                    .arg(m_options.name));
        }
        const QString base = m_options.name.chopped(ownSuffix.isEmpty() ? 0 : ownSuffix.size() + 1);
        const auto text = strictUtf8(**textBytes, base + ".txt"_L1);
        if (!text) return std::unexpected(text.error());
        I2b2Assembler assembler(*text, m_options);
        const bool isPartOfIts = std::ranges::contains(i2b2Parts, ownSuffix, &I2b2Part::suffix);
        for (const I2b2Part &part : i2b2Parts) {
            const bool isOwn = part.suffix == ownSuffix || (!isPartOfIts && part.suffix == i2b2Parts.front().suffix);
            auto bytes = isOwn ? Result<std::optional<QByteArray>>(*own) : companion(part);
            if (!bytes) return std::unexpected(bytes.error());
            if (!*bytes) continue;
            const auto added = assembler.add(**bytes, isOwn ? m_options.name : base + u'.' + part.suffix);
            if (!added) return std::unexpected(added.error());
        }
        auto document = assembler.finish(m_counts);
        if (document) document->source = m_options.source;
        return document;
    }

    /// Another file of the text; nothing if it does not exist.
    Result<std::optional<QByteArray>> companion(const I2b2Part &part)
    {
        if (!m_options.openCompanion) return std::nullopt;
        const QString suffix = QString(u'.') + part.suffix;
        const QString sibling = u"../"_s + part.folder + u'/' + QFileInfo(m_options.name).completeBaseName() + suffix;
        for (const QString &which : {suffix, sibling}) {
            const auto opened = m_options.openCompanion(which);
            if (!opened) return std::unexpected(opened.error());
            if (!*opened) continue;
            auto bytes = readWholeFile(**opened, m_options.name + u'+' + suffix, m_options.maximumRecordBytes);
            if (!bytes) return std::unexpected(bytes.error());
            return std::move(*bytes);
        }
        return std::nullopt;
    }

    QIODevice &m_device;
    ReadOptions m_options;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    bool m_isRead = false;
    Result<void> m_state;
};

SniffVerdict sniffI2b2(const FormatSample &sample)
{
    static const QRegularExpression begin(uR"re(^c="[^\n]+" \d+:\d+ \d+:\d+\|\|[tr]=")re"_s);
    if (begin.match(QString::fromUtf8(sample.head)).hasMatch()) return {95, {}};
    return {0, FormatMessages::tr("it does not begin with a concept like c=\"fever\" 3:6 3:6||t=\"problem\"")};
}

} // namespace

Format i2b2Format()
{
    return {{u"i2b2"_s, FormatMessages::tr("i2b2 2010 (.con and .rel with .txt)"), {u"con"_s, u"rel"_s, u"ast"_s}, true,
                false},
        sniffI2b2,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<I2b2Reader>(device, options);
        },
        nullptr, {u"con"_s}};
}

} // namespace spotter
