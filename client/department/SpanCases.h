// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CasesBehind.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"

#include <QMultiHash>

namespace duban {

/// What a figure of a span of days counts.
struct SpanScope
{
    SpanFigure figure = SpanFigure::Received;
    OrganisationId department; ///< not set: all
    LocalDay from{};
    LocalDay until{}; ///< the last day, counted too
};

/// What a figure of a span of days counted, one row for each, ended cases too: asked of the server page by
/// page and shown in a list. A row whose case goes on is kept as the replica has it.
class SpanCases : public CaseSource
{
    Q_OBJECT

public:
    static constexpr int RowsAtATime = 500;

    /// @param list where the cases are shown; owns this
    SpanCases(Link& link, Replica& replica, CasesBehind& list);

    const QHash<CaseId, CaseRow>& cases() const override { return m_rows; }

    const CaseRow* findCase(CaseId key) const override;

    std::optional<CountedLight> countedLight(CaseId key) const override;

    /// Shows these; what of an earlier figure is still being asked for is dropped.
    void open(const SpanScope& scope);

    /// Asks anew for what is shown; it stays until the answer comes.
    void fetch();

private:
    void ask(const ListFigureCases& question);
    void take(const ListFigureCases& question, const FigureCasePage& page);
    CaseId put(const FigureCase& counted);
    void follow(CaseId id);
    void drop();
    void tell();
    QString progressWords() const;
    QString troubleWords() const;
    bool countsLights() const;
    QString figureWord() const;
    QString wordsOfScope() const;

    Link& m_link;
    Replica& m_replica;
    CasesBehind& m_list;
    LinkStatus m_status; ///< of the line
    SpanScope m_scope;
    QHash<CaseId, CaseRow> m_rows;        ///< by the case; what counts twice: under minus the light's id too
    QMultiHash<CaseId, CaseId> m_further; ///< those other keys of a case
    QHash<CaseId, CountedLight> m_lights; ///< of a figure of lights, by the same keys as the rows
    int m_total = 0;                      ///< what the server counted, as of the last page
    bool m_known = false;                 ///< m_total is of this scope
    bool m_asking = false;                ///< a page is awaited
    std::optional<Refusal> m_refusal;     ///< why the last page did not come
    int m_generation = 0;                 ///< answers to an earlier figure's requests are dropped
};

} // namespace duban
