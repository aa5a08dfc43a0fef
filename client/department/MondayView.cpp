// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/MondayView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Countdown.h"
#include "common/protocol/DeskRequests.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MostWeekRows = 26;
constexpr std::chrono::milliseconds WriteDelay{300};

} // namespace

MondayView::MondayView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica),
      m_people(new PeopleBook(context.link, this)), m_unclaimed(new UnclaimedWatch(context.link, this)),
      m_notice(new NoticeBar(this)), m_stack(new QStackedWidget(this)), m_sheet(new SheetView(this)),
      m_cases(new CasesBehind(context, tr("Back to the sheet"), this)),
      m_spans(new SpanCases(context.link, context.replica, *m_cases))
{
    auto* page = new QWidget(m_stack);
    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    inner->setSpacing(metrics::Space12);
    inner->addWidget(m_notice);
    inner->addWidget(m_sheet, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(m_cases);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    makeLists();
    m_later.setSingleShot(true);
    m_later.setInterval(WriteDelay);
    connect(&m_later, &QTimer::timeout, this, &MondayView::write);
    const auto later = [this] {
        if (isVisible() && !m_later.isActive())
            m_later.start();
    };
    connect(&m_replica, &Replica::caseChanged, this, later);
    connect(&m_replica, &Replica::caseGone, this, later);
    connect(&m_replica, &Replica::reset, this, later);
    connect(&m_replica, &Replica::catalogueChanged, this, later);
    connect(m_people, &PeopleBook::fetched, this, &MondayView::write);
    connect(m_unclaimed, &UnclaimedWatch::changed, this, &MondayView::write);
    const auto refused = [this](const Refusal& why) {
        m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line());
    };
    connect(m_people, &PeopleBook::refused, this, refused);
    connect(m_unclaimed, &UnclaimedWatch::refused, this, refused);
    connect(m_sheet, &SheetView::noticed, this, [this](const QString& text) {
        m_notice->say(NoticeBar::Kind::Done, text);
        emit noticed(text);
    });
}

/// What the headings and names on the sheet open with the mouse, for the keys; and back from there.
void MondayView::makeLists()
{
    for (const QString& list : {u"burning"_s, u"waiting"_s, u"unclaimed"_s}) {
        auto* button = new QPushButton(m_sheet);
        button->setAutoDefault(false);
        m_sheet->addLead(button);
        m_lists.insert(list, button);
        connect(button, &QPushButton::clicked, this, [this, list] {
            if (openLink(u"list:%1"_s.arg(list)))
                emit placeChanged();
        });
    }
    connect(m_sheet, &SheetView::linkPressed, this, [this](const QString& link) {
        if (openLink(link))
            emit placeChanged();
    });
    connect(m_cases, &CasesBehind::backWanted, this, [this] {
        showSheet();
        emit placeChanged();
    });
    connect(m_cases, &View::placeChanged, this, &View::placeChanged);
    connect(m_cases, &View::noticed, this, &View::noticed);
    connect(m_cases, &View::undoOffered, this, &View::undoOffered);
    showCounts();
}

void MondayView::showCounts()
{
    m_lists.value(u"burning"_s)->setText(tr("Burning: %1", "cases").arg(m_facts.burning.size()));
    m_lists.value(u"waiting"_s)->setText(tr("Waiting: %1", "cases").arg(m_facts.waiting.size()));
    m_lists.value(u"unclaimed"_s)->setText(tr("Unclaimed: %1", "cases").arg(m_facts.unclaimed.size()));
}

void MondayView::showSheet()
{
    m_stack->setCurrentIndex(0);
    write();
}

bool MondayView::openLink(const QString& text)
{
    const WeekLink link = WeekLink::parse(text);
    if (link.what == u"case"_s) {
        m_cases->showCases(tr("Cases of the sheet"), [monday = m_facts.monday, watch = m_unclaimed](
                                                         const CaseRow& row, const Replica&) {
            return burnsInWeek(row, monday) || waitsForWord(row) || watch->holds(row.id);
        });
        m_cases->openCase({link.id});
    } else if (link.what == u"person"_s) {
        const auto& people = m_people->people();
        const auto found = std::find_if(people.begin(), people.end(), [&link](const PersonEntry& one) {
            return one.id == PersonId{link.id};
        });
        m_cases->showCases(
            tr("%1 · all open cases", "person").arg(found == people.end() ? QString() : found->name),
            [person = PersonId{link.id}](const CaseRow& row, const Replica&) {
                return row.assignee == person;
            });
    } else if (!openList(link.list) && !openFigure(link)) {
        return false;
    }
    m_opened = text;
    m_stack->setCurrentWidget(m_cases);
    return true;
}

bool MondayView::openList(const QString& list)
{
    const LocalDay monday = m_facts.monday;
    if (list == u"burning"_s)
        m_cases->showCases(tr("Burns this week"),
                           [monday](const CaseRow& row, const Replica&) { return burnsInWeek(row, monday); });
    else if (list == u"waiting"_s)
        m_cases->showCases(tr("Waits for your word"),
                           [](const CaseRow& row, const Replica&) { return waitsForWord(row); });
    else if (list == u"unclaimed"_s)
        m_cases->showCases(tr("Claimed by nobody"),
                           [watch = m_unclaimed](const CaseRow& row, const Replica&) {
                               return !row.assignee.isValid() && watch->holds(row.id);
                           });
    return !list.isEmpty() && m_lists.contains(list);
}

/// Of last week, as the figures on the sheet.
bool MondayView::openFigure(const WeekLink& link)
{
    static const QHash<QString, SpanFigure> known{{u"received"_s, SpanFigure::Received},
                                                  {u"accepted"_s, SpanFigure::Accepted},
                                                  {u"decided"_s, SpanFigure::Decided},
                                                  {u"completed"_s, SpanFigure::Completed},
                                                  {u"intime"_s, SpanFigure::CompletedInTime},
                                                  {u"yellow"_s, SpanFigure::Yellow},
                                                  {u"red"_s, SpanFigure::Red}};
    if (!known.contains(link.what))
        return false;
    m_spans->open({known.value(link.what),
                   {link.id},
                   m_facts.monday - LocalDay::duration(7),
                   m_facts.monday - LocalDay::duration(1)});
    return true;
}

/// Nothing for the sheet; else the link that was opened and the case that is open.
QVariant MondayView::place() const
{
    return showsCases() ? QVariant(QVariantList{m_opened, m_cases->place()}) : QVariant();
}

void MondayView::goTo(const QVariant& place)
{
    const QVariantList parts = place.toList();
    if (parts.size() == 2 && openLink(parts[0].toString()))
        m_cases->goTo(parts[1]);
    else
        showSheet();
}

bool MondayView::stepBack()
{
    if (!showsCases())
        return false;
    if (m_cases->stepBack())
        return true;
    showSheet();
    emit placeChanged();
    return true;
}

Printout MondayView::printout() const
{
    return showsCases() ? m_cases->printout() : Printout{};
}

void MondayView::refresh()
{
    fetch();
    if (showsCases())
        m_cases->refresh();
}

void MondayView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    fetch();
}

void MondayView::fetch()
{
    m_people->fetch();
    m_unclaimed->fetch();
    fetchFigures();
    write();
}

void MondayView::fetchFigures()
{
    const LocalDay monday = mondayOf(dayOf(m_replica.legalNow()));
    const GetFigures lastWeek{monday - LocalDay::duration(7), monday - LocalDay::duration(1)};
    m_link.request<FiguresReply>(lastWeek, this, [this](const Answer<FiguresReply>& answer) {
        m_figures = answer ? answer->rows : std::vector<FigureRow>();
        m_figuresProblem = answer ? QString() : wordsFor(answer.error()).line();
        write();
    });
}

/// One page, whatever burns: lists that do not fit are cut, with a word on how much is left out.
void MondayView::write()
{
    m_facts = weekFactsOf(m_replica.cases(), m_people->people(), dayOf(m_replica.legalNow()));
    m_facts.lastWeek = m_figures;
    m_facts.unclaimed = m_unclaimed->all();
    showCounts();
    const QString footer =
        tr("%1  ·  as of %2", "person, moment").arg(m_replica.me().name, formatMoment(m_replica.legalNow()));
    const QString file = tr("Monday sheet %1", "day").arg(formatDay(m_facts.monday));
    for (int most = MostWeekRows; most > 0; --most) {
        m_sheet->setContent(weekHtml(m_facts, m_replica, m_figuresProblem, most), footer, file);
        if (m_sheet->sheet().pageCount() == 1)
            return;
    }
}

} // namespace duban
