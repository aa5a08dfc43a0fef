// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/FileRequests.h"
#include "server/command/Registry.h"
#include "server/command/TextChecks.h"
#include "server/command/document/PaperDraft.h"
#include "server/command/file/FileChecks.h"
#include "server/file/FileShelf.h"
#include "server/store/DocumentStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A case and its files as a handler needs them.
struct LoadedFiles
{
    LoadedCase subject;
    std::vector<AttachmentEntry> files;
};

/// @return NotAllowed, WrongState for whoever may not touch the files of this case.
Result<LoadedFiles> loadFiles(CaseId id, const Actor& actor, const Visibility& visibility, const ReadTx& tx,
                              const CommandContext& context)
{
    const auto record = CaseStore::load(tx, id);
    auto subject =
        record ? loadForStep(tx, context, id, record->file.revision) : tl::unexpected(record.error());
    if (!subject)
        return tl::unexpected(subject.error());
    const auto obstacle = obstacleToFiles(subject->file(), actor, visibility);
    if (const auto free = refusalOf(obstacle, subject->file()); !free)
        return tl::unexpected(free.error());
    auto files = AttachmentStore::entries(tx, id);
    if (!files)
        return tl::unexpected(files.error());
    return LoadedFiles{*std::move(subject), *std::move(files)};
}

/// @return InvalidInput naming `aboutId` when the item has no such paper, or the case no such document.
Result<> checkAbout(const AttachFile& command, const LoadedCase& subject, const ReadTx& tx)
{
    switch (command.about) {
    case FileAbout::Case:
    case FileAbout::PaperDecision:
        return command.aboutId == 0 ? Result<>() : invalid(u"aboutId"_s, u"0"_s);
    case FileAbout::Material: {
        const auto& papers = subject.variant->materials;
        const bool there = std::any_of(papers.begin(), papers.end(), [&](const Material& paper) {
            return paper.id.value == command.aboutId;
        });
        return there ? Result<>() : invalid(u"aboutId"_s, u"no paper of this item"_s);
    }
    case FileAbout::Document: {
        const auto paper = DocumentStore::load(tx, command.caseId, DocumentId{command.aboutId});
        return paper ? Result<>() : invalid(u"aboutId"_s, u"no document of this case"_s);
    }
    }
    return invalid(u"about"_s, u"not known"_s);
}

class AttachFileHandler
{
public:
    /// @return InvalidInput naming `sha256` when this account sent no such file whole,
    ///         `name`, `about`, `aboutId`, or `bytes` when the case would hold more than CaseBytes or
    ///         CaseFiles; Conflict when the same is attached to the same already; NotAllowed, WrongState.
    Result<Changes> run(const Grant<AttachFile>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const AttachFile& command = grant.command();
        if (const auto good = checkLine(command.name, u"name"_s); !good)
            return tl::unexpected(good.error());
        const auto loaded = loadFiles(command.caseId, grant.actor(), grant.visibility(), tx, context);
        if (!loaded)
            return tl::unexpected(loaded.error());
        if (const auto good = checkAbout(command, loaded->subject, tx); !good)
            return tl::unexpected(good.error());
        const auto file = FileShelf::beside(tx).arrived(grant.actor().account, command.sha256);
        if (!file)
            return tl::unexpected(file.error());
        if (!*file)
            return invalid(u"sha256"_s, u"it has not come whole"_s);
        const ArrivedFile& arrived = **file;
        if (const auto room = checkRoom(*loaded, command, arrived.bytes); !room)
            return tl::unexpected(room.error());
        const QString name = safeFileName(command.name, arrived.type);
        CaseChange change = sayingAbout(loaded->subject, context.now);
        change.attached = {Attachment{{},
                                      command.caseId,
                                      command.sha256,
                                      arrived.bytes,
                                      arrived.type,
                                      name,
                                      command.about,
                                      command.aboutId,
                                      grant.actor().person,
                                      context.now}};
        return changesAbout(std::move(change), name);
    }

private:
    static Result<> checkRoom(const LoadedFiles& loaded, const AttachFile& command, qint64 bytes)
    {
        qint64 held = 0;
        for (const AttachmentEntry& file : loaded.files) {
            if (file.voidedAt.isSet())
                continue;
            if (file.sha256 == command.sha256 && file.about == command.about &&
                file.aboutId == command.aboutId)
                return fail(ErrorCode::Conflict, u"it is attached already"_s);
            held += file.bytes;
        }
        if (held + bytes > CaseBytes || int(loaded.files.size()) >= CaseFiles)
            return invalid(u"bytes"_s, u"a case holds at most %1 MiB"_s.arg(CaseBytes >> 20));
        return {};
    }
};

class VoidAttachmentHandler
{
public:
    /// @return InvalidInput naming `attachment` (none of this case) or `reason`; Conflict when it was taken
    ///         out before; NotAllowed, WrongState.
    Result<Changes> run(const Grant<VoidAttachment>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const VoidAttachment& command = grant.command();
        if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        const auto loaded = loadFiles(command.caseId, grant.actor(), grant.visibility(), tx, context);
        if (!loaded)
            return tl::unexpected(loaded.error());
        const auto file =
            std::find_if(loaded->files.begin(), loaded->files.end(),
                         [&](const AttachmentEntry& entry) { return entry.id == command.attachment; });
        if (file == loaded->files.end())
            return invalid(u"attachment"_s, u"no file of this case"_s);
        if (file->voidedAt.isSet())
            return fail(ErrorCode::Conflict, u"it was taken out"_s);
        CaseChange change = sayingAbout(loaded->subject, context.now);
        change.detached =
            AttachmentVoid{command.attachment, grant.actor().person, context.now, command.reason.trimmed()};
        return changesAbout(std::move(change), file->name);
    }
};

class NoteArchiveHandler
{
public:
    /// @return NotAllowed, WrongState for whoever may not touch the files of this case.
    Result<Changes> run(const Grant<NoteArchive>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const auto loaded = loadFiles(grant.command().caseId, grant.actor(), grant.visibility(), tx, context);
        if (!loaded)
            return tl::unexpected(loaded.error());
        return changesAbout(sayingAbout(loaded->subject, context.now), loaded->subject.file().number);
    }
};

} // namespace

void addFileCommands(CommandRegistry& registry)
{
    registry.add<AttachFile, AttachFileHandler>();
    registry.add<VoidAttachment, VoidAttachmentHandler>();
    registry.add<NoteArchive, NoteArchiveHandler>();
}

} // namespace duban
