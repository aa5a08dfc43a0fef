// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/Migration.h"

#include "common/base/Log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct Migration
{
    int version = 0;
    QString sql;
    QString sha256;
};

std::vector<Migration> migrations()
{
    std::vector<Migration> found;
    const QDir folder(u":/sql"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        found.push_back({name.left(4).toInt(), QString::fromUtf8(bytes), QString::fromLatin1(hash)});
    }
    return found;
}

Result<QMap<int, QString>> applied(const ReadTx& tx)
{
    QMap<int, QString> done;
    Statement q = tx.statement(u"SELECT version, sha256 FROM schema_migration");
    if (const auto ran = q.run(); !ran)
        return tl::unexpected(ran.error());
    while (q.next())
        done.insert(int(q.integer(0)), q.text(1));
    return done;
}

Result<> keepCopy(const QString& file, int version)
{
    const QString copy = u"%1.before-%2"_s.arg(file).arg(version, 4, 10, QChar(u'0'));
    QFile::remove(copy);
    if (!QFile::copy(file, copy))
        return fail(ErrorCode::StoreFailed, u"cannot write %1"_s.arg(copy));
    return {};
}

} // namespace

int MigrationRunner::newestVersion()
{
    const auto all = migrations();
    return all.empty() ? 0 : all.back().version;
}

Result<> MigrationRunner::run(Database& database, const QString& file)
{
    const auto all = migrations();
    QMap<int, QString> done;
    {
        auto tx = WriteTx::begin(database);
        if (!tx)
            return tl::unexpected(tx.error());
        auto made = (*tx)
                        ->statement(u"CREATE TABLE IF NOT EXISTS schema_migration ("
                                    " version INTEGER PRIMARY KEY, sha256 TEXT NOT NULL) STRICT")
                        .run();
        if (!made)
            return made;
        auto known = applied(**tx);
        if (!known)
            return tl::unexpected(known.error());
        done = *known;
        if (auto committed = (*tx)->commit(); !committed)
            return committed;
    }
    if (!done.isEmpty() && (all.empty() || done.lastKey() > all.back().version))
        return fail(ErrorCode::StoreFailed,
                    u"the database (schema %1) is newer than this program (schema %2); "
                    "install the newer program"_s.arg(done.lastKey())
                        .arg(newestVersion()));
    bool copied = done.isEmpty();
    for (const Migration& m : all) {
        if (done.contains(m.version)) {
            if (done[m.version] != m.sha256)
                return fail(ErrorCode::StoreFailed,
                            u"migration %1 was changed after its release"_s.arg(m.version));
            continue;
        }
        if (!copied) {
            database.checkpoint();
            if (const auto kept = keepCopy(file, m.version); !kept)
                return kept;
            copied = true;
        }
        auto tx = WriteTx::begin(database);
        if (!tx)
            return tl::unexpected(tx.error());
        const QStringList statements = m.sql.split(u"\n--;"_s, Qt::SkipEmptyParts);
        for (const QString& sql : statements) {
            if (sql.trimmed().isEmpty())
                continue;
            if (const auto ran = database.execute(sql); !ran)
                return fail(ErrorCode::StoreFailed,
                            u"migration %1: %2"_s.arg(m.version).arg(ran.error().detail));
        }
        auto noted = (*tx)
                         ->statement(u"INSERT INTO schema_migration(version, sha256) VALUES(?, ?)")
                         .run(m.version, m.sha256);
        if (!noted)
            return noted;
        if (auto committed = (*tx)->commit(); !committed)
            return committed;
        qCInfo(logStore) << "schema" << m.version;
    }
    return {};
}

} // namespace duban
