// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/usable_labels.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

namespace spotter {

namespace {

class UsableLabelsReader final : public RecordReader {
public:
    UsableLabelsReader(std::unique_ptr<RecordReader> reader, const ReadOptions &options)
        : m_reader(std::move(reader)), m_name(options.name), m_onIssue(options.onIssue)
    {
    }

    Result<std::optional<Document>> next() override
    {
        auto document = m_reader->next();
        if (document && *document) {
            ++m_record;
            std::erase_if(
                (*document)->triples, [this](const LabelledTriple &label) { return isUseless(label.triple); });
        }
        return document;
    }
    [[nodiscard]] bool canContinue() const override { return m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override
    {
        ReadCounts counts = m_reader->counts();
        counts.triples -= m_unusable;
        counts.unaligned -= m_unusableUnaligned;
        counts.unusable += m_unusable;
        return counts;
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_reader->positionBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader->encodingName(); }
    [[nodiscard]] QStringList headings() const override { return m_reader->headings(); }

private:
    bool isUseless(const Triple &triple)
    {
        if (isUsable(triple)) return false;
        ++m_unusable;
        m_unusableUnaligned += !triple.isAligned();
        if (m_onIssue) m_onIssue({ReadIssue::Kind::Unusable, 0, 0, sentence(triple)});
        return true;
    }

    [[nodiscard]] QString sentence(const Triple &triple) const
    {
        if (triple.predicate.isEmpty()) {
            return FormatMessages::tr("%1, record %2: the label from \"%3\" to \"%4\" has no predicate and is left out")
                .arg(m_name, QString::number(m_record), quotedBegin(triple.subject.text),
                    quotedBegin(triple.object.text));
        }
        return triple.subject.text.isEmpty()
            ? FormatMessages::tr("%1, record %2: a label \"%3\" has no subject and is left out")
                  .arg(m_name, QString::number(m_record), quotedBegin(triple.predicate))
            : FormatMessages::tr("%1, record %2: a label \"%3\" has no object and is left out")
                  .arg(m_name, QString::number(m_record), quotedBegin(triple.predicate));
    }

    std::unique_ptr<RecordReader> m_reader;
    QString m_name;
    std::function<void(const ReadIssue &)> m_onIssue;
    qint64 m_record = 0;
    qint64 m_unusable = 0;
    qint64 m_unusableUnaligned = 0;
};

} // namespace

bool isUsable(const Triple &triple)
{
    return !triple.predicate.isEmpty() && !triple.subject.text.isEmpty() && !triple.object.text.isEmpty();
}

std::unique_ptr<RecordReader> withUsableLabels(std::unique_ptr<RecordReader> reader, const ReadOptions &options)
{
    return std::make_unique<UsableLabelsReader>(std::move(reader), options);
}

} // namespace spotter
