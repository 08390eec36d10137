// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/checksum.h"

#include <QTest>

using namespace spotter;

class TestChecksum : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesThePublishedValues_data();
    void givesThePublishedValues();
};

void TestChecksum::givesThePublishedValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("zip");
    QTest::addColumn<quint32>("castagnoli");
    QTest::newRow("nothing") << QByteArray() << 0U << 0U;
    // The check values of both catalogues of CRCs.
    QTest::newRow("the nine digits") << QByteArray("123456789") << 0xcbf43926U << 0xe3069283U;
    // RFC 3720, B.4.
    QTest::newRow("32 zeros") << QByteArray(32, '\0') << 0x190a55adU << 0x8a9136aaU;
    QTest::newRow("32 times 0xff") << QByteArray(32, '\xff') << 0xff6cab0bU << 0x62a8ab43U;
}

void TestChecksum::givesThePublishedValues()
{
    QFETCH(const QByteArray, bytes);
    QTEST(crc32(bytes), "zip");
    QTEST(crc32c(bytes), "castagnoli");
}

QTEST_GUILESS_MAIN(TestChecksum)
#include "test_checksum.moc"
