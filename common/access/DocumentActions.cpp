// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/DocumentActions.h"

#include <algorithm>
#include <limits>

namespace duban {

namespace {

using K = DocumentKind;

struct Right
{
    DocumentKind kind;
    Permission permission;
    ScopeRule place;
    bool (*ground)(const Case&, const ItemVariant&); ///< what the case must be like
    bool onlyOnce;
};

bool hasBegun(const Case& subject, const ItemVariant&)
{
    return subject.state != CaseState::Voided;
}

bool isAccepted(const Case& subject, const ItemVariant&)
{
    return subject.acceptedAt.isSet() && subject.state != CaseState::Voided;
}

bool isRefused(const Case& subject, const ItemVariant&)
{
    return subject.state == CaseState::Refused;
}

bool waitsForPapers(const Case& subject, const ItemVariant&)
{
    return subject.state == CaseState::SupplementAsked;
}

bool hasDeferred(const Case& subject, const ItemVariant&)
{
    return subject.state == CaseState::Accepted && subject.deferredMissing > 0;
}

bool hasProcedure(const Case& subject, const ItemVariant&)
{
    return subject.openProcedures > 0;
}

bool isExtended(const Case& subject, const ItemVariant&)
{
    return subject.extensions > 0 && subject.state == CaseState::Accepted;
}

/// A decision whose number on paper was registered is final: no other one is issued beside it.
bool mayBeIssued(const Case& subject)
{
    return subject.state != CaseState::Voided && subject.decisionPaper != DecisionPaper::OnPaper;
}

bool isGranted(const Case& subject, const ItemVariant&)
{
    return subject.decision == Decision::Granted && mayBeIssued(subject);
}

bool isDenied(const Case& subject, const ItemVariant&)
{
    return subject.decision == Decision::Denied && mayBeIssued(subject);
}

bool isDecided(const Case& subject, const ItemVariant&)
{
    return subject.decision != Decision::None && subject.state != CaseState::Voided;
}

bool hasFees(const Case& subject, const ItemVariant& variant)
{
    return isAccepted(subject, variant) && !variant.fees.empty();
}

constexpr std::array DocumentRights{
    Right{K::Receipt, Permission::ServeHall, ScopeRule::OwnHall, hasBegun, true},
    Right{K::AcceptanceNotice, Permission::AcceptCase, ScopeRule::OwnWindow, isAccepted, true},
    Right{K::RefusalNotice, Permission::AcceptCase, ScopeRule::OwnWindow, isRefused, true},
    Right{K::SupplementNotice, Permission::AcceptCase, ScopeRule::OwnWindow, waitsForPapers, true},
    Right{K::DeferredNotice, Permission::AcceptCase, ScopeRule::OwnWindow, hasDeferred, true},
    Right{K::Undertaking, Permission::AcceptCase, ScopeRule::OwnWindow, hasDeferred, true},
    Right{K::ProcedureNotice, Permission::FinishStage, ScopeRule::OwnDepartment, hasProcedure, false},
    Right{K::ExtensionNotice, Permission::FinishStage, ScopeRule::OwnDepartment, isExtended, false},
    Right{K::PermitDecision, Permission::FinishStage, ScopeRule::OwnDepartment, isGranted, true},
    Right{K::Denial, Permission::FinishStage, ScopeRule::OwnDepartment, isDenied, true},
    Right{K::DeliveryReceipt, Permission::ServeHall, ScopeRule::OwnHall, isDecided, false},
    Right{K::FeeBill, Permission::ServeHall, ScopeRule::OwnHall, hasFees, false},
    Right{K::HandOverSheet, Permission::ServeHall, ScopeRule::OwnHall, isAccepted, false},
};
static_assert(DocumentRights.size() == CaseDocuments.size());

const Right* rightOf(DocumentKind kind) noexcept
{
    const auto found = std::find_if(DocumentRights.begin(), DocumentRights.end(),
                                    [kind](const Right& right) { return right.kind == kind; });
    return found == DocumentRights.end() ? nullptr : &*found;
}

/// A decision that was taken is made out by the department, or by the window that completes the case.
bool windowMakesOut(DocumentKind kind, const Actor& actor)
{
    return isDecisionPaper(kind) && actor.may(Permission::CompleteCase);
}

} // namespace

DocumentObstacle obstacleTo(DocumentKind kind, const Case& subject, const Actor& actor,
                            const Visibility& visibility, const ItemVariant& variant)
{
    const Right* right = rightOf(kind);
    if (!right)
        return DocumentObstacle::WrongState;
    const CasePlace place{subject.department, subject.window, subject.hall};
    const bool window = windowMakesOut(kind, actor);
    if (!window && !actor.may(right->permission))
        return DocumentObstacle::NotYourRole;
    const bool there = (window && inScope(ScopeRule::OwnWindow, actor, visibility, place)) ||
                       (actor.may(right->permission) && inScope(right->place, actor, visibility, place));
    if (!there)
        return DocumentObstacle::NotYourPlace;
    if (!window && right->permission == Permission::FinishStage && !actor.filed)
        return DocumentObstacle::NotFiled;
    return right->ground(subject, variant) ? DocumentObstacle::None : DocumentObstacle::WrongState;
}

DocumentObstacle obstacleToFiles(const Case& subject, const Actor& actor, const Visibility& visibility)
{
    if (!actor.may(Permission::KeepFiles))
        return DocumentObstacle::NotYourRole;
    const CasePlace place{subject.department, subject.window, subject.hall};
    if (!inScope(ScopeRule::OwnCases, actor, visibility, place))
        return DocumentObstacle::NotYourPlace;
    return subject.state == CaseState::Voided ? DocumentObstacle::WrongState : DocumentObstacle::None;
}

bool hasGround(DocumentKind kind, const Case& subject, const ItemVariant& variant)
{
    const Right* right = rightOf(kind);
    return right && right->ground(subject, variant);
}

bool isDecisionPaper(DocumentKind kind) noexcept
{
    return kind == K::PermitDecision || kind == K::Denial;
}

int mostPapers(DocumentKind kind, const Case& subject) noexcept
{
    const Right* right = rightOf(kind);
    if (!right || !right->onlyOnce)
        return std::numeric_limits<int>::max();
    return kind == K::SupplementNotice ? 1 + subject.moreSupplements : 1;
}

} // namespace duban
