// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/Statement.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace duban {

Result<> Statement::execute()
{
    if (m_query.exec())
        return {};
    const QSqlError error = m_query.lastError();
    return fail(ErrorCode::StoreFailed,
                u"%1 (SQLite %2) in: %3"_s.arg(error.databaseText(), error.nativeErrorCode(),
                                               m_query.lastQuery().left(80)));
}

} // namespace duban
