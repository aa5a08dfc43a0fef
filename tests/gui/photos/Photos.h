// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// Photographs every view of the three workspaces in every size, and looks for what no picture shows: words
/// that were not translated, controls without a name.
class Photos
{
public:
    Photos(ViewHall& hall, QString folder);

    /// @return what was found wrong, a line each; empty when nothing was.
    QStringList takeAll();

    /// The same for the calendar alone.
    QStringList takeAdmin();

    /// The same for setting up places, people and accounts alone.
    QStringList takeSetUp();

    /// The same for items, kinds, light policies and the radar alone.
    QStringList takeRules();

    /// The same for the steps of a case alone.
    QStringList takeSteps();

private:
    void photographWindow();
    void photographDepartment();
    void photographSupervision();
    void photographLost();
    void shootPopup(const QString& name);
    void shoot(ViewDesk& desk, const QString& name);
    void inspect(const QWidget& window, const QString& name);
    bool enter(ViewDesk& desk, const QString& login);
    static bool waitFor(const std::function<bool()>& done);

    ViewHall& m_hall;
    QString m_folder;
    QStringList m_findings;
};

} // namespace duban
