// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/NoticeBar.h"

#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QStyle>

namespace duban {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_text(plainLabel({}, this)),
      m_confirm(new ActionButton(tr("I have seen it"), QKeySequence(Qt::Key_F9), Look::Body, this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space8, metrics::Space8);
    row->addWidget(m_text, 1);
    row->addWidget(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        clear();
        emit confirmed();
    });
    hide();
}

void NoticeBar::say(Kind kind, const QString& text)
{
    m_kind = kind;
    m_text->setText(text);
    m_confirm->setVisible(kind == Kind::Attention);
    setProperty("notice", kind == Kind::Done ? QStringLiteral("accent") : QStringLiteral("yellow"));
    style()->unpolish(this);
    style()->polish(this);
    show();
}

void NoticeBar::clear()
{
    m_text->clear();
    hide();
}

} // namespace duban
