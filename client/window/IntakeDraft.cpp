// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeDraft.h"

#include "common/access/FileDuty.h"
#include "common/base/Text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype IdLength = 18;
constexpr qsizetype MobileLength = 11;
constexpr qsizetype MaxName = 100;
constexpr qsizetype MaxRemark = 2000;
constexpr qsizetype LongestAuthority = 200;

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

/// A draft as it lies on a disk or at the server. Append only, as every body of the wire.
struct IntakePage
{
    int version = 1;
    SubmitCase form;
    std::vector<DraftFile> files{};
    DUBAN_FIELDS(visit(1, self.version); visit(2, self.form); visit(3, self.files);)
};

PartyEntry entryOf(const Party& party)
{
    return {party.part,
            party.who.kind,
            party.who.name.trimmed(),
            party.who.idNumber.trimmed(),
            party.who.phone.trimmed(),
            party.authority.trimmed(),
            party.authorityUntil};
}

Party partyOf(const PartyEntry& entry)
{
    return {entry.part,
            {entry.kind, entry.name, entry.idNumber, entry.phone},
            entry.authority,
            entry.authorityUntil};
}

QString authorityProblem(const Party& agent)
{
    if (agent.authority.trimmed().isEmpty())
        return Intake::tr("What the authority allows is missing.");
    if (agent.authority.size() > LongestAuthority)
        return Intake::tr("At most %1 characters.").arg(LongestAuthority);
    return isPlainText(agent.authority) ? QString()
                                        : Intake::tr("There is a character in it that cannot be printed.");
}

using Problems = std::vector<IntakeProblem>;

void addProblem(Problems& problems, IntakeField field, const QString& text, int party = -1)
{
    if (!text.isEmpty())
        problems.push_back({field, text, party});
}

void addWhoProblems(Problems& problems, const Applicant& who, int party)
{
    addProblem(problems, IntakeField::IdNumber, wholeIdProblem(who.kind, who.idNumber), party);
    addProblem(problems, IntakeField::Name, nameProblem(who), party);
    addProblem(problems, IntakeField::Phone, phoneProblem(who.phone), party);
}

void addPartyProblems(Problems& problems, const Party& party, int at, LocalDay today)
{
    addWhoProblems(problems, party.who, at);
    if (party.part != Party::Part::Agent)
        return;
    addProblem(problems, IntakeField::Authority, authorityProblem(party), at);
    if (party.authorityUntil != LocalDay{} && party.authorityUntil < today)
        addProblem(problems, IntakeField::AuthorityUntil, Intake::tr("The authority has ended."), at);
}

bool isTicked(const IntakeDraft& draft, MaterialId paper)
{
    return std::any_of(draft.materials.begin(), draft.materials.end(), [paper](const MaterialCheck& check) {
        return check.material == paper && check.present;
    });
}

/// @return i of "parties[i].name"; -1 when it names no party.
int partyIndexOf(const QString& serverField)
{
    static const QString head = u"parties["_s;
    if (!serverField.startsWith(head))
        return -1;
    const qsizetype end = serverField.indexOf(u']');
    bool good = false;
    const int index = serverField.mid(head.size(), end - head.size()).toInt(&good);
    return good ? index : -1;
}

/// The order matters: "applicant.idNumber" holds two of the words.
IntakeField fieldNamed(const QString& serverField)
{
    static const std::array<std::pair<QString, IntakeField>, 9> words{{
        {u"files"_s, IntakeField::Files},
        {u"idnumber"_s, IntakeField::IdNumber},
        {u"phone"_s, IntakeField::Phone},
        {u"authorityuntil"_s, IntakeField::AuthorityUntil},
        {u"authority"_s, IntakeField::Authority},
        {u"name"_s, IntakeField::Name},
        {u"applicant"_s, IntakeField::Name},
        {u"material"_s, IntakeField::Materials},
        {u"remark"_s, IntakeField::Remark},
    }};
    const QString lower = serverField.toLower();
    for (const auto& [word, field] : words) {
        if (lower.contains(word))
            return field;
    }
    return lower.startsWith(u"parties"_s) ? IntakeField::Name : IntakeField::Item;
}

} // namespace

bool IntakeDraft::isEmpty() const
{
    IntakeDraft bare = *this;
    bare.form = {};
    bare.materials.clear();
    return bare == IntakeDraft{};
}

bool operator==(const IntakeDraft& a, const IntakeDraft& b)
{
    const auto same = [](const MaterialCheck& x, const MaterialCheck& y) {
        return x.material == y.material && x.present == y.present;
    };
    return a.variant == b.variant && a.applicant == b.applicant && a.channel == b.channel &&
           a.remark == b.remark && a.parties == b.parties && a.form == b.form && a.files == b.files &&
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
    for (const Party& party : parties)
        request.parties.push_back(entryOf(party));
    request.form = form;
    for (const DraftFile& file : files) {
        const bool twice =
            std::any_of(request.files.begin(), request.files.end(), [&file](const SubmittedFile& other) {
                return other.sha256 == file.sha256 && other.material == file.material;
            });
        if (!file.sha256.isEmpty() && !twice && isTicked(*this, file.material))
            request.files.push_back({file.sha256, file.name, file.material});
    }
    return request;
}

QByteArray IntakeDraft::toBytes() const
{
    IntakePage page{1, toRequest(), files};
    page.form.files.clear();
    return encode(page);
}

Result<IntakeDraft> IntakeDraft::fromBytes(const QByteArray& bytes)
{
    const auto page = decode<IntakePage>(bytes);
    if (!page)
        return tl::unexpected(page.error());
    const SubmitCase& kept = page->form;
    IntakeDraft draft;
    draft.variant = kept.variant;
    draft.applicant = {kept.applicantKind, kept.applicantName, kept.applicantIdNumber, kept.applicantPhone};
    draft.channel = kept.channel;
    draft.remark = kept.remark;
    draft.materials = kept.materials;
    for (const PartyEntry& entry : kept.parties)
        draft.parties.push_back(partyOf(entry));
    draft.form = kept.form;
    draft.files = page->files;
    return draft;
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

QString wholeIdProblem(Applicant::Kind kind, const QString& number)
{
    return !number.isEmpty() && number.size() < IdLength ? lengthProblem(number) : idProblem(kind, number);
}

std::vector<IntakeProblem> problemsOf(const IntakeDraft& draft, LocalDay today)
{
    std::vector<IntakeProblem> problems;
    addProblem(problems, IntakeField::Item,
               draft.variant.isValid() ? QString() : Intake::tr("Choose an item first."));
    addWhoProblems(problems, draft.applicant, -1);
    addProblem(problems, IntakeField::Remark,
               draft.remark.size() > MaxRemark ? Intake::tr("At most %1 characters.").arg(MaxRemark)
                                               : QString());
    for (std::size_t i = 0; i < draft.parties.size(); ++i)
        addPartyProblems(problems, draft.parties[i], int(i), today);
    return problems;
}

QStringList missingPapers(const IntakeDraft& draft, const ItemVariant& variant)
{
    QStringList missing;
    for (const Material& material : variant.materials) {
        if (material.need == Material::Need::Required && !isTicked(draft, material.id))
            missing << material.name;
    }
    return missing;
}

QStringList papersLackingFile(const IntakeDraft& draft, const ItemVariant& variant, FilesDue step)
{
    PapersAtHand papers;
    for (const MaterialCheck& check : draft.materials) {
        if (check.present)
            papers.present.push_back(check.material);
    }
    for (const DraftFile& file : draft.files)
        papers.withFile.push_back(file.material);
    return paperNames(variant, papersWithoutFile(variant, step, papers));
}

IntakeDraft parkable(IntakeDraft draft)
{
    std::erase_if(draft.files, [](const DraftFile& file) { return file.sha256.isEmpty(); });
    for (DraftFile& file : draft.files)
        file.path.clear();
    return draft;
}

IntakeProblem problemFor(const QString& serverField, const IntakeDraft& draft, LocalDay today)
{
    if (const QStringList papers = papersInField(serverField); !papers.isEmpty())
        return {
            IntakeField::Files,
            Intake::tr("Add a file of: %1", "papers").arg(papers.join(Intake::tr(", ", "between papers")))};
    const IntakeField field = fieldNamed(serverField);
    if (field == IntakeField::Files)
        return {field, Intake::tr("A file is not at the server any more. It is sent again; what cannot be "
                                  "is marked: remove it and choose it anew.")};
    const int party = partyIndexOf(serverField);
    for (const IntakeProblem& own : problemsOf(draft, today)) {
        if (own.field == field && own.party == party)
            return own;
    }
    return {field, Intake::tr("The server does not take this. Please check it."), party};
}

} // namespace duban
