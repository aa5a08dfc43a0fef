// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/FeeRows.h"

#include "client/widget/Card.h"
#include "client/widget/Style.h"
#include "client/widget/Tokens.h"
#include "common/document/DocumentFacts.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace duban {

FeeRows::FeeRows(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space4);
}

void FeeRows::setFees(const std::vector<Fee>& fees)
{
    m_fees = fees;
    auto* column = static_cast<QVBoxLayout*>(layout());
    for (const Fee& fee : m_fees) {
        auto* label = plainLabel(tr("%1, %2 each %3: how many", "fee, amount, unit")
                                     .arg(fee.name, documentAmount(fee.standardFen), fee.unit),
                                 this);
        label->setWordWrap(true);
        label->setToolTip(fee.basis.toHtmlEscaped());
        auto* line = new QLineEdit(this);
        line->setAccessibleName(label->text());
        line->setObjectName(QStringLiteral("quantity%1").arg(m_lines.size()));
        label->setBuddy(line);
        column->addWidget(label);
        column->addWidget(line);
        connect(line, &QLineEdit::textChanged, this, [this] {
            tellTotal();
            emit changed();
        });
        m_lines.push_back(line);
    }
    m_total = plainLabel({}, this);
    setLook(m_total, Look::Section);
    column->addWidget(m_total);
    tellTotal();
}

std::vector<qint64> FeeRows::quantities() const
{
    std::vector<qint64> all;
    for (const QLineEdit* line : m_lines)
        all.push_back(quantityFrom(line->text()).value_or(-1));
    return all;
}

QString FeeRows::written() const
{
    QStringList all;
    for (const QLineEdit* line : m_lines)
        all.append(line->text());
    const QString joined = all.join(u'\n');
    return joined.trimmed().isEmpty() ? QString() : joined;
}

void FeeRows::setWritten(const QString& written)
{
    const QStringList all = written.split(u'\n');
    if (std::size_t(all.size()) != m_lines.size())
        return;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setText(all[qsizetype(i)]);
}

std::optional<qint64> FeeRows::total() const
{
    qint64 sum = 0;
    const std::vector<qint64> all = quantities();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] < 0)
            return std::nullopt;
        sum += feeAmount(m_fees[i].standardFen, all[i]);
    }
    return sum;
}

void FeeRows::tellTotal()
{
    const auto sum = total();
    m_total->setText(sum ? tr("Together: %1").arg(documentAmount(*sum))
                         : tr("A quantity is a number up to a million, with at most three decimals."));
}

std::optional<qint64> quantityFrom(const QString& text)
{
    if (text.trimmed().isEmpty())
        return 0;
    static const QRegularExpression number(QStringLiteral("^([0-9]{1,7})(?:[.．]([0-9]{1,3}))?$"));
    const auto found = number.match(text.trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    const qint64 value =
        found.captured(1).toLongLong() * 1000 + found.captured(2).leftJustified(3, QChar(u'0')).toLongLong();
    return value <= MaxQuantity ? std::optional(value) : std::nullopt;
}

} // namespace duban
