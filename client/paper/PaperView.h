// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/Printers.h"
#include "client/widget/NoticeBar.h"
#include "client/widget/PagePile.h"

#include <QScrollArea>

namespace duban {

/// A paper as it will be printed, with the place of its seal. A face that is not installed is said above it.
class PaperView : public QWidget
{
    Q_OBJECT

public:
    explicit PaperView(QWidget* parent = nullptr);

    void show(const PaperPrint& paper);
    /// What is shown stays, paler: it is not what would be printed now, and why.
    void dim(const QString& why);
    /// Nothing is shown, and why.
    void clear(const QString& why);

    /// @return pages on the screen.
    int pages() const noexcept { return int(m_sheets.size()); }

    bool isDimmed() const noexcept { return m_dimmed; }

    NoticeBar* notice() const noexcept { return m_notice; }

private:
    PagePile::Source source();

    DocumentFaces m_faces;
    PaperPrint m_paper;
    std::vector<Sheet> m_sheets;
    bool m_dimmed = false;
    NoticeBar* m_notice;
    PagePile* m_pages;
};

} // namespace duban
