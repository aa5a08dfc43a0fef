// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/PaperWords.h"

#include "client/model/DomainWords.h"
#include "common/document/DocumentFacts.h"
#include "common/document/IssuedDocument.h"
#include "common/domain/CaseNumber.h"
#include "common/protocol/Words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::PaperWords)
};

bool says(DocumentKind kind, Fact fact)
{
    const std::vector<Fact>& known = factsOf(kind);
    return std::find(known.begin(), known.end(), fact) != known.end();
}

} // namespace

QString documentName(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt:
        return PaperWords::tr("Receipt of papers");
    case DocumentKind::AcceptanceNotice:
        return PaperWords::tr("Acceptance notice");
    case DocumentKind::RefusalNotice:
        return PaperWords::tr("Refusal of acceptance");
    case DocumentKind::SupplementNotice:
        return PaperWords::tr("Supplement notice");
    case DocumentKind::DeferredNotice:
        return PaperWords::tr("Deferred-paper notice");
    case DocumentKind::Undertaking:
        return PaperWords::tr("Undertaking of the applicant");
    case DocumentKind::ProcedureNotice:
        return PaperWords::tr("Special-procedure notice");
    case DocumentKind::ExtensionNotice:
        return PaperWords::tr("Extension notice");
    case DocumentKind::PermitDecision:
        return PaperWords::tr("Decision that grants");
    case DocumentKind::Denial:
        return PaperWords::tr("Decision that denies");
    case DocumentKind::DeliveryReceipt:
        return PaperWords::tr("Delivery receipt");
    case DocumentKind::FeeBill:
        return PaperWords::tr("Fee bill");
    case DocumentKind::HandOverSheet:
        return PaperWords::tr("Hand-over sheet of originals");
    }
    return {};
}

QString paperStanding(const DocumentEntry& paper)
{
    if (paper.voidedAt.isSet())
        return PaperWords::tr("voided: %1", "reason").arg(paper.voidReason);
    QStringList parts;
    parts.append(paper.printed == 0 ? PaperWords::tr("not printed yet")
                                    : PaperWords::tr("printed %n time(s)", nullptr, paper.printed));
    if (paper.sealedAt.isSet())
        parts.append(PaperWords::tr("sealed: %1", "seal").arg(paper.seal));
    return parts.join(u"  ·  "_s);
}

PaperPrint printOf(const DocumentReply& paper, PaperForm form, int ordinal, LegalTime now)
{
    return {fromEntry(paper.body),
            {caseCode(paper.caseNumber, paper.queryCode),
             documentFoot(paper.caseNumber, paper.entry.checkCode, ordinal, now)},
            form};
}

QString authorsWord(DocumentKind kind)
{
    if (says(kind, Fact::Decision))
        return PaperWords::tr("What is permitted (may stay empty)");
    return says(kind, Fact::Reason) ? PaperWords::tr("Reason (empty: as it was written at the step)")
                                    : QString();
}

} // namespace duban
