// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/window/PartyRow.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace duban {

/// The parties beside the first applicant, a row each; takes no room while there are none.
class PartyList : public QScrollArea
{
    Q_OBJECT

public:
    explicit PartyList(QWidget* parent = nullptr);

    std::vector<Party> parties() const;
    void setParties(const std::vector<Party>& parties);

    /// @return false when there are as many as the law of the form allows: one agent, Party::Most in all.
    bool mayAdd(Party::Part part) const;

    /// Adds an empty row. @return nullptr when mayAdd() says no
    PartyRow* add(Party::Part part);

    int count() const noexcept { return int(m_rows.size()); }

    /// @return nullptr when there is no such row.
    PartyRow* row(int index) const;

    /// @return the row a widget lies in; nullptr when it lies in none.
    PartyRow* rowOf(const QWidget* widget) const;

    /// @return the row that has this number already, else the first without a number; nullptr: neither.
    PartyRow* rowFor(const QString& number) const;

    /// @return the first row whose agent's end is no day; -1 when there is none.
    int rowWithWrongEnd() const;

    void clearProblems();

    QList<QWidget*> walk() const;

    QSize sizeHint() const override;

signals:
    void changed();
    /// A row came or went.
    void walkChanged();

private:
    PartyRow* append(Party::Part part);
    void remove(PartyRow* row);
    void fit();

    QVBoxLayout* m_column;
    std::vector<PartyRow*> m_rows;
};

} // namespace duban
