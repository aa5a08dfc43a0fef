// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/VerifyCard.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Countdown.h"

using namespace Qt::StringLiterals;

namespace duban {

VerifyCard::VerifyCard(const ViewContext& context, QWidget* parent)
    : Card(tr("Check of the records"), Body::Padded, parent), m_context(context),
      m_words(
          plainLabel(tr("Recomputes the journal's chain, every limit and every light, and compares them with "
                        "what is stored. People go on working meanwhile."),
                     this)),
      m_findings(new QPlainTextEdit(this)),
      m_verify(new ActionButton(tr("Check the records"), {}, Look::Body, this))
{
    m_words->setWordWrap(true);
    m_findings->setReadOnly(true);
    m_findings->setAccessibleName(tr("What was found"));
    m_findings->hide();
    body()->setSpacing(metrics::Space12);
    body()->addWidget(m_words);
    body()->addWidget(m_findings, 1);
    auto* acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(m_verify);
    body()->addLayout(acts);
    connect(m_verify, &QPushButton::clicked, this, &VerifyCard::verify);
}

void VerifyCard::verify()
{
    m_verify->setEnabled(false);
    m_findings->hide();
    setLook(m_words, Look::Body);
    m_words->setText(tr("Everything is being checked; in a large hall this takes some minutes."));
    m_context.link.request<VerifiedReply>(VerifyRecords{}, this, [this](const Answer<VerifiedReply>& answer) {
        m_verify->setEnabled(true);
        if (answer)
            return show(*answer);
        setLook(m_words, Look::Problem);
        m_words->setText(answer.error().code() == ErrorCode::Busy
                             ? tr("Somebody else is checking the records at this moment. Try again later.")
                             : wordsFor(answer.error()).line());
    });
}

void VerifyCard::show(const VerifiedReply& reply)
{
    const QString counted =
        tr("%1 journal entries, %2 contents, %3 cases, %4 limits and %5 lights were checked.")
            .arg(groupedNumber(reply.entries), groupedNumber(reply.contents), groupedNumber(reply.cases),
                 groupedNumber(reply.deadlines), groupedNumber(reply.lights));
    if (reply.found == 0) {
        setLook(m_words, Look::Good);
        m_words->setText(tr("Everything holds. %1").arg(counted));
        return;
    }
    setLook(m_words, Look::Problem);
    m_words->setText(
        tr("%n thing(s) do not hold. Do not repair anything by hand: keep the data folder as it is and "
           "ask the maker, or restore a backup.",
           nullptr, reply.found) +
        u'\n' + counted);
    m_findings->setPlainText(QStringList(reply.findings.begin(), reply.findings.end()).join(u'\n'));
    m_findings->show();
}

} // namespace duban
