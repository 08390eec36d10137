// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/terminal_text.h"

namespace spotter {

namespace {

constexpr char16_t firstPicture = 0x2400; ///< of the control characters, in their order
constexpr char16_t pictureOfDelete = 0x2421;
constexpr char16_t replacement = 0xFFFD;

bool turnsDirection(char16_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
}

bool isControl1(char16_t unit) { return unit >= 0x80 && unit < 0xA0; }

bool separatesLines(char16_t unit) { return unit == 0x2028 || unit == 0x2029; }

} // namespace

QString forTerminal(QStringView text, TerminalLines lines)
{
    QString shown = text.toString();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const char16_t unit = shown[i].unicode();
        const bool next = i + 1 < shown.size();
        if (lines == TerminalLines::Keep) {
            if (unit == u'\n' || unit == u'\t') continue;
            if (unit == u'\r' && next && shown[i + 1] == u'\n') continue;
        }
        if (unit < 0x20)
            shown[i] = QChar(char16_t(firstPicture + unit));
        else if (unit == 0x7F)
            shown[i] = QChar(pictureOfDelete);
        else if (QChar::isHighSurrogate(unit) && next && shown[i + 1].isLowSurrogate())
            ++i;
        else if (isControl1(unit) || turnsDirection(unit) || separatesLines(unit) || QChar::isSurrogate(unit))
            shown[i] = QChar(replacement);
    }
    return shown;
}

} // namespace spotter
