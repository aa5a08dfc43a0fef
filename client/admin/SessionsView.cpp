// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/SessionsView.h"

#include "client/admin/PlaceWords.h"
#include "client/model/DomainWords.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::chrono::seconds SessionsAgain{15};

enum SessionChip { ConnectedSession = 1, LostSession = 2 };

QString machineTimeText(SystemTime time)
{
    return time.isSet() ? QDateTime::fromMSecsSinceEpoch(time.ms).toString(u"yyyy-MM-dd HH:mm:ss"_s)
                        : QString();
}

} // namespace

EndSessionDialog::EndSessionDialog(const SessionRow& session, QWidget* parent)
    : FormDialog(tr("End session"),
                 tr("%1 (%2), logged in at %3", "person, login, moment")
                     .arg(session.personName, session.login, machineTimeText(session.openedAt)),
                 parent),
      m_session(session.id)
{
    addHint(
        tr("They are logged out at once; what they had not sent yet is not kept by the server. The reason "
           "stands in the journal."));
    m_reason = addLine(u"reason"_s, tr("Reason"));
    explain(ErrorCode::NotFound, tr("The session has ended by itself meanwhile."));
    explain(ErrorCode::NotAllowed, tr("Nobody ends the own session here; log out instead."));
    explain(u"session"_s, tr("The session has ended by itself meanwhile, or it is your own."));
    begin();
    keepAs(u"session.%1"_s.arg(m_session.value));
}

std::optional<EndSession> EndSessionDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return EndSession{m_session, m_reason->text().trimmed()};
}

SessionsView::SessionsView(const ViewContext& context, QWidget* parent)
    : RecordView(context,
                 {tr("Sessions"),
                  tr("Name, login, place or computer"),
                  {tr("Name"), tr("Login"), tr("Role"), tr("Place"), tr("Computer"), tr("Address"),
                   tr("Logged in"), tr("Last heard"), tr("State")},
                  3,
                  {tr("All"), tr("Connected"), tr("Connection lost")},
                  tr("Nobody is logged in"),
                  tr("Everybody who logs in stands here until they leave.")},
                 parent),
      m_end(addAct(tr("End session…"), QKeySequence(Qt::Key_F7)))
{
    m_end->setVisible(context.replica.me().may(EndSession::permission));
    connect(m_end, &QPushButton::clicked, this, &SessionsView::end);
    m_again.setInterval(SessionsAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible() && link().isLoggedIn())
            fetch();
    });
    m_again.start();
    showRows();
}

void SessionsView::fetch()
{
    const auto follow = [](ListSessions query, const SessionRow& last) {
        query.before = last.id;
        return query;
    };
    askAll<SessionPage>(ListSessions{}, follow,
                        [this](std::vector<SessionRow> rows) { m_sessions = std::move(rows); });
}

QString SessionsView::placeOf(const SessionRow& session) const
{
    if (session.window.isValid())
        return windowLine(replica(), session.window);
    const Organisation* department = replica().organisation(session.department);
    return department ? department->name : QString();
}

std::vector<RecordView::Row> SessionsView::rows() const
{
    std::vector<Row> rows;
    for (const SessionRow& session : m_sessions) {
        const QString state = session.own         ? tr("this one")
                              : session.connected ? tr("connected")
                                                  : tr("connection lost");
        rows.push_back(
            {session.id.value,
             {session.personName, session.login, roleName(session.role), placeOf(session), session.device,
              session.address, machineTimeText(session.openedAt), machineTimeText(session.heardAt), state},
             1U << unsigned(session.connected ? ConnectedSession : LostSession)});
    }
    return rows;
}

const SessionRow* SessionsView::chosenSession() const
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [this](const SessionRow& row) { return row.id.value == chosen(); });
    return found == m_sessions.end() ? nullptr : &*found;
}

void SessionsView::showActs()
{
    const SessionRow* session = chosenSession();
    m_end->setEnabled(session && !session->own);
}

bool SessionsView::openDraft(const QString& draft)
{
    if (draft.startsWith(u"session."_s) && reveal(draft.mid(draft.indexOf(u'.') + 1).toLongLong()) &&
        m_end->isEnabled())
        end();
    return desk()->dialog() != nullptr;
}

void SessionsView::end()
{
    const SessionRow* session = chosenSession();
    if (desk()->reopen() || !session)
        return;
    desk()->open(new EndSessionDialog(*session, this),
                 [this, who = session->personName](const CommandReply&) {
                     tell(tr("The session of %1 was ended.").arg(who));
                 });
}

} // namespace duban
