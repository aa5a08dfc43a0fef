// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

const QByteArray Columns = "number,due,light";

} // namespace

/// What people keep at their desks: preferences and parked forms. Neither is a record.
class TestDesk : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void preferencesOfAnAccount()
    {
        ANSWERS(prefer(u"handler"_s, u"cases.columns"_s, Columns), ErrorCode::None);
        ANSWERS(prefer(u"handler"_s, u"board.order"_s, "due"), ErrorCode::None);
        ANSWERS(prefer(u"reviewer"_s, u"cases.columns"_s, "number"), ErrorCode::None);
        ANSWERS(prefer(u"handler"_s, u"board.order"_s, "number"), ErrorCode::None);
        QCOMPARE(preferences(u"handler"_s), u"board.order=number cases.columns=number,due,light"_s);
        QCOMPARE(preferences(u"reviewer"_s), u"cases.columns=number"_s);
        m_hall->restart();
        QCOMPARE(preferences(u"handler"_s), u"board.order=number cases.columns=number,due,light"_s);
        ANSWERS(prefer(u"handler"_s, u"board.order"_s, {}), ErrorCode::None);
        ANSWERS(prefer(u"handler"_s, u"never.kept"_s, {}), ErrorCode::None);
        QCOMPARE(preferences(u"handler"_s), u"cases.columns=number,due,light"_s);
    }

    void preferenceFields_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("field");
        QTest::newRow("one character") << u"a"_s << 1 << QString();
        QTest::newRow("64 characters") << QString(64, u'a') << 1 << QString();
        QTest::newRow("32 KiB") << u"a.b-1"_s << 32 * 1024 << QString();
        QTest::newRow("no name") << QString() << 1 << u"name"_s;
        QTest::newRow("65 characters") << QString(65, u'a') << 1 << u"name"_s;
        QTest::newRow("capital") << u"Columns"_s << 1 << u"name"_s;
        QTest::newRow("underscore") << u"a_b"_s << 1 << u"name"_s;
        QTest::newRow("Chinese") << u"列"_s << 1 << u"name"_s;
        QTest::newRow("32 KiB and a byte") << u"a"_s << 32 * 1024 + 1 << u"value"_s;
    }

    void preferenceFields()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        QFETCH(QString, field);
        const CommandReply reply = prefer(u"handler"_s, name, QByteArray(size, 'x'));
        QCOMPARE(reply.code, field.isEmpty() ? ErrorCode::None : ErrorCode::InvalidInput);
        QCOMPARE(reply.number, field);
    }

    /// All of an account's preferences fit into one frame.
    void preferencesHaveRoom()
    {
        for (int i = 0; i < 24; ++i)
            ANSWERS(prefer(u"handler"_s, u"big.%1"_s.arg(i), QByteArray(32 * 1024, 'x')), ErrorCode::None);
        NAMES(prefer(u"handler"_s, u"one.more"_s, "x"), u"value"_s);
        ANSWERS(prefer(u"handler"_s, u"big.0"_s, QByteArray(32 * 1024, 'y')), ErrorCode::None);
        QCOMPARE(m_hall->fetch<PreferencePage>(u"handler"_s, ListPreferences{}).rows.size(), 24U);
        for (int i = 0; i < 100; ++i)
            ANSWERS(prefer(u"reviewer"_s, u"small.%1"_s.arg(i), "x"), ErrorCode::None);
        NAMES(prefer(u"reviewer"_s, u"small.100"_s, "x"), u"name"_s);
        ANSWERS(prefer(u"reviewer"_s, u"small.7"_s, "y"), ErrorCode::None);
        ANSWERS(prefer(u"reviewer"_s, u"small.8"_s, {}), ErrorCode::None);
        ANSWERS(prefer(u"reviewer"_s, u"small.100"_s, "x"), ErrorCode::None);
    }

    /// No entry for ever for a column that is dragged; the request id and a refusal are what they always are.
    void preferencesAreNotJournalled()
    {
        m_hall->as(u"handler"_s);
        const qint64 before = m_hall->number(u"SELECT count(*) FROM journal"_s);
        TestClient& handler = m_hall->as(u"handler"_s);
        const SetPreference first{u"cases.columns"_s, Columns};
        const RequestId id = handler.send(first);
        QCOMPARE(handler.takeReply<CommandReply>(id)->code, ErrorCode::None);
        ANSWERS(prefer(u"handler"_s, u"cases.columns"_s, "number"), ErrorCode::None);
        handler.resend(id, first); // lost on its way, perhaps: it has no second effect
        QCOMPARE(handler.takeReply<CommandReply>(id)->code, ErrorCode::None);
        handler.resend(id, SetPreference{u"cases.columns"_s, "other"});
        QCOMPARE(handler.takeReply<CommandReply>(id)->code, ErrorCode::RequestIdReused);
        QCOMPARE(preferences(u"handler"_s), u"cases.columns=number"_s);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM journal"_s), before);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), 0);
    }

    void formsOfAPerson()
    {
        const FormId first = park(u"clerk"_s, u"张三 新办"_s, "first");
        const FormId second = park(u"clerk"_s, u"李四"_s, "second");
        QCOMPARE(forms(u"clerk"_s), u"李四=second 张三 新办=first"_s);
        QCOMPARE(forms(u"clerk2"_s), QString());
        m_hall->advance(u"2026-09-21T10:00"_s);
        ANSWERS(m_hall->ask(u"clerk"_s, ParkForm{first, u"张三"_s, "changed"}), ErrorCode::None);
        QCOMPARE(forms(u"clerk"_s), u"张三=changed 李四=second"_s); // the one parked last comes first
        ANSWERS(m_hall->ask(u"clerk2"_s, ParkForm{first, u"窃取"_s, "x"}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"clerk2"_s, DropForm{first}), ErrorCode::NotFound);
        NAMES(m_hall->ask(u"clerk2"_s, ListForms{first}), u"before"_s);
        m_hall->restart();
        QCOMPARE(forms(u"clerk"_s), u"张三=changed 李四=second"_s);
        ANSWERS(m_hall->ask(u"clerk"_s, DropForm{second}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"clerk"_s, DropForm{second}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"clerk"_s, ParkForm{second, u"李四"_s, "x"}), ErrorCode::NotFound);
        QCOMPARE(forms(u"clerk"_s), u"张三=changed"_s);
    }

    void formFields()
    {
        NAMES(m_hall->ask(u"clerk"_s, ParkForm{{}, QString(201, u'名'), "x"}), u"title"_s);
        NAMES(m_hall->ask(u"clerk"_s, ParkForm{{}, u"a\u202eb"_s, "x"}), u"title"_s);
        NAMES(m_hall->ask(u"clerk"_s, ParkForm{{}, u"空"_s, {}}), u"body"_s);
        NAMES(m_hall->ask(u"clerk"_s, ParkForm{{}, u"长"_s, QByteArray(48 * 1024 + 1, 'x')}), u"body"_s);
        ANSWERS(m_hall->ask(u"clerk"_s, ParkForm{{999}, u"无"_s, "x"}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"handler"_s, ParkForm{{}, u"承办"_s, "x"}), ErrorCode::NotAllowed);
        const auto listed = m_hall->as(u"handler"_s).call<FormPage>(ListForms{});
        QCOMPARE(listed ? ErrorCode::None : listed.error().code, ErrorCode::NotAllowed);
    }

    /// Fifty whole forms are more than a frame takes: they come page by page.
    void formsComeInPages()
    {
        std::vector<FormId> parked;
        for (int i = 0; i < 50; ++i)
            parked.push_back(park(u"clerk"_s, QString::number(i), QByteArray(48 * 1024, char('a' + i % 26))));
        NAMES(m_hall->ask(u"clerk"_s, ParkForm{{}, u"多"_s, "x"}), u"form"_s);
        ANSWERS(m_hall->ask(u"clerk"_s, ParkForm{parked[0], u"0"_s, QByteArray(48 * 1024, 'a')}),
                ErrorCode::None);
        std::vector<FormId> listed;
        ListForms request;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const auto page = m_hall->fetch<FormPage>(u"clerk"_s, request);
            QVERIFY(!page.rows.empty());
            for (const FormRow& row : page.rows) {
                QCOMPARE(row.body, QByteArray(48 * 1024, char('a' + row.title.toInt() % 26)));
                listed.push_back(row.id);
            }
            request.before = page.rows.back().id;
            more = page.more;
        }
        QVERIFY(pages >= 3);
        std::reverse(listed.begin(), listed.end());
        QCOMPARE(listed, parked);
    }

    /// A parked form holds what a citizen said: that it came and went is known, what it said is not.
    void formsAreJournalledByTheirId()
    {
        const FormId form = park(u"clerk"_s, u"张三"_s, "510000199001010018");
        ANSWERS(m_hall->ask(u"clerk"_s, DropForm{form}), ErrorCode::None);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM journal WHERE verb IN (307, 308) AND subject = %1"
                                " AND content_hash = x''"_s.arg(form.value)),
                 2);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), 0);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM parked_form"_s), 0);
    }

    /// The form and the case change places in one transaction.
    void theFormGoesWithTheCase()
    {
        const FormId form = park(u"clerk"_s, u"张三"_s, "half");
        const FormId others = park(u"clerk2"_s, u"王五"_s, "half");
        SubmitCase request = submission();
        request.form = others;
        ANSWERS(m_hall->ask(u"clerk"_s, request), ErrorCode::NotFound);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM case_file"_s), 0);
        request.form = form;
        request.applicantName.clear();
        NAMES(m_hall->ask(u"clerk"_s, request), u"applicant.name"_s);
        QCOMPARE(forms(u"clerk"_s), u"张三=half"_s); // nothing happened, so it is still there
        request = submission();
        request.form = form;
        TestClient& clerk = m_hall->as(u"clerk"_s);
        const RequestId id = clerk.send(request);
        const auto taken = clerk.takeReply<CommandReply>(id);
        QVERIFY(taken && taken->code == ErrorCode::None);
        QCOMPARE(forms(u"clerk"_s), QString());
        clerk.resend(id, request);
        QCOMPARE(clerk.takeReply<CommandReply>(id)->number, taken->number);
        ANSWERS(m_hall->ask(u"clerk"_s, request), ErrorCode::NotFound); // the form was sent already
        m_hall->restart();
        QCOMPARE(forms(u"clerk"_s), QString());
        QCOMPARE(forms(u"clerk2"_s), u"王五=half"_s);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM case_file"_s), 1);
    }

private:
    CommandReply prefer(const QString& login, const QString& name, const QByteArray& value)
    {
        return m_hall->ask(login, SetPreference{name, value});
    }

    QString preferences(const QString& login)
    {
        QStringList found;
        for (const PreferenceRow& row : m_hall->fetch<PreferencePage>(login, ListPreferences{}).rows)
            found << row.name + u'=' + QString::fromUtf8(row.value);
        return found.join(u' ');
    }

    FormId park(const QString& login, const QString& title, const QByteArray& body)
    {
        const CommandReply reply = m_hall->ask(login, ParkForm{{}, title, body});
        if (reply.code != ErrorCode::None)
            qFatal("%s: %s", qPrintable(title), qPrintable(errorCodeName(reply.code)));
        return {reply.subject};
    }

    QString forms(const QString& login)
    {
        QStringList found;
        for (const FormRow& row : m_hall->fetch<FormPage>(login, ListForms{}).rows)
            found << row.title + u'=' + QString::fromUtf8(row.body);
        return found.join(u' ');
    }

    SubmitCase submission() const
    {
        SubmitCase request;
        request.variant = m_hall->variant(u"即办服务"_s).id;
        request.applicantName = u"张三"_s;
        return request;
    }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
