// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Party.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const LocalDay Today = fromQDate(QDate(2026, 11, 26));

Party applicant(const QString& name = u"李秀英"_s)
{
    Party made;
    made.who.name = name;
    return made;
}

Party agent(const QString& authority = u"代为申请、领取"_s, LocalDay until = {})
{
    Party made = applicant(u"王建国"_s);
    made.part = Party::Part::Agent;
    made.authority = authority;
    made.authorityUntil = until;
    return made;
}

Party with(Party party, void (*change)(Party&))
{
    change(party);
    return party;
}

} // namespace

class TestParty : public QObject
{
    Q_OBJECT

private slots:

    void theWrongFieldIsNamed_data()
    {
        QTest::addColumn<std::vector<Party>>("parties");
        QTest::addColumn<QString>("field"); // empty: right
        using Parties = std::vector<Party>;
        QTest::newRow("nobody else") << Parties{} << QString();
        QTest::newRow("another applicant") << Parties{applicant()} << QString();
        QTest::newRow("an agent") << Parties{agent()} << QString();
        QTest::newRow("both, in any order") << Parties{agent(), applicant()} << QString();
        QTest::newRow("authority ends today") << Parties{agent(u"领取"_s, Today)} << QString();
        QTest::newRow("most") << Parties(Party::Most, applicant()) << QString();
        QTest::newRow("one too many") << Parties(Party::Most + 1, applicant()) << u"parties"_s;
        QTest::newRow("two agents") << Parties{agent(), agent()} << u"parties"_s;
        QTest::newRow("no name") << Parties{applicant(), applicant(u" "_s)} << u"parties[1].name"_s;
        QTest::newRow("ID number with a wrong digit")
            << Parties{with(applicant(), [](Party& p) { p.who.idNumber = u"350102199001010010"_s; })}
            << u"parties[0].idNumber"_s;
        QTest::newRow("short mobile number")
            << Parties{with(applicant(), [](Party& p) { p.who.phone = u"1380000000"_s; })}
            << u"parties[0].phone"_s;
        QTest::newRow("neither person nor organisation")
            << Parties{with(applicant(), [](Party& p) { p.who.kind = Applicant::Kind(9); })}
            << u"parties[0].kind"_s;
        QTest::newRow("agent without authority") << Parties{agent(u" "_s)} << u"parties[0].authority"_s;
        QTest::newRow("longest authority") << Parties{agent(QString(200, u'代'))} << QString();
        QTest::newRow("authority too long")
            << Parties{agent(QString(201, u'代'))} << u"parties[0].authority"_s;
        QTest::newRow("authority of two lines")
            << Parties{agent(u"申请\a领取"_s)} << u"parties[0].authority"_s;
        QTest::newRow("authority ended yesterday")
            << Parties{applicant(), agent(u"领取"_s, Today - LocalDay::duration(1))}
            << u"parties[1].authorityUntil"_s;
        QTest::newRow("applicant with an authority")
            << Parties{with(applicant(), [](Party& p) { p.authority = u"领取"_s; })}
            << u"parties[0].authority"_s;
        QTest::newRow("applicant whose authority ends")
            << Parties{with(applicant(), [](Party& p) { p.authorityUntil = Today; })}
            << u"parties[0].authority"_s;
        QTest::newRow("neither applicant nor agent")
            << Parties{with(applicant(), [](Party& p) { p.part = Party::Part(7); })} << u"parties[0].part"_s;
    }

    /// Source: 行政许可法 art. 29 (an agent acts by a written authority).
    void theWrongFieldIsNamed()
    {
        QFETCH(std::vector<Party>, parties);
        QFETCH(QString, field);
        const auto checked = checkParties(parties, Today);
        QCOMPARE(checked.has_value(), field.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
            QCOMPARE(checked.error().field, field);
        }
    }
};

QTEST_APPLESS_MAIN(TestParty)
#include "tst_party.moc"
