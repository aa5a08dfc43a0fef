// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/FilePreview.h"

#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFile>
#include <QFutureWatcher>
#include <QPromise>
#include <QScrollBar>
#include <QShortcut>
#include <QThreadPool>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double PixelsPerPoint = 96.0 / 72;
constexpr double WidestFit = 1.25; ///< A4 of 992 pixels: wider pages are harder to read, not easier
constexpr std::array ZoomSteps{PageColumn::LeastZoom, 0.35, 0.5, 0.7, 0.85, 1.0, 1.25, 1.5, 2.0, 2.8,
                               PageColumn::MostZoom};
constexpr std::array DrawnDpi{PdfPages::UsualDpi / 2, PdfPages::UsualDpi, PdfPages::UsualDpi * 1.5,
                              PdfPages::HighestDpi};
constexpr double Alike = 1.05; ///< what is drawn this much smaller than it is shown looks the same

/// Few resolutions, so that a little zooming draws nothing anew.
double dpiFor(double scale)
{
    const double needed = scale * PixelsPerPoint * 72 / Alike;
    const auto enough =
        std::find_if(DrawnDpi.begin(), DrawnDpi.end(), [needed](double dpi) { return dpi >= needed; });
    return enough == DrawnDpi.end() ? DrawnDpi.back() : *enough;
}

Result<SafeImage> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(FileFault::Unreadable, file.errorString());
    return readSafeImage(file);
}

QString headlineOf(FileFault fault)
{
    return fault == FileFault::Unreadable
               ? FilePreview::tr("The file could not be read")
               : FilePreview::tr("This file cannot be shown here, but it can be saved");
}

QString reasonOf(FileFault fault)
{
    switch (fault) {
    case FileFault::Unreadable:
        return FilePreview::tr(
            "It is not there any more, or you may not read it. Open it again from the list.");
    case FileFault::Empty:
        return FilePreview::tr("There is nothing in it. Ask whoever handed it in for the file once more.");
    case FileFault::Foreign:
        return FilePreview::tr(
            "Only PDF files and images (PNG, JPEG, TIFF, BMP, GIF, WebP) are shown. What counts "
            "is what the file holds, not what its name ends with.");
    case FileFault::Damaged:
        return FilePreview::tr("It is damaged or not complete.");
    case FileFault::Locked:
        return FilePreview::tr("It is protected by a password. Ask whoever handed it in for one without.");
    case FileFault::TooLarge:
        return FilePreview::tr(
            "The image has more than 100 million points, or needs more memory than allowed.");
    case FileFault::NoReader:
        return FilePreview::tr(
            "This PC has no reader for images of this kind. The administrator can install it.");
    case FileFault::NoProgram:
        return FilePreview::tr(
            "The program that reads PDF files (poppler) is missing on this PC. The administrator "
            "can install it.");
    case FileFault::TookTooLong:
        return FilePreview::tr("Reading it took too long and was stopped.");
    case FileFault::BrokeOff:
        return FilePreview::tr(
            "Reading it broke off: the file has a fault, or needs more memory than allowed. "
            "Open it elsewhere only when you know where it comes from.");
    }
    return {};
}

QString wordsOfPage(std::optional<FileFault> fault)
{
    if (!fault)
        return FilePreview::tr("The page is being drawn…");
    return *fault == FileFault::TookTooLong
               ? FilePreview::tr("Drawing this page took too long and was stopped.")
               : FilePreview::tr("This page cannot be shown here.");
}

} // namespace

FilePreview::FilePreview(QWidget* parent) : FilePreview(PdfMeans{}, parent) {}

FilePreview::FilePreview(PdfMeans means, QWidget* parent)
    : QWidget(parent), m_pdf(new PdfPages(std::move(means), this)), m_bar(makeBar()),
      m_notice(new NoticeBar(this)), m_stack(new QStackedWidget(this)), m_area(new QScrollArea(this)),
      m_column(new PageColumn), m_message(new EmptyState(IconName::Paper, {}, {}, this))
{
    m_area->setWidget(m_column);
    m_area->setAccessibleName(tr("Content of the file"));
    m_area->installEventFilter(this);
    m_area->viewport()->installEventFilter(this);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_area);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &FilePreview::look);
    connect(m_pdf, &PdfPages::opened, this, &FilePreview::showPdf);
    connect(m_pdf, &PdfPages::failed, this, [this](const Error& error) { refuse(faultOf(error)); });
    connect(m_pdf, &PdfPages::pageFailed, this, &FilePreview::refusePage);
    connect(m_pdf, &PdfPages::pageReady, this, [this](int page) {
        m_sawPage = true;
        m_column->renew(page);
        enter(State::Showing);
    });
    clear();
}

QWidget* FilePreview::makeBar()
{
    auto* bar = new QWidget(this);
    m_position = plainLabel({}, bar);
    m_position->setObjectName(u"position"_s);
    setLook(m_position, Look::Second);
    m_smaller =
        zoomButton(tr("Smaller"), u"smaller"_s, {Qt::CTRL | Qt::Key_Minus}, &FilePreview::showSmaller);
    m_bigger = zoomButton(tr("Bigger"), u"bigger"_s, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
                          &FilePreview::showBigger);
    m_fit = zoomButton(tr("Fit to width"), u"fit"_s, {Qt::CTRL | Qt::Key_0}, &FilePreview::fitWidth);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Space16, metrics::Space4, metrics::Space8, metrics::Space4);
    row->setSpacing(metrics::Space4);
    row->addWidget(m_position, 1);
    for (QPushButton* button : {m_smaller, m_bigger, m_fit})
        row->addWidget(button);
    return bar;
}

QPushButton* FilePreview::zoomButton(const QString& text, const QString& name,
                                     const QList<QKeySequence>& keys, void (FilePreview::*act)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(keys.front().toString(QKeySequence::NativeText));
    setLook(button, Look::Flat);
    connect(button, &QPushButton::clicked, this, act);
    for (const QKeySequence& key : keys) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    return button;
}

void FilePreview::setFile(const QString& path, Shown kind)
{
    clear();
    m_kind = kind;
    if (kind == Shown::Nothing) {
        refuse(FileFault::Foreign);
        return;
    }
    enter(State::Loading);
    if (kind == Shown::Pdf)
        m_pdf->open(path);
    else
        readImageFile(path);
}

void FilePreview::clear()
{
    ++m_round;
    m_reading.cancel();
    m_pdf->close();
    m_column->setSource({});
    m_kind = Shown::Nothing;
    m_pageCount = 0;
    m_sawPage = false;
    m_zoom = PageColumn::FitWidth;
    m_notice->clear();
    enter(State::Blank);
}

/// In another thread: an image of a hundred million points takes seconds.
void FilePreview::readImageFile(const QString& path)
{
    const auto promise = std::make_shared<QPromise<Result<SafeImage>>>();
    auto* watcher = new QFutureWatcher<Result<SafeImage>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, round = m_round] {
        watcher->deleteLater();
        if (round != m_round)
            return;
        if (const auto found = watcher->result())
            showImage(*found);
        else
            refuse(faultOf(found.error()));
    });
    m_reading = promise->future();
    watcher->setFuture(m_reading);
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        if (!promise->isCanceled()) // whoever leafs through large images waits for the last one only
            promise->addResult(readFile(path));
        promise->finish();
    });
}

void FilePreview::showImage(const SafeImage& found)
{
    if (found.pages > 1)
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("Only the first of %1 pages is shown here. Save the file to see the others.")
                          .arg(found.pages));
    showPages({{QSizeF(found.image.size())}, 1, [image = found.image](int) { return image; }, {}},
              found.pages);
    enter(State::Showing);
}

/// It stays with Loading until the first page is there: a file of which that cannot be drawn is not shown.
void FilePreview::showPdf()
{
    if (m_pdf->count() > PdfPages::MostPages)
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("The first %1 of %2 pages are shown. Save the file to see the rest.")
                          .arg(PdfPages::MostPages)
                          .arg(m_pdf->count()));
    std::vector<QSizeF> sizes = m_pdf->sizes();
    for (QSizeF& size : sizes)
        size *= PixelsPerPoint;
    showPages({std::move(sizes), WidestFit, [this](int page) { return m_pdf->page(page); },
               [this](int page) { return wordsOfPage(m_pdf->faultOfPage(page)); }},
              m_pdf->count());
}

void FilePreview::refusePage(int page, const Error& error)
{
    if (m_sawPage)
        m_column->renew(page);
    else
        refuse(faultOf(error));
}

void FilePreview::showPages(PageColumn::Source source, int pages)
{
    m_pageCount = pages;
    m_column->setSource(std::move(source));
    m_area->verticalScrollBar()->setValue(0);
    arrange();
}

void FilePreview::refuse(FileFault fault)
{
    ++m_round;
    m_pdf->close();
    m_column->setSource({});
    m_notice->clear();
    m_pageCount = 0;
    m_fault = fault;
    enter(State::Refused);
}

void FilePreview::enter(State state)
{
    const bool isOther = m_state != state;
    m_state = state;
    if (state == State::Blank)
        m_message->setWords(tr("No file is open"), tr("Choose one to look at it here."));
    else if (state == State::Loading)
        m_message->setWords(tr("The file is being opened…"), tr("A large one takes a few seconds."));
    else if (state == State::Refused)
        m_message->setWords(headlineOf(m_fault), reasonOf(m_fault));
    m_bar->setVisible(state == State::Showing);
    m_stack->setCurrentWidget(state == State::Showing ? static_cast<QWidget*>(m_area) : m_message);
    if (!isOther)
        return;
    if (state == State::Showing)
        arrange();
    emit stateChanged();
}

void FilePreview::fitWidth()
{
    setZoom(PageColumn::FitWidth);
}

void FilePreview::showBigger()
{
    const double now = m_column->scaleOf(pageInView()) * 1.01;
    const auto next =
        std::find_if(ZoomSteps.begin(), ZoomSteps.end(), [now](double step) { return step > now; });
    if (next != ZoomSteps.end())
        setZoom(*next);
}

void FilePreview::showSmaller()
{
    const double now = m_column->scaleOf(pageInView()) / 1.01;
    const auto next =
        std::find_if(ZoomSteps.rbegin(), ZoomSteps.rend(), [now](double step) { return step < now; });
    if (next != ZoomSteps.rend())
        setZoom(*next);
}

void FilePreview::setZoom(double zoom)
{
    if (m_state != State::Showing)
        return;
    m_zoom = zoom;
    arrange();
}

/// What stood at the upper edge stands there again.
void FilePreview::arrange()
{
    if (m_pageCount == 0)
        return;
    QScrollBar* const bar = m_area->verticalScrollBar();
    const PageSpan before = m_column->pagesIn(bar->value(), bar->value() + 1.0);
    const bool onPage = before.first <= before.last;
    const QRectF old = onPage ? m_column->placeOf(before.first) : QRectF();
    const QSize room = m_stack->size();
    m_column->arrange(room - QSize(bar->sizeHint().width(), 0), m_zoom);
    if (onPage) {
        const QRectF place = m_column->placeOf(before.first);
        bar->setValue(
            int(std::lround(place.top() + (bar->value() - old.top()) / old.height() * place.height())));
    }
    look();
}

/// Tells where we are, and has drawn what is in view.
void FilePreview::look()
{
    if (m_pageCount == 0)
        return;
    const int page = pageInView();
    m_position->setText(tr("Page %1 of %2").arg(page + 1).arg(m_pageCount));
    const double scale = m_column->scaleOf(page);
    m_bigger->setEnabled(scale * 1.01 < ZoomSteps.back());
    m_smaller->setEnabled(scale / 1.01 > ZoomSteps.front());
    if (m_kind != Shown::Pdf || !isVisible())
        return;
    const double top = m_area->verticalScrollBar()->value();
    const PageSpan inView = m_state == State::Showing
                                ? m_column->pagesIn(top, top + m_area->viewport()->height())
                                : PageSpan{0, 0};
    m_pdf->want(inView, dpiFor(scale * devicePixelRatioF()));
}

int FilePreview::pageInView() const
{
    const double top = m_area->verticalScrollBar()->value();
    const PageSpan pages = m_column->pagesIn(top + m_area->viewport()->height() / 3.0, top + 1e9);
    return pages.first <= pages.last ? pages.first : std::max(0, pages.last);
}

void FilePreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrange();
}

bool FilePreview::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofArea = watched == m_area;
    if (!ofArea && event->type() == QEvent::Resize && m_state == State::Showing)
        arrange();
    if (ofArea && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_column->update(); // which shows where the keyboard is
    if (!ofArea && event->type() == QEvent::Wheel) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier) && wheel->angleDelta().y() != 0) {
            wheel->angleDelta().y() > 0 ? showBigger() : showSmaller();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace duban
