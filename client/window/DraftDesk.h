// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "client/window/IntakeDraft.h"

#include <map>

namespace duban {

/// Keeps what is typed into the intake, and every application or form that is on its way to the server, until
/// the answer is here; after a crash it tells what was left.
class DraftDesk : public QObject
{
    Q_OBJECT

public:
    /// What an earlier run of the program left behind.
    struct Left
    {
        IntakeDraft draft;
        QDateTime at;
        bool wasSent = false; ///< its answer never came: it may have arrived
    };

    /// @param store nullptr: nothing is kept
    explicit DraftDesk(DraftStore* store, QObject* parent = nullptr);

    /// @return the name under which all of it is kept.
    static QString name();

    /// Keeps what the form holds now; an empty draft: nothing.
    void keepTyped(const IntakeDraft& draft);

    /// Why a draft is kept that is not in the form.
    enum class Why : quint8 {
        Sent,  ///< under way to the server
        Aside, ///< another one was opened meanwhile
    };

    /// Keeps a draft beside the one in the form. @return its number for settle()
    int keepBeside(const IntakeDraft& draft, Why why);
    /// The answer is here, or it is back in the form.
    void settle(int kept);

    /// @return what was left, the newest last.
    const std::vector<Left>& left() const noexcept { return m_left; }

    /// Takes the newest off the list: it was taken up or thrown away.
    std::optional<Left> takeNewest();

signals:
    /// left() is another.
    void leftChanged();

private:
    struct Beside
    {
        IntakeDraft draft;
        Why why;
    };

    void findLeft();
    void follow(const QString& name);
    DraftStore::About about() const;
    void write();

    DraftStore* m_store;
    IntakeDraft m_typed;
    std::map<int, Beside> m_beside; ///< by number
    std::vector<Left> m_left;
    int m_lastNumber = 0;
};

} // namespace duban
