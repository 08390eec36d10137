// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestDocument final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_name_comes_back();
    void unknown_names_are_nothing();
    void a_new_document_is_plain_text_of_no_split();
};

void TestDocument::every_name_comes_back()
{
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) QCOMPARE(splitFromName(splitName(split)), split);
    for (const Origin origin : {Origin::Imported, Origin::Human, Origin::ModelAccepted})
        QCOMPARE(originFromName(originName(origin)), origin);
    for (const ReviewState state : {ReviewState::Unreviewed, ReviewState::Accepted, ReviewState::Rejected})
        QCOMPARE(reviewStateFromName(reviewStateName(state)), state);
    // These stand in files: they must not change.
    QCOMPARE(splitName(Split::Dev), u"dev"_s);
    QCOMPARE(originName(Origin::ModelAccepted), u"model-accepted"_s);
    QCOMPARE(reviewStateName(ReviewState::Unreviewed), u"unreviewed"_s);
}

void TestDocument::unknown_names_are_nothing()
{
    QCOMPARE(splitName(Split::None), QString());
    for (const QString &name : {u""_s, u"Train"_s, u"train "_s, u"none"_s}) QVERIFY(!splitFromName(name));
    QVERIFY(!originFromName(u"model"_s));
    QVERIFY(!reviewStateFromName(u""_s));
}

void TestDocument::a_new_document_is_plain_text_of_no_split()
{
    const Document document;
    QCOMPARE(document.mediaType, u"text/plain"_s);
    QVERIFY(document.split == Split::None);
    QVERIFY(!document.triples.size());
}

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
