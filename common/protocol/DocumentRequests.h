// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/IssuedDocument.h"
#include "common/protocol/Requests.h"

// Papers of cases (文书): what the server makes of a case, freezes and numbers.

namespace duban {

/// Has a paper of a case made: the server puts in what it knows of the case, freezes what the paper says and
/// gives it the next number of the organ, the kind and the year. Who may have which one made:
/// obstacleTo(DocumentKind). Answered by CommandReply; `number` is the paper's, `subject` its id.
struct IssueDocument
{
    static constexpr auto kind = MessageKind::IssueDocument;
    static constexpr auto permission = Permission::ReadCases;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    Revision expected; ///< the revision the sender was looking at
    DocumentKind document{};
    QString text; ///< what only its author can say: the reason, or what is permitted; at most 2000 characters
    std::vector<qint64> quantities{}; ///< of a fee bill, of each fee of the item in its order, in thousandths

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.document); visit(4, self.text);
                 visit(5, self.quantities);)
};

/// Voids a spoiled paper. It stays to be read, its number is never given again; another one may then be
/// issued.
struct VoidDocument
{
    static constexpr auto kind = MessageKind::VoidDocument;
    static constexpr auto permission = Permission::ReadCases;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    DocumentId document; ///< of this case, not voided yet
    QString reason;      ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.document); visit(3, self.reason);)
};

/// Says that a paper goes to a printer or into a file, before it does: no printing is forgotten. Answered by
/// CommandReply; `subject` counts the printings of this paper, this one too.
struct NotePrint
{
    static constexpr auto kind = MessageKind::NotePrint;
    static constexpr auto permission = Permission::ReadCases;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    DocumentId document; ///< of this case, not voided
    PrintWay way{};

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.document); visit(3, self.way);)
};

/// Records that a paper was sealed, and with which seal.
struct NoteSeal
{
    static constexpr auto kind = MessageKind::NoteSeal;
    static constexpr auto permission = Permission::ReadCases;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    DocumentId document; ///< of this case, of a kind that is sealed, not voided and not sealed yet
    QString seal;        ///< which one, at most 100 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.document); visit(3, self.seal);)
};

/// The papers of a case, oldest first, voided ones too. Answered by DocumentPage.
struct ListDocuments
{
    static constexpr auto kind = MessageKind::ListDocuments;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;

    DUBAN_FIELDS(visit(1, self.caseId);)
};

/// How a paper would look if it was issued now. Answered by DocumentReply without an id and a number, or
/// refused as IssueDocument would be.
struct DraftDocument
{
    static constexpr auto kind = MessageKind::DraftDocument;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;
    DocumentKind document{};
    QString text;                     ///< as IssueDocument::text
    std::vector<qint64> quantities{}; ///< as IssueDocument::quantities

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.document); visit(3, self.text);
                 visit(4, self.quantities);)
};

/// Gives a kind of papers new words (文书模板) from now on; what was issued stays as it is. Answered by
/// CommandReply, whose `subject` is the new version. InvalidInput naming `document`, `text` (a TemplateFault)
/// or `reason`; Conflict when somebody set another version meanwhile.
struct SetTemplate
{
    static constexpr auto kind = MessageKind::SetTemplate;
    static constexpr auto permission = Permission::EditTemplates;
    static constexpr auto scope = ScopeRule::NoScope;

    DocumentKind document{};
    int expected = 0; ///< the version the sender was looking at; 0: the delivered one
    QString text;     ///< as DocumentTemplate reads it
    QString reason;   ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.document); visit(2, self.expected); visit(3, self.text);
                 visit(4, self.reason);)
};

/// The words of a kind of papers, newest first, down to the delivered ones. Answered by TemplatePage.
struct ListTemplates
{
    static constexpr auto kind = MessageKind::ListTemplates;
    static constexpr auto permission = Permission::EditTemplates;

    DocumentKind document{};

    DUBAN_FIELDS(visit(1, self.document);)
};

/// One paper with what it says. Answered by DocumentReply.
struct GetDocument
{
    static constexpr auto kind = MessageKind::GetDocument;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;
    DocumentId document;

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.document);)
};

} // namespace duban
