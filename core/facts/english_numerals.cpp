// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/english_numerals.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// 0 to 90; -1 for another word.
double smallNumber(const QString &word)
{
    static const QStringList upToNineteen{u"zero"_s, u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s,
        u"seven"_s, u"eight"_s, u"nine"_s, u"ten"_s, u"eleven"_s, u"twelve"_s, u"thirteen"_s, u"fourteen"_s,
        u"fifteen"_s, u"sixteen"_s, u"seventeen"_s, u"eighteen"_s, u"nineteen"_s};
    static const QStringList tens{
        u"twenty"_s, u"thirty"_s, u"forty"_s, u"fifty"_s, u"sixty"_s, u"seventy"_s, u"eighty"_s, u"ninety"_s};
    if (const qsizetype index = upToNineteen.indexOf(word); index >= 0) return double(index);
    if (const qsizetype index = tens.indexOf(word); index >= 0) return double(20 + 10 * index);
    return -1;
}

/// Sums words from left to right; a word that does not continue the number ends it.
class WordSum {
public:
    bool add(const QString &word)
    {
        const double small = smallNumber(word);
        if (small >= 0) return addSmall(small);
        const double multiplier = englishMultiplier(word);
        if (multiplier == 0 || !m_hasPart || m_part == 0) return false;
        if (multiplier == 100) {
            if (m_part >= 100) return false;
            m_part *= 100;
        } else {
            if (m_lastMultiplier > 0 && multiplier >= m_lastMultiplier) return false;
            m_total += m_part * multiplier;
            m_lastMultiplier = multiplier;
            m_part = 0;
        }
        m_mayAddTens = m_mayAddUnits = true;
        return true;
    }
    [[nodiscard]] bool mayTakeAnd() const { return m_mayAddTens && m_mayAddUnits; }
    [[nodiscard]] double value() const { return m_total + m_part; }
    void addHalf() { m_part += 0.5; }
    [[nodiscard]] bool isPlain() const { return m_lastMultiplier == 0; }

private:
    bool addSmall(double small)
    {
        const bool isTens = small >= 10;
        if (m_hasPart && (isTens ? !m_mayAddTens : !m_mayAddUnits)) return false;
        m_part += small;
        m_hasPart = true;
        m_mayAddTens = false;
        m_mayAddUnits = small >= 20;
        return true;
    }

    double m_total = 0;
    double m_part = 0;
    double m_lastMultiplier = 0;
    bool m_hasPart = false;
    bool m_mayAddTens = false;
    bool m_mayAddUnits = false;
};

/// "a dozen", "half a million", "half an hour": what is before, and how many words that takes.
std::optional<SpelledNumber> articleNumber(const QStringList &words)
{
    const QString first = words.value(0);
    const QString second = words.value(1);
    const bool isArticle = first == u"a"_s || first == u"an"_s;
    if (isArticle && second == u"dozen"_s) return SpelledNumber{12, 2};
    if (isArticle && englishMultiplier(second) > 0) return SpelledNumber{englishMultiplier(second), 2};
    if (first == u"half"_s && (second == u"a"_s || second == u"an"_s)) {
        const double multiplier = englishMultiplier(words.value(2));
        return multiplier > 0 ? SpelledNumber{multiplier / 2, 3} : SpelledNumber{0.5, 2};
    }
    return {};
}

} // namespace

double englishMultiplier(const QString &word)
{
    static const QHash<QString, double> multipliers{
        {u"hundred"_s, 1e2}, {u"thousand"_s, 1e3}, {u"million"_s, 1e6}, {u"billion"_s, 1e9}, {u"trillion"_s, 1e12}};
    return multipliers.value(word, 0);
}

std::optional<SpelledNumber> spelledNumber(const QStringList &words)
{
    if (const auto number = articleNumber(words)) return number;
    WordSum sum;
    qsizetype taken = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] == u"and"_s && at > 0) {
            if (sum.isPlain() && words.value(at + 1) == u"a"_s && words.value(at + 2) == u"half"_s) {
                sum.addHalf();
                at += 2;
                taken = at + 1;
                continue;
            }
            if (!sum.mayTakeAnd() || smallNumber(words.value(at + 1)) <= 0) break;
            continue;
        }
        if (words[at] == u"dozen"_s && taken == at && at == 1) return SpelledNumber{sum.value() * 12, 2};
        if (!sum.add(words[at])) break;
        taken = at + 1;
    }
    if (taken == 0) return {};
    return SpelledNumber{sum.value(), taken};
}

} // namespace spotter
