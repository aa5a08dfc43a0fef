// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/ArchiveParts.h"

#include "client/file/PdfPages.h"
#include "client/file/SafeImage.h"
#include "client/paper/PaperWords.h"
#include "common/calendar/LocalDay.h"

#include <QEventLoop>
#include <QFile>

#include <algorithm>
#include <memory>

namespace duban {

namespace {

constexpr double ArchiveDpi = 200; // small print and seals stay legible
constexpr double MmPerPoint = 25.4 / 72;

/// The pages of one PDF, one after the other, for a thread that waits for them.
class WaitedPdf
{
public:
    /// @return false when it cannot be read, or has more pages than are read.
    bool open(const QString& path)
    {
        QEventLoop loop;
        bool opened = false;
        const auto good = QObject::connect(&m_pages, &PdfPages::opened, &loop, [&] {
            opened = true;
            loop.quit();
        });
        const auto bad = QObject::connect(&m_pages, &PdfPages::failed, &loop, [&loop] { loop.quit(); });
        // What is found out at once is told before the loop runs, and would be waited for for ever.
        QMetaObject::invokeMethod(
            &m_pages, [this, path] { m_pages.open(path); }, Qt::QueuedConnection);
        loop.exec();
        QObject::disconnect(good);
        QObject::disconnect(bad);
        return opened && m_pages.count() > 0 && m_pages.count() <= PdfPages::MostPages;
    }

    std::vector<QSizeF> sizesMm() const
    {
        std::vector<QSizeF> sizes = m_pages.sizes();
        for (QSizeF& size : sizes)
            size *= MmPerPoint;
        return sizes;
    }

    Result<QImage> page(int number)
    {
        QEventLoop loop;
        Result<QImage> drawn = QImage();
        QObject::connect(&m_pages, &PdfPages::pageReady, &loop, [&](int ready) {
            if (ready != number)
                return;
            drawn = m_pages.page(number);
            loop.quit();
        });
        QObject::connect(&m_pages, &PdfPages::pageFailed, &loop, [&](int failed, const Error& error) {
            if (failed != number)
                return;
            drawn = tl::unexpected(error);
            loop.quit();
        });
        QMetaObject::invokeMethod(
            &m_pages,
            [this, number] {
                m_pages.want({number, number}, ArchiveDpi);
            },
            Qt::QueuedConnection);
        loop.exec();
        return drawn;
    }

private:
    PdfPages m_pages;
};

/// @return its pages; nothing when it cannot be drawn whole.
std::optional<ArchiveImages> pagesOfPdf(const QString& path)
{
    const auto pdf = std::make_shared<WaitedPdf>();
    if (!pdf->open(path))
        return std::nullopt;
    return ArchiveImages{pdf->sizesMm(), [pdf](int page) { return pdf->page(page); }};
}

/// A picture of several pages, of which one only is decoded, is not drawn at all.
std::optional<ArchiveImages> pagesOfImage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    if (const auto first = readSafeImage(file); !first || first->pages != 1)
        return std::nullopt;
    return ArchiveImages{{QSizeF()}, [path](int) -> Result<QImage> {
                             QFile again(path);
                             if (!again.open(QIODevice::ReadOnly))
                                 return fail(ErrorCode::StoreFailed, again.errorString());
                             return readImage(again);
                         }};
}

std::optional<ArchiveImages> pagesOf(const FetchedFile& file)
{
    if (file.entry.type == FileType::Pdf)
        return pagesOfPdf(file.path);
    return isShown(file.entry.type) ? pagesOfImage(file.path) : std::nullopt;
}

QString dayOfMoment(LegalTime moment)
{
    return formatDay(dayOf(moment));
}

} // namespace

ArchiveParts archiveParts(const ArchiveStuff& stuff)
{
    struct Dated
    {
        LegalTime at;
        ArchivePart part;
    };

    std::vector<Dated> all;
    ArchiveParts made;
    for (const DocumentReply& paper : stuff.documents)
        all.push_back({paper.entry.issuedAt,
                       {paper.entry.title,
                        dayOfMoment(paper.entry.issuedAt),
                        paper.entry.number,
                        paper.body.organ,
                        {},
                        printOf(paper, PaperForm::A4, 1, paper.entry.issuedAt)}});
    for (std::size_t i = 0; i < stuff.files.size(); ++i) {
        const FetchedFile& file = stuff.files[i];
        ArchivePart part{file.title, dayOfMoment(file.entry.attachedAt), {}, file.responsible, {}, {}};
        if (auto pages = pagesOf(file)) {
            part.content = *std::move(pages);
        } else {
            part.content = keptBeside(file.entry.name, file.entry.sha256);
            made.beside.push_back(i);
        }
        all.push_back({file.entry.attachedAt, std::move(part)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Dated& a, const Dated& b) { return a.at < b.at; });
    for (Dated& one : all)
        made.parts.push_back(std::move(one.part));
    return made;
}

} // namespace duban
