// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseHead.h"

#include "client/department/LightTrustWatch.h"
#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

LegalTime reachedAt(const CaseDetails& details, Stage stage)
{
    if (stage == details.row.stage && stage > Stage::Acceptance)
        return details.row.stageEnteredAt;
    for (auto step = details.steps.rbegin(); step != details.steps.rend(); ++step) {
        const bool before = std::next(step) != details.steps.rend() && std::next(step)->stage == stage;
        if (stage > Stage::Acceptance && step->stage == stage && !before)
            return step->at;
    }
    switch (stage) {
    case Stage::Application:
        return details.row.receivedAt;
    case Stage::Acceptance:
        return details.recordedAt;
    default:
        return {};
    }
}

/// Why the clocks stand still: the special procedures that run.
QString pauseText(const CaseDetails& details)
{
    QStringList running;
    for (const ProcedureEntry& entry : details.procedures) {
        if (!entry.closedAt.isSet())
            running << CaseHead::tr("%1 since %2", "procedure, day")
                           .arg(procedureName(entry.procedure), momentText(entry.openedAt).left(10));
    }
    return running.join(u"  ·  "_s);
}

/// The limit of the stage and what it rests on.
QString stageTip(const ItemVariant& variant, Stage stage)
{
    const Limit limit = variant.limitOf(stage);
    if (!limit.isSet())
        return {};
    const QString basis = stageBasis(variant, stage);
    return basis.isEmpty()
               ? CaseHead::tr("Limit %1", "length").arg(limitText(limit))
               : CaseHead::tr("Limit %1, by %2", "length, law and article").arg(limitText(limit), basis);
}

/// The case came to its last stage, however long the result lies there.
bool isThrough(CaseState state)
{
    return state == CaseState::Completed || state == CaseState::ReadyForCollection ||
           state == CaseState::Delivered;
}

} // namespace

CaseHead::CaseHead(const Replica& replica, const LightTrustWatch& watch, QWidget* parent)
    : Card({}, Body::Padded, parent), m_replica(replica), m_watch(watch), m_title(plainLabel({}, this)),
      m_number(plainLabel({}, this)), m_facts(plainLabel({}, this)), m_light(new LightBadge(this)),
      m_countdown(plainLabel({}, this)), m_track(new StageTrack(this))
{
    setLook(m_title, Look::Title);
    setLook(m_number, Look::Second);
    setLook(m_facts, Look::Second);
    for (QLabel* words : {m_title, m_facts}) {
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        words->setWordWrap(true);
    }
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::Space16);
    top->addWidget(m_title, 1);
    top->addWidget(m_light);
    top->addWidget(m_countdown);
    auto* below = new QHBoxLayout;
    below->setSpacing(metrics::Space16);
    below->addWidget(m_number, 0, Qt::AlignTop);
    below->addWidget(m_facts, 1);
    body()->setSpacing(metrics::Space4);
    body()->addLayout(top);
    body()->addLayout(below);
    body()->addSpacing(metrics::Space8);
    body()->addWidget(m_track);
    connect(&replica, &Replica::clockTicked, this, &CaseHead::refreshCountdown);
    connect(&watch, &LightTrustWatch::changed, this, &CaseHead::refreshCountdown);
}

std::vector<StageStop> CaseHead::stopsOf(const CaseDetails& details, const ItemVariant* variant)
{
    std::vector<StageStop> stops;
    const bool over = isThrough(details.row.state);
    const bool broken = isEnded(details.row.state) && !over;
    const StageNaming naming = variant ? variant->naming : StageNaming::Handling;
    for (const Stage stage : AllStages) {
        StageStop stop{stage, StageStop::State::Ahead, stageName(stage, naming), {}, {}};
        if (variant)
            stop.tip = stageTip(*variant, stage);
        if ((variant && !variant->has(stage)) || (broken && stage > details.row.stage))
            stop.state = StageStop::State::Skipped;
        else if (over || stage < details.row.stage)
            stop.state = StageStop::State::Done;
        else if (stage == details.row.stage)
            stop.state = StageStop::State::Current;
        if (stop.state == StageStop::State::Done || stop.state == StageStop::State::Current)
            stop.time = shortMomentText(reachedAt(details, stage));
        stops.push_back(stop);
    }
    return stops;
}

QString CaseHead::factsOf(const CaseDetails& details) const
{
    QStringList facts{details.row.applicantName};
    facts << m_replica.departmentName(details.row.department);
    if (details.row.assignee.isValid() && details.row.assignee == m_replica.me().person)
        facts << tr("yours");
    if (details.row.accepted == AcceptedHow::Deemed || details.row.accepted == AcceptedHow::BySupplement)
        facts << acceptedName(details.row.accepted);
    if (details.row.moreSupplements > 0)
        facts << tr("%n supplement notice(s)", nullptr, details.row.moreSupplements + 1);
    if (details.row.decision != Decision::None)
        facts << decisionName(details.row.decision);
    facts << channelName(details.row.channel) << details.applicantPhone << details.applicantIdMasked;
    if (!details.takenInByName.isEmpty())
        facts << tr("taken in by %1").arg(details.takenInByName);
    facts.removeAll(QString());
    for (QString& fact : facts)
        fact.replace(u' ', QChar::Nbsp); // lines break between the facts
    return facts.join(u"  ·  "_s);
}

void CaseHead::show(const CaseDetails& details)
{
    m_row = details.row;
    m_pause = pauseText(details);
    m_title->setText(m_replica.itemName(details.row.variant));
    m_title->setToolTip(m_title->text().toHtmlEscaped());
    m_number->setText(details.row.number);
    m_facts->setText(factsOf(details));
    m_facts->setToolTip(m_facts->text().toHtmlEscaped());
    m_track->setStops(stopsOf(details, m_replica.variant(details.row.variant)));
    refreshCountdown();
}

void CaseHead::refreshCountdown()
{
    const bool over = isClosed(m_row.state);
    const bool runs = m_row.dueAt.isSet() && !over;
    m_light->setVisible(runs);
    m_light->setMark(markOf(m_row.light, m_watch.trust()));
    m_countdown->setToolTip({});
    if (!runs)
        return m_countdown->setText(stateName(m_row.state));
    if (m_row.light == Light::White)
        return m_countdown->setText(m_pause.isEmpty() ? tr("a special procedure runs") : m_pause);
    const QString left = countdownText(m_replica.calendar(), m_replica.legalNow(), m_row.dueAt,
                                       m_replica.opening(m_row.hall).hours());
    const QString due = shortDueText(m_row.dueAt, m_replica.legalNow());
    m_countdown->setText(m_row.provisional
                             ? tr("%1 · due %2 (provisional)", "countdown, moment").arg(left, due)
                             : tr("%1 · due %2", "countdown, moment").arg(left, due));
    m_countdown->setToolTip(tr("%1 ends %2", "clock, moment")
                                .arg(clockName(m_row.dueClock), dueMomentText(m_row.dueAt))
                                .toHtmlEscaped());
}

} // namespace duban
