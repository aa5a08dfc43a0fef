// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CounterDialog.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString hintOf(CounterOutcome outcome)
{
    switch (outcome) {
    case CounterOutcome::NotNeeded:
        return CounterDialog::tr("Told at once that no permit is needed.");
    case CounterOutcome::NotOurs:
        return CounterDialog::tr("Told at once which organ it belongs to.");
    case CounterOutcome::CorrectedOnSpot:
        return CounterDialog::tr("Mended on the spot by the applicant, who initials the correction.");
    case CounterOutcome::TurnedAway:
        return CounterDialog::tr("Told orally what is missing; nothing was handed in.");
    }
    return {};
}

QString missingWords(const CounterScene& scene)
{
    return CounterDialog::tr("Missing: %1", "papers").arg(scene.missing.join(CounterDialog::tr(", ")));
}

} // namespace

QString counterWord(CounterOutcome outcome)
{
    switch (outcome) {
    case CounterOutcome::NotNeeded:
        return CounterDialog::tr("No permit needed");
    case CounterOutcome::NotOurs:
        return CounterDialog::tr("Another organ's");
    case CounterOutcome::CorrectedOnSpot:
        return CounterDialog::tr("Corrected on the spot");
    case CounterOutcome::TurnedAway:
        return CounterDialog::tr("Turned away orally");
    }
    return {};
}

QString counterItem(const QString& itemName)
{
    return itemName.isEmpty() ? CounterDialog::tr("No item") : itemName;
}

CounterDialog::CounterDialog(CounterOutcome outcome, const CounterScene& scene, QWidget* parent)
    : FormDialog(counterWord(outcome), counterItem(scene.itemName), parent), m_outcome(outcome),
      m_variant(scene.variant)
{
    const bool mustWrite =
        outcome == CounterOutcome::CorrectedOnSpot || outcome == CounterOutcome::TurnedAway;
    addHint(hintOf(outcome));
    if (outcome == CounterOutcome::NotOurs)
        m_organ = addLine(u"organ"_s, tr("The right organ"));
    m_note = addText(u"note"_s,
                     outcome == CounterOutcome::TurnedAway ? tr("What is missing")
                     : mustWrite                           ? tr("What was corrected")
                                                           : tr("Note, may be empty"),
                     mustWrite ? Need::Required : Need::Optional);
    if (outcome == CounterOutcome::TurnedAway && !scene.missing.isEmpty())
        m_note->setPlainText(missingWords(scene));
    m_applicant = addLine(u"applicantName"_s, tr("Name of the applicant, may be empty"), Need::Optional);
    m_applicant->setText(scene.applicantName);
    if (outcome == CounterOutcome::CorrectedOnSpot)
        m_initialled = addDuty(u"initialled"_s, tr("The applicant initialled the correction"),
                               tr("The correction must be initialled."));
    begin();
    keepAs(u"counter.%1.%2.%3"_s.arg(int(outcome)).arg(scene.variant.value).arg(scene.applicantName));
}

std::optional<RecordCounter> CounterDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return RecordCounter{m_outcome,
                         m_variant,
                         m_organ ? m_organ->text().trimmed() : QString(),
                         m_applicant->text().trimmed(),
                         m_note->toPlainText().trimmed(),
                         m_initialled && m_initialled->isChecked()};
}

std::optional<RecordCounter> CounterDialog::plainRequest(CounterOutcome outcome, const CounterScene& scene)
{
    if (!scene.variant.isValid())
        return std::nullopt;
    if (outcome == CounterOutcome::NotNeeded)
        return RecordCounter{outcome, scene.variant, {}, scene.applicantName, {}, false};
    // A list that is longer than a note is shortened by hand.
    const QString missing = scene.missing.isEmpty() ? QString() : missingWords(scene);
    if (outcome == CounterOutcome::TurnedAway && scene.present > 0 && !missing.isEmpty() &&
        missing.size() <= MaxText)
        return RecordCounter{outcome, scene.variant, {}, scene.applicantName, missing, false};
    return std::nullopt;
}

} // namespace duban
