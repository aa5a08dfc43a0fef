// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/HoursField.h"
#include "client/admin/OwnDaysField.h"
#include "client/replica/Replica.h"
#include "client/step/FormDialog.h"
#include "common/protocol/SetUpRequests.h"

#include <set>

namespace duban {

/// What every change of a place ends with: whether it is still there, and the day from which all of it holds.
class PlaceDialog : public FormDialog
{
    Q_OBJECT

public:
    DayField* fromField() const noexcept { return m_from; }

protected:
    PlaceDialog(const QString& title, const QString& subject, const Replica& replica, QWidget* parent);

    enum class Known : quint8 { New, Open, Closed };

    /// Adds the last fields and lets the dialog begin.
    /// @param known a new place cannot be closed
    /// @param meaning of a refusal to close it
    void complete(Known known, const QString& meaning);

    /// @return the day to come, or the epoch for today.
    LocalDay from() const;
    bool isClosed() const;

    const Replica& replica() const noexcept { return m_replica; }

    LocalDay today() const { return m_today; }

private:
    const Replica& m_replica;
    LocalDay m_today;
    TickBox* m_closed = nullptr;
    DayField* m_from = nullptr;
};

/// A node of the tree of organisations.
class OrganisationDialog : public PlaceDialog
{
    Q_OBJECT

public:
    /// A new one. @param parent below which one it is offered first; not valid: the root itself
    OrganisationDialog(const Replica& replica, OrganisationId parent, QWidget* page = nullptr);
    OrganisationDialog(const Replica& replica, const Organisation& known, QWidget* page = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetOrganisation> request() const;

private:
    void addFields(OrganisationId parent, const std::set<OrganisationId>& below);

    OrganisationId m_id;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_shortName = nullptr;
    QLineEdit* m_documentWord = nullptr;
    ChoiceBox* m_tier = nullptr;
    QLineEdit* m_kind = nullptr;
    ChoiceBox* m_parent = nullptr; ///< nullptr: the root
};

/// A hall and when it is open.
class HallDialog : public PlaceDialog
{
    Q_OBJECT

public:
    /// @param known nothing: a new one
    HallDialog(const Replica& replica, const std::optional<Hall>& known, QWidget* page = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetHall> request() const;

    TickBox* ownHours() const noexcept { return m_own; }

    HoursField* hours() const noexcept { return m_hours; }

    WeekendField* weekend() const noexcept { return m_weekend; }

    OwnDaysField* ownDays() const noexcept { return m_days; }

private:
    void addHours();
    void showHours();

    HallId m_id;
    QLineEdit* m_name;
    TickBox* m_own = nullptr;
    HoursField* m_hours = nullptr;
    WeekendField* m_weekend = nullptr;
    OwnDaysField* m_days = nullptr;
};

/// A counter of a hall.
class WindowDialog : public PlaceDialog
{
    Q_OBJECT

public:
    /// A new one in a hall.
    WindowDialog(const Replica& replica, HallId hall, QWidget* page = nullptr);
    WindowDialog(const Replica& replica, const ServiceWindow& known, QWidget* page = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetWindow> request() const;

private:
    void addFields(HallId hall, OrganisationId department);

    WindowId m_id;
    QLineEdit* m_name = nullptr;
    ChoiceBox* m_hall = nullptr;
    ChoiceBox* m_department = nullptr;
};

/// Fills a list with the organisations that are not closed, each set in by its depth in the tree.
/// @param only when not empty, no others
void addOrganisations(ChoiceBox& choice, const Replica& replica, const std::set<OrganisationId>& only = {},
                      const std::set<OrganisationId>& without = {});

} // namespace duban
