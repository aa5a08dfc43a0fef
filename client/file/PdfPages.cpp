// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/PdfPages.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double PointsPerInch = 72;
constexpr double LongestEdge = 14400;    ///< points; the longest a PDF may have, 5.08 m
constexpr QSizeF UsualSize(595, 842);    ///< of a page that tells none: A4
constexpr double MostPagePixels = 6.5e6; ///< A4 at HighestDpi, and a little
constexpr int MostEdgePixels = 8000;
constexpr qint64 HeadBytes = 1024;         ///< in which a PDF says that it is one
constexpr qint64 FactsBytes = 1024 * 1024; ///< of pdfinfo: 200 sizes, and a title as long as it may be
constexpr qint64 CacheBytes = 64 * 1024 * 1024;

/// @return a size a page can have: what a file claims may be nought, endless or no number at all.
QSizeF sound(double width, double height)
{
    if (!std::isfinite(width) || !std::isfinite(height) || width <= 0 || height <= 0)
        return UsualSize;
    const double scale = std::min(1.0, LongestEdge / std::max(width, height));
    return QSizeF(width * scale, height * scale).expandedTo({1, 1});
}

/// What pdfinfo tells. A title may hold lines that look like facts; the facts come behind it.
struct PdfFacts
{
    int count = 0;
    std::vector<QSizeF> sizes;
};

PdfFacts factsIn(const QString& text)
{
    static const QRegularExpression pages(u"^Pages: +(\\d{1,9})$"_s);
    static const QRegularExpression size(u"^Page +(\\d{1,9}) size: +([\\d.]+) x ([\\d.]+) pts"_s);
    static const QRegularExpression turn(u"^Page +(\\d{1,9}) rot: +(90|270)$"_s);
    PdfFacts facts;
    const auto shownPage = [&facts](const QRegularExpressionMatch& match) {
        const auto number = match.captured(1).toULongLong();
        return number >= 1 && number <= facts.sizes.size() ? &facts.sizes[std::size_t(number) - 1] : nullptr;
    };
    for (const QString& whole : text.split(u'\n')) {
        const QString line = whole.trimmed(); // Windows ends lines in its own way
        if (const auto match = pages.match(line); match.hasMatch()) {
            facts.count = match.captured(1).toInt();
            facts.sizes.assign(std::size_t(std::min(facts.count, PdfPages::MostPages)), UsualSize);
        } else if (const auto sized = size.match(line); sized.hasMatch()) {
            if (QSizeF* const page = shownPage(sized))
                *page = sound(sized.captured(2).toDouble(), sized.captured(3).toDouble());
        } else if (const auto turned = turn.match(line); turned.hasMatch()) {
            if (QSizeF* const page = shownPage(turned))
                page->transpose();
        }
    }
    return facts;
}

/// @return the image of a PPM file of exactly that size; null for anything else.
QImage imageOf(const QByteArray& ppm, QSize pixels)
{
    const QByteArray head =
        "P6\n" + QByteArray::number(pixels.width()) + ' ' + QByteArray::number(pixels.height()) + "\n255\n";
    const qsizetype row = qsizetype(pixels.width()) * 3;
    if (!ppm.startsWith(head) || ppm.size() - head.size() != row * pixels.height())
        return {};
    const auto* bytes = reinterpret_cast<const uchar*>(ppm.constData() + head.size());
    const QImage view(bytes, pixels.width(), pixels.height(), row, QImage::Format_RGB888);
    return view.convertToFormat(QImage::Format_RGB32); // a copy of its own
}

Error errorOf(FileFault fault, const QString& detail)
{
    return fileError(fault, detail).value();
}

/// @return what a run that brought nothing usable says of the file.
Error errorOfRun(const BoundedRun& run, BoundedRun::Ending how)
{
    const QString complaint = QString::fromUtf8(run.complaints()).trimmed();
    switch (how) {
    case BoundedRun::Ending::Done:
        if (complaint.contains("Incorrect password"_L1))
            return errorOf(FileFault::Locked, u"needs a password"_s);
        if (complaint.contains("Couldn't open file"_L1))
            return errorOf(FileFault::Unreadable, complaint.section(u'\n', -1));
        return errorOf(FileFault::Damaged,
                       u"exit code %1: %2"_s.arg(run.exitCode()).arg(complaint.section(u'\n', -1)));
    case BoundedRun::Ending::NotStarted:
        return errorOf(FileFault::NoProgram, u"the program cannot be started"_s);
    case BoundedRun::Ending::TookTooLong:
        return errorOf(FileFault::TookTooLong, u"stopped at its limit of time"_s);
    case BoundedRun::Ending::TooMuch:
        return errorOf(FileFault::BrokeOff, u"stopped at its limit of output"_s);
    case BoundedRun::Ending::Crashed:
        return errorOf(FileFault::BrokeOff, u"signal %1"_s.arg(run.exitCode()));
    }
    return {};
}

} // namespace

PdfPages::PdfPages(PdfMeans means, QObject* parent) : QObject(parent), m_means(std::move(means)) {}

PdfPages::~PdfPages() = default;

QSize PdfPages::pixelsOf(const QSizeF& points, double dpi)
{
    const QSizeF asked = points * (std::min(dpi, HighestDpi) / PointsPerInch);
    const double area = std::sqrt(MostPagePixels / (asked.width() * asked.height()));
    const double edge = MostEdgePixels / std::max(asked.width(), asked.height());
    return (asked * std::min({1.0, area, edge})).toSize().expandedTo({1, 1});
}

void PdfPages::open(const QString& path)
{
    close();
    m_path = QFileInfo(path).absoluteFilePath(); // never begins with '-'
    const auto refuse = [this](FileFault fault, const QString& detail) {
        const Error error = errorOf(fault, detail);
        const auto tell = [this, error, asked = m_path] {
            if (asked == m_path)
                emit failed(error);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(FileFault::Unreadable, file.errorString());
    const QByteArray head = file.read(HeadBytes);
    if (head.isEmpty())
        return refuse(FileFault::Empty, u"no bytes"_s);
    if (!head.contains("%PDF-"))
        return refuse(FileFault::Foreign, u"no PDF begins so"_s);
    for (const QString& name : {u"pdfinfo"_s, u"pdftoppm"_s})
        if (program(name).isEmpty())
            return refuse(FileFault::NoProgram, u"no %1"_s.arg(name));
    m_run = run(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, QString::number(MostPages), m_path}, FactsBytes);
    connect(m_run, &BoundedRun::ended, this, &PdfPages::readSizes);
    m_run->start();
}

void PdfPages::close()
{
    stopRun();
    m_path.clear();
    m_count = 0;
    m_sizes.clear();
    m_wanted = {};
    m_images.clear();
    m_faults.clear();
}

QImage PdfPages::page(int number) const
{
    return m_images.value(number);
}

std::optional<FileFault> PdfPages::faultOfPage(int number) const
{
    const auto found = m_faults.constFind(number);
    return found == m_faults.cend() ? std::nullopt : std::optional(*found);
}

void PdfPages::want(PageSpan pages, double dpi)
{
    m_wanted = {std::max(0, pages.first), std::min(pages.last, int(m_sizes.size()) - 1)};
    m_dpi = dpi;
    if (m_drawing >= 0 && (m_drawing < m_wanted.first || m_drawing > m_wanted.last))
        stopRun();
    drawNext();
}

QString PdfPages::program(const QString& name) const
{
    if (!m_means.folders.isEmpty())
        return QStandardPaths::findExecutable(name, m_means.folders);
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

BoundedRun* PdfPages::run(const QString& tool, const QStringList& arguments, qint64 output)
{
    const RunLimits limits{m_means.wall, m_means.processor, m_means.memory, output};
    return new BoundedRun(program(tool), arguments, limits, this);
}

void PdfPages::stopRun()
{
    if (m_run)
        m_run->abandon();
    m_run = nullptr;
    m_drawing = -1;
}

void PdfPages::readSizes(BoundedRun::Ending how)
{
    BoundedRun* const ended = std::exchange(m_run, nullptr);
    ended->deleteLater();
    PdfFacts facts =
        how == BoundedRun::Ending::Done ? factsIn(QString::fromUtf8(ended->output())) : PdfFacts();
    if (facts.count < 1) {
        emit failed(errorOfRun(*ended, how));
        return;
    }
    m_count = facts.count;
    m_sizes = std::move(facts.sizes);
    emit opened();
}

bool PdfPages::isDue(int number) const
{
    if (m_faults.contains(number))
        return false;
    const QSize there = m_images.value(number).size();
    return there.width() < pixelsOf(m_sizes[std::size_t(number)], m_dpi).width();
}

void PdfPages::drawNext()
{
    if (m_run)
        return;
    int number = m_wanted.first;
    while (number <= m_wanted.last && !isDue(number))
        ++number;
    if (number > m_wanted.last)
        return;
    const QSize pixels = pixelsOf(m_sizes[std::size_t(number)], m_dpi);
    const QString page = QString::number(number + 1);
    m_drawing = number;
    // Not one byte more than such an image has, and the line before it.
    const qint64 output = qint64(pixels.width()) * pixels.height() * 3 + 64;
    m_run = run(u"pdftoppm"_s,
                {u"-f"_s, page, u"-l"_s, page, u"-cropbox"_s, u"-scale-to-x"_s,
                 QString::number(pixels.width()), u"-scale-to-y"_s, QString::number(pixels.height()), m_path},
                output);
    connect(m_run, &BoundedRun::ended, this,
            [this, number, pixels](BoundedRun::Ending how) { readPage(number, pixels, how); });
    m_run->start();
}

void PdfPages::readPage(int number, QSize pixels, BoundedRun::Ending how)
{
    BoundedRun* const ended = std::exchange(m_run, nullptr);
    ended->deleteLater();
    m_drawing = -1;
    const QImage image = how == BoundedRun::Ending::Done ? imageOf(ended->output(), pixels) : QImage();
    if (!image.isNull()) {
        m_images.insert(number, image);
        makeRoom();
        emit pageReady(number);
    } else {
        const Error error = errorOfRun(*ended, how);
        m_faults.insert(number, faultOf(error));
        emit pageFailed(number, error);
    }
    drawNext();
}

void PdfPages::makeRoom()
{
    const auto away = [this](int number) {
        return std::max({0, m_wanted.first - number, number - m_wanted.last});
    };
    qint64 bytes = 0;
    for (const QImage& image : std::as_const(m_images))
        bytes += image.sizeInBytes();
    while (bytes > CacheBytes) {
        auto farthest = m_images.begin();
        for (auto it = m_images.begin(); it != m_images.end(); ++it)
            if (away(it.key()) > away(farthest.key()))
                farthest = it;
        if (away(farthest.key()) == 0) // whatever is in view stays, else it would be drawn for ever
            return;
        bytes -= farthest->sizeInBytes();
        m_images.erase(farthest);
    }
}

} // namespace duban
