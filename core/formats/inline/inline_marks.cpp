// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/inline/inline_marks.h"

#include "core/formats/columns/tag_reading.h"
#include "core/formats/token_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &startMark()
{
    static const QRegularExpression mark(uR"(<START(?::([^>\s]*))?>)"_s);
    return mark;
}

const QRegularExpression &yeddaMark()
{
    static const QRegularExpression mark(uR"(\[[@$](?<words>[^\[\]]+?)#(?<type>[^\[\]#*\n]+?)%?\*\])"_s);
    return mark;
}

/// "<PERSON>Ada</PERSON>", <ENAMEX TYPE="PERSON">Ada</ENAMEX>
const QRegularExpression &elementMark()
{
    static const QRegularExpression mark(
        uR"re(<(?<name>[A-Z][A-Z_]+)(?: TYPE="(?<type>[^"<>]+)")?>(?<words>[^<>]+)</\g{name}>)re"_s);
    return mark;
}

/// "[PER Ada]"
const QRegularExpression &bracketMark()
{
    static const QRegularExpression mark(
        uR"(\[(?<type>PERS?|PERSON|LOC|LOCATION|ORG|ORGANIZATION|MISC|GPE) +(?<words>[^\[\]]+?) *\])"_s);
    return mark;
}

const QRegularExpression &tagBehind()
{
    static const QRegularExpression mark(uR"( <([BIESLUM]-[A-Za-z][\w.-]*)>)"_s);
    return mark;
}

/// Whether these elements are all of the markup, and not a part of a document with others.
bool areOnlyElements(const QStringList &lines)
{
    bool hasAny = false;
    const bool hasOthers = std::ranges::any_of(lines, [&hasAny](QString line) {
        const qsizetype length = line.size();
        line.remove(elementMark());
        hasAny = hasAny || line.size() < length;
        return line.contains(u'<');
    });
    return hasAny && !hasOthers;
}

QChar signOf(InlineNotation::Form form)
{
    using Form = InlineNotation::Form;
    return form == Form::Slashes ? u'/' : form == Form::Underscores ? u'_' : form == Form::Bars ? u'|' : u'-';
}

/// A word with its tag.
struct TaggedWord {
    QString word;
    QString tag; ///< empty: none
};

/// A BIO tag, "O", or the name of a type, behind the first sign that leaves one; of any types, behind the last sign.
TaggedWord taggedWord(const QString &written, QChar sign, bool hasEveryTag)
{
    static const QRegularExpression bio(uR"(^[BIESLUM][-_][A-Za-z][\w.-]*$)"_s);
    static const QRegularExpression name(uR"(^[A-Za-z][\w.-]*$)"_s);
    for (qsizetype at = written.indexOf(sign, 1); at > 0; at = written.indexOf(sign, at + 1)) {
        const QString tag = written.sliced(at + 1);
        const bool isBareTag = at == 1 && QStringView(u"BIESLUMO").contains(written[0]); // "B-PER" in a column
        if (isBareTag && sign != u'/' && tag != "O"_L1) continue;
        if (bio.match(tag).hasMatch() || tag == "O"_L1 || TagReading::isEntityName(tag))
            return {written.first(at), tag};
    }
    const qsizetype last = written.lastIndexOf(sign);
    if (hasEveryTag && last > 0 && !bio.match(written).hasMatch() && name.match(written.sliced(last + 1)).hasMatch())
        return {written.first(last), written.sliced(last + 1)};
    return {written, {}};
}

/// How many words of some lines have tags.
struct TagCounts {
    qsizetype words = 0;
    qsizetype tagged = 0;
    qsizetype outside = 0; ///< with "O"
    qsizetype bearing = 0; ///< lines with an entity

    [[nodiscard]] qsizetype inEntities() const { return tagged - outside; }
};

TagCounts countTags(const QStringList &lines, QChar sign, bool hasEveryTag)
{
    TagCounts counts;
    for (const QString &line : lines) {
        const qsizetype before = counts.inEntities();
        for (const QString &written : line.split(u' ', Qt::SkipEmptyParts)) {
            const QString tag = taggedWord(written, sign, hasEveryTag).tag;
            ++counts.words;
            counts.tagged += !tag.isEmpty();
            counts.outside += tag == "O"_L1;
        }
        counts.bearing += counts.inEntities() > before;
    }
    return counts;
}

/// Whether nearly all words of the lines have a tag and many are outside of entities; or at least some words have that
/// of a well-known entity type.
std::optional<InlineNotation> notationOfWords(const QStringList &lines, InlineNotation::Form form)
{
    constexpr qsizetype noAccident = 2;
    const TagCounts all = countTags(lines, signOf(form), true);
    if (all.words > 1 && all.tagged * 10 >= all.words * 9 && all.outside * 4 >= all.words && all.inEntities() > 0)
        return InlineNotation{form, true};
    const TagCounts known = countTags(lines, signOf(form), false);
    if (known.inEntities() >= noAccident && known.bearing * 2 >= lines.size()) return InlineNotation{form, false};
    return std::nullopt;
}

/// Words with tags that are types without "B-" or "I-": neighbours of the same type are one entity.
QString bioTag(const QString &tag)
{
    if (tag.isEmpty()) return u"O"_s;
    return TagReading::isTag(tag) ? tag : u"I-"_s + tag;
}

UnmarkedText withoutTags(const QString &line, InlineNotation notation)
{
    QStringList words;
    TagReading tags;
    for (const QString &written : line.split(u' ', Qt::SkipEmptyParts)) {
        const TaggedWord word = taggedWord(written, signOf(notation.form), notation.hasEveryTag);
        words.append(word.word);
        tags.add(bioTag(word.tag));
    }
    TokenText text;
    text.addSentence(words);
    UnmarkedText made{text.text(), {}, text.tokens()};
    for (const TagReading::Entity &entity : tags.entities()) {
        const Span span{made.tokens[entity.first].beginUtf16, made.tokens[entity.last - 1].endUtf16};
        if (span.isValid()) made.entities.push_back({span, entity.type});
    }
    std::erase_if(made.tokens, [](Span token) { return !token.isValid(); });
    return made;
}

/// Spaces separate OpenNLP's marks from words and are part of the mark.
UnmarkedText withoutStarts(const QString &line)
{
    static const QRegularExpression mark(uR"((<START(?::[^>\s]*)?>) ?|(?<!^) ?(<END>))"_s);
    UnmarkedText made;
    qsizetype from = 0;
    std::optional<Entity> open;
    for (auto marks = mark.globalMatch(line); marks.hasNext();) {
        const QRegularExpressionMatch found = marks.next();
        made.text += QStringView(line).sliced(from, found.capturedStart() - from);
        from = found.capturedEnd();
        if (found.hasCaptured(1)) {
            made.unread += open.has_value();
            open = Entity{{made.text.size(), made.text.size()}, startMark().match(found.captured(1)).captured(1)};
        } else if (open && made.text.size() > open->span.beginUtf16) {
            open->span.endUtf16 = made.text.size();
            made.entities.push_back(*std::exchange(open, std::nullopt));
        } else {
            ++made.unread;
        }
    }
    made.unread += open.has_value();
    made.text += QStringView(line).sliced(from);
    return made;
}

/// Without marks around the words of an entity; `type` and `words` are the names of what a mark captures.
UnmarkedText withoutMarks(const QString &text, const QRegularExpression &mark)
{
    UnmarkedText made;
    qsizetype from = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch found = marks.next();
        made.text += QStringView(text).sliced(from, found.capturedStart() - from);
        const qsizetype begin = made.text.size();
        made.text += found.captured(u"words");
        made.entities.push_back({{begin, made.text.size()}, found.captured(u"type").trimmed()});
        from = found.capturedEnd();
    }
    made.text += QStringView(text).sliced(from);
    return made;
}

/// The type of an element is its own, or its attribute.
UnmarkedText withoutElements(const QString &text)
{
    UnmarkedText made = withoutMarks(text, elementMark());
    auto entity = made.entities.begin();
    for (auto marks = elementMark().globalMatch(text); marks.hasNext(); ++entity) {
        const QRegularExpressionMatch found = marks.next();
        if (entity->type.isEmpty()) entity->type = found.captured(u"name");
    }
    return made;
}

/// Each tag follows its word: "Ada <B-PER>".
UnmarkedText withoutTagsBehind(const QString &line)
{
    QString written;
    qsizetype from = 0;
    for (auto tags = tagBehind().globalMatch(line); tags.hasNext();) {
        const QRegularExpressionMatch found = tags.next();
        written += QStringView(line).sliced(from, found.capturedStart() - from);
        written += u'/' + found.captured(1);
        from = found.capturedEnd();
    }
    written += QStringView(line).sliced(from);
    return withoutTags(written, {InlineNotation::Form::Slashes});
}

} // namespace

std::optional<InlineNotation> inlineNotation(const QStringList &lines)
{
    constexpr qsizetype looked = 50;
    const QStringList first = lines.first(std::min(lines.size(), looked));
    const auto any = [&first](auto &&holds) { return std::ranges::any_of(first, holds); };
    if (any([](const QString &line) { return line.contains("<END>"_L1) && startMark().match(line).hasMatch(); }))
        return InlineNotation{InlineNotation::Form::OpenNlp};
    if (any([](const QString &line) { return yeddaMark().match(line).hasMatch(); }))
        return InlineNotation{InlineNotation::Form::Yedda};
    const auto matches = [](const QRegularExpression &mark) {
        return [&mark](const QString &line) { return mark.match(line).hasMatch(); };
    };
    if (areOnlyElements(first)) return InlineNotation{InlineNotation::Form::Elements};
    if (any(matches(bracketMark()))) return InlineNotation{InlineNotation::Form::Brackets};
    if (any([](const QString &line) { return line.contains(u'\t'); })) return std::nullopt;
    if (any(matches(tagBehind()))) return InlineNotation{InlineNotation::Form::Behind};
    for (const InlineNotation::Form form : {InlineNotation::Form::Slashes, InlineNotation::Form::Underscores,
             InlineNotation::Form::Bars, InlineNotation::Form::Hyphens}) {
        if (const auto found = notationOfWords(first, form)) return found;
    }
    return std::nullopt;
}

UnmarkedText unmarked(const QString &text, InlineNotation notation)
{
    switch (notation.form) {
    case InlineNotation::Form::OpenNlp:
        return withoutStarts(text);
    case InlineNotation::Form::Yedda: {
        UnmarkedText made = withoutMarks(text, yeddaMark());
        made.unread = made.text.count("[@"_L1);
        return made;
    }
    case InlineNotation::Form::Elements:
        return withoutElements(text);
    case InlineNotation::Form::Brackets:
        return withoutMarks(text, bracketMark());
    case InlineNotation::Form::Behind:
        return withoutTagsBehind(text);
    case InlineNotation::Form::Slashes:
    case InlineNotation::Form::Underscores:
    case InlineNotation::Form::Bars:
    case InlineNotation::Form::Hyphens:
        break;
    }
    return withoutTags(text, notation);
}

} // namespace spotter
