// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PartiesTab.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "common/protocol/DeskRequests.h"

namespace duban {

namespace {

QString partName(const PartyEntry& party, bool isFirst)
{
    if (party.part == Party::Part::Agent)
        return PartiesTab::tr("Agent");
    return isFirst ? PartiesTab::tr("Applicant") : PartiesTab::tr("Further applicant");
}

QString authorityText(const PartyEntry& party)
{
    if (party.part != Party::Part::Agent)
        return {};
    return party.authorityUntil == LocalDay{} ? party.authority
                                              : PartiesTab::tr("%1, until %2", "authority, day")
                                                    .arg(party.authority, dayText(party.authorityUntil));
}

} // namespace

PartiesTab::PartiesTab(const ViewContext& context, QWidget* parent, std::chrono::milliseconds shownFor)
    : QWidget(parent), m_link(context.link),
      m_table(new FactTable(
          {tr("Part"), tr("Kind"), tr("Name"), tr("ID or credit code"), tr("Phone"), tr("Authority")}, 5,
          this)),
      m_reveal(new ActionButton(tr("Show whole numbers"), {}, Look::Body, this)),
      m_remark(plainLabel({}, this))
{
    m_table->setAccessibleName(tr("Applicants and agent"));
    m_remark->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
    foot->setSpacing(metrics::Space12);
    foot->addWidget(m_remark, 1);
    foot->addWidget(m_reveal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(horizontalLine(this));
    column->addLayout(foot);
    m_mask.setSingleShot(true);
    m_mask.setInterval(shownFor);
    connect(&m_mask, &QTimer::timeout, this, &PartiesTab::mask);
    connect(m_reveal, &QPushButton::clicked, this, [this] { m_revealed ? mask() : reveal(); });
    showButton();
}

void PartiesTab::show(const CaseDetails& details)
{
    const bool other = m_case != details.row.id;
    m_case = details.row.id;
    m_parties = details.parties;
    m_first = {};
    m_first.kind = details.applicantKind;
    m_first.name = details.row.applicantName;
    m_first.idNumber = details.applicantIdMasked;
    m_first.phone = details.applicantPhone;
    if (other)
        m_underWay = false;
    if (other || !m_revealed)
        mask();
}

void PartiesTab::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    mask();
}

void PartiesTab::reveal()
{
    if (m_underWay || !m_case.isValid())
        return;
    m_underWay = true;
    showButton();
    m_link.request<CommandReply>(RevealParties{m_case, {}}, this,
                                 [this, id = m_case](const Answer<CommandReply>& answer) {
                                     if (id != m_case)
                                         return;
                                     answer ? fetchWhole() : refused(answer.error());
                                 });
}

void PartiesTab::fetchWhole()
{
    m_link.request<PartiesReply>(GetParties{m_case}, this,
                                 [this, id = m_case](const Answer<PartiesReply>& answer) {
                                     if (id != m_case)
                                         return;
                                     answer ? takeWhole(*answer) : refused(answer.error());
                                 });
}

void PartiesTab::takeWhole(const PartiesReply& reply)
{
    m_underWay = false;
    // Whoever turned to another page meanwhile does not leave them on the screen.
    if (!isVisible())
        return mask();
    m_revealed = true;
    fill(reply.parties);
    m_mask.start();
    showButton();
}

void PartiesTab::refused(const Refusal& why)
{
    m_underWay = false;
    showButton();
    m_remark->setText(wordsFor(why).line());
    setLook(m_remark, Look::Problem);
}

void PartiesTab::mask()
{
    m_mask.stop();
    m_revealed = false;
    std::vector<PartyEntry> masked{m_first};
    masked.insert(masked.end(), m_parties.begin(), m_parties.end());
    fill(masked);
    showButton();
}

void PartiesTab::fill(const std::vector<PartyEntry>& parties)
{
    m_table->clearFacts();
    for (std::size_t i = 0; i < parties.size(); ++i) {
        const PartyEntry& party = parties[i];
        m_table->addFacts({partName(party, i == 0), applicantKindName(party.kind), party.name, party.idNumber,
                           party.phone, authorityText(party)});
    }
    m_table->fitColumns();
}

void PartiesTab::showButton()
{
    m_reveal->setText(m_revealed ? tr("Mask them again") : tr("Show whole numbers"));
    m_reveal->setEnabled(!m_underWay && m_case.isValid());
    setLook(m_remark, Look::Small);
    m_remark->setText(m_underWay   ? tr("Being asked for…")
                      : m_revealed ? tr("The whole numbers stand here for one minute.")
                                   : tr("Numbers are masked. Who looks at them and when is recorded."));
}

} // namespace duban
