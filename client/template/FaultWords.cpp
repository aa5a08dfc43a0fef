// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/FaultWords.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::FaultWords)
};

} // namespace

QString faultWords(const TemplateFault& fault)
{
    using Why = TemplateFault::Why;
    switch (fault.why) {
    case Why::NoTitle:
        return fault.line > 0
                   ? FaultWords::tr(
                         "The paper begins with its title: a line with # in front, above this one.")
                   : FaultWords::tr("One title must stand without a condition: a line that begins with #.");
    case Why::LateTitle:
        return FaultWords::tr(
            "The title stands above already; a second one would never be printed. Take the # "
            "away, or give the upper title a condition.");
    case Why::UnknownFact:
        return FaultWords::tr("There is no fact {%1}. Choose one from the list of facts.").arg(fault.word);
    case Why::ForeignFact:
        return FaultWords::tr("A paper of this kind does not know {%1}. Choose one from the list of facts.")
            .arg(fault.word);
    case Why::ListInText:
        return FaultWords::tr("{%1} is a list: it needs a line of its own that begins with -.")
            .arg(fault.word);
    case Why::TwoLists:
        return FaultWords::tr("{%1} is a second list in one line. Give it a line of its own.")
            .arg(fault.word);
    case Why::OpenBrace:
        return FaultWords::tr("A brace stands without its other half. A fact is written as {name}.");
    case Why::MissingFact:
        return FaultWords::tr("The law wants {%1} said in a paper of this kind, and no line says it.")
            .arg(fault.word);
    case Why::EmptyLine:
        return FaultWords::tr(
            "A mark stands here without a text behind it. Write the text or delete the line.");
    case Why::TooLong:
        return FaultWords::tr("The text is too long: at most %1 lines and %2 characters.")
            .arg(DocumentTemplate::MaxLines)
            .arg(DocumentTemplate::MaxLength);
    case Why::ControlCharacter:
        return FaultWords::tr("There is a character in it that cannot be printed, such as a tab.");
    }
    return {};
}

QString faultLine(const TemplateFault& fault)
{
    const QString words = faultWords(fault);
    return fault.line > 0 ? FaultWords::tr("Line %1: %2").arg(fault.line).arg(words) : words;
}

} // namespace duban
