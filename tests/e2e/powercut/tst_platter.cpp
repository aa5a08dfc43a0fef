// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/HallDay.h"
#include "tests/e2e/powercut/Platter.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Cuts = 100;

/// A recording as the recorder would write it.
class Written
{
public:
    Written& add(CutRecord::Kind kind, const QByteArray& path, const QByteArray& to = {}, quint64 at = 0,
                 const QByteArray& bytes = {})
    {
        QByteArray names = path + '\0';
        if (!to.isEmpty())
            names += to + '\0';
        number(quint32(kind)).number(quint32(names.size())).number(at).number(quint64(bytes.size()));
        m_bytes += names + bytes;
        return *this;
    }

    Written& sync(const QByteArray& path, quint64 number)
    {
        return add(CutRecord::Kind::SyncBegins, path, {}, number)
            .add(CutRecord::Kind::SyncEnded, path, {}, number);
    }

    CutLog log() const
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"log"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_bytes) != m_bytes.size())
            qFatal("no log");
        file.close();
        auto log = CutLog::read(file.fileName());
        if (!log)
            qFatal("%s", qPrintable(log.error().detail));
        return *std::move(log);
    }

private:
    template <class T>
    Written& number(T value)
    {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
        return *this;
    }

    QByteArray m_bytes;
};

/// @return what one file is after many cuts, each differently; nothing where it is not there.
QSet<std::optional<QByteArray>> outcomes(const CutLog& log, DiskRules rules, const QString& name)
{
    QSet<std::optional<QByteArray>> seen;
    std::mt19937_64 random(7);
    Platter platter(log, std::move(rules));
    platter.goTo(log.records().size());
    const QTemporaryDir dir(cutPlace());
    for (int i = 0; i < Cuts; ++i) {
        const QString folder = dir.filePath(QString::number(i));
        platter.cut(folder, random);
        QFile file(folder + u'/' + name);
        seen << (file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt);
    }
    return seen;
}

const QByteArray Old(1024, 'o');
const QByteArray New(1024, 'n');
using Kind = CutRecord::Kind;
using Seen = QSet<std::optional<QByteArray>>;

} // namespace

/// The disk that power cuts are tried on keeps exactly what it must, and nothing else for sure.
class TestPlatter : public QObject
{
    Q_OBJECT

private slots:

    void whatWasSyncedIsThere()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedFile, "a")
                               .add(Kind::Wrote, "a", {}, 0, Old)
                               .sync("a", 1)
                               .sync("", 2)
                               .log();
        QCOMPARE(outcomes(log, {}, u"a"_s), Seen({Old}));
    }

    void whatWasNotSyncedMayBeAnything()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedFile, "a")
                               .add(Kind::Wrote, "a", {}, 0, Old)
                               .sync("a", 1)
                               .sync("", 2)
                               .add(Kind::Wrote, "a", {}, 0, New)
                               .log();
        const Seen seen = outcomes(log, {}, u"a"_s);
        QVERIFY(seen.contains(Old));
        QVERIFY(seen.contains(New));
        QVERIFY(seen.contains(New.left(512) + Old.mid(512)));
        QVERIFY(seen.contains(Old.left(512) + New.mid(512)));
        QVERIFY(seen.size() > 10); // garbage, each time another
        QVERIFY(!seen.contains(std::nullopt));
    }

    /// What is written while a sync runs is not on the disk at its end.
    void aSyncCoversWhatCameBeforeItsBeginning()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedFile, "a")
                               .sync("", 1)
                               .add(Kind::SyncBegins, "a", {}, 2)
                               .add(Kind::Wrote, "a", {}, 0, New)
                               .add(Kind::SyncEnded, "a", {}, 2)
                               .log();
        QVERIFY(outcomes(log, {}, u"a"_s).contains(QByteArray()));
    }

    void aNameIsKeptWithItsFolderOrWithAnySync()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedFolder, "f")
                               .add(Kind::CreatedFile, "f/a")
                               .add(Kind::Wrote, "f/a", {}, 0, Old)
                               .sync("f/a", 1)
                               .log();
        QCOMPARE(outcomes(log, {NameRule::WithItsFolder, {}}, u"f/a"_s), Seen({Old, std::nullopt}));
        QCOMPARE(outcomes(log, {NameRule::WithAnySync, {}}, u"f/a"_s), Seen({Old}));
    }

    void aFileRenamedIntoItsPlaceIsTheOldOneOrTheNew()
    {
        Written written;
        written.add(Kind::CreatedFile, "a")
            .add(Kind::Wrote, "a", {}, 0, Old)
            .sync("a", 1)
            .sync("", 2)
            .add(Kind::CreatedFile, "b")
            .add(Kind::Wrote, "b", {}, 0, New);
        const CutLog careless = Written(written).add(Kind::Renamed, "b", "a").log();
        QVERIFY(outcomes(careless, {}, u"a"_s).contains(QByteArray())); // the name came before the bytes
        const CutLog good = Written(written).sync("b", 3).add(Kind::Renamed, "b", "a").log();
        QCOMPARE(outcomes(good, {}, u"a"_s), Seen({Old, New}));
        const CutLog sure = Written(written).sync("b", 3).add(Kind::Renamed, "b", "a").sync("", 4).log();
        QCOMPARE(outcomes(sure, {}, u"a"_s), Seen({New}));
    }

    void aFileWithoutANameGetsOne()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedNameless, "#1 (deleted)")
                               .add(Kind::Wrote, "#1 (deleted)", {}, 0, New)
                               .sync("#1 (deleted)", 1)
                               .add(Kind::Linked, "#1 (deleted)", "a")
                               .sync("", 2)
                               .log();
        QCOMPARE(outcomes(log, {}, u"a"_s), Seen({New}));
    }

    void aDeafDiskKeepsNothingForSure()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedFile, "a")
                               .sync("", 1)
                               .add(Kind::Wrote, "a", {}, 0, Old)
                               .sync("a", 2)
                               .log();
        QCOMPARE(outcomes(log, {}, u"a"_s), Seen({Old}));
        QVERIFY(outcomes(log, {NameRule::WithItsFolder, "a"}, u"a"_s).contains(QByteArray()));
    }

    void whatIsTheSameForSureIsKnown()
    {
        const CutLog log = Written()
                               .add(Kind::CreatedFolder, "f")
                               .add(Kind::CreatedFile, "f/a")
                               .sync("f", 1)
                               .sync("", 2)
                               .add(Kind::Wrote, "f/a", {}, 0, Old)
                               .sync("f/a", 3)
                               .add(Kind::Wrote, "f/a", {}, 0, New)
                               .log();
        const QTemporaryDir dir;
        std::mt19937_64 random(1);
        Platter platter(log, {});
        platter.goTo(log.records().size() - 1);
        platter.cut(dir.filePath(u"1"_s), random);
        const auto before = platter.settled(u"f"_s);
        platter.cut(dir.filePath(u"2"_s), random);
        QVERIFY(before && platter.settled(u"f"_s) == before);
        platter.goTo(log.records().size());
        platter.cut(dir.filePath(u"3"_s), random);
        QVERIFY(!platter.settled(u"f"_s));
    }

    void aLogThatIsCutOffIsRefused()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no log") == 6);
        file.close();
        QVERIFY(!CutLog::read(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(TestPlatter)
#include "tst_platter.moc"
