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
      m_notice(new NoticeBar(this)), m_sheet(new SheetView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_sheet, 1);
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
