// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseLayout.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// The name a column is kept under: never changed.
QString keptName(CaseColumn column)
{
    switch (column) {
    case CaseColumn::Light:
        return u"light"_s;
    case CaseColumn::Remaining:
        return u"remaining"_s;
    case CaseColumn::Number:
        return u"number"_s;
    case CaseColumn::Item:
        return u"item"_s;
    case CaseColumn::Applicant:
        return u"applicant"_s;
    case CaseColumn::Stage:
        return u"stage"_s;
    case CaseColumn::Due:
        return u"due"_s;
    case CaseColumn::Received:
        return u"received"_s;
    case CaseColumn::Department:
        return u"department"_s;
    case CaseColumn::Counted:
        return u"counted"_s;
    }
    return {};
}

std::optional<CaseColumn> columnOf(const QString& name)
{
    for (int column = 0; column < CaseColumnCount; ++column) {
        if (keptName(CaseColumn(column)) == name)
            return CaseColumn(column);
    }
    return std::nullopt;
}

} // namespace

QJsonObject CaseLayout::toJson() const
{
    QJsonArray list;
    for (const Column& column : columns)
        list.append(QJsonObject{
            {u"column"_s, keptName(column.column)}, {u"shown"_s, column.shown}, {u"width"_s, column.width}});
    return {{u"columns"_s, list},
            {u"sort"_s, keptName(order.column())},
            {u"falling"_s, order.order() == Qt::DescendingOrder}};
}

CaseLayout CaseLayout::fromJson(const QJsonObject& json, const CaseLayout& usual)
{
    CaseLayout made;
    const auto has = [&made](CaseColumn wanted) {
        return std::any_of(made.columns.begin(), made.columns.end(),
                           [wanted](const Column& column) { return column.column == wanted; });
    };
    for (const QJsonValue& value : json.value(u"columns"_s).toArray()) {
        const QJsonObject entry = value.toObject();
        const auto column = columnOf(entry.value(u"column"_s).toString());
        if (!column || has(*column))
            continue;
        const int width = entry.value(u"width"_s).toInt();
        made.columns.push_back({*column,
                                *column == CaseColumn::Number || entry.value(u"shown"_s).toBool(true),
                                width <= 0 ? 0 : std::clamp(width, MinWidth, MaxWidth)});
    }
    for (const Column& column : usual.columns) {
        if (!has(column.column))
            made.columns.push_back(column);
    }
    const auto sorted = columnOf(json.value(u"sort"_s).toString());
    made.order = sorted ? CaseOrder(*sorted, json.value(u"falling"_s).toBool() ? Qt::DescendingOrder
                                                                               : Qt::AscendingOrder)
                        : usual.order;
    return made;
}

} // namespace duban
