// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/text_hash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace spotter {

qint64 textHash(const QString &text)
{
    return qFromBigEndian<qint64>(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).constData());
}

} // namespace spotter
