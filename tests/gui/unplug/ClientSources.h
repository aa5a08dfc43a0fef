// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

namespace duban {

/// What the sources of the client say about its dialogs, so that a test can tell which one it forgot.
class ClientSources
{
public:
    /// Reads client/ of the source tree.
    ClientSources();

    /// @return every class below QDialog, bases included.
    QSet<QString> dialogClasses() const;

    /// @return how many FormDialogs a file makes that are no class of their own, by the file's name.
    QMap<QString, int> madeOnTheSpot() const;

    /// @return the actions of a case that have a dialog.
    QStringList steps() const;

    /// @return the files that open a dialog of Qt itself: a question, a file, a printer.
    QSet<QString> filesWithQtDialogs() const;

    /// @return the files that send commands, each of which a person may wait for.
    QSet<QString> senders() const;

    /// @return the senders that hold no dialog meanwhile: what they send was filled in elsewhere, or nowhere.
    QSet<QString> sendersWithoutDialog() const;

    /// @return the files that make a field to type in.
    QSet<QString> filesWithFields() const;

private:
    QSet<QString> filesWith(const QString& pattern) const;

    QMap<QString, QString> m_texts; ///< by the file's name
};

} // namespace duban
