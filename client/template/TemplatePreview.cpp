// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplatePreview.h"

#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

TemplatePreview::TemplatePreview(QWidget* parent)
    : QWidget(parent), m_samples(new ChoiceBox(this)), m_page(new PaperView(this))
{
    m_samples->addItem(tr("An administrative permit"), int(SampleCase::Permit));
    m_samples->addItem(tr("Another kind of item"), int(SampleCase::Other));
    m_samples->addItem(tr("The same, as little known as can be"), int(SampleCase::Bare));
    m_samples->setAccessibleName(tr("Case of the example"));
    auto* label = plainLabel(tr("Example"), this);
    setLook(label, Look::Second);
    label->setBuddy(m_samples);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space8);
    row->setSpacing(metrics::Space8);
    row->addWidget(label);
    row->addWidget(m_samples, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    auto* inside = new QHBoxLayout; // what the page says of itself keeps away from the border
    inside->setContentsMargins(metrics::Space8, 0, metrics::Space8, metrics::Space8);
    inside->addWidget(m_page);
    column->addLayout(inside, 1);
    connect(m_samples, &QComboBox::currentIndexChanged, this, &TemplatePreview::sampleChanged);
}

SampleCase TemplatePreview::sample() const
{
    return SampleCase(m_samples->currentData().toInt());
}

void TemplatePreview::show(const DocumentTemplate& words)
{
    auto blocks = words.compose(sampleFacts(words.kind(), sample()));
    if (!blocks) {
        const QString why = tr("With this example no paper could be issued: {%1} is not known there. Write "
                               "?{%1} in front of the line.")
                                .arg(blocks.error().field);
        return m_shown == words.kind() ? m_page->dim(why) : m_page->clear(why);
    }
    m_blocks = *std::move(blocks);
    m_shown = words.kind();
    m_page->show(samplePaper(m_shown, m_blocks));
}

void TemplatePreview::hold(DocumentKind kind)
{
    if (m_shown == kind)
        return m_page->dim(tr("The page is from before the fault below the text."));
    m_blocks.clear();
    m_page->clear(tr("There is no page to show until the fault below the text is mended."));
}

} // namespace duban
