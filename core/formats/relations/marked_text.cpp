// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/marked_text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using MarksKind = TextMarks::Kind;

/// Longer texts are not made for such classifiers.
constexpr qsizetype longestMarkedUtf16 = 1 << 20;

/// The names of the marks of subject and object, of which one corpus uses one pair.
const QHash<QString, std::pair<int, std::size_t>> &roleNames()
{
    static const QHash<QString, std::pair<int, std::size_t>> names = [] {
        constexpr std::array<std::pair<QStringView, QStringView>, 10> pairs{
            {{u"e1", u"e2"}, {u"ent1", u"ent2"}, {u"entity1", u"entity2"}, {u"s", u"o"}, {u"sub", u"obj"},
                {u"subj", u"obj"}, {u"subject", u"object"}, {u"h", u"t"}, {u"head", u"tail"}, {u"arg1", u"arg2"}}};
        QHash<QString, std::pair<int, std::size_t>> made;
        int family = 0;
        for (const auto &[subject, object] : pairs) {
            ++family;
            made.insert(subject.toString(), {family, 0});
            // "sub" and "subj" share their object.
            if (!made.contains(object.toString())) made.insert(object.toString(), {family, 1});
        }
        made.insert(u"subj"_s, made.value(u"sub"_s));
        return made;
    }();
    return names;
}

/// "type" of "<e1 type="PER">", ":PER" and "-PER"
QString statedType(QString written)
{
    static const QRegularExpression attribute(
        uR"re(\b(?:entity_?)?(?:type|ner|label|class|category)\s*=\s*["']*([^"'>]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!written.contains(u'=')) return written.trimmed();
    return attribute.match(written).captured(1).trimmed();
}

/// Marks by the pair of names and the bracket that they have.
std::map<std::pair<int, QChar>, std::vector<TextMark>> bracketMarks(const QString &text)
{
    static const QRegularExpression mark(
        uR"(([<\[])([/\\]?)(e[12]|ent[12]|entity[12]|s|o|sub|subj|obj|subject|object|h|t|head|tail|arg[12])(?:[_-]?(start|begin|end|[12]))?(?:(?:\s*[:=_-]|\s)\s*([^<>\[\]/]{1,80}))?([>\]]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::map<std::pair<int, QChar>, std::vector<TextMark>> marks;
    for (auto found = mark.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QChar bracket = match.capturedView(1).front();
        if ((bracket == u'<') != (match.capturedView(6) == u">")) continue;
        const auto [family, mention] = roleNames().value(match.captured(3).toLower());
        const QString side = match.captured(4).toLower();
        const bool closes = match.capturedLength(2) > 0 || side == "end"_L1 || side == "2"_L1;
        marks[{family, bracket}].push_back({{match.capturedStart(), match.capturedEnd()}, mention, closes,
            closes ? QString() : statedType(match.captured(5))});
    }
    return marks;
}

/// "[unused0] Ada [unused1] met [unused2] Bo [unused3]", or the same one before and after a mention
std::vector<TextMark> unusedMarks(const QString &text)
{
    static const QRegularExpression mark(uR"(\[unused(\d{1,3})\])"_s);
    std::vector<std::pair<int, Span>> found;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch match = marks.next();
        found.emplace_back(match.captured(1).toInt(), Span{match.capturedStart(), match.capturedEnd()});
    }
    std::ranges::sort(found);
    std::vector<TextMark> made;
    for (std::size_t i = 0; i < found.size(); ++i) made.push_back({found[i].second, i / 2 % 2, i % 2 == 1, {}});
    return made;
}

/// "@Ada@", "@ Ada @", "@ * person * Ada @": a sign that occurs twice, at the edges of words.
std::vector<TextMark> signMarks(const QString &text, QChar sign, QChar typeSign, std::size_t mention)
{
    const qsizetype open = text.indexOf(sign);
    const qsizetype close = text.lastIndexOf(sign);
    if (open < 0 || text.count(sign) != 2) return {};
    const QStringView inside = QStringView(text).sliced(open + 1, close - open - 1);
    const bool isSpaced = !inside.isEmpty() && inside.front().isSpace();
    const bool isEven = !inside.trimmed().isEmpty() && isSpaced == inside.back().isSpace();
    const auto isWord = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLetterOrNumber() && text[at].unicode() < 0x2E80;
    };
    const bool hasWords = std::ranges::any_of(inside, [](QChar c) { return c.isLetter(); });
    if (!isEven || !hasWords || isWord(open - 1) || isWord(close + 1)) return {};
    qsizetype begin = open + 1;
    QString type;
    const QRegularExpression typed(
        u"^\\s*%1\\s*([^%1]{1,40}?)\\s*%1"_s.arg(QRegularExpression::escape(QString(typeSign))));
    if (const auto match = typed.match(inside.toString()); match.hasMatch()) {
        type = match.captured(1);
        begin += match.capturedEnd();
    }
    return {{{open, begin}, mention, false, type}, {{close, close + 1}, mention, true, {}}};
}

std::vector<TextMark> signPair(const QString &text)
{
    std::vector<TextMark> object = signMarks(text, u'#', u'^', 1);
    if (object.empty()) return {};
    for (const QChar sign : {u'@', u'$'}) {
        std::vector<TextMark> pair = signMarks(text, sign, u'*', 0);
        if (pair.empty()) continue;
        pair.insert(pair.end(), object.begin(), object.end());
        return pair;
    }
    return {};
}

/// The spaces that separate marks from their mentions belong to them.
void takeSpaces(const QString &text, TextMark &mark)
{
    const auto isWord = [&text](qsizetype at) { return at >= 0 && at < text.size() && text[at].isLetterOrNumber(); };
    Span &place = mark.place;
    if (!mark.closes && !isWord(place.beginUtf16 - 1))
        while (place.endUtf16 < text.size() && text[place.endUtf16].isSpace()) ++place.endUtf16;
    if (mark.closes && !isWord(place.endUtf16))
        while (place.beginUtf16 > 0 && text[place.beginUtf16 - 1].isSpace()) --place.beginUtf16;
}

/// Sets the sentence without the marks; false: one of them is missing, or there is nothing between two.
bool takeOut(const QString &text, TextMarks &found)
{
    constexpr std::size_t marksOfPair = 4;
    if (found.marks.size() != marksOfPair) return false;
    for (TextMark &mark : found.marks) takeSpaces(text, mark);
    std::ranges::sort(found.marks, {}, &TextMark::place);
    std::array<int, 2> sides{};
    qsizetype done = 0;
    for (const TextMark &mark : found.marks) {
        if (mark.place.beginUtf16 < done) return false;
        found.sentence.text += QStringView(text).sliced(done, mark.place.beginUtf16 - done);
        done = mark.place.endUtf16;
        Span &mention = found.sentence.mentions[mark.mention];
        if (sides[mark.mention]++ != int(mark.closes)) return false;
        (mark.closes ? mention.endUtf16 : mention.beginUtf16) = found.sentence.text.size();
        if (!mark.closes) found.sentence.types[mark.mention] = mark.type;
    }
    found.sentence.text += QStringView(text).sliced(done);
    return std::ranges::all_of(found.sentence.mentions, [&found](Span mention) {
        return mention.isValid()
            && !QStringView(found.sentence.text).sliced(mention.beginUtf16, mention.length()).trimmed().isEmpty();
    });
}

/// Whether there are marks of both mentions, so that they are not something else that looks like one.
bool areOfBoth(const std::vector<TextMark> &marks)
{
    const auto isOf = [&marks](std::size_t mention) {
        return std::ranges::any_of(marks, [mention](const TextMark &mark) { return mark.mention == mention; });
    };
    return isOf(0) && isOf(1);
}

/// The first of two masks; empty if there are not both.
QString masksIn(const QString &text)
{
    static const QRegularExpression subject(uR"(\[?\bSUBJ-[A-Z_]+\]?)"_s);
    static const QRegularExpression object(uR"(\[?\bOBJ-[A-Z_]+\]?)"_s);
    static const QRegularExpression ofBioBert(uR"(@[A-Z_-]{3,20}\$)"_s);
    const auto first = text.contains("SUBJ-"_L1) ? subject.match(text) : QRegularExpressionMatch();
    if (first.hasMatch() && object.match(text).hasMatch()) return first.captured();
    if (!text.contains(u'@')) return {};
    auto masks = ofBioBert.globalMatch(text);
    const QString mask = masks.hasNext() ? masks.next().captured() : QString();
    return masks.hasNext() ? mask : QString();
}

TextMarks pairOf(const QString &text, std::vector<TextMark> marks, MarksKind otherwise)
{
    TextMarks found;
    const Span first = std::ranges::min(marks, {}, &TextMark::place).place;
    found.first = text.sliced(first.beginUtf16, first.length());
    found.marks = std::move(marks);
    found.kind = takeOut(text, found) ? MarksKind::Pair : otherwise;
    return found;
}

} // namespace

qsizetype TextMarks::withoutMarks(qsizetype at) const
{
    qsizetype removed = 0;
    for (const TextMark &mark : marks) {
        if (at <= mark.place.beginUtf16) break;
        removed += std::min(at, mark.place.endUtf16) - mark.place.beginUtf16;
    }
    return at - removed;
}

TextMarks textMarks(const QString &text)
{
    static const QRegularExpression bare(uR"(\[\[[^\[\]]+\]\])"_s);
    static const QRegularExpression angles(u"<<[^<>]+>>"_s);
    const bool mayHaveMarks = std::ranges::any_of(
        text, [](QChar c) { return c == u'[' || c == u'<' || c == u'#' || c == u'$' || c == u'-'; });
    if (!mayHaveMarks || text.size() > longestMarkedUtf16) return {};
    TextMarks broken;
    for (const auto &[family, marks] : bracketMarks(text)) {
        if (!areOfBoth(marks)) continue;
        TextMarks found = pairOf(text, marks, MarksKind::Broken);
        if (found.kind == MarksKind::Pair) return found;
        broken = std::move(found);
    }
    if (const QString mask = masksIn(text); !mask.isEmpty()) return {MarksKind::Masked, mask, {}, {}};
    if (broken.kind == MarksKind::Broken && broken.marks.size() > 2) return broken;
    if (const auto marks = unusedMarks(text); !marks.empty()) return pairOf(text, marks, MarksKind::Broken);
    if (const auto marks = signPair(text); !marks.empty()) return pairOf(text, marks, MarksKind::None);
    const auto inBare = bare.match(text);
    const auto inAngles = angles.match(text);
    if (inBare.hasMatch() && inAngles.hasMatch()) return {MarksKind::NoRoles, inBare.captured(), {}, {}};
    return {};
}

QString withSemevalTags(const QString &line)
{
    const TextMarks found = textMarks(line);
    if (found.kind != MarksKind::Pair) return line;
    QString tagged;
    qsizetype done = 0;
    for (const TextMark &mark : found.marks) {
        tagged += QStringView(line).sliced(done, mark.place.beginUtf16 - done);
        done = mark.place.endUtf16;
        QString tag = semevalTags[2 * mark.mention + (mark.closes ? 1 : 0)];
        if (!mark.type.isEmpty()) tag.insert(tag.size() - 1, u" type=\"%1\""_s.arg(QString(mark.type).remove(u'"')));
        tagged += tag;
    }
    tagged += QStringView(line).sliced(done);
    return tagged;
}

} // namespace spotter
