// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/DocumentReplies.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// The words of a kind of papers as somebody set them.
struct TemplateVersion
{
    DocumentKind kind{};
    int version = 1; ///< from 1 on, without gaps
    QString text;    ///< as DocumentTemplate reads it
    PersonId person;
    LegalTime at;
    QString reason;
};

/// The words of papers, at each version. Insert-only: what a paper was made from can be read for ever. The
/// delivered words are no version; they are the program's.
class TemplateStore
{
public:
    /// @return the words in force; nothing while nobody set any.
    static Result<std::optional<TemplateEntry>> newest(const ReadTx& tx, DocumentKind kind);
    /// @return every version with the name of its author, newest first; not the delivered one.
    static Result<std::vector<TemplateEntry>> versions(const ReadTx& tx, DocumentKind kind);

    static Result<> add(WriteTx& tx, const TemplateVersion& version, JournalSeq seq);
};

} // namespace duban
