// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/TransferStrip.h"

#include "client/widget/Card.h"
#include "client/widget/ElidedLabel.h"
#include "client/widget/Style.h"
#include "client/widget/Tokens.h"

#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int TransferBarWidth = 160;

} // namespace

TransferStrip::TransferStrip(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metrics::Space12, metrics::Space4, metrics::Space12, metrics::Space4);
    m_column->setSpacing(metrics::Space4);
    hide();
}

void TransferStrip::add(FileSender* sender)
{
    Row row{sender, new QWidget(this), nullptr, nullptr, nullptr, nullptr, nullptr};
    row.name = new ElidedLabel(sender->name(), row.box);
    row.bar = new QProgressBar(row.box);
    row.bar->setRange(0, ProgressSteps);
    row.bar->setTextVisible(false);
    row.bar->setFixedWidth(TransferBarWidth);
    row.bar->setAccessibleName(tr("Progress of %1", "file").arg(sender->name()));
    row.words = plainLabel({}, row.box);
    row.words->setWordWrap(true);
    row.act = new QPushButton(row.box);
    row.away = new QPushButton(tr("Take away"), row.box);
    for (QPushButton* button : {row.act, row.away})
        button->setAutoDefault(false);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::Space12);
    line->addWidget(row.name, 2);
    line->addWidget(row.bar);
    line->addWidget(row.words, 3);
    line->addWidget(row.act);
    line->addWidget(row.away);
    m_column->addWidget(row.box);
    m_rows.push_back(row);
    connect(sender, &FileSender::changed, this, [this, sender] { refresh(sender); });
    connect(sender, &QObject::destroyed, row.box, &QObject::deleteLater);
    connect(row.act, &QPushButton::clicked, this, [this, sender = QPointer(sender)] {
        if (!sender)
            return;
        if (sender->isWorking() || sender->state() == FileSender::State::Waiting)
            sender->stop();
        else
            emit startWanted(sender);
    });
    connect(row.away, &QPushButton::clicked, this, [this, sender = QPointer(sender)] {
        if (!sender)
            return;
        sender->stop();
        remove(sender);
        sender->deleteLater();
    });
    refresh(sender);
    show();
}

QString TransferStrip::words(int row) const
{
    return m_rows[std::size_t(row)].words->text();
}

void TransferStrip::refresh(FileSender* sender)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [sender](const Row& row) { return row.sender == sender; });
    if (found == m_rows.end())
        return;
    if (sender->isOver())
        return remove(sender);
    const bool goesOn = sender->isWorking() || sender->state() == FileSender::State::Waiting;
    const bool failed = sender->state() == FileSender::State::Failed;
    found->bar->setVisible(!failed);
    found->bar->setValue(stepsDone(sender->sent(), sender->bytes()));
    found->words->setText(transferText(*sender));
    setLook(found->words, failed ? Look::Problem : Look::Second);
    found->act->setText(goesOn ? tr("Stop") : failed ? tr("Try again") : tr("Go on"));
    found->act->setAccessibleName(u"%1: %2"_s.arg(found->act->text(), sender->name()));
    found->away->setVisible(!goesOn);
}

void TransferStrip::remove(FileSender* sender)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [sender](const Row& row) { return row.sender == sender; });
    if (found == m_rows.end())
        return;
    found->box->hide();
    found->box->deleteLater();
    m_rows.erase(found);
    setVisible(!m_rows.empty());
}

} // namespace duban
