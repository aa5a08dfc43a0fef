// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/DatabaseSize.h"

namespace duban {

Result<DatabaseSize> sizeOf(const ReadTx& tx)
{
    Statement count = tx.statement(u"SELECT (SELECT count(*) FROM case_file), (SELECT count(*) FROM light),"
                                   " (SELECT max(version) FROM schema_migration)");
    if (const auto ran = count.run(); !ran)
        return tl::unexpected(ran.error());
    if (!count.next())
        return fail(ErrorCode::StoreFailed, QStringLiteral("the database gives no numbers"));
    return DatabaseSize{count.integer(0), count.integer(1), int(count.integer(2))};
}

} // namespace duban
