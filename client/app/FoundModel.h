// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "common/protocol/DeskReplies.h"

#include <QAbstractListModel>

namespace duban {

/// Cases found by the server, newest first, as they came.
class FoundModel : public QAbstractListModel
{
    Q_OBJECT

public:
    FoundModel(const Replica& replica, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: all of a row in one sentence, for a screen reader.
    QVariant data(const QModelIndex& index, int role) const override;

    void setRows(std::vector<FoundRow> rows);

    /// @return nullptr for a wrong index.
    const FoundRow* foundAt(const QModelIndex& index) const;

    /// @return what the search fitted, translated.
    static QString foundByWord(FoundBy by);

private:
    const Replica& m_replica;
    std::vector<FoundRow> m_rows;
};

} // namespace duban
