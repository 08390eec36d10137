// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/tacred_reader.h"

#include "core/base/device_reading.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"
#include "core/formats/owning_reader.h"
#include "core/formats/registry.h"
#include "core/formats/relations/marked_text.h"
#include "core/formats/relations/relation_dictionary.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/token_record_reader.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Whether "subj_end" and "obj_end" name the last token of a mention, or the token after it.
enum class TacredEnds { Inclusive, Exclusive };

/// What the ends of mentions in the first records say about them.
class EndEvidence {
public:
    void add(const QJsonObject &record)
    {
        const qsizetype tokens = record.value(record.contains("token"_L1) ? "token"_L1 : "tokens"_L1).toArray().size();
        const QJsonArray names = record.value("stanford_ner"_L1).toArray();
        m_isInclusive |= record.contains(tokensKey); // of Spotter
        for (const QString &end : {u"subj"_s, u"obj"_s}) {
            const qint64 first = record.value(end + "_start"_L1).toInteger(-1);
            const qint64 last = record.value(end + "_end"_L1).toInteger(-1);
            if (first < 0 || last < first) continue;
            m_isInclusive |= first == last; // no mention is empty
            ++m_count;
            m_reachesEnd |= tokens > 0 && last == tokens;
            if (last > first && last < names.size()) vote(names, first, last);
        }
    }
    [[nodiscard]] TacredEnds ends() const
    {
        constexpr int majority = 4;
        // Names of one token are so frequent that there is one among so many, unless none can be written.
        constexpr int enough = 20;
        const bool isExclusive
            = !m_isInclusive && (m_reachesEnd || m_count >= enough || m_exclusive > majority * m_inclusive);
        return isExclusive ? TacredEnds::Exclusive : TacredEnds::Inclusive;
    }

private:
    /// Mentions are what a tagger of names found, so that all their tokens have the same tag.
    void vote(const QJsonArray &names, qint64 first, qint64 last)
    {
        const QString name = names[first].toString();
        if (name.isEmpty() || name == "O"_L1) return;
        const bool isInside = names[last].toString() == name;
        m_inclusive += int(isInside);
        m_exclusive += int(!isInside && names[last - 1].toString() == name);
    }

    int m_count = 0;
    bool m_isInclusive = false;
    bool m_reachesEnd = false;
    int m_inclusive = 0;
    int m_exclusive = 0;
};

/// TACRED's own ends are inclusive, those of its copy at Hugging Face exclusive.
TacredEnds tacredEnds(const QByteArray &head)
{
    EndEvidence evidence;
    if (!head.contains("\"subj_end\"")) return evidence.ends();
    QBuffer buffer;
    buffer.setData(head);
    buffer.open(QIODevice::ReadOnly);
    JsonRecords records(buffer, {}, head.size() + 1);
    for (;;) {
        const auto record = records.next();
        if (!record || !*record) return evidence.ends();
        const std::string_view bytes = (*record)->bytes;
        evidence.add(QJsonDocument::fromJson({bytes.data(), qsizetype(bytes.size())}).object());
    }
}

class TacredReader final : public TokenRecordReader {
public:
    TacredReader(QIODevice &device, const ReadOptions &options, TacredEnds ends, RelationDictionary *dictionary)
        : TokenRecordReader(device, options), m_ends(ends), m_dictionary(dictionary)
    {
    }

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasTokens = false;
        bool isReversed = false;
        bool hasRelation = m_dictionary != nullptr;
        // Asked for each record, because positions may only increase.
        QString relation = m_dictionary ? m_dictionary->relationAt(positionBytes()) : QString();
        End subject;
        End object;
        JsonFields metadata;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "token" || key == "tokens") && !hasTokens) {
                hasTokens = true;
                readSentence(value);
            } else if (key == "relation") {
                hasRelation = true;
                relation = value.optionalString();
            } else if (!readEnd(key, value, {"subj", "h", "head"}, subject)
                && !readEnd(key, value, {"obj", "t", "tail"}, object) && !readText(key, value)
                && !readDirection(key, value, isReversed)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasTokens) return failMissing(root, "token"_L1);
        if (subject.isStated() != object.isStated())
            return failMissing(root, subject.isStated() ? "obj_start"_L1 : "subj_start"_L1);
        document.metadata = metadata.take();
        if (!hasRelation) relation = takeRelationOfOtherName(document.metadata);
        dropLastToken(sentenceEndMark);
        placeTokens(document);
        const bool isMarked = !subject.isStated() && textMarks(document.text).kind != TextMarks::Kind::None;
        if (!subject.isStated() && !isMarked && !isNoRelation(relation)) return failMissing(root, "subj_start"_L1);
        if (isMarked) { // the marks become a label later
            if (!relation.isEmpty()) document.metadata.insert(pairRelationKey, relation);
        } else if (isNoRelation(relation)) {
            if (!relation.isEmpty()) document.metadata.insert(pairRelationKey, relation);
            if (subject.isStated()) addPair(subject, object, document);
        } else {
            addRelated(subject, relation, object, isReversed, document, root);
        }
        if (cursor().failed()) return;
        addOthers(subject);
        addOthers(object);
        finishRecord(document, root);
    }

private:
    struct End {
        std::optional<qint64> begin;
        std::optional<qint64> last; ///< inclusive
        std::optional<qint64> end; ///< exclusive by the usual convention
        bool isExact = false; ///< the end is exclusive, whatever the name says
        std::vector<Range> others; ///< further mentions of the same entity
        QString name;
        QString type;
        const char *token = nullptr;

        [[nodiscard]] bool isStated() const { return begin && (last || end); }
    };
    /// The beginning of keys such as "subj_start", and the keys of everything in one value.
    struct EndKeys {
        std::string_view prefix;
        std::string_view shortKey;
        std::string_view longKey;
    };

    /// Where an end is, told if the record names something else.
    Range placeOf(const End &end, const Document &document)
    {
        const Range range = rangeOf(end, document);
        compareName(range, end.name, document.text);
        return range;
    }

    void addPair(const End &subject, const End &object, const Document &document)
    {
        addEntity(placeOf(subject, document), subject.type, pairNote(true));
        addEntity(placeOf(object, document), object.type, pairNote(false));
    }

    void addRelated(const End &subject, const QString &relation, const End &object, bool isReversed,
        const Document &document, const JsonValue &root)
    {
        std::size_t from = addEntity(placeOf(subject, document), subject.type);
        std::size_t to = addEntity(placeOf(object, document), object.type);
        const auto directed = directedName(relation);
        if (isReversed || (directed && directed->isReversed)) std::swap(from, to);
        addRelation(from, directed ? directed->name : relation, to, root.token(), assertedBeside(document.metadata));
    }

    void addOthers(const End &end)
    {
        for (const Range &range : end.others) {
            addEntity(range, end.type);
            if (cursor().failed()) return;
        }
    }

    bool readEnd(std::string_view key, JsonValue &value, const EndKeys &keys, End &end)
    {
        if ((key == keys.shortKey || key == keys.longKey) && value.isObject()) {
            readObject(value, end);
            return true;
        }
        if (key == keys.shortKey && value.isArray()) {
            readList(value, end);
            return true;
        }
        if (!key.starts_with(keys.prefix)) return false;
        const std::string_view rest = key.substr(keys.prefix.size());
        if (rest == "_start") {
            end.token = value.token();
            end.begin = value.integer();
        } else if (rest == "_end") {
            (m_ends == TacredEnds::Inclusive ? end.last : end.end) = value.integer();
        } else if (rest == "_type") {
            end.type = value.optionalString();
        } else {
            return false;
        }
        return true;
    }

    void readObject(JsonValue &object, End &end)
    {
        end.token = object.token();
        const char *typeToken = nullptr;
        object.fields([&](std::string_view key, JsonValue value) {
            if (key == "name" || key == "word" || key == "text") {
                end.name = value.optionalString();
            } else if (key == "type" || key == "category") {
                typeToken = value.token();
                end.type = value.optionalString();
            } else if (key == "pos") {
                value.items([&end](JsonValue number) { (end.begin ? end.end : end.begin) = number.integer(); });
            } else if (key == "indices") {
                readIndices(value, end);
            } else {
                ignore(key, value);
            }
        });
        // Hugging Face's copy of FewRel calls the id of the entity its type.
        if (!end.isExact || !isEntityId(end.type)) return;
        noteIgnored("type", typeToken);
        end.type.clear();
    }

    /// FewRel's [name, id, tokens of the mentions].
    void readList(JsonValue &list, End &end)
    {
        end.token = list.token();
        std::size_t count = 0;
        list.items([&](JsonValue item) {
            ++count;
            if (count == 1)
                end.name = item.optionalString();
            else if (count == 3)
                readIndices(item, end);
            else
                ignore(count == 2 ? "id" : "h", item);
        });
    }

    /// The numbers of the tokens of each mention, [[9, 10], [15]], or of the only one, [9, 10].
    void readIndices(JsonValue &value, End &end)
    {
        const auto add = [&end](const std::optional<Range> &range) {
            if (!range) return;
            if (end.begin) return end.others.push_back(*range);
            end.begin = range->begin;
            end.end = range->end;
            end.isExact = true;
        };
        std::optional<Range> only;
        value.items([&](JsonValue item) {
            if (!item.isArray()) return addToken(item, only);
            std::optional<Range> mention;
            item.items([&](JsonValue number) { addToken(number, mention); });
            add(mention);
        });
        add(only);
    }

    static void addToken(JsonValue &number, std::optional<Range> &mention)
    {
        const qint64 token = std::clamp<qint64>(number.integer(), -1, mostTokens);
        if (!mention) mention = Range{token, token, number.token()};
        if (token != mention->end) {
            return number.fail(
                ErrorCode::Content, FormatMessages::tr("the tokens of this mention do not follow each other"));
        }
        ++mention->end;
    }

    Range rangeOf(const End &end, const Document &document)
    {
        const qint64 begin = std::clamp<qint64>(*end.begin, -1, mostTokens);
        const auto range
            = [&](qint64 exclusive) { return Range{begin, std::clamp<qint64>(exclusive, -1, mostTokens), end.token}; };
        if (end.last) return range(std::clamp<qint64>(*end.last, -1, mostTokens) + 1);
        const qint64 stated = std::clamp<qint64>(*end.end, -1, mostTokens);
        if (end.isExact) return range(stated);
        // [3, 4] can be one token or two: the name decides.
        const auto says = [&](qint64 exclusive) {
            if (begin < 0 || exclusive <= begin || exclusive > tokenCount()) return false;
            const Span span = spanOf(range(exclusive));
            return isSameName(QStringView(document.text).sliced(span.beginUtf16, span.length()), end.name);
        };
        const bool isInclusive = !end.name.isEmpty() && !says(stated) && says(stated + 1);
        return range(isInclusive ? stated + 1 : stated);
    }

    static bool isSameName(QStringView words, const QString &name)
    {
        const auto bare = [](QString text) { return text.remove(u' ').toCaseFolded(); };
        return bare(words.toString()) == bare(name);
    }

    /// "Q1331049" of Wikidata, "C0030705" of UMLS
    static bool isEntityId(const QString &type)
    {
        return type.size() > 1 && type.front().isUpper()
            && std::ranges::all_of(QStringView(type).sliced(1), [](QChar c) { return c.isDigit(); });
    }

    static constexpr qint64 mostTokens = 1LL << 40;

    TacredEnds m_ends;
    RelationDictionary *m_dictionary; ///< nullptr: the records state their relations
};

} // namespace

std::unique_ptr<RecordReader> makeTacredReader(QIODevice &device, const ReadOptions &options)
{
    const QByteArray head = peekSome(device, sniffBytes);
    // A pipe may show only a few bytes, but no record of TACRED begins like such a dictionary.
    const auto first = RelationDictionary::firstRecord(head);
    if (!first || !(first->has("token") || first->has("tokens")))
        return std::make_unique<TacredReader>(device, options, tacredEnds(head), nullptr);
    auto dictionary = std::make_unique<RelationDictionary>(device);
    auto reader = std::make_unique<TacredReader>(*dictionary, options, TacredEnds::Inclusive, dictionary.get());
    return std::make_unique<OwningReader<RelationDictionary>>(
        std::move(dictionary), std::move(reader), &RelationDictionary::rawBytes);
}

} // namespace spotter
