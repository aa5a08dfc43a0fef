// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseTable.h"
#include "client/department/LightTrustWatch.h"
#include "client/model/CaseTableModel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QProcess>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr qint64 DueStep = 60'000;
const QString EmptyWindow = u"--empty-window"_s;

QList<double>& inOrder(QList<double>& values)
{
    std::sort(values.begin(), values.end());
    return values;
}

double median(QList<double> values)
{
    return values.isEmpty() ? 0 : inOrder(values)[values.size() / 2];
}

CaseRow caseRow(qint64 id)
{
    CaseRow made;
    made.id = {id};
    made.seq = {id};
    made.number = u"20261123-%1"_s.arg(id, 6, 10, QChar(u'0'));
    made.applicantName = u"远大建筑工程有限公司 %1"_s.arg(id);
    made.state = CaseState::Accepted;
    made.dueAt = {(id * 7919 % 1'000'003) * DueStep};
    made.light = Light::Green;
    return made;
}

/// What a change costs at least: the same rows in a vector, one signal.
class PlainModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PlainModel(std::vector<CaseRow> rows) : m_rows(std::move(rows)) {}

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : CaseColumnCount;
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const CaseRow& row = m_rows[std::size_t(index.row())];
        if (role == DueRole)
            return row.dueAt.ms;
        return role == Qt::DisplayRole ? QVariant(row.number) : QVariant();
    }

    /// Rows lie by id, from 1.
    void take(const CaseRow& row)
    {
        const auto at = std::size_t(row.id.value - 1);
        m_rows[at] = row;
        emit dataChanged(index(int(at), 0), index(int(at), CaseColumnCount - 1));
    }

private:
    std::vector<CaseRow> m_rows;
};

/// Puts a table on the screen; somebody stands on its first row.
void show(QTableView& table)
{
    table.resize(1000, 600);
    table.show();
    table.setCurrentIndex(table.model()->index(0, 0));
    QCoreApplication::processEvents();
}

/// A usual table, against which the client's is held.
struct Shown
{
    explicit Shown(QAbstractItemModel& model)
    {
        view.setModel(&model);
        view.verticalHeader()->hide();
        show(view);
    }

    QTableView view;
};

/// The client's list over a replica that hears feeds.
struct List
{
    explicit List(const std::vector<CaseRow>& rows) : replica(link)
    {
        LoginReply login;
        login.account = {1};
        login.role = Role::Handler;
        login.legalNow = {1'000'000};
        login.replayed = true;
        emit link.resumed(login);
        Feed feed;
        feed.rows = rows;
        emit link.feedArrived(feed); // before there is a list, as the first load is
        model = std::make_unique<CaseTableModel>(replica);
        table.showModel(model.get());
        show(table);
    }

    Link link;
    Replica replica;
    std::unique_ptr<CaseTableModel> model;
    LightTrustWatch watch{link, replica};
    CaseTable table{replica, watch, CaseTable::Columns::Department};
};

/// Nanoseconds a change took, the median of the rounds so far.
class Cost
{
public:
    using Change = std::function<void(const Feed&)>;

    Cost(int changes, Change change) : m_changes(changes), m_change(std::move(change)) {}

    /// One round; the changed rows are made before the clock runs.
    template <class Make>
    void run(Make make)
    {
        std::vector<Feed> feeds(std::size_t(m_changes), Feed{});
        for (Feed& feed : feeds)
            feed.rows = {make(m_turn++)};
        QElapsedTimer timer;
        timer.start();
        for (const Feed& feed : feeds)
            m_change(feed);
        m_costs << double(timer.nsecsElapsed()) / m_changes;
        QCoreApplication::processEvents();
    }

    double ns() const { return median(m_costs); }

private:
    int m_changes;
    Change m_change;
    int m_turn = 0;
    QList<double> m_costs;
};

struct Bench
{
    explicit Bench(int count) : cases(count)
    {
        for (qint64 id = 1; id <= count; ++id)
            rows.push_back(caseRow(id));
    }

    /// One row after the other, far apart, each with a new revision.
    CaseRow next(int turn)
    {
        CaseRow& row = rows[std::size_t(qint64(turn) * 7907 % cases)];
        row.seq = {++seq};
        return row;
    }

    CaseRow withLight(int turn)
    {
        CaseRow row = next(turn);
        row.light = turn % 2 == 0 ? Light::Yellow : Light::Red;
        return row;
    }

    CaseRow withDue(int turn)
    {
        CaseRow row = next(turn);
        row.dueAt = {(qint64(turn) * 104729 % 1'000'003) * DueStep};
        return row;
    }

    int cases;
    std::vector<CaseRow> rows;
    qint64 seq = 1'000'000;
};

void measureLight(int cases, int rounds, int changes)
{
    Bench bench(cases);
    List list(bench.rows);
    PlainModel plain(bench.rows);
    const Shown shown(plain);
    const auto make = [&](int turn) { return bench.withLight(turn); };
    Cost ours(changes, [&](const Feed& feed) { emit list.link.feedArrived(feed); });
    Cost least(changes, [&](const Feed& feed) { plain.take(feed.rows.front()); });
    for (int round = 0; round < rounds; ++round) { // by turns: other work of the machine hits both
        ours.run(make);
        least.run(make);
    }
    std::printf("list-light rows=%d ns=%.0f plain=%.0f ratio=%.2f goal=<=5\n", cases, ours.ns(), least.ns(),
                ours.ns() / least.ns());
}

void measureDue(int cases, int rounds, int changes)
{
    Bench bench(cases);
    List list(bench.rows);
    PlainModel plain(bench.rows);
    QSortFilterProxyModel proxy;
    proxy.setSortRole(DueRole);
    proxy.setSourceModel(&plain);
    proxy.sort(0);
    const Shown shown(proxy);
    const auto make = [&](int turn) { return bench.withDue(turn); };
    Cost ours(changes, [&](const Feed& feed) { emit list.link.feedArrived(feed); });
    Cost sorting(std::max(changes / 200, 2), [&](const Feed& feed) { plain.take(feed.rows.front()); });
    for (int round = 0; round < rounds; ++round) {
        ours.run(make);
        sorting.run(make);
    }
    std::printf("list-due rows=%d ns=%.0f proxy=%.0f ratio=%.4f goal=<=0.1\n", cases, ours.ns(), sorting.ns(),
                ours.ns() / sorting.ns());
}

/// @return milliseconds until a program has painted its window and ended.
double startOf(const QString& program, const QString& argument)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, {argument});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(program), process.readAllStandardError().constData());
        std::exit(1);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureStart(int rounds)
{
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QList<double> client;
    QList<double> empty;
    for (int round = 0; round < rounds + 1; ++round) {
        const double one = startOf(QStringLiteral(DUBAN_BIN_DIR "/duban"), u"--until-painted"_s);
        const double other = startOf(QCoreApplication::applicationFilePath(), EmptyWindow);
        if (round == 0) // reads the files
            continue;
        client << one;
        empty << other;
    }
    std::printf("client-start ms=%.0f empty=%.0f ratio=%.2f goal=<=2\n", median(client), median(empty),
                median(client) / median(empty));
}

/// A window with nothing in it, which ends once it is painted.
class Empty : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
    }
};

} // namespace

/// bench_list [--smoke] [light] [due] [start]: what a changed case costs in a list of 50 000, and how long
/// the client takes to its login window; all of it, or the parts that are named.
int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QStringList parts = QApplication::arguments().sliced(1);
    if (parts.contains(EmptyWindow)) {
        Empty window;
        window.resize(1366, 768);
        window.show();
        return QApplication::exec();
    }
    const bool smoke = parts.removeAll(u"--smoke"_s) > 0;
    const auto wanted = [&parts](const QString& part) { return parts.isEmpty() || parts.contains(part); };
    const int cases = smoke ? 2'000 : 50'000;
    const int rounds = smoke ? 1 : 15;
    const int changes = smoke ? 100 : 1'000;
    if (wanted(u"light"_s))
        measureLight(cases, rounds, changes);
    if (wanted(u"due"_s))
        measureDue(cases, rounds, changes);
    if (wanted(u"start"_s))
        measureStart(smoke ? 1 : 21);
    return 0;
}

#include "bench_list.moc"
