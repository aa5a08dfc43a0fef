// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/SpanCases.h"

#include "client/widget/Countdown.h"
#include "client/widget/LightMark.h"

namespace duban {

namespace {

constexpr int LightsAtATime = 1000;

bool isInSpan(LegalTime moment, const SpanScope& scope)
{
    return moment.isSet() && dayOf(moment) >= scope.from && dayOf(moment) <= scope.until;
}

bool isOfDepartment(OrganisationId department, const SpanScope& scope)
{
    return !scope.department.isValid() || department == scope.department;
}

bool isLight(SpanFigure figure)
{
    return figure == SpanFigure::Yellow || figure == SpanFigure::Red;
}

LegalTime momentOf(const CaseRow& row, SpanFigure figure)
{
    switch (figure) {
    case SpanFigure::Received:
        return row.receivedAt;
    case SpanFigure::Accepted:
        return row.acceptedAt;
    case SpanFigure::Completed:
        return row.completedAt;
    case SpanFigure::Yellow:
    case SpanFigure::Red:
        break;
    }
    return {};
}

} // namespace

SpanCases::SpanCases(Link& link, Replica& replica, CasesBehind& list)
    : QObject(&list), m_link(link), m_replica(replica), m_list(list)
{
}

void SpanCases::open(const SpanScope& scope)
{
    ++m_generation;
    m_scope = scope;
    m_lit.clear();
    if (isLight(scope.figure)) {
        showLit();
        return ask({});
    }
    m_list.showCases(wordsOf(scope), [scope](const CaseRow& row, const Replica&) {
        return isOfDepartment(row.department, scope) && isInSpan(momentOf(row, scope.figure), scope);
    });
}

void SpanCases::ask(LightId before)
{
    m_link.request<LightPage>(ListLights{before, LightsAtATime}, this,
                              [this, mine = m_generation](const Answer<LightPage>& answer) {
                                  if (mine != m_generation)
                                      return;
                                  if (answer)
                                      take(*answer);
                                  else
                                      emit refused(answer.error());
                              });
}

/// Newest first: a light is given when it became due or later, so what was given before the span is out of
/// it.
void SpanCases::take(const LightPage& page)
{
    const Light wanted = m_scope.figure == SpanFigure::Red ? Light::Red : Light::Yellow;
    for (const LightRow& light : page.lights) {
        if (light.level == wanted && light.standing != LightStanding::Annulled &&
            isOfDepartment(light.department, m_scope) && isInSpan(light.moment, m_scope))
            m_lit.insert(light.caseId);
    }
    const bool further =
        page.more && !page.lights.empty() && dayOf(page.lights.back().givenAt) >= m_scope.from;
    if (further)
        return ask(page.lights.back().id);
    showLit();
}

void SpanCases::showLit()
{
    m_list.showCases(wordsOf(m_scope),
                     [lit = m_lit](const CaseRow& row, const Replica&) { return lit.contains(row.id); });
}

QString SpanCases::wordsOf(const SpanScope& scope) const
{
    QString what;
    switch (scope.figure) {
    case SpanFigure::Received:
        what = tr("Received");
        break;
    case SpanFigure::Accepted:
        what = tr("Accepted");
        break;
    case SpanFigure::Completed:
        what = tr("Completed");
        break;
    case SpanFigure::Yellow:
        what = lightWord(LightMark::Yellow);
        break;
    case SpanFigure::Red:
        what = lightWord(LightMark::Red);
        break;
    }
    const QString where =
        scope.department.isValid() ? m_replica.departmentName(scope.department) : tr("All departments");
    return scope.from == scope.until ? tr("%1 · %2 on %3, still open", "department, figure, day")
                                           .arg(where, what, formatDay(scope.from))
                                     : tr("%1 · %2 %3 to %4, still open", "department, figure, days")
                                           .arg(where, what, formatDay(scope.from), formatDay(scope.until));
}

} // namespace duban
