// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "server/command/query/QueryRegistry.h"
#include "server/file/FileShelf.h"
#include "server/store/AttachmentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<AttachmentPage> attachments(const ListAttachments& query, const ReadTx& tx,
                                   const QueryContext& context)
{
    if (const auto inside = checkReach(query.caseId, tx, context); !inside)
        return tl::unexpected(inside.error());
    auto rows = AttachmentStore::entries(tx, query.caseId);
    if (!rows)
        return tl::unexpected(rows.error());
    return AttachmentPage{std::move(*rows)};
}

Result<FilePart> part(const GetFilePart& query, const ReadTx& tx, const QueryContext& context)
{
    if (const auto inside = checkReach(query.caseId, tx, context); !inside)
        return tl::unexpected(inside.error());
    const auto file = AttachmentStore::load(tx, query.caseId, query.attachment);
    if (!file)
        return tl::unexpected(file.error());
    if (query.offset < 0 || query.offset > file->bytes)
        return invalid(u"offset"_s, u"beyond the end of the file"_s);
    auto pieces = FileShelf::beside(tx).read(file->sha256, query.offset);
    if (!pieces)
        return tl::unexpected(pieces.error());
    return FilePart{query.offset, file->bytes, *std::move(pieces)};
}

} // namespace

void addFileQueries(QueryRegistry& registry)
{
    registry.add<ListAttachments, AttachmentPage>(attachments);
    registry.add<GetFilePart, FilePart>(part);
}

} // namespace duban
