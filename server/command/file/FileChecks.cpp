// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/file/FileChecks.h"

#include "server/command/document/PaperDraft.h"
#include "server/file/FileShelf.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<> checkPapers(const ItemVariant& variant, FilesDue step, const PapersAtHand& papers)
{
    const auto missing = papersWithoutFile(variant, step, papers);
    if (missing.empty())
        return {};
    return invalid(filesField(paperNames(variant, missing)),
                   u"%1 papers have no file"_s.arg(qint64(missing.size())));
}

std::vector<MaterialId> presentIn(const std::vector<MaterialCheck>& checks)
{
    std::vector<MaterialId> present;
    for (const MaterialCheck& check : checks) {
        if (check.present)
            present.push_back(check.material);
    }
    return present;
}

/// @return InvalidInput naming `files` when this one is of no paper that is there, or came before.
Result<> checkSubmitted(const SubmittedFile& file, const std::vector<MaterialId>& present,
                        const std::vector<Attachment>& before)
{
    if (std::find(present.begin(), present.end(), file.material) == present.end())
        return invalid(u"files"_s, u"material %1 is not there"_s.arg(file.material.value));
    const bool twice = std::any_of(before.begin(), before.end(), [&](const Attachment& other) {
        return other.sha256 == file.sha256 && other.aboutId == file.material.value;
    });
    return twice ? invalid(u"files"_s, u"a file is named twice"_s) : checkLine(file.name, u"files"_s);
}

Result<PapersAtHand> papersAtHand(const ReadTx& tx, CaseId id, const std::vector<AttachmentEntry>& files)
{
    const auto papers = CaseStore::materials(tx, id);
    if (!papers)
        return tl::unexpected(papers.error());
    PapersAtHand atHand;
    for (const MaterialState& paper : *papers) {
        if (paper.present)
            atHand.present.push_back(paper.material);
    }
    for (const AttachmentEntry& file : files) {
        if (file.about == FileAbout::Material && !file.voidedAt.isSet())
            atHand.withFile.push_back(MaterialId{file.aboutId});
    }
    return atHand;
}

bool hasScan(const std::vector<AttachmentEntry>& files)
{
    return std::any_of(files.begin(), files.end(), [](const AttachmentEntry& file) {
        return file.about == FileAbout::PaperDecision && !file.voidedAt.isSet();
    });
}

} // namespace

Result<std::vector<Attachment>> submittedFiles(const Grant<SubmitCase>& grant, const ItemVariant& variant,
                                               const Case& made, const ReadTx& tx,
                                               const CommandContext& context)
{
    const SubmitCase& command = grant.command();
    const std::vector<MaterialId> present = presentIn(command.materials);
    std::vector<Attachment> files;
    PapersAtHand papers{present, {}};
    if (!command.files.empty()) {
        const auto obstacle = obstacleToFiles(made, grant.actor(), grant.visibility());
        if (const auto free = refusalOf(obstacle, made); !free)
            return tl::unexpected(free.error());
    }
    if (command.files.size() > std::size_t(MostSubmittedFiles))
        return invalid(u"files"_s, u"at most %1 at once"_s.arg(MostSubmittedFiles));
    const FileShelf shelf = FileShelf::beside(tx);
    qint64 bytes = 0;
    for (const SubmittedFile& sent : command.files) {
        if (const auto good = checkSubmitted(sent, present, files); !good)
            return tl::unexpected(good.error());
        const auto file = shelf.arrived(grant.actor().account, sent.sha256);
        if (!file)
            return tl::unexpected(file.error());
        if (!*file)
            return invalid(u"files"_s, u"one has not come whole"_s);
        const ArrivedFile& arrived = **file;
        bytes += arrived.bytes;
        files.push_back({{},
                         {},
                         sent.sha256,
                         arrived.bytes,
                         arrived.type,
                         safeFileName(sent.name, arrived.type),
                         FileAbout::Material,
                         sent.material.value,
                         grant.actor().person,
                         context.now});
        papers.withFile.push_back(sent.material);
    }
    if (bytes > CaseBytes)
        return invalid(u"files"_s, u"a case holds at most %1 MiB"_s.arg(CaseBytes >> 20));
    if (const auto complete = checkPapers(variant, FilesDue::Submission, papers); !complete)
        return tl::unexpected(complete.error());
    return files;
}

Result<> checkFilesThere(Action action, const LoadedCase& subject, const ReadTx& tx)
{
    const Case& file = subject.file();
    const auto step = filesStepOf(action, file, *subject.variant);
    const bool papers = step && asksForFiles(subject.variant->filesDue, *step);
    const bool scan = action == Action::Complete && file.decisionPaper == DecisionPaper::OnPaper;
    if (!papers && !scan)
        return {};
    const auto files = AttachmentStore::entries(tx, file.id);
    if (!files)
        return tl::unexpected(files.error());
    if (scan)
        return hasScan(*files) ? Result<>() : invalid(u"scan"_s, u"the decision on paper has no file"_s);
    const auto atHand = papersAtHand(tx, file.id, *files);
    return atHand ? checkPapers(*subject.variant, *step, *atHand) : Result<>(tl::unexpected(atHand.error()));
}

} // namespace duban
