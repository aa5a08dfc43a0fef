// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/system/HallFile.h"

#include "common/base/Text.h"
#include "common/calendar/OpeningText.h"
#include "server/command/system/HallVariant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype CentreShortName = 8;
constexpr int MostExtensions = 10;

/// Reads a hall file part by part; keeps what the keys stand for.
class Reader
{
public:
    explicit Reader(QJsonObject root) : m_root(std::move(root)) {}

    Result<HallSetUp> run()
    {
        m_setUp.centreName = m_root["centre"_L1].toString();
        if (m_setUp.centreName.isEmpty())
            return invalid(u"centre"_s, u"the name of the centre is missing"_s);
        for (const auto part : {&Reader::organisations, &Reader::halls, &Reader::windows, &Reader::kinds,
                                &Reader::items, &Reader::people}) {
            if (const auto done = (this->*part)(); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_setUp);
    }

private:
    using Keys = QHash<QString, qint64>;

    static Result<qint64> lookUp(const Keys& keys, const QJsonValue& value, const QString& where)
    {
        const auto found = keys.constFind(value.toString());
        if (found == keys.cend())
            return invalid(where, u"'%1' is not known here"_s.arg(value.toString().left(40)));
        return *found;
    }

    static Result<> remember(Keys& keys, const QJsonObject& entry, qint64 id, const QString& where)
    {
        const QString key = entry["key"_L1].toString();
        if (key.isEmpty() || keys.contains(key))
            return invalid(where + u".key"_s, u"missing or given twice"_s);
        keys.insert(key, id);
        return {};
    }

    template <class Read>
    Result<> each(QLatin1StringView part, Read&& read)
    {
        const QJsonArray entries = m_root[part].toArray();
        for (int i = 0; i < entries.size(); ++i) {
            const QString where = u"%1[%2]"_s.arg(part).arg(i);
            if (const auto done = read(entries[i].toObject(), where, qint64(i) + 1); !done)
                return done;
        }
        return {};
    }

    /// 层级 of an organisation; nothing: none.
    static Result<Tier> tier(const QJsonValue& name, const QString& where)
    {
        static const QHash<QString, Tier> names{{QString(), Tier::None},
                                                {u"province"_s, Tier::Province},
                                                {u"city"_s, Tier::City},
                                                {u"county"_s, Tier::County},
                                                {u"township"_s, Tier::Township}};
        const auto found = names.constFind(name.toString());
        if (found == names.cend())
            return invalid(where, u"'%1' is no tier"_s.arg(name.toString().left(40)));
        return *found;
    }

    /// A hall's own hours; nothing: the default ones.
    static Result<std::optional<OpeningRule>> opening(const QJsonValue& value, const QString& where)
    {
        if (value.isUndefined() || value.isNull())
            return std::optional<OpeningRule>();
        auto rule = parseOpening(QJsonDocument(value.toObject()).toJson());
        const auto anyCalendar = WorkCalendar::build({});
        const auto built =
            rule && anyCalendar
                ? OpeningCalendar::build(*anyCalendar, *rule)
                : Result<OpeningCalendar>(tl::unexpected(rule ? anyCalendar.error() : rule.error()));
        if (!value.isObject() || !built)
            return invalid(where, built ? u"must be an object"_s
                                        : u"%1: %2"_s.arg(built.error().field, built.error().detail));
        return std::optional(std::move(*rule));
    }

    Result<> organisations()
    {
        return each(
            "organisations"_L1,
            [this](const QJsonObject& entry, const QString& where, qint64 id) -> Result<> {
                const auto name = hallText(entry, "name"_L1, where);
                const auto shortName = hallText(entry, "short"_L1, where);
                if (!name || !shortName)
                    return tl::unexpected(name ? shortName.error() : name.error());
                OrganisationId parent;
                if (!entry["parent"_L1].isNull() && entry.contains("parent"_L1)) {
                    const auto found = lookUp(m_organisations, entry["parent"_L1], where + u".parent"_s);
                    if (!found)
                        return tl::unexpected(found.error());
                    parent = {*found};
                }
                const auto level = tier(entry["tier"_L1], where + u".tier"_s);
                if (!level)
                    return tl::unexpected(level.error());
                const QString kind = entry["kind"_L1].toString().trimmed();
                if (kind.size() > 40 || !isPlainText(kind))
                    return invalid(where + u".kind"_s, u"at most 40 characters of plain text"_s);
                const QString word = entry["word"_L1].toString().trimmed();
                if (word.size() > CentreShortName || !isPlainText(word) || word != word.simplified())
                    return invalid(where + u".word"_s, u"at most 8 characters of one line"_s);
                m_setUp.organisations.push_back({{id}, parent, *name, *shortName, *level, kind, false, word});
                return remember(m_organisations, entry, id, where);
            });
    }

    Result<> halls()
    {
        return each("halls"_L1,
                    [this](const QJsonObject& entry, const QString& where, qint64 id) -> Result<> {
                        const auto name = hallText(entry, "name"_L1, where);
                        if (!name)
                            return tl::unexpected(name.error());
                        const auto hours = opening(entry["opening"_L1], where + u".opening"_s);
                        if (!hours)
                            return tl::unexpected(hours.error());
                        m_setUp.halls.push_back({{id}, *name, *hours});
                        return remember(m_halls, entry, id, where);
                    });
    }

    Result<> windows()
    {
        return each("windows"_L1,
                    [this](const QJsonObject& entry, const QString& where, qint64 id) -> Result<> {
                        const auto name = hallText(entry, "name"_L1, where);
                        const auto hall = lookUp(m_halls, entry["hall"_L1], where + u".hall"_s);
                        if (!name || !hall)
                            return tl::unexpected(name ? hall.error() : name.error());
                        OrganisationId department;
                        if (!entry["department"_L1].isNull() && entry.contains("department"_L1)) {
                            const auto found =
                                lookUp(m_organisations, entry["department"_L1], where + u".department"_s);
                            if (!found)
                                return tl::unexpected(found.error());
                            department = {*found};
                        }
                        m_setUp.windows.push_back({{id}, {*hall}, department, *name});
                        return remember(m_windows, entry, id, where);
                    });
    }

    Result<> kinds()
    {
        m_kinds.insert(permitKind().name, permitKind());
        m_setUp.kinds.push_back(permitKind());
        return each("kinds"_L1, [this](const QJsonObject& entry, const QString& where, qint64) -> Result<> {
            const auto name = hallText(entry, "name"_L1, where);
            if (!name)
                return tl::unexpected(name.error());
            ItemKind kind;
            kind.name = *name;
            const auto basis = hallNote(entry["basis"_L1], where + u".basis"_s);
            if (!basis)
                return tl::unexpected(basis.error());
            kind.legalBasis = *basis;
            kind.deemsAcceptance = entry["deems"_L1].toBool();
            kind.extensionsAllowed = entry.contains("extensions"_L1) ? entry["extensions"_L1].toInt(-1) : 0;
            if (kind.extensionsAllowed < 0 || kind.extensionsAllowed > MostExtensions)
                return invalid(where + u".extensions"_s,
                               u"must be a whole number from 0 to %1"_s.arg(MostExtensions));
            const std::array<std::pair<QLatin1StringView, Limit*>, 6> limits{
                {{"acceptance"_L1, &kind.acceptanceNotice},
                 {"supplement"_L1, &kind.supplement},
                 {"paper"_L1, &kind.acceptancePaper},
                 {"delivery"_L1, &kind.delivery},
                 {"extension"_L1, &kind.extensionCap},
                 {"joint"_L1, &kind.jointExtensionCap}}};
            for (const auto& [key, target] : limits) {
                const auto read = hallLimit(entry[key], where + u'.' + key);
                if (!read)
                    return tl::unexpected(read.error());
                *target = *read;
            }
            m_kinds.insert(kind.name, kind);
            m_setUp.kinds.push_back(kind);
            return {};
        });
    }

    Result<> items()
    {
        return each(
            "items"_L1, [this](const QJsonObject& entry, const QString& where, qint64 id) -> Result<> {
                const auto name = hallText(entry, "name"_L1, where);
                const auto kind = hallText(entry, "kind"_L1, where);
                const auto department =
                    lookUp(m_organisations, entry["department"_L1], where + u".department"_s);
                if (!name || !kind || !department)
                    return tl::unexpected(!name ? name.error() : !kind ? kind.error() : department.error());
                const QJsonArray variants = entry["variants"_L1].toArray();
                if (variants.isEmpty())
                    return invalid(where + u".variants"_s, u"an item needs at least one variant"_s);
                for (int i = 0; i < variants.size(); ++i) {
                    ItemVariant variant;
                    variant.item = {id};
                    variant.department = {*department};
                    variant.itemName = *name;
                    variant.kind = m_kinds.value(*kind);
                    variant.kind.name = *kind;
                    if (!m_kinds.contains(*kind))
                        return invalid(where + u".kind"_s, u"'%1' is not among the kinds"_s.arg(*kind));
                    const auto done =
                        readVariant(variants[i].toObject(), where + u".variants[%1]"_s.arg(i), variant);
                    if (!done)
                        return done;
                    m_setUp.variants.push_back(std::move(variant));
                }
                return {};
            });
    }

    static Result<Role> role(const QJsonValue& name, const QString& where)
    {
        static const QHash<QString, Role> names{{u"WindowClerk"_s, Role::WindowClerk},
                                                {u"Handler"_s, Role::Handler},
                                                {u"Reviewer"_s, Role::Reviewer},
                                                {u"Approver"_s, Role::Approver},
                                                {u"DepartmentHead"_s, Role::DepartmentHead},
                                                {u"SupervisionOfficer"_s, Role::SupervisionOfficer},
                                                {u"MatterOfficer"_s, Role::MatterOfficer},
                                                {u"Leader"_s, Role::Leader},
                                                {u"Secretary"_s, Role::Secretary},
                                                {u"UnitAdmin"_s, Role::UnitAdmin},
                                                {u"SystemAdmin"_s, Role::SystemAdmin},
                                                {u"SecurityAdmin"_s, Role::SecurityAdmin},
                                                {u"Auditor"_s, Role::Auditor}};
        const auto found = names.constFind(name.toString());
        if (found == names.cend())
            return invalid(where, u"'%1' is no role"_s.arg(name.toString().left(40)));
        return *found;
    }

    /// `role` is what the workspace is for; `roles` names more that the same person has.
    static Result<RoleSet> allRoles(const QJsonObject& entry, Role first, const QString& where)
    {
        RoleSet set{first};
        const QJsonArray more = entry["roles"_L1].toArray();
        for (const QJsonValue& name : more) {
            const auto found = role(name, where + u".roles"_s);
            if (!found)
                return tl::unexpected(found.error());
            set.add(*found);
        }
        if (!set.isLawful())
            return invalid(where + u".roles"_s, u"an administrator holds no other role"_s);
        return set;
    }

    Result<> people()
    {
        QSet<QString> logins;
        return each("people"_L1,
                    [&, this](const QJsonObject& entry, const QString& where, qint64) -> Result<> {
                        const auto login = hallText(entry, "login"_L1, where);
                        const auto name = hallText(entry, "name"_L1, where);
                        if (!login || !name)
                            return tl::unexpected(login ? name.error() : login.error());
                        if (logins.contains(login->toLower()))
                            return invalid(where + u".login"_s, u"given twice"_s);
                        logins.insert(login->toLower());
                        const auto first = role(entry["role"_L1], where + u".role"_s);
                        if (!first)
                            return tl::unexpected(first.error());
                        const auto roles = allRoles(entry, *first, where);
                        if (!roles)
                            return tl::unexpected(roles.error());
                        AccountRecord account;
                        account.login = *login;
                        account.actor.name = *name;
                        account.actor.role = *first;
                        account.actor.roles = *roles;
                        if (const auto placed = place(entry, where, account.actor); !placed)
                            return placed;
                        if (const auto filed = filing(entry, where, account); !filed)
                            return filed;
                        m_setUp.accounts.push_back(account);
                        return {};
                    });
    }

    /// `filing` is the number by which the supervision office released the person; without the key the people
    /// of the stages get one, so that a hall that moves over can work on its first day.
    Result<> filing(const QJsonObject& entry, const QString& where, AccountRecord& account)
    {
        const RoleSet roles = account.actor.roles;
        account.filingNumber = entry["filing"_L1].toString().trimmed();
        if (account.filingNumber.size() > 40 || !isPlainText(account.filingNumber))
            return invalid(where + u".filing"_s, u"at most 40 characters"_s);
        const bool works = roles.has(Role::Handler) || roles.has(Role::Reviewer) || roles.has(Role::Approver);
        if (works && !entry.contains("filing"_L1)) {
            do
                account.filingNumber = u"BA-%1"_s.arg(++m_lastFiling, 4, 10, QChar(u'0'));
            while (m_filings.contains(account.filingNumber));
        }
        if (!account.filingNumber.isEmpty() && m_filings.contains(account.filingNumber))
            return invalid(where + u".filing"_s, u"given twice"_s);
        m_filings.insert(account.filingNumber);
        return {};
    }

    Result<> place(const QJsonObject& entry, const QString& where, Actor& actor) const
    {
        if (actor.role == Role::WindowClerk) {
            const auto window = lookUp(m_windows, entry["window"_L1], where + u".window"_s);
            if (!window)
                return tl::unexpected(window.error());
            actor.window = {*window};
            const ServiceWindow& w = m_setUp.windows[std::size_t(*window - 1)];
            actor.hall = w.hall;
            actor.department = w.department;
        } else if (actor.role != Role::SystemAdmin && actor.role != Role::SecurityAdmin &&
                   actor.role != Role::Auditor) {
            const auto department = lookUp(m_organisations, entry["department"_L1], where + u".department"_s);
            if (!department)
                return tl::unexpected(department.error());
            actor.department = {*department};
        }
        return {};
    }

    QJsonObject m_root;
    HallSetUp m_setUp;
    Keys m_organisations;
    Keys m_halls;
    Keys m_windows;
    QHash<QString, ItemKind> m_kinds;
    QSet<QString> m_filings;
    int m_lastFiling = 0;
};

} // namespace

Result<HallSetUp> parseHall(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return invalid(u"hall"_s,
                       u"not a JSON object: %1 at %2"_s.arg(error.errorString()).arg(error.offset));
    return Reader(document.object()).run();
}

HallSetUp emptyHall(const FirstCentre& centre)
{
    HallSetUp setUp;
    setUp.centreName = centre.name;
    const QString shortName =
        centre.shortName.isEmpty() ? centre.name.left(CentreShortName) : centre.shortName;
    setUp.organisations.push_back({{1}, {}, centre.name, shortName, Tier::None, {}});
    setUp.kinds.push_back(permitKind());

    struct First
    {
        QString login;
        QString name;
        Role role;
        OrganisationId department;
    };

    for (const First& first : {First{u"sysadmin"_s, u"系统管理员"_s, Role::SystemAdmin, {}},
                               First{u"secadmin"_s, u"安全管理员"_s, Role::SecurityAdmin, {}},
                               First{u"auditor"_s, u"审计管理员"_s, Role::Auditor, {}},
                               First{u"unitadmin"_s, u"单位管理员"_s, Role::UnitAdmin, {1}}}) {
        AccountRecord account;
        account.login = first.login;
        account.actor.name = first.name;
        account.actor.role = first.role;
        account.actor.department = first.department;
        setUp.accounts.push_back(account);
    }
    return setUp;
}

} // namespace duban
