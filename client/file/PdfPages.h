// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/file/BoundedRun.h"
#include "client/file/FileFault.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSizeF>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace duban {

/// By what, and within what limits, PDF files are read.
struct PdfMeans
{
    QStringList folders; ///< where pdfinfo and pdftoppm are; empty: beside this program, then in PATH
    std::chrono::milliseconds wall{20'000}; ///< for one page
    std::chrono::seconds processor{20};     ///< for one page
    qint64 memory = 1024LL * 1024 * 1024;   ///< bytes
};

/// Pages from `first` to `last`, from 0 on; none when `last` is smaller.
struct PageSpan
{
    int first = 0;
    int last = -1;

    friend bool operator==(const PageSpan&, const PageSpan&) = default;
};

/// The pages of a PDF file as images. Poppler's programs read the file, each in a process with limits: what a
/// hostile file crashes, hangs or fills is there. One page is drawn at a time, and only one that is in view.
class PdfPages : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostPages = 200;     ///< of a file that are shown
    static constexpr double UsualDpi = 110;   ///< at which small print of A4 can be read
    static constexpr double HighestDpi = 220; ///< for a closer look

    explicit PdfPages(PdfMeans means = {}, QObject* parent = nullptr);
    ~PdfPages() override;
    Q_DISABLE_COPY_MOVE(PdfPages)

    /// Reads how many pages a file has and how large they are; then opened() or failed() is emitted. What was
    /// open is closed. The file must stay there while its pages are looked at.
    /// On Windows poppler finds only names that the system's code page has.
    void open(const QString& path);
    void close();

    /// @return pages in the file; 0 until opened().
    int count() const noexcept { return m_count; }

    /// @return the sizes in points of the pages that are shown, as they stand upright; at most MostPages.
    const std::vector<QSizeF>& sizes() const noexcept { return m_sizes; }

    /// @return the page, of whatever resolution is there; null when it was not drawn (yet).
    QImage page(int number) const;
    /// @return why a page could not be drawn.
    std::optional<FileFault> faultOfPage(int number) const;

    /// Draws these pages next, and nothing else: a page that is being drawn and not among them is given up.
    /// Ahead of the call before. pageReady() or pageFailed() is emitted for each that is not there yet.
    /// @param dpi at most HighestDpi; less for a page so large that it would have too many pixels
    void want(PageSpan pages, double dpi);

    /// @return pixels of an image of a page.
    static QSize pixelsOf(const QSizeF& points, double dpi);

signals:
    void opened();
    /// The file as a whole cannot be shown.
    void failed(const duban::Error& error);
    void pageReady(int number);
    void pageFailed(int number, const duban::Error& error);

private:
    QString program(const QString& name) const;
    BoundedRun* run(const QString& tool, const QStringList& arguments, qint64 output);
    void stopRun();
    void readSizes(BoundedRun::Ending how);
    void drawNext();
    void readPage(int number, QSize pixels, BoundedRun::Ending how);
    bool isDue(int number) const;
    void makeRoom();

    PdfMeans m_means;
    QString m_path;
    int m_count = 0;
    std::vector<QSizeF> m_sizes;
    PageSpan m_wanted;
    double m_dpi = UsualDpi;
    int m_drawing = -1;
    BoundedRun* m_run = nullptr;
    QHash<int, QImage> m_images;
    QHash<int, FileFault> m_faults;
};

} // namespace duban
