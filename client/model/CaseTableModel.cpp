// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CaseTableModel.h"

#include "client/model/DomainWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// More rows than this that come and go at once are a new list.
constexpr std::size_t FewRows = 64;

} // namespace

CaseTableModel::CaseTableModel(CaseSource& cases, Replica& replica, Filter filter, QObject* parent)
    : QAbstractTableModel(parent), m_cases(cases), m_replica(replica), m_filter(std::move(filter))
{
    connect(&cases, &CaseSource::reset, this, &CaseTableModel::rebuild);
    connect(&cases, &CaseSource::caseChanged, this, &CaseTableModel::upsert);
    connect(&cases, &CaseSource::caseGone, this, &CaseTableModel::remove);
    connect(&replica, &Replica::clockTicked, this, &CaseTableModel::refreshCountdowns);
    connect(&replica, &Replica::catalogueChanged, this, &CaseTableModel::refreshNames);
    rebuild();
}

int CaseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CaseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : CaseColumnCount;
}

QVariant CaseTableModel::data(const QModelIndex& index, int role) const
{
    const CaseRow* row = caseAt(index);
    if (!row)
        return {};
    const bool counted = CaseColumn(index.column()) == CaseColumn::Counted;
    if (role == CountedLightRole ||
        (counted && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)))
        return countedOf(*m_lines[std::size_t(index.row())], role);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, CaseColumn(index.column()));
    case CaseIdRole:
        return row->id.value;
    case LightRole:
        return int(row->light);
    case DueRole:
        return row->dueAt.ms;
    case YellowRole:
        return row->yellowAt.ms;
    case ClockKindRole:
        return int(row->dueClock);
    case ProvisionalRole:
        return row->provisional;
    case StageRole:
        return int(row->stage);
    case StateRole:
        return int(row->state);
    case SearchRole:
        return searchText(*row, m_replica);
    case MomentRole:
        return row->receivedAt.ms;
    case DepartmentRole:
        return row->department.value;
    case HallRole:
        return row->hall.value;
    default:
        return {};
    }
}

/// A stage's own clock is named with the stage; the others go on from stage to stage. What stands in the cell
/// is short: the shape beside it and the figure's own words say which light it was.
QVariant CaseTableModel::countedOf(const Line& line, int role) const
{
    const auto counted = m_cases.countedLight(line.key);
    if (!counted)
        return {};
    if (role == CountedLightRole)
        return int(counted->level);
    const bool midnight = counted->moment == momentOf(dayOf(counted->moment), TimeOfDay{0});
    const QString day = formatDay(dayOf({counted->moment.ms - (midnight ? 1 : 0)})); // 24:00 of that day
    QStringList words;
    if (role == Qt::DisplayRole)
        words << day.mid(5);
    else
        words << lightName(counted->level) << (midnight ? day + u" 24:00"_s : momentText(counted->moment));
    if (counted->clock == ClockKind::Stage)
        words << stageName(counted->stage, m_replica.namingOf(line.row.variant));
    words << clockName(counted->clock);
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString CaseTableModel::textOf(const CaseRow& row, CaseColumn column) const
{
    switch (column) {
    case CaseColumn::Light:
        return lightName(row.light);
    case CaseColumn::Remaining: // the delegate paints it live from DueRole
        return isClosed(row.state) ? stateName(row.state) : QString();
    case CaseColumn::Number:
        return row.number;
    case CaseColumn::Item:
        return m_replica.itemName(row.variant);
    case CaseColumn::Applicant:
        return row.applicantName;
    case CaseColumn::Stage:
        return standingName(row.state, row.stage, m_replica.namingOf(row.variant));
    case CaseColumn::Due:
        return isClosed(row.state) ? QString() : momentText(row.dueAt);
    case CaseColumn::Received:
        return momentText(row.receivedAt).mid(5);
    case CaseColumn::Department:
        return m_replica.departmentName(row.department);
    case CaseColumn::Counted: // see countedOf()
        break;
    }
    return {};
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (CaseColumn(section)) {
    case CaseColumn::Light:
        return tr("Light");
    case CaseColumn::Remaining:
        return tr("Time left");
    case CaseColumn::Number:
        return tr("Case number");
    case CaseColumn::Item:
        return tr("Item");
    case CaseColumn::Applicant:
        return tr("Applicant");
    case CaseColumn::Stage:
        return tr("Stage");
    case CaseColumn::Due:
        return tr("Due");
    case CaseColumn::Received:
        return tr("Received");
    case CaseColumn::Department:
        return tr("Department");
    case CaseColumn::Counted:
        return tr("Light counted");
    }
    return {};
}

const CaseRow* CaseTableModel::caseAt(const QModelIndex& index) const
{
    const bool here = index.isValid() && index.row() < rowCount();
    return here ? &m_lines[std::size_t(index.row())]->row : nullptr;
}

QModelIndex CaseTableModel::indexOf(CaseId id) const
{
    const auto mine = m_byKey.find(id);
    return mine == m_byKey.end() ? QModelIndex() : index(positionOf(mine->second), 0);
}

int CaseTableModel::count(Light light) const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [=](const Line* line) { return line->row.light == light; }));
}

QString CaseTableModel::searchText(const CaseRow& row, const Replica& replica)
{
    return u"%1\n%2\n%3"_s.arg(row.number, row.applicantName, replica.itemName(row.variant));
}

void CaseTableModel::narrow(Filter narrow)
{
    m_narrow = std::move(narrow);
    rebuild();
}

void CaseTableModel::rebuild()
{
    beginResetModel();
    fill();
    endResetModel();
}

void CaseTableModel::fill()
{
    m_lines.clear();
    m_byKey.clear();
    const auto& cases = m_cases.cases();
    for (auto it = cases.cbegin(); it != cases.cend(); ++it) {
        if (isShown(*it))
            m_lines.push_back(
                &m_byKey.emplace(it.key(), Line{it.key(), *it, rankOf(it.key(), *it), 0}).first->second);
    }
    putInOrder();
}

void CaseTableModel::putInOrder()
{
    std::sort(m_lines.begin(), m_lines.end(), [](const Line* a, const Line* b) { return a->rank < b->rank; });
    for (std::size_t at = 0; at < m_lines.size(); ++at)
        m_lines[at]->hint = int(at);
}

/// Two rows of one case are told apart by their keys, or neither would be found where it stands.
CaseRank CaseTableModel::rankOf(CaseId key, const CaseRow& row) const
{
    CaseRank rank = m_order.rankOf(row, m_replica, m_cases.countedLight(key));
    rank.id = key.value;
    return rank;
}

CaseTableModel::Line* CaseTableModel::lineOf(CaseId key)
{
    const auto known = m_byKey.find(key);
    return known == m_byKey.end() ? nullptr : &known->second;
}

void CaseTableModel::lookAgain()
{
    std::vector<CaseId> different;
    const auto& cases = m_cases.cases();
    for (auto it = cases.cbegin(); it != cases.cend(); ++it) {
        if (isShown(*it) != m_byKey.contains(it.key()))
            different.push_back(it.key());
    }
    if (different.size() > FewRows)
        return rebuild();
    for (const CaseId key : different)
        upsert(key);
}

void CaseTableModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < CaseColumnCount;
    const CaseOrder wanted = known ? CaseOrder(CaseColumn(column), order) : CaseOrder();
    if (wanted == m_order)
        return;
    m_order = wanted;
    reorder();
}

/// Sorts anew; whoever holds on to a row keeps it.
void CaseTableModel::reorder()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    std::vector<Line*> lines;
    for (const QModelIndex& index : held)
        lines.push_back(m_lines[std::size_t(index.row())]);
    for (Line* line : m_lines)
        line->rank = rankOf(line->key, line->row);
    putInOrder();
    QModelIndexList now;
    for (qsizetype i = 0; i < held.size(); ++i)
        now.append(index(lines[std::size_t(i)]->hint, held[i].column()));
    changePersistentIndexList(held, now);
    emit layoutChanged({}, VerticalSortHint);
}

void CaseTableModel::upsert(CaseId key)
{
    const CaseRow* row = m_cases.findCase(key);
    if (!row || !isShown(*row))
        return remove(key);
    Line* mine = lineOf(key);
    if (!mine)
        return insert(key, *row);
    CaseRank rank = rankOf(key, *row);
    const int from = positionOf(*mine);
    const bool stays = !(rank < mine->rank) && !(mine->rank < rank);
    const int to = stays ? from : placeFor(rank);
    const bool moves = to != from && to != from + 1 && beginMoveRows({}, from, from, {}, to);
    mine->row = *row;
    mine->rank = std::move(rank);
    if (moves) {
        const auto first = m_lines.begin();
        if (to > from)
            std::rotate(first + from, first + from + 1, first + to);
        else
            std::rotate(first + to, first + from, first + from + 1);
        mine->hint = to > from ? to - 1 : to;
        endMoveRows();
    }
    emit dataChanged(index(mine->hint, 0), index(mine->hint, CaseColumnCount - 1));
}

void CaseTableModel::remove(CaseId key)
{
    Line* mine = lineOf(key);
    if (!mine)
        return;
    const int at = positionOf(*mine);
    beginRemoveRows({}, at, at);
    m_lines.erase(m_lines.begin() + at);
    m_byKey.erase(key);
    endRemoveRows();
}

void CaseTableModel::insert(CaseId key, const CaseRow& row)
{
    CaseRank rank = rankOf(key, row);
    const int at = placeFor(rank);
    beginInsertRows({}, at, at);
    m_lines.insert(m_lines.begin() + at,
                   &m_byKey.emplace(key, Line{key, row, std::move(rank), at}).first->second);
    endInsertRows();
}

/// Where a row stands: mostly where it stood before, else found by halving.
int CaseTableModel::positionOf(const Line& line) const
{
    const auto at = std::size_t(line.hint);
    if (at >= m_lines.size() || m_lines[at] != &line)
        line.hint = placeFor(line.rank);
    return line.hint;
}

/// Where a row of that rank belongs.
int CaseTableModel::placeFor(const CaseRank& rank) const
{
    const auto at = std::lower_bound(m_lines.begin(), m_lines.end(), rank,
                                     [](const Line* line, const CaseRank& key) { return line->rank < key; });
    return int(at - m_lines.begin());
}

void CaseTableModel::refreshCountdowns()
{
    if (!m_lines.empty())
        emit dataChanged(index(0, int(CaseColumn::Remaining)),
                         index(rowCount() - 1, int(CaseColumn::Remaining)), {Qt::DisplayRole});
}

void CaseTableModel::refreshNames()
{
    if (m_order.asksNames())
        reorder();
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, CaseColumnCount - 1));
}

} // namespace duban
