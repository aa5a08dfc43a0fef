// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CasesBehind.h"

#include <QSet>

namespace duban {

/// A figure of a span of days whose cases can be told from what the client gets: the case's own moments, and
/// the lights that were given.
enum class SpanFigure : quint8 { Received, Accepted, Completed, Yellow, Red };

/// What a figure counts.
struct SpanScope
{
    SpanFigure figure = SpanFigure::Received;
    OrganisationId department; ///< not set: all
    LocalDay from{};
    LocalDay until{}; ///< the last day, counted too
};

/// Shows the cases behind a figure of a span of days, as far as they are still open: an ended case is found
/// by the search, and the words above the list say so.
class SpanCases : public QObject
{
    Q_OBJECT

public:
    /// @param list where the cases are shown; owns this
    SpanCases(Link& link, Replica& replica, CasesBehind& list);

    /// Shows these; what of an earlier figure is still being asked for is dropped.
    void open(const SpanScope& scope);

signals:
    /// The lights of the span could not be had: the list shows none of their cases.
    void refused(const duban::Refusal& why);

private:
    void ask(LightId before);
    void take(const LightPage& page);
    void showLit();
    QString wordsOf(const SpanScope& scope) const;

    Link& m_link;
    Replica& m_replica;
    CasesBehind& m_list;
    SpanScope m_scope;
    QSet<CaseId> m_lit;   ///< cases that got a light of the scope
    int m_generation = 0; ///< answers to an earlier figure's requests are dropped
};

} // namespace duban
