// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_folder.h"

#include <QStringList>

#include <cstdio>
#include <cstdlib>
#include <span>

using namespace Qt::StringLiterals;
using namespace spotter;

/// folder_writer FOLDER FIRST exchange|renames: writes FOLDER again and again, its files full of one number more each
/// time, and prints each number that is in place. What test_killed_folder kills.
int main(int count, char **values)
{
    const std::span arguments(values, size_t(count));
    if (arguments.size() != 4) return 2;
    const auto replacement = QByteArray(arguments[3]) == "exchange" ? WholeFolder::Replacement::Exchange
                                                                    : WholeFolder::Replacement::TwoRenames;
    for (int number = std::atoi(arguments[2]);; ++number) {
        auto folder = WholeFolder::begin(QString::fromLocal8Bit(arguments[1]), {u"a"_s, u"in/b"_s});
        if (!folder) return 1;
        const QByteArray content = QByteArray::number(number) + '\n';
        if (!folder->write(u"a"_s, content.repeated(5000)) || !folder->write(u"in/b"_s, content)) return 1;
        if (!folder->putInPlace(replacement)) return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}
