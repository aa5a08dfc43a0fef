// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/DiskShim.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// Whole or not at all: the server reads it at any moment.
void put(const QString& path, const QByteArray& text)
{
    const QString fresh = path + u".new"_s;
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) <= 0)
        qFatal("cannot write %s", qPrintable(fresh));
    file.close();
    QFile::remove(path);
    if (!QFile::rename(fresh, path))
        qFatal("cannot rename %s", qPrintable(fresh));
}

} // namespace

DiskShim::DiskShim(const QString& folder) : m_folder(QFileInfo(folder).canonicalFilePath()) {}

QStringList DiskShim::environment() const
{
    const QString asan = qEnvironmentVariable("ASAN_OPTIONS");
    return {QStringLiteral("LD_PRELOAD=" DUBAN_BIN_DIR "/libduban_faults.so"),
            u"DUBAN_FAULT_DIR="_s + dataDir(), u"DUBAN_FAULT_SWITCH="_s + m_folder + u"/full"_s,
            u"DUBAN_FAULT_SLOW="_s + m_folder + u"/slow"_s,
            // The shim comes before the sanitizer's runtime, which would otherwise refuse to start.
            u"ASAN_OPTIONS="_s + asan + (asan.isEmpty() ? u""_s : u":"_s) + u"verify_asan_link_order=0"_s};
}

void DiskShim::becomeFull(int n) const
{
    put(m_folder + u"/full"_s, QByteArray::number(n));
}

void DiskShim::haveSpace() const
{
    QFile::remove(m_folder + u"/full"_s);
}

void DiskShim::failCall(Fault fault, int n) const
{
    for (const QString& mark : {u".hit"_s, u".again"_s})
        QFile::remove(m_folder + u"/full"_s + mark);
    put(m_folder + u"/full"_s, char(fault) + QByteArray::number(n));
}

void DiskShim::calm() const
{
    haveSpace();
}

bool DiskShim::hasFailed() const
{
    return QFile::exists(m_folder + u"/full.hit"_s);
}

bool DiskShim::hasSyncedAgain() const
{
    return QFile::exists(m_folder + u"/full.again"_s);
}

void DiskShim::takeMicroseconds(int duration) const
{
    put(m_folder + u"/slow"_s, QByteArray::number(duration));
}

} // namespace duban::test
