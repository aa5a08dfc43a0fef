// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/QuestionDialogs.h"

#include "client/widget/Countdown.h"

using namespace Qt::StringLiterals;

namespace duban {

AskSectionDialog::AskSectionDialog(const StepContext& context, QWidget* parent)
    : FormDialog(tr("Ask another section"), context.subject(), parent), m_case(context.details.row.id)
{
    addHint(tr("No clock stops. The answer stands with the opinions of the case."));
    m_section = addChoice(u"section"_s, tr("Whom"));
    for (const Organisation& one : context.replica.organisations()) {
        if (!one.closed && one.id != context.details.row.department)
            m_section->addItem(one.name, one.id.value);
    }
    m_section->setCurrentIndex(-1);
    m_text = addText(u"text"_s, tr("Question"), Need::Required);
    begin();
    keepAs(u"ask.%1"_s.arg(m_case.value), m_case);
}

std::optional<AskSection> AskSectionDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return AskSection{m_case, {m_section->currentData().toLongLong()}, m_text->toPlainText().trimmed()};
}

QString AnswerSectionDialog::draftName(QuestionId question)
{
    return u"answer.%1"_s.arg(question.value);
}

AnswerSectionDialog::AnswerSectionDialog(const QuestionRow& row, const QString& subject, QWidget* parent)
    : FormDialog(tr("Answer the question"), subject, parent), m_question(row.question.id)
{
    addHint(
        tr("%1 asked on %2:", "person, day").arg(row.question.askedBy, dayText(dayOf(row.question.askedAt))));
    QLabel* asked = addHint(row.question.text);
    setLook(asked, Look::Body);
    m_text = addText(u"text"_s, tr("Answer"), Need::Required);
    addHint(tr("It is given once and cannot be changed."));
    begin();
    keepAs(draftName(m_question));
}

std::optional<AnswerSection> AnswerSectionDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return AnswerSection{m_question, m_text->toPlainText().trimmed()};
}

} // namespace duban
