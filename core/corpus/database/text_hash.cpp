// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/text_hash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace spotter {

qint64 textHash(const QString &text) { return textHashOfUtf8(text.toUtf8()); }

qint64 textHashOfUtf8(QByteArrayView utf8)
{
    return qFromBigEndian<qint64>(QCryptographicHash::hash(utf8, QCryptographicHash::Sha256).constData());
}

} // namespace spotter
