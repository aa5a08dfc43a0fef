// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpReplies.h"
#include "server/store/Database.h"

#include <optional>

namespace duban {

/// Somebody who works here, whether with an account or without.
struct Person
{
    PersonId id;
    QString name;
    OrganisationId unit; ///< not valid: of no unit, as an administrator
    QString position;
    QString phone;
    QString filingNumber;           ///< 备案号; empty: not filed and released by the supervision office
    std::optional<LocalDay> leftOn; ///< the day after the last one; nothing: still here

    bool isFiled() const { return !filingNumber.isEmpty(); }

    bool hasLeft(LocalDay today) const { return leftOn && *leftOn <= today; }

    friend bool operator==(const Person&, const Person&) = default;
};

/// Who works on whose cases, and when.
struct Deputy
{
    qint64 id = 0;
    PersonId person;
    PersonId standIn;
    LocalDay from{};
    LocalDay until{}; ///< the last day
    bool cancelled = false;

    bool covers(LocalDay day) const noexcept { return !cancelled && from <= day && day <= until; }
};

/// People with their filing numbers, and their deputies.
class PersonStore
{
public:
    /// @return NotFound.
    static Result<Person> load(const ReadTx& tx, PersonId id);
    /// @return who has this filing number; not valid: nobody.
    static Result<PersonId> filedAs(const ReadTx& tx, const QString& filingNumber);
    static Result<PersonId> insert(WriteTx& tx, const Person& person);
    static Result<> update(WriteTx& tx, const Person& person);

    /// @return NotFound.
    static Result<Deputy> deputy(const ReadTx& tx, qint64 id);
    /// @return true when another arrangement of the same person, not cancelled, shares a day with this one.
    static Result<bool> overlaps(const ReadTx& tx, const Deputy& deputy);
    /// Writes an arrangement, a new one when its id is 0. @return its id.
    static Result<qint64> put(WriteTx& tx, const Deputy& deputy);
    /// @return the arrangements that are not cancelled and do not end before the newest journal entry's day.
    static Result<std::vector<Deputy>> deputiesInForce(const ReadTx& tx);

    /// @param units nothing: of every unit and of none
    /// @param query its `since` is set
    /// @return a page of arrangements by first day; those whose absent person is of one of the units.
    static Result<DeputyPage> deputies(const ReadTx& tx, const ListDeputies& query,
                                       const std::optional<std::vector<OrganisationId>>& units);

    /// @return people by id with their accounts and the number of open cases assigned to each.
    static Result<PeoplePage> list(const ReadTx& tx, const ListPeople& request,
                                   const std::optional<std::vector<OrganisationId>>& units);
};

} // namespace duban
