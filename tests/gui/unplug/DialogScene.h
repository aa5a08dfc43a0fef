// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/CaseRequests.h"
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/SetUpRequests.h"
#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// A hall in which everything that a dialog of the client is about can be made to happen, over the wire. Its
/// legal clock is replayed: the oldest cases are six weeks old.
class DialogScene
{
public:
    DialogScene();

    /// Starts the server and makes the old cases. @return what went wrong; empty: nothing
    QString start();

    ViewHall& hall() noexcept { return m_hall; }

    /// Takes a case in with every paper, or without the last one.
    enum class Papers : quint8 { All, LastMissing };
    CaseId taken(const QString& clerk, const QString& item, Papers papers = Papers::All);

    /// A permit of the housing department.
    CaseId permit(Papers papers = Papers::All) { return taken(Clerk, Permit, papers); }

    /// The same, accepted, with so many stages finished.
    CaseId accepted(int stages = 0);

    /// A permit that waits for its supplement.
    CaseId supplementAsked();
    CaseId secondAsked(); ///< a second notice is proposed
    /// The same, asked for six weeks ago. One for each call.
    CaseId supplementOverdue();
    /// A permit accepted by its complete supplement: the notice is owed.
    CaseId noticeOwed();
    /// A case accepted with a deferred paper.
    CaseId deferred();

    /// A case at the window that can only be accepted with a deferral.
    CaseId deferrable() { return taken(AnyClerk, Deferrable, Papers::LastMissing); }

    CaseId decidedOnPromise();

    /// A permit that is decided; the decision was not issued.
    CaseId decided() { return accepted(3); }

    /// An accepted permit with its acceptance notice.
    std::pair<CaseId, DocumentId> noticed();
    /// A case with a file, and the file.
    std::pair<CaseId, AttachmentId> attached();
    CaseId completed();
    /// A permit in a special procedure.
    CaseId inProcedure();
    /// An accepted permit for which this was asked for.
    CaseId procedureAsked();
    CaseId extensionAsked();
    CaseId jointExtensionAsked();
    CaseId voidAsked();

    /// A case claimed by a handler.
    void claim(const QString& handler, CaseId id) { step(handler, id, ClaimCase{}); }

    VariantId proposedVariant();
    void proposePolicy();
    void questionTo(const QString& login, const QString& text);
    void setDeputy();
    void setDuty();
    /// A window gets another name from tomorrow on; each time another one.
    void planChange();
    /// A person with an account of a handler that nobody released yet.
    void unfiledPerson();

    /// @return true the first time: what a light was used for once may be on its way still.
    bool takeLight(LightId light)
    {
        const bool fresh = !m_lights.contains(light);
        m_lights.insert(light);
        return fresh;
    }

    /// Notes what went wrong, for the one who reads the failure.
    void complain(const QString& what) { m_complaints << what; }

    /// @return what went wrong so far, one a line.
    QString complaints() const { return m_complaints.join(u'\n'); }

    /// Everybody of the hall as its system administrator sees them.
    std::vector<PersonEntry> people();

    /// Sends a command of a person.
    template <Fielded Message>
    qint64 run(const QString& login, const Message& message)
    {
        TestClient* client = m_hall.member(login);
        const auto done = client ? client->run(message) : tl::unexpected(Error{});
        if (!done)
            m_complaints << QStringLiteral("%1, message %2: %3 %4")
                                .arg(login)
                                .arg(int(Message::kind))
                                .arg(done.error().detail, done.error().field);
        return done ? done->subject : 0;
    }

    /// Sends a step on a case as it stands now.
    template <Fielded Message>
    void step(const QString& login, CaseId id, Message message)
    {
        const auto now = details(login, id);
        message.caseId = id;
        message.expected = now.row.revision;
        run(login, message);
    }

    CaseDetails details(const QString& login, CaseId id);

private:
    static inline const QString Clerk = QStringLiteral("clerk01");
    static inline const QString AnyClerk = QStringLiteral("clerk17"); ///< of a window for all departments
    static inline const QString Permit = QStringLiteral("建筑工程施工许可证核发");
    static inline const QString Deferrable = QStringLiteral("互联网上网服务营业场所设立审批");

    CatalogueReply catalogue();
    PersonId personOf(const QString& login);
    LegalTime now();

    ViewHall m_hall{QStringLiteral("2026-10-09T09:00:00")};
    std::vector<CaseId> m_overdue;
    CatalogueReply m_catalogue;
    QSet<LightId> m_lights;
    QStringList m_complaints;
    int m_number = 0;
};

} // namespace duban
