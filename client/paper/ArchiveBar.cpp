// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/ArchiveBar.h"

#include "client/widget/Card.h"
#include "client/widget/Style.h"
#include "client/widget/Tokens.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ArchiveBarWidth = 160;

} // namespace

ArchiveBar::ArchiveBar(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_desk(new ArchiveDesk(context, this)),
      m_button(new QPushButton(tr("Archive as one PDF…"), this)), m_progress(new QProgressBar(this)),
      m_said(plainLabel({}, this))
{
    m_button->setAutoDefault(false);
    m_progress->setFixedWidth(ArchiveBarWidth);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the archive is"));
    m_progress->hide();
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(metrics::Space12, 0, metrics::Space12, metrics::Space12);
    line->setSpacing(metrics::Space12);
    line->addWidget(m_button);
    line->addWidget(m_progress);
    line->addWidget(m_said, 1);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_desk->isWorking() ? m_desk->stop() : askPlace(); });
    connect(m_desk, &ArchiveDesk::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    connect(m_desk, &ArchiveDesk::ended, this, [this](bool good, const QString& words) {
        m_progress->hide();
        m_button->setText(tr("Archive as one PDF…"));
        m_said->setText(words);
        setLook(m_said, good ? Look::Good : Look::Problem);
    });
}

void ArchiveBar::setCase(const CaseDetails& details)
{
    if (m_details.row.id != details.row.id && !m_desk->isWorking())
        m_said->clear();
    m_details = details;
}

void ArchiveBar::askPlace()
{
    auto* dialog = new QFileDialog(this, tr("Archive of the case"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_details.row.number + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ArchiveBar::make);
    dialog->open();
}

void ArchiveBar::make(const QString& path)
{
    m_said->clear();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_button->setText(tr("Stop"));
    m_desk->make(m_details, path);
}

} // namespace duban
