// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/PdfObjects.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MostObjects = 8'388'607; ///< ISO 32000-1:2008, annex C
constexpr int EntrySize = 20;          ///< of the table of places, 7.5.4

tl::unexpected<Error> unlike(const QString& what)
{
    return fail(ErrorCode::InvalidInput, u"not a PDF as Qt writes it: %1"_s.arg(what));
}

/// @return the number at a place, blanks skipped; -1: there is none.
qsizetype numberAt(const QByteArray& bytes, qsizetype at)
{
    while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\n'))
        ++at;
    qsizetype end = at;
    while (end < bytes.size() && bytes[end] >= '0' && bytes[end] <= '9')
        ++end;
    bool isNumber = false;
    const qlonglong number = bytes.mid(at, end - at).toLongLong(&isNumber);
    return isNumber ? qsizetype(number) : -1;
}

/// A device that counts, and remembers that it was full.
class Counter
{
public:
    explicit Counter(QIODevice& device) : m_device(device) {}

    void put(const QByteArray& bytes)
    {
        m_good = m_good && m_device.write(bytes) == bytes.size();
        m_at += bytes.size();
    }

    qint64 at() const noexcept { return m_at; }

    Result<> outcome() const
    {
        if (m_good)
            return {};
        return fail(ErrorCode::StoreFailed, u"cannot write the PDF: %1"_s.arg(m_device.errorString()));
    }

private:
    QIODevice& m_device;
    qint64 m_at = 0;
    bool m_good = true;
};

QByteArray tableOf(const std::vector<qint64>& places)
{
    QByteArray table = "xref\n0 " + QByteArray::number(qint64(places.size())) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < places.size(); ++i) {
        table += QByteArray::number(places[i]).rightJustified(10, '0');
        table += places[i] == 0 ? " 65535 f \n" : " 00000 n \n";
    }
    return table;
}

} // namespace

Result<PdfObjects> PdfObjects::read(const QByteArray& pdf)
{
    const qsizetype foot = pdf.lastIndexOf("startxref");
    const qsizetype table = foot < 0 ? -1 : numberAt(pdf, foot + 9);
    if (table < 0 || !pdf.mid(table).startsWith("xref\n0 "))
        return unlike(u"no table of places"_s);
    const qsizetype count = numberAt(pdf, table + 7);
    const qsizetype first = pdf.indexOf('\n', table + 5) + 1;
    const qsizetype trailer = pdf.indexOf("trailer", table);
    if (count < 1 || count > MostObjects || trailer != first + count * EntrySize)
        return unlike(u"its table of places is cut"_s);
    std::vector<qsizetype> places{table};
    std::vector<qsizetype> byNumber(std::size_t(count), 0);
    for (qsizetype i = 1; i < count; ++i) {
        if (pdf[first + i * EntrySize + 17] != 'n')
            continue;
        byNumber[std::size_t(i)] = numberAt(pdf, first + i * EntrySize);
        places.push_back(byNumber[std::size_t(i)]);
    }
    std::sort(places.begin(), places.end());
    PdfObjects all;
    all.m_head = pdf.first(places.front());
    all.m_trailer = pdf.mid(trailer + 7, foot - trailer - 7).trimmed();
    all.m_objects.resize(std::size_t(count));
    for (std::size_t i = 1; i < byNumber.size(); ++i) {
        const auto next = std::upper_bound(places.begin(), places.end(), byNumber[i]);
        if (byNumber[i] <= 0 || next == places.end())
            continue;
        all.m_objects[i] = pdf.mid(byNumber[i], *next - byNumber[i]);
        if (!all.m_objects[i].startsWith(QByteArray::number(qint64(i)) + " 0 obj"))
            return unlike(u"object %1 is not where it should be"_s.arg(i));
    }
    return all;
}

QByteArray PdfObjects::object(int number) const
{
    return number > 0 && std::size_t(number) < m_objects.size() ? m_objects[std::size_t(number)]
                                                                : QByteArray();
}

QByteArray PdfObjects::objectOf(int number, const QByteArray& contents)
{
    return QByteArray::number(number) + " 0 obj\n" + contents + "\nendobj\n";
}

int PdfObjects::referenceOf(const QByteArray& object, const QByteArray& name)
{
    const qsizetype at = object.indexOf(name + ' ');
    return at < 0 ? 0 : int(std::max<qsizetype>(0, numberAt(object, at + name.size())));
}

int PdfObjects::catalogue() const
{
    return referenceOf(m_trailer, "/Root");
}

std::vector<int> PdfObjects::pages() const
{
    const QByteArray root = object(referenceOf(object(catalogue()), "/Pages"));
    const qsizetype from = root.indexOf('[', root.indexOf("/Kids"));
    const qsizetype to = root.indexOf(']', from);
    std::vector<int> pages;
    for (const QByteArray& kid : root.mid(from + 1, to - from - 1).replace('\n', ' ').split('R')) {
        if (const qsizetype number = numberAt(kid, 0); number > 0)
            pages.push_back(int(number));
    }
    return pages;
}

std::vector<int> PdfObjects::pictures() const
{
    std::vector<int> pictures;
    for (std::size_t i = 1; i < m_objects.size(); ++i) {
        if (m_objects[i].left(200).contains("/Subtype /Image"))
            pictures.push_back(int(i));
    }
    return pictures;
}

int PdfObjects::reserve()
{
    m_objects.emplace_back();
    return int(m_objects.size()) - 1;
}

void PdfObjects::set(int number, const QByteArray& contents)
{
    m_objects[std::size_t(number)] = objectOf(number, contents);
}

Result<> PdfObjects::write(QIODevice& device, const Edit& edit) const
{
    Counter out(device);
    out.put(m_head);
    std::vector<qint64> places(m_objects.size(), 0);
    for (std::size_t i = 1; i < m_objects.size(); ++i) {
        if (m_objects[i].isEmpty())
            continue;
        const Result<QByteArray> edited = edit(int(i), m_objects[i]);
        if (!edited)
            return tl::unexpected(edited.error());
        places[i] = out.at();
        out.put(*edited);
        if (const auto good = out.outcome(); !good)
            return good;
    }
    const qint64 table = out.at();
    out.put(tableOf(places));
    QByteArray trailer = m_trailer;
    const qsizetype size = trailer.indexOf("/Size ") + 6;
    trailer.replace(size, trailer.indexOf('\n', size) - size, QByteArray::number(qint64(places.size())));
    out.put("trailer\n" + trailer + "\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n");
    return out.outcome();
}

} // namespace duban
