// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// Cases are found by what is known of them, by those who may see them and by nobody else.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void tellsWhatItFitted_data();
    void tellsWhatItFitted();
    void neverBeyondTheScope_data();
    void neverBeyondTheScope();
    void pages();
    void refuses_data();
    void refuses();
    void findsNothingInNonsense_data();
    void findsNothingInNonsense();
    void goesOnAfterACrash();
    void aLostKeyIsMadeAnew();
    void aBrokenKeyIsMadeAnew();
    void termsThatAreMissingAreWritten();
    void anAnswerSaysThatTermsAreMissing();
    void theTermsTellNothing();
    void cleanupTestCase();

private:
    CaseId submit(const QString& login, const QString& item, const Applicant& who,
                  const std::vector<PartyEntry>& parties = {});
    FoundPage search(const QString& login, const QString& text, CaseId before = {}, int limit = 50);
    QStringList names(const QString& login, const QString& text);

    QString keyFile() { return m_hall->server().dataDir() + u"/search.key"_s; }

    void restartWithout(const std::function<void()>& change);

    std::unique_ptr<WatchHall> m_hall;
};

namespace {

Applicant person(const QString& name, const QString& id = {}, const QString& phone = {})
{
    return {Applicant::Kind::Person, name, id, phone};
}

Applicant company(const QString& name, const QString& code = {}, const QString& phone = {})
{
    return {Applicant::Kind::Organisation, name, code, phone};
}

PartyEntry party(Party::Part part, const Applicant& who)
{
    const QString authority = part == Party::Part::Agent ? u"代为申请"_s : QString();
    return {part, who.kind, who.name, who.idNumber, who.phone, authority, {}};
}

} // namespace

CaseId TestSearch::submit(const QString& login, const QString& item, const Applicant& who,
                          const std::vector<PartyEntry>& parties)
{
    SubmitCase request;
    request.variant = m_hall->variant(item).id;
    request.applicantKind = who.kind;
    request.applicantName = who.name;
    request.applicantIdNumber = who.idNumber;
    request.applicantPhone = who.phone;
    request.parties = parties;
    for (const MaterialEntry& m : m_hall->variant(item).materials)
        request.materials.push_back({m.id, true});
    const auto reply = m_hall->as(login).run(request);
    if (!reply)
        qFatal("submit: %s %s", qPrintable(reply.error().field), qPrintable(reply.error().detail));
    return {reply->subject};
}

FoundPage TestSearch::search(const QString& login, const QString& text, CaseId before, int limit)
{
    return m_hall->fetch<FoundPage>(login, SearchCases{text, before, limit});
}

/// @return the first applicants of what is found, in the order of the answer.
QStringList TestSearch::names(const QString& login, const QString& text)
{
    QStringList found;
    for (const FoundRow& row : search(login, text).rows)
        found += row.row.applicantName;
    return found;
}

void TestSearch::initTestCase()
{
    m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
    submit(u"clerk"_s, Permit, person(u"张三"_s, u"330106199001011010"_s, u"13800001234"_s)); // 00001
    submit(u"clerk"_s, Permit, person(u"曾小长"_s, u"33010619850615002X"_s, u"0571-88880000"_s));
    submit(u"clerk2"_s, u"即办服务"_s,
           company(u"甲乙（杭州）建筑有限公司"_s, u"91350100M000100Y43"_s, u"+86 139 0000 5678"_s));
    submit(u"clerk"_s, Permit, person(u"John Smith"_s));
    submit(u"clerk"_s, u"并联许可"_s, person(u"李四"_s),
           {party(Party::Part::Applicant, person(u"王五"_s, u"330106200002292112"_s)),
            party(Party::Part::Agent, person(u"赵六"_s, {}, u"13700009999"_s))});
    submit(u"clerk"_s, Permit, person(u"阿依·古丽"_s));
    submit(u"clerk3"_s, Permit, person(u"张三丰"_s, {}, u"13800001234"_s)); // 00007, the other hall
}

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto add = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString builder = u"甲乙（杭州）建筑有限公司"_s;
    const QStringList all{u"阿依·古丽"_s, u"李四"_s, u"John Smith"_s, builder, u"曾小长"_s, u"张三"_s};
    add("one character", u"张"_s, {u"张三"_s});
    add("a whole name", u"张三"_s, {u"张三"_s});
    add("two characters in the middle", u"建筑"_s, {builder});
    add("characters that do not stand side by side", u"甲杭"_s, {});
    add("a latin name in small letters", u"john"_s, {u"John Smith"_s});
    add("the second name", u"SMITH"_s, {u"John Smith"_s});
    add("part of a latin name", u"ohn"_s, {u"John Smith"_s});
    add("full width letters", u"ｊｏｈｎ"_s, {u"John Smith"_s});
    add("a foreign name without its dot", u"阿依古丽"_s, {u"阿依·古丽"_s});
    add("a further applicant", u"王五"_s, {u"李四"_s});
    add("an agent", u"赵六"_s, {u"李四"_s});
    add("initials", u"zs"_s, {u"张三"_s});
    add("initials of the other readings", u"cxz"_s, {u"曾小长"_s});
    add("initials of the name's readings", u"zxc"_s, {u"曾小长"_s});
    add("initials in the middle of a name", u"jzyx"_s, {builder});
    add("one letter is the beginning", u"a"_s, {u"阿依·古丽"_s});
    add("whole pinyin", u"zhangsan"_s, {u"张三"_s});
    add("half typed pinyin", u"zhangsa"_s, {u"张三"_s});
    add("one syllable", u"zeng"_s, {u"曾小长"_s});
    add("one syllable of a party", u"wang"_s, {u"李四"_s});
    add("a syllable half typed", u"zen"_s, {u"曾小长"_s});
    add("the whole number", u"BL-20260921-00001"_s, {u"张三"_s});
    add("in small letters", u"bl-20260921-00001"_s, {u"张三"_s});
    add("without the dashes", u"2026092100001"_s, {u"张三"_s});
    add("day and serial", u"0921-00002"_s, {u"曾小长"_s});
    add("the end of the serial", u"002"_s, {u"曾小长"_s});
    add("two digits", u"02"_s, {u"曾小长"_s});
    add("the day", u"20260921"_s, all);
    add("month and day", u"0921"_s, all);
    add("another day", u"20260922"_s, {});
    add("day and the serial half typed", u"0921-0000"_s, all);
    add("a serial of the other hall", u"00007"_s, {});
    add("telephone", u"13800001234"_s, {u"张三"_s});
    add("its last four", u"1234"_s, {u"张三"_s});
    add("written with blanks and the country", u"13900005678"_s, {builder});
    add("with the country", u"+8613900005678"_s, {builder});
    add("with area code", u"0571-88880000"_s, {u"曾小长"_s});
    add("without area code", u"88880000"_s, {u"曾小长"_s});
    add("telephone of an agent", u"9999"_s, {u"李四"_s});
    add("three digits are no telephone", u"234"_s, {});
    add("ID number", u"330106199001011010"_s, {u"张三"_s});
    add("its last six", u"011010"_s, {u"张三"_s});
    add("its last four, with X", u"002x"_s, {u"曾小长"_s});
    add("ID number of a party", u"330106200002292112"_s, {u"李四"_s});
    add("credit code", u"91350100m000100y43"_s, {builder});
    add("item", u"并联许可"_s, {u"李四"_s});
    add("part of an item", u"即办"_s, {builder});
    add("item by initials", u"blxk"_s, {u"李四"_s});
    add("item by pinyin", u"binglian"_s, {u"李四"_s});
    add("two words", u"zs 许可"_s, {u"张三"_s});
    add("two words in the other order", u"许可  zs"_s, {u"张三"_s});
    add("name and end of the number", u"李 05"_s, {u"李四"_s});
    add("two persons of one case", u"李四 赵"_s, {u"李四"_s});
    add("words that no case has together", u"张三 并联"_s, {});
    add("a word that no case has", u"张三 钱七"_s, {});
    add("three words", u"lisi bl 0921"_s, {u"李四"_s});
    add("a blank of Chinese width", u"张\u3000许可"_s, {u"张三"_s});
}

void TestSearch::finds()
{
    QFETCH(QString, text);
    QTEST(names(u"clerk"_s, text), "expected");
}

void TestSearch::tellsWhatItFitted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FoundBy>("by");
    QTest::newRow("name") << u"张三"_s << FoundBy::Name;
    QTest::newRow("pinyin") << u"zhangsan"_s << FoundBy::Pinyin;
    QTest::newRow("number") << u"00001"_s << FoundBy::Number;
    QTest::newRow("telephone") << u"13800001234"_s << FoundBy::Phone;
    QTest::newRow("ID number") << u"330106199001011010"_s << FoundBy::IdNumber;
    QTest::newRow("item") << u"新办 张三"_s << FoundBy::Item;
    QTest::newRow("of the first word") << u"张三 00001"_s << FoundBy::Name;
}

void TestSearch::tellsWhatItFitted()
{
    QFETCH(QString, text);
    const FoundPage page = search(u"clerk"_s, text);
    QCOMPARE_EQ(page.rows.size(), 1u);
    QCOMPARE(page.rows.front().row.applicantName, u"张三"_s);
    QCOMPARE(page.rows.front().row.number, u"BL-20260921-00001"_s);
    QTEST(page.rows.front().by, "by");
}

void TestSearch::neverBeyondTheScope_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("the window's clerk") << u"clerk"_s << QStringList{u"张三"_s};
    QTest::newRow("another window of the hall") << u"clerk2"_s << QStringList{u"张三"_s};
    QTest::newRow("the other hall") << u"clerk3"_s << QStringList{u"张三丰"_s};
    QTest::newRow("the department") << u"handler"_s << QStringList{u"张三丰"_s, u"张三"_s};
    QTest::newRow("another department") << u"other"_s << QStringList{};
    QTest::newRow("the whole tree") << u"officer"_s << QStringList{u"张三丰"_s, u"张三"_s};
    QTest::newRow("an officer of the department") << u"officera"_s << QStringList{u"张三丰"_s, u"张三"_s};
}

void TestSearch::neverBeyondTheScope()
{
    QFETCH(QString, login);
    QFETCH(QStringList, expected);
    for (const QString& text : {u"张三"_s, u"zs"_s, u"1234"_s, u"13800001234"_s, u"张三 许可"_s})
        QCOMPARE(names(login, text), expected);
}

void TestSearch::pages()
{
    QList<qint64> submitted;
    for (int i = 0; i < 7; ++i)
        submitted.prepend(submit(u"clerk"_s, Permit, person(u"分页%1号"_s.arg(i))).value);
    submit(u"clerk3"_s, Permit, person(u"分页别厅"_s));
    QList<qint64> found;
    CaseId before;
    for (int page = 0; page < 3; ++page) {
        const FoundPage got = search(u"clerk"_s, u"分页"_s, before, 3);
        QCOMPARE(got.more, page < 2);
        QCOMPARE(got.next, got.more ? got.rows.back().row.id : CaseId{});
        QCOMPARE_EQ(got.rows.size(), page < 2 ? 3u : 1u);
        for (const FoundRow& row : got.rows)
            found += row.row.id.value;
        before = got.rows.back().row.id;
    }
    QCOMPARE(found, submitted);
    QVERIFY(!search(u"clerk"_s, u"分页"_s, {}, 7).more);
    QVERIFY(search(u"clerk"_s, u"分页"_s, before, 3).rows.empty());
}

void TestSearch::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << QString() << 50 << u"text"_s;
    QTest::newRow("blanks") << u" \t\u3000"_s << 50 << u"text"_s;
    QTest::newRow("only what is passed over") << u"'·"_s << 50 << u"text"_s;
    QTest::newRow("201 characters") << QString(201, u'a') << 50 << u"text"_s;
    QTest::newRow("more words than anybody types")
        << u"1a 2b 3c 4d 5e 6f 7g 8h 9i 1j 2k 3l 4m"_s << 50 << u"text"_s;
    QTest::newRow("no row") << u"张"_s << 0 << u"limit"_s;
    QTest::newRow("201 rows") << u"张"_s << 201 << u"limit"_s;
}

void TestSearch::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    const auto answer = m_hall->as(u"clerk"_s).call<FoundPage>(SearchCases{text, {}, limit});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
    QTEST(answer.error().field, "field");
}

void TestSearch::findsNothingInNonsense_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("wildcards") << u"%%"_s;
    QTest::newRow("a statement") << u"';DROP"_s;
    QTest::newRow("200 letters") << QString(200, u'z');
    QTest::newRow("60 letters of many readings") << u"shanxianganeng"_s.repeated(4);
    QTest::newRow("100 words") << u"a "_s.repeated(100);
    QTest::newRow("200 digits") << QString(200, u'7');
    QTest::newRow("dashes") << u"--"_s;
    QTest::newRow("a picture") << u"😀"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d));
    QTest::newRow("a line break in a word") << u"张\n四"_s;
}

void TestSearch::findsNothingInNonsense()
{
    QFETCH(QString, text);
    for (const FoundRow& row : search(u"clerk"_s, text).rows)
        QVERIFY2(row.row.applicantName.startsWith(u'阿') && text.startsWith(u'a'),
                 qPrintable(row.row.applicantName));
}

void TestSearch::goesOnAfterACrash()
{
    QCOMPARE(QFile::permissions(keyFile()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    submit(u"clerk"_s, Permit, person(u"周围"_s));
    m_hall->restart();
    QCOMPARE(names(u"clerk"_s, u"周围"_s), QStringList{u"周围"_s});
    QCOMPARE(names(u"clerk"_s, u"zhouwei"_s), QStringList{u"周围"_s});
}

void TestSearch::restartWithout(const std::function<void()>& change)
{
    QCOMPARE(m_hall->server().terminate(), 0);
    change();
    m_hall->reconnect();
    const auto started = m_hall->server().start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    // What is taken in while the old ones are written has its terms at once.
    submit(u"clerk"_s, Permit, person(u"吴新"_s));
    QVERIFY(names(u"clerk"_s, u"吴新"_s).contains(u"吴新"_s));
    QTRY_COMPARE(names(u"clerk"_s, u"20260921-00001"_s), QStringList{u"张三"_s}); // the oldest comes last
    QCOMPARE(names(u"clerk"_s, u"wangwu"_s), QStringList{u"李四"_s});
    QVERIFY(m_hall->server().logTail().contains(u"search terms are written anew"_s));
    QVERIFY(m_hall->server().logTail().contains(u"search terms are complete"_s));
}

void TestSearch::aLostKeyIsMadeAnew()
{
    QFile key(keyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray old = key.readAll();
    key.close();
    const qint64 before = m_hall->number(u"SELECT count(*) FROM case_term"_s);
    restartWithout([this] { QVERIFY(QFile::remove(keyFile())); });
    QVERIFY(key.open(QIODevice::ReadOnly));
    QVERIFY(key.readAll() != old);
    const qint64 later = m_hall->number(u"SELECT count(*) FROM case_term"_s);
    QVERIFY2(later > before && later < before + 100, "terms under the old key are still there");
}

void TestSearch::aBrokenKeyIsMadeAnew()
{
    restartWithout([this] {
        QFile key(keyFile());
        QVERIFY(key.open(QIODevice::WriteOnly));
        QCOMPARE(key.write("short"), 5);
    });
    QCOMPARE(QFile(keyFile()).size(), 16);
}

/// A database of an older program, or out of a backup, has none.
void TestSearch::termsThatAreMissingAreWritten()
{
    restartWithout([this] {
        QCOMPARE(
            m_hall->tamper({u"DELETE FROM case_term"_s, u"DELETE FROM setting WHERE name LIKE 'search_%'"_s}),
            QString());
    });
}

/// While terms are missing an answer says so; the mark is set beside the running server, which has none to
/// write.
void TestSearch::anAnswerSaysThatTermsAreMissing()
{
    QVERIFY(!search(u"clerk"_s, u"张三"_s).incomplete);
    QCOMPARE(m_hall->tamper({u"UPDATE setting SET value = '3' WHERE name = 'search_before'"_s}), QString());
    QVERIFY(search(u"clerk"_s, u"张三"_s).incomplete);
    QVERIFY(search(u"clerk"_s, u"没有这个人"_s).incomplete);
    QCOMPARE(m_hall->tamper({u"UPDATE setting SET value = '0' WHERE name = 'search_before'"_s}), QString());
    QVERIFY(!search(u"clerk"_s, u"张三"_s).incomplete);
}

/// Every value of the table is one of 2^64 and none stands for the same text under another key.
void TestSearch::theTermsTellNothing()
{
    const qint64 terms = m_hall->number(u"SELECT count(DISTINCT term) FROM case_term"_s);
    QVERIFY(terms > 100);
    QVERIFY(m_hall->number(u"SELECT count(DISTINCT term >> 48) FROM case_term"_s) > terms * 9 / 10);
}

void TestSearch::cleanupTestCase()
{
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    m_hall.reset();
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
