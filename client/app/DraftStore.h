// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/PcClock.h"
#include "client/network/Link.h"
#include "common/protocol/DeskReplies.h"

#include <QDateTime>
#include <QSet>
#include <QTimer>

#include <optional>

namespace duban {

/// What a person is told of a draft before it is opened again.
struct DraftAbout
{
    QString what;    ///< what the form is called; empty: nobody is told of it
    QString subject; ///< case, person or record; may be empty
    QString view;    ///< name of the view where it was written; empty: none of the rail
    CaseId caseId{}; ///< whose page it belongs to; not valid: none
    bool operator==(const DraftAbout&) const = default;
};

/// What was typed and not sent yet, kept on this PC for one account: after a crash it is there again. The
/// disk holds cipher text only (XSalsa20-Poly1305); the key is a preference of the account at the server and
/// lives here in memory from login to logout, so that drafts are kept without a connection too. Without a key
/// (an older server) drafts live as long as the program. GUI thread.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    /// Name of the preference that holds the key.
    static constexpr const char* KeyPreference = "draft.key";
    /// A key press is on the disk at most so long after it.
    static constexpr std::chrono::milliseconds WriteDelay{700};
    /// Drafts nobody came back to for so long are thrown away.
    static constexpr int KeptDays = 30;

    using About = DraftAbout;

    struct Draft
    {
        QByteArray bytes;
        QDateTime at; ///< when it was kept last, by this PC's clock
        About about{};
    };

    /// A draft that somebody can be told of.
    struct Kept
    {
        QString name;
        About about;
        QDateTime at;
    };

    /// @param folder made when something is written; readable by the user alone
    DraftStore(Link& link, QString folder, const SystemClock& clock = pcClock(), QObject* parent = nullptr);
    ~DraftStore() override;

    /// Fetches the key of the person who has just logged in, and makes one at the first login of all.
    void begin();

    /// Writes what is not written yet, then forgets key and drafts: the person left.
    void end();

    /// @return true once drafts of an earlier run can be found.
    bool isReady() const noexcept { return !m_key.isEmpty(); }

    /// Keeps bytes under a name; no bytes: there is nothing to keep any more.
    void keep(const QString& name, const QByteArray& bytes, const About& about = {});

    /// @return what is kept and can be told of, of this run and of earlier ones, the newest first. Reads the
    ///         whole folder: for the moment after login.
    std::vector<Kept> kept() const;

    /// Throws away what is kept under a name, at the wish of the person and outside its form.
    /// @return what bringBack() takes; nothing when nothing was kept
    std::optional<Draft> throwAway(const QString& name);

    /// Takes throwAway() back.
    /// @return false when something else was kept meanwhile, which stays
    bool bringBack(const QString& name, const Draft& draft);

    /// @return what is kept under a name; nothing also when what lies on the disk cannot be read.
    std::optional<Draft> find(const QString& name) const;

    /// @return what lies on the disk under a name, whatever was kept since in memory alone.
    std::optional<Draft> findEarlier(const QString& name) const;

    /// Writes at once what waits to be written.
    void flush();

    QString folder() const { return m_folder; }

signals:
    /// The key is here: what an earlier run kept can be found.
    void ready();
    /// Nothing is kept under this name any more: it was sent, or emptied in its form.
    void settled(const QString& name);
    /// It was thrown away or brought back outside of its form, which follows.
    void replaced(const QString& name);
    /// A draft could not be written, in English; said once until writing works again.
    void failed(const QString& detail);

private:
    void takeKey(const Answer<PreferencePage>& answer);
    void makeKey();
    void useKey(const QByteArray& key);
    QString fileOf(const QString& name) const;
    bool write(const QString& name) const;
    std::optional<Draft> read(const QString& name) const;
    std::optional<Kept> keptIn(const QString& path) const;
    void removeOld() const;

    Link& m_link;
    QString m_folder;
    const SystemClock& m_clock;
    Secret m_key;
    QHash<QString, Draft> m_drafts; ///< kept in this run; no bytes: thrown away
    QSet<QString> m_unwritten;
    QTimer m_later;
    int m_attempt = 0; ///< answers for somebody who has left are ignored
    bool m_failing = false;
};

} // namespace duban
