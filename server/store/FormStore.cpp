// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/FormStore.h"

#include "server/store/PageRoom.h"

namespace duban {

Result<bool> FormStore::isOf(const ReadTx& tx, FormId form, PersonId person)
{
    Statement q = tx.statement(u"SELECT 1 FROM parked_form WHERE id = ? AND person_id = ?");
    if (const auto ran = q.run(form, person); !ran)
        return tl::unexpected(ran.error());
    return q.next();
}

Result<int> FormStore::count(const ReadTx& tx, PersonId person)
{
    Statement q = tx.statement(u"SELECT count(*) FROM parked_form WHERE person_id = ?");
    if (const auto ran = q.run(person); !ran)
        return tl::unexpected(ran.error());
    return q.next() ? int(q.integer(0)) : 0;
}

Result<FormPage> FormStore::page(const ReadTx& tx, PersonId person, FormId before)
{
    Statement q = tx.statement(
        u"SELECT id, title, body, parked_utc FROM parked_form WHERE person_id = ? AND (? OR (parked_utc, id) "
        u"<"
        " (SELECT parked_utc, id FROM parked_form WHERE id = ?)) ORDER BY parked_utc DESC, id DESC");
    if (const auto ran = q.run(person, !before.isValid(), before); !ran)
        return tl::unexpected(ran.error());
    FormPage page;
    PageRoom room;
    while (q.next()) {
        FormRow row{q.id<FormId>(0), q.text(1), q.bytes(2), q.legal(3)};
        if (!room.take(row)) {
            page.more = true;
            break;
        }
        page.rows.push_back(std::move(row));
    }
    return page;
}

Result<FormId> FormStore::put(WriteTx& tx, PersonId person, const FormRow& form)
{
    if (form.id.isValid()) {
        const auto done =
            tx.statement(u"UPDATE parked_form SET title = ?, body = ?, parked_utc = ? WHERE id = ?")
                .run(form.title, form.body, form.parkedAt, form.id);
        return done ? Result<FormId>(form.id) : tl::unexpected(done.error());
    }
    Statement q =
        tx.statement(u"INSERT INTO parked_form(person_id, title, body, parked_utc) VALUES(?,?,?,?)");
    if (const auto ran = q.run(person, form.title, form.body, form.parkedAt); !ran)
        return tl::unexpected(ran.error());
    return FormId{q.lastInsertId()};
}

Result<> FormStore::drop(WriteTx& tx, FormId form)
{
    return tx.statement(u"DELETE FROM parked_form WHERE id = ?").run(form);
}

} // namespace duban
