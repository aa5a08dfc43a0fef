// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/LightTrustWatch.h"
#include "client/model/EventModel.h"

#include <QSortFilterProxyModel>
#include <QTableView>

namespace duban {

/// Holds back what arrived after the stream was paused.
class StreamFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit StreamFilter(EventModel& source, QObject* parent = nullptr);

    /// Holds back events with a higher sequence; not set: shows everything.
    void holdAfter(JournalSeq last);

    /// @return how many events are held back.
    int held() const { return m_events.rowCount() - rowCount(); }

    const EventRow* eventAt(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const EventModel& m_events;
    JournalSeq m_last;
};

/// What happens everywhere, newest first; can be paused to read.
class EventStream : public QTableView
{
    Q_OBJECT

public:
    EventStream(Replica& replica, const LightTrustWatch& watch, QWidget* parent = nullptr);

    /// Stops or goes on; nothing is lost meanwhile.
    void setPaused(bool paused);

    StreamFilter* filter() const noexcept { return m_filter; }

signals:
    /// More or fewer events are held back.
    void heldChanged(int events);
    void caseChosen(duban::CaseId id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);

    EventModel* m_model;
    StreamFilter* m_filter;
};

} // namespace duban
