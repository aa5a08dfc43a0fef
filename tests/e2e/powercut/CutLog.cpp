// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/CutLog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// As the recorder writes it, in this machine's order of bytes.
struct CutHead
{
    quint32 kind = 0;
    quint32 names = 0;
    quint64 at = 0;
    quint64 bytes = 0;
};

static_assert(sizeof(CutHead) == 24);

constexpr std::string_view Kinds = "WTBSCNMRLUA";

} // namespace

CutShim::CutShim(const QString& folder) : m_folder(QFileInfo(folder).canonicalFilePath())
{
    m_file =
        ::open(QFile::encodeName(logFile()).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        qFatal("cannot open %s", qPrintable(logFile()));
}

CutShim::~CutShim()
{
    ::close(m_file);
}

QString CutShim::dataDir() const
{
    return m_folder + u"/data"_s;
}

QString CutShim::logFile() const
{
    return m_folder + u"/cut.log"_s;
}

QStringList CutShim::environment() const
{
    const QString asan = qEnvironmentVariable("ASAN_OPTIONS");
    return {QStringLiteral("LD_PRELOAD=" DUBAN_BIN_DIR "/libduban_cut.so"), u"DUBAN_CUT_DIR="_s + dataDir(),
            u"DUBAN_CUT_LOG="_s + logFile(),
            // The recorder comes before the sanitizer's runtime, which would otherwise refuse to start.
            u"ASAN_OPTIONS="_s + asan + (asan.isEmpty() ? u""_s : u":"_s) + u"verify_asan_link_order=0"_s};
}

void CutShim::note(quint64 number) const
{
    const CutHead head{quint32(CutRecord::Kind::Acknowledged), 0, number, 0};
    if (::write(m_file, &head, sizeof head) != ssize_t(sizeof head))
        qFatal("cannot write %s", qPrintable(logFile()));
}

Result<CutLog> CutLog::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreFailed, file.errorString());
    CutLog log;
    log.m_raw = file.readAll();
    const std::string_view raw(log.m_raw.constData(), std::size_t(log.m_raw.size()));
    std::size_t place = 0;
    while (place < raw.size()) {
        CutHead head;
        const std::size_t left = raw.size() - place;
        if (left >= sizeof head)
            std::memcpy(&head, raw.data() + place, sizeof head);
        if (left < sizeof head || head.names + head.bytes > left - sizeof head ||
            Kinds.find(char(head.kind)) == std::string_view::npos)
            return invalid(u"log"_s, u"no record at %1"_s.arg(place));
        place += sizeof head;
        const std::string_view names = raw.substr(place, head.names);
        const std::size_t end = std::min(names.find('\0'), names.size());
        CutRecord record;
        record.kind = CutRecord::Kind(head.kind);
        record.path = names.substr(0, end);
        if (end + 1 < names.size())
            record.to = names.substr(end + 1, names.size() - end - 2);
        record.at = head.at;
        record.bytes = raw.substr(place + head.names, head.bytes);
        place += head.names + head.bytes;
        log.m_records.push_back(record);
    }
    return log;
}

std::size_t CutLog::placeOf(quint64 acknowledgement) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [=](const CutRecord& record) {
        return record.kind == CutRecord::Kind::Acknowledged && record.at == acknowledgement;
    });
    return std::size_t(found - m_records.begin());
}

} // namespace duban::test
