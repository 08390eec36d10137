// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_files.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The types that a file defines outside functions, other types and unnamed namespaces. Reads what clang-format writes:
/// these begin a line.
QStringList typesOf(const QString &content)
{
    static const QRegularExpression space(u"^(?:inline )?namespace ?([\\w:]*) ?\\{"_s);
    static const QRegularExpression type(
        u"^(?:class|struct|union|enum(?: class)?)\\s+(?:\\[\\[\\w+\\]\\]\\s+)?([A-Za-z_][\\w:]*)( final)?(\\s*[:{].*)?$"_s);
    QStringList types;
    QStringList spaces;
    for (const QString &line : content.split(u'\n')) {
        if (const auto match = space.match(line); match.hasMatch()) {
            spaces += match.captured(1);
        } else if (line.startsWith("} // namespace"_L1)) {
            if (!spaces.isEmpty()) spaces.removeLast();
        } else if (const auto defined = type.match(line); defined.hasMatch() && !spaces.contains(QString())) {
            types += defined.captured(1);
        }
    }
    return types;
}

} // namespace

/// Two classes of one name in one program are one class to the linker: the destructor of the one may run for the other.
/// A build with -flto -Wodr finds that too (see CONTRIBUTING.md); this finds it at once, and names that only seem
/// equal.
class TestTypeNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typesAreFound_data();
    void typesAreFound();
    void everyTypeHasANameOfItsOwn();
};

void TestTypeNames::typesAreFound_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QStringList>("types");
    const QStringList one{u"A"_s};
    QTest::newRow("class") << u"namespace spotter {\nclass A final : public B {\n};\n} // namespace spotter\n"_s << one;
    QTest::newRow("struct") << u"namespace spotter {\nstruct A {\n    struct B {\n    };\n};\n"_s << one;
    QTest::newRow("on one line") << u"struct A { int a; };\nenum class B { C };\n"_s << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("of a class") << u"class A::Private {\n"_s << QStringList{u"A::Private"_s};
    QTest::newRow("base class on the next line") << u"class A final\n    : public B {\n"_s << one;
    QTest::newRow("only named") << u"class A;\nstruct B;\n"_s << QStringList();
    QTest::newRow("of this file alone") << u"namespace spotter {\nnamespace {\nstruct A {\n};\n} // namespace\n"_s
                                        << QStringList();
    QTest::newRow("after an unnamed namespace")
        << u"namespace {\nstruct A {\n};\n} // namespace\nstruct B {\n};\n"_s << QStringList{u"B"_s};
}

void TestTypeNames::typesAreFound()
{
    QFETCH(const QString, content);
    QFETCH(const QStringList, types);
    QCOMPARE(typesOf(content), types);
}

void TestTypeNames::everyTypeHasANameOfItsOwn()
{
    QMap<QString, QStringList> files;
    for (const QString &file : projectFiles({u"app"_s, u"core"_s, u"ui"_s}, {u"*.cpp"_s, u"*.h"_s}))
        for (const QString &type : typesOf(contentOf(file))) files[type] += file;
    QVERIFY2(files.size() > 400, "the sources were not found");
    QStringList equal;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        if (it->size() > 1) equal += it.key() + u": "_s + it->join(u", "_s);
    QVERIFY2(equal.isEmpty(), qPrintable(equal.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTypeNames)
#include "test_type_names.moc"
