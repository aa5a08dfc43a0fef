// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/ReportSheet.h"
#include "client/widget/ActionButton.h"
#include "client/widget/PagePile.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace duban {

/// Shows the pages of a report as they will be printed; prints them, saves them as PDF.
class SheetView : public QWidget
{
    Q_OBJECT

public:
    explicit SheetView(QWidget* parent = nullptr);

    /// Shows what is written; see ReportSheet::setContent().
    /// @param fileName offered for the PDF, without an ending
    void setContent(const QString& html, const QString& footer, const QString& fileName);

    const ReportSheet& sheet() const noexcept { return m_sheet; }

    /// Puts a widget before the buttons.
    void addLead(QWidget* widget);

    ActionButton* printButton() const noexcept { return m_print; }

    ActionButton* pdfButton() const noexcept { return m_pdf; }

    /// Writes the PDF and says what came of it.
    void savePdf(const QString& path);

signals:
    /// A link on a page was pressed.
    void linkPressed(const QString& link);
    void noticed(const QString& text);

private:
    void askPrinter();
    void askFile();

    ReportSheet m_sheet;
    QString m_fileName;
    QHBoxLayout* m_bar;
    PagePile* m_pages;
    ActionButton* m_print;
    ActionButton* m_pdf;
};

} // namespace duban
