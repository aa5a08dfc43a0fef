// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/Words.h"
#include "server/command/document/PaperDraft.h"
#include "server/command/query/QueryRegistry.h"
#include "server/store/DocumentStore.h"
#include "server/store/TemplateStore.h"

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
    const auto paper = draftPaper(query.document, {query.text, query.quantities}, *subject, tx, now);
    if (!paper)
        return tl::unexpected(paper.error());
    DocumentReply reply;
    reply.body = toEntry(paper->content);
    reply.entry.templateVersion = paper->templateVersion;
    reply.caseNumber = record->file.number;
    reply.queryCode = record->file.queryCode;
    return reply;
}

/// Characters of words and reasons that one answer holds: a frame has room for a MiB, and a Chinese character
/// takes three bytes of it.
constexpr qsizetype RoomForWords = 300'000;

/// The newest versions, as many as an answer holds, and the delivered words behind them.
Result<TemplatePage> templates(const ListTemplates& query, const ReadTx& tx, const QueryContext&)
{
    if (!traitsOf(query.document))
        return invalid(u"document"_s, u"no such kind"_s);
    auto versions = TemplateStore::versions(tx, query.document);
    if (!versions)
        return tl::unexpected(versions.error());
    TemplatePage page{query.document, {}};
    TemplateEntry delivered;
    delivered.text = DocumentTemplate::delivered(query.document);
    qsizetype room = RoomForWords - delivered.text.size();
    for (TemplateEntry& version : *versions) {
        room -= version.text.size() + version.reason.size();
        if (room < 0)
            break;
        page.rows.push_back(std::move(version));
    }
    page.rows.push_back(std::move(delivered));
    return page;
}

} // namespace

void addDocumentQueries(QueryRegistry& registry)
{
    registry.add<ListDocuments, DocumentPage>(documents);
    registry.add<GetDocument, DocumentReply>(document);
    registry.add<DraftDocument, DocumentReply>(draft);
    registry.add<ListTemplates, TemplatePage>(templates);
}

} // namespace duban
