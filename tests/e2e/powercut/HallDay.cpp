// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/HallDay.h"

#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/SetUpRequests.h"
#include "common/protocol/Upkeep.h"
#include "server/backup/BackupShelf.h"
#include "tests/e2e/faults/LiveHall.h"
#include "tests/e2e/faults/Load.h"
#include "tests/server/calendar/Notices.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int LongestMs = 120'000;
constexpr int BesideABackup = 100; ///< answers: enough for its time, and the day stays short
constexpr int WarmUp = 40;         ///< answers before the notices, so that there are limits that follow
const QStringList Members{u"clerk01"_s, u"clerk03"_s, u"zj01"_s, u"zj02"_s, u"sysadmin"_s};

} // namespace

QString cutPlace()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           u"/duban-cut-XXXXXX"_s;
}

/// The people of the day and what they do.
class HallDay::Work
{
public:
    Work(HallDay& day, const DayPlan& plan)
        : m_day(day), m_plan(plan), m_hall({day.m_shim.dataDir(),
                                            plan.program,
                                            u"2020-01-20T09:00:00"_s,
                                            day.m_shim.environment(),
                                            {u"backup.keep=2"_s}})
    {
    }

    QString run()
    {
        if (const QString problem = m_hall.open(Members); !problem.isEmpty())
            return problem;
        const auto book = m_hall.server().passwords();
        m_day.m_accounts = book ? book->logins().size() : 0;
        m_day.m_pin = QString::fromLatin1(m_hall.server().address().pin);
        m_day.tell({Told::What::Set, nullptr, {}, {}});
        LoadOptions options;
        options.clockMember = m_hall.crew().size() - 1;
        options.clockStep = std::chrono::hours(1);
        Load load(m_hall.crew(), m_day.m_ledger, m_hall.variant(), options, m_plan.seed);
        m_load = &load;
        listen();
        imports();
        m_day.tell({Told::What::Steps, nullptr, {}, {}});
        work(m_plan.steps);
        m_day.tell({Told::What::Backups, nullptr, {}, {}});
        backups();
        m_day.tell({Told::What::Closing, nullptr, {}, {}});
        if (m_problem.isEmpty() && m_plan.closes)
            restore();
        for (const QString& finding : load.findings())
            problem(finding);
        m_load = nullptr;
        return m_problem;
    }

private:
    void problem(const QString& what)
    {
        if (m_problem.isEmpty())
            m_problem = what;
    }

    bool waitFor(const std::function<bool()>& done, const QString& what)
    {
        if (m_problem.isEmpty() && !pumpUntil(done, LongestMs))
            problem(u"waited too long for "_s + what);
        return m_problem.isEmpty();
    }

    /// Every answer is noted in the log before anybody acts on it.
    void listen()
    {
        m_load->attach();
        for (int i = 0; i < m_hall.crew().size(); ++i) {
            Wire& wire = *m_hall.crew().member(i).wire;
            wire.onFrame = [this, i, next = std::move(wire.onFrame)](const Arrived& arrived) {
                LedgerEntry* entry = m_day.m_ledger.find(i, arrived.frame.id);
                if (entry && arrived.frame.kind == MessageKind::CommandReply)
                    m_day.tell({Told::What::Answer, entry, arrived.bytes, {}});
                if (!entry || !isOwn(entry->kind))
                    return next(arrived);
                problem(m_day.m_ledger.noteAnswer(i, arrived.frame.id, arrived.frame, arrived.bytes));
                return true;
            };
        }
    }

    /// Not of the load.
    static bool isOwn(MessageKind kind)
    {
        return kind == MessageKind::SetOrganisation || kind == MessageKind::ImportCalendar ||
               kind == MessageKind::ActivateCalendar || kind == MessageKind::AskBackup;
    }

    void work(int answers)
    {
        const qint64 until = m_load->answers() + answers;
        m_load->start(0);
        waitFor([&] { return m_load->answers() >= until; }, u"answers"_s);
        m_load->stop();
        waitFor([this] { return m_load->unanswered(0) == 0; }, u"the last answers"_s);
    }

    Member& administrator() { return m_hall.crew().member(m_hall.crew().size() - 1); }

    template <Fielded T>
    const LedgerEntry& ask(const T& message, const QString& mark = {})
    {
        LedgerEntry entry;
        entry.actor = m_hall.crew().size() - 1;
        entry.id = administrator().nextId();
        entry.kind = T::kind;
        entry.frame = encodeFrame(entry.id, message);
        entry.mark = mark;
        const LedgerEntry& kept = m_day.m_ledger.add(std::move(entry));
        administrator().wire->send(kept.frame);
        return kept;
    }

    template <Fielded T>
    void run(const T& message, const QString& mark = {})
    {
        const LedgerEntry& entry = ask(message, mark);
        waitFor([&] { return entry.isAcknowledged(); }, u"an administrator's answer"_s);
        if (m_problem.isEmpty() && !entry.isDone())
            problem(
                u"%1: %2 %3"_s.arg(entry.name(), errorCodeName(entry.answer->code), entry.answer->number));
    }

    void imports()
    {
        work(WarmUp);
        for (int i = 0; i < m_plan.imports && m_problem.isEmpty(); ++i) {
            for (int unit = 0; unit < 4; ++unit) {
                SetOrganisation change;
                change.organisation.parent = m_hall.variant().department;
                change.organisation.name = u"第%1科"_s.arg(4 * i + unit);
                change.organisation.shortName = change.organisation.name;
                run(change, change.organisation.name);
            }
            const Notice notice = i % 2 == 0 ? Notice::of2020BeforeItWasProlonged() : Notice::published(2020);
            run(ImportCalendar{notice.text()});
            std::optional<Rehearsal> rehearsal;
            waitFor(
                [&] {
                    rehearsal = administrator().wire->fetch<Rehearsal>(RehearseCalendar{{}, 1});
                    return rehearsal.has_value();
                },
                u"a rehearsal"_s);
            if (rehearsal)
                run(ActivateCalendar{rehearsal->token, {}, {}});
            waitFor(
                [this] {
                    const auto status = administrator().wire->fetch<StatusReply>(GetStatus{});
                    return status && status->engine.toMove == 0;
                },
                u"limits that follow"_s);
        }
    }

    UpkeepState upkeep()
    {
        const auto reply = administrator().wire->fetch<UpkeepReply>(GetUpkeep{});
        return reply ? reply->state : UpkeepState();
    }

    void backups()
    {
        SystemTime last = upkeep().lastBackup;
        for (int i = 0; i < m_plan.backups && m_problem.isEmpty(); ++i) {
            const qint64 enough = m_load->answers() + BesideABackup;
            m_load->start(i + 1);
            run(AskBackup{});
            UpkeepState state;
            waitFor(
                [&] {
                    state = upkeep();
                    if (m_load->answers() >= enough)
                        m_load->stop();
                    return state.failure != 0 || (!state.running && state.lastBackup != last);
                },
                u"a backup"_s);
            if (state.failure != 0)
                problem(u"a backup failed: "_s + state.failureText);
            last = state.lastBackup;
            m_day.tell({Told::What::BackedUp, nullptr, {}, last});
            m_load->stop();
            waitFor([this] { return m_load->unanswered(0) == 0; }, u"the last answers"_s);
        }
    }

    void restore()
    {
        const auto all = BackupShelf(m_day.dataDir() + u"/backup"_s).backups();
        if (all.size() < 2)
            return problem(u"%1 backups lie there"_s.arg(all.size()));
        if (m_hall.server().terminate() != 0)
            return problem(u"the server did not end well"_s);
        m_day.m_restored = all.back().manifest.made;
        const ToolResult done =
            m_hall.server().tool({u"restore"_s, u"--data"_s, m_day.dataDir(), u"--from"_s, all.back().path});
        if (done.exitCode != 0)
            return problem(u"restore: "_s + QString::fromUtf8(done.complaint));
        m_day.tell({Told::What::Restored, nullptr, {}, {}});
    }

    HallDay& m_day;
    const DayPlan m_plan;
    LiveHall m_hall;
    Load* m_load = nullptr;
    QString m_problem;
};

HallDay::HallDay() : m_dir(cutPlace()), m_shim(m_dir.path()) {}

QString HallDay::record(const DayPlan& plan)
{
    {
        Work work(*this, plan);
        if (const QString problem = work.run(); !problem.isEmpty())
            return problem;
    }
    auto log = CutLog::read(m_shim.logFile());
    if (!log)
        return log.error().detail;
    m_log = *std::move(log);
    return {};
}

void HallDay::tell(Told told)
{
    m_told.push_back(std::move(told));
    m_shim.note(m_told.size() - 1);
}

std::size_t HallDay::placeOf(Told::What what) const
{
    const auto found =
        std::find_if(m_told.begin(), m_told.end(), [=](const Told& told) { return told.what == what; });
    return m_log.placeOf(quint64(found - m_told.begin()));
}

} // namespace duban::test
