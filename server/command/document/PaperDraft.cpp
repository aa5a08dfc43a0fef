// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/document/PaperDraft.h"

#include "common/base/Log.h"
#include "server/store/DocumentStore.h"
#include "server/store/TemplateStore.h"

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

/// The words of a kind of papers, and which version they are.
struct WordsInForce
{
    DocumentTemplate read;
    int version = 0;
};

/// @return the words in force. Nobody can issue a paper while they cannot be read, and an administrator may
///         be far: the hall goes on with the delivered ones, and the journal of the service says so.
Result<WordsInForce> wordsInForce(DocumentKind kind, const ReadTx& tx)
{
    const auto set = TemplateStore::newest(tx, kind);
    if (!set)
        return tl::unexpected(set.error());
    if (*set) {
        auto read = DocumentTemplate::parse(kind, (*set)->text);
        if (read)
            return WordsInForce{*std::move(read), (*set)->version};
        qCWarning(logApp) << "the words of paper" << int(kind) << "at version" << (*set)->version
                          << "cannot be read, fault" << int(read.error().why) << "in line"
                          << read.error().line << "- the delivered words are used";
    }
    auto delivered = DocumentTemplate::parse(kind, DocumentTemplate::delivered(kind));
    if (!delivered)
        return fail(ErrorCode::StoreFailed,
                    u"template %1, line %2"_s.arg(int(kind)).arg(delivered.error().line));
    return WordsInForce{*std::move(delivered), 0};
}

Result<> checkQuantities(DocumentKind kind, const std::vector<qint64>& quantities, const ItemVariant& variant)
{
    if (kind != DocumentKind::FeeBill)
        return quantities.empty() ? Result<>() : invalid(u"quantities"_s, u"only a bill has them"_s);
    if (quantities.size() != variant.fees.size())
        return invalid(u"quantities"_s, u"one for each of %1 fees"_s.arg(variant.fees.size()));
    qint64 most = 0;
    for (const qint64 quantity : quantities) {
        if (quantity < 0 || quantity > MaxQuantity)
            return invalid(u"quantities"_s, u"0 to %1 thousandths"_s.arg(MaxQuantity));
        most = std::max(most, quantity);
    }
    return most > 0 ? Result<>() : invalid(u"quantities"_s, u"nothing is due"_s);
}

Result<std::vector<DocumentBlock>> compose(const DocumentTemplate& words, const AuthorWords& author,
                                           const LoadedCase& subject, const ReadTx& tx,
                                           const CommandContext& context)
{
    const auto facts = factsOfCase(words.kind(), subject, author, tx, context);
    if (!facts)
        return tl::unexpected(facts.error());
    auto blocks = words.compose(*facts);
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

Result<PaperDraft> draftPaper(DocumentKind kind, const AuthorWords& author, const LoadedCase& subject,
                              const ReadTx& tx, const CommandContext& context)
{
    if (!traitsOf(kind))
        return invalid(u"document"_s, u"no such kind"_s);
    if (const auto good = checkText(author.text, u"text"_s, TextNeed::Optional); !good)
        return tl::unexpected(good.error());
    if (!hasGround(kind, subject.file(), *subject.variant))
        return tl::unexpected(refusalOf(DocumentObstacle::WrongState, subject.file()).error());
    if (const auto good = checkQuantities(kind, author.quantities, *subject.variant); !good)
        return tl::unexpected(good.error());
    if (const auto first = checkOnce(kind, subject.file(), tx); !first)
        return tl::unexpected(first.error());
    const Organisation* organ = context.rules.organisation(subject.file().department);
    if (!organ)
        return fail(ErrorCode::StoreFailed, u"the department is missing"_s);
    const auto words = wordsInForce(kind, tx);
    auto blocks = words ? compose(words->read, author, subject, tx, context) : tl::unexpected(words.error());
    if (!blocks)
        return tl::unexpected(blocks.error());
    return PaperDraft{DocumentContent{kind, organ->name, {}, dayOf(context.now), *std::move(blocks)},
                      words->version};
}

} // namespace duban
