// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

namespace duban {

/// Who applies (申请人): a person or an organisation.
struct Applicant
{
    enum class Kind : quint8 { Person = 1, Organisation = 2 }; ///< stored and sent: append only

    Kind kind = Kind::Person;
    QString name;
    QString idNumber; ///< GB 11643 number of a person, GB 32100 code of an organisation; may be empty
    QString phone;    ///< digits, + and -; may be empty

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

/// @return true when the 18 characters carry a valid check digit and a real date. Source: GB 11643-1999.
bool isIdNumber(const QString& text);

/// @return true when the 18 characters carry a valid check character. Source: GB 32100-2015.
bool isCreditCode(const QString& text);

/// @return true for 11 digits starting with 1 (mobile); otherwise for 7 to 20 digits, with blanks, + and - at
///         most 30 characters.
bool isPhoneNumber(const QString& text);

/// Checks what a clerk typed.
/// @return InvalidInput naming applicant.name, applicant.idNumber or applicant.phone.
Result<> checkApplicant(const Applicant& applicant);

/// @return the number with all but the first 4 and last 4 characters hidden: shown until asked for.
QString maskedId(const QString& idNumber);

/// @return the number with its middle hidden: the first 3 and last 4 of 11 characters or more stay, of a
///         shorter one the last 2.
QString maskedPhone(const QString& phone);

} // namespace duban
