// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/VariantSheet.h"

#include "client/rules/VariantProblems.h"
#include "client/step/DayField.h"
#include "client/widget/Card.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString draftOf(QStringView act, const ItemVariant& variant)
{
    return u"variant.%1.%2"_s.arg(act).arg(variant.id.value);
}

/// How a proposal came and went, line by line.
QString storyOf(const VariantEntry& proposal)
{
    QStringList lines;
    if (!proposal.proposedByName.isEmpty())
        lines << VariantSheet::tr("Proposed by %1 on %2.", "person, day")
                     .arg(proposal.proposedByName, formatDay(proposal.proposedOn));
    if (proposal.status == VariantStatus::Rejected)
        lines << VariantSheet::tr("Turned down by %1 on %2: %3", "person, day, reason")
                     .arg(proposal.rejectedByName, formatDay(proposal.rejectedOn), proposal.rejection);
    return lines.join(u'\n');
}

} // namespace

QString proposerText(const VariantEntry* proposal)
{
    if (!proposal || proposal->proposedByName.isEmpty())
        return {};
    return VariantSheet::tr("%1, %2", "person, day")
        .arg(proposal->proposedByName, formatDay(proposal->proposedOn));
}

VariantSheet::VariantSheet(const ViewContext& context, ItemRegister& items, PeopleBook& people,
                           QWidget* parent)
    : QWidget(parent), m_replica(context.replica), m_items(items), m_people(people),
      m_acts(new ActDesk(context, this)), m_title(plainLabel({}, this)), m_standing(plainLabel({}, this)),
      m_hint(plainLabel({}, this)), m_story(plainLabel({}, this)),
      m_changesOnly(new QPushButton(tr("Only what differs"), this)), m_table(new CompareTable(this)),
      m_version(new ActionButton(tr("Write a new version"), {}, Look::Body, this)),
      m_mend(new ActionButton(tr("Mend and propose again"), QKeySequence(Qt::Key_F4), Look::Main, this)),
      m_release(new ActionButton(tr("Release…"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this)),
      m_reject(new ActionButton(tr("Turn down…"), {}, Look::Body, this)),
      m_retire(new ActionButton(tr("End…"), {}, Look::Body, this))
{
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space8);
    m_story->setWordWrap(true);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(makeTop());
    column->addWidget(m_story);
    column->addWidget(card, 1);
    column->addWidget(makeFoot());
    connect(&m_items, &ItemRegister::changed, this, &VariantSheet::refresh);
    // After the register has read it. An answer from before the release does not know of it yet.
    connect(&m_replica, &Replica::catalogueChanged, this, [this] {
        if (m_awaited && !variant() && m_replica.hasNewestCatalogue())
            leave();
    });
    connect(&m_people, &PeopleBook::fetched, this, &VariantSheet::refresh);
    connect(m_changesOnly, &QPushButton::toggled, m_table, &CompareTable::setChangesOnly);
    connect(m_acts, &ActDesk::done, this, [this](const QString& words) {
        m_items.renew();
        emit done(words);
    });
}

QWidget* VariantSheet::makeTop()
{
    auto* top = new QWidget(this);
    auto* back = new QPushButton(duban::icon(IconName::Back), tr("Back to the list"), top);
    back->setAutoDefault(false);
    setLook(back, Look::Flat);
    setLook(m_title, Look::Title);
    setLook(m_standing, Look::Tag);
    m_changesOnly->setProperty("chip", true);
    m_changesOnly->setCheckable(true);
    m_changesOnly->setAutoDefault(false);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_standing);
    row->addStretch();
    row->addWidget(m_changesOnly);
    connect(back, &QPushButton::clicked, this, &VariantSheet::left);
    return top;
}

QWidget* VariantSheet::makeFoot()
{
    auto* foot = new QWidget(this);
    setLook(m_hint, Look::Small);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(m_hint);
    row->addStretch();
    for (ActionButton* button : {m_version, m_retire, m_reject, m_mend, m_release})
        row->addWidget(button);
    connect(m_version, &QPushButton::clicked, this, [this] { emit versionWanted(m_variant); });
    connect(m_mend, &QPushButton::clicked, this, [this] { emit mendWanted(m_variant); });
    connect(m_release, &QPushButton::clicked, this, &VariantSheet::release);
    connect(m_reject, &QPushButton::clicked, this, &VariantSheet::reject);
    connect(m_retire, &QPushButton::clicked, this, &VariantSheet::retire);
    return foot;
}

void VariantSheet::open(VariantId id)
{
    m_variant = id;
    m_proposed = false;
    m_awaited = false;
    m_changesOnly->setChecked(false);
    if (m_people.people().empty())
        m_people.fetch();
    refresh();
    m_table->scrollToTop();
    m_table->setFocus();
}

void VariantSheet::leave()
{
    m_variant = {};
    m_proposed = false;
    m_awaited = false;
    emit left();
}

void VariantSheet::refresh()
{
    const ItemVariant* shown = variant();
    if (!m_variant.isValid())
        return;
    if (!shown && (m_proposed || m_awaited)) {
        // Released meanwhile: the catalogue, which knows it from now on, is on its way.
        for (QPushButton* act : std::initializer_list<QPushButton*>{m_release, m_reject})
            act->setVisible(false);
        m_proposed = false;
        if (!std::exchange(m_awaited, true))
            m_replica.renewCatalogue();
        return;
    }
    if (!shown)
        return leave(); // turned down and made anew, or gone with its department to others
    m_proposed = shown->status == VariantStatus::Proposed;
    m_awaited = false;
    m_title->setText(fullName(*shown));
    m_standing->setText(standingText(*shown, dayOf(m_replica.legalNow())));
    const VariantEntry* made = m_items.proposal(m_variant);
    m_story->setText(made ? storyOf(*made) : QString());
    m_story->setVisible(!m_story->text().isEmpty());
    setLook(m_story, shown->status == VariantStatus::Rejected ? Look::Warning : Look::Second);
    const bool proposal = shown->status != VariantStatus::Released;
    const ItemVariant* replaced = proposal ? m_items.find(shown->replaces) : nullptr;
    const auto lines = linesOf(*shown, m_replica, m_people.people());
    if (replaced)
        m_table->show(compared(linesOf(*replaced, m_replica, m_people.people()), lines));
    else
        m_table->show(lines);
    m_changesOnly->setVisible(replaced);
    if (replaced)
        m_hint->setText(tr("%n line(s) differ from what is in force.", nullptr, m_table->changes()));
    else if (proposal && shown->replaces.isValid())
        m_hint->setText(tr("What it replaces is not here any more."));
    else
        m_hint->setText(proposal ? tr("A new item or variant: there is nothing to compare it with.")
                                 : QString());
    showButtons(*shown);
}

void VariantSheet::showButtons(const ItemVariant& variant)
{
    const Actor& me = m_replica.me();
    const auto standing = standingOf(variant, dayOf(m_replica.legalNow()));
    const bool proposal = standing == ItemStanding::Proposed;
    const bool rejected = standing == ItemStanding::Rejected;
    m_mend->setVisible(rejected && me.may(Permission::ProposeItems));
    m_release->setVisible(proposal && me.may(Permission::ReleaseItems));
    m_reject->setVisible(proposal && me.may(Permission::ReleaseItems));
    m_retire->setVisible(!proposal && !rejected && standing != ItemStanding::Ended &&
                         me.may(Permission::ReleaseItems));
    m_version->setVisible(!proposal && !rejected && standing != ItemStanding::Ended &&
                          me.may(Permission::ProposeItems));
}

void VariantSheet::release()
{
    const ItemVariant* shown = variant();
    FormDialog* dialog =
        shown ? m_acts->begin(tr("Release"), fullName(*shown), draftOf(u"release", *shown)) : nullptr;
    if (!dialog)
        return;
    const LocalDay from = std::max(shown->from, dayOf(m_replica.legalNow()));
    dialog->addHint(m_items.find(shown->replaces)
                        ? tr("It is offered from %1; what it replaces ends that day. Running cases keep "
                             "their rules.")
                              .arg(formatDay(from))
                        : tr("It is offered from %1. A released version is never changed; another one "
                             "follows it.")
                              .arg(formatDay(from)));
    auto* examiner = dialog->addLine(u"examiner"_s, tr("Examined in the legal office by"));
    auto* paper = dialog->addLine(u"examinerPaper"_s, tr("Number of the legal office's paper"));
    connect(dialog, &FormDialog::confirmed, this,
            [this, id = shown->id, examiner, paper, name = fullName(*shown)] {
                m_acts->send(ReleaseVariant{id, examiner->text().trimmed(), paper->text().trimmed()},
                             tr("%1 is released.").arg(name), [](ErrorCode code) {
                                 if (code == ErrorCode::NotAllowed)
                                     return tr(
                                         "Nobody releases what they proposed. Another officer does it.");
                                 return code == ErrorCode::WrongState
                                            ? tr("It was judged already, or another version took its place.")
                                            : QString();
                             });
            });
    m_acts->open();
}

void VariantSheet::reject()
{
    const ItemVariant* shown = variant();
    FormDialog* dialog =
        shown ? m_acts->begin(tr("Turn down"), fullName(*shown), draftOf(u"reject", *shown)) : nullptr;
    if (!dialog)
        return;
    auto* reason = dialog->addText(u"reason"_s, tr("Reason"), FormDialog::Need::Required);
    connect(dialog, &FormDialog::confirmed, this, [this, id = shown->id, reason, name = fullName(*shown)] {
        m_acts->send(RejectVariant{id, reason->toPlainText().trimmed()}, tr("%1 is turned down.").arg(name),
                     [](ErrorCode code) {
                         return code == ErrorCode::WrongState ? tr("It was judged already.") : QString();
                     });
    });
    m_acts->open();
}

void VariantSheet::retire()
{
    const ItemVariant* shown = variant();
    FormDialog* dialog =
        shown ? m_acts->begin(tr("End"), fullName(*shown), draftOf(u"retire", *shown)) : nullptr;
    if (!dialog)
        return;
    const LocalDay today = dayOf(m_replica.legalNow());
    dialog->addHint(tr("From that day on no window takes it in. Running cases keep its rules."));
    auto* from = new DayField(today, today + MaxRuleAhead, dialog);
    from->setDate(toQDate(today));
    const auto until = shown->until;
    dialog->addField(u"from"_s, tr("Not offered from this day on"), from, [from, until] {
        return until && from->day() >= *until ? tr("It ends on %1 anyway.").arg(formatDay(*until))
                                              : QString();
    });
    auto* reason = dialog->addText(u"reason"_s, tr("Reason"), FormDialog::Need::Required);
    connect(
        dialog, &FormDialog::confirmed, this, [this, id = shown->id, from, reason, name = fullName(*shown)] {
            m_acts->send(RetireVariant{id, from->day(), reason->toPlainText().trimmed()},
                         tr("%1 ends on %2.").arg(name, formatDay(from->day())), [](ErrorCode code) {
                             return code == ErrorCode::WrongState ? tr("It has ended already.") : QString();
                         });
        });
    m_acts->open();
}

} // namespace duban
