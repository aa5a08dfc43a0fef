// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PinCard.h"

#include "client/widget/Style.h"
#include "client/widget/Tokens.h"

#include <QFontDatabase>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Sixteen groups of four, four to a line, as they are printed at the server.
QString inLines(const QString& fingerprint)
{
    const QStringList groups = fingerprint.split(u' ');
    QStringList lines;
    for (qsizetype at = 0; at < groups.size(); at += 4)
        lines.append(groups.mid(at, 4).join(u"  "_s));
    return lines.join(u'\n');
}

} // namespace

PinCard::PinCard(QWidget* parent)
    : Card(tr("Is this your server?"), Body::Padded, parent), m_text(plainLabel({}, this)),
      m_fingerprint(plainLabel({}, this)), m_refuse(new QPushButton(tr("Cancel"), this))
{
    m_text->setWordWrap(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(metrics::FontTitle);
    m_fingerprint->setFont(fixed);
    m_fingerprint->setAlignment(Qt::AlignCenter);
    m_fingerprint->setMinimumHeight(QFontMetrics(fixed).lineSpacing() * 4 + metrics::Space8);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* why = plainLabel(tr("The fingerprint is printed by the server when it starts; the system "
                              "administrator can tell it. If it differs, do not go on: somebody may be "
                              "listening."),
                           this);
    why->setWordWrap(true);
    setLook(why, Look::Second);
    auto* trust = new QPushButton(tr("&It is the same, trust this server"), this);
    setLook(trust, Look::Main);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_refuse);
    buttons->addStretch();
    buttons->addWidget(trust);
    body()->setSpacing(metrics::Space16);
    body()->addWidget(m_text);
    body()->addWidget(m_fingerprint);
    body()->addWidget(why);
    body()->addLayout(buttons);
    connect(trust, &QPushButton::clicked, this, &PinCard::confirmed);
    connect(m_refuse, &QPushButton::clicked, this, &PinCard::refused);
}

void PinCard::show(const Endpoint& address, const ServerPin& pin)
{
    m_text->setText(tr("This computer has never talked to %1. Compare its fingerprint:").arg(address.text()));
    m_fingerprint->setText(inLines(pin.fingerprint()));
    m_refuse->setFocus(); // Enter must not trust by accident
}

} // namespace duban
