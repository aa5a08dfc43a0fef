// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/DayField.h"
#include "client/widget/ActionButton.h"
#include "common/domain/Catalogue.h"
#include "common/protocol/Requests.h"

#include <QLabel>

namespace duban {

/// Papers to tick, each with a date where it follows later.
class PaperList : public QWidget
{
    Q_OBJECT

public:
    explicit PaperList(QWidget* parent = nullptr);

    /// Adds a paper. @param note a word beside its name; may be empty
    TickBox* addPaper(const Material& material, const QString& note);

    /// Adds a paper that follows by a date.
    /// @param first the earliest date; @param last the latest and the one offered
    TickBox* addDeferrable(const Material& material, LocalDay first, LocalDay last);

    /// @return the papers that are ticked, in the order they were added.
    std::vector<MaterialId> ticked() const;

    /// @return the ticked papers with their dates.
    std::vector<DeferredEntry> deferred() const;

    int count() const noexcept { return int(m_rows.size()); }

    TickBox* box(int at) const { return m_rows[std::size_t(at)].box; }

    DayField* date(int at) const { return m_rows[std::size_t(at)].date; }

signals:
    void changed();

private:
    struct Row
    {
        MaterialId material;
        TickBox* box;
        DayField* date;
    };

    TickBox* add(const Material& material, QWidget* beside, DayField* date);

    std::vector<Row> m_rows;
};

} // namespace duban
