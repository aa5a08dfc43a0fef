// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/Camera.h"
#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// Photographs every view of the workspaces of a hall at work.
class Photos
{
public:
    Photos(ViewHall& hall, Camera& camera) : m_hall(hall), m_camera(camera) {}

    void takeAll();

    /// The way to a session alone.
    void takeEntry();

    /// The calendar alone.
    void takeAdmin();

    /// Setting up places, people and accounts alone.
    void takeSetUp();

    /// Items, kinds, light policies and the radar alone.
    void takeRules();

    /// The steps of a case alone.
    void takeSteps();
    void takePapers();

private:
    void photographWindow();
    void photographDepartment();
    void photographSupervision();
    void photographLost();
    void shootPopup(const QString& name);

    void shoot(ViewDesk& desk, const QString& name) { m_camera.shoot(desk.window, name); }

    void complain(const QStringList& what);
    bool enter(ViewDesk& desk, const QString& login);
    static bool waitFor(const std::function<bool()>& done);

    ViewHall& m_hall;
    Camera& m_camera;
};

} // namespace duban
