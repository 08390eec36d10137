// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/annotation_view.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"鲁迅的父亲周伯宜卧病多年，鲁迅与许广平是在北京认识的。"_s;

DisplayedTriple tripleOf(Span subject, const QString &predicate, Span object, qint64 id = 0)
{
    DisplayedTriple shown;
    shown.annotation = {id};
    shown.score = 0.5;
    shown.triple = {{subject, u"s"_s, u"人物"_s}, predicate, {object, u"o"_s, u"人物"_s}, {}};
    return shown;
}

} // namespace

/// Documents and spans that are as large or as odd as can be.
class TestAnnotationDocuments : public QObject {
    Q_OBJECT
private:
    static void show(
        AnnotationView &view, const QString &text, std::vector<DisplayedTriple> triples = {}, QSize size = {900, 500})
    {
        view.resize(size);
        view.show();
        view.setText(text, u"text/plain"_s);
        view.setTriples(std::move(triples));
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    static void drag(AnnotationView &view, QPoint from, QPoint to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }

private Q_SLOTS:
    void tripleWithoutAPlaceIsHarmless_data()
    {
        QTest::addColumn<Span>("span");
        QTest::newRow("nowhere") << Span{};
        QTest::newRow("beyond the text") << Span{500, 600};
        QTest::newRow("backwards") << Span{5, 2};
        QTest::newRow("far too long") << Span{0, 1LL << 40};
    }
    void tripleWithoutAPlaceIsHarmless()
    {
        QFETCH(Span, span);
        AnnotationView view;
        show(view, sentence, {tripleOf(span, u"a"_s, {0, 2}, 1), tripleOf({0, 2}, u"a"_s, span, 2)});
        view.selectNextTriple();
        view.moveEdge(true, true);
        view.askToChangePredicate();
        view.grab();
        QCOMPARE(view.currentTriple(), 0);
    }

    void tenMegabytesOpen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << (sentence + u'\n').repeated(10'000'000 / 3 / 28);
        QTest::newRow("one line") << QString(5'000'000, u'字');
        QTest::newRow("a million empty lines") << QString(1'000'000, u'\n');
    }
    void tenMegabytesOpen()
    {
        QFETCH(QString, text);
        AnnotationView view;
        show(view, text, {tripleOf({0, 1}, u"a"_s, {text.size() - 2, text.size() - 1}, 1)});
        QVERIFY(!view.grab().isNull());
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QCOMPARE(view.visibleSpan().endUtf16, text.size());
        view.setCurrentTriple(0);
        view.scrollTo(text.size() / 2);
        QVERIFY(view.visibleSpan().beginUtf16 <= text.size() / 2 && view.visibleSpan().endUtf16 > text.size() / 2);
    }

    void randomTextsAreHarmless_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void randomTextsAreHarmless()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QStringList pieces{u"word "_s, u"字"_s, u"👨‍👩‍👧"_s, u"e\u0301"_s, u"\r\n"_s, u"\n"_s,
            u"\r"_s, u"\t"_s, u"שלום"_s, u"مرحبا"_s, u"\u2028"_s, u"\u2029"_s, u"\uFFFC"_s, QString(QChar(0xD800)),
            QString(QChar(0xDC00)), QString(QChar(0)), u"\u200B"_s, u"\u202E"_s, u"นี่"_s, u"Ａ"_s, u"**b** `c`"_s,
            u"# "_s, u"```"_s, u"\u0300"_s.repeated(30)};
        QString text;
        for (int i = random.bounded(400); i > 0; --i) text += pieces[random.bounded(pieces.size())];
        std::vector<DisplayedTriple> triples;
        const auto span = [&] {
            const qsizetype begin = random.bounded(static_cast<int>(text.size()) + 5);
            return Span{begin, begin + random.bounded(12)};
        };
        for (int i = 0; i < 60; ++i)
            triples.push_back(
                tripleOf(span(), pieces[random.bounded(pieces.size())], span(), random.bounded(3) ? i + 1 : 0));
        AnnotationView view;
        view.resize(120 + random.bounded(700), 80 + random.bounded(500));
        view.show();
        view.setText(text, random.bounded(2) ? u"text/markdown"_s : u"text/plain"_s);
        view.setTriples(triples);
        for (int i = 0; i < 60; ++i) {
            const QPoint place(random.bounded(view.width()), random.bounded(view.height()));
            switch (random.bounded(8)) {
            case 0:
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
                break;
            case 1:
                QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place);
                break;
            case 2:
                drag(view, place, {random.bounded(view.width()), random.bounded(view.height())});
                break;
            case 3:
                QTest::keyClick(&view, static_cast<Qt::Key>(Qt::Key_Home + random.bounded(8)),
                    random.bounded(2) ? Qt::ShiftModifier : Qt::NoModifier);
                break;
            case 4:
                if (random.bounded(2))
                    view.selectNextTriple();
                else
                    view.markEnd(random.bounded(2) ? TripleEnd::Subject : TripleEnd::Object);
                break;
            case 5:
                view.setSelection(span());
                break;
            case 6:
                view.setTriples({triples.begin(), triples.begin() + random.bounded(60)});
                break;
            default:
                view.verticalScrollBar()->setValue(random.bounded(view.verticalScrollBar()->maximum() + 1));
                break;
            }
            const Span selection = view.selection();
            QVERIFY(!selection.isValid() || selection.endUtf16 <= text.size());
        }
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestAnnotationDocuments)
#include "test_annotation_documents.moc"
