// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace duban {

/// How the client is shown while a Camera works; the look and the language hold for the whole program.
struct PhotoForm
{
    QString language;         ///< zh_CN or en
    QString scheme;           ///< light or dark
    std::vector<QSize> sizes; ///< of the window, in logical pixels
};

/// Photographs what is on the screen in every size and inspects each: what is wrong is kept with the view and
/// the form it was seen in.
class Camera
{
public:
    Camera(QString folder, PhotoForm form);

    /// What a widget is in the client's window.
    enum class Part : quint8 {
        Window, ///< all of it
        View,   ///< what the frame leaves beside rail and title
    };

    /// Takes one view in every size, with its open dialogs.
    /// @param above a pop-up or a window that lies over it; nullptr: none
    void shoot(QWidget& shown, const QString& name, QWidget* above = nullptr, Part part = Part::Window);

    /// Takes a window of its own in the size it has.
    void shootAsIs(QWidget& shown, const QString& name);

    /// Something beside the pictures went wrong.
    void complain(const QString& what) { m_findings << what; }

    /// @return where a file of this name belongs; sheets of paper have no size.
    QString pathOf(const QString& fileName) const;

    /// @return what was found, a line each: view, form and finding with tabs between them.
    QStringList findings() const { return m_findings; }

    /// @return the number of pictures taken.
    int count() const noexcept { return m_count; }

private:
    QString formOf(QSize size) const;
    void inspect(QWidget& window, const QPixmap& picture, const QString& name, QSize size);
    void save(const QPixmap& picture, const QString& name, QSize size);

    QString m_folder;
    PhotoForm m_form;
    QStringList m_findings;
    int m_count = 0;
};

} // namespace duban
