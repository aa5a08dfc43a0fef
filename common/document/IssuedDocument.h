// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/document/DocumentContent.h"

namespace duban {

/// A paper as it was issued. Never changed; a spoiled one is voided.
struct IssuedDocument
{
    DocumentId id; ///< not set: not written yet
    CaseId caseId;
    DocumentKind kind{};
    OrganisationId organ; ///< whose series its number is of
    int year = 0;
    qint64 serial = 0; ///< from 1 on, without gaps; 0: the kind bears no number
    QString number;    ///< documentNumber(); empty for a kind without
    QString title;
    QByteArray frozen; ///< what it says, as it is stored and sent for ever
    PersonId issuedBy;
    LegalTime issuedAt;
    int templateVersion = 0; ///< of the words it was made from; 0: the delivered ones

    friend bool operator==(const IssuedDocument&, const IssuedDocument&) = default;
};

/// That a paper was voided.
struct DocumentVoid
{
    DocumentId document;
    PersonId person;
    LegalTime at;
    QString reason;

    friend bool operator==(const DocumentVoid&, const DocumentVoid&) = default;
};

/// Where a paper went when it was printed. Stored and sent: append only.
enum class PrintWay : quint8 {
    Printer = 1,
    File = 2, ///< a PDF
};

/// That a paper was printed.
struct DocumentPrint
{
    DocumentId document;
    int ordinal = 1; ///< from 1 on; the paper says that it is printed again from 2 on
    PersonId person;
    LegalTime at;
    PrintWay way = PrintWay::Printer;

    friend bool operator==(const DocumentPrint&, const DocumentPrint&) = default;
};

/// That a seal was put on a paper.
struct DocumentSeal
{
    DocumentId document;
    PersonId person;
    LegalTime at;
    QString seal; ///< which one, as the organ calls it

    friend bool operator==(const DocumentSeal&, const DocumentSeal&) = default;
};

/// @param frozen what the paper says, as it is stored
/// @return eight characters by which a reader of the paper can have it checked: K7M2-Q9TD. No letter of it is
///         mistaken for a digit.
QString checkCodeOf(const QByteArray& frozen);

/// @return the words at the foot of a paper: what it belongs to, how it is checked, and when it was printed
///         again.
/// @param ordinal of this printing, from 1 on
QStringList documentFoot(const QString& caseNumber, const QString& checkCode, int ordinal, LegalTime at);

} // namespace duban
