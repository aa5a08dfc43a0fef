// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/CaseFact.h"
#include "server/store/AttachmentStore.h"
#include "server/store/CaseStore.h"
#include "server/store/DocumentStore.h"
#include "server/store/QuestionStore.h"

#include <optional>

namespace duban {

/// What one journal entry brought into the content tables, in the form that is hashed.
/// The same bytes come from the values before they are written and from the rows later.
struct StepContent
{
    std::optional<Case> version; ///< the version that became valid with the entry
    std::optional<Opinion> opinion;
    std::optional<Intake> intake;
    std::vector<CaseFact> facts;
    std::optional<Question> asked;    ///< put to another section; hashed without its answer
    std::optional<Question> answered; ///< of it the answer is hashed
    std::optional<IssuedDocument> issued;
    std::optional<DocumentVoid> voided;
    std::optional<DocumentPrint> printed;
    std::optional<DocumentSeal> sealed;
    std::vector<Attachment> attached; ///< several when a case was taken in with its files
    std::optional<AttachmentVoid> detached;
    QByteArray record;       ///< of a change of what is not a case: its command as it came
    std::vector<Case> moved; ///< the versions of an act on many cases, by id

    bool isEmpty() const noexcept
    {
        return !version && !opinion && !intake && facts.empty() && !asked && !answered && !issued &&
               !voided && !printed && !sealed && attached.empty() && !detached && record.isEmpty() &&
               moved.empty();
    }

    /// @return SHA-256 over salt and content.
    QByteArray hash(const QByteArray& salt) const;
};

/// Reads back what an entry brought.
/// @param subject of the entry: the case, or what else its verb speaks of
Result<StepContent> contentOf(const ReadTx& tx, MessageKind verb, qint64 subject, JournalSeq seq);

} // namespace duban
