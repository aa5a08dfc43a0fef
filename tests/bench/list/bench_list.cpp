// SPDX-License-Identifier: GPL-3.0-or-later
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

/// A view on the screen, as the list has one.
struct Shown
{
    explicit Shown(QAbstractItemModel& model)
    {
        view.setModel(&model);
        view.verticalHeader()->hide();
        view.resize(1000, 600);
        view.show();
        QCoreApplication::processEvents();
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
        shown = std::make_unique<Shown>(*model);
    }

    Link link;
    Replica replica;
    std::unique_ptr<CaseTableModel> model;
    std::unique_ptr<Shown> shown;
};

/// Nanoseconds a change, the median of rounds of `changes` each; the changed rows are made before the clock
/// runs.
template <class Make, class Change>
double costOf(int rounds, int changes, Make make, Change change)
{
    QList<double> costs;
    for (int round = 0; round < rounds; ++round) {
        std::vector<Feed> feeds(std::size_t(changes), Feed{});
        for (int i = 0; i < changes; ++i)
            feeds[std::size_t(i)].rows = {make(round * changes + i)};
        QElapsedTimer timer;
        timer.start();
        for (const Feed& feed : feeds)
            change(feed);
        costs << double(timer.nsecsElapsed()) / changes;
        QCoreApplication::processEvents();
    }
    return median(costs);
}

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
    const double ours =
        costOf(rounds, changes, make, [&](const Feed& feed) { emit list.link.feedArrived(feed); });
    const double least =
        costOf(rounds, changes, make, [&](const Feed& feed) { plain.take(feed.rows.front()); });
    std::printf("list-light rows=%d ns=%.0f plain=%.0f ratio=%.2f goal=<=5\n", cases, ours, least,
                ours / least);
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
    const double ours =
        costOf(rounds, changes, make, [&](const Feed& feed) { emit list.link.feedArrived(feed); });
    const double sorting = costOf(rounds, std::max(changes / 200, 2), make,
                                  [&](const Feed& feed) { plain.take(feed.rows.front()); });
    std::printf("list-due rows=%d ns=%.0f proxy=%.0f ratio=%.4f goal=<=0.1\n", cases, ours, sorting,
                ours / sorting);
}

/// Milliseconds until a program has painted its window and ended.
double startOf(const QString& program, const QStringList& arguments, int rounds)
{
    QList<double> times;
    for (int round = 0; round < rounds + 1; ++round) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(program), process.readAllStandardError().constData());
            std::exit(1);
        }
        if (round > 0) // the first one reads the files
            times << double(timer.nsecsElapsed()) / 1e6;
    }
    return median(times);
}

void measureStart(int rounds)
{
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    const double client = startOf(QStringLiteral(DUBAN_BIN_DIR "/duban"), {u"--until-painted"_s}, rounds);
    const double empty = startOf(QCoreApplication::applicationFilePath(), {EmptyWindow}, rounds);
    std::printf("client-start ms=%.0f empty=%.0f ratio=%.2f goal=<=2\n", client, empty, client / empty);
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

/// bench_list [--smoke]: what a changed case costs in a list of 50 000, and how long the client takes to its
/// login window.
int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    if (QApplication::arguments().contains(EmptyWindow)) {
        Empty window;
        window.resize(1366, 768);
        window.show();
        return QApplication::exec();
    }
    const bool smoke = QApplication::arguments().contains(u"--smoke"_s);
    const int cases = smoke ? 2'000 : 50'000;
    const int rounds = smoke ? 1 : 9;
    const int changes = smoke ? 100 : 1'000;
    measureLight(cases, rounds, changes);
    measureDue(cases, rounds, changes);
    measureStart(smoke ? 1 : 9);
    return 0;
}

#include "bench_list.moc"
