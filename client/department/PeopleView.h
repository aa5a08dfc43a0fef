// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/CasesBehind.h"
#include "client/department/MoveWorkDialog.h"
#include "client/department/PeopleBook.h"
#include "client/department/PeopleLoad.h"
#include "client/step/FormDesk.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QStackedWidget>
#include <QTimer>

namespace duban {

/// The people of a head's departments, how much lies with each by light, those with most trouble on top; the
/// cases behind each figure; and handing over the work of one who leaves.
class PeopleView : public View
{
    Q_OBJECT

public:
    explicit PeopleView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("people"); }

    QString title() const override { return tr("People"); }

    QIcon icon() const override { return duban::icon(IconName::Person); }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    void refresh() override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;

    CaseId openedCase() const override { return showsCases() ? m_cases->openedCase() : CaseId{}; }

    bool stepBack() override;
    Printout printout() const override;

    /// Shows the open cases that lie with a person.
    /// @param light only those of this light that the departments work on, as the load counts them; nothing:
    /// all
    void openCases(PersonId person, std::optional<Light> light);

    CasesBehind* cases() const noexcept { return m_cases; }

    /// @return true while the cases of a person are shown.
    bool showsCases() const { return m_stack->currentWidget() == m_cases; }

    ActionButton* casesButton() const noexcept { return m_open; }

    FactTable* table() const noexcept { return m_table; }

    ActionButton* moveButton() const noexcept { return m_move; }

    /// @return the dialog that is open or under way; nullptr when there is none.
    FormDialog* dialog() const { return m_desk->dialog(); }

    NoticeBar* notice() const noexcept { return m_notice; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPeople();
    void followCases();
    void showButton();
    QWidget* makeTable();
    void showTable();
    void openChosen(std::optional<Light> light);
    QStringList factsOf(const PersonEntry& person) const;
    const PersonEntry* chosen() const;
    void openMove();

    Replica& m_replica;
    PeopleBook* m_book;
    FormDesk* m_desk;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    FactTable* m_table;
    ActionButton* m_open;
    ActionButton* m_move;
    QStackedWidget* m_stack;
    CasesBehind* m_cases;
    PersonId m_casesOf; ///< whose cases were opened last
    std::optional<Light> m_casesLight;
    std::vector<PersonEntry> m_shown; ///< row by row
    QHash<PersonId, PersonLoad> m_loads;
    QTimer m_later; ///< cases change often; the table follows at leisure
};

} // namespace duban
