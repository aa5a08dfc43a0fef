// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban::test;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// What the demonstration is made of.
QStringList realFilesOf(const FuzzTarget& target)
{
    const QDir resources(QStringLiteral(DUBAN_SOURCE_DIR "/resources"));
    if (target.run == fuzzFiles)
        return {resources.filePath(u"demo/hall.json"_s)};
    if (target.run == fuzzCsv)
        return {resources.filePath(u"demo/permit-log.csv"_s)};
    if (target.run != fuzzNotice)
        return {};
    QStringList paths;
    for (const QString& name : QDir(resources.filePath(u"calendar"_s)).entryList({u"*.json"_s}))
        paths << resources.filePath(u"calendar/"_s + name);
    return paths;
}

QStringList filesOf(const FuzzTarget& target)
{
    const QDir dir(QStringLiteral(DUBAN_SOURCE_DIR "/tests/fuzz/") + QLatin1StringView(target.corpus));
    QStringList paths;
    for (const QString& name : dir.entryList(QDir::Files))
        paths << dir.filePath(name);
    return paths + realFilesOf(target);
}

/// @return the promise that is broken; empty: none.
QString brokenBy(const FuzzTarget& target, const QByteArray& bytes, Subject subject)
{
    try {
        target.run(bytes, subject);
    } catch (const BrokenPromise& broken) {
        return QString::fromLatin1(broken.what());
    }
    return {};
}

} // namespace

/// Every input the fuzzers start from or once stumbled over, in every build.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:

    void everyInputKeepsEveryPromise_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("path");
        for (int i = 0; i < int(fuzzTargets().size()); ++i) {
            const FuzzTarget& target = fuzzTargets()[std::size_t(i)];
            const QStringList paths = filesOf(target);
            for (const QString& path : paths)
                QTest::addRow("%s %s", target.name, qPrintable(QFileInfo(path).fileName())) << i << path;
        }
    }

    void everyInputKeepsEveryPromise()
    {
        QFETCH(int, target);
        QFETCH(QString, path);
        QCOMPARE(brokenBy(fuzzTargets()[std::size_t(target)], contentOf(path), Subject::AsItIs), QString());
    }

    void aFaultIsFound_data()
    {
        QTest::addColumn<int>("target");
        for (int i = 0; i < int(fuzzTargets().size()); ++i)
            QTest::newRow(fuzzTargets()[std::size_t(i)].name) << i;
    }

    /// The control of every target: without an input that gets as far as the promise, it would promise
    /// nothing.
    void aFaultIsFound()
    {
        QFETCH(int, target);
        const FuzzTarget& subject = fuzzTargets()[std::size_t(target)];
        const QStringList paths = filesOf(subject);
        QVERIFY(std::any_of(paths.begin(), paths.end(), [&subject](const QString& path) {
            return !brokenBy(subject, contentOf(path), Subject::Sabotaged).isEmpty();
        }));
    }
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
