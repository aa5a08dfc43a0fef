// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/BulkHall.h"

#include "common/protocol/CatalogueReplies.h"
#include "common/protocol/Requests.h"
#include "tests/bench/support/BulkRows.h"
#include "tests/bench/support/Figures.h"
#include "tests/support/faults/Wire.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr auto HallFile = DUBAN_SOURCE_DIR "/resources/demo/hall.json";
constexpr int LayoutVersion = 1; // of what this file writes
constexpr int Clerks = 34;

const QString Notes = u"/bulk.json"_s;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        stop(path + u": "_s + file.errorString());
    return file.readAll();
}

/// Names what a bulk hall depends on: the tables and the hall.
QString fingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir sql(QStringLiteral(DUBAN_SOURCE_DIR "/resources/sql"));
    const QStringList files = sql.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        hash.addData(contentsOf(sql.filePath(file)));
    hash.addData(contentsOf(QString::fromUtf8(HallFile)));
    hash.addData(QByteArray::number(LayoutVersion));
    return QString::fromLatin1(hash.result().toHex().first(8));
}

void copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(QFileInfo(to).path());
    std::error_code error;
    std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive,
                          error);
    if (error)
        stop(u"cannot copy %1: %2"_s.arg(from, QString::fromStdString(error.message())));
}

/// An item of the plain flow: six stages, one review, nobody named.
bool isPlain(const VariantEntry& variant)
{
    return variant.flow.size() == AllStages.size() && !variant.immediate && !variant.joint &&
           std::all_of(variant.flow.begin(), variant.flow.end(), [](const StageEntry& stage) {
               return stage.assignment == Assignment::Pool && stage.reviews == 1;
           });
}

SubmitCase applicationFor(const VariantEntry& variant)
{
    SubmitCase request;
    request.variant = variant.id;
    request.applicantName = u"申请人"_s;
    for (const MaterialEntry& material : variant.materials)
        request.materials.push_back({material.id, true});
    return request;
}

/// Takes in and accepts one case in each department that has a window and an item of the plain flow.
std::vector<Pattern> takeInPatterns(const TestServer& server, PasswordBook& book)
{
    std::vector<Pattern> patterns;
    for (int i = 1; i <= Clerks; i += 2) { // two stand at each window
        const QString login = u"clerk%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        TestClient clerk(server.address());
        const auto session = need(clerk.signIn(login, book), "sign in");
        const auto catalogue = need(clerk.call<CatalogueReply>(GetCatalogue{}), "catalogue");
        const auto window = std::find_if(catalogue.windows.begin(), catalogue.windows.end(),
                                         [&](const WindowEntry& w) { return w.id == session.window; });
        if (window == catalogue.windows.end() || !window->department.isValid())
            continue;
        const bool known = std::any_of(patterns.begin(), patterns.end(),
                                       [&](const Pattern& p) { return p.department == window->department; });
        const auto variant =
            std::find_if(catalogue.variants.begin(), catalogue.variants.end(), [&](const VariantEntry& v) {
                return v.department == window->department && isPlain(v);
            });
        if (known || variant == catalogue.variants.end())
            continue;
        const auto taken = need(clerk.run(applicationFor(*variant)), "submit");
        const CaseId id{taken.subject};
        need(clerk.run(AcceptCase{id, taken.revision, {}}), "accept");
        patterns.push_back({id, window->department});
    }
    return patterns;
}

/// One login of each pattern's department who may handle, review and approve.
QStringList handlersOf(const std::vector<Pattern>& patterns, const TestServer& server, PasswordBook& book)
{
    const QJsonArray people =
        QJsonDocument::fromJson(contentsOf(QString::fromUtf8(HallFile))).object()[u"people"_s].toArray();
    QHash<OrganisationId, QString> found;
    QString before;
    for (const QJsonValue& value : people) {
        const QJsonObject person = value.toObject();
        const QString place = person[u"department"_s].toString();
        if (person[u"role"_s].toString() != u"Handler" || place == before)
            continue;
        before = place;
        TestClient client(server.address());
        const QString login = person[u"login"_s].toString();
        found.insert(need(client.signIn(login, book), "sign in").department, login);
    }
    QStringList logins;
    for (const Pattern& pattern : patterns)
        logins << found.value(pattern.department);
    return logins;
}

void make(const QString& folder, int cases)
{
    say(u"making a database of %1 cases in %2"_s.arg(cases).arg(folder));
    const double begin = steadySeconds();
    const QString work = folder + u".part"_s;
    QDir(work).removeRecursively();
    TestServer server(benchServer(work));
    need(server.start(), "first start");
    auto book = need(server.passwords(), "passwords");
    const std::vector<Pattern> patterns = takeInPatterns(server, book);
    const QStringList handlers = handlersOf(patterns, server, book);
    for (const QString& login : consoleLogins()) {
        TestClient console(server.address());
        need(console.signIn(login, book), "sign in");
    }
    server.terminate();
    const qint64 first = copyPatterns(work, patterns, cases);
    QJsonArray departments;
    for (std::size_t i = 0; i < patterns.size(); ++i)
        departments.append(QJsonObject{{u"id"_s, patterns[i].department.value},
                                       {u"handler"_s, handlers[qsizetype(i)]},
                                       {u"first"_s, first + qint64(i)}});
    QFile notes(work + Notes);
    if (!notes.open(QIODevice::WriteOnly) ||
        notes.write(QJsonDocument(QJsonObject{{u"cases"_s, cases},
                                              {u"last"_s, first + cases - 1},
                                              {u"departments"_s, departments}})
                        .toJson()) < 0)
        stop(notes.errorString());
    notes.close();
    QFile::remove(work + u".log"_s);
    QDir(folder).removeRecursively();
    if (!QDir().rename(work, folder))
        stop(u"cannot rename %1"_s.arg(work));
    say(u"made in %1 s, %2 MB"_s.arg(steadySeconds() - begin, 0, 'f', 0)
            .arg(QFile(folder + u"/duban.db"_s).size() / 1'000'000));
}

} // namespace

void BulkHall::copyTo(const QString& target) const
{
    copyFolder(folder, target);
    settle(target + u"/duban.db"_s);
}

BulkHall bulkHall(const QString& cache, int cases)
{
    QDir().mkpath(cache);
    BulkHall hall;
    hall.folder = u"%1/cases-%2-%3"_s.arg(QDir(cache).absolutePath()).arg(cases).arg(fingerprint());
    QLockFile lock(hall.folder + u".lock"_s); // two benchmarks may start at once
    lock.setStaleLockTime(0);
    if (!lock.lock())
        stop(u"cannot lock %1"_s.arg(hall.folder));
    if (!QFile::exists(hall.folder + Notes))
        make(hall.folder, cases);
    const QJsonObject notes = QJsonDocument::fromJson(contentsOf(hall.folder + Notes)).object();
    hall.cases = notes[u"cases"_s].toInt();
    hall.last = notes[u"last"_s].toInteger();
    const QJsonArray departments = notes[u"departments"_s].toArray();
    for (const QJsonValue& value : departments) {
        const QJsonObject d = value.toObject();
        hall.departments.push_back(
            {OrganisationId{d[u"id"_s].toInteger()}, d[u"handler"_s].toString(), d[u"first"_s].toInteger()});
    }
    hall.every = int(departments.size());
    return hall;
}

QStringList consoleLogins()
{
    return {u"officer01"_s, u"officer02"_s};
}

ServerOptions benchServer(const QString& dataFolder)
{
    ServerOptions options;
    options.dataDir = dataFolder;
    options.hallFile = QString::fromUtf8(HallFile);
    // On a busy machine hundreds of connections may wait for their first word.
    options.settings = withoutRateLimits() + QStringList{u"net.hello_seconds=600"_s};
    return options;
}

} // namespace duban::test
