// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeDraft.h"

#include "common/base/Text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype IdLength = 18;
constexpr qsizetype MobileLength = 11;
constexpr qsizetype MaxName = 100;
constexpr qsizetype MaxRemark = 2000;

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(duban::Intake)
};

QString nameProblem(const Applicant& applicant)
{
    if (applicant.name.trimmed().isEmpty())
        return applicant.kind == Applicant::Kind::Person
                   ? Intake::tr("The name is missing.")
                   : Intake::tr("The name of the organisation is missing.");
    if (applicant.name.size() > MaxName)
        return Intake::tr("At most %1 characters.").arg(MaxName);
    return isPlainText(applicant.name) ? QString()
                                       : Intake::tr("There is a character in it that cannot be printed.");
}

QString lengthProblem(const QString& number)
{
    return Intake::tr("18 characters are needed, now there are %1.").arg(number.size());
}

} // namespace

bool IntakeDraft::isEmpty() const
{
    return *this == IntakeDraft{};
}

bool operator==(const IntakeDraft& a, const IntakeDraft& b)
{
    const auto same = [](const MaterialCheck& x, const MaterialCheck& y) {
        return x.material == y.material && x.present == y.present;
    };
    return a.variant == b.variant && a.applicant == b.applicant && a.channel == b.channel &&
           a.remark == b.remark &&
           std::equal(a.materials.begin(), a.materials.end(), b.materials.begin(), b.materials.end(), same);
}

SubmitCase IntakeDraft::toRequest() const
{
    SubmitCase request;
    request.variant = variant;
    request.channel = channel;
    request.applicantKind = applicant.kind;
    request.applicantName = applicant.name.trimmed();
    request.applicantIdNumber = applicant.idNumber.trimmed();
    request.applicantPhone = applicant.phone.trimmed();
    request.materials = materials;
    request.remark = remark.trimmed();
    return request;
}

QString idProblem(Applicant::Kind kind, const QString& number)
{
    if (number.size() < IdLength)
        return {};
    if (number.size() > IdLength)
        return lengthProblem(number);
    if (kind == Applicant::Kind::Person)
        return isIdNumber(number) ? QString()
                                  : Intake::tr("The check digit does not fit; a digit was mistyped.");
    return isCreditCode(number) ? QString()
                                : Intake::tr("The check character does not fit; one was mistyped.");
}

QString phoneProblem(const QString& phone)
{
    if (phone.isEmpty() || isPhoneNumber(phone))
        return {};
    const bool digits = std::all_of(phone.begin(), phone.end(), [](QChar c) { return c.isDigit(); });
    if (digits && phone.startsWith(u'1'))
        return Intake::tr("A mobile number has %1 digits, now there are %2.")
            .arg(MobileLength)
            .arg(phone.size());
    return Intake::tr("This is no telephone number.");
}

std::vector<IntakeProblem> problemsOf(const IntakeDraft& draft)
{
    std::vector<IntakeProblem> problems;
    const auto add = [&problems](IntakeField field, const QString& text) {
        if (!text.isEmpty())
            problems.push_back({field, text});
    };
    const QString& id = draft.applicant.idNumber;
    add(IntakeField::Item, draft.variant.isValid() ? QString() : Intake::tr("Choose an item first."));
    add(IntakeField::IdNumber,
        !id.isEmpty() && id.size() < IdLength ? lengthProblem(id) : idProblem(draft.applicant.kind, id));
    add(IntakeField::Name, nameProblem(draft.applicant));
    add(IntakeField::Phone, phoneProblem(draft.applicant.phone));
    add(IntakeField::Remark,
        draft.remark.size() > MaxRemark ? Intake::tr("At most %1 characters.").arg(MaxRemark) : QString());
    return problems;
}

QStringList missingPapers(const IntakeDraft& draft, const ItemVariant& variant)
{
    QStringList missing;
    for (const Material& material : variant.materials) {
        const auto ticked = [&material](const MaterialCheck& check) {
            return check.material == material.id && check.present;
        };
        if (material.need == Material::Need::Required &&
            std::none_of(draft.materials.begin(), draft.materials.end(), ticked))
            missing << material.name;
    }
    return missing;
}

IntakeProblem problemFor(const QString& serverField, const IntakeDraft& draft)
{
    const auto own = problemsOf(draft);
    const auto named = [&](IntakeField field) {
        const auto known = std::find_if(
            own.begin(), own.end(), [field](const IntakeProblem& problem) { return problem.field == field; });
        return IntakeProblem{field, known != own.end()
                                        ? known->text
                                        : Intake::tr("The server does not take this. Please check it.")};
    };
    const QString field = serverField.toLower();
    if (field.contains(u"idnumber"_s))
        return named(IntakeField::IdNumber);
    if (field.contains(u"phone"_s))
        return named(IntakeField::Phone);
    if (field.contains(u"name"_s) || field.contains(u"applicant"_s))
        return named(IntakeField::Name);
    if (field.contains(u"material"_s))
        return named(IntakeField::Materials);
    if (field.contains(u"remark"_s))
        return named(IntakeField::Remark);
    return named(IntakeField::Item);
}

} // namespace duban
