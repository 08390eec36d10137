// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_moves.h"
#include "core/base/whole_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace spotter;

namespace {

/// How many more calls of fsync() on folders succeed before one fails, as on a disk that is dying; -1: all.
int folderSyncsLeft = -1;

} // namespace

/// In the place of the C library's, for this program.
extern "C" int fsync(int descriptor)
{
    using Function = int (*)(int);
    static const auto original = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "fsync"));
    struct stat status{};
    if (folderSyncsLeft >= 0 && ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)
        && folderSyncsLeft-- == 0) {
        errno = EIO;
        return -1;
    }
    return original(descriptor);
}

namespace {

const QStringList entries{u"a"_s, u"in/b"_s};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(path.section(u'/', 0, -2)) && file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0;
}

Result<void> writeFolder(const QString &path, const QByteArray &bytes,
    WholeFolder::OnFailure onFailure = WholeFolder::OnFailure::KeepElsewhere)
{
    return WholeFolder::save(
        path, entries,
        [&](const WholeFolder &place) {
            auto done = place.write(u"a"_s, bytes);
            return done ? place.write(u"in/b"_s, bytes) : done;
        },
        onFailure);
}

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class TestWholeFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }
    void isNewOrReplaced();
    void aLinkStaysALink();
    void aLinkToNothingLeadsToTheNewFolder();
    void aCircleOfLinksIsRefused();
    void whatALinkInsidePointsToStays();
    void severalMayRemoveTheSame();
    void foreignFilesAreRefused_data();
    void foreignFilesAreRefused();
    void hasTheRightsOfTheUmaskOrOfTheOldOne();
    void isKeptBesideWhenItCannotReplace();
    void isKeptElsewhereWhenNothingCanBeWritten();
    void leftOversGoButNotThoseInUse();
    void interruptedReplacements_data();
    void interruptedReplacements();
    void aReplacementThatIsNotOnTheDiskIsUndone_data();
    void aReplacementThatIsNotOnTheDiskIsUndone();
    void tooLittleSpaceIsSaidBefore();
    void whatIsNotPutInPlaceLeavesNoParents();
    void mountPointsAndFullDisks();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_root->filePath(name); }
    [[nodiscard]] QStringList present() const
    {
        return QDir(m_root->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_root;
};

void TestWholeFolder::isNewOrReplaced()
{
    QVERIFY(writeFolder(at(u"x"_s), "1"));
    QVERIFY(writeFolder(at(u"x"_s), "2"));
    QCOMPARE(bytesOf(at(u"x/a"_s)), "2");
    QCOMPARE(bytesOf(at(u"x/in/b"_s)), "2");
    QVERIFY(QDir().mkdir(at(u"empty"_s)));
    QVERIFY(writeFolder(at(u"empty"_s), "3"));
    QCOMPARE(bytesOf(at(u"empty/a"_s)), "3");
    QCOMPARE(present(), (QStringList{u"empty"_s, u"x"_s}));
}

/// The old code renamed the link and emptied the folder that it pointed to.
void TestWholeFolder::aLinkStaysALink()
{
    QVERIFY(QDir().mkdir(at(u"disk"_s)));
    QVERIFY(writeFolder(at(u"disk/model"_s), "1"));
    QVERIFY(QFile::link(at(u"disk/model"_s), at(u"link"_s)));
    QVERIFY(writeFolder(at(u"link"_s), "2"));
    QVERIFY(QFileInfo(at(u"link"_s)).isSymLink());
    QCOMPARE(bytesOf(at(u"disk/model/a"_s)), "2");
    QCOMPARE(present(), (QStringList{u"disk"_s, u"link"_s}));
}

void TestWholeFolder::aLinkToNothingLeadsToTheNewFolder()
{
    QVERIFY(QFile::link(at(u"later"_s), at(u"link"_s)));
    QVERIFY(writeFolder(at(u"link"_s), "1"));
    QCOMPARE(bytesOf(at(u"later/a"_s)), "1");
    QVERIFY(QFileInfo(at(u"link"_s)).isSymLink());
}

void TestWholeFolder::aCircleOfLinksIsRefused()
{
    QVERIFY(QFile::link(at(u"one"_s), at(u"two"_s)));
    QVERIFY(QFile::link(at(u"two"_s), at(u"one"_s)));
    const auto saved = writeFolder(at(u"one"_s), "1", WholeFolder::OnFailure::GiveUp);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(at(u"one"_s)), qPrintable(saved.error().message));
}

void TestWholeFolder::whatALinkInsidePointsToStays()
{
    QVERIFY(put(at(u"data/weights"_s), "years of work"));
    QVERIFY(put(at(u"x/in/b"_s), "1"));
    QVERIFY(QFile::link(at(u"data/weights"_s), at(u"x/a"_s)));
    QVERIFY(writeFolder(at(u"x"_s), "2"));
    QCOMPARE(bytesOf(at(u"data/weights"_s)), "years of work");
    QVERIFY(QFile::link(at(u"data"_s), at(u"link"_s)));
    QVERIFY(removeTree(at(u"link"_s)));
    QCOMPARE(bytesOf(at(u"data/weights"_s)), "years of work");
}

void TestWholeFolder::severalMayRemoveTheSame()
{
    for (int round = 0; round < 10; ++round) {
        for (int file = 0; file < 300; ++file) QVERIFY(put(at(u"x/%1/%2"_s.arg(file % 7).arg(file)), "1"));
        std::atomic_int removed = 0;
        {
            std::vector<std::jthread> removers;
            for (int remover = 0; remover < 4; ++remover)
                removers.emplace_back([&] { removed += removeTree(at(u"x"_s)) ? 1 : 0; });
        }
        QCOMPARE(removed.load(), 4);
    }
}

void TestWholeFolder::foreignFilesAreRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("beside") << u"x/thesis"_s;
    QTest::newRow("hidden") << u"x/.git"_s;
    QTest::newRow("in a folder of ours") << u"x/in/thesis"_s; // the old code looked no deeper
    QTest::newRow("in a folder named as a file of ours") << u"x/a/thesis"_s;
    QTest::newRow("a file in its place") << u"x"_s;
}

void TestWholeFolder::foreignFilesAreRefused()
{
    QFETCH(const QString, file);
    QVERIFY(put(at(file), "years of work"));
    const auto saved = writeFolder(at(u"x"_s), "1");
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Content);
    QCOMPARE(bytesOf(at(file)), "years of work");
    // What took long to make is not lost for that.
    QVERIFY2(saved.error().message.contains(at(u"x-2"_s)), qPrintable(saved.error().message));
    QCOMPARE(bytesOf(at(u"x-2/a"_s)), "1");
}

void TestWholeFolder::hasTheRightsOfTheUmaskOrOfTheOldOne()
{
    const mode_t before = ::umask(0027);
    const auto first = writeFolder(at(u"x"_s), "1");
    ::umask(before);
    QVERIFY(first);
    QCOMPARE(modeOf(at(u"x"_s)), mode_t(0750)); // the old code made it 0700
    QCOMPARE(modeOf(at(u"x/a"_s)), mode_t(0640));
    QCOMPARE(::chmod(QFile::encodeName(at(u"x"_s)).constData(), 0705), 0);
    QVERIFY(writeFolder(at(u"x"_s), "2"));
    QCOMPARE(modeOf(at(u"x"_s)), mode_t(0705));
}

void TestWholeFolder::isKeptBesideWhenItCannotReplace()
{
    auto folder = WholeFolder::begin(at(u"x"_s), entries);
    QVERIFY(folder && folder->write(u"a"_s, QByteArray("1")));
    QVERIFY(put(at(u"x/thesis"_s), "years of work")); // meanwhile
    const auto placed = folder->putInPlace();
    QVERIFY(!placed);
    QVERIFY2(placed.error().message.contains(at(u"x-2"_s)), qPrintable(placed.error().message));
    QCOMPARE(bytesOf(at(u"x-2/a"_s)), "1");
    QCOMPARE(bytesOf(at(u"x/thesis"_s)), "years of work");
    folder = failure(ErrorCode::Stopped, {});
    QCOMPARE(present(), (QStringList{u"x"_s, u"x-2"_s}));
}

void TestWholeFolder::isKeptElsewhereWhenNothingCanBeWritten()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(at(u"data"_s)));
    QVERIFY(put(at(u"file"_s), "not a folder"));
    const auto saved = writeFolder(at(u"file/model"_s), "1");
    const auto cache = writeFolder(at(u"file/cache"_s), "1", WholeFolder::OnFailure::GiveUp);
    qputenv("XDG_DATA_HOME", before);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    const QString kept = at(u"data/spotter/kept/model"_s);
    QVERIFY2(saved.error().message.contains(kept), qPrintable(saved.error().message));
    QCOMPARE(bytesOf(kept + u"/a"_s), "1");
    QVERIFY(!cache);
    QCOMPARE(QDir(at(u"data/spotter/kept"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{u"model"_s});
}

void TestWholeFolder::leftOversGoButNotThoseInUse()
{
    QVERIFY(put(at(u".spotter-model-Ab3xYz/a"_s), "of a killed process"));
    QVERIFY(put(at(u".spotter-model-notes/a"_s), "of somebody else"));
    QVERIFY(put(at(u"data/a"_s), "years of work"));
    QVERIFY(QFile::link(at(u"data"_s), at(u".spotter-model-LiNk00"_s)));
    auto inUse = WholeFolder::begin(at(u"y"_s), entries);
    QVERIFY(inUse && inUse->write(u"a"_s, QByteArray("1")));
    QVERIFY(writeFolder(at(u"x"_s), "1"));
    QVERIFY(inUse->putInPlace());
    QCOMPARE(
        present(), (QStringList{u".spotter-model-LiNk00"_s, u".spotter-model-notes"_s, u"data"_s, u"x"_s, u"y"_s}));
    QCOMPARE(bytesOf(at(u"data/a"_s)), "years of work");
}

void TestWholeFolder::interruptedReplacements_data()
{
    QTest::addColumn<bool>("target");
    QTest::addColumn<bool>("fresh");
    QTest::addColumn<bool>("aside");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("before the old one steps aside") << true << true << false << QByteArray("target");
    QTest::newRow("between the renames") << false << true << true << QByteArray("new");
    QTest::newRow("before the old one is removed") << true << false << true << QByteArray("target");
    QTest::newRow("the new one is gone") << false << false << true << QByteArray("old");
}

void TestWholeFolder::interruptedReplacements()
{
    QFETCH(const bool, target);
    QFETCH(const bool, fresh);
    QFETCH(const bool, aside);
    const QString ending
        = QString::fromLatin1(QCryptographicHash::hash("model", QCryptographicHash::Sha256).toHex().first(16));
    if (target) QVERIFY(put(at(u"model/a"_s), "target"));
    if (fresh) QVERIFY(put(at(u".spotter-new-"_s + ending + u"/a"_s), "new"));
    if (aside) QVERIFY(put(at(u".spotter-old-"_s + ending + u"/a"_s), "old"));
    WholeFolder::recover(at(u"model"_s));
    QTEST(bytesOf(at(u"model/a"_s)), "result");
    QCOMPARE(present(), QStringList{u"model"_s});
}

void TestWholeFolder::aReplacementThatIsNotOnTheDiskIsUndone_data()
{
    QTest::addColumn<WholeFolder::Replacement>("replacement");
    QTest::addColumn<int>("syncs"); // of the parent folder, before one fails
    QTest::newRow("exchanged") << WholeFolder::Replacement::Exchange << 0;
    QTest::newRow("two renames, before the first") << WholeFolder::Replacement::TwoRenames << 0;
    QTest::newRow("two renames, after both") << WholeFolder::Replacement::TwoRenames << 1;
}

/// The old code removed the old folder when the exchange was not known to be on the disk, and reported an error.
void TestWholeFolder::aReplacementThatIsNotOnTheDiskIsUndone()
{
    QFETCH(const WholeFolder::Replacement, replacement);
    QFETCH(const int, syncs);
    QVERIFY(writeFolder(at(u"x"_s), "old"));
    QVERIFY(QDir().mkpath(at(u"x/in"_s)));
    auto folder = WholeFolder::begin(at(u"x"_s), entries);
    QVERIFY(folder && folder->write(u"a"_s, QByteArray("new")) && folder->write(u"in/b"_s, QByteArray("new")));
    constexpr int foldersOfItsOwn = 2; // "in" and itself, synced before
    folderSyncsLeft = foldersOfItsOwn + syncs;
    const auto placed = folder->putInPlace(replacement);
    folderSyncsLeft = -1;
    QVERIFY(!placed);
    QCOMPARE(placed.error().code, ErrorCode::Io);
    QVERIFY2(placed.error().message.contains(at(u"x-2"_s)), qPrintable(placed.error().message));
    folder = failure(ErrorCode::Stopped, {});
    QCOMPARE(present(), (QStringList{u"x"_s, u"x-2"_s}));
    QCOMPARE(bytesOf(at(u"x/a"_s)), "old");
    QCOMPARE(bytesOf(at(u"x-2/a"_s)), "new");
    QVERIFY(writeFolder(at(u"x"_s), "newer"));
    QCOMPARE(bytesOf(at(u"x/a"_s)), "newer");
    QCOMPARE(present(), (QStringList{u"x"_s, u"x-2"_s}));
}

void TestWholeFolder::tooLittleSpaceIsSaidBefore()
{
    const auto possible = WholeFolder::check(at(u"x"_s), entries, qint64(1) << 60);
    QVERIFY(!possible);
    QCOMPARE(possible.error().code, ErrorCode::Io);
    QVERIFY(WholeFolder::check(at(u"x"_s), entries, 1000));
    QVERIFY(present().isEmpty());
}

void TestWholeFolder::whatIsNotPutInPlaceLeavesNoParents()
{
    QVERIFY(WholeFolder::check(at(u"one/two/x"_s), entries, 1000));
    QVERIFY2(present().isEmpty(), "check() left the parents that it made");
    QVERIFY(!WholeFolder::check(at(u"one/two/x"_s), entries, qint64(1) << 60));
    QVERIFY(present().isEmpty());
    const auto nothing = [](const WholeFolder &) -> Result<void> { return failure(ErrorCode::Stopped, u"stopped"_s); };
    QVERIFY(!WholeFolder::save(at(u"one/x"_s), entries, nothing, WholeFolder::OnFailure::GiveUp));
    QVERIFY(present().isEmpty());
    // Those that somebody else needs meanwhile stay, and so do those of a folder that is there.
    auto folder = WholeFolder::begin(at(u"one/two/x"_s), entries);
    QVERIFY(folder && put(at(u"one/letter"_s), "Dear"));
    folder = failure(ErrorCode::Stopped, {});
    QCOMPARE(bytesOf(at(u"one/letter"_s)), "Dear");
    QVERIFY(!QFileInfo::exists(at(u"one/two"_s)));
    QVERIFY(writeFolder(at(u"three/x"_s), "1"));
    QCOMPARE(bytesOf(at(u"three/x/a"_s)), "1");
}

/// Needs the right to mount, in a namespace of its own.
void TestWholeFolder::mountPointsAndFullDisks()
{
    if (qEnvironmentVariableIsSet("SPOTTER_MOUNTED")) { // the inner run, below
        const QString disk = qEnvironmentVariable("SPOTTER_MOUNTED");
        const auto mounted = WholeFolder::check(disk, entries, 1000);
        QVERIFY(!mounted);
        QVERIFY2(mounted.error().message.contains(disk), qPrintable(mounted.error().message));
        const auto full = writeFolder(disk + u"/model"_s, QByteArray(4 << 20, 'x'));
        QVERIFY(!full);
        const QString kept = qEnvironmentVariable("XDG_DATA_HOME") + u"/spotter/kept/model"_s;
        QVERIFY2(full.error().message.contains(kept), qPrintable(full.error().message));
        QCOMPARE(bytesOf(kept + u"/in/b"_s).size(), 4 << 20);
        QVERIFY(QDir(disk).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        return;
    }
    QVERIFY(QDir().mkdir(at(u"disk"_s)));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SPOTTER_MOUNTED"_s, at(u"disk"_s));
    environment.insert(u"XDG_DATA_HOME"_s, at(u"data"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"unshare"_s,
        {u"-rm"_s, u"sh"_s, u"-c"_s,
            u"mount -t tmpfs -o size=2m none \"$1\" || exit 77; \"$2\" mountPointsAndFullDisks"_s, u"sh"_s,
            at(u"disk"_s), QCoreApplication::applicationFilePath()});
    if (!process.waitForStarted()) QSKIP("there is no unshare here");
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAll();
    if (process.exitCode() == 77 || said.startsWith("unshare:")) QSKIP("no right to mount");
    QVERIFY2(process.exitCode() == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestWholeFolder)
#include "test_whole_folder.moc"
