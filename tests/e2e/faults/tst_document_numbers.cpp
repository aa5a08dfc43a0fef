// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "tests/e2e/faults/LiveHall.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int Clients = 8;
constexpr int Depth = 6;    ///< requests of one client on their way
constexpr int OfACase = 50; ///< documents, then the next case
constexpr int AnswersMs = 60'000;
constexpr auto Sheet = DocumentKind::HandOverSheet; // a case may have any number of them

/// @return what an environment variable wants, else the default.
int wanted(const char* name, int usual)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : usual;
}

} // namespace

/// Documents numbered from eight clients of a hall while the server is killed again and again: every number
/// once, none left out, also among those whose answer was lost.
class TestDocumentNumbers : public QObject
{
    Q_OBJECT

private slots:

    void neitherGapNorDouble()
    {
        const int documents = wanted("DUBAN_DOCUMENTS", 600);
        const int kills = wanted("DUBAN_DOCUMENT_KILLS", 4);
        const QTemporaryDir dir;
        QStringList logins{u"zj01"_s};
        for (int clerk = 1; clerk <= Clients; ++clerk)
            logins << u"clerk%1"_s.arg(clerk, 2, 10, QChar(u'0'));
        HallOptions options;
        options.dataDir = dir.filePath(u"data"_s);
        LiveHall hall(options);
        QCOMPARE(hall.open(logins), QString());
        while (int(m_cases.size()) * OfACase < documents)
            QVERIFY(takeCase(hall));
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round <= kills; ++round) {
            const int upTo = documents * (round + 1) / (kills + 1);
            QVERIFY2(number(hall, upTo), qPrintable(m_wrong));
            if (round < kills) {
                killInMidWork(hall);
                QVERIFY2(hall.server().start().has_value() && hall.resume().isEmpty(),
                         "does not start again");
                QVERIFY2(sendAgain(hall), qPrintable(m_wrong));
            }
        }
        m_running = false;
        QVERIFY2(allAnswered(), qPrintable(m_wrong)); // what is on its way counts too
        qInfo("%lld documents from %d clients through %d kills in %lld ms, %lld requests sent again",
              qint64(m_numbers.size()), Clients, kills, timer.elapsed(), m_again);
        const auto last = qint64(m_numbers.size());
        QVERIFY(last >= documents);
        for (qint64 serial = 1; serial <= last; ++serial)
            QVERIFY2(m_numbers.contains(m_form.arg(serial)), qPrintable(m_form.arg(serial)));
        QCOMPARE(hall.verifyFindings(), QStringList());
        qint64 listed = 0;
        for (const auto& [id, revision] : m_cases) {
            const auto page = hall.crew().member(1).wire->fetch<DocumentPage>(ListDocuments{id});
            QVERIFY(page);
            listed += qint64(page->rows.size());
        }
        QCOMPARE(listed, last);
    }

private:
    /// Member 0 is the handler; the clerks are 1 to Clients.
    bool takeCase(LiveHall& hall)
    {
        Wire& clerk = *hall.crew().member(1).wire;
        SubmitCase submit;
        submit.variant = hall.variant().id;
        submit.applicantName = u"星城建材有限公司"_s;
        for (const MaterialEntry& material : hall.variant().materials)
            submit.materials.push_back({material.id, true});
        const auto taken = clerk.fetch<CommandReply>(submit);
        if (!taken || taken->code != ErrorCode::None)
            return false;
        const CaseId id{taken->subject};
        const auto accepted = clerk.fetch<CommandReply>(AcceptCase{id, taken->revision, {}, {}});
        if (!accepted || accepted->code != ErrorCode::None)
            return false;
        m_cases.emplace_back(id, accepted->revision);
        return true;
    }

    void attach(LiveHall& hall)
    {
        for (int member = 1; member <= Clients; ++member) {
            hall.crew().member(member).wire->onFrame = [this, &hall, member](const Arrived& arrived) {
                return take(hall, member, arrived);
            };
        }
    }

    bool take(LiveHall& hall, int member, const Arrived& arrived)
    {
        if (arrived.frame.id.client != hall.crew().member(member).client)
            return false;
        if (const QString wrong = m_ledger.noteAnswer(member, arrived.frame.id, arrived.frame, arrived.bytes);
            !wrong.isEmpty())
            m_wrong = wrong;
        const LedgerEntry* entry = m_ledger.find(member, arrived.frame.id);
        if (!entry || !entry->answer)
            return true;
        const CommandReply& reply = *entry->answer;
        if (reply.code != ErrorCode::None)
            m_wrong = u"%1 is refused: %2"_s.arg(entry->name(), errorCodeName(reply.code));
        else if (m_numbers.value(reply.number, entry) != entry)
            m_wrong = reply.number + u" was given twice"_s;
        m_numbers.insert(reply.number, entry);
        if (m_form.isEmpty())
            m_form = reply.number.left(reply.number.indexOf(u'〕') + 1) + u"%1号"_s;
        fill(hall, member);
        return true;
    }

    void fill(LiveHall& hall, int member)
    {
        int& underWay = m_underWay[member];
        underWay = std::max(0, underWay - 1);
        while (m_running && underWay < Depth) {
            const auto& [id, revision] = m_cases[m_ledger.entries().size() / OfACase % m_cases.size()];
            LedgerEntry entry;
            entry.actor = member;
            entry.id = hall.crew().member(member).nextId();
            entry.kind = MessageKind::IssueDocument;
            entry.frame = encodeFrame(entry.id, IssueDocument{id, revision, Sheet, {}});
            entry.caseId = id;
            ++underWay;
            hall.crew().member(member).wire->send(m_ledger.add(std::move(entry)).frame);
        }
    }

    /// Has documents issued until there are so many; what is on its way then comes too.
    bool number(LiveHall& hall, int upTo)
    {
        attach(hall);
        m_running = true;
        for (int member = 1; member <= Clients; ++member) {
            m_underWay[member] = 0;
            fill(hall, member);
        }
        return pumpUntil([&] { return m_numbers.size() >= upTo || !m_wrong.isEmpty(); }, 10 * AnswersMs) &&
               m_wrong.isEmpty();
    }

    void killInMidWork(LiveHall& hall)
    {
        m_running = false;
        hall.server().kill9();
        static_cast<void>(pumpUntil([&] { return hall.crew().allClosed(); }, AnswersMs));
    }

    /// What got no answer goes once more under its old id; the clients of people do that too.
    bool sendAgain(LiveHall& hall)
    {
        attach(hall);
        std::vector<LedgerEntry*> open;
        for (LedgerEntry& entry : m_ledger.entries()) {
            if (!entry.isAcknowledged())
                open.push_back(&entry);
        }
        m_again += qint64(open.size());
        for (LedgerEntry* entry : open)
            hall.crew().resend(*entry);
        return allAnswered();
    }

    bool allAnswered()
    {
        const auto& entries = m_ledger.entries();
        return pumpUntil(
                   [&] {
                       return !m_wrong.isEmpty() ||
                              std::all_of(entries.begin(), entries.end(),
                                          [](const LedgerEntry& entry) { return entry.isAcknowledged(); });
                   },
                   AnswersMs) &&
               m_wrong.isEmpty();
    }

    Ledger m_ledger;
    QHash<QString, const LedgerEntry*> m_numbers; ///< by number
    QHash<int, int> m_underWay;                   ///< by member
    std::vector<std::pair<CaseId, Revision>> m_cases;
    QString m_form; ///< of a number, with %1 where the serial stands
    QString m_wrong;
    qint64 m_again = 0;
    bool m_running = false;
};

QTEST_GUILESS_MAIN(TestDocumentNumbers)
#include "tst_document_numbers.moc"
