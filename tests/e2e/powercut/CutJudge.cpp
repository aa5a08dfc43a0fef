// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/CutJudge.h"

#include "server/app/BackupCommand.h"
#include "server/backup/Restore.h"
#include "server/network/TlsIdentity.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// What these answers speak of was not done, and no reply is kept: the request comes again.
bool turnedAway(ErrorCode code)
{
    return code == ErrorCode::StoreFailed || code == ErrorCode::Busy || code == ErrorCode::RateLimited ||
           code == ErrorCode::SessionExpired;
}

/// Each is journalled once and by nobody but the people of the ledger.
constexpr std::array CountedKinds{
    MessageKind::SubmitCase,      MessageKind::AcceptCase,     MessageKind::FinishStage,
    MessageKind::CompleteCase,    MessageKind::IssueDocument,  MessageKind::AddOpinion,
    MessageKind::SetOrganisation, MessageKind::ImportCalendar, MessageKind::ActivateCalendar};

} // namespace

CutJudge::CutJudge(HallDay& day) : m_day(day)
{
    for (const LedgerEntry& entry : day.ledger().entries()) {
        if (!entry.answer || turnedAway(entry.answer->code))
            continue;
        const QByteArray reply = encode(*entry.answer);
        if (encodeFrame(MessageKind::CommandReply, entry.id, reply).mid(4) != entry.answerBytes)
            qFatal("an answer is not in the form it is kept in");
        m_kept.insert(&entry, reply);
    }
    const auto backups = BackupShelf(day.dataDir() + u"/backup"_s).backups();
    for (const ShelvedBackup& backup : backups) {
        if (backup.manifest.made == day.restored())
            m_restoredHead = backup.manifest.head.seq.value;
    }
}

CutJudge::Known CutJudge::knownAt(quint64 told) const
{
    Known known;
    for (quint64 i = 0; i < told; ++i) {
        const Told& heard = m_day.told()[i];
        known.set = known.set || heard.what == Told::What::Set;
        known.restored = known.restored || heard.what == Told::What::Restored;
        if (heard.what == Told::What::BackedUp)
            known.lastBackup = heard.made;
        if (heard.entry && heard.entry->kind == MessageKind::AdvanceClock && heard.entry->isDone())
            known.clock = std::max(known.clock, heard.entry->clockTo);
    }
    return known;
}

CutFindings CutJudge::judge(const QString& folder, const Platter& platter, quint64 told, CutDepth depth)
{
    CutFindings findings;
    const Known known = knownAt(told);
    checkBackups(folder, platter, known, findings);
    const bool repeated = RestorePlace(folder).isCutOff();
    if (repeated && known.restored)
        findings.lost << u"a restore that had ended is cut off"_s;
    if (repeated && !finishRestore(folder, findings))
        return findings;
    checkIdentity(folder, known, findings);
    checkDatabases(folder, known, repeated || known.restored, told, depth, findings);
    return findings;
}

void CutJudge::checkIdentity(const QString& folder, const Known& known, CutFindings& findings) const
{
    const auto identity = TlsIdentity::loadOrMake(folder + u"/tls"_s);
    if (!identity)
        findings.corrupt << u"the server's key: "_s + identity.error().detail;
    else if (known.set && identity->pin != m_day.pin())
        findings.lost << u"the server has another key than its clients know"_s;
}

QString CutJudge::restoredFrom(const QString& folder) const
{
    return BackupShelf(folder + u"/backup"_s).place(m_day.restored());
}

/// As an administrator does who is told that a restore was cut off.
bool CutJudge::finishRestore(const QString& folder, CutFindings& findings)
{
    const ToolAnswer again =
        runRestoreTool({u"--data"_s, folder, u"--from"_s, restoredFrom(folder)}, m_clock);
    if (again.exitCode != 0)
        findings.corrupt << u"a restore cannot be run again: "_s + QString::fromUtf8(again.complaint);
    ++m_restoresRepeated;
    return again.exitCode == 0;
}

void CutJudge::checkDatabases(const QString& folder, const Known& known, bool mustBeRestored, quint64 told,
                              CutDepth depth, CutFindings& findings)
{
    const QDir data(folder);
    const QString main = data.filePath(u"duban.db"_s);
    if (known.set && !data.exists(u"duban.db"_s)) {
        findings.lost << u"there is no database"_s;
        return;
    }
    const auto present = CutState::read(main, depth, !known.set, findings);
    if (!present)
        return;
    const bool halfSetUp = present->accounts != 0 && present->accounts != m_day.accounts();
    if (halfSetUp || (known.set && present->accounts == 0))
        (known.set ? findings.lost : findings.inconsistent)
            << u"%1 of %2 accounts"_s.arg(present->accounts).arg(m_day.accounts());
    if (present->accounts != 0 && !data.exists(u"first-passwords.csv"_s))
        findings.lost << u"there are accounts, and nobody knows a password"_s;
    if (mustBeRestored && present->head != m_restoredHead)
        findings.inconsistent
            << u"the journal ends at %1 after the restore of %2"_s.arg(present->head).arg(m_restoredHead);
    // What a restore put aside still has everything that was told before it.
    std::optional<CutState> newest = present;
    const QStringList aside = data.entryList({u"before-restore-*"_s}, QDir::Dirs);
    for (const QString& name : aside) {
        const QString file = data.filePath(name + u"/duban.db"_s);
        if (!QFile::exists(file))
            continue;
        const auto old = CutState::read(file, depth, false, findings);
        if (old && old->head > newest->head)
            newest = old;
    }
    checkRequests(*newest, known, told, findings);
}

void CutJudge::checkRequests(const CutState& state, const Known& known, quint64 told,
                             CutFindings& findings) const
{
    for (quint64 i = 0; i < told; ++i) {
        const LedgerEntry* entry = m_day.told()[i].entry;
        const auto kept = m_kept.constFind(entry);
        if (kept != m_kept.cend() && !state.replies.contains({entry->id.client, entry->id.counter}))
            findings.lost << u"%1 was acknowledged and is not there"_s.arg(entry->name());
    }
    QHash<int, qint64> carriedOut;
    for (const LedgerEntry& entry : m_day.ledger().entries()) {
        const auto row = state.replies.constFind({entry.id.client, entry.id.counter});
        const auto kept = m_kept.constFind(&entry);
        const bool there = row != state.replies.cend();
        if (there && (kept == m_kept.cend() || *row != *kept))
            findings.inconsistent << u"%1 keeps another answer than the one given"_s.arg(entry.name());
        const bool done = there && entry.isDone();
        carriedOut[int(entry.kind)] += done ? 1 : 0;
        const int seen = state.marks.value(entry.mark);
        if (!entry.mark.isEmpty() && leavesMark(entry.kind) && seen != (done ? 1 : 0))
            findings.inconsistent << u"%1 is there %2 times with%3 an answer"_s.arg(entry.name())
                                         .arg(seen)
                                         .arg(done ? u""_s : u"out"_s);
    }
    for (const MessageKind kind : CountedKinds) {
        if (state.entries.value(int(kind)) != carriedOut.value(int(kind)))
            findings.inconsistent << u"%1 journal entries of kind %2, %3 answers"_s
                                         .arg(state.entries.value(int(kind)))
                                         .arg(int(kind))
                                         .arg(carriedOut.value(int(kind)));
    }
    if (state.clock < known.clock)
        findings.lost
            << u"the legal clock stands at %1, %2 was acknowledged"_s.arg(state.clock.ms).arg(known.clock.ms);
}

void CutJudge::checkBackups(const QString& folder, const Platter& platter, const Known& known,
                            CutFindings& findings)
{
    const QString shelf = folder + u"/backup"_s;
    const auto counted = BackupShelf(shelf).backups();
    const QStringList names = QDir(shelf).entryList({u"duban-*"_s}, QDir::Dirs);
    if (std::size_t(names.size()) != counted.size())
        findings.corrupt
            << u"%1 backups lie there, %2 say what they are"_s.arg(names.size()).arg(counted.size());
    const bool newest = std::any_of(counted.begin(), counted.end(), [&](const ShelvedBackup& backup) {
        return backup.manifest.made == known.lastBackup;
    });
    if (known.lastBackup.isSet() && !newest)
        findings.lost << u"the newest backup is not there"_s;
    for (const ShelvedBackup& backup : counted) {
        const auto key = platter.settled(backup.path.mid(folder.size() + 1));
        if (key && m_soundBackups.contains(*key))
            continue;
        const QString stage = folder + u"/.tried"_s;
        ++m_backupsTried;
        const auto staged = stageBackup(backup.path, stage);
        if (!staged)
            findings.corrupt << staged.error().detail;
        else if (key)
            m_soundBackups.insert(*key);
        QDir(stage).removeRecursively();
    }
}

} // namespace duban::test
