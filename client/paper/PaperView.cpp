// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/PaperView.h"

#include "client/print/SlipPainter.h"
#include "client/widget/Tokens.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr double StaleVeil = 0.65; ///< what lies under it can be recognised, and not be taken for new

} // namespace

PaperView::PaperView(QWidget* parent)
    : QWidget(parent), m_faces(DocumentFaces::installed()), m_notice(new NoticeBar(this)),
      m_pages(new PagePile(source(), this))
{
    m_pages->setObjectName(u"officialPages"_s); // in the language of the law, whatever the program speaks
    auto* area = new QScrollArea(this);
    area->setWidget(m_pages);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("The pages as they are printed"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    column->addWidget(area, 1);
    m_notice->clear();
}

/// Paints on a square of which a unit is a millimetre.
PagePile::Source PaperView::source()
{
    const auto fit = [](QPainter& painter, const QSizeF& page) {
        const QRectF on = painter.worldTransform().mapRect(QRectF({}, page));
        painter.resetTransform();
        painter.setViewport(on.toRect());
    };
    if (m_paper.form == PaperForm::Slip) {
        const Slip slip = slipOf(m_paper.document, m_paper.foot);
        const QSizeF page(slip::WidthMm, slip.heightMm());
        return {page, [] { return 1; },
                [this, slip, page, fit](QPainter& painter, int) {
                    painter.fillRect(QRectF({}, page), tokensOf(Scheme::Light).panel);
                    fit(painter, page);
                    paintSlip(painter, slip, m_faces);
                }};
    }
    const QSizeF page(sheet::WidthMm, sheet::HeightMm);
    return {page, [this] { return int(m_sheets.size()); },
            [this, page, fit](QPainter& painter, int number) {
                painter.fillRect(QRectF({}, page), tokensOf(Scheme::Light).panel);
                painter.save();
                fit(painter, page);
                paintSheet(painter, m_sheets[std::size_t(number)], m_faces, m_paper.foot, Guides::SealPlace);
                painter.restore();
                if (m_dimmed)
                    painter.fillRect(QRectF({}, page),
                                     Tokens::faded(tokensOf(Scheme::Light).panel, StaleVeil));
            }};
}

void PaperView::show(const PaperPrint& paper)
{
    m_paper = paper;
    m_dimmed = false;
    m_sheets = typeset(paper.document);
    if (m_faces.missing.isEmpty())
        m_notice->clear();
    else
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("Not installed on this PC: %1. Another face stands in for it; official papers want "
                         "this one.",
                         "names of faces")
                          .arg(m_faces.missing.join(tr(", ", "between names"))));
    m_pages->setSource(source());
}

void PaperView::dim(const QString& why)
{
    m_dimmed = true;
    m_notice->say(NoticeBar::Kind::Warning, why);
    m_pages->renew();
}

void PaperView::clear(const QString& why)
{
    m_paper = {};
    m_dimmed = false;
    m_sheets.clear();
    m_notice->say(NoticeBar::Kind::Warning, why);
    m_pages->setSource(source());
}

} // namespace duban
