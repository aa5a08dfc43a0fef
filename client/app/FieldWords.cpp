// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/FieldWords.h"

#include <QCoreApplication>

#include <array>

namespace duban {

namespace {

struct Row
{
    const char* field;
    const char* word;
};

// The fields of every message that a person fills in, by their names in the message structs.
constexpr std::array Words{
    Row{"about", QT_TRANSLATE_NOOP("duban::FieldWords", "what the file belongs to")},
    Row{"aboutId", QT_TRANSLATE_NOOP("duban::FieldWords", "what the file belongs to")},
    Row{"acceptanceNotice", QT_TRANSLATE_NOOP("duban::FieldWords", "limit to accept or refuse")},
    Row{"acceptancePaper", QT_TRANSLATE_NOOP("duban::FieldWords", "limit to hand out the acceptance")},
    Row{"account", QT_TRANSLATE_NOOP("duban::FieldWords", "account")},
    Row{"alsoOpenOn", QT_TRANSLATE_NOOP("duban::FieldWords", "open at weekends")},
    Row{"applicantIdNumber", QT_TRANSLATE_NOOP("duban::FieldWords", "number of the identity paper")},
    Row{"applicantKind", QT_TRANSLATE_NOOP("duban::FieldWords", "kind of applicant")},
    Row{"applicantName", QT_TRANSLATE_NOOP("duban::FieldWords", "name of the applicant")},
    Row{"applicantPhone", QT_TRANSLATE_NOOP("duban::FieldWords", "telephone number")},
    Row{"approver", QT_TRANSLATE_NOOP("duban::FieldWords", "who answers for the red lights")},
    Row{"attachment", QT_TRANSLATE_NOOP("duban::FieldWords", "file")},
    Row{"bytes", QT_TRANSLATE_NOOP("duban::FieldWords", "size of the file")},
    Row{"channel", QT_TRANSLATE_NOOP("duban::FieldWords", "how the papers came")},
    Row{"clock", QT_TRANSLATE_NOOP("duban::FieldWords", "clock")},
    Row{"closed", QT_TRANSLATE_NOOP("duban::FieldWords", "closed")},
    Row{"decision", QT_TRANSLATE_NOOP("duban::FieldWords", "decision")},
    Row{"deferred", QT_TRANSLATE_NOOP("duban::FieldWords", "papers that follow")},
    Row{"delegation", QT_TRANSLATE_NOOP("duban::FieldWords", "delegation to the window")},
    Row{"delivery", QT_TRANSLATE_NOOP("duban::FieldWords", "limit of delivery")},
    Row{"department", QT_TRANSLATE_NOOP("duban::FieldWords", "department")},
    Row{"deputy", QT_TRANSLATE_NOOP("duban::FieldWords", "deputy")},
    Row{"document", QT_TRANSLATE_NOOP("duban::FieldWords", "document")},
    Row{"documentWord", QT_TRANSLATE_NOOP("duban::FieldWords", "word in document numbers")},
    Row{"duty", QT_TRANSLATE_NOOP("duban::FieldWords", "duty")},
    Row{"examiner", QT_TRANSLATE_NOOP("duban::FieldWords", "who examined it")},
    Row{"examinerPaper", QT_TRANSLATE_NOOP("duban::FieldWords", "paper of the examination")},
    Row{"exceptions", QT_TRANSLATE_NOOP("duban::FieldWords", "days of its own")},
    Row{"extensionCap", QT_TRANSLATE_NOOP("duban::FieldWords", "longest extension")},
    Row{"extensionsAllowed", QT_TRANSLATE_NOOP("duban::FieldWords", "how many extensions")},
    Row{"fees", QT_TRANSLATE_NOOP("duban::FieldWords", "fees")},
    Row{"file", QT_TRANSLATE_NOOP("duban::FieldWords", "kind of file")},
    Row{"files", QT_TRANSLATE_NOOP("duban::FieldWords", "files of the papers")},
    Row{"filesDue", QT_TRANSLATE_NOOP("duban::FieldWords", "when the files must be there")},
    Row{"filingNumber", QT_TRANSLATE_NOOP("duban::FieldWords", "filing number")},
    Row{"flow", QT_TRANSLATE_NOOP("duban::FieldWords", "stages")},
    Row{"from", QT_TRANSLATE_NOOP("duban::FieldWords", "from whom or when")},
    Row{"ground", QT_TRANSLATE_NOOP("duban::FieldWords", "ground of the denial")},
    Row{"hall", QT_TRANSLATE_NOOP("duban::FieldWords", "hall")},
    Row{"hours", QT_TRANSLATE_NOOP("duban::FieldWords", "opening hours")},
    Row{"id", QT_TRANSLATE_NOOP("duban::FieldWords", "entry")},
    Row{"initialled", QT_TRANSLATE_NOOP("duban::FieldWords", "initials of the applicant")},
    Row{"item", QT_TRANSLATE_NOOP("duban::FieldWords", "item it belongs to")},
    Row{"itemName", QT_TRANSLATE_NOOP("duban::FieldWords", "name of the item")},
    Row{"jointExtensionCap", QT_TRANSLATE_NOOP("duban::FieldWords", "longest extension of joint cases")},
    Row{"kept", QT_TRANSLATE_NOOP("duban::FieldWords", "outcome of the check")},
    Row{"kind", QT_TRANSLATE_NOOP("duban::FieldWords", "what the law of the kind says")},
    Row{"kindName", QT_TRANSLATE_NOOP("duban::FieldWords", "kind")},
    Row{"leftOn", QT_TRANSLATE_NOOP("duban::FieldWords", "day of leaving")},
    Row{"legalBasis", QT_TRANSLATE_NOOP("duban::FieldWords", "legal basis")},
    Row{"length", QT_TRANSLATE_NOOP("duban::FieldWords", "length")},
    Row{"light", QT_TRANSLATE_NOOP("duban::FieldWords", "light")},
    Row{"lines", QT_TRANSLATE_NOOP("duban::FieldWords", "numbers of the policy")},
    Row{"login", QT_TRANSLATE_NOOP("duban::FieldWords", "login name")},
    Row{"materials", QT_TRANSLATE_NOOP("duban::FieldWords", "papers")},
    Row{"mends", QT_TRANSLATE_NOOP("duban::FieldWords", "proposal that is mended")},
    Row{"missing", QT_TRANSLATE_NOOP("duban::FieldWords", "missing papers")},
    Row{"name", QT_TRANSLATE_NOOP("duban::FieldWords", "name")},
    Row{"naming", QT_TRANSLATE_NOOP("duban::FieldWords", "names of the stages")},
    Row{"note", QT_TRANSLATE_NOOP("duban::FieldWords", "note")},
    Row{"notice", QT_TRANSLATE_NOOP("duban::FieldWords", "holiday notice")},
    Row{"onCommitment", QT_TRANSLATE_NOOP("duban::FieldWords", "decision on a promise")},
    Row{"oneTimePassword", QT_TRANSLATE_NOOP("duban::FieldWords", "one-time password")},
    Row{"opinion", QT_TRANSLATE_NOOP("duban::FieldWords", "opinion")},
    Row{"organ", QT_TRANSLATE_NOOP("duban::FieldWords", "the right organ")},
    Row{"paperDate", QT_TRANSLATE_NOOP("duban::FieldWords", "date of the paper")},
    Row{"paperNumber", QT_TRANSLATE_NOOP("duban::FieldWords", "number of the paper")},
    Row{"papers", QT_TRANSLATE_NOOP("duban::FieldWords", "papers of the notice")},
    Row{"parent", QT_TRANSLATE_NOOP("duban::FieldWords", "organisation above")},
    Row{"person", QT_TRANSLATE_NOOP("duban::FieldWords", "person")},
    Row{"phone", QT_TRANSLATE_NOOP("duban::FieldWords", "telephone number")},
    Row{"position", QT_TRANSLATE_NOOP("duban::FieldWords", "position")},
    Row{"procedure", QT_TRANSLATE_NOOP("duban::FieldWords", "special procedure")},
    Row{"promisedBasis", QT_TRANSLATE_NOOP("duban::FieldWords", "basis of the promise")},
    Row{"promisedLimit", QT_TRANSLATE_NOOP("duban::FieldWords", "promised limit")},
    Row{"quantities", QT_TRANSLATE_NOOP("duban::FieldWords", "quantities")},
    Row{"reason", QT_TRANSLATE_NOOP("duban::FieldWords", "reason")},
    Row{"receiptWithdrawn", QT_TRANSLATE_NOOP("duban::FieldWords", "receipt taken back")},
    Row{"receivedAt", QT_TRANSLATE_NOOP("duban::FieldWords", "moment of receipt")},
    Row{"receivedEvidence", QT_TRANSLATE_NOOP("duban::FieldWords", "evidence of the receipt")},
    Row{"receivedReason", QT_TRANSLATE_NOOP("duban::FieldWords", "why it was entered late")},
    Row{"redAfter", QT_TRANSLATE_NOOP("duban::FieldWords", "days until red")},
    Row{"remark", QT_TRANSLATE_NOOP("duban::FieldWords", "remark")},
    Row{"remedy", QT_TRANSLATE_NOOP("duban::FieldWords", "remedy")},
    Row{"replaces", QT_TRANSLATE_NOOP("duban::FieldWords", "version that is replaced")},
    Row{"request", QT_TRANSLATE_NOOP("duban::FieldWords", "what was asked for")},
    Row{"result", QT_TRANSLATE_NOOP("duban::FieldWords", "result")},
    Row{"role", QT_TRANSLATE_NOOP("duban::FieldWords", "workplace")},
    Row{"roles", QT_TRANSLATE_NOOP("duban::FieldWords", "roles")},
    Row{"scan", QT_TRANSLATE_NOOP("duban::FieldWords", "scan of the decision on paper")},
    Row{"seal", QT_TRANSLATE_NOOP("duban::FieldWords", "seal")},
    Row{"session", QT_TRANSLATE_NOOP("duban::FieldWords", "session")},
    Row{"sha256", QT_TRANSLATE_NOOP("duban::FieldWords", "file")},
    Row{"shortName", QT_TRANSLATE_NOOP("duban::FieldWords", "short name")},
    Row{"signedRequest", QT_TRANSLATE_NOOP("duban::FieldWords", "signed request")},
    Row{"signer", QT_TRANSLATE_NOOP("duban::FieldWords", "who signed")},
    Row{"stage", QT_TRANSLATE_NOOP("duban::FieldWords", "stage")},
    Row{"standIn", QT_TRANSLATE_NOOP("duban::FieldWords", "stand-in")},
    Row{"standsFor", QT_TRANSLATE_NOOP("duban::FieldWords", "for whom they stand in")},
    Row{"statutoryLimit", QT_TRANSLATE_NOOP("duban::FieldWords", "statutory limit")},
    Row{"supplement", QT_TRANSLATE_NOOP("duban::FieldWords", "limit of the supplement")},
    Row{"supplied", QT_TRANSLATE_NOOP("duban::FieldWords", "papers that came")},
    Row{"text", QT_TRANSLATE_NOOP("duban::FieldWords", "text")},
    Row{"tier", QT_TRANSLATE_NOOP("duban::FieldWords", "tier")},
    Row{"to", QT_TRANSLATE_NOOP("duban::FieldWords", "to whom or where")},
    Row{"unit", QT_TRANSLATE_NOOP("duban::FieldWords", "unit")},
    Row{"until", QT_TRANSLATE_NOOP("duban::FieldWords", "end")},
    Row{"variant", QT_TRANSLATE_NOOP("duban::FieldWords", "item")},
    Row{"version", QT_TRANSLATE_NOOP("duban::FieldWords", "number of the policy")},
    Row{"way", QT_TRANSLATE_NOOP("duban::FieldWords", "how it was delivered")},
    Row{"why", QT_TRANSLATE_NOOP("duban::FieldWords", "why it is not accepted")},
    Row{"window", QT_TRANSLATE_NOOP("duban::FieldWords", "window")},
    Row{"witness", QT_TRANSLATE_NOOP("duban::FieldWords", "second person")},
    Row{"year", QT_TRANSLATE_NOOP("duban::FieldWords", "year")},
    Row{"yellowDays", QT_TRANSLATE_NOOP("duban::FieldWords", "days of the yellow light")},
    Row{"yellowDaysFrom10", QT_TRANSLATE_NOOP("duban::FieldWords", "days of yellow, limits of 10 and more")},
    Row{"yellowDaysFrom20", QT_TRANSLATE_NOOP("duban::FieldWords", "days of yellow, limits of 20 and more")},
};

} // namespace

QString fieldWord(const QString& field)
{
    // Of materials[2].name the last name says most: which line it is stands where it was written.
    const QString last = field.section(u'.', -1).section(u'[', 0, 0);
    for (const Row& row : Words) {
        if (last == QLatin1StringView(row.field))
            return QCoreApplication::translate("duban::FieldWords", row.word);
    }
    return field;
}

QStringList knownFields()
{
    QStringList fields;
    for (const Row& row : Words)
        fields << QString::fromLatin1(row.field);
    return fields;
}

} // namespace duban
