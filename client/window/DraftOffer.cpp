// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/DraftOffer.h"

#include "client/app/PcClock.h"
#include "client/widget/Card.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// '10:42' of today, else with the day.
QString keptAtText(const QDateTime& at)
{
    return at.date() == localTimeOf(pcClock().now()).date() ? at.toString(u"HH:mm"_s)
                                                            : at.toString(u"MM-dd HH:mm"_s);
}

} // namespace

DraftOffer::DraftOffer(QWidget* parent)
    : QFrame(parent), m_text(plainLabel({}, this)),
      m_goOn(new ActionButton(tr("Go on with it"), QKeySequence(Qt::ALT | Qt::Key_U), Look::Body, this)),
      m_drop(new ActionButton(tr("Throw away"), {}, Look::Flat, this))
{
    setProperty("notice", u"accent"_s);
    m_text->setWordWrap(true);
    for (ActionButton* button : {m_goOn, m_drop})
        button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space8, metrics::Space8);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_text, 1);
    row->addWidget(m_drop);
    row->addWidget(m_goOn);
    connect(m_goOn, &QPushButton::clicked, this, &DraftOffer::goOnWanted);
    connect(m_drop, &QPushButton::clicked, this, &DraftOffer::dropWanted);
    hide();
}

void DraftOffer::offer(const std::vector<DraftDesk::Left>& left, const QString& title)
{
    setVisible(!left.empty());
    if (left.empty())
        return;
    const DraftDesk::Left& newest = left.back();
    const QString at = keptAtText(newest.at);
    QString words =
        newest.wasSent ? tr("%1 was on its way when the program ended at %2. Look at today's list before you "
                            "send it again.",
                            "applicant and item, time")
                             .arg(title, at)
                       : tr("Go on with what you typed at %1: %2", "time, applicant and item").arg(at, title);
    const int others = int(left.size()) - 1;
    if (others > 0)
        words = tr("%1 (%n more after it)", nullptr, others).arg(words);
    m_text->setText(words);
}

} // namespace duban
