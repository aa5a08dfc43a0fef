// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/transfer/FileSender.h"

#include <utility>
#include <vector>

namespace duban {

/// Brings the files of applications to the server while they are typed, one after the other, by where they
/// lie on this PC. A form that is parked or laid aside keeps its files on their way; one that lies here twice
/// is sent once.
class IntakeFiles : public QObject
{
    Q_OBJECT

public:
    explicit IntakeFiles(Link& link, QObject* parent = nullptr);

    /// Brings a file the person has just chosen: read anew, also when it was brought before.
    FileSender* choose(const QString& path);

    /// @return the sender of a file that was chosen; it is brought now where that was not begun.
    FileSender* bring(const QString& path);

    /// @return nullptr when it is none of these.
    FileSender* find(const QString& path) const;

    /// No form wants it any more. What came stays at the server for two days.
    void forget(const QString& path);

signals:
    /// A file is further, there, or cannot go on.
    void changed(const QString& path);

private:
    void startNext();

    Link& m_link;
    std::vector<std::pair<QString, FileSender*>> m_senders; ///< by path, in the order they were chosen
};

} // namespace duban
