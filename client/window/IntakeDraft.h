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
    Files, ///< of the papers
};

/// Why a field is wrong, in the clerk's words.
struct IntakeProblem
{
    IntakeField field;
    QString text;
    int party = -1; ///< whose field: index into IntakeDraft::parties; -1: the first applicant's
};

/// A file of a paper that comes with the application.
struct DraftFile
{
    MaterialId material;
    QString name;      ///< as it is called on the PC
    QString path;      ///< on this PC; empty: it came from another one, or is not there any more
    QByteArray sha256; ///< once all of it is at the server; empty: it is on its way

    /// Field numbers as the draft is kept. Append only.
    DUBAN_FIELDS(visit(1, self.material); visit(2, self.name); visit(3, self.path); visit(4, self.sha256);)

    friend bool operator==(const DraftFile&, const DraftFile&) = default;
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
    std::vector<DraftFile> files{};

    /// @return true while nothing but the defaults stands in it.
    bool isEmpty() const;

    /// @return what is sent: the files of papers that are ticked, those that have come whole.
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

/// @return the papers that are ticked and have no file, where the item asks for it at this step.
QStringList papersLackingFile(const IntakeDraft& draft, const ItemVariant& variant, FilesDue step);

/// @return the draft as it can be parked: files that have come whole, without where they lie on this PC.
IntakeDraft parkable(IntakeDraft draft);

/// @return the field a server means by the name in an InvalidInput, and words for it.
IntakeProblem problemFor(const QString& serverField, const IntakeDraft& draft, LocalDay today);

/// @return what the check of an ID number or credit code says so far; empty while it is incomplete or right.
QString idProblem(Applicant::Kind kind, const QString& number);

/// @return what the check of a whole number says, before it is sent: also when it is too short.
QString wholeIdProblem(Applicant::Kind kind, const QString& number);

/// @return why a telephone number is wrong; empty for a right or an empty one.
QString phoneProblem(const QString& phone);

} // namespace duban
