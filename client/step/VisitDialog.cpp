// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/VisitDialog.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MomentWidth = 190;

/// The organisation's wall time; the PC's own zone is never asked.
QDateTime wallTimeOf(LegalTime moment)
{
    const LocalDay day = dayOf(moment);
    const auto sinceMidnight = moment - momentOf(day, TimeOfDay{0});
    return {toQDate(day), QTime::fromMSecsSinceStartOfDay(int(sinceMidnight.count())), Qt::UTC};
}

} // namespace

VisitMoment::VisitMoment(LegalTime first, LegalTime last, QWidget* parent)
    : QDateTimeEdit(parent), m_first(std::min(first, last))
{
    setTimeSpec(Qt::UTC);
    setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    setFixedSize(MomentWidth, metrics::FieldHeight);
    setButtonSymbols(NoButtons);
    setDateTimeRange(wallTimeOf(m_first), wallTimeOf(last));
    setDateTime(wallTimeOf(last));
}

LegalTime VisitMoment::minute() const
{
    const QTime clock = time();
    const TimeOfDay sinceMidnight{clock.hour() * 60 + clock.minute()};
    return momentOf(fromQDate(date()), sinceMidnight);
}

VisitDialog::VisitDialog(const StepContext& context, PersonId me, QWidget* parent)
    : FormDialog(tr("Record the site visit"), context.subject(), parent), m_case(context.details.row.id),
      m_at(new VisitMoment(context.details.row.receivedAt, context.now(), this))
{
    addHint(tr("Two officers at least look on site; the record stands in the history. No clock stops."));
    m_second = addChoice(u"second"_s, tr("Second officer"));
    for (const PersonEntry& person : context.people) {
        const bool here = person.unit == context.details.row.department;
        if (here && person.id != me && !hasLeft(person, dayOf(context.now())))
            m_second->addItem(person.position.isEmpty() ? person.name
                                                        : u"%1  ·  %2"_s.arg(person.name, person.position),
                              person.id.value);
    }
    m_second->setCurrentIndex(-1);
    addField(u"at"_s, tr("When"), m_at, [] { return QString(); });
    m_place = addLine(u"place"_s, tr("Where"));
    m_fits = addChoice(u"fits"_s, tr("What was found"));
    m_fits->addItem(tr("agrees with the application"), true);
    m_fits->addItem(tr("does not agree with the application"), false);
    m_fits->setCurrentIndex(-1);
    m_notes = addText(u"notes"_s, tr("What was seen"), Need::Required);
    begin();
    keepAs(u"visit.%1"_s.arg(m_case.value), m_case);
}

std::optional<RecordVisit> VisitDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return RecordVisit{m_case,
                       {m_second->currentData().toLongLong()},
                       m_at->moment(),
                       m_place->text().trimmed(),
                       m_notes->toPlainText().trimmed(),
                       m_fits->currentData().toBool()};
}

} // namespace duban
