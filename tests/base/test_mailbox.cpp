// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <thread>
#include <utility>
#include <vector>

using namespace spotter;

class TestMailbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsPostedRunsHereAndInOrder()
    {
        constexpr int many = 1000;
        Mailbox mailbox(nullptr);
        std::vector<std::pair<int, int>> came; // not guarded: only the mailbox's thread touches it
        bool elsewhere = false;
        const auto sender = [&](int number) {
            return [&, number] {
                for (int i = 0; i < many; ++i)
                    mailbox.post([&, number, i, self = std::this_thread::get_id()] {
                        elsewhere = elsewhere || std::this_thread::get_id() == self;
                        came.emplace_back(number, i);
                    });
            };
        };
        {
            const std::jthread one(sender(1));
            const std::jthread two(sender(2));
            QVERIFY(QTest::qWaitFor([&] { return came.size() == size_t(2 * many); }, 60'000));
        }
        QVERIFY(!elsewhere);
        int next[] = {0, 0};
        for (const auto &[number, i] : came) QCOMPARE(i, next[number - 1]++);
    }
    void whatIsLeftNeverRuns()
    {
        const auto held = std::make_shared<bool>(false);
        {
            Mailbox mailbox(nullptr);
            mailbox.post([held] { *held = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!*held);
        QCOMPARE(held.use_count(), 1L); // what it held is free
    }
    void whatRunsMayDeleteTheMailbox()
    {
        auto mailbox = std::make_unique<Mailbox>(nullptr);
        bool late = false;
        mailbox->post([&] { mailbox.reset(); });
        mailbox->post([&] { late = true; });
        QVERIFY(QTest::qWaitFor([&] { return !mailbox; }));
        QCoreApplication::processEvents();
        QVERIFY(!late);
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "test_mailbox.moc"
