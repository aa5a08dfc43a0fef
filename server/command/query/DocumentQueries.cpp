// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/Words.h"
#include "server/command/document/PaperDraft.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/DocumentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<DocumentPage> documents(const ListDocuments& query, const ReadTx& tx, const QueryContext& context)
{
    if (const auto inside = checkReach(query.caseId, tx, context); !inside)
        return tl::unexpected(inside.error());
    auto rows = DocumentStore::entries(tx, query.caseId);
    if (!rows)
        return tl::unexpected(rows.error());
    return DocumentPage{std::move(*rows)};
}

Result<DocumentReply> document(const GetDocument& query, const ReadTx& tx, const QueryContext& context)
{
    if (const auto inside = checkReach(query.caseId, tx, context); !inside)
        return tl::unexpected(inside.error());
    auto reply = DocumentStore::load(tx, query.caseId, query.document);
    const auto record = reply ? CaseStore::load(tx, query.caseId) : tl::unexpected(reply.error());
    if (!record)
        return tl::unexpected(record.error());
    reply->caseNumber = record->file.number;
    reply->queryCode = record->file.queryCode;
    return reply;
}

Result<DocumentReply> draft(const DraftDocument& query, const ReadTx& tx, const QueryContext& context)
{
    if (const auto inside = checkReach(query.caseId, tx, context); !inside)
        return tl::unexpected(inside.error());
    const auto record = CaseStore::load(tx, query.caseId);
    if (!record)
        return tl::unexpected(record.error());
    const CommandContext now{*context.rules, context.live.engine.legalNow, {}, context.searchKey};
    const auto subject = loadForStep(tx, now, query.caseId, record->file.revision);
    if (!subject)
        return tl::unexpected(subject.error());
    const auto content = draftPaper(query.document, query.text, *subject, tx, now);
    if (!content)
        return tl::unexpected(content.error());
    DocumentReply reply;
    reply.body = toEntry(*content);
    reply.caseNumber = record->file.number;
    reply.queryCode = record->file.queryCode;
    return reply;
}

} // namespace

void addDocumentQueries(QueryRegistry& registry)
{
    registry.add<ListDocuments, DocumentPage>(documents);
    registry.add<GetDocument, DocumentReply>(document);
    registry.add<DraftDocument, DocumentReply>(draft);
}

} // namespace duban
