// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/StepDialogs.h"

namespace duban {

// Papers
StepDialog* makeAcceptDialog(const StepContext& context, QWidget* parent);
StepDialog* makeAskSupplementDialog(const StepContext& context, QWidget* parent);
StepDialog* makeSupplementAgainDialog(const StepContext& context, QWidget* parent);
StepDialog* makeJudgeSupplementDialog(Action action, const StepContext& context, QWidget* parent);
StepDialog* makeSupplyMaterialsDialog(const StepContext& context, QWidget* parent);
StepDialog* makeSupplyDeferredDialog(const StepContext& context, QWidget* parent);

// Window and supervision
StepDialog* makeRefuseDialog(const StepContext& context, QWidget* parent);
StepDialog* makeCloseUnsuppliedDialog(const StepContext& context, QWidget* parent);
StepDialog* makeIssueAcceptanceDialog(const StepContext& context, QWidget* parent);
StepDialog* makeDeliverDialog(const StepContext& context, QWidget* parent);
StepDialog* makeWithdrawDialog(const StepContext& context, QWidget* parent);
StepDialog* makeAskVoidDialog(const StepContext& context, QWidget* parent);
StepDialog* makeConsentVoidDialog(const StepContext& context, QWidget* parent);
StepDialog* makeRejectVoidDialog(const StepContext& context, QWidget* parent);

// Department
StepDialog* makeSendBackDialog(const StepContext& context, QWidget* parent);
StepDialog* makeProcedureDialog(Action action, const StepContext& context, QWidget* parent);
StepDialog* makeCloseProcedureDialog(const StepContext& context, QWidget* parent);
StepDialog* makeExtensionDialog(Action action, const StepContext& context, QWidget* parent);
StepDialog* makeDenyDialog(const StepContext& context, QWidget* parent);
StepDialog* makeVerifyDialog(const StepContext& context, QWidget* parent);

// Head and secretary
StepDialog* makeRejectRequestDialog(const StepContext& context, QWidget* parent);
StepDialog* makeRejectJointExtensionDialog(const StepContext& context, QWidget* parent);
StepDialog* makeAssignDialog(const StepContext& context, QWidget* parent);
StepDialog* makeTerminateDialog(const StepContext& context, QWidget* parent);
StepDialog* makeTransferDialog(const StepContext& context, QWidget* parent);
StepDialog* makeRecordDecisionDialog(const StepContext& context, QWidget* parent);

/// @return the request of a kind that waits for an answer; nullptr when there is none.
const RequestEntry* openRequest(const CaseDetails& details, RequestKind kind);

/// @return where the applicant can turn against a denial: 行政复议 within 60 days, 行政诉讼 within 6 months.
/// Source: 行政复议法 art. 20; 行政诉讼法 art. 46.
QString stockRemedy();

} // namespace duban
