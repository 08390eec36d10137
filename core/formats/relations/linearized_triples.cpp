// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/linearized_triples.h"

#include <QStringList>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class LinearizedReader {
public:
    void take(QStringView marker, QStringView words)
    {
        if (marker == u"triplet" || marker == u"relation") {
            finish();
            m_triple = {};
            m_triple.subject.text = words.toString();
            m_part = Part::Subject;
        } else if (m_part == Part::Object) { // this marker ends the object
            if (marker != u"obj") m_triple.object.type = marker.toString();
            m_triple.predicate = words.toString();
            m_part = Part::Predicate;
        } else if (m_part != Part::Nothing) { // and this one the subject, or the previous triple
            if (m_part == Part::Predicate) finish();
            m_triple.subject.type = marker == u"subj" ? QString() : marker.toString();
            m_triple.object = {{}, words.toString(), {}};
            m_part = Part::Object;
        }
    }

    [[nodiscard]] LinearizedTriples result()
    {
        finish();
        return std::move(m_result);
    }

private:
    enum class Part { Nothing, Subject, Object, Predicate };

    void finish()
    {
        m_result.isBroken |= m_part == Part::Subject || m_part == Part::Object;
        if (m_part != Part::Predicate) return;
        m_result.triples.push_back(m_triple);
        m_triple.predicate.clear();
        m_triple.object = {};
    }

    Part m_part = Part::Nothing;
    Triple m_triple;
    LinearizedTriples m_result;
};

bool isSpecial(QStringView marker) { return marker == u"s" || marker == u"/s" || marker == u"pad" || marker == u"unk"; }

/// "tp_XX" and "__en__" are control tokens for the model's output.
bool namesLanguage(QStringView word) { return word == u"tp_XX" || (word.startsWith(u"__") && word.endsWith(u"__")); }

} // namespace

LinearizedTriples linearizedTriples(QStringView line)
{
    LinearizedReader reader;
    QStringView marker;
    QStringList words;
    const auto finish = [&] {
        if (!marker.isEmpty()) reader.take(marker, words.join(u' '));
        words.clear();
    };
    for (qsizetype at = 0; at < line.size();) {
        // Markers need not be surrounded by spaces.
        constexpr qsizetype longestMarker = 40;
        const QStringView ahead = line.sliced(at, std::min(longestMarker, line.size() - at));
        const qsizetype length = line[at] == u'<' ? ahead.indexOf(u'>') : -1;
        const QStringView inner = length > 0 ? ahead.sliced(1, length - 1) : QStringView();
        const bool isMarker = !inner.isEmpty() && std::ranges::all_of(inner, [](QChar c) {
            return c.isLetterOrNumber() || QStringView(u"/_-").contains(c);
        });
        if (isMarker) {
            if (!isSpecial(inner)) {
                finish();
                marker = inner;
            }
            at += length + 1;
            continue;
        }
        qsizetype next = at + 1;
        while (next < line.size() && !line[next].isSpace() && line[next] != u'<') ++next;
        const QStringView word = line.sliced(at, next - at).trimmed();
        // "a<b" is one word, not two.
        const bool continues = at > 0 && !line[at - 1].isSpace() && line[at - 1] != u'>' && !words.isEmpty();
        if (continues && !line[at].isSpace())
            words.last() += word;
        else if (!word.isEmpty() && !namesLanguage(word))
            words.append(word.toString());
        at = next;
    }
    finish();
    return reader.result();
}

} // namespace spotter
