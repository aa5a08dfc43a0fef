// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/ArchiveFile.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/FileReplies.h"

namespace duban {

/// A file of the case that lies on this PC while the archive is written.
struct FetchedFile
{
    AttachmentEntry entry;
    QString path;
    QString title;       ///< of its row in the contents
    QString responsible; ///< whose paper it is
};

/// What an archive is made of.
struct ArchiveStuff
{
    ArchiveCase cover;
    std::vector<DocumentReply> documents;
    std::vector<FetchedFile> files;
};

/// The parts of an archive, and what could not be drawn.
struct ArchiveParts
{
    std::vector<ArchivePart> parts;
    std::vector<std::size_t> beside; ///< places in ArchiveStuff::files of those that are kept beside it
};

/// Makes the parts in the order of their moments. A PDF is read by poppler's programs, a picture is decoded
/// within its bounds; what is neither, has more pages than are read, or cannot be read at all stands as a
/// note with its name and hash, and is kept beside. In any thread with no event loop of its own running;
/// takes as long as the programs do.
ArchiveParts archiveParts(const ArchiveStuff& stuff);

} // namespace duban
