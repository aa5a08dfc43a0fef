// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/LimitWords.h"
#include "client/step/PaperList.h"
#include "client/step/StepMakers.h"
#include "client/widget/Countdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr LocalDay::duration OneDay{1};

struct PaperSteps
{
    Q_DECLARE_TR_FUNCTIONS(duban::PaperSteps)
};

QString needWord(const Material& material)
{
    return material.need == Material::Need::Required ? PaperSteps::tr("required")
                                                     : PaperSteps::tr("optional");
}

/// The last day a deferred paper may come: the one on which the limit ends that runs from today.
LocalDay lastDeferralDay(const StepContext& context)
{
    const Limit limit = limitToMeet(context.variant);
    if (!limit.isSet())
        return dayOf(context.now()) + LocalDay::duration(365);
    return dueMoment(context.timeRules(), context.now(), {limit, {}, {}}).day;
}

/// A list of papers as a field.
void addPapers(StepDialog& dialog, const QString& field, const QString& label, PaperList* list,
               const QString& none)
{
    dialog.addField(field, label, list, [list, none] { return list->ticked().empty() ? none : QString(); });
}

bool isAsked(const CaseDetails& details, MaterialId id)
{
    return std::any_of(details.materials.begin(), details.materials.end(),
                       [id](const MaterialState& state) { return state.material == id && state.asked; });
}

/// Who proposed a second notice, of which papers and why; empty when none waits.
QStringList proposedSupplement(const StepContext& context)
{
    const RequestEntry* asked = openRequest(context.details, RequestKind::Supplement);
    if (!asked)
        return {};
    QStringList lines{PaperSteps::tr("Proposed by %1, %2.", "person, moment")
                          .arg(asked->askedBy, momentText(asked->askedAt))};
    const FactEntry* last = nullptr;
    for (const FactEntry& fact : context.details.facts) {
        if (fact.what == CaseFact::Kind::SupplementAgain)
            last = &fact;
    }
    if (!last)
        return lines;
    QStringList papers;
    for (const QString& id : last->detail.split(u',', Qt::SkipEmptyParts)) {
        if (const Material* material = context.material({id.toLongLong()}))
            papers << material->name;
    }
    lines << PaperSteps::tr("To be asked for: %1", "papers")
                 .arg(papers.join(PaperSteps::tr(", ", "between papers")));
    lines << PaperSteps::tr("Why the first notice did not name them: %1").arg(last->text);
    return lines;
}

QString acceptedTodayText(const StepContext& context)
{
    const QString today = dayText(dayOf(context.now()));
    const Limit limit = limitToMeet(context.variant);
    if (!limit.isSet())
        return PaperSteps::tr("Everything is here: the case counts as accepted today, %1.").arg(today);
    const DueMoment due = dueMoment(context.timeRules(), context.now(), {limit, {}, {}});
    return PaperSteps::tr("Everything is here: the case counts as accepted today, %1, and is due on %2 (%3).")
        .arg(today, dayText(due.day), limitText(limit));
}

} // namespace

StepDialog* makeAcceptDialog(const StepContext& context, QWidget* parent)
{
    const MissingPapers missing = missingPapersOf(context.details, context.variant);
    if (missing.deferrable.empty())
        return nullptr;
    auto* dialog = new StepDialog(Action::Accept, context.subject(), parent);
    dialog->setWindowTitle(PaperSteps::tr("Accept with deferral"));
    const LocalDay last = lastDeferralDay(context);
    dialog->addHint(
        PaperSteps::tr("These required papers are missing but may follow. The last possible day is "
                       "%1, the end of the limit.")
            .arg(dayText(last)));
    auto* list = new PaperList(dialog);
    for (const Material& material : missing.deferrable)
        list->addDeferrable(material, dayOf(context.now()) + OneDay, last);
    dialog->addField(u"deferred"_s, PaperSteps::tr("Follows later, by"), list, [list] {
        return int(list->ticked().size()) == list->count()
                   ? QString()
                   : PaperSteps::tr("Every missing paper must be ticked, or asked for as a supplement.");
    });
    auto* remark = dialog->addText(u"remark"_s, PaperSteps::tr("Remark on the acceptance notice"),
                                   StepDialog::Need::Optional);
    dialog->setMaker([list, remark]() -> StepRequest {
        return AcceptCase{{}, {}, remark->toPlainText().trimmed(), list->deferred()};
    });
    return dialog;
}

StepDialog* makeAskSupplementDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::AskSupplement, context.subject(), parent);
    const Limit limit = context.variant.kind.supplement;
    dialog->addHint(
        limit.isSet() ? PaperSteps::tr("The applicant is told once, and of everything; then there are %1 to "
                                       "bring it.")
                            .arg(limitText(limit))
                      : PaperSteps::tr("The applicant is told once, and of everything."));
    const MissingPapers missing = missingPapersOf(context.details, context.variant);
    auto* list = new PaperList(dialog);
    for (const Material& material : context.variant.materials) {
        const bool deferrable = std::any_of(missing.deferrable.begin(), missing.deferrable.end(),
                                            [&material](const Material& m) { return m.id == material.id; });
        TickBox* box = list->addPaper(material, needWord(material));
        box->setChecked(deferrable || missing.needed.contains(material.name));
    }
    addPapers(*dialog, u"missing"_s, PaperSteps::tr("Missing or not in the legal form"), list,
              PaperSteps::tr("Tick at least one paper."));
    auto* note =
        dialog->addText(u"note"_s, PaperSteps::tr("What is wrong with them"), StepDialog::Need::Optional);
    dialog->setMaker([list, note]() -> StepRequest {
        return AskSupplement{{}, {}, list->ticked(), note->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeSupplementAgainDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::AskSupplementAgain, context.subject(), parent);
    dialog->addHint(
        PaperSteps::tr("The law knows one notice only. A second one goes out when a supervisor consents; it "
                       "is noted on the radar. The first notice and its time go on until then."));
    auto* list = new PaperList(dialog);
    for (const Material& material : context.variant.materials) {
        if (!isAsked(context.details, material.id))
            list->addPaper(material, needWord(material));
    }
    addPapers(*dialog, u"missing"_s, PaperSteps::tr("Missing, and not named by the first notice"), list,
              list->count() == 0 ? PaperSteps::tr("The first notice named every paper.")
                                 : PaperSteps::tr("Tick at least one paper."));
    auto* reason = dialog->addText(u"reason"_s, PaperSteps::tr("Why the first notice did not name them"),
                                   StepDialog::Need::Required);
    dialog->setMaker([list, reason]() -> StepRequest {
        return AskSupplementAgain{{}, {}, list->ticked(), reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeJudgeSupplementDialog(Action action, const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(action, context.subject(), parent);
    for (const QString& line : proposedSupplement(context))
        dialog->addHint(line);
    const Limit limit = context.variant.kind.supplement;
    if (action == Action::RejectSupplement)
        dialog->addHint(PaperSteps::tr("The first notice stands as it is."));
    else if (limit.isSet())
        dialog->addHint(PaperSteps::tr("The applicant then has %1 anew.").arg(limitText(limit)));
    auto* reason = dialog->addText(u"reason"_s, PaperSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([action, reason]() -> StepRequest {
        const QString why = reason->toPlainText().trimmed();
        if (action == Action::RejectSupplement)
            return RejectSupplement{{}, {}, why};
        return ConsentSupplement{{}, {}, why};
    });
    return dialog;
}

StepDialog* makeSupplyMaterialsDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::SupplyMaterials, context.subject(), parent);
    auto* list = new PaperList(dialog);
    for (const MaterialState& state : context.details.materials) {
        const Material* material = context.material(state.material);
        if (state.asked && !state.suppliedAt.isSet() && material)
            list->addPaper(*material, material->form);
    }
    addPapers(*dialog, u"supplied"_s, PaperSteps::tr("What came"), list, PaperSteps::tr("Tick what came."));
    QLabel* effect = dialog->addHint({});
    auto* note = dialog->addText(u"note"_s, PaperSteps::tr("Note"), StepDialog::Need::Optional);
    const auto tell = [list, effect, whole = acceptedTodayText(context)] {
        const int left = list->count() - int(list->ticked().size());
        effect->setText(left == 0
                            ? whole
                            : PaperSteps::tr("%n paper(s) still missing: what came is noted and the case "
                                             "goes on waiting.",
                                             nullptr, left));
    };
    QObject::connect(list, &PaperList::changed, effect, tell);
    tell();
    dialog->setMaker([list, note]() -> StepRequest {
        return SupplyMaterials{{}, {}, list->ticked(), note->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeSupplyDeferredDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::SupplyDeferred, context.subject(), parent);
    auto* list = new PaperList(dialog);
    for (const MaterialState& state : context.details.materials) {
        const Material* material = context.material(state.material);
        if (state.deferredUntil != LocalDay{} && !state.suppliedAt.isSet() && material)
            list->addPaper(*material, PaperSteps::tr("by %1", "day").arg(dayText(state.deferredUntil)));
    }
    if (list->count() == 1)
        list->box(0)->setChecked(true);
    addPapers(*dialog, u"supplied"_s, PaperSteps::tr("What came"), list, PaperSteps::tr("Tick what came."));
    auto* note = dialog->addText(u"note"_s, PaperSteps::tr("Note"), StepDialog::Need::Optional);
    dialog->setMaker([list, note]() -> StepRequest {
        return SupplyDeferred{{}, {}, list->ticked(), note->toPlainText().trimmed()};
    });
    return dialog;
}

} // namespace duban
