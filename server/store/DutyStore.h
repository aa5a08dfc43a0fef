// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/Database.h"

#include <optional>

namespace duban {

/// Who stands at which window and when (窗口值守). From `from` on, up to but not including `until`.
struct WindowDuty
{
    qint64 id = 0; ///< 0: a new one
    PersonId person;
    WindowId window;
    LegalTime from;
    LegalTime until;
    PersonId standsFor; ///< may be not set
    bool cancelled = false;
};

/// A duty with the names of its people, for lists.
struct NamedDuty
{
    WindowDuty duty;
    QString personName;
    QString standsForName;
};

/// Duties at the windows, and what must be known of a person to give one.
class DutyStore
{
public:
    /// @return nothing when there is no such one.
    static Result<std::optional<WindowDuty>> load(const ReadTx& tx, qint64 id);
    /// @return those that are not cancelled and end after `since`, by beginning.
    static Result<std::vector<WindowDuty>> endingAfter(const ReadTx& tx, LegalTime since);
    /// @return those that end after `since`, cancelled ones too, by beginning and id, with names: at most
    /// `limit`
    ///         behind the one with this beginning and id.
    static Result<std::vector<NamedDuty>> list(const ReadTx& tx, LegalTime since, LegalTime afterFrom,
                                               qint64 after, int limit);
    /// @return true when the person has another duty that is not cancelled within the time of `duty`.
    static Result<bool> overlaps(const ReadTx& tx, const WindowDuty& duty);
    /// Writes a new duty or changes a known one. @return its id.
    static Result<qint64> set(WriteTx& tx, const WindowDuty& duty);

    /// @return the moment of the last journal entry; not set in an empty journal.
    static Result<LegalTime> lastLegal(const ReadTx& tx);

    /// What a person has to do with the tree of organisations.
    struct PersonPlaces
    {
        bool exists = false;
        bool clerk = false; ///< has an account with the role WindowClerk that is not disabled
        std::optional<LocalDay> leftOn;
        std::vector<OrganisationId> units; ///< the own, and those of the accounts
        std::vector<WindowId> windows;     ///< of the accounts
    };

    /// A clerk by the account.
    struct HallClerk
    {
        PersonId person;
        QString name;
        WindowId window;
    };

    /// @return who is a clerk of a window of the hall by the account and has not left on this day.
    static Result<std::vector<HallClerk>> clerksOf(const ReadTx& tx, HallId hall, LocalDay today);
    /// @return the duties at windows of the hall that are not cancelled, end after `since` and begin before
    ///         `until`.
    static Result<std::vector<NamedDuty>> ofHall(const ReadTx& tx, HallId hall, LegalTime since,
                                                 LegalTime until);

    static Result<PersonPlaces> placesOf(const ReadTx& tx, PersonId person);
    /// @return empty for nobody.
    static Result<QString> personName(const ReadTx& tx, PersonId person);
};

} // namespace duban
