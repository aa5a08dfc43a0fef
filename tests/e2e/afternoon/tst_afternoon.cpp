// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/day/Hand.h"

#include <QMessageBox>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A person whose line goes through a relay of their own.
struct Worker
{
    Worker(ViewHall& hall, const QString& login) : proxy(hall.server().port()), hand(hall, login) {}

    CuttingProxy proxy;
    Hand hand;
};

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 Quarantine = 256 * 1024; ///< kB that the sanitizer keeps after they were freed
#else
constexpr qint64 Quarantine = 0;
#endif

/// @return what the process holds in memory, in kB.
qint64 memoryHeld()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

constexpr int MostTroubles = 4; ///< of one step

} // namespace

/// An afternoon at the centre: clerk, handler, reviewer and approver take cases in, decide and deliver them
/// with the keyboard, head, officer and leader look on, while lines are cut and the server is killed at
/// random. Nothing that a person was told is done is lost or done twice, no box stands on the screen, memory
/// stays flat. DUBAN_AFTERNOON_STEPS makes it longer, DUBAN_AFTERNOON_SEED another one.
class tst_afternoon : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_random.seed(quint32(qEnvironmentVariableIntValue("DUBAN_AFTERNOON_SEED") + 1));
        for (const QString& login : {u"clerk01"_s, u"zj01"_s, u"zjreview"_s, u"zjapprove"_s, u"zjhead"_s,
                                     u"officer01"_s, u"leader01"_s}) {
            m_crew.push_back(std::make_unique<Worker>(m_hall, login));
            const QString wrong = m_crew.back()->hand.enter(m_crew.back()->proxy.port());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void they_work_while_lines_are_cut_and_the_server_is_killed()
    {
        const int given = qEnvironmentVariableIntValue("DUBAN_AFTERNOON_STEPS");
        const int steps = given > 0 ? given : 16;
        connect(&m_trouble, &QTimer::timeout, this, &tst_afternoon::makeTrouble);
        m_trouble.start(std::chrono::milliseconds(700));
        qint64 settled = 0;
        for (int step = 0; step < steps; ++step) {
            // However fast the machine is, both happen in the middle of a step.
            if (step == steps / 3)
                QTimer::singleShot(m_random.bounded(200), this, &tst_afternoon::killServer);
            if (step == steps / 2)
                QTimer::singleShot(m_random.bounded(200), this, &tst_afternoon::cutLine);
            m_troubles = 0;
            workOnce();
            if (step == steps / 4)
                settled = memoryHeld();
            QVERIFY2(!boxOnScreen(), "a box stands on the screen that nobody asked for");
        }
        m_trouble.stop();
        for (const auto& worker : m_crew)
            worker->proxy.mend();
        const qint64 grown = memoryHeld() - settled;
        qInfo("%d steps, %d done, %d awkward, %d lines cut, %d servers killed, %lld kB more memory", steps,
              m_done, int(m_awkward.size()), m_cuts, m_kills, static_cast<long long>(grown));
        for (const QString& one : m_awkward)
            qInfo().noquote() << one;
        QVERIFY(m_cuts > 0 && m_kills > 0);
        QVERIFY2(m_done * 3 >= steps * 2, "most of the work must go on in spite of it all");
        QVERIFY2(grown < Quarantine + 64 * 1024 + steps * 64, "memory grows");
    }

    void everybody_sees_what_the_server_has()
    {
        for (const auto& worker : m_crew)
            QVERIFY(soon([&] { return worker->hand.desk().isAtWork(); }));
        for (const auto& worker : m_crew)
            QVERIFY(soon([&] { return worker->hand.desk().link.waitingCommands() == 0; }));
        TestClient* reader = m_hall.member(u"officer02"_s);
        QVERIFY(reader);
        for (const CaseId id : m_cases) {
            const auto truth = reader->call<CaseDetails>(GetCase{id});
            QVERIFY(truth);
            for (const auto& worker : m_crew) {
                // Who was away when a case ended has no row of it any more.
                const auto agrees = [&] {
                    const CaseRow* row = worker->hand.replica().findCase(id);
                    return row ? row->revision == truth->row.revision : isClosed(truth->row.state);
                };
                QVERIFY2(soon(agrees), qPrintable(whatIsSeen(worker->hand, truth->row)));
            }
        }
    }

    void what_was_told_to_be_done_is_there_exactly_once()
    {
        QVERIFY(!m_cases.empty());
        TestClient* reader = m_hall.member(u"officer02"_s);
        QVERIFY(reader);
        for (const CaseId id : m_cases) {
            const auto details = reader->call<CaseDetails>(GetCase{id});
            QVERIFY(details);
            QHash<int, int> found;
            for (const StepEntry& step : details->steps)
                ++found[int(step.verb)];
            for (auto it = found.cbegin(); it != found.cend(); ++it) {
                const bool stage = it.key() == int(MessageKind::FinishStage);
                QVERIFY2(it.value() <= (stage ? 3 : 1), "a step was done twice");
            }
            for (const MessageKind verb : m_told.value(id))
                QVERIFY2(found.value(int(verb)) > 0, "a step that was told to be done is not there");
        }
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    static QString whatIsSeen(Hand& person, const CaseRow& truth)
    {
        const CaseRow* row = person.replica().findCase(truth.id);
        const QString seen = row ? QString::number(row->revision.value) : u"nothing"_s;
        return u"%1 (%2) sees revision %3 of case %4, which is %5 in state %6"_s
            .arg(person.name(), person.desk().isAtWork() ? u"at work"_s : u"away"_s, seen)
            .arg(truth.id.value)
            .arg(truth.revision.value)
            .arg(int(truth.state));
    }

    static bool boxOnScreen()
    {
        for (const QWidget* window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && qobject_cast<const QMessageBox*>(window))
                return true;
        }
        return false;
    }

    /// However slow the machine is, a step meets no more of it than it would on a fast one.
    void makeTrouble()
    {
        if (m_troubles == MostTroubles)
            return;
        ++m_troubles;
        if (m_random.bounded(12) == 0)
            killServer();
        else if (m_random.bounded(3) == 0)
            cutLine();
    }

    void killServer()
    {
        ++m_kills;
        m_hall.server().kill9();
        QVERIFY(m_hall.server().restart());
    }

    /// A line is cut and comes back by itself.
    void cutLine()
    {
        ++m_cuts;
        CuttingProxy* proxy = &m_crew.at(std::size_t(m_random.bounded(int(m_crew.size()))))->proxy;
        if (m_random.bounded(2) == 0)
            proxy->swallowAnswers();
        const auto until = std::chrono::milliseconds(100 + m_random.bounded(1500));
        QTimer::singleShot(until / 2, proxy, &CuttingProxy::cut);
        QTimer::singleShot(until, proxy, &CuttingProxy::mend);
    }

    void workOnce()
    {
        const int who = m_random.bounded(6);
        if (who < 2 || m_cases.empty())
            return serve();
        if (who == 5)
            return lookOn();
        decide();
    }

    /// The clerk: hands over what is ready, completes what is decided, else takes the next citizen.
    void serve()
    {
        Hand& clerk = m_crew.at(0)->hand;
        for (const auto& [state, action, verb, fields] :
             {std::tuple(CaseState::Completed, Action::Deliver, MessageKind::DeliverCase,
                         Hand::Fields{{u"to"_s, u"本人，凭身份证"_s}}),
              std::tuple(CaseState::Decided, Action::Complete, MessageKind::CompleteCase, Hand::Fields{})}) {
            if (const CaseId id = caseIn(clerk, state, std::nullopt); id.isValid())
                return carryOut(clerk, u"window"_s, id, action, {}, fields, verb);
        }
        const QString applicant = u"下午%1"_s.arg(m_cases.size() + m_awkward.size());
        const QString wrong = clerk.takeIn(u"施工许可证核发"_s, applicant, Qt::Key_F10);
        if (!wrong.isEmpty())
            return awkward(wrong);
        ++m_done;
        m_cases.push_back(clerk.caseOf(applicant));
        m_told[m_cases.back()] = {MessageKind::SubmitCase, MessageKind::AcceptCase};
    }

    /// The department: whichever stage has a case.
    void decide()
    {
        const std::array stages{Stage::Handling, Stage::Review, Stage::Approval};
        for (std::size_t stage = stages.size(); stage > 0; --stage) {
            Hand& person = m_crew.at(stage)->hand;
            if (const CaseId id = caseIn(person, CaseState::Accepted, stages[stage - 1]); id.isValid())
                return carryOut(person, u"todo"_s, id, Action::FinishStage, u"情况属实，同意。"_s, {},
                                MessageKind::FinishStage);
        }
        serve();
    }

    /// Head, officer and leader walk through their views.
    void lookOn()
    {
        for (std::size_t who = 4; who < m_crew.size(); ++who) {
            for (int key = Qt::Key_1; key <= Qt::Key_4; ++key)
                m_crew.at(who)->hand.press(key, Qt::ControlModifier);
            m_crew.at(who)->hand.press(Qt::Key_F5);
        }
        ++m_done;
    }

    void carryOut(Hand& person, const QString& view, CaseId id, Action action, const QString& opinion,
                  const Hand::Fields& fields, MessageKind verb)
    {
        QString wrong = person.openFrom(view, id);
        const CaseRow* row = person.replica().findCase(id);
        if (wrong.isEmpty() && action == Action::Complete && row &&
            row->decisionPaper == DecisionPaper::NotOut) {
            wrong = person.issue(DocumentKind::PermitDecision);
            if (wrong.isEmpty())
                m_told[id].append(MessageKind::IssueDocument);
        }
        if (wrong.isEmpty())
            wrong = person.act(action, opinion, fields);
        if (!wrong.isEmpty())
            return awkward(wrong);
        ++m_done;
        m_told[id].append(verb);
    }

    /// A line that was cut at the wrong moment: whoever is at the desk steps out and tries again later.
    void awkward(const QString& what)
    {
        m_awkward << what;
        for (const auto& worker : m_crew) {
            for (int escape = 0; escape < 2; ++escape)
                worker->hand.press(Qt::Key_Escape);
        }
    }

    CaseId caseIn(Hand& person, CaseState state, std::optional<Stage> stage) const
    {
        for (const CaseId id : m_cases) {
            const CaseRow* row = person.replica().findCase(id);
            if (row && row->state == state && (!stage || row->stage == *stage))
                return id;
        }
        return {};
    }

    ViewHall m_hall;
    QRandomGenerator m_random;
    QTimer m_trouble;
    std::vector<std::unique_ptr<Worker>> m_crew;
    std::vector<CaseId> m_cases;
    QHash<CaseId, QList<MessageKind>> m_told; ///< what the screen said was done
    QStringList m_awkward;
    int m_done = 0;
    int m_cuts = 0;
    int m_kills = 0;
    int m_troubles = 0; ///< of the present step
};

QTEST_MAIN(tst_afternoon)
#include "tst_afternoon.moc"
