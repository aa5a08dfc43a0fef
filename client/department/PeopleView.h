// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/MoveWorkDialog.h"
#include "client/department/NoticeBar.h"
#include "client/department/PeopleBook.h"
#include "client/department/PeopleLoad.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Icon.h"

#include <QPointer>
#include <QTimer>

namespace duban {

/// The people of a head's departments, how much lies with each by light, those with most trouble on top; and
/// handing over the work of one who leaves.
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

    void refresh() override { m_book->fetch(); }

    FactTable* table() const noexcept { return m_table; }

    ActionButton* moveButton() const noexcept { return m_move; }

    /// @return the dialog that is open or under way; nullptr when there is none.
    MoveWorkDialog* dialog() const { return m_dialog; }

    NoticeBar* notice() const noexcept { return m_notice; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showPeople();
    void followCases();
    void showButton();
    QStringList factsOf(const PersonEntry& person) const;
    const PersonEntry* chosen() const;
    void openMove();
    void send(const QString& name);
    void takeAnswer(const QString& name, const Answer<CommandReply>& answer);

    Link& m_link;
    Replica& m_replica;
    PeopleBook* m_book;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    FactTable* m_table;
    ActionButton* m_move;
    std::vector<PersonEntry> m_shown; ///< row by row
    QHash<PersonId, PersonLoad> m_loads;
    QTimer m_later; ///< cases change often; the table follows at leisure
    QPointer<MoveWorkDialog> m_dialog;
};

} // namespace duban
