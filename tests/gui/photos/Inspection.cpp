// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/Inspection.h"

#include "client/app/ViewStack.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double LeastContrast = 4.5;
constexpr double LeastContrastLarge = 3; ///< from 18 pt on, or 14 pt bold
constexpr qreal Tolerance = 1.5;         ///< pixels; ink may stand out of its line a little

/// Class and name of a widget and of what holds it, for the one who mends it.
QString placeOf(const QWidget* widget)
{
    QStringList parts;
    for (; widget && parts.size() < 3; widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()).remove(u"duban::"_s) +
                      (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    return parts.join(u" > "_s);
}

/// The scroll area or list whose viewport a widget is.
const QAbstractScrollArea* areaOf(const QWidget* widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area && area->viewport() == widget ? area : nullptr;
}

/// Fields in which a longer text is scrolled.
bool isTyped(const QWidget* widget)
{
    const QAbstractScrollArea* area = areaOf(widget);
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(area) ||
           qobject_cast<const QTextEdit*>(area);
}

/// Shows what a person wrote, or a secret: no words of a language.
bool isEntered(const QWidget* widget)
{
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    const auto* text = qobject_cast<const QPlainTextEdit*>(areaOf(widget));
    return (line && !line->text().isEmpty()) || (text && !text->toPlainText().isEmpty()) ||
           widget->objectName() == u"oneTimePassword"_s;
}

/// Has marked words: they are painted twice, and the first time nobody sees them.
bool isMarked(const QWidget* widget)
{
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    return line && line->hasSelectedText();
}

/// Lie over others on purpose.
bool isOverlay(const QWidget* widget)
{
    for (const char* name :
         {"duban::Toast", "duban::SearchDrop", "QFocusFrame", "QRubberBand", "QSizeGrip"}) {
        if (widget->inherits(name))
            return true;
    }
    return widget->objectName().startsWith(u"overlay"_s) || widget->property("popup").toBool();
}

const QWidget* overlayOf(const QWidget* widget)
{
    while (widget && !isOverlay(widget))
        widget = widget->parentWidget();
    return widget;
}

QRectF inWindow(const QWidget* widget, const QRect& rect)
{
    return {widget->mapTo(widget->window(), rect.topLeft()), QSizeF(rect.size())};
}

/// The cell, section or tab in which a text stands; the whole widget otherwise.
struct Spot
{
    QRect rect;    ///< in the widget
    QString whole; ///< what is said there
};

/// @return what the pointer brings up at a place, as it was marked up or not.
QString tipAt(QWidget& widget, const QPoint& at)
{
    QToolTip::hideText();
    QHelpEvent asked(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &asked);
    QString tip = QToolTip::text();
    QToolTip::hideText();
    return tip.replace(u"&amp;"_s, u"&"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&lt;"_s, u"<"_s);
}

/// @return the words that a shortened text begins with.
QString beginningOf(const QString& shortened)
{
    return shortened.section(u'…', 0, 0).trimmed();
}

Spot spotOf(const PaintedText& run)
{
    const QWidget* widget = run.widget;
    const QPoint at = widget->mapFrom(widget->window(), run.box.center().toPoint());
    if (const auto* header = qobject_cast<const QHeaderView*>(areaOf(widget))) {
        const int section = header->logicalIndexAt(at);
        if (section < 0)
            return {widget->rect(), {}};
        const bool across = header->orientation() == Qt::Horizontal;
        const int begin = header->sectionViewportPosition(section);
        const QRect rect = across ? QRect(begin, 0, header->sectionSize(section), widget->height())
                                  : QRect(0, begin, widget->width(), header->sectionSize(section));
        return {rect, header->model()->headerData(section, header->orientation()).toString()};
    }
    if (const auto* list = qobject_cast<const QAbstractItemView*>(areaOf(widget))) {
        const QModelIndex index = list->indexAt(at);
        if (index.isValid())
            return {list->visualRect(index), index.data().toString()};
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        if (const int tab = tabs->tabAt(at); tab >= 0)
            return {tabs->tabRect(tab), tabs->tabText(tab)};
    }
    QString whole;
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        whole = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        whole = button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        whole = line->placeholderText();
    if (const auto* menu = qobject_cast<const QMenu*>(widget)) {
        QAction* action = menu->actionAt(at);
        return {action ? menu->actionGeometry(action) : widget->rect(), action ? action->text() : QString()};
    }
    return {widget->rect(), whole};
}

bool scrolls(const QAbstractScrollArea& area, Qt::Orientation along)
{
    const QScrollBar* bar = along == Qt::Horizontal ? area.horizontalScrollBar() : area.verticalScrollBar();
    return bar->maximum() > bar->minimum();
}

bool leaves(const QRectF& inner, const QRectF& outer, Qt::Orientation along)
{
    return along == Qt::Horizontal
               ? inner.left() < outer.left() - Tolerance || inner.right() > outer.right() + Tolerance
               : inner.top() < outer.top() - Tolerance || inner.bottom() > outer.bottom() + Tolerance;
}

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor over(const QColor& ink, const QColor& ground)
{
    const double a = ink.alphaF();
    return QColor::fromRgbF(float(ink.redF() * a + ground.redF() * (1 - a)),
                            float(ink.greenF() * a + ground.greenF() * (1 - a)),
                            float(ink.blueF() * a + ground.blueF() * (1 - a)));
}

} // namespace

double contrastOf(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

Inspection::Inspection(QWidget& window, const QPixmap& picture, QString language)
    : m_window(window), m_picture(picture.toImage().convertToFormat(QImage::Format_RGB32)),
      m_language(std::move(language))
{
}

QStringList Inspection::findings()
{
    m_runs = TextRecorder::read(m_window);
    readWords();
    judgeOverlaps();
    judgeWidgets();
    m_findings.removeDuplicates();
    return m_findings;
}

void Inspection::complain(const QString& what, const QString& text, const QWidget* widget)
{
    QString shown = text.simplified();
    if (shown.size() > 60)
        shown = shown.left(59) + u'…';
    m_findings << u"%1: '%2' in %3"_s.arg(what, shown, placeOf(widget));
}

void Inspection::readWords()
{
    for (const PaintedText& run : m_runs) {
        if (!run.widget || run.widget->window() != &m_window || isCovered(run))
            continue;
        judgePlace(run);
        if (!isEntered(run.widget) && run.widget->objectName() != u"officialPages") // those speak the law's
            judgeLanguage(run.text, u"painted by "_s + placeOf(run.widget));
        const QRectF seen = inWindow(run.widget, run.widget->visibleRegion().boundingRect());
        if (!isMarked(run.widget) && seen.contains(run.box))
            judgeContrast(run);
    }
}

/// Whether something that lies over the others hides a text.
bool Inspection::isCovered(const PaintedText& run) const
{
    const QWidget* top = m_window.childAt(run.box.center().toPoint());
    for (; top && top != run.widget && !top->isAncestorOf(run.widget); top = top->parentWidget()) {
        if (isOverlay(top))
            return !top->isAncestorOf(run.widget);
    }
    return false;
}

void Inspection::judgePlace(const PaintedText& run)
{
    const bool isPlaceholder = qobject_cast<const QLineEdit*>(run.widget) &&
                               qobject_cast<const QLineEdit*>(run.widget)->text().isEmpty();
    if (isTyped(run.widget) && !isPlaceholder)
        return;
    const Spot spot = spotOf(run);
    if (run.text.contains(u'…') && !spot.whole.contains(run.text.trimmed())) {
        const QPoint at = run.widget->mapFrom(&m_window, run.box.center().toPoint());
        if (!tipAt(*run.widget, at).contains(beginningOf(run.text)))
            complain(u"shortened, and no tooltip has the whole"_s, run.text, run.widget);
        else if (qobject_cast<const QAbstractButton*>(run.widget) ||
                 qobject_cast<const QTabBar*>(run.widget) ||
                 qobject_cast<const QHeaderView*>(areaOf(run.widget)))
            complain(u"shortened"_s, run.text, run.widget);
    }
    const QRectF place = inWindow(run.widget, spot.rect);
    const bool isClipped = !run.clip.isNull() && (leaves(run.box, run.clip, Qt::Horizontal) ||
                                                  leaves(run.box, run.clip, Qt::Vertical));
    if (isClipped || leaves(run.box, place, Qt::Horizontal) || leaves(run.box, place, Qt::Vertical))
        return complain(u"cut off"_s, run.text, run.widget);
    // Beyond what holds it; what can be scrolled into sight is not lost.
    bool across = true;
    bool down = true;
    for (const QWidget* holder = run.widget; holder && holder != &m_window; holder = holder->parentWidget()) {
        if (const QAbstractScrollArea* area = areaOf(holder)) {
            across = across && !scrolls(*area, Qt::Horizontal);
            down = down && !scrolls(*area, Qt::Vertical);
        }
        const QRectF bounds = inWindow(holder, holder->rect());
        if ((across && leaves(run.box, bounds, Qt::Horizontal)) ||
            (down && leaves(run.box, bounds, Qt::Vertical)))
            return complain(u"cut off by what holds it"_s, run.text, run.widget);
    }
}

void Inspection::judgeLanguage(const QString& text, const QString& where)
{
    const QString foreign = foreignWords(text, m_language);
    if (!foreign.isEmpty())
        m_findings << u"not in this language: '%1' (%2), %3"_s.arg(foreign, text.simplified().left(60),
                                                                   where);
}

/// The colour that most of a text's box has: what the letters stand on.
QColor Inspection::groundOf(const PaintedText& run) const
{
    const double ratio = double(m_picture.width()) / m_window.width();
    const QRect box =
        QRectF(run.box.x() * ratio, run.box.y() * ratio, run.box.width() * ratio, run.box.height() * ratio)
            .toAlignedRect()
            .adjusted(-2, -2, 2, 2)
            .intersected(m_picture.rect());
    QHash<QRgb, int> seen;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            ++seen[m_picture.pixel(x, y)];
    }
    const QColor ink = run.ink;
    QRgb most = 0;
    int count = 0;
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        const QColor colour(it.key());
        const bool isInk = std::abs(colour.red() - ink.red()) + std::abs(colour.green() - ink.green()) +
                               std::abs(colour.blue() - ink.blue()) <
                           24;
        if (it.value() > count && (!isInk || seen.size() == 1)) {
            most = it.key();
            count = it.value();
        }
    }
    return count > 0 ? QColor(most) : QColor();
}

void Inspection::judgeContrast(const PaintedText& run)
{
    const QColor ground = groundOf(run);
    if (!ground.isValid())
        return;
    const double found = contrastOf(over(run.ink, ground), ground);
    if (found < (run.points >= 18 ? LeastContrastLarge : LeastContrast)) {
        complain(u"too pale (%1 : 1, %2 on %3%4)"_s.arg(
                     QString::number(found, 'f', 1), over(run.ink, ground).name(), ground.name(),
                     run.widget->isEnabled() ? QString() : u", disabled"_s),
                 run.text, run.widget);
    }
}

void Inspection::judgeOverlaps()
{
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const PaintedText& one = m_runs[i];
        if (!one.widget || one.widget->window() != &m_window || isTyped(one.widget))
            continue;
        for (std::size_t j = i + 1; j < m_runs.size(); ++j) {
            const PaintedText& other = m_runs[j];
            const QRectF both = one.box.intersected(other.box);
            if (both.width() < 2.5 || both.height() < 2.5 || !other.widget || isTyped(other.widget) ||
                overlayOf(one.widget) != overlayOf(other.widget) || isCovered(one) || isCovered(other))
                continue;
            const QRectF seen =
                both.intersected(inWindow(one.widget, one.widget->visibleRegion().boundingRect()))
                    .intersected(inWindow(other.widget, other.widget->visibleRegion().boundingRect()));
            if (seen.width() >= 2.5 && seen.height() >= 2.5)
                complain(u"over '%1'"_s.arg(one.text.simplified().left(30)), other.text, other.widget);
        }
    }
}

void Inspection::judgeWidgets()
{
    judgeChildren(m_window);
    for (const QWidget* widget : m_window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &m_window)
            continue;
        judgeChildren(*widget);
        judgeNames(*widget);
        if (const auto* room = qobject_cast<const ViewRoom*>(widget))
            judgeRoom(*room);
    }
}

/// A view as a whole is only scrolled where everything is drawn larger.
void Inspection::judgeRoom(const ViewRoom& room)
{
    const QSize over(room.horizontalScrollBar()->maximum(), room.verticalScrollBar()->maximum());
    if (m_window.devicePixelRatio() > 1 || over.isNull())
        return;
    const QWidget* view = room.views()->currentWidget();
    complain(u"does not fit the window by %1x%2"_s.arg(over.width()).arg(over.height()),
             QString::fromLatin1(view->metaObject()->className()), &room);
}

void Inspection::judgeChildren(const QWidget& parent)
{
    const bool isWhole = qobject_cast<const QAbstractScrollArea*>(&parent) ||
                         qobject_cast<const QComboBox*>(&parent) ||
                         qobject_cast<const QTabWidget*>(&parent) || qobject_cast<const QTabBar*>(&parent) ||
                         qobject_cast<const QCalendarWidget*>(&parent) ||
                         qobject_cast<const QLineEdit*>(&parent) || areaOf(&parent);
    if (isWhole)
        return; // Qt lays these out by itself
    std::vector<const QWidget*> parts;
    for (const QObject* child : parent.children()) {
        const auto* part = qobject_cast<const QWidget*>(child);
        if (part && part->isVisible() && !part->isWindow() && !isOverlay(part) && !part->size().isEmpty())
            parts.push_back(part);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parent.rect().adjusted(-1, -1, 1, 1).contains(parts[i]->geometry()))
            complain(u"outside of what holds it"_s, parts[i]->accessibleName(), parts[i]);
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            const QRect both = parts[i]->geometry().intersected(parts[j]->geometry());
            if (both.width() > 1 && both.height() > 1)
                complain(u"overlaps %1"_s.arg(placeOf(parts[i])), parts[j]->accessibleName(), parts[j]);
        }
    }
}

void Inspection::judgeNames(const QWidget& widget)
{
    for (const QString& text : {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()})
        judgeLanguage(text, u"told by "_s + placeOf(&widget));
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const bool isQts = qobject_cast<const QPrintDialog*>(label->window()) != nullptr;
        if (!isQts && label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            complain(u"may hold markup"_s, label->text(), label);
        if (!label->text().isEmpty() && label->pixmap().isNull() &&
            (label->width() < 4 || label->height() < 4))
            complain(u"squeezed to nothing"_s, label->text(), label);
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (button && !button->inherits("QTableCornerButton") && button->text().isEmpty() &&
        button->accessibleName().isEmpty() && button->toolTip().isEmpty())
        complain(u"a button without a name"_s, {}, button);
    const auto* list = qobject_cast<const QAbstractItemView*>(&widget);
    if (list && !qobject_cast<const QHeaderView*>(list) && list->accessibleName().isEmpty() &&
        !list->parentWidget()->inherits("QComboBoxPrivateContainer"))
        complain(u"a list without a name"_s, {}, list);
}

} // namespace duban
