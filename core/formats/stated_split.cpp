// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/stated_split.h"

#include <QHash>
#include <QString>

namespace spotter {

using namespace Qt::StringLiterals;

std::optional<Split> statedSplit(QStringView name)
{
    static const QHash<QString, Split> names{{u"train"_s, Split::Train}, {u"training"_s, Split::Train},
        {u"训练"_s, Split::Train}, {u"训练集"_s, Split::Train}, {u"訓練集"_s, Split::Train}, {u"dev"_s, Split::Dev},
        {u"devel"_s, Split::Dev}, {u"development"_s, Split::Dev}, {u"val"_s, Split::Dev}, {u"valid"_s, Split::Dev},
        {u"validation"_s, Split::Dev}, {u"验证"_s, Split::Dev}, {u"验证集"_s, Split::Dev}, {u"驗證集"_s, Split::Dev},
        {u"开发集"_s, Split::Dev}, {u"test"_s, Split::Test}, {u"testing"_s, Split::Test}, {u"测试"_s, Split::Test},
        {u"测试集"_s, Split::Test}, {u"測試集"_s, Split::Test}};
    const auto found = names.constFind(name.trimmed().toString().toLower());
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace spotter
