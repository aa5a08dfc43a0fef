// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/SpanCases.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Countdown.h"

namespace duban {

SpanCases::SpanCases(Link& link, Replica& replica, CasesBehind& list)
    : CaseSource(&list), m_link(link), m_replica(replica), m_list(list), m_status(link.status())
{
    connect(&list, &CasesBehind::countWanted, this, &SpanCases::fetch);
    connect(&link, &Link::statusChanged, this, [this](const LinkStatus& status) {
        m_status = status;
        tell();
    });
    connect(&replica, &Replica::caseChanged, this, &SpanCases::follow);
}

const CaseRow* SpanCases::findCase(CaseId key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.cend() ? nullptr : &*found;
}

std::optional<CountedLight> SpanCases::countedLight(CaseId key) const
{
    const auto found = m_lights.constFind(key);
    return found == m_lights.cend() ? std::nullopt : std::optional(*found);
}

bool SpanCases::countsLights() const
{
    return m_scope.figure == SpanFigure::Yellow || m_scope.figure == SpanFigure::Red;
}

void SpanCases::open(const SpanScope& scope)
{
    m_scope = scope;
    m_total = 0;
    m_known = false;
    drop();
    m_list.showCounted(wordsOfScope(), *this,
                       countsLights() ? CasesBehind::Counts::Lights : CasesBehind::Counts::Cases);
    fetch();
}

void SpanCases::drop()
{
    m_rows.clear();
    m_further.clear();
    m_lights.clear();
}

void SpanCases::fetch()
{
    if (!m_list.isShowing(*this))
        return;
    ++m_generation;
    ListFigureCases first;
    first.figure = m_scope.figure;
    first.department = m_scope.department;
    first.from = m_scope.from;
    first.until = m_scope.until;
    first.limit = RowsAtATime;
    ask(first);
}

void SpanCases::ask(const ListFigureCases& question)
{
    m_asking = true;
    m_refusal.reset();
    m_link.request<FigureCasePage>(
        question, this, [this, question, mine = m_generation](const Answer<FigureCasePage>& answer) {
            if (mine != m_generation || !m_list.isShowing(*this))
                return;
            m_asking = false;
            if (answer)
                return take(question, *answer);
            m_refusal = answer.error();
            tell();
        });
    tell();
}

/// The first page takes the place of what was here; the others grow the list row by row.
void SpanCases::take(const ListFigureCases& question, const FigureCasePage& page)
{
    const bool first = !question.afterCase.isValid();
    if (first)
        drop();
    m_known = true;
    m_total = page.total;
    std::vector<CaseId> keys;
    for (const FigureCase& counted : page.rows)
        keys.push_back(put(counted));
    if (first) {
        emit reset();
    } else {
        for (const CaseId key : keys)
            emit caseChanged(key);
    }
    if (!page.more || page.rows.empty())
        return tell();
    ListFigureCases next = question;
    next.afterAt = page.rows.back().at;
    next.afterCase = page.rows.back().row.id;
    next.afterLight = page.rows.back().light;
    ask(next);
}

/// @return the key of the row.
CaseId SpanCases::put(const FigureCase& counted)
{
    const CaseId id = counted.row.id;
    CaseRow row = counted.row;
    if (counted.elsewhere) {
        row.applicantName = tr("Lies with another department now");
    } else if (const CaseRow* mine = m_replica.findCase(id); mine && row.seq < mine->seq) {
        row = *mine;
    }
    const bool again = m_rows.contains(id) && counted.light.isValid();
    const CaseId key = again ? CaseId{-counted.light.value} : id;
    if (again)
        m_further.insert(id, key);
    m_rows.insert(key, row);
    if (countsLights()) {
        const Light level = m_scope.figure == SpanFigure::Red ? Light::Red : Light::Yellow;
        m_lights.insert(key, {level, counted.clock, counted.stage, counted.at});
    }
    return key;
}

void SpanCases::follow(CaseId id)
{
    const CaseRow* now = m_replica.findCase(id);
    if (!now || !m_rows.contains(id) || !(m_rows.value(id).seq < now->seq))
        return;
    QList<CaseId> keys = m_further.values(id);
    keys << id;
    for (const CaseId key : keys) {
        m_rows.insert(key, *now);
        emit caseChanged(key);
    }
}

void SpanCases::tell()
{
    if (m_list.isShowing(*this))
        m_list.tell(progressWords(), troubleWords());
}

QString SpanCases::progressWords() const
{
    const auto here = m_rows.size();
    if (m_asking && !m_known)
        return tr("What the figure counts is being fetched …");
    if (here < m_total && m_asking)
        return tr("%1 of %2 are here; the others are coming.", "numbers of rows")
            .arg(groupedNumber(here), groupedNumber(m_total));
    if (here < m_total)
        return tr("%1 of %2 are here.", "numbers of rows").arg(groupedNumber(here), groupedNumber(m_total));
    const auto cases = here - m_further.size();
    return m_further.isEmpty() ? QString()
                               : tr("%1 lights of %2 cases: a case stands here once for each of its lights.")
                                     .arg(groupedNumber(here), groupedNumber(cases));
}

QString SpanCases::troubleWords() const
{
    if (m_refusal)
        return wordsFor(*m_refusal).line();
    if (m_asking && m_status.state == LinkState::Reconnecting)
        return tr("No connection: what is missing is fetched as soon as the connection is back.");
    return {};
}

QString SpanCases::figureWord() const
{
    switch (m_scope.figure) {
    case SpanFigure::Received:
        return tr("Received");
    case SpanFigure::Accepted:
        return tr("Accepted");
    case SpanFigure::Decided:
        return tr("Decided");
    case SpanFigure::Denied:
        return tr("Denied");
    case SpanFigure::Completed:
        return tr("Completed");
    case SpanFigure::CompletedInTime:
        return tr("Completed in time");
    case SpanFigure::Yellow:
        return tr("Yellow lights");
    case SpanFigure::Red:
        return tr("Red lights");
    }
    return {};
}

QString SpanCases::wordsOfScope() const
{
    const QString where =
        m_scope.department.isValid() ? m_replica.departmentName(m_scope.department) : tr("All departments");
    return m_scope.from == m_scope.until
               ? tr("%1 · %2 on %3", "department, figure, day")
                     .arg(where, figureWord(), formatDay(m_scope.from))
               : tr("%1 · %2 %3 to %4", "department, figure, days")
                     .arg(where, figureWord(), formatDay(m_scope.from), formatDay(m_scope.until));
}

} // namespace duban
