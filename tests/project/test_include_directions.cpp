// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_files.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The room of a path: "core/text", "ui", "app".
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.first() == u"core"_s && parts.size() > 2 ? u"core/"_s + parts[1] : parts.first();
}

/// The rooms whose doors are open to a room, besides its own.
QStringList doorsOf(const QString &room)
{
    static const QMap<QString, QStringList> doors{
        {u"core/base"_s, {}},
        {u"core/text"_s, {u"core/base"_s}},
        {u"core/formats"_s, {u"core/base"_s, u"core/text"_s}},
        {u"core/facts"_s, {u"core/base"_s, u"core/text"_s}},
        {u"core/corpus"_s, {u"core/base"_s, u"core/text"_s, u"core/facts"_s}},
        {u"core/model"_s, {u"core/base"_s, u"core/text"_s}},
        {u"core/training"_s, {u"core/base"_s, u"core/text"_s, u"core/model"_s}},
        {u"core/review"_s, {u"core/base"_s, u"core/text"_s, u"core/facts"_s, u"core/corpus"_s, u"core/model"_s}},
        {u"core/workspace"_s,
            {u"core/base"_s, u"core/text"_s, u"core/facts"_s, u"core/formats"_s, u"core/corpus"_s, u"core/model"_s,
                u"core/training"_s, u"core/review"_s}},
        {u"ui"_s, {u"core"_s}},
        {u"app"_s, {u"core"_s, u"ui"_s}},
    };
    return doors.value(room);
}

/// The folders of its own room that a folder may include from; "." is the room's top.
QStringList innerDoorsOf(const QString &folder)
{
    static const QMap<QString, QString> doors{
        {u"app/spotter_cli"_s, u"spotter_cli/terminal"_s},
        {u"app/spotter_cli/commands"_s, u"spotter_cli spotter_cli/terminal"_s},
        {u"core/corpus"_s, u"database facts journal merging schema search"_s},
        {u"core/corpus/facts"_s, u"database"_s},
        {u"core/corpus/journal"_s, u"database facts"_s},
        {u"core/corpus/merging"_s, u"database facts journal"_s},
        {u"core/corpus/schema"_s, u"database facts journal"_s},
        {u"core/corpus/search"_s, u". database"_s},
        {u"core/formats"_s, // registry.cpp lists all
            u"archives biomedical brat clusters columns documents embedded foreign inline json label_studio "
            u"language_models "
            u"mail prodigy "
            u"rdf "
            "relations report spans spreadsheets standoff tables text tokens uima webanno"_s},
        {u"core/formats/archives"_s, u"text"_s},
        {u"core/formats/biomedical"_s, u". documents json text"_s},
        {u"core/formats/brat"_s, u". archives json text"_s},
        {u"core/formats/clusters"_s, u". json relations"_s},
        {u"core/formats/columns"_s, u". text"_s},
        {u"core/formats/documents"_s, u". archives json text"_s},
        {u"core/formats/embedded"_s, u". documents json tables text"_s},
        {u"core/formats/foreign"_s, u". json tables"_s},
        {u"core/formats/inline"_s, u". columns"_s},
        {u"core/formats/json"_s, u". text"_s},
        {u"core/formats/label_studio"_s, u". documents json"_s},
        {u"core/formats/language_models"_s, u". json relations"_s},
        {u"core/formats/mail"_s, u". documents text"_s},
        {u"core/formats/prodigy"_s, u". json"_s},
        {u"core/formats/rdf"_s, u". archives json text"_s},
        {u"core/formats/relations"_s, u". documents json text"_s},
        {u"core/formats/report"_s, u"."_s},
        {u"core/formats/spans"_s, u". json text"_s},
        {u"core/formats/spreadsheets"_s, u". documents tables"_s}, // the sheets are XML, and read as CSV
        {u"core/formats/standoff"_s, u". documents"_s},
        {u"core/formats/streams"_s, u". archives json"_s},
        {u"core/formats/tables"_s, u". json language_models relations text"_s},
        {u"core/formats/tokens"_s, u". columns json"_s},
        {u"core/formats/uima"_s, u". documents json text"_s},
        {u"core/formats/webanno"_s, u". archives json text"_s},
        {u"core/model"_s, u"config network weights"_s},
        {u"core/model/network"_s, u"config"_s},
        {u"core/model/weights"_s, u"config network"_s},
        {u"core/text/pages"_s, u"."_s},
        {u"core/training"_s, u"group pretraining"_s},
        {u"core/training/group"_s, u"."_s},
        {u"core/training/pretraining"_s, u". group"_s},
        {u"core/text/selection"_s, u"."_s},
        {u"core/text/subwords"_s, u"."_s},
        {u"ui/annotation_view"_s, u"."_s},
        {u"ui/commands"_s, u"appearance"_s},
        {u"ui/documents"_s, u"appearance session"_s},
        {u"ui/encoders"_s, u"commands session training"_s},
        {u"ui/evaluation"_s, u"appearance training"_s},
        {u"ui/export_dialog"_s, u"appearance json_view"_s},
        {u"ui/facts"_s, u"appearance"_s},
        {u"ui/graph"_s, u"annotation_view appearance"_s},
        {u"ui/help"_s, u"annotation_view appearance commands session"_s},
        {u"ui/import"_s, u"appearance session"_s},
        {u"ui/page"_s, u"annotation_view"_s},
        {u"ui/review"_s, u"appearance selection training"_s},
        {u"ui/schema"_s, u"annotation_view appearance"_s},
        {u"ui/selection"_s, u"session"_s},
        {u"ui/session"_s, u"."_s},
        {u"ui/shell"_s,
            u"annotation_view appearance commands documents evaluation export_dialog facts graph import json_view page "
            u"review "
            "schema selection session statistics training triples"_s},
        {u"ui/shell/feeds"_s,
            u"annotation_view appearance documents graph json_view page schema session shell statistics training"_s},
        {u"ui/training"_s, u"appearance"_s},
        {u"ui/triples"_s, u". appearance"_s},
        {u"ui/window"_s,
            u"annotation_view appearance commands documents encoders evaluation facts graph help history json_view "
            u"page "
            u"review "
            "schema "
            "session shell shell/feeds statistics training triples"_s},
    };
    const QString room = roomOf(folder + u"/"_s);
    QStringList open = doors.value(folder).split(u' ', Qt::SkipEmptyParts);
    for (QString &inner : open) inner = inner == u"."_s ? room : room + u'/' + inner;
    return open;
}

QString folderOf(const QString &path) { return path.section(u'/', 0, -2); }

bool isTorch(const QString &header)
{
    static const QRegularExpression torch(u"^(torch|ATen|c10|caffe2)/"_s);
    return torch.match(header).hasMatch();
}

/// Whether a header is Qt's, of a module that core must not see.
bool isGui(const QString &header)
{
    const QStringList modules{
        u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtSvgWidgets"_s, u"QtPrintSupport"_s, u"QtPdf"_s};
    if (modules.contains(header.section(u'/', 0, 0))) return true;
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    if (QFileInfo::exists(headers + u"/QtCore/"_s + header)) return false;
    return std::ranges::any_of(
        modules, [&](const QString &module) { return QFileInfo::exists(headers + u'/' + module + u'/' + header); });
}

/// Why a file may not include a header; empty where it may.
QString objection(const QString &file, const QString &header, bool quoted)
{
    const QString room = roomOf(file);
    const bool inTorchRoom = room == u"core/model"_s || room == u"core/training"_s;
    const bool hidesTorch = file.endsWith(u".cpp"_s) || file.endsWith(u"_p.h"_s);
    if (isTorch(header)) {
        if (!inTorchRoom) return u"only core/model and core/training see torch"_s;
        return hidesTorch ? QString() : u"a header that needs torch ends in _p.h"_s;
    }
    if (room.startsWith(u"core"_s) && isGui(header)) return u"core never sees Gui or Widgets"_s;
    if (!quoted || header.endsWith(u".moc"_s)) return {};
    if (!header.startsWith(u"core/"_s) && !header.startsWith(u"ui/"_s) && !header.startsWith(u"app/"_s))
        return u"headers of the project are named from its root"_s;
    if (header.endsWith(u"_p.h"_s) && (!inTorchRoom || !hidesTorch))
        return u"a header that needs torch stays in model and training"_s;
    const QString target = roomOf(header);
    if (target == room) {
        if (header == room + u"/messages.h"_s)
            return {}; // the room's translation context, which includes nothing of ours
        const bool isInner
            = folderOf(file) == folderOf(header) || innerDoorsOf(folderOf(file)).contains(folderOf(header));
        return isInner ? QString() : u"there is no door from %1 to %2"_s.arg(folderOf(file), folderOf(header));
    }
    const QStringList doors = doorsOf(room);
    const bool open = doors.contains(target) || doors.contains(target.section(u'/', 0, 0));
    return open ? QString() : u"there is no door from %1 to %2"_s.arg(room, target);
}

} // namespace

/// Reads every #include of app, core and ui: an edge that the architecture does not draw does not exist.
class TestIncludeDirections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void everyInclude_data();
    void everyInclude();
};

void TestIncludeDirections::judges_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("text sees base") << u"core/text/a.h"_s << u"core/base/error.h"_s << true << true;
    QTest::newRow("a room sees itself") << u"core/text/a.h"_s << u"core/text/b.h"_s << true << true;
    QTest::newRow("base does not see text") << u"core/base/a.h"_s << u"core/text/b.h"_s << true << false;
    QTest::newRow("corpus sees facts") << u"core/corpus/a.cpp"_s << u"core/facts/b.h"_s << true << true;
    QTest::newRow("facts does not see corpus") << u"core/facts/a.cpp"_s << u"core/corpus/b.h"_s << true << false;
    QTest::newRow("corpus does not see model") << u"core/corpus/a.cpp"_s << u"core/model/b.h"_s << true << false;
    QTest::newRow("formats does not see corpus") << u"core/formats/a.cpp"_s << u"core/corpus/b.h"_s << true << false;
    QTest::newRow("training sees model") << u"core/training/a.cpp"_s << u"core/model/b.h"_s << true << true;
    QTest::newRow("model does not see training") << u"core/model/a.cpp"_s << u"core/training/b.h"_s << true << false;
    QTest::newRow("training does not see corpus") << u"core/training/a.cpp"_s << u"core/corpus/b.h"_s << true << false;
    QTest::newRow("review sees corpus") << u"core/review/a.cpp"_s << u"core/corpus/b.h"_s << true << true;
    QTest::newRow("review does not see training") << u"core/review/a.cpp"_s << u"core/training/b.h"_s << true << false;
    QTest::newRow("workspace sees formats") << u"core/workspace/a.cpp"_s << u"core/formats/b.h"_s << true << true;
    QTest::newRow("workspace sees training") << u"core/workspace/a.cpp"_s << u"core/training/b.h"_s << true << true;
    QTest::newRow("workspace does not see ui") << u"core/workspace/a.cpp"_s << u"ui/shell/b.h"_s << true << false;
    QTest::newRow("review does not see workspace")
        << u"core/review/a.cpp"_s << u"core/workspace/b.h"_s << true << false;
    QTest::newRow("torch in a workspace source") << u"core/workspace/a.cpp"_s << u"torch/torch.h"_s << false << false;
    QTest::newRow("ui sees workspace") << u"ui/shell/a.cpp"_s << u"core/workspace/b.h"_s << true << true;
    QTest::newRow("app sees workspace") << u"app/spotter_cli/a.cpp"_s << u"core/workspace/b.h"_s << true << true;
    QTest::newRow("ui sees core") << u"ui/shell/a.cpp"_s << u"core/training/b.h"_s << true << true;
    QTest::newRow("ui does not see app") << u"ui/shell/a.cpp"_s << u"app/spotter/b.h"_s << true << false;
    QTest::newRow("core does not see ui") << u"core/text/a.cpp"_s << u"ui/b.h"_s << true << false;
    QTest::newRow("app sees ui") << u"app/spotter/main.cpp"_s << u"ui/shell/a.h"_s << true << true;
    QTest::newRow("a format sees the JSON of its room")
        << u"core/formats/brat/a.cpp"_s << u"core/formats/json/b.h"_s << true << true;
    QTest::newRow("a format does not see another")
        << u"core/formats/brat/a.cpp"_s << u"core/formats/webanno/b.h"_s << true << false;
    QTest::newRow("the text of formats sees no format")
        << u"core/formats/text/a.cpp"_s << u"core/formats/format.h"_s << true << false;
    QTest::newRow("every folder sees its room's translation context")
        << u"core/formats/text/a.cpp"_s << u"core/formats/messages.h"_s << true << true;
    QTest::newRow("and that of no other room")
        << u"core/formats/text/a.cpp"_s << u"core/corpus/messages.h"_s << true << false;
    QTest::newRow("the window sees the shell") << u"ui/window/a.cpp"_s << u"ui/shell/b.h"_s << true << true;
    QTest::newRow("the shell does not see the window") << u"ui/shell/a.cpp"_s << u"ui/window/b.h"_s << true << false;
    QTest::newRow("a new folder has no doors yet") << u"ui/new/a.cpp"_s << u"ui/shell/b.h"_s << true << false;
    QTest::newRow("relative names are refused") << u"core/text/a.cpp"_s << u"b.h"_s << true << false;
    QTest::newRow("torch in a model source") << u"core/model/a.cpp"_s << u"torch/torch.h"_s << false << true;
    QTest::newRow("torch in a hidden header") << u"core/model/a_p.h"_s << u"torch/torch.h"_s << false << true;
    QTest::newRow("torch in an open header") << u"core/model/a.h"_s << u"torch/torch.h"_s << false << false;
    QTest::newRow("torch elsewhere") << u"ui/shell/a.cpp"_s << u"ATen/Parallel.h"_s << false << false;
    QTest::newRow("hidden header elsewhere")
        << u"ui/shell/a.cpp"_s << u"core/model/network/network_p.h"_s << true << false;
    QTest::newRow("hidden header in an open one")
        << u"core/model/a.h"_s << u"core/model/network/network_p.h"_s << true << false;
    QTest::newRow("widget in core by module") << u"core/text/a.cpp"_s << u"QtWidgets/QWidget"_s << false << false;
    QTest::newRow("color in core by class") << u"core/text/a.cpp"_s << u"QColor"_s << false << false;
    QTest::newRow("widget in core by old name") << u"core/text/a.cpp"_s << u"qwidget.h"_s << false << false;
    QTest::newRow("string in core") << u"core/text/a.cpp"_s << u"QString"_s << false << true;
    QTest::newRow("widget in ui") << u"ui/shell/a.cpp"_s << u"QWidget"_s << false << true;
}

void TestIncludeDirections::judges()
{
    QFETCH(const QString, file);
    QFETCH(const QString, header);
    QFETCH(const bool, quoted);
    QFETCH(const bool, allowed);
    QCOMPARE(objection(file, header, quoted).isEmpty(), allowed);
}

void TestIncludeDirections::everyInclude_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = projectFiles({u"app"_s, u"core"_s, u"ui"_s}, {u"*.cpp"_s, u"*.h"_s});
    QVERIFY2(files.size() > 50, "the sources were not found");
    for (const QString &file : files) QTest::newRow(qPrintable(file)) << file;
}

void TestIncludeDirections::everyInclude()
{
    QFETCH(const QString, file);
    static const QRegularExpression include(
        uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s, QRegularExpression::MultilineOption);
    const QString content = contentOf(file);
    QStringList objections;
    for (const QRegularExpressionMatch &match : include.globalMatch(content)) {
        const QString why = objection(file, match.captured(2), match.captured(1) == u"\""_s);
        if (!why.isEmpty()) objections += match.captured(2) + u": "_s + why;
    }
    QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestIncludeDirections)
#include "test_include_directions.moc"
