// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/PlaceDialogs.h"

#include "client/admin/PlaceWords.h"
#include "common/protocol/Words.h"

#include <QAbstractItemView>
#include <QCompleter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxShortName = 8;
constexpr qsizetype MaxKind = 40;
/// As far ahead as the server takes a plan.
constexpr std::chrono::days LongestPlan{3660};

QString lengthProblem(const QString& text, qsizetype most)
{
    return text.size() > most
               ? PlaceDialog::tr("At most %1 characters, now there are %2.").arg(most).arg(text.size())
               : QString();
}

/// Kinds are data: what is in use already, then the usual ones.
QStringList kindsOf(const Replica& replica)
{
    QStringList kinds;
    for (const Organisation& o : replica.organisations())
        kinds << o.kind;
    kinds << PlaceDialog::tr("government office") << PlaceDialog::tr("section")
          << PlaceDialog::tr("township government") << PlaceDialog::tr("street office")
          << PlaceDialog::tr("committee") << PlaceDialog::tr("public enterprise")
          << PlaceDialog::tr("subordinate unit");
    kinds.removeAll(QString());
    kinds.removeDuplicates();
    return kinds;
}

} // namespace

PlaceDialog::PlaceDialog(const QString& title, const QString& subject, const Replica& replica,
                         QWidget* parent)
    : FormDialog(title, subject, parent), m_replica(replica), m_today(dayOf(replica.legalNow()))
{
    explain(u"id"_s, tr("It is not there any more. Refresh with F5."));
    explain(u"from"_s, tr("The day lies in the past or more than ten years ahead."));
}

void PlaceDialog::complete(Known known, const QString& meaning)
{
    if (known != Known::New) {
        m_closed = new TickBox(tr("Closed: no longer there; what happened keeps its name"), this);
        m_closed->setChecked(known == Known::Closed);
        addField(u"closed"_s, {}, m_closed, [] { return QString(); });
        explain(u"closed"_s, meaning);
    }
    m_from = new DayField(m_today, m_today + LongestPlan, this);
    m_from->setDate(toQDate(m_today));
    addField(u"from"_s, tr("Holds from (today: at once; a later day: planned until then)"), m_from,
             [] { return QString(); });
    begin();
}

LocalDay PlaceDialog::from() const
{
    return m_from->day() > m_today ? m_from->day() : LocalDay{};
}

bool PlaceDialog::isClosed() const
{
    return m_closed && m_closed->isChecked();
}

OrganisationDialog::OrganisationDialog(const Replica& replica, OrganisationId parent, QWidget* page)
    : PlaceDialog(tr("Add organisation"), tr("A unit, a department or a section of the tree"), replica, page)
{
    addFields(parent, {});
    complete(Known::New, {});
    keepAs(u"organisation.0"_s);
}

OrganisationDialog::OrganisationDialog(const Replica& replica, const Organisation& known, QWidget* page)
    : PlaceDialog(tr("Change organisation"), known.name, replica, page), m_id(known.id)
{
    addFields(known.parent, subtreeOf(replica.organisations(), known.id));
    m_name->setText(known.name);
    m_shortName->setText(known.shortName);
    m_documentWord->setText(known.documentWord);
    m_tier->setCurrentIndex(m_tier->findData(int(known.tier)));
    m_kind->setText(known.kind);
    complete(known.closed ? Known::Closed : Known::Open,
             tr("Open cases lie there, or an organisation, a window or an item of it is not closed yet."));
    keepAs(u"organisation.%1"_s.arg(known.id.value));
}

void OrganisationDialog::addFields(OrganisationId parent, const std::set<OrganisationId>& below)
{
    m_name = addLine(u"name"_s, tr("Name"));
    m_shortName = new QLineEdit(this);
    addField(u"shortName"_s, tr("Short name for lists"), m_shortName, [line = m_shortName] {
        return line->text().trimmed().isEmpty() ? tr("This must be written.")
                                                : lengthProblem(line->text(), MaxShortName);
    });
    m_documentWord = new QLineEdit(this);
    addField(u"documentWord"_s, tr("Word in document numbers (empty: the short name)"), m_documentWord,
             [line = m_documentWord] { return lengthProblem(line->text(), MaxShortName); });
    explain(u"documentWord"_s,
            tr("Another organisation has this word: numbers of documents would be the same."));
    m_tier = addChoice(u"tier"_s, tr("Tier"));
    m_tier->addItem(tr("none"), int(Tier::None));
    for (const Tier tier : {Tier::Province, Tier::City, Tier::County, Tier::Township})
        m_tier->addItem(tierName(tier), int(tier));
    m_kind = new QLineEdit(this);
    auto* kinds = new QCompleter(kindsOf(replica()), m_kind);
    kinds->setFilterMode(Qt::MatchContains);
    kinds->popup()->setProperty("popup", true);
    m_kind->setCompleter(kinds);
    addField(u"kindName"_s, tr("Kind"), m_kind,
             [line = m_kind] { return lengthProblem(line->text(), MaxKind); });
    if (m_id.isValid() && !parent.isValid())
        return;
    m_parent = addChoice(u"parent"_s, tr("Belongs to"));
    addOrganisations(*m_parent, replica(), {}, below);
    m_parent->setCurrentIndex(m_parent->findData(parent.value));
    explain(u"parent"_s, tr("That organisation is closed, or lies below this one."));
}

std::optional<SetOrganisation> OrganisationDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    OrganisationEntry entry;
    entry.id = m_id;
    entry.parent = {m_parent ? m_parent->currentData().toLongLong() : 0};
    entry.name = m_name->text().trimmed();
    entry.shortName = m_shortName->text().trimmed();
    entry.documentWord = m_documentWord->text().trimmed();
    entry.tier = Tier(m_tier->currentData().toInt());
    entry.kindName = m_kind->text().trimmed();
    entry.closed = isClosed();
    return SetOrganisation{entry, from()};
}

HallDialog::HallDialog(const Replica& replica, const std::optional<Hall>& known, QWidget* page)
    : PlaceDialog(known ? tr("Change hall") : tr("Add hall"),
                  known ? known->name : tr("Where citizens are served"), replica, page),
      m_id(known ? known->id : HallId{}), m_name(addLine(u"name"_s, tr("Name")))
{
    addHours();
    if (known) {
        m_name->setText(known->name);
        m_own->setChecked(known->opening.has_value());
        if (known->opening) {
            m_hours->setHours(known->opening->hours);
            m_weekend->setDays(known->opening->alsoOpenOn);
            m_days->setDays(known->opening->exceptions);
        }
    }
    showHours();
    complete(!known          ? Known::New
             : known->closed ? Known::Closed
                             : Known::Open,
             tr("Open cases lie there, or a window of it is not closed yet."));
    keepAs(u"hall.%1"_s.arg(m_id.value));
}

void HallDialog::addHours()
{
    m_own = new TickBox(tr("Own opening hours, instead of %1").arg(hoursText(std::nullopt)), this);
    addField(u"ownHours"_s, {}, m_own, [] { return QString(); });
    m_hours = new HoursField(this);
    addField(u"hours"_s, tr("Opening hours"), m_hours, [hours = m_hours] { return hours->problem(); });
    m_weekend = new WeekendField(this);
    addField(u"alsoOpenOn"_s, {}, m_weekend, [] { return QString(); });
    m_days = new OwnDaysField(today(), this);
    addField(u"exceptions"_s, tr("Days of its own"), m_days, [] { return QString(); });
    explain(u"exceptions"_s, tr("A day is named twice, or no calendar covers it; at most 400 days."));
    connect(m_hours, &HoursField::changed, this, [this] { noteChange(m_hours); });
    connect(m_weekend, &WeekendField::changed, this, [this] { noteChange(m_weekend); });
    connect(m_days, &OwnDaysField::changed, this, [this] { noteChange(m_days); });
    connect(m_own, &TickBox::toggled, this, [this] {
        showHours();
        refresh();
    });
}

void HallDialog::showHours()
{
    for (const QString& field : {u"hours"_s, u"alsoOpenOn"_s, u"exceptions"_s})
        showField(field, m_own->isChecked());
}

std::optional<SetHall> HallDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    HallEntry entry;
    entry.id = m_id;
    entry.name = m_name->text().trimmed();
    entry.ownHours = m_own->isChecked();
    if (entry.ownHours)
        entry.opening = toEntry(OpeningRule{m_hours->hours(), m_weekend->days(), m_days->days()});
    entry.closed = isClosed();
    return SetHall{entry, from()};
}

WindowDialog::WindowDialog(const Replica& replica, HallId hall, QWidget* page)
    : PlaceDialog(tr("Add window"), tr("A counter of a hall"), replica, page)
{
    addFields(hall, {});
    complete(Known::New, {});
    keepAs(u"window.0"_s);
}

WindowDialog::WindowDialog(const Replica& replica, const ServiceWindow& known, QWidget* page)
    : PlaceDialog(tr("Change window"), windowLine(replica, known.id), replica, page), m_id(known.id)
{
    addFields(known.hall, known.department);
    m_name->setText(known.name);
    complete(known.closed ? Known::Closed : Known::Open, tr("Open cases lie there."));
    keepAs(u"window.%1"_s.arg(known.id.value));
}

void WindowDialog::addFields(HallId hall, OrganisationId department)
{
    m_name = addLine(u"name"_s, tr("Name"));
    m_hall = addChoice(u"hall"_s, tr("Hall"));
    for (const Hall& known : replica().halls()) {
        if (!known.closed || known.id == hall)
            m_hall->addItem(known.name, known.id.value);
    }
    m_hall->setCurrentIndex(m_hall->findData(hall.value));
    m_department = addChoice(u"department"_s, tr("Staffed for"));
    m_department->addItem(tr("all departments"), qint64(0));
    addOrganisations(*m_department, replica());
    m_department->setCurrentIndex(std::max(0, m_department->findData(department.value)));
    explain(u"hall"_s,
            tr("The hall is closed, or open cases lie at the window in the hall where it is now."));
    explain(u"department"_s, tr("The department is closed."));
}

std::optional<SetWindow> WindowDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    WindowEntry entry;
    entry.id = m_id;
    entry.hall = {m_hall->currentData().toLongLong()};
    entry.department = {m_department->currentData().toLongLong()};
    entry.name = m_name->text().trimmed();
    entry.closed = isClosed();
    return SetWindow{entry, from()};
}

void addOrganisations(ChoiceBox& choice, const Replica& replica, const std::set<OrganisationId>& only,
                      const std::set<OrganisationId>& without)
{
    for (const auto& [organisation, depth] : inTreeOrder(replica.organisations())) {
        const bool offered = (only.empty() || only.contains(organisation->id)) &&
                             !without.contains(organisation->id) && !organisation->closed;
        if (offered)
            choice.addItem(QString(depth, QChar(0x3000)) + organisation->name, organisation->id.value);
    }
}

} // namespace duban
