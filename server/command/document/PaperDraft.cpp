// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/document/PaperDraft.h"

#include "server/command/document/CaseWords.h"
#include "server/store/DocumentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Result<> checkOnce(DocumentKind kind, const Case& subject, const ReadTx& tx)
{
    const auto papers = DocumentStore::entries(tx, subject.id);
    if (!papers)
        return tl::unexpected(papers.error());
    const auto there = std::count_if(papers->begin(), papers->end(), [kind](const DocumentEntry& paper) {
        return paper.what == kind && !paper.voidedAt.isSet();
    });
    return there < mostPapers(kind, subject) ? Result<>()
                                             : invalid(u"document"_s, u"the case has one that holds"_s);
}

Result<std::vector<DocumentBlock>> compose(DocumentKind kind, const QString& text, const LoadedCase& subject,
                                           const ReadTx& tx, const CommandContext& context)
{
    const auto words = DocumentTemplate::parse(kind, DocumentTemplate::delivered(kind));
    if (!words)
        return fail(ErrorCode::StoreFailed, u"template %1, line %2"_s.arg(int(kind)).arg(words.error().line));
    const auto facts = factsOfCase(kind, subject, text, tx, context);
    if (!facts)
        return tl::unexpected(facts.error());
    auto blocks = words->compose(*facts);
    if (blocks)
        return blocks;
    const QString reason = QString::fromUtf16(traitsOf(Fact::Reason).name);
    return invalid(blocks.error().field == reason ? u"text"_s : u"document"_s, blocks.error().field);
}

} // namespace

Result<> refusalOf(DocumentObstacle obstacle, const Case& subject)
{
    switch (obstacle) {
    case DocumentObstacle::None:
        return {};
    case DocumentObstacle::WrongState:
        return fail(ErrorCode::WrongState, u"case %1 gives no ground for it"_s.arg(subject.id.value));
    case DocumentObstacle::NotFiled:
        return fail(ErrorCode::NotAllowed, u"not filed and released by the supervision office"_s);
    case DocumentObstacle::NotYourRole:
    case DocumentObstacle::NotYourPlace:
        return fail(ErrorCode::NotAllowed, u"another's paper"_s);
    }
    return {};
}

Result<DocumentContent> draftPaper(DocumentKind kind, const QString& text, const LoadedCase& subject,
                                   const ReadTx& tx, const CommandContext& context)
{
    if (!traitsOf(kind))
        return invalid(u"document"_s, u"no such kind"_s);
    if (const auto good = checkText(text, u"text"_s, TextNeed::Optional); !good)
        return tl::unexpected(good.error());
    if (!hasGround(kind, subject.file(), *subject.variant))
        return tl::unexpected(refusalOf(DocumentObstacle::WrongState, subject.file()).error());
    if (const auto first = checkOnce(kind, subject.file(), tx); !first)
        return tl::unexpected(first.error());
    const Organisation* organ = context.rules.organisation(subject.file().department);
    if (!organ)
        return fail(ErrorCode::StoreFailed, u"the department is missing"_s);
    auto blocks = compose(kind, text, subject, tx, context);
    if (!blocks)
        return tl::unexpected(blocks.error());
    return DocumentContent{kind, organ->name, {}, dayOf(context.now), *std::move(blocks)};
}

} // namespace duban
