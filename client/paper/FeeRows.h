// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogue.h"

#include <QLabel>
#include <QLineEdit>

namespace duban {

/// How much of each fee of an item is due, with what it comes to.
class FeeRows : public QWidget
{
    Q_OBJECT

public:
    explicit FeeRows(QWidget* parent = nullptr);

    void setFees(const std::vector<Fee>& fees);

    /// @return thousandths of each fee in its order; -1 for what is no quantity. An empty line is none of it.
    std::vector<qint64> quantities() const;

    /// @return what stands in the lines, one below the other; empty when nothing does.
    QString written() const;
    /// Writes it into the lines again. What was written for another number of fees is left out.
    void setWritten(const QString& written);

    QLineEdit* line(std::size_t index) const { return m_lines.at(index); }

    /// @return what all of it comes to, in fen; nothing while a line is no quantity.
    std::optional<qint64> total() const;

signals:
    void changed();

private:
    void tellTotal();

    std::vector<Fee> m_fees;
    std::vector<QLineEdit*> m_lines;
    QLabel* m_total = nullptr;
};

/// @return a quantity in thousandths; nothing when it is no number from 0 to a million, or has more than
/// three
///         decimals.
std::optional<qint64> quantityFrom(const QString& text);

} // namespace duban
