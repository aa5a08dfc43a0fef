// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/CaseQuery.h"

namespace duban {

void CaseQuery::ask(const QString& text, int limit)
{
    ++m_asked;
    send(SearchCases{text, {}, limit}, 1);
}

void CaseQuery::send(const SearchCases& question, int pages)
{
    m_link.request<FoundPage>(
        question, this, [this, question, pages, mine = m_asked](const Answer<FoundPage>& answer) {
            if (mine != m_asked)
                return;
            if (!answer)
                return emit refused(answer.error());
            const bool goesOnBelow = answer->rows.empty() && answer->more && answer->next.isValid();
            if (!goesOnBelow || pages == MostPages)
                return emit found(*answer);
            emit goesOn();
            SearchCases next = question;
            next.before = answer->next;
            send(next, pages + 1);
        });
}

} // namespace duban
