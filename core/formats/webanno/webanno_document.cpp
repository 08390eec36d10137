// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_document.h"

#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/webanno/webanno_layers.h"
#include "core/formats/webanno/webanno_slots.h"
#include "core/formats/webanno/webanno_text.h"
#include "core/text/code_points.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Limit per document; an annotation takes up to 200 bytes during processing.
constexpr std::size_t maximumAnnotations = 200'000;
constexpr qsizetype widestGapUtf16 = 1 << 16;
/// Limit of the strings of mentions: nested annotations could multiply the size of a text.
constexpr qsizetype maximumMentionUtf16 = 16 << 20;

struct Annotation {
    std::size_t layer = 0;
    Span span; ///< invalid if no text is annotated
    qint64 line = 0;
    QString value; ///< the value of the feature with the highest rank, and that rank
    int valueRank = -1;
    bool inTriple = false;
};

struct Relation {
    std::size_t layer = 0;
    QString value;
    int valueRank = -1;
    QString source; ///< unit
    qint64 sourceId = 0; ///< 0: none
    QString target;
    qint64 targetId = 0;
    qint64 line = 0;
};

class TsvParser {
public:
    TsvParser(const QString &name, std::vector<ReadIssue> &issues)
        : m_name(name), m_issues(issues), m_layers(name, issues)
    {
    }

    Result<Document> run(const QString &content)
    {
        for (qsizetype begin = 0; begin <= content.size();) {
            qsizetype end = content.indexOf(u'\n', begin);
            if (end < 0) end = content.size();
            QStringView line = QStringView(content).sliced(begin, end - begin);
            if (line.endsWith(u'\r')) line.chop(1);
            begin = end + 1;
            ++m_line;
            if (const auto read = readLine(line.toString()); !read) return std::unexpected(read.error());
        }
        flushText();
        if (m_hasBreak) m_document.text.chop(1);
        for (const Relation &relation : m_relations) {
            if (const auto added = addTriple(relation); !added) return std::unexpected(added.error());
        }
        for (const WebAnnoSlot &slot : m_slots.all()) addSlot(slot);
        if (const auto checked = cutSpans(); !checked) return std::unexpected(checked.error());
        keepTheRest();
        return std::move(m_document);
    }

private:
    std::unexpected<Error> fault(const QString &message, ErrorCode code = ErrorCode::Content) const
    {
        return failure(code, u"%1:%2:1: %3"_s.arg(m_name).arg(m_line).arg(message));
    }

    Result<void> readLine(const QString &line)
    {
        if (m_line == 1) {
            static const QRegularExpression format(u"^#FORMAT=WebAnno TSV 3\\.(\\d+)\\s*$"_s);
            const auto match = format.match(line);
            if (!match.hasMatch())
                return fault(
                    FormatMessages::tr("expected \"#FORMAT=WebAnno TSV 3.3\" or another version 3"), ErrorCode::Syntax);
            m_javaEscapes = match.captured(1).toInt() <= 1;
            return {};
        }
        if (line.isEmpty()) {
            m_inHeader = false;
            return {};
        }
        if (m_inHeader && line.startsWith("#T_"_L1)) return m_layers.add(line, m_line);
        m_inHeader = false;
        if (line.startsWith("#Text="_L1)) {
            if (m_inTokens) flushText();
            m_inTokens = false;
            m_sentence.append(webAnnoUnescaped(QStringView(line).sliced(6), m_javaEscapes));
            return {};
        }
        if (line.startsWith(u'#')) return {}; // #Sentence.id=
        return readUnit(line);
    }

    /// Places a sentence where its first token begins. Its lines end with line breaks, including the last one, unless
    /// the next sentence directly follows.
    Result<void> beginSentence(qsizetype begin)
    {
        QString &text = m_document.text;
        if (m_hasBreak && text.size() == begin + 1) text.chop(1);
        if (begin < text.size() || begin - text.size() > widestGapUtf16)
            return fault(FormatMessages::tr("the sentence begins at %1, but the text before it ends at %2")
                    .arg(begin)
                    .arg(text.size()));
        text += QString(begin - text.size(), u' ');
        flushText();
        return {};
    }

    void flushText()
    {
        if (m_sentence.isEmpty()) return;
        m_document.text += m_sentence.join(u'\n') + u'\n';
        m_hasBreak = true;
        m_sentence.clear();
    }

    /// Reads the row of a token or of a part of a token.
    Result<void> readUnit(const QString &line)
    {
        const QStringList cells = line.split(u'\t');
        if (cells.size() < 3 + qsizetype(m_layers.columns().size()))
            return fault(FormatMessages::tr(
                             "expected %Ln cell(s) in the row of a token", nullptr, int(3 + m_layers.columns().size())),
                ErrorCode::Syntax);
        Span span;
        bool beginIsNumber = false;
        bool endIsNumber = false;
        span.beginUtf16 = cells[1].section(u'-', 0, 0).toLongLong(&beginIsNumber);
        span.endUtf16 = cells[1].section(u'-', 1).toLongLong(&endIsNumber);
        if (!beginIsNumber || !endIsNumber || span.beginUtf16 < 0 || span.endUtf16 < span.beginUtf16)
            return fault(FormatMessages::tr("\"%1\" is not a pair of offsets like 0-5").arg(cells[1].left(quotedUtf16)),
                ErrorCode::Syntax);
        if (!m_inTokens) {
            m_inTokens = true;
            if (const auto begun = beginSentence(span.beginUtf16); !begun) return begun;
        }
        if (span.endUtf16 > m_document.text.size())
            return fault(FormatMessages::tr("the token ends after the end of its sentence"));
        const QString covered = m_document.text.sliced(span.beginUtf16, span.length());
        if (covered != cells[2] && webAnnoEscapedText(covered) != cells[2])
            return fault(FormatMessages::tr("the text there is \"%1\", not \"%2\"; offsets count UTF-16 units")
                    .arg(covered.left(quotedUtf16), cells[2].left(quotedUtf16)));
        m_units.insert(cells[0], span);
        return readCells(cells, span);
    }

    Result<void> readCells(const QStringList &cells, Span span)
    {
        // Several columns of a layer describe the same annotations, in the order of the stack.
        QHash<std::pair<std::size_t, qsizetype>, std::size_t> here;
        for (std::size_t i = 0; i < m_layers.columns().size(); ++i) {
            const WebAnnoColumn &column = m_layers.columns()[i];
            const QString &cell = cells[qsizetype(i) + 3];
            if (cell == "_"_L1 || column.kind == WebAnnoColumn::Kind::Ignored) continue;
            const QStringList stack = webAnnoStack(cell);
            for (qsizetype at = 0; at < stack.size(); ++at) {
                if (m_annotations.size() + m_relations.size() >= maximumAnnotations)
                    return fault(FormatMessages::tr("the text has more than %Ln annotation(s); split it", nullptr,
                                     int(maximumAnnotations)),
                        ErrorCode::Limit);
                const auto known = here.constFind({column.layer, at});
                const WebAnnoValue value = webAnnoBracket(stack[at]);
                const bool isRelation = m_layers.isRelation(column.layer);
                const std::size_t index = known != here.constEnd() ? *known
                    : isRelation                                   ? newRelation(column.layer, cells[0])
                                 : annotation(column.layer, hostId(column, stack[at]), cells[0], span);
                here.insert({column.layer, at}, index);
                if (isRelation)
                    setValue(m_relations[index], column, value);
                else if (column.kind == WebAnnoColumn::Kind::Role)
                    m_slots.addRoles(at, value.value);
                else if (column.kind == WebAnnoColumn::Kind::Filler)
                    m_slots.addFillers(at, index, column, stack[at], m_line);
                else
                    setValue(m_annotations[index], column, value.value);
            }
        }
        return {};
    }

    /// The number of the annotation itself: fillers have their own numbers.
    static QString hostId(const WebAnnoColumn &column, const QString &cell)
    {
        const WebAnnoValue value = webAnnoBracket(cell);
        return column.kind == WebAnnoColumn::Kind::Filler && value.value != "*"_L1 ? QString() : value.bracket;
    }

    std::size_t newRelation(std::size_t layer, const QString &unit)
    {
        Relation made;
        made.layer = layer;
        made.target = unit;
        made.line = m_line;
        m_relations.push_back(std::move(made));
        return m_relations.size() - 1;
    }

    /// The annotation with that number, extended to this span; or a new one.
    std::size_t annotation(std::size_t layer, const QString &id, const QString &unit, Span span)
    {
        const qint64 number = id.toLongLong();
        if (number > 0) {
            if (const auto known = m_byId.constFind(number);
                known != m_byId.constEnd() && m_annotations[*known].layer == layer) {
                m_annotations[*known].span.endUtf16 = std::max(m_annotations[*known].span.endUtf16, span.endUtf16);
                return *known;
            }
        }
        Annotation made;
        made.layer = layer;
        made.span = span;
        made.line = m_line;
        m_annotations.push_back(std::move(made));
        const std::size_t index = m_annotations.size() - 1;
        if (number > 0) m_byId.insert(number, index);
        if (!m_byUnit.contains({layer, unit})) m_byUnit.insert({layer, unit}, index);
        return index;
    }

    template <typename Thing>
    void rankValue(Thing &thing, const WebAnnoColumn &column, const QString &value)
    {
        if (value == "*"_L1 || column.rank <= thing.valueRank) return;
        thing.value = webAnnoUnescaped(value);
        thing.valueRank = column.rank;
    }

    void setValue(Annotation &thing, const WebAnnoColumn &column, const QString &value)
    {
        rankValue(thing, column, value);
    }

    /// A reference is "1-3", or "1-3[2_0]" with the numbers of source and target.
    void setValue(Relation &thing, const WebAnnoColumn &column, const WebAnnoValue &value)
    {
        if (column.kind != WebAnnoColumn::Kind::Reference) return rankValue(thing, column, value.value);
        thing.source = value.value;
        thing.sourceId = value.bracket.section(u'_', 0, 0).toLongLong();
        thing.targetId = value.bracket.section(u'_', 1).toLongLong();
    }

    /// An end of a relation: the annotation with that number, or the one at that unit, or the token itself. Without a
    /// layer: the annotation of the first layer that has one there.
    std::optional<Mention> mention(std::optional<std::size_t> base, const QString &unit, qint64 id)
    {
        std::optional<std::size_t> index;
        if (const auto known = m_byId.constFind(id); id > 0 && known != m_byId.constEnd())
            index = *known;
        else if (base && m_byUnit.contains({*base, unit}))
            index = m_byUnit.value({*base, unit});
        if (index) {
            Annotation &found = m_annotations[*index];
            found.inTriple = true;
            return Mention{found.span, {}, typeOf(found)};
        }
        const auto token = m_units.constFind(unit);
        if (token == m_units.constEnd()) return std::nullopt;
        return Mention{*token, {}, {}};
    }

    [[nodiscard]] QString typeOf(const Annotation &annotation) const
    {
        return annotation.valueRank < 0 && !m_layers.hasFeatures(annotation.layer)
            ? m_layers.shortName(annotation.layer)
            : annotation.value;
    }

    Result<void> addTriple(const Relation &relation)
    {
        m_line = relation.line;
        const std::optional<std::size_t> base = m_layers.baseOf(relation.layer);
        const auto subject = mention(base, relation.source, relation.sourceId);
        const auto object = mention(base, relation.target, relation.targetId);
        if (!subject || !object)
            return fault(FormatMessages::tr("the relation starts at \"%1\", where there is no annotation")
                    .arg(relation.source.left(quotedUtf16)));
        if (!subject->span.isValid() || !object->span.isValid()) {
            leaveOut(relation.line,
                FormatMessages::tr("%1:%2:1: a relation of an annotation that covers no text is left out"));
            return {};
        }
        LabelledTriple label;
        label.triple.subject = *subject;
        label.triple.predicate = relation.valueRank < 0 ? m_layers.shortName(relation.layer) : relation.value;
        label.triple.object = *object;
        m_document.triples.push_back(std::move(label));
        return {};
    }

    void addSlot(const WebAnnoSlot &slot)
    {
        Annotation &host = m_annotations[slot.host];
        std::optional<std::size_t> layer = m_layers.layerOf(slot.fillerLayer);
        for (std::size_t i = 0; !layer && i < m_layers.size(); ++i) {
            if (m_byUnit.contains({i, slot.filler})) layer = i;
        }
        const auto filler = mention(layer, slot.filler, slot.fillerId);
        if (!filler || !filler->span.isValid() || !host.span.isValid()) {
            leaveOut(slot.line,
                FormatMessages::tr("%1:%2:1: a slot of or with an annotation that covers no text is left out"));
            return;
        }
        host.inTriple = true;
        LabelledTriple label;
        label.triple.subject = {host.span, {}, typeOf(host)};
        label.triple.predicate = slot.role.isEmpty() ? slot.feature : slot.role;
        label.triple.object = *filler;
        m_document.triples.push_back(std::move(label));
    }

    /// The message must contain placeholders for the name of the file and the line.
    void leaveOut(qint64 line, const QString &sentence)
    {
        m_issues.push_back({ReadIssue::Kind::LeftOut, line, 1, sentence.arg(m_name).arg(line)});
    }

    /// Sets the texts of the mentions, once the whole text is known.
    Result<void> cutSpans()
    {
        std::map<Span, QString> texts; // shared by all labels at a place
        qsizetype total = 0;
        for (LabelledTriple &label : m_document.triples) {
            for (Mention *mention : {&label.triple.subject, &label.triple.object}) {
                if (mention->span.endUtf16 > m_document.text.size())
                    return fault(FormatMessages::tr("an annotation ends after the end of the text"));
                QString &text = texts[mention->span];
                if (text.isNull()) {
                    total += mention->span.length();
                    if (total > maximumMentionUtf16)
                        return fault(
                            FormatMessages::tr("too many annotations are nested; split the text"), ErrorCode::Limit);
                    text = m_document.text.sliced(mention->span.beginUtf16, mention->span.length());
                }
                mention->text = text;
            }
        }
        return {};
    }

    void keepTheRest()
    {
        std::vector<Entity> entities;
        for (const Annotation &annotation : m_annotations) {
            if (!annotation.span.isValid())
                leaveOut(annotation.line, FormatMessages::tr("%1:%2:1: an annotation that covers no text is left out"));
            if (!annotation.span.isValid() || annotation.inTriple || annotation.span.endUtf16 > m_document.text.size())
                continue;
            entities.push_back({annotation.span, typeOf(annotation)});
        }
        keepEntities(m_document, std::move(entities));
    }

    const QString &m_name;
    std::vector<ReadIssue> &m_issues;
    WebAnnoLayers m_layers;
    Document m_document;
    QStringList m_sentence; ///< lines of the sentence that is not placed yet
    bool m_hasBreak = false; ///< the text ends with a line break that may be superfluous
    bool m_inHeader = true;
    bool m_inTokens = false;
    bool m_javaEscapes = false;
    qint64 m_line = 0;
    std::vector<Annotation> m_annotations;
    std::vector<Relation> m_relations;
    WebAnnoSlots m_slots;
    QHash<qint64, std::size_t> m_byId;
    QHash<std::pair<std::size_t, QString>, std::size_t> m_byUnit; ///< the first of a layer to begin at a unit
    QHash<QString, Span> m_units;
};

} // namespace

Result<Document> makeWebAnnoDocument(const QString &content, const QString &name, std::vector<ReadIssue> &issues)
{
    return TsvParser(name, issues).run(content);
}

} // namespace spotter
