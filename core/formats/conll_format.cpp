// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/conll_format.h"

#include "core/formats/annotated_tokens.h"
#include "core/formats/columns/conll_reader.h"
#include "core/formats/columns/conll_sniff.h"
#include "core/formats/document_writer.h"
#include "core/formats/messages.h"
#include "core/formats/token_layout.h"
#include "core/formats/token_text.h"
#include "core/text/entities.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class ConllWriter final : public DocumentWriter {
public:
    ConllWriter(QIODevice *device, const WriteOptions &options)
        : DocumentWriter(device, options, {.places = true, .types = true, .noRelation = NoRelationNames::None})
    {
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        std::vector<const Triple *> kept;
        Tags tags = chooseMentions(document, kept);
        addEntities(document, tags);
        const std::vector<Span> tokens = conllTokens(document, tags);
        if (tokens.empty()) {
            lossCounter().add(LossKind::WithoutText);
            return {};
        }
        const TokenText again = readAgain(document.text, tokens);
        lossCounter().add(LossKind::Text, qint64(again.text() != document.text));
        for (const Triple *triple : kept) {
            const bool isSame
                = isReadAgain(triple->subject, tokens, again) && isReadAgain(triple->object, tokens, again);
            lossCounter().add(LossKind::Place, qint64(!isSame));
        }
        for (const auto &[begin, tag] : tags)
            lossCounter().add(LossKind::ChangedType, qint64(writtenType(tag.type) != tag.type));
        return writeTokens(document.text, tokens, tags, kept);
    }

private:
    /// The predicate of tokens without a relation.
    static constexpr QLatin1StringView noPredicate{"N"};

    struct Tag {
        qsizetype end = 0;
        QString type;
    };
    using Tags = std::map<qsizetype, Tag>; ///< by begin; they do not overlap
    struct Relation {
        QString predicate;
        std::size_t head = 0;
    };

    /// Chooses the labels whose mentions do not overlap those of the previous labels.
    Tags chooseMentions(const Document &document, std::vector<const Triple *> &kept)
    {
        Tags tags;
        for (const LabelledTriple &label : document.triples) {
            if (!isWritten(label)) continue;
            const Triple &triple = label.triple;
            if (!triple.isAligned() || isBlank(triple.subject) || isBlank(triple.object)) {
                lossCounter().add(LossKind::Unplaced);
                continue;
            }
            if (triple.predicate == noPredicate) {
                lossCounter().add(LossKind::Predicate);
                continue;
            }
            const bool separate
                = triple.subject.span == triple.object.span || !triple.subject.span.overlaps(triple.object.span);
            if (!separate || !fits(tags, triple.subject) || !fits(tags, triple.object)) {
                lossCounter().add(LossKind::Overlap);
                continue;
            }
            for (const Mention *mention : {&triple.subject, &triple.object})
                tags.try_emplace(mention->span.beginUtf16, Tag{mention->span.endUtf16, mention->type});
            kept.push_back(&triple);
        }
        return tags;
    }

    /// Entities that are in no label and overlap no mention of one. All of them were counted as lost with the metadata.
    void addEntities(const Document &document, Tags &tags)
    {
        for (const Entity &entity : looseEntities(document, CodePointMap(document.text))) {
            const Span span = entity.span;
            const Mention mention{span, document.text.sliced(span.beginUtf16, span.length()), entity.type};
            if (isBlank(mention) || !fits(tags, mention)) continue;
            tags.try_emplace(span.beginUtf16, Tag{span.endUtf16, entity.type});
            lossCounter().add(LossKind::Entities, -1);
        }
    }

    static bool isBlank(const Mention &mention) { return mention.text.trimmed().isEmpty(); }

    /// Whether a mention equals one of the tags or overlaps none of them.
    static bool fits(const Tags &tags, const Mention &mention)
    {
        const Span span = mention.span;
        auto next = tags.lower_bound(span.beginUtf16);
        if (next != tags.end() && next->first == span.beginUtf16)
            return next->second.end == span.endUtf16 && next->second.type == mention.type;
        if (next != tags.end() && next->first < span.endUtf16) return false;
        return next == tags.begin() || std::prev(next)->second.end <= span.beginUtf16;
    }

    /// The tokens of the document if it was made of tokens, whose text is then read back; otherwise finer ones.
    static std::vector<Span> conllTokens(const Document &document, const Tags &tags)
    {
        const QString &text = document.text;
        std::vector<Entity> entities;
        std::set<qsizetype> begins;
        std::set<qsizetype> ends;
        for (const auto &[begin, tag] : tags) {
            entities.push_back({{begin, tag.end}, tag.type});
            begins.insert(begin);
            ends.insert(tag.end);
        }
        const auto isBlankToken
            = [&text](Span token) { return text.sliced(token.beginUtf16, token.length()).trimmed().isEmpty(); };
        std::vector<Span> tokens = tokensOf(document, entities, CodePointMap(text), WhiteSpace::BetweenTokens);
        std::erase_if(tokens, isBlankToken);
        // Sentences are written as one, because relations may lead from one to another.
        if (readAgain(text, tokens).text() == QString(text).replace(u'\n', u' ')) return tokens;
        tokens = annotatedTokens(text, {0, text.size()}, begins, ends, false);
        std::erase_if(tokens, isBlankToken);
        return tokens;
    }

    static QString writtenToken(const QString &text, Span token)
    {
        return text.sliced(token.beginUtf16, token.length()).simplified();
    }

    /// The text as it is made of the tokens when they are read.
    static TokenText readAgain(const QString &text, const std::vector<Span> &tokens)
    {
        QStringList words;
        for (const Span token : tokens) words += writtenToken(text, token);
        dropSegmentNumbers(words);
        TokenText again;
        again.addSentence(words);
        return again;
    }

    /// Whether the words of a mention are still the same then: spaces around signs may differ.
    static bool isReadAgain(const Mention &mention, const std::vector<Span> &tokens, const TokenText &again)
    {
        const auto first = std::ranges::lower_bound(tokens, mention.span.beginUtf16, {}, &Span::beginUtf16);
        const auto behind = std::ranges::lower_bound(first, tokens.end(), mention.span.endUtf16, {}, &Span::beginUtf16);
        if (first == behind) return false;
        const qsizetype begin = again.tokens()[std::size_t(first - tokens.begin())].beginUtf16;
        const qsizetype end = again.tokens()[std::size_t(behind - tokens.begin()) - 1].endUtf16;
        return QStringView(again.text()).sliced(begin, end - begin) == mention.text;
    }

    Result<void> writeTokens(
        const QString &text, const std::vector<Span> &tokens, const Tags &tags, const std::vector<const Triple *> &kept)
    {
        const auto lastToken = [&](Span mention) {
            const auto behind = std::ranges::lower_bound(tokens, mention.endUtf16, {}, &Span::beginUtf16);
            return std::size_t(std::max<std::ptrdiff_t>(behind - tokens.begin() - 1, 0));
        };
        std::map<std::size_t, std::vector<Relation>> relations;
        for (const Triple *triple : kept)
            relations[lastToken(triple->subject.span)].push_back({triple->predicate, lastToken(triple->object.span)});
        QString made = u"#doc %1\n"_s.arg(number());
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            QStringList predicates;
            QStringList heads;
            for (const Relation &relation : relations[i]) {
                predicates.append(quoted(relation.predicate));
                heads.append(QString::number(relation.head));
            }
            if (predicates.isEmpty()) {
                predicates.append(quoted(noPredicate));
                heads.append(QString::number(i));
            }
            made += u"%1\t"_s.arg(i) + writtenToken(text, tokens[i]) + u'\t' + tagOf(tokens[i], tags)
                + u"\t[%1]\t[%2]\n"_s.arg(predicates.join(u", "_s), heads.join(u", "_s));
        }
        return sink().write(utf8(made + u'\n'));
    }

    static QString tagOf(Span token, const Tags &tags)
    {
        auto tag = tags.upper_bound(token.beginUtf16);
        if (tag == tags.begin()) return u"O"_s;
        --tag;
        if (tag->second.end <= token.beginUtf16) return u"O"_s;
        // White space at the start of a mention is not a token.
        return (tag->first == token.beginUtf16 ? u"B-"_s : u"I-"_s) + writtenType(tag->second.type);
    }

    /// A type without the characters that would separate columns or tags.
    static QString writtenType(const QString &type)
    {
        const QString written = type.simplified().replace(u' ', u'_').replace(u'|', u'_');
        return written.isEmpty() ? u"Entity"_s : written;
    }

    /// A string in the notation of Python's repr(): these lists are read with ast.literal_eval().
    static QString quoted(const QString &text)
    {
        QString made = u"'"_s;
        for (const QChar unit : text) {
            if (unit == u'\'' || unit == u'\\')
                made.append(u'\\').append(unit);
            else if (unit.unicode() < 0x20)
                made += u"\\x%1"_s.arg(unit.unicode(), 2, 16, QChar(u'0'));
            else
                made += unit;
        }
        return made + u'\'';
    }
};

} // namespace

Format conllFormat()
{
    return {
        {u"conll"_s, FormatMessages::tr("BIO tags and relations (CoNLL style)"), {u"conll"_s, u"txt"_s}, true, true},
        sniffConll, makeConllReader,
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<ConllWriter>(device, options);
        }};
}

} // namespace spotter
