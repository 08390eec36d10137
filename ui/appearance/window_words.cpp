// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/window_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spotter {

QString windowWords(const QString &sentence)
{
    // One pair of brackets whose first words are an option or a command line.
    static const QRegularExpression bracket(uR"( ?([(（])((?:--|spotter-cli )[^()（）]*)([)）]))"_s);
    // What follows the option: the way in the window.
    static const QRegularExpression window(
        uR"(^--\S+?(?: \S+)?(?:, or |，或)(?=[^-])(.*)$)"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression alternative(uR"( ?--[a-z-]+ 或)"_s);
    QString words = sentence;
    qsizetype from = 0;
    for (;;) {
        const auto found = bracket.match(words, from);
        if (!found.hasMatch()) break;
        const auto way = window.match(found.captured(2));
        QString instead;
        if (way.hasMatch()) {
            const QString space = found.captured(0).startsWith(u' ') ? u" "_s : QString();
            instead = space + found.captured(1)
                + way.captured(1).replace(u"import dialog, reads"_s, u"import dialog reads"_s) + found.captured(3);
        }
        words.replace(found.capturedStart(0), found.capturedLength(0), instead);
        from = found.capturedStart(0) + instead.size();
    }
    return words.remove(alternative);
}

SplitMessage splitMessage(const QString &message)
{
    constexpr qsizetype briefEnough = 160; // two lines of the smallest window
    static const QRegularExpression end(uR"(\n|(?<=[.!?])\s+(?=\S)|(?<=[。！？])(?=.))"_s);
    if (message.size() <= briefEnough && !message.contains(u'\n')) return {message, {}};
    const auto found = end.match(message);
    if (!found.hasMatch()) return {message, {}};
    return {message.first(found.capturedStart()).trimmed(), message.sliced(found.capturedEnd()).trimmed()};
}

} // namespace spotter
