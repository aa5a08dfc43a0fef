// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/step/People.h"
#include "client/step/StepDialog.h"

namespace duban {

/// What a dialog is about. The replica must outlive it; details and variant are as they were when it opened.
struct StepContext
{
    const Replica& replica;
    CaseDetails details;
    ItemVariant variant;
    std::vector<PersonEntry> people; ///< of the own departments; Assign alone needs them

    /// @param details with a variant the catalogue knows, else the dialogs offer no papers and no stages
    static StepContext of(const Replica& replica, const CaseDetails& details);

    LegalTime now() const { return replica.legalNow(); }

    /// The calendar and the hours of the case's hall; valid until the replica's next signal.
    TimeRules timeRules() const { return replica.timeRules(details.row.hall); }

    /// Number, applicant and item, on one line.
    QString subject() const;

    const Material* material(MaterialId id) const;
};

/// @return the dialog of an action; nullptr when it needs nothing beyond its name or the opinion:
/// FinishStage,
///         Complete, AddOpinion, Claim, and those that nobody does by hand here.
StepDialog* makeStepDialog(Action action, const StepContext& context, QWidget* parent);

/// The required papers that are missing when a case is to be accepted.
struct MissingPapers
{
    std::vector<Material> deferrable; ///< may follow (容缺受理)
    QStringList needed;               ///< names of those that must be there

    bool isEmpty() const { return deferrable.empty() && needed.isEmpty(); }
};

MissingPapers missingPapersOf(const CaseDetails& details, const ItemVariant& variant);

/// @return why an action cannot be done although state and role allow it, as far as the case shows it; empty
///         when nothing speaks against it.
QString hindranceOf(Action action, const CaseDetails& details, const ItemVariant& variant, LegalTime now);

} // namespace duban
