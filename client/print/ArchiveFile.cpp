// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/ArchiveFile.h"

#include "client/print/ArchivePages.h"
#include "client/print/GlyphNames.h"
#include "client/print/PaperFont.h"
#include "client/print/PdfFile.h"
#include "client/print/PdfObjects.h"
#include "client/print/PdfPicture.h"
#include "client/print/SlipPainter.h"

#include "client/widget/Tokens.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double EdgeMm = 10;    ///< around a picture
constexpr double EdgeTopMm = 18; ///< above it, where the page's number stands
constexpr QSizeF Upright{sheet::WidthMm, sheet::HeightMm};

tl::unexpected<Error> storeFailed(const QString& what, const QIODevice& device)
{
    return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(what, device.errorString()));
}

/// Pictures as objects of a PDF, on the disk: an archive may hold more of them than the memory does.
class PictureSpool
{
public:
    Result<> put(const QByteArray& picture)
    {
        if (!m_file.isOpen() && !m_file.open())
            return storeFailed(u"no temporary file"_s, m_file);
        m_places.push_back({m_file.pos(), picture.size()});
        return m_file.write(picture) == picture.size() ? Result<>()
                                                       : storeFailed(u"temporary file"_s, m_file);
    }

    std::size_t count() const noexcept { return m_places.size(); }

    Result<QByteArray> take(std::size_t index)
    {
        const auto [at, size] = m_places[index];
        QByteArray picture;
        if (m_file.seek(at))
            picture = m_file.read(size);
        if (picture.size() != size)
            return storeFailed(u"temporary file"_s, m_file);
        return picture;
    }

private:
    struct Place
    {
        qint64 at;
        qint64 size;
    };

    QTemporaryFile m_file;
    std::vector<Place> m_places;
};

/// @return what a page has for a picture, in millimetres.
QRectF roomOn(const QSizeF& page)
{
    return {EdgeMm, EdgeTopMm, page.width() - 2 * EdgeMm, page.height() - EdgeTopMm - EdgeMm};
}

/// @return the size of a picture as it is; that of its dots when nothing is known: larger than any page.
QSizeF ownSize(const QSize& dots, const QSizeF& physical)
{
    constexpr double Unknown = 10'000;
    return QSizeF(dots).scaled(physical.isEmpty() ? QSizeF(Unknown, Unknown) : physical, Qt::KeepAspectRatio);
}

/// A sheet is turned for what would be made smaller on an upright one.
bool lies(const QSizeF& own)
{
    return own.width() > own.height() && own.width() > roomOn(Upright).width();
}

/// In the middle of the page, as large as it is or as fits.
QRectF placeOf(const QSizeF& own, const QSizeF& page)
{
    const QRectF room = roomOn(page);
    const bool fits = own.width() <= room.width() && own.height() <= room.height();
    const QSizeF size = fits ? own : own.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.left() + (room.width() - size.width()) / 2, room.top() + (room.height() - size.height()) / 2,
            size.width(), size.height()};
}

QByteArray pdfText(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

/// Where everything stands, known before anything is drawn: the contents stand before what they name.
struct ArchivePlan
{
    std::vector<ArchiveRange> ranges; ///< by part
    std::vector<ContentsPage> contents;
    int pages = 0; ///< of the parts

    /// @return the page that a part begins on, among all of the file, 0 and up.
    std::size_t firstPage(std::size_t part) const
    {
        return contents.size() + std::size_t(ranges[part].first);
    }
};

/// @param page 0 and up; below 0: the part as a whole
tl::unexpected<Error> atFault(const ArchivePart& part, std::size_t index, int page, Error error)
{
    const QString place = page < 0 ? u"part %1 (%2)"_s.arg(QString::number(index + 1), part.title)
                                   : u"part %1 (%2), page %3"_s.arg(QString::number(index + 1), part.title,
                                                                    QString::number(page + 1));
    error.detail = place + u": "_s + error.detail;
    error.field = part.title;
    return tl::unexpected(std::move(error));
}

Result<ArchivePlan> planOf(const std::vector<ArchivePart>& parts)
{
    ArchivePlan plan;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int pages = pagesOf(parts[i]);
        if (pages == 0)
            return atFault(parts[i], i, -1, {ErrorCode::InvalidInput, u"it has no page"_s, {}});
        plan.ranges.push_back({plan.pages + 1, plan.pages + pages});
        plan.pages += pages;
    }
    plan.contents = layContents(parts, plan.ranges);
    return plan;
}

/// Draws everything, one page after the other, with a dot in place of each picture.
class ArchiveDrawing
{
public:
    ArchiveDrawing(QPdfWriter& pdf, QPainter& painter, const ArchivePlan& plan, const DocumentFaces& faces,
                   const ArchiveProgress& progress, PictureSpool& spool)
        : m_pdf(pdf), m_painter(painter), m_plan(plan), m_faces(faces), m_progress(progress), m_spool(spool),
          m_own(painter, faces)
    {
    }

    Result<ArchiveEnd> draw(const ArchiveCase& archive, const std::vector<ArchivePart>& parts)
    {
        onWholePage(Upright);
        m_own.cover(archive, int(parts.size()), m_plan.pages);
        for (std::size_t i = 0; i < m_plan.contents.size(); ++i) {
            nextPage(Upright);
            m_own.contents(archive, m_plan.contents, int(i));
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Result<ArchiveEnd> drawn = drawPart(parts[i], i);
            if (!drawn || *drawn == ArchiveEnd::Stopped)
                return drawn;
        }
        nextPage(Upright);
        m_own.closing(archive, parts, m_plan.pages);
        return goesOn() ? ArchiveEnd::Written : ArchiveEnd::Stopped;
    }

    /// @return every character drawn.
    QString shown() const { return m_shown + m_own.shown(); }

private:
    Result<ArchiveEnd> drawPart(const ArchivePart& part, std::size_t index)
    {
        if (const auto* paper = std::get_if<PaperPrint>(&part.content)) {
            m_shown += charactersOf(*paper);
            return paper->form == PaperForm::Slip ? drawSlip(*paper) : drawPaper(*paper);
        }
        if (const auto* images = std::get_if<ArchiveImages>(&part.content))
            return drawImages(part, index, *images);
        if (!goesOn())
            return ArchiveEnd::Stopped;
        numberedPage(Upright);
        m_own.note(part, std::get<ArchiveNote>(part.content).text);
        return ArchiveEnd::Written;
    }

    Result<ArchiveEnd> drawPaper(const PaperPrint& paper)
    {
        for (const Sheet& page : typeset(paper.document)) {
            if (!goesOn())
                return ArchiveEnd::Stopped;
            numberedPage(Upright);
            paintSheet(m_painter, page, m_faces, paper.foot);
        }
        return ArchiveEnd::Written;
    }

    /// A slip lies in the middle of its sheet, as if it were glued there.
    Result<ArchiveEnd> drawSlip(const PaperPrint& paper)
    {
        if (!goesOn())
            return ArchiveEnd::Stopped;
        numberedPage(Upright);
        const Slip slip = slipOf(paper.document, paper.foot);
        const QSizeF own(slip::WidthMm, slip.heightMm());
        const QSizeF size = own * std::min(1.0, roomOn(Upright).height() / own.height());
        const QRectF place(QPointF((Upright.width() - size.width()) / 2, EdgeTopMm), size);
        m_painter.save();
        m_painter.setViewport(QRectF(place.topLeft() * PaperUnit, place.size() * PaperUnit).toRect());
        paintSlip(m_painter, slip, m_faces);
        m_painter.restore();
        return ArchiveEnd::Written;
    }

    Result<ArchiveEnd> drawImages(const ArchivePart& part, std::size_t index, const ArchiveImages& images)
    {
        for (int page = 0; page < int(images.pages.size()); ++page) {
            if (!goesOn())
                return ArchiveEnd::Stopped;
            const Result<QImage> image = images.image(page);
            if (!image)
                return atFault(part, index, page, image.error());
            if (image->isNull())
                return atFault(part, index, page, {ErrorCode::InvalidInput, u"an empty picture"_s, {}});
            if (const auto drawn = drawImage(*image, images.pages[std::size_t(page)]); !drawn)
                return atFault(part, index, page, drawn.error());
        }
        return ArchiveEnd::Written;
    }

    /// Qt makes JPEG of a picture as it likes. It is given one dot, and the picture takes its place later on.
    Result<> drawImage(const QImage& image, const QSizeF& physical)
    {
        const QSizeF own = ownSize(image.size(), physical);
        const QSizeF page = lies(own) ? Upright.transposed() : Upright;
        const QRectF place = placeOf(own, page);
        const QByteArray picture = pdfPicture(image, place.size());
        if (picture.isEmpty())
            return fail(ErrorCode::InvalidInput, u"it cannot be made JPEG"_s);
        if (const auto put = m_spool.put(picture); !put)
            return put;
        numberedPage(page);
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(paperInks().white);
        m_painter.drawImage(QRectF(place.topLeft() * PaperUnit, place.size() * PaperUnit), dot);
        return {};
    }

    bool goesOn() const { return !m_progress || m_progress(m_number, m_plan.pages); }

    void onWholePage(const QSizeF& mm)
    {
        m_painter.setViewport(0, 0, m_pdf.width(), m_pdf.height());
        m_painter.setWindow(0, 0, qRound(mm.width() * PaperUnit), qRound(mm.height() * PaperUnit));
    }

    void nextPage(const QSizeF& mm)
    {
        m_pdf.setPageOrientation(mm.width() > mm.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
        m_pdf.newPage();
        onWholePage(mm);
    }

    void numberedPage(const QSizeF& mm)
    {
        nextPage(mm);
        m_own.number(++m_number, mm.width());
    }

    QPdfWriter& m_pdf;
    QPainter& m_painter;
    const ArchivePlan& m_plan;
    const DocumentFaces& m_faces;
    const ArchiveProgress& m_progress;
    PictureSpool& m_spool;
    ArchivePages m_own;
    QString m_shown;
    int m_number = 0; ///< of the page of the parts that was drawn last
};

/// Rows of the contents lead to their pages.
void link(PdfObjects& pdf, const ArchivePlan& plan)
{
    const std::vector<int> pages = pdf.pages();
    for (std::size_t i = 0; i < plan.contents.size(); ++i) {
        QByteArray links = "[";
        for (const ContentsRow& row : plan.contents[i]) {
            const double top = sheet::HeightMm - row.place.top();
            const double bottom = sheet::HeightMm - row.place.bottom();
            links += "\n<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [";
            for (const double edge : {row.place.left(), bottom, row.place.right(), top})
                links += QByteArray::number(edge / PointMm, 'f', 2) + ' ';
            links += "] /Dest [" + reference(pages[plan.firstPage(std::size_t(row.part))]) + " /Fit] >>";
        }
        pdf.set(PdfObjects::referenceOf(pdf.object(pages[1 + i]), "/Annots"), links + "\n]");
    }
}

/// A bookmark for each part.
void outline(PdfObjects& pdf, const ArchivePlan& plan, const std::vector<ArchivePart>& parts)
{
    if (parts.empty())
        return;
    const std::vector<int> pages = pdf.pages();
    const int root = pdf.reserve();
    const int first = root + 1; // numbers are given in order
    const int last = root + int(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        pdf.reserve();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int item = first + int(i);
        QByteArray words = "<< /Title " + pdfText(u"%1 %2"_s.arg(QString::number(i + 1), parts[i].title)) +
                           " /Parent " + reference(root);
        if (item > first)
            words += " /Prev " + reference(item - 1);
        if (item < last)
            words += " /Next " + reference(item + 1);
        pdf.set(item, words + " /Dest [" + reference(pages[plan.firstPage(i)]) + " /Fit] >>");
    }
    pdf.set(root, "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(last) + " /Count " +
                      QByteArray::number(qint64(parts.size())) + " >>");
    QByteArray catalogue = pdf.object(pdf.catalogue());
    catalogue = catalogue.mid(catalogue.indexOf("<<"));
    catalogue = catalogue.first(catalogue.lastIndexOf(">>"));
    pdf.set(pdf.catalogue(), catalogue + "/Outlines " + reference(root) + "\n/PageMode /UseOutlines\n>>");
}

/// Writes what was drawn, with the pictures in their places and the characters by their names.
Result<> send(QIODevice& device, const PdfObjects& pdf, const GlyphNames& names, PictureSpool& spool)
{
    const std::vector<int> pictures = pdf.pictures();
    if (pictures.size() != spool.count())
        return fail(ErrorCode::InvalidInput, u"the PDF holds other pictures than were drawn"_s);
    return pdf.write(device, [&](int number, const QByteArray& object) -> Result<QByteArray> {
        const auto found = std::lower_bound(pictures.begin(), pictures.end(), number);
        if (found == pictures.end() || *found != number) {
            return names.mended(object);
        }
        const Result<QByteArray> picture = spool.take(std::size_t(found - pictures.begin()));
        return picture ? PdfObjects::objectOf(number, *picture) : picture;
    });
}

void prepare(QPdfWriter& pdf, const ArchiveCase& archive)
{
    pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({});
    pdf.setResolution(PdfResolution);
    pdf.setTitle(u"%1 %2"_s.arg(archive.title, archive.caseNumber).trimmed());
    pdf.setCreator(u"Duban"_s);
}

} // namespace

Result<ArchiveEnd> writeArchive(QIODevice& device, const ArchiveCase& archive,
                                const std::vector<ArchivePart>& parts, const DocumentFaces& faces,
                                const ArchiveProgress& progress)
{
    if (!device.isWritable())
        return storeFailed(u"cannot write the PDF"_s, device);
    const Result<ArchivePlan> plan = planOf(parts);
    if (!plan)
        return tl::unexpected(plan.error());
    PictureSpool spool;
    QBuffer drawn; // small: pictures are not in it
    drawn.open(QIODevice::WriteOnly);
    QString shown;
    {
        QPdfWriter writer(&drawn);
        prepare(writer, archive);
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::StoreFailed, u"the PDF takes no page"_s);
        ArchiveDrawing drawing(writer, painter, *plan, faces, progress, spool);
        const Result<ArchiveEnd> end = drawing.draw(archive, parts);
        if (!end || *end == ArchiveEnd::Stopped)
            return end;
        shown = drawing.shown();
    }
    Result<PdfObjects> pdf = PdfObjects::read(drawn.data());
    if (!pdf)
        return tl::unexpected(pdf.error());
    constexpr std::size_t Own = 2; // cover and closing sheet
    if (pdf->pages().size() != Own + plan->contents.size() + std::size_t(plan->pages))
        return fail(ErrorCode::InvalidInput, u"the PDF holds other pages than were drawn"_s);
    link(*pdf, *plan);
    outline(*pdf, *plan, parts);
    return send(device, *pdf, GlyphNames(shown, faces), spool).map([] { return ArchiveEnd::Written; });
}

Result<ArchiveEnd> writeArchive(const QString& path, const ArchiveCase& archive,
                                const std::vector<ArchivePart>& parts, const DocumentFaces& faces,
                                const ArchiveProgress& progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return storeFailed(u"cannot write the PDF"_s, file);
    const Result<ArchiveEnd> end = writeArchive(file, archive, parts, faces, progress);
    if (!end || *end == ArchiveEnd::Stopped)
        return end;
    return file.commit() ? end : storeFailed(u"cannot write the PDF"_s, file);
}

} // namespace duban
