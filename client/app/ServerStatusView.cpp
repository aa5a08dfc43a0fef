// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ServerStatusView.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace duban {

ServerStatusView::ServerStatusView(const ViewContext& context, QWidget* parent)
    : View(parent), m_context(context)
{
    const std::array<QString, FactCount> names{tr("Version"),
                                               tr("Legal time"),
                                               tr("Engine last looked"),
                                               tr("Engine lag"),
                                               tr("Lights given"),
                                               tr("Journal entries"),
                                               tr("Open sessions"),
                                               tr("Holidays published up to"),
                                               tr("Due moments that still follow a new calendar")};
    auto* card = new Card(tr("The server"), Card::Body::Padded, this);
    card->body()->setAlignment(Qt::AlignTop);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::Space24);
    grid->setVerticalSpacing(metrics::Space12);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < FactCount; ++i) {
        auto* label = plainLabel(names[std::size_t(i)], card);
        setLook(label, Look::Second);
        m_facts[std::size_t(i)] = plainLabel(u"…"_s, card);
        m_facts[std::size_t(i)]->setWordWrap(true);
        grid->addWidget(label, i, 0, Qt::AlignTop);
        grid->addWidget(m_facts[std::size_t(i)], i, 1, Qt::AlignTop);
    }
    card->body()->addLayout(grid);
    const Actor& me = context.replica.me();
    const bool hasWorkspace = me.may(Permission::ManageCalendar) || me.may(Permission::ReadSessions);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(metrics::Space16);
    cards->addWidget(card, 1, Qt::AlignTop);
    cards->addLayout(makeKeeping(), 1);
    auto* note = plainLabel(
        hasWorkspace ? tr("Your role sees no cases.")
                     : tr("Your role sees no cases. Its own work places come with later versions."),
        this);
    setLook(note, Look::Second);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space16);
    column->addLayout(cards);
    column->addWidget(note);
    column->addStretch();
    m_again.setInterval(std::chrono::seconds(5));
    connect(&m_again, &QTimer::timeout, this, &ServerStatusView::refresh);
}

/// What is done about the server, beside how it is: for those who may.
QLayout* ServerStatusView::makeKeeping()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::Space16);
    const Actor& me = m_context.replica.me();
    if (me.may(Permission::KeepServer)) {
        m_upkeep = new UpkeepCard(m_context, this);
        connect(m_upkeep, &UpkeepCard::changed, this, &ServerStatusView::countChanged);
        connect(m_upkeep, &UpkeepCard::failed, this, &ServerStatusView::failed);
        column->addWidget(m_upkeep);
    }
    if (me.may(Permission::VerifyRecords)) {
        m_verify = new VerifyCard(m_context, this);
        column->addWidget(m_verify);
    }
    column->addStretch();
    return column;
}

std::optional<int> ServerStatusView::count() const
{
    return m_upkeep && m_upkeep->alarms() > 0 ? std::optional(m_upkeep->alarms()) : std::nullopt;
}

QIcon ServerStatusView::icon() const
{
    return duban::icon(IconName::Cloud);
}

void ServerStatusView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_again.start();
    refresh();
}

void ServerStatusView::refresh()
{
    if (!isVisible() || !m_context.link.isLoggedIn())
        return;
    if (m_upkeep)
        m_upkeep->refresh();
    m_context.link.request<StatusReply>(GetStatus{}, this, [this](const Answer<StatusReply>& answer) {
        if (answer)
            showStatus(*answer);
        else
            emit noticed(wordsFor(answer.error()).line());
    });
}

void ServerStatusView::showStatus(const StatusReply& status)
{
    const EngineState& engine = status.engine;
    const QString moment = momentText(engine.legalNow);
    const auto sweep = (engine.systemNow - engine.lastSweep).count() / 1000;
    m_facts[Version]->setText(status.version);
    m_facts[Clock]->setText(engine.replayed ? tr("%1, replayed").arg(moment) : moment);
    m_facts[Sweep]->setText(engine.lastSweep.isSet() ? tr("%1 s ago").arg(sweep) : tr("not yet"));
    m_facts[Lag]->setText(engine.lagSeconds > 0 ? tr("%1 s").arg(engine.lagSeconds) : tr("none"));
    m_facts[Lights]->setText(groupedNumber(engine.lightsGiven));
    m_facts[Head]->setText(groupedNumber(status.head.value));
    m_facts[Sessions]->setText(groupedNumber(status.sessions));
    const QString published =
        status.lastPublishedYear > 0 ? QString::number(status.lastPublishedYear) : tr("none");
    m_facts[Calendar]->setText(
        status.noticeMissing ? tr("%1, the next notice is missing", "year").arg(published) : published);
    setLook(m_facts[Calendar], status.noticeMissing ? Look::Warning : Look::Body);
    m_facts[Moving]->setText(engine.toMove > 0 ? groupedNumber(engine.toMove) : tr("none"));
}

} // namespace duban
