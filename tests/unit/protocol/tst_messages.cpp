// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Words.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr qint64 LargestId = std::numeric_limits<qint64>::max();
const LegalTime FarFuture{4'102'444'800'000}; // 2100

CommandReply reply(ErrorCode code)
{
    CommandReply reply;
    reply.code = code;
    reply.subject = LargestId;
    reply.revision = {LargestId};
    reply.at = FarFuture;
    return reply;
}

ItemVariant variant()
{
    ItemVariant v;
    v.id = {1};
    v.item = {2};
    v.department = {3};
    v.itemName = u"食品经营许可"_s;
    v.name = u"新办"_s;
    v.kind = permitKind();
    v.promisedLimit = Limit::calendarDays(10);
    v.statutoryLimit = Limit::months(2);
    v.promisedBasis = u"公开承诺"_s;
    v.joint = true;
    v.commitment = true;
    v.delegation = u"授权〔2026〕1号"_s;
    v.legalBasis = u"食品安全法"_s;
    v.flow = {{Stage::Application, {}},
              {Stage::Acceptance, Limit::officeHours(4)},
              {Stage::Handling, Limit::workingDays(3), Assignment::Rota, {{7}, {8}}},
              {Stage::Completion, {}}};
    v.materials = {{{4}, u"申请书"_s, u"原件 1"_s, Material::Need::Required},
                   {{5}, u"平面图"_s, u"复印件 2"_s, Material::Need::Optional, true}};
    return v;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private slots:

    /// Replies are kept for 7 days so that a request sent again gets the same answer (design.md §2).
    void aReplyIsAtMost200Bytes_data()
    {
        QTest::addColumn<CommandReply>("reply");
        CommandReply taken = reply(ErrorCode::None);
        taken.number = u"BL-20991231-99999"_s;
        taken.queryCode = QString(16, u'Z');
        QTest::newRow("a case taken in") << taken;
        CommandReply conflict = reply(ErrorCode::Conflict);
        conflict.number = u"BL-20991231-99999"_s;
        conflict.byPerson = QString(40, u'张');
        QTest::newRow("another was faster, with a name of 40 characters") << conflict;
        CommandReply wrong = reply(ErrorCode::InvalidInput);
        wrong.number = u"applicant.idNumber.with.a.very.long.path[10000]"_s;
        QTest::newRow("a field is wrong") << wrong;
        CommandReply wait = reply(ErrorCode::TooManyAttempts);
        wait.waitSeconds = std::numeric_limits<int>::max();
        QTest::newRow("wait") << wait;
        CommandReply everything = conflict;
        everything.queryCode = u"ABCDEFGH"_s;
        everything.waitSeconds = 86'400;
        QTest::newRow("everything at once, with a name of 40 characters") << everything;
    }

    void aReplyIsAtMost200Bytes()
    {
        QFETCH(CommandReply, reply);
        const qsizetype size = encode(reply).size();
        qInfo("%lld bytes", qlonglong(size));
        QVERIFY2(size <= 200, qPrintable(QString::number(size)));
    }

    void aVariantTravelsWhole()
    {
        const ItemVariant before = variant();
        const auto entry = decode<VariantEntry>(encode(toEntry(before)));
        QVERIFY(entry.has_value());
        const auto kind = decode<KindEntry>(encode(toEntry(before.kind)));
        QVERIFY(kind.has_value());
        QVERIFY(fromEntry(*entry, {*kind}) == before);
    }

    void aNoticeTravelsWhole()
    {
        CalendarNotice before;
        before.year = 2026;
        before.layer = CalendarNotice::Layer::Regional;
        before.papers = {u"https://a"_s, u"https://b"_s};
        before.days = {{*parseDay(u"2026-10-10"_s), SpecialDay::Kind::MakeUpWorkday, u"国庆节"_s},
                       {*parseDay(u"2026-10-01"_s), SpecialDay::Kind::Holiday, u"国庆节"_s}};
        const auto entry = decode<NoticeEntry>(encode(toEntry(before)));
        QVERIFY(entry.has_value());
        const CalendarNotice after = fromEntry(*entry);
        QCOMPARE(after.year, before.year);
        QCOMPARE(after.layer, before.layer);
        QCOMPARE(after.papers, before.papers);
        QCOMPARE(after.days.size(), before.days.size());
        for (std::size_t i = 0; i < after.days.size(); ++i) {
            QVERIFY(after.days[i].day == before.days[i].day);
            QCOMPARE(after.days[i].kind, before.days[i].kind);
            QCOMPARE(after.days[i].name, before.days[i].name);
        }
        QVERIFY2(!fromEntry(toEntry(CalendarNotice{2027, {}, {}})).isPublished(), "unpublished stays so");
    }

    void aRowGivesTheCaseThatActionsLookAt()
    {
        CaseRow row;
        row.id = {1};
        row.revision = {2};
        row.number = u"BL-20260921-00001"_s;
        row.variant = {3};
        row.department = {4};
        row.window = {5};
        row.channel = Channel::Post;
        row.state = CaseState::Accepted;
        row.stage = Stage::Approval;
        row.applicantName = u"张三"_s;
        row.receivedAt = {10};
        row.acceptedAt = {11};
        row.stageEnteredAt = {12};
        row.completedAt = {13};
        row.takenInBy = {6};
        Case expected;
        expected.id = {1};
        expected.revision = {2};
        expected.number = row.number;
        expected.variant = {3};
        expected.department = {4};
        expected.window = {5};
        expected.channel = Channel::Post;
        expected.state = CaseState::Accepted;
        expected.stage = Stage::Approval;
        expected.applicantName = row.applicantName;
        expected.receivedAt = {10};
        expected.acceptedAt = {11};
        expected.stageEnteredAt = {12};
        expected.completedAt = {13};
        expected.takenInBy = {6};
        QVERIFY(caseFromRow(row) == expected);
    }

    void secretsTravelAsBytes()
    {
        Login login;
        login.login = u"zhangsan"_s;
        login.password = Secret(u"密码 Pa55"_s);
        const auto again = decode<Login>(encode(login));
        QVERIFY(again.has_value());
        QCOMPARE(again->password.reveal(), u"密码 Pa55"_s.toUtf8());
    }

    void days_data()
    {
        QTest::addColumn<qint64>("day");
        QTest::addColumn<bool>("taken");
        QTest::newRow("today") << qint64(20'715) << true;
        QTest::newRow("the last day taken") << qint64(200'000) << true;
        QTest::newRow("a day later") << qint64(200'001) << false;
        QTest::newRow("the first day taken") << qint64(-200'000) << true;
        QTest::newRow("a day earlier") << qint64(-200'001) << false;
        QTest::newRow("the end of time") << std::numeric_limits<qint64>::max() << false;
        QTest::newRow("the beginning of time") << std::numeric_limits<qint64>::min() << false;
    }

    void days()
    {
        QFETCH(qint64, day);
        LocalDay read{};
        QTEST(Decoder::read(QCborValue(day), read), "taken");
    }
};

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
