// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/PlaceTree.h"
#include "client/app/View.h"
#include "client/department/PlanBook.h"
#include "client/step/FormDesk.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"
#include "common/protocol/SetUpReplies.h"

#include <QStackedWidget>

namespace duban {

/// The tree of organisations, the halls with their hours and windows, and what is planned for a day to come.
class PlacesView : public View
{
    Q_OBJECT

public:
    enum Page { Organisations, Halls, Planned };

    explicit PlacesView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("places"); }

    QString title() const override { return tr("Places"); }

    QIcon icon() const override { return duban::icon(IconName::Organisation); }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;

    QVariant place() const override { return m_bar->chosen(); }

    void goTo(const QVariant& place) override { showPage(Page(place.toInt())); }

    void refresh() override { m_book->fetch(); }

    bool goOnWith(const QString& draft) override;

    void showPage(Page page);

    /// Keys of the trees: the id of an organisation; of a hall its id, of a window its id below zero.
    PlaceTree* organisations() const noexcept { return m_organisations; }

    PlaceTree* halls() const noexcept { return m_halls; }

    FactTable* planned() const noexcept { return m_planned; }

    NoticeBar* notice() const noexcept { return m_notice; }

    FormDesk* desk() const noexcept { return m_desk; }

    ActionButton* addButton() const noexcept { return m_add; }

    ActionButton* addWindowButton() const noexcept { return m_addWindow; }

    ActionButton* changeButton() const noexcept { return m_change; }

    ActionButton* takeBackButton() const noexcept { return m_takeBack; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBody();
    void showEverything();
    void showOrganisations();
    void showHalls();
    void showPlanned();
    void showMissing();
    void showActs();
    int openPlaces(Page page) const;
    QString stateOf(MessageKind verb, qint64 subject, bool closed) const;
    void add();
    void addWindow();
    void change();
    void changeOrganisation(OrganisationId id);
    void changeHall(HallId id);
    void changeWindow(WindowId id);
    const PlannedEntry* chosenPlan() const;
    void takeBack();
    void takePlans();
    FormDesk::Done told(const QString& done);

    Link& m_link;
    Replica& m_replica;
    FormDesk* m_desk;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    ActionButton* m_add;
    ActionButton* m_addWindow;
    ActionButton* m_change;
    ActionButton* m_takeBack;
    PlaceTree* m_organisations;
    PlaceTree* m_halls;
    FactTable* m_planned;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    PlanBook* m_book;
    std::vector<PlannedEntry> m_plans; ///< those of places
    std::vector<qint64> m_shownPlans;  ///< of the list of plans, row by row
};

} // namespace duban
