// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/CsvFile.h"
#include "tests/support/client/PasswordBook.h"
#include "tests/support/client/TestClient.h"
#include "tests/support/client/TestServer.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestClientTest : public QObject
{
    Q_OBJECT

private slots:
    void readsRecordsWithTheirLines();
    void refusesBadCsv_data();
    void refusesBadCsv();
    void keepsChangedPasswords();
    void makesPasswordsThatDiffer();
    void tellsThatNobodyListens();
    void tellsThatTheOtherSideSpeaksNoTls();
    void tellsThatTheServerProgramIsMissing();

private:
    QString emptyFile() const
    {
        writeFile(m_dir.filePath(u"ca.pem"_s), {});
        return m_dir.filePath(u"ca.pem"_s);
    }

    QTemporaryDir m_dir;
};

void TestClientTest::readsRecordsWithTheirLines()
{
    const auto file = CsvFile::parse("a,b\n1,\"x,\"\"y\"\"\nz\"\r\n2,\n");
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->records().size(), std::size_t(2));
    QCOMPARE(file->records()[0].line, 2);
    QCOMPARE(file->records()[0].fields, QStringList({u"1"_s, u"x,\"y\"\nz"_s}));
    QCOMPARE(file->records()[1].line, 4);
    QCOMPARE(file->records()[1].fields, QStringList({u"2"_s, QString()}));
    QCOMPARE(file->column(u"b"_s), 1);
    QCOMPARE(file->column(u"c"_s), -1);
}

void TestClientTest::refusesBadCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QByteArray() << u"line 1:"_s;
    QTest::newRow("a field is missing") << QByteArray("a,b\n1,2\n3\n") << u"line 3, column 2:"_s;
    QTest::newRow("a field too many") << QByteArray("a,b\n1,2,3\n") << u"line 2, column 3:"_s;
    QTest::newRow("a quote stays open") << QByteArray("a,b\n1,\"2\n") << u"line 2, column 2:"_s;
    QTest::newRow("text after a quote") << QByteArray("a,b\n\"1\"x,2\n") << u"line 2, column 1:"_s;
    QTest::newRow("a column twice") << QByteArray("a,a\n") << u"line 1:"_s;
    QTest::newRow("not UTF-8") << QByteArray("a,b\n1,\xff\n") << u"line 1:"_s;
}

void TestClientTest::refusesBadCsv()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    const auto file = CsvFile::parse(bytes);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, ErrorCode::InvalidInput);
    QVERIFY2(file.error().detail.startsWith(where), qPrintable(file.error().detail));
}

void TestClientTest::keepsChangedPasswords()
{
    QTemporaryDir dir;
    const QString first = dir.filePath(u"first-passwords.csv"_s);
    const QString secrets = dir.filePath(u"secrets.csv"_s);
    writeFile(first, "login,password,person,role\nclerk01,one,窗口人员 01,WindowClerk\nzj01,two,住建承办 01,"
                     "Handler\n");
    auto book = PasswordBook::load(first, secrets);
    QVERIFY(book.has_value());
    QCOMPARE(book->passwordOf(u"clerk01"_s).reveal(), QByteArray("one"));
    book->change(u"clerk01"_s, Secret(QByteArray("three, with a comma")));
    QVERIFY(book->keep().has_value());
    QCOMPARE(QFile(secrets).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    const auto again = PasswordBook::load(first, secrets);
    QVERIFY(again.has_value());
    QCOMPARE(again->passwordOf(u"clerk01"_s).reveal(), QByteArray("three, with a comma"));
    QCOMPARE(again->passwordOf(u"zj01"_s).reveal(), QByteArray("two"));
    QCOMPARE(again->logins(), QStringList({u"clerk01"_s, u"zj01"_s}));
    QVERIFY(!again->knows(u"nobody"_s));
}

void TestClientTest::makesPasswordsThatDiffer()
{
    const Secret one = PasswordBook::makePassword();
    QCOMPARE(one.reveal().size(), 18);
    QVERIFY(one.reveal() != PasswordBook::makePassword().reveal());
}

void TestClientTest::tellsThatNobodyListens()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const quint16 port = listener.serverPort();
    listener.close();
    TestClient client({u"127.0.0.1"_s, port, emptyFile(), {}});
    const auto opened = client.open();
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::None);
    QVERIFY(!client.isOpen());
}

void TestClientTest::tellsThatTheOtherSideSpeaksNoTls()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    connect(&listener, &QTcpServer::newConnection, &listener, [&listener] {
        QTcpSocket* socket = listener.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    TestClient client({u"127.0.0.1"_s, listener.serverPort(), emptyFile(), {}});
    QVERIFY(!client.open().has_value());
    QVERIFY(!client.call<StatusReply>(Ping{}).has_value());
}

void TestClientTest::tellsThatTheServerProgramIsMissing()
{
    QTemporaryDir dir;
    ServerOptions options;
    options.dataDir = dir.filePath(u"data"_s);
    options.program = dir.filePath(u"no-such-program"_s);
    TestServer server(options);
    QVERIFY(!server.start().has_value());
    QVERIFY(!server.isRunning());
    QVERIFY(!server.verify().isClean());
}

QTEST_GUILESS_MAIN(TestClientTest)
#include "tst_test_client.moc"
