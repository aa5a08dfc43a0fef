// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/Camera.h"

#include "client/widget/Tokens.h"
#include "tests/gui/photos/Inspection.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// What title, rail and status line take of the window.
constexpr QSize FrameShare(184, 78);

void settleDown()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

/// A dialog is a window of its own; the picture shows it where a window manager would put it.
void paintOver(QPixmap& picture, const QWidget& shown, const QWidget& above, const QPixmap& its)
{
    QPainter painter(&picture);
    if (above.windowFlags().testFlag(Qt::Popup) && above.windowType() == Qt::Popup)
        return painter.drawPixmap(shown.mapFromGlobal(above.pos()), its);
    const QPoint at((shown.width() - above.width()) / 2, (shown.height() - above.height()) / 2);
    painter.fillRect(shown.rect(), Tokens::faded(tokens().text, 0.25));
    painter.drawPixmap(at, its);
    painter.setPen(tokens().lineStrong);
    painter.drawRect(QRect(at, above.size()));
}

} // namespace

Camera::Camera(QString folder, PhotoForm form) : m_folder(std::move(folder)), m_form(std::move(form)) {}

QString Camera::formOf(QSize size) const
{
    return u"%1-%2-%3x%4"_s.arg(m_form.language, m_form.scheme).arg(size.width()).arg(size.height()) +
           (qApp->devicePixelRatio() > 1 ? u"@%1"_s.arg(qApp->devicePixelRatio()) : QString());
}

QString Camera::pathOf(const QString& fileName) const
{
    const QDir folder(u"%1/%2-%3-paper"_s.arg(m_folder, m_form.language, m_form.scheme));
    folder.mkpath(u"."_s);
    return folder.filePath(fileName);
}

void Camera::save(const QPixmap& picture, const QString& name, QSize size)
{
    const QDir folder(m_folder + u'/' + formOf(size));
    folder.mkpath(u"."_s);
    ++m_count;
    if (!picture.save(folder.filePath(name + u".png"_s)))
        complain(u"%1\t%2\tcannot be written"_s.arg(name, formOf(size)));
}

void Camera::inspect(QWidget& window, const QPixmap& picture, const QString& name, QSize size)
{
    for (const QString& finding : Inspection(window, picture, m_form.language).findings())
        complain(u"%1\t%2\t%3"_s.arg(name, formOf(size), finding));
}

void Camera::shoot(QWidget& shown, const QString& name, QWidget* above, Part part)
{
    for (const QSize& size : m_form.sizes) {
        const QSize room = part == Part::Window ? size : size - FrameShare;
        shown.resize(room);
        settleDown();
        if (shown.width() > room.width() || shown.height() > room.height()) {
            complain(u"%1\t%2\tdoes not fit: needs %3x%4"_s.arg(name, formOf(size))
                         .arg(shown.width())
                         .arg(shown.height()));
        }
        QPixmap picture = shown.grab();
        inspect(shown, picture, name, size);
        QList<QWidget*> over;
        for (QDialog* dialog : shown.findChildren<QDialog*>()) {
            if (dialog->isVisible() && dialog != above)
                over << dialog;
        }
        if (above)
            over << above;
        for (QWidget* window : over) {
            const QPixmap its = window->grab();
            paintOver(picture, shown, *window, its);
            if (window->isWindow())
                inspect(*window, its, name, size);
            if (window->isWindow() && (window->width() > size.width() || window->height() > size.height()))
                complain(
                    u"%1\t%2\tlarger than the screen: %3"_s.arg(name, formOf(size), window->windowTitle()));
        }
        save(picture, name, size);
    }
}

void Camera::shootAsIs(QWidget& shown, const QString& name)
{
    settleDown();
    const QPixmap picture = shown.grab();
    const QSize screen = m_form.sizes.front();
    inspect(shown, picture, name, screen);
    save(picture, name, screen);
}

} // namespace duban
