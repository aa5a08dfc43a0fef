// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/SavedFilter.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

QByteArray writeFilters(const std::vector<SavedFilter>& filters)
{
    if (filters.empty())
        return {};
    QJsonArray list;
    for (const SavedFilter& filter : filters)
        list.append(QJsonObject{{u"name"_s, filter.name},
                                {u"chip"_s, filter.chip},
                                {u"text"_s, filter.text},
                                {u"layout"_s, filter.layout.toJson()}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<SavedFilter> readFilters(const QByteArray& json, const CaseLayout& usual,
                                     const QStringList& chips)
{
    std::vector<SavedFilter> filters;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject entry = value.toObject();
        const QString name = entry.value(u"name"_s).toString().simplified().left(SavedFilter::MaxName);
        if (name.isEmpty() || filters.size() == SavedFilter::MaxFilters)
            continue;
        const QJsonValue chip = entry.value(u"chip"_s);
        filters.push_back({name, chip.isString() ? chip.toString() : chips.value(chip.toInt()),
                           entry.value(u"text"_s).toString(),
                           CaseLayout::fromJson(entry.value(u"layout"_s).toObject(), usual)});
    }
    return filters;
}

} // namespace duban
