// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/document/TemplateHandlers.h"

#include "common/base/Text.h"
#include "common/document/DocumentTemplate.h"
#include "common/protocol/DocumentRequests.h"
#include "server/command/RecordOf.h"
#include "server/command/TextChecks.h"
#include "server/store/TemplateStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// @return InvalidInput naming `text` and, where it is one line, the line: text[3].
Result<> checkWords(DocumentKind kind, const QString& text)
{
    const auto read = DocumentTemplate::parse(kind, text);
    if (!read) {
        const TemplateFault& fault = read.error();
        const QString field = fault.line > 0 ? u"text[%1]"_s.arg(fault.line) : u"text"_s;
        return invalid(field, u"fault %1, line %2: %3"_s.arg(int(fault.why)).arg(fault.line).arg(fault.word));
    }
    return isPlainText(text) ? Result<>() : invalid(u"text"_s, u"a character that cannot be printed"_s);
}

class SetTemplateHandler
{
public:
    /// Gives a kind of papers new words. What was issued is frozen and stays; a draft that somebody looks at
    /// is issued in the new ones.
    /// @return InvalidInput naming `document` (no such kind), `text` (see DocumentTemplate::parse(); or they
    ///         are the words in force) or `reason`; Conflict when another version is in force than the sender
    ///         looked at.
    Result<Changes> run(const Grant<SetTemplate>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const SetTemplate& command = grant.command();
        if (!traitsOf(command.document))
            return invalid(u"document"_s, u"no such kind"_s);
        if (const auto good = checkWords(command.document, command.text); !good)
            return tl::unexpected(good.error());
        if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        const auto newest = TemplateStore::newest(tx, command.document);
        if (!newest)
            return tl::unexpected(newest.error());
        const int inForce = *newest ? (*newest)->version : 0;
        if (command.expected != inForce)
            return fail(ErrorCode::Conflict, u"version %1 is in force"_s.arg(inForce));
        const QString words = *newest ? (*newest)->text : DocumentTemplate::delivered(command.document);
        if (words.trimmed() == command.text.trimmed())
            return invalid(u"text"_s, u"these are the words in force"_s);
        RecordChange record = recordOf(grant, context, inForce + 1);
        record.lists.everybody = true; // another administrator may be writing on the same
        const TemplateVersion set{command.document, inForce + 1, command.text,
                                  record.person,    context.now, command.reason.trimmed()};
        record.write = [set](WriteTx& to, JournalSeq seq) -> Result<qint64> {
            const auto done = TemplateStore::add(to, set, seq);
            return done ? Result<qint64>(set.version) : tl::unexpected(done.error());
        };
        Changes changes;
        changes.subject = set.version;
        changes.what = std::move(record);
        return changes;
    }

    /// @return who set the version that is in force.
    std::optional<Winner> winner(const SetTemplate& command, const ReadTx& tx) const
    {
        const auto newest = TemplateStore::newest(tx, command.document);
        return newest && *newest ? std::optional(Winner{(*newest)->setBy, (*newest)->setAt}) : std::nullopt;
    }
};

} // namespace

void addTemplateCommands(CommandRegistry& registry)
{
    registry.add<SetTemplate, SetTemplateHandler>();
}

} // namespace duban
