// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/StepDialogs.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"

namespace duban {

/// A question about a case to another section.
class AskSectionDialog : public FormDialog
{
    Q_OBJECT

public:
    AskSectionDialog(const StepContext& context, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<AskSection> request() const;

private:
    CaseId m_case;
    ChoiceBox* m_section;
    QPlainTextEdit* m_text;
};

/// The answer of the section that was asked; once.
class AnswerSectionDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param subject what the question is about, on one line
    AnswerSectionDialog(const QuestionRow& row, const QString& subject, QWidget* parent = nullptr);

    /// @return the name under which an answer is kept until it is given.
    static QString draftName(QuestionId question);

    /// @return nothing while a field is wrong.
    std::optional<AnswerSection> request() const;

private:
    QuestionId m_question;
    QPlainTextEdit* m_text;
};

} // namespace duban
