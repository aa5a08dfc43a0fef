// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"
#include "common/domain/Party.h"
#include "common/protocol/Requests.h"

namespace duban {

/// The fields of the intake form that can be wrong.
enum class IntakeField : quint8 {
    Item,
    IdNumber,
    Name,
    Phone,
    Authority,      ///< of the agent
    AuthorityUntil, ///< likewise
    Remark,
    Materials,
};

/// Why a field is wrong, in the clerk's words.
struct IntakeProblem
{
    IntakeField field;
    QString text;
    int party = -1; ///< whose field: index into IntakeDraft::parties; -1: the first applicant's
};

/// What the clerk has typed so far.
struct IntakeDraft
{
    VariantId variant;
    Applicant applicant;
    Channel channel = Channel::Counter;
    QString remark;
    std::vector<MaterialCheck> materials;
    std::vector<Party> parties; ///< beside the first applicant
    FormId form;                ///< the parked form this is; not set: none

    /// @return true while nothing but the defaults stands in it.
    bool isEmpty() const;

    SubmitCase toRequest() const;

    /// @return the draft as it is parked and kept: a map that older and newer programs can read.
    QByteArray toBytes() const;
    /// @return MalformedFrame when the bytes are no draft.
    static Result<IntakeDraft> fromBytes(const QByteArray& bytes);

    friend bool operator==(const IntakeDraft& a, const IntakeDraft& b);
};

/// @param today the legal day, for the end of an agent's authority
/// @return what keeps the draft from being sent, in the order of the form; empty when nothing does.
std::vector<IntakeProblem> problemsOf(const IntakeDraft& draft, LocalDay today);

/// @return the required papers of a variant that were not ticked.
QStringList missingPapers(const IntakeDraft& draft, const ItemVariant& variant);

/// @return the field a server means by the name in an InvalidInput, and words for it.
IntakeProblem problemFor(const QString& serverField, const IntakeDraft& draft, LocalDay today);

/// @return what the check of an ID number or credit code says so far; empty while it is incomplete or right.
QString idProblem(Applicant::Kind kind, const QString& number);

/// @return what the check of a whole number says, before it is sent: also when it is too short.
QString wholeIdProblem(Applicant::Kind kind, const QString& number);

/// @return why a telephone number is wrong; empty for a right or an empty one.
QString phoneProblem(const QString& phone);

} // namespace duban
