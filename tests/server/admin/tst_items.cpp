// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/SetUpReplies.h"
#include "tests/server/cases/ReviewHall.h"
#include "tests/server/cases/Steps.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// An answer is compared with its code and, when a field is wrong, the field's name.
#define ANSWERS(reply, expectedCode)                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == (expectedCode),                                                            \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

#define NAMES(reply, expectedField)                                                                          \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QCOMPARE(answered.code, ErrorCode::InvalidInput);                                                    \
        QCOMPARE(answered.number, (expectedField));                                                          \
    } while (false)

namespace {

using Change = std::function<void(VariantEntry&)>;

const QString Today = u"2026-09-21"_s;

LocalDay day(const QString& iso)
{
    return *parseDay(iso);
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// Items as data with dates, through the real server: proposed by the unit, examined, released by the
/// supervision office, replaced and retired.
class TestItems : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_hall = std::make_unique<SmallHall>(u"2026-09-21T09:30"_s, WholeHall{reviewHall()});
    }

    /// Every test makes items of its own; one moves the clock to 09-28.
    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
    }

    void whatIsWrongWithAProposal_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        wrongNames();
        wrongFlows();
        wrongPlaces();
        wrongParts();
    }

    void whatIsWrongWithAProposal()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        VariantEntry entry = newItem();
        change(entry);
        NAMES(send(u"unit"_s, ProposeVariant{entry}), field);
    }

    void aProposalBecomesAnItem()
    {
        VariantEntry entry = newItem();
        entry.itemName = u"  新许可  "_s; // blanks around a name are nobody's wish
        entry.fees = {{u"工本费"_s, 2500, u"件"_s, u"收费标准"_s}};
        entry.duty = u"依法审查。\n不得收取其他费用。"_s;
        entry.naming = StageNaming::Review;
        const VariantId id = proposed(entry);
        QVERIFY2(!found(id), "a proposal is nobody's item yet");
        NAMES(take(id), u"variant"_s);
        ANSWERS(send(u"unit"_s, release(id)), ErrorCode::NotAllowed);
        ANSWERS(send(u"officer"_s, release(id)), ErrorCode::None);
        const VariantEntry* made = found(id);
        QVERIFY(made);
        QCOMPARE(made->itemName, u"新许可"_s);
        QCOMPARE(made->status, VariantStatus::Released);
        QCOMPARE(formatDay(made->from), Today);
        QCOMPARE(made->until, LocalDay{});
        QCOMPARE(made->naming, StageNaming::Review);
        QCOMPARE(made->duty, entry.duty);
        QCOMPARE(made->fees.size(), std::size_t(1));
        QCOMPARE(made->fees[0].standardFen, 2500);
        QVERIFY2(made->item != m_hall->variant(Permit).item, "a new item has a number of its own");
        ANSWERS(take(id), ErrorCode::None);
        ANSWERS(send(u"officer"_s, release(id)), ErrorCode::WrongState);
    }

    void aReleaseNeedsTheLegalOffice()
    {
        const VariantId id = proposed(newItem());
        ReleaseVariant command = release(id);
        command.examiner = u" "_s;
        NAMES(send(u"officer"_s, command), u"examiner"_s);
        command = release(id);
        command.examinerPaper.clear();
        NAMES(send(u"officer"_s, command), u"examinerPaper"_s);
        command.examinerPaper = QString(201, u'x');
        NAMES(send(u"officer"_s, command), u"examinerPaper"_s);
        ANSWERS(send(u"officer2"_s, release(id)), ErrorCode::NotFound); // another subtree
        ANSWERS(send(u"officer"_s, release({999'999})), ErrorCode::NotFound);
        ANSWERS(send(u"officer"_s, release(id)), ErrorCode::None);
    }

    void nobodyReleasesWhatTheyProposed()
    {
        VariantEntry entry = newItem();
        const CommandReply made = send(u"both"_s, ProposeVariant{entry});
        QCOMPARE(made.code, ErrorCode::None);
        ANSWERS(send(u"both"_s, release({made.subject})), ErrorCode::NotAllowed);
        ANSWERS(send(u"officer"_s, release({made.subject})), ErrorCode::None);
    }

    void aRejectedProposalIsOver()
    {
        const VariantId id = proposed(newItem());
        NAMES(send(u"officer"_s, RejectVariant{id, {}}), u"reason"_s);
        NAMES(send(u"officer"_s, RejectVariant{id, QString(2001, u'x')}), u"reason"_s);
        ANSWERS(send(u"officer2"_s, RejectVariant{id, u"依据不足"_s}), ErrorCode::NotFound);
        ANSWERS(send(u"unit"_s, RejectVariant{id, u"依据不足"_s}), ErrorCode::NotAllowed);
        ANSWERS(send(u"officer"_s, RejectVariant{id, u"依据不足"_s}), ErrorCode::None);
        ANSWERS(send(u"officer"_s, RejectVariant{id, u"依据不足"_s}), ErrorCode::WrongState);
        ANSWERS(send(u"officer"_s, release(id)), ErrorCode::WrongState);
        ANSWERS(send(u"officer"_s, RetireVariant{id, {}, u"停办"_s}), ErrorCode::WrongState);
        QVERIFY(!found(id));
        NAMES(take(id), u"variant"_s);
        VariantEntry next = newItem();
        next.replaces = id;
        NAMES(send(u"unit"_s, ProposeVariant{next}), u"replaces"_s);
    }

    /// The unit sees who proposed what, and why it was turned down; mended it is proposed anew, once.
    void aRejectedProposalIsMended()
    {
        VariantEntry entry = newItem();
        entry.itemName = u"待补正事项"_s;
        const VariantId id = proposed(entry);
        const VariantEntry* waiting = planned(u"officer"_s, id);
        QVERIFY(waiting);
        QVERIFY(!waiting->proposedByName.isEmpty() && waiting->proposedBy.isValid());
        QCOMPARE(formatDay(waiting->proposedOn), Today);
        QVERIFY(waiting->rejection.isEmpty());
        entry.mends = id;
        NAMES(send(u"unit"_s, ProposeVariant{entry}), u"mends"_s); // it waits for a word yet
        ANSWERS(send(u"officer"_s, RejectVariant{id, u"依据不足"_s}), ErrorCode::None);
        for (const QString& login : {u"unit"_s, u"officer"_s}) {
            const VariantEntry* told = planned(login, id);
            QVERIFY2(told, qPrintable(login));
            QCOMPARE(told->status, VariantStatus::Rejected);
            QCOMPARE(told->rejection, u"依据不足"_s);
            QVERIFY(!told->rejectedByName.isEmpty());
            QCOMPARE(formatDay(told->rejectedOn), Today);
        }
        QVERIFY(!planned(u"officer2"_s, id)); // another subtree
        entry.legalBasis = u"依据已补充"_s;
        const VariantId mended = proposed(entry);
        QVERIFY(!planned(u"unit"_s, id));
        QCOMPARE(planned(u"unit"_s, mended)->mends, id);
        NAMES(send(u"unit"_s, ProposeVariant{entry}), u"mends"_s); // once
        ANSWERS(send(u"officer"_s, release(mended)), ErrorCode::None);
        QVERIFY(!planned(u"unit"_s, mended));
        QCOMPARE(found(mended)->legalBasis, u"依据已补充"_s);
    }

    /// The unit is told by the feed; an office of another subtree is not.
    void theUnitIsToldOfTheWord()
    {
        const VariantId id = proposed(newItem());
        for (const QString& login : {u"unit"_s, u"officer2"_s})
            QVERIFY(m_hall->as(login).call<SubscribeReply>(Subscribe{false, false, {}}));
        const auto told = [this](const QString& login) {
            const auto& feeds = m_hall->as(login).feeds();
            return std::any_of(feeds.begin(), feeds.end(),
                               [](const Feed& feed) { return feed.setUp && !feed.catalogue; });
        };
        ANSWERS(send(u"officer"_s, RejectVariant{id, u"依据不足"_s}), ErrorCode::None);
        QVERIFY(m_hall->as(u"unit"_s).waitUntil([&] { return told(u"unit"_s); }));
        QVERIFY(m_hall->as(u"officer2"_s).call<StatusReply>(Ping{}));
        QVERIFY(!told(u"officer2"_s));
    }

    /// Law and article of a stage's own limit come out as they went in.
    void aStageHasItsLegalBasis()
    {
        VariantEntry entry = newItem();
        entry.itemName = u"有依据的事项"_s;
        StageEntry* limited = nullptr;
        for (StageEntry& stage : entry.flow) {
            if (stage.stage == Stage::Handling)
                limited = &stage;
        }
        QVERIFY(limited);
        limited->limit = Limit::workingDays(3);
        limited->basis = u" 行政许可法第三十四条 "_s;
        const VariantId id = proposed(entry);
        ANSWERS(send(u"officer"_s, release(id)), ErrorCode::None);
        for (const StageEntry& stage : found(id)->flow)
            QCOMPARE(stage.basis, stage.stage == Stage::Handling ? u"行政许可法第三十四条"_s : QString());
        limited->basis = QString(201, u'长');
        NAMES(send(u"unit"_s, ProposeVariant{entry}), u"flow"_s);
        limited->basis = u"无期限的依据"_s;
        limited->limit = {};
        NAMES(send(u"unit"_s, ProposeVariant{entry}), u"flow"_s);
    }

    /// Another version begins on its day; the old one ends that day, and its running cases keep its rules.
    void anotherVersionFollows()
    {
        const VariantId old = released(newItem());
        const VariantEntry before = *found(old);
        const CaseId running{take(old).subject};
        VariantEntry next = before;
        next.replaces = old;
        next.from = day(u"2026-09-28"_s);
        next.promisedLimit = Limit::workingDays(5);
        next.flow.erase(next.flow.begin() + 3); // no review any more
        const VariantId made = proposed(next);
        next.from = {};
        const VariantId rival = proposed(next);
        ANSWERS(send(u"officer"_s, release(made)), ErrorCode::None);
        ANSWERS(send(u"officer"_s, release(rival)), ErrorCode::WrongState); // one version follows, not two
        QCOMPARE(found(made)->item, before.item);
        QCOMPARE(found(made)->replaces, old);
        QCOMPARE(formatDay(found(made)->from), u"2026-09-28"_s);
        QCOMPARE(formatDay(found(old)->until), u"2026-09-28"_s);
        NAMES(take(made), u"variant"_s); // not yet
        ANSWERS(take(old), ErrorCode::None);
        m_hall->advance(u"2026-09-27T23:59"_s);
        NAMES(take(made), u"variant"_s);
        ANSWERS(m_hall->step(u"clerk"_s, running, AcceptCase{}), ErrorCode::None);
        m_hall->advance(u"2026-09-28T09:00"_s);
        NAMES(take(old), u"variant"_s);
        ANSWERS(take(made), ErrorCode::None);
        // The running case still has its review.
        ANSWERS(m_hall->step(u"handler"_s, running, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(running).row.stage, Stage::Review);
        QVERIFY(found(old));
        VariantEntry kept = *found(old);
        kept.until = before.until;
        QCOMPARE(encode(kept), encode(before));
    }

    void aVariantIsRetired()
    {
        const VariantId id = released(newItem());
        const CaseId running{take(id).subject};
        const LocalDay now = dayOf(m_hall->details(running).row.receivedAt);
        const auto on = [now](int days) { return now + std::chrono::days(days); };
        NAMES(send(u"officer"_s, RetireVariant{id, on(-1), u"取消"_s}), u"from"_s);
        NAMES(send(u"officer"_s, RetireVariant{id, on(4000), u"取消"_s}), u"from"_s);
        NAMES(send(u"officer"_s, RetireVariant{id, on(2), {}}), u"reason"_s);
        ANSWERS(send(u"officer2"_s, RetireVariant{id, {}, u"取消"_s}), ErrorCode::NotFound);
        ANSWERS(send(u"unit"_s, RetireVariant{id, {}, u"取消"_s}), ErrorCode::NotAllowed);
        ANSWERS(send(u"officer"_s, RetireVariant{id, on(2), u"法律修订取消"_s}), ErrorCode::None);
        NAMES(send(u"officer"_s, RetireVariant{id, on(2), u"法律修订取消"_s}), u"from"_s);
        ANSWERS(take(id), ErrorCode::None);                                                 // until then
        ANSWERS(send(u"officer"_s, RetireVariant{id, {}, u"立即停办"_s}), ErrorCode::None); // sooner
        NAMES(take(id), u"variant"_s);
        ANSWERS(send(u"officer"_s, RetireVariant{id, {}, u"立即停办"_s}), ErrorCode::WrongState);
        QVERIFY2(found(id), "cases refer to it");
        ANSWERS(m_hall->step(u"clerk"_s, running, AcceptCase{}), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, running, opinion()), ErrorCode::None);
    }

    /// What stands in the database after a kill is the proposal or the item, never a part of it.
    void aKillLosesNothing()
    {
        VariantEntry entry = newItem();
        entry.flow[3].assignment = Assignment::Rota;
        entry.flow[3].people = {m_hall->personOf(u"first"_s), m_hall->personOf(u"second"_s)};
        const VariantId id = proposed(entry);
        QVERIFY(m_hall->server().restart());
        m_hall->reconnect();
        QVERIFY(!found(id));
        ANSWERS(send(u"officer"_s, release(id)), ErrorCode::None);
        const QByteArray made = encode(*found(id));
        QVERIFY(m_hall->server().restart());
        m_hall->reconnect();
        QVERIFY(found(id));
        QCOMPARE(encode(*found(id)), made);
        QCOMPARE(found(id)->flow[3].people, entry.flow[3].people);
    }

private:
    /// A sensible proposal of the unit: a permit of six stages.
    VariantEntry newItem()
    {
        VariantEntry entry = m_hall->variant(Permit);
        entry.id = {};
        entry.item = {};
        entry.itemName = u"新许可"_s;
        entry.from = {};
        for (MaterialEntry& m : entry.materials)
            m.id = {};
        return entry;
    }

    template <class Command>
    CommandReply send(const QString& login, const Command& command)
    {
        const auto reply = m_hall->as(login).template call<CommandReply>(command);
        if (!reply)
            qFatal("no answer: %s", qPrintable(reply.error().detail));
        return *reply;
    }

    static ReleaseVariant release(VariantId id) { return {id, u"法制科 王某"_s, u"法审〔2026〕12号"_s}; }

    VariantId proposed(const VariantEntry& entry)
    {
        const CommandReply reply = send(u"unit"_s, ProposeVariant{entry});
        if (reply.code != ErrorCode::None)
            qFatal("propose: %s", qPrintable(reply.number));
        return {reply.subject};
    }

    VariantId released(const VariantEntry& entry)
    {
        const VariantId id = proposed(entry);
        const CommandReply reply = send(u"officer"_s, release(id));
        if (reply.code != ErrorCode::None)
            qFatal("release: %s", qPrintable(errorCodeName(reply.code)));
        return id;
    }

    /// @return the proposal as this person sees it; nullptr when they do not.
    const VariantEntry* planned(const QString& login, VariantId id)
    {
        const auto page = m_hall->as(login).call<PlannedPage>(ListPlanned{});
        m_planned = page ? *page : PlannedPage{};
        const auto at = std::find_if(m_planned.proposals.begin(), m_planned.proposals.end(),
                                     [id](const VariantEntry& v) { return v.id == id; });
        return at == m_planned.proposals.end() ? nullptr : &*at;
    }

    /// @return the variant in the catalogue as it is now; nullptr when it is not there.
    const VariantEntry* found(VariantId id)
    {
        const auto& variants = m_hall->refetchCatalogue().variants;
        const auto at = std::find_if(variants.begin(), variants.end(),
                                     [id](const VariantEntry& v) { return v.id == id; });
        return at == variants.end() ? nullptr : &*at;
    }

    /// Takes a case of a variant in.
    CommandReply take(VariantId id)
    {
        SubmitCase request;
        request.variant = id;
        request.applicantName = u"张三"_s;
        if (const VariantEntry* variant = found(id)) {
            for (const MaterialEntry& m : variant->materials)
                request.materials.push_back({m.id, true});
        }
        return send(u"clerk"_s, request);
    }

    static void row(const char* name, const QString& field, const Change& change)
    {
        QTest::newRow(name) << change << field;
    }

    static void wrongNames()
    {
        row("no name of the item", u"itemName"_s, [](VariantEntry& v) { v.itemName = u"  "_s; });
        row("a long name of the item", u"itemName"_s,
            [](VariantEntry& v) { v.itemName = QString(201, u'长'); });
        row("a name with a control character", u"itemName"_s,
            [](VariantEntry& v) { v.itemName = u"许可\x07"_s; });
        row("no name of the variant", u"name"_s, [](VariantEntry& v) { v.name.clear(); });
        row("no legal basis", u"legalBasis"_s, [](VariantEntry& v) { v.legalBasis.clear(); });
        row("a long legal basis", u"legalBasis"_s,
            [](VariantEntry& v) { v.legalBasis = QString(501, u'x'); });
        row("a long basis of the promise", u"promisedBasis"_s,
            [](VariantEntry& v) { v.promisedBasis = QString(501, u'x'); });
        row("a long delegation", u"delegation"_s, [](VariantEntry& v) { v.delegation = QString(201, u'x'); });
        row("a long duty", u"duty"_s, [](VariantEntry& v) { v.duty = QString(20'001, u'x'); });
        row("a duty that runs backwards", u"duty"_s,
            [](VariantEntry& v) { v.duty = u"职责"_s + QChar(0x202e); });
        row("a kind that nobody knows", u"kindName"_s, [](VariantEntry& v) { v.kindName = u"行政强制"_s; });
        row("names of the stages that nobody knows", u"naming"_s,
            [](VariantEntry& v) { v.naming = StageNaming(9); });
        row("a rule of files that nobody knows", u"filesDue"_s,
            [](VariantEntry& v) { v.filesDue = FilesDue(4); });
    }

    static void wrongFlows()
    {
        row("promised longer than the law allows", u"statutoryLimit"_s,
            [](VariantEntry& v) { v.promisedLimit = Limit::workingDays(21); });
        row("a unit of time that nobody knows", u"promisedLimit"_s, [](VariantEntry& v) {
            v.promisedLimit = {5, LimitUnit(77)};
        });
        row("no flow", u"flow"_s, [](VariantEntry& v) { v.flow.clear(); });
        row("no acceptance", u"flow"_s, [](VariantEntry& v) { v.flow.erase(v.flow.begin() + 1); });
        row("six reviews", u"flow"_s, [](VariantEntry& v) { v.flow[3].reviews = 6; });
        row("two approvals", u"flow"_s, [](VariantEntry& v) { v.flow[4].reviews = 2; });
        row("a way to assign that nobody knows", u"flow"_s,
            [](VariantEntry& v) { v.flow[2].assignment = Assignment(9); });
        row("assigned to nobody", u"flow"_s,
            [](VariantEntry& v) { v.flow[2].assignment = Assignment::Rota; });
        row("a person that is not there", u"flow"_s, [](VariantEntry& v) { v.flow[2].people = {{4711}}; });
    }

    void wrongPlaces()
    {
        const PersonId handler = m_hall->personOf(u"handler"_s);
        const PersonId reviewer = m_hall->personOf(u"first"_s);
        const PersonId other = m_hall->personOf(u"other"_s);
        row("a handler in the review", u"flow"_s, [=](VariantEntry& v) { v.flow[3].people = {handler}; });
        row("a reviewer of another department", u"flow"_s,
            [=](VariantEntry& v) { v.flow[3].people = {other}; });
        row("a reviewer twice", u"flow"_s, [=](VariantEntry& v) { v.flow[3].people = {reviewer, reviewer}; });
        row("fewer reviewers than reviews", u"flow"_s, [=](VariantEntry& v) {
            v.flow[3].reviews = 2;
            v.flow[3].people = {reviewer};
        });
        row("people at the window", u"flow"_s, [=](VariantEntry& v) { v.flow[1].people = {reviewer}; });
        const auto organisations = m_hall->catalogue().organisations;
        row("another unit's department", u"department"_s,
            [=](VariantEntry& v) { v.department = organisations[2].id; });
        row("the government", u"department"_s, [=](VariantEntry& v) { v.department = organisations[0].id; });
        row("a department that is not there", u"department"_s, [](VariantEntry& v) { v.department = {999}; });
        row("no department", u"department"_s, [](VariantEntry& v) { v.department = {}; });
        const VariantEntry service = m_hall->variant(u"乙局服务"_s);
        row("an item of another department", u"item"_s, [=](VariantEntry& v) { v.item = service.item; });
        row("an item that is not there", u"item"_s, [](VariantEntry& v) { v.item = {999}; });
        row("replaces another department's", u"replaces"_s,
            [=](VariantEntry& v) { v.replaces = service.id; });
        row("replaces what is not there", u"replaces"_s, [](VariantEntry& v) { v.replaces = {999}; });
        const VariantEntry permit = m_hall->variant(Permit);
        const VariantEntry two = m_hall->variant(u"两审许可"_s);
        row("replaces a variant of another item", u"item"_s, [=](VariantEntry& v) {
            v.replaces = permit.id;
            v.item = two.item;
        });
    }

    static void wrongParts()
    {
        row("from yesterday", u"from"_s, [](VariantEntry& v) { v.from = day(u"2026-09-20"_s); });
        row("from a day in another age", u"from"_s, [](VariantEntry& v) { v.from = day(u"2046-09-20"_s); });
        row("too many papers", u"materials"_s, [](VariantEntry& v) {
            v.materials.assign(51, {{}, u"申请表"_s, u"原件 1"_s, true, false});
        });
        row("a paper twice", u"materials"_s, [](VariantEntry& v) {
            v.materials.assign(2, {{}, u"申请表"_s, u"原件 1"_s, true, false});
        });
        row("a paper without a name", u"materials"_s, [](VariantEntry& v) { v.materials[0].name.clear(); });
        row("a paper without a form", u"materials"_s, [](VariantEntry& v) { v.materials[0].form = u" "_s; });
        row("too many fees", u"fees"_s, [](VariantEntry& v) {
            v.fees.assign(21, {u"工本费"_s, 1, u"件"_s, u"标准"_s});
        });
        row("a fee below nothing", u"fees"_s, [](VariantEntry& v) {
            v.fees = {{u"工本费"_s, -1, u"件"_s, u"标准"_s}};
        });
        row("a fee beyond reason", u"fees"_s, [](VariantEntry& v) {
            v.fees = {{u"工本费"_s, std::numeric_limits<qint64>::max(), u"件"_s, u"标准"_s}};
        });
        row("a fee without a basis", u"fees"_s, [](VariantEntry& v) {
            v.fees = {{u"工本费"_s, 1, u"件"_s, {}}};
        });
        row("a fee without a unit", u"fees"_s, [](VariantEntry& v) {
            v.fees = {{u"工本费"_s, 1, {}, u"标准"_s}};
        });
    }

    std::unique_ptr<SmallHall> m_hall;
    PlannedPage m_planned; ///< what was asked for last
};

QTEST_GUILESS_MAIN(TestItems)
#include "tst_items.moc"
