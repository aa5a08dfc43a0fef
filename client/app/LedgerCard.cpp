// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/LedgerCard.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Room for seven clocks' columns and six weeks of days.
constexpr QSize CardSize(760, 420);

} // namespace

LedgerCard::LedgerCard(const ViewContext& context, CaseId id, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_context(context), m_case(id), m_words(plainLabel({}, this)),
      m_ledger(new LedgerTab(context.replica, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"ledgerCard"_s);
    setAccessibleName(tr("Which days count"));
    setLook(m_words, Look::Section);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, 0);
    m_ledger->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(metrics::Space8);
    column->addWidget(m_words);
    column->addWidget(m_ledger, 1);
    connect(&context.replica, &Replica::caseChanged, this, [this](CaseId changed) {
        if (changed == m_case)
            fetch();
    });
    m_words->setText(context.link.isLoggedIn()
                         ? tr("Fetching the limits…")
                         : tr("The server cannot be reached now; the limits are shown once it can."));
    fetch();
}

void LedgerCard::openAt(const QRect& at)
{
    // A console or a panel may stand on another monitor than the window the card belongs to.
    const QScreen* screen = QGuiApplication::screenAt(at.topLeft());
    const QRect room = (screen ? screen : this->screen())->availableGeometry();
    const QSize size = CardSize.boundedTo(room.size());
    const bool below = at.bottom() + size.height() <= room.bottom() || at.top() - room.top() < size.height();
    const int top = below ? at.bottom() + 1 : at.top() - size.height();
    resize(size);
    move(std::clamp(at.left(), room.left(), room.right() + 1 - size.width()),
         std::clamp(top, room.top(), room.bottom() + 1 - size.height()));
    show();
}

void LedgerCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void LedgerCard::fetch()
{
    m_context.link.request<CaseDetails>(GetCase{m_case}, this, [this](const Answer<CaseDetails>& answer) {
        if (answer)
            take(*answer);
        else
            refuse(answer.error());
    });
}

void LedgerCard::take(const CaseDetails& details)
{
    m_words->setText(tr("%1 · %2", "number, item")
                         .arg(details.row.number, m_context.replica.itemName(details.row.variant)));
    m_ledger->show(details);
    m_ledger->setVisible(true);
}

void LedgerCard::refuse(const Refusal& why)
{
    m_words->setText(wordsFor(why).line());
}

} // namespace duban
