// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace spotter {

/// The contents of random documents.
struct RandomCorpusOptions {
    quint32 seed = 4711; ///< the same seed gives the same corpus on every machine
    int longestText = 60; ///< in pieces
    int mostLabels = 4; ///< per document
    bool unplaced = true; ///< mentions that are not in their text
    bool documentFields = true; ///< source, media type, split, metadata
    bool labelFields = true; ///< qualifiers, origin, review state, score
    bool assertions = false; ///< negated and uncertain labels, notes on labels
};

/// Random documents with everything that tends to break programs: astral characters, joined emoji, combining marks,
/// right-to-left text with its marks, CRLF, quotes, control characters, NUL, byte order marks, line separators, CJK
/// with and without spaces; mentions that repeat, overlap, are nested, touch, begin and end with white space.
class RandomCorpus {
public:
    explicit RandomCorpus(const RandomCorpusOptions &options = {}) : m_options(options), m_random(options.seed) { }

    Document document()
    {
        Document document;
        document.text = text(m_options.longestText);
        m_mentions.clear();
        if (m_options.documentFields) {
            if (coin()) document.source = text(5);
            if (coin()) document.mediaType = QStringLiteral("text/markdown");
            document.split = Split(m_random.bounded(4));
            for (int i = m_random.bounded(4); i > 0; --i) document.metadata.insert(key(), value(3));
        }
        for (int i = m_random.bounded(m_options.mostLabels + 1); i > 0; --i) addLabel(document);
        return document;
    }

    std::vector<Document> documents(int count)
    {
        std::vector<Document> made;
        made.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i) made.push_back(document());
        return made;
    }

    /// With spare capacity, because QJsonObject::insert() of Qt 6.8.2 may read up to 32 bytes past the end of a key: it
    /// compares keys without comparing their lengths first.
    QString key()
    {
        QString name = QStringLiteral("k") + text(3);
        name.reserve(name.size() + 32);
        return name;
    }

    QString text(int longest)
    {
        static const QStringList pieces{QStringLiteral("a"), QStringLiteral("Bc"), QStringLiteral("中"),
            QStringLiteral("文"), QStringLiteral("é"), QStringLiteral("e\u0301"), QStringLiteral("😀"),
            QStringLiteral("👩\u200D👩\u200D👧"), QStringLiteral("👍🏽"), QStringLiteral("🇨🇳"), QStringLiteral("𠮷"),
            QStringLiteral("𝒳"), QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r"),
            QStringLiteral("\t"), QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("/"),
            QStringLiteral("\u0001"), QStringLiteral("\u001F"), QStringLiteral("\u007F"), QStringLiteral("\u0085"),
            QStringLiteral("\uFEFF"), QStringLiteral("\u2028"), QStringLiteral("\u00A0"), QStringLiteral("\u3000"),
            QStringLiteral("\uFFFD"), QStringLiteral("\uFFFF"), QStringLiteral(" "), QStringLiteral("  "),
            QStringLiteral("שלום"), QStringLiteral("\u200Fمرحبا\u200E"), QStringLiteral("ก็"), QStringLiteral("क्षि"),
            QString(QChar(0)), QStringLiteral("{"), QStringLiteral("]"), QStringLiteral(","), QStringLiteral("\\u0041"),
            QStringLiteral("。"), QStringLiteral("的"), QStringLiteral("12"), QStringLiteral(" ."), QStringLiteral("_"),
            QStringLiteral("%"), QStringLiteral("#"), QStringLiteral(";"), QStringLiteral("|"), QStringLiteral("="),
            QStringLiteral("=1+1"), QStringLiteral("'"), QStringLiteral("<b>"), QStringLiteral("&amp;")};
        // Half of the texts are words with single spaces, as in tokenised corpora.
        const bool plain = m_random.bounded(2) == 0;
        static const QStringList plainWords{QStringLiteral("Ada"), QStringLiteral("founded"), QStringLiteral("North"),
            QStringLiteral("Quay"), QStringLiteral("in"), QStringLiteral("1999"), QStringLiteral("."),
            QStringLiteral("'s"), QStringLiteral("北京"), QStringLiteral("😀")};
        QString text;
        for (int i = m_random.bounded(longest + 1); i > 0; --i) {
            if (plain && !text.isEmpty()) text += u' ';
            const QStringList &choices = plain ? plainWords : pieces;
            text += choices[m_random.bounded(int(choices.size()))];
        }
        return text;
    }

    bool coin() { return m_random.bounded(2) == 1; }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }

private:
    QJsonValue value(int levels)
    {
        switch (m_random.bounded(levels > 0 ? 8 : 6)) {
        case 0:
            return text(4);
        case 1:
            return qint64(m_random.generate64());
        case 2:
            return m_random.generateDouble() * 1e300;
        case 3:
            return coin();
        case 4:
            return QJsonValue::Null;
        case 5:
            return -0.1;
        case 6:
            return QJsonArray{value(levels - 1), value(levels - 1)};
        default:
            return QJsonObject{{text(2), value(levels - 1)}};
        }
    }

    Mention mention(const QString &text)
    {
        static const QStringList types{QStringLiteral("人物"), QStringLiteral("Org"), QStringLiteral("Loc-1")};
        // Entities take part in several labels: every third mention is an earlier one.
        if (!m_mentions.empty() && m_random.bounded(3) == 0)
            return m_mentions[std::size_t(m_random.bounded(int(m_mentions.size())))];
        Mention mention;
        if (coin()) mention.type = coin() ? types[m_random.bounded(int(types.size()))] : this->text(3);
        if (m_options.unplaced && (text.isEmpty() || m_random.bounded(5) == 0)) {
            mention.text = this->text(4);
            return mention;
        }
        if (text.isEmpty()) return mention;
        const auto edge = [&](qsizetype at) {
            const bool inside = at > 0 && at < text.size() && text[at].isLowSurrogate();
            return inside ? at + 1 : at;
        };
        const qsizetype begin = edge(m_random.bounded(int(text.size())));
        const qsizetype end = edge(std::min<qsizetype>(text.size(), begin + 1 + m_random.bounded(6)));
        if (begin >= end) return mention;
        mention.span = {begin, end};
        mention.text = text.sliced(begin, end - begin);
        m_mentions.push_back(mention);
        return mention;
    }

    /// Labels without a predicate, subject or object are avoided: no corpus accepts them, and no reader returns them.
    void addLabel(Document &document)
    {
        LabelledTriple made = label(document.text);
        if (made.triple.predicate.isEmpty()) made.triple.predicate = QStringLiteral("p");
        if (!made.triple.subject.text.isEmpty() && !made.triple.object.text.isEmpty())
            document.triples.push_back(std::move(made));
    }

    LabelledTriple label(const QString &text)
    {
        LabelledTriple label;
        label.triple.subject = mention(text);
        label.triple.predicate = this->text(3);
        label.triple.object = mention(text);
        if (!m_options.labelFields) return label;
        for (int i = m_random.bounded(3); i > 0; --i) {
            label.triple.qualifiers.push_back(
                {QStringLiteral("s") + QString::number(i) + this->text(2), mention(text)});
        }
        label.origin = Origin(m_random.bounded(3));
        label.state = ReviewState(m_random.bounded(3));
        if (coin()) label.score = m_random.generateDouble();
        if (!m_options.assertions) return label;
        label.assertion.negated = m_random.bounded(4) == 0;
        label.assertion.uncertain = m_random.bounded(4) == 0;
        if (m_random.bounded(3) == 0) label.assertion.note = this->text(6);
        return label;
    }

    RandomCorpusOptions m_options;
    QRandomGenerator m_random;
    std::vector<Mention> m_mentions; ///< the mentions with a place in the current document
};

} // namespace spotter
