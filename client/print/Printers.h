// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/DocumentPainter.h"

#include <QPagedPaintDevice>
#include <QStringList>

#include <memory>

namespace duban {

/// The printers of this PC. A test takes the place of one.
class Printers
{
public:
    Printers() = default;
    virtual ~Printers() = default;
    Q_DISABLE_COPY_MOVE(Printers)

    /// @return their names as the system gives them; the usual one first.
    virtual QStringList names() const;

    /// @param title what the job is called
    /// @return a device of that size without margins; nullptr when there is no such printer any more.
    virtual std::shared_ptr<QPagedPaintDevice> open(const QString& name, const QPageSize& page,
                                                    const QString& title) const;

    /// @return those the system knows.
    static const Printers& ofThisPc();
};

/// How a paper is laid out.
enum class PaperForm : quint8 { A4, Slip };

/// A document with what stands at its foot.
struct PaperPrint
{
    DocumentContent document;
    SheetFoot foot;
    PaperForm form = PaperForm::A4;

    QPageSize pageSize() const;
    QString title() const;
};

/// Prints on a device that was opened for this paper's pageSize().
/// @return StoreFailed when the device takes no page.
Result<> printPaper(QPagedPaintDevice& device, const PaperPrint& paper, const DocumentFaces& faces);

} // namespace duban
