// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/ReceiptPanel.h"

#include "client/app/ErrorWords.h"
#include "client/model/LimitWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"

#include <QFormLayout>

namespace duban {

namespace {

constexpr int PictureSide = 40;

} // namespace

ReceiptPanel::ReceiptPanel(const ViewContext& context, QWidget* parent)
    : Card({}, Body::Padded, parent), m_context(context), m_link(context.link), m_replica(context.replica),
      m_picture(new QLabel(this)), m_state(plainLabel({}, this)), m_explanation(plainLabel({}, this)),
      m_number(plainLabel({}, this)), m_code(plainLabel({}, this)), m_applicant(plainLabel({}, this)),
      m_item(plainLabel({}, this)), m_due(plainLabel({}, this)), m_facts(new QWidget(this)),
      m_receipt(new ActionButton(tr("Receipt…"), QKeySequence(Qt::Key_F9), Look::Body, this)),
      m_notice(new ActionButton(tr("Acceptance notice…"), QKeySequence(Qt::Key_F10), Look::Body, this))
{
    for (QLabel* label : {m_picture, m_state, m_explanation, m_number})
        label->setAlignment(Qt::AlignCenter);
    setLook(m_state, Look::Title);
    setLook(m_explanation, Look::Second);
    setLook(m_number, Look::Receipt);
    m_explanation->setWordWrap(true);
    for (QLabel* label : {m_number, m_code})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel* label : {m_item, m_applicant})
        label->setWordWrap(true);
    auto* facts = new QFormLayout(m_facts);
    facts->setHorizontalSpacing(metrics::Space16);
    facts->setVerticalSpacing(metrics::Space8);
    facts->addRow(addLine(tr("Query code")), m_code);
    facts->addRow(addLine(tr("Applicant")), m_applicant);
    facts->addRow(addLine(tr("Item")), m_item);
    facts->addRow(addLine(tr("Due")), m_due);
    m_facts->setFixedWidth(460);
    auto* next = new ActionButton(tr("Next case"), QKeySequence(Qt::Key_F8), Look::Main, this);
    auto* same = new ActionButton(tr("Same applicant, another item"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
                                  Look::Body, this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Space12);
    buttons->addStretch();
    buttons->addWidget(same);
    buttons->addWidget(next);
    buttons->addStretch();
    auto* papers = new QHBoxLayout;
    papers->setSpacing(metrics::Space12);
    papers->addStretch();
    papers->addWidget(m_receipt);
    papers->addWidget(m_notice);
    papers->addStretch();
    connect(m_receipt, &QPushButton::clicked, this, [this] { openPaper(DocumentKind::Receipt); });
    connect(m_notice, &QPushButton::clicked, this, [this] { openPaper(DocumentKind::AcceptanceNotice); });
    body()->addStretch(1);
    body()->setSpacing(metrics::Space12);
    body()->addWidget(m_picture);
    body()->addWidget(m_state);
    body()->addWidget(m_number);
    body()->addWidget(m_explanation);
    body()->addWidget(m_facts, 0, Qt::AlignHCenter);
    body()->addLayout(papers);
    body()->addSpacing(metrics::Space16);
    body()->addLayout(buttons);
    body()->addStretch(2);
    connect(next, &QPushButton::clicked, this, &ReceiptPanel::nextWanted);
    connect(same, &QPushButton::clicked, this, &ReceiptPanel::sameApplicantWanted);
    connect(&m_link, &Link::statusChanged, this, &ReceiptPanel::refresh);
}

QLabel* ReceiptPanel::addLine(const QString& what)
{
    auto* label = plainLabel(what, m_facts);
    setLook(label, Look::Second);
    return label;
}

void ReceiptPanel::follow(const Submission& submission)
{
    if (m_submission)
        disconnect(m_submission, nullptr, this, nullptr);
    m_submission = &submission;
    connect(&submission, &Submission::changed, this, &ReceiptPanel::refresh);
    connect(&submission, &QObject::destroyed, this, [this] { m_submission = nullptr; });
    refresh();
}

QString ReceiptPanel::stateText() const
{
    switch (m_submission->state()) {
    case Submission::State::Submitting:
        return m_link.isLoggedIn() ? tr("Being taken in…") : tr("Waiting to be sent");
    case Submission::State::Accepting:
        return m_link.isLoggedIn() ? tr("Taken in, being accepted…") : tr("Taken in, waiting to be accepted");
    case Submission::State::TakenIn:
        return tr("Taken in, not accepted yet");
    case Submission::State::Accepted:
        return tr("Accepted");
    case Submission::State::Refused:
        return tr("Not taken in");
    case Submission::State::AcceptRefused:
        return tr("Taken in, but not accepted");
    }
    return {};
}

QString ReceiptPanel::explanation() const
{
    if (m_submission->isUnderWay() && !m_link.isLoggedIn())
        return tr(
            "The connection is lost. This case is kept and sent exactly once as soon as the connection is "
            "back. You can go on with the next applicant.");
    if (m_submission->refusal())
        return wordsFor(*m_submission->refusal()).line();
    if (m_submission->state() == Submission::State::TakenIn)
        return takenInText(m_replica.variant(m_submission->draft().variant));
    return {};
}

QString ReceiptPanel::takenInText(const ItemVariant* variant)
{
    const Limit limit = variant ? variant->kind.acceptanceNotice : Limit{};
    if (!limit.isSet())
        return tr("Accept it in the list of this window once the missing papers are here.");
    return tr("Accept it in the list of this window, ask for supplements or refuse it within %1.")
        .arg(limitText(limit));
}

QString ReceiptPanel::dueText(const ItemVariant& variant, LegalTime accepted) const
{
    const Limit limit = limitToMeet(variant);
    return limit.isSet()
               ? dueMomentText(
                     dueMoment(m_replica.timeRules(m_replica.me().hall), accepted, {limit, {}, {}}).moment)
               : limitText(limit);
}

void ReceiptPanel::refresh()
{
    if (!m_submission)
        return;
    const Submission& now = *m_submission;
    const bool done = now.state() == Submission::State::Accepted || now.state() == Submission::State::TakenIn;
    m_receipt->setVisible(done);
    m_notice->setVisible(now.state() == Submission::State::Accepted);
    m_picture->setPixmap(duban::icon(done               ? IconName::Check
                                     : now.isUnderWay() ? IconName::Clock
                                                        : IconName::Warning)
                             .pixmap(PictureSide, PictureSide));
    m_state->setText(stateText());
    m_number->setText(now.number());
    m_number->setVisible(!now.number().isEmpty());
    m_explanation->setText(explanation());
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    m_code->setText(now.queryCode());
    static_cast<QFormLayout*>(m_facts->layout())->setRowVisible(m_code, !now.queryCode().isEmpty());
    m_applicant->setText(now.draft().applicant.name);
    m_item->setText(m_replica.itemName(now.draft().variant));
    const ItemVariant* variant = m_replica.variant(now.draft().variant);
    if (now.state() == Submission::State::Accepted && variant)
        m_due->setText(dueText(*variant, now.at()));
    else
        m_due->setText(tr("The limit runs from acceptance."));
}

void ReceiptPanel::openPaper(DocumentKind kind)
{
    if (!m_submission || !m_submission->caseId().isValid())
        return;
    const CaseRow* row = m_replica.findCase(m_submission->caseId());
    if (!row)
        return; // the case is on its way here
    if (m_paper)
        m_paper->close();
    m_paper = new PaperDialog(m_context, row->id, row->revision, this);
    connect(m_paper, &PaperDialog::noticed, this, &ReceiptPanel::noticed);
    m_paper->draft(kind);
    m_paper->open();
}

} // namespace duban
