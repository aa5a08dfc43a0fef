// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/LinkBar.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Card.h"
#include "client/widget/IconMark.h"
#include "client/widget/Style.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace duban {

LinkBar::LinkBar(Link& link, QWidget* parent)
    : QFrame(parent), m_link(link), m_words(plainLabel({}, this)), m_now(new QPushButton(tr("Try now"), this))
{
    setObjectName(u"linkBar"_s);
    m_words->setObjectName(u"linkBarWords"_s);
    setProperty("notice", u"yellow"_s);
    setStyleSheet(u"QFrame#linkBar { border-left: none; border-right: none; border-radius: 0; }"_s);
    setLook(m_now, Look::Link);
    auto* sign = new IconMark(IconName::CloudOff, metrics::IconMedium, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
    row->setSpacing(metrics::Space12);
    row->addWidget(sign);
    row->addWidget(m_words);
    row->addWidget(m_now);
    row->addStretch();
    hide();
    m_tick.setInterval(std::chrono::milliseconds(500));
    connect(&m_tick, &QTimer::timeout, this, &LinkBar::showStatus);
    connect(m_now, &QPushButton::clicked, &link, &Link::tryNow);
    connect(&link, &Link::statusChanged, this, &LinkBar::showStatus);
    showStatus();
}

void LinkBar::showStatus()
{
    const LinkStatus& status = m_link.status();
    const bool lost = status.state == LinkState::Reconnecting;
    const bool stopped = status.state == LinkState::PinMismatch || status.state == LinkState::Refused;
    setVisible(lost || stopped);
    m_now->setVisible(lost);
    if (lost != m_tick.isActive())
        lost ? m_tick.start() : m_tick.stop();
    setToolTip(status.detail.toHtmlEscaped());
    if (status.state == LinkState::PinMismatch) {
        m_words->setText(
            tr("The server that answers is not the one whose key was confirmed. Nothing is sent. "
               "Tell the system administrator."));
    } else if (status.state == LinkState::Refused) {
        m_words->setText(wordsFor(status.refusal.value_or(Refusal::of(ErrorCode::VersionMismatch))).line());
    } else if (lost) {
        const bool trying = status.nextTry.isForever() || status.nextTry.hasExpired();
        const qint64 seconds = trying ? 0 : (status.nextTry.remainingTime() + 999) / 1000;
        const QString words =
            tr("Connection lost. You can read and go on typing; what you send is kept and sent "
               "once it is back.");
        m_words->setText(trying ? tr("%1 Trying now …").arg(words)
                                : tr("%1 Next try in %2 s.").arg(words).arg(seconds));
    }
}

} // namespace duban
