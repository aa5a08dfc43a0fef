// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/house/HouseRules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban::house;

namespace {

QString qtHeaders()
{
    return QLibraryInfo::path(QLibraryInfo::HeadersPath);
}

QList<Source> sourcesOfTheTree()
{
    const QDir top(QStringLiteral(DUBAN_SOURCE_DIR));
    const QStringList names{u"*.h"_s, u"*.cpp"_s, u"*.py"_s, u"*.sh"_s};
    QList<Source> sources;
    for (const QString& root : {u"common"_s, u"server"_s, u"client"_s, u"tests"_s, u"installer"_s}) {
        QDirIterator it(top.filePath(root), names, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            sources << Source{top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())};
        }
    }
    return sources;
}

using Rule = QStringList (*)(const Source&);

QStringList layers(const Source& source)
{
    return includeFindings(source, qtHeaders());
}

} // namespace

Q_DECLARE_METATYPE(Rule)

/// The rules of the house, held against every source file; and against lines that break them, so that a rule
/// that reports nothing any more is noticed.
class TestHouse : public QObject
{
    Q_OBJECT

private slots:

    void everyFileKeeps_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::newRow("the layers") << Rule(layers);
        QTest::newRow("the forbidden words") << Rule(wordFindings);
        QTest::newRow("the size of a file") << Rule(sizeFindings);
        QTest::newRow("the licence line") << Rule(licenceFindings);
    }

    void everyFileKeeps()
    {
        QFETCH(Rule, rule);
        QStringList findings;
        for (const Source& source : m_sources)
            findings << rule(source);
        QVERIFY2(findings.isEmpty(), qPrintable(u"\n"_s + findings.join(u'\n')));
    }

    void theTreeIsRead()
    {
        const auto holds = [this](const QString& root) {
            return std::any_of(m_sources.cbegin(), m_sources.cend(),
                               [&root](const Source& s) { return s.path.startsWith(root); });
        };
        QVERIFY(holds(u"common/base/"_s));
        QVERIFY(holds(u"server/"_s));
        QVERIFY(holds(u"client/"_s));
        QVERIFY(QFile::exists(qtHeaders() + u"/QtCore/QString"_s));
    }

    void breaksALayer_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("base knows the domain")
            << u"common/base/A.h"_s << u"#include \"common/domain/Case.h\""_s;
        QTest::newRow("calendar knows the domain")
            << u"common/calendar/A.h"_s << u"#include \"common/domain/Case.h\""_s;
        QTest::newRow("domain knows supervision")
            << u"common/domain/A.h"_s << u"#include \"common/supervision/Light.h\""_s;
        QTest::newRow("text knows the calendar")
            << u"common/text/A.cpp"_s << u"#include \"common/calendar/LocalDay.h\""_s;
        QTest::newRow("supervision knows its neighbour")
            << u"common/supervision/A.cpp"_s << u"#include \"common/access/Policy.h\""_s;
        QTest::newRow("access knows the protocol")
            << u"common/access/A.cpp"_s << u"#include \"common/protocol/Codec.h\""_s;
        QTest::newRow("protocol knows the server")
            << u"common/protocol/A.cpp"_s << u"#include \"server/store/CaseStore.h\""_s;
        QTest::newRow("server knows the client")
            << u"server/app/A.cpp"_s << u"  #  include \"client/app/Settings.h\""_s;
        QTest::newRow("client knows the server")
            << u"client/app/A.cpp"_s << u"#include \"server/app/Configuration.h\""_s;
        QTest::newRow("the product knows the tests")
            << u"server/app/A.cpp"_s << u"#include \"tests/support/Fake.h\""_s;
        QTest::newRow("a way round by dots")
            << u"client/app/A.cpp"_s << u"#include \"../../server/app/A.h\""_s;
        QTest::newRow("network in common") << u"common/base/A.h"_s << u"#include <QTcpSocket>"_s;
        QTest::newRow("SQL in common, with its module")
            << u"common/base/A.h"_s << u"#include <QtSql/QSqlQuery>"_s;
        QTest::newRow("another library in common") << u"common/base/A.h"_s << u"#include <sodium.h>"_s;
    }

    void breaksALayer()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        const QString text = u"/* a\ncomment */\n"_s + line + u'\n';
        QCOMPARE_EQ(includeFindings({path, text}, qtHeaders()).size(), 1);
        QVERIFY(includeFindings({path, text}, qtHeaders()).first().startsWith(path + u":3: "_s));
        QCOMPARE(includeFindings({path, u"// "_s + line + u'\n'}, qtHeaders()), QStringList());
    }

    void keepsTheLayers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("own folder") << u"common/domain/A.cpp"_s << u"#include \"common/domain/Case.h\""_s;
        QTest::newRow("layer below") << u"common/domain/A.cpp"_s << u"#include \"common/base/Result.h\""_s;
        QTest::newRow("Qt Core") << u"common/base/A.h"_s << u"#include <QString>"_s;
        QTest::newRow("Qt Core by module") << u"common/base/A.h"_s << u"#include <QtCore/QHash>"_s;
        QTest::newRow("standard library") << u"common/base/A.h"_s << u"#include <string_view>"_s;
        QTest::newRow("expected") << u"common/base/A.h"_s << u"#include <tl/expected.hpp>"_s;
        QTest::newRow("protocol in the server")
            << u"server/app/A.h"_s << u"#include \"common/protocol/Codec.h\""_s;
        QTest::newRow("server in the server")
            << u"server/app/A.h"_s << u"#include \"server/store/CaseStore.h\""_s;
        QTest::newRow("network in the client") << u"client/network/A.h"_s << u"#include <QSslSocket>"_s;
    }

    void keepsTheLayers()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QCOMPARE(includeFindings({path, line + u'\n'}, qtHeaders()), QStringList());
    }

    void forbiddenWord_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("object in common") << u"common/domain/A.h"_s << u"class A : public QObject {};"_s;
        QTest::newRow("macro in common") << u"common/domain/A.h"_s << u"    Q_OBJECT"_s;
        QTest::newRow("timer in common") << u"common/domain/A.h"_s << u"QTimer t;"_s;
        QTest::newRow("SQL in common") << u"common/domain/A.h"_s << u"void f(QSqlDatabase&);"_s;
        QTest::newRow("widget in common") << u"common/domain/A.h"_s << u"void f(QWidget*);"_s;
        QTest::newRow("clock in common") << u"common/domain/A.h"_s << u"QDateTime::currentDateTimeUtc()"_s;
        QTest::newRow("clock in the server") << u"server/store/A.cpp"_s << u"QDateTime::currentDateTime()"_s;
        QTest::newRow("milliseconds in the client")
            << u"client/app/A.cpp"_s << u"QDateTime::currentMSecsSinceEpoch()"_s;
        QTest::newRow("standard clock") << u"server/app/A.cpp"_s << u"std::chrono::system_clock::now()"_s;
        QTest::newRow("string signal") << u"client/app/A.cpp"_s << u"connect(a, SIGNAL(b()), c, &C::d);"_s;
        QTest::newRow("string slot") << u"tests/gui/A.cpp"_s << u"connect(a, &A::b, c, SLOT( d()));"_s;
        QTest::newRow("TLS errors") << u"client/network/A.cpp"_s << u"socket.ignoreSslErrors();"_s;
        QTest::newRow("data stream") << u"server/network/A.cpp"_s << u"QDataStream in(bytes);"_s;
        QTest::newRow("raw CBOR") << u"server/network/A.cpp"_s << u"QCborValue::fromCbor(bytes)"_s;
        QTest::newRow("sleep of Qt Test") << u"tests/e2e/A.cpp"_s << u"QTest::qSleep(100);"_s;
        QTest::newRow("wait of Qt Test") << u"tests/e2e/A.cpp"_s << u"QTest::qWait(100);"_s;
        QTest::newRow("sleep of the library")
            << u"tests/e2e/A.cpp"_s << u"std::this_thread::sleep_for(1s);"_s;
        QTest::newRow("sleep of the system") << u"tests/e2e/A.cpp"_s << u"usleep(5);"_s;
        QTest::newRow("skip") << u"tests/e2e/A.cpp"_s << u"QSKIP(\"no display\");"_s;
    }

    void forbiddenWord()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QCOMPARE_EQ(wordFindings({path, u"int a;\n"_s + line + u'\n'}).size(), 1);
        QCOMPARE(wordFindings({path, u"// "_s + line + u'\n'}), QStringList());
        QCOMPARE(wordFindings({path, u"f(R\"x("_s + line + u")x\");\n"_s}), QStringList());
    }

    void wordsWhereTheyBelong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("the one system clock")
            << u"server/command/Clocks.cpp"_s << u"QDateTime::currentMSecsSinceEpoch()"_s;
        QTest::newRow("the one decoder")
            << u"common/protocol/Decoder.cpp"_s << u"QCborValue::fromCbor(bytes)"_s;
        QTest::newRow("timer in the server") << u"server/schedule/Sweep.h"_s << u"QTimer m_timer;"_s;
        QTest::newRow("waiting for a condition") << u"tests/e2e/A.cpp"_s << u"QTRY_VERIFY(done);"_s;
        QTest::newRow("a digit separator hides nothing")
            << u"server/app/A.cpp"_s << u"int a = 10'000; // SLOT("_s;
    }

    void wordsWhereTheyBelong()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QCOMPARE(wordFindings({path, line + u'\n'}), QStringList());
    }

    void literalsDoNotHideCode()
    {
        const QString path = u"server/app/A.cpp"_s;
        QCOMPARE_EQ(wordFindings({path, u"f(1'000, 'x', \"\\\"\", '\\''); QDataStream s;\n"_s}).size(), 1);
        QCOMPARE_EQ(wordFindings({path, u"auto s = u\"//\"_s; QDataStream t;\n"_s}).size(), 1);
    }

    void size_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("findings");
        QTest::newRow("500 lines are allowed") << 500 << 0;
        QTest::newRow("501 lines are not") << 501 << 1;
    }

    void size()
    {
        QFETCH(int, lines);
        QFETCH(int, findings);
        QCOMPARE_EQ(sizeFindings({u"server/app/A.cpp"_s, QString(lines, u'\n')}).size(), findings);
    }

    void licence()
    {
        const QString spdx = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
        QCOMPARE(licenceFindings({u"server/app/A.cpp"_s, spdx}), QStringList());
        QCOMPARE_EQ(licenceFindings({u"server/app/A.cpp"_s, u"#pragma once\n"_s + spdx}).size(), 1);
        QCOMPARE_EQ(licenceFindings({u"server/app/A.h"_s, QString()}).size(), 1);
    }

private:
    const QList<Source> m_sources = sourcesOfTheTree();
};

QTEST_APPLESS_MAIN(TestHouse)
#include "tst_house.moc"
