// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/FileHindrance.h"

#include "common/protocol/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace duban {

namespace {

struct FileHindrance
{
    Q_DECLARE_TR_FUNCTIONS(duban::FileHindrance)
};

bool isOfCase(const AttachmentEntry& file, FileAbout about)
{
    return file.about == about && !file.voidedAt.isSet();
}

QString scanHindrance(const std::vector<AttachmentEntry>& files)
{
    const bool there = std::any_of(files.begin(), files.end(), [](const AttachmentEntry& file) {
        return isOfCase(file, FileAbout::PaperDecision);
    });
    return there ? QString()
                 : FileHindrance::tr("The scan of the decision on paper is missing. Attach it under Files.");
}

} // namespace

QString fileHindranceOf(Action action, const CaseDetails& details, const ItemVariant& variant,
                        const std::vector<AttachmentEntry>& files)
{
    if (action == Action::Complete && details.row.decisionPaper == DecisionPaper::OnPaper)
        return scanHindrance(files);
    const auto step = filesStepOf(action, caseFromRow(details.row), variant);
    if (!step)
        return {};
    PapersAtHand papers;
    for (const MaterialState& paper : details.materials) {
        if (paper.present)
            papers.present.push_back(paper.material);
    }
    for (const AttachmentEntry& file : files) {
        if (isOfCase(file, FileAbout::Material))
            papers.withFile.push_back(MaterialId{file.aboutId});
    }
    const QStringList names = paperNames(variant, papersWithoutFile(variant, *step, papers));
    return names.isEmpty()
               ? QString()
               : FileHindrance::tr("No file yet of: %1. Attach them under Files; F5 looks again.", "papers")
                     .arg(names.join(FileHindrance::tr(", ", "between papers")));
}

} // namespace duban
