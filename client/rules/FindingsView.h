// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/LightTrustWatch.h"
#include "client/widget/ChoiceBox.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"
#include "common/protocol/WatchReplies.h"

#include <QStackedWidget>

namespace duban {

class CaseSheet;

/// Records that look back-filled or invented, newest first, with their evidence, for a person to judge; each
/// opens its case. Source: domain.md §4.
class FindingsView : public View
{
    Q_OBJECT

public:
    explicit FindingsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("findings"); }

    QString title() const override { return tr("Radar"); }

    QIcon icon() const override { return duban::icon(IconName::Flag); }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    QVariant place() const override;
    CaseId openedCase() const override;
    void goTo(const QVariant& place) override;

    void refresh() override { fetch(); }

    bool stepBack() override;

    ChoiceBox* kinds() const noexcept { return m_kinds; }

    FactTable* table() const noexcept { return m_table; }

    QPushButton* moreButton() const noexcept { return m_more; }

    CaseSheet* sheet() const noexcept { return m_sheet; }

    /// @return the case of a row that is shown.
    CaseId caseAt(int row) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    void fetch();
    void ask(qint64 before);
    void take(qint64 before, const FindingPage& page);
    void showRows();
    bool passes(const FindingEntry& finding) const;
    QStringList factsOf(const FindingEntry& finding) const;
    void openCase(CaseId id);

    Link& m_link;
    Replica& m_replica;
    LightTrustWatch* m_watch;
    QStackedWidget* m_stack;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    ChoiceBox* m_kinds;
    FactTable* m_table;
    EmptyState* m_empty;
    QPushButton* m_more;
    CaseSheet* m_sheet;
    std::vector<FindingEntry> m_findings; ///< newest first
    std::vector<CaseId> m_shown;          ///< row by row
    bool m_underWay = false;
};

} // namespace duban
