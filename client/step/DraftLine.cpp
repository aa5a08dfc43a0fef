// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/DraftLine.h"

#include "client/app/PcClock.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

DraftLine::DraftLine(QWidget* parent)
    : QFrame(parent), m_text(plainLabel({}, this)), m_anew(new QPushButton(tr("Begin anew"), this))
{
    setProperty("notice", u"accent"_s);
    m_text->setWordWrap(true);
    m_anew->setAutoDefault(false);
    m_anew->setFocusPolicy(Qt::TabFocus);
    setLook(m_anew, Look::Link);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space12, metrics::Space4, metrics::Space8, metrics::Space4);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_text, 1);
    row->addWidget(m_anew);
    connect(m_anew, &QPushButton::clicked, this, [this] {
        hide();
        emit anewWanted();
    });
    hide();
}

void DraftLine::say(const QDateTime& at)
{
    const bool today = at.date() == localTimeOf(pcClock().now()).date();
    m_text->setText(tr("What was written here at %1 and not sent stands here again.")
                        .arg(at.toString(today ? u"HH:mm"_s : u"MM-dd HH:mm"_s)));
    show();
}

} // namespace duban
