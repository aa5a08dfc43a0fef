// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/Platter.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr std::size_t Sector = 512;
constexpr int IndexBytes = 32768; ///< of SQLite's -shm

/// What becomes of one write under way.
enum class Fate { Kept, Torn, Garbage, Dropped };

/// A cut that drops everything and one that keeps everything are as likely as those between.
enum class Mood { KeepsAll, DropsAll, Mixed };

Mood moodOf(std::mt19937_64& random)
{
    switch (std::uniform_int_distribution(0, 3)(random)) {
    case 0:
        return Mood::KeepsAll;
    case 1:
        return Mood::DropsAll;
    default:
        return Mood::Mixed;
    }
}

Fate fateOf(Mood mood, const CutRecord& record, std::mt19937_64& random)
{
    if (mood != Mood::Mixed)
        return mood == Mood::KeepsAll ? Fate::Kept : Fate::Dropped;
    const int dice = std::uniform_int_distribution(0, 9)(random);
    const bool bytes = record.kind == CutRecord::Kind::Wrote;
    if (dice < 4)
        return Fate::Kept;
    if (dice < 6 && record.bytes.size() > Sector)
        return Fate::Torn;
    return dice < 7 && bytes ? Fate::Garbage : Fate::Dropped;
}

std::string garbage(std::size_t size, std::mt19937_64& random)
{
    std::string bytes(size, '\0');
    std::generate(bytes.begin(), bytes.end(), [&random] { return char(random()); });
    return bytes;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s: %s", qPrintable(path), qPrintable(file.errorString()));
}

/// Calls `folder` and `file` with the path of each below a folder, parents first.
template <class NamesOf, class TakeFolder, class TakeFile>
void walk(const QString& at, auto& node, const NamesOf& namesOf, const TakeFolder& folder,
          const TakeFile& file)
{
    for (const auto& [name, child] : namesOf(node)) {
        const QString path = at + u'/' + QString::fromStdString(name);
        if (child->folder) {
            folder(path);
            walk(path, *child, namesOf, folder, file);
        } else {
            file(path, *child);
        }
    }
}

void makeFolder(const QString& path)
{
    if (!QDir().mkpath(path))
        qFatal("cannot make %s", qPrintable(path));
}

} // namespace

Platter::Platter(const CutLog& log, DiskRules rules) : m_log(log), m_rules(std::move(rules))
{
    m_root = std::make_shared<Node>(true, ++m_nodes);
}

Platter::~Platter() = default;

void Platter::goTo(std::size_t record)
{
    for (; m_next < std::min(record, m_log.records().size()); ++m_next)
        take(m_next);
}

Platter::NodePtr Platter::find(std::string_view path) const
{
    if (const auto nameless = m_nameless.find(path); nameless != m_nameless.end())
        return nameless->second;
    NodePtr node = m_root;
    while (!path.empty() && node) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const auto found = node->names.find(path.substr(0, slash));
        node = found == node->names.end() ? nullptr : found->second;
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return node;
}

std::pair<Platter::NodePtr, std::string> Platter::placeOf(std::string_view path) const
{
    const std::size_t slash = path.rfind('/');
    const bool top = slash == std::string_view::npos;
    NodePtr parent = find(top ? std::string_view() : path.substr(0, slash));
    if (!parent || !parent->folder)
        qFatal("the recording knows no folder of %s", std::string(path).c_str());
    return {std::move(parent), std::string(top ? path : path.substr(slash + 1))};
}

Platter::NodePtr Platter::create(bool folder, std::string_view path, std::size_t number)
{
    auto node = std::make_shared<Node>(folder, ++m_nodes);
    auto [parent, name] = placeOf(path);
    change({number, parent, name, node, {}, {}});
    return node;
}

void Platter::keep(const NameChange& change, const std::function<Names&(Node&)>& namesOf)
{
    if (change.fromParent)
        namesOf(*change.fromParent).erase(change.fromName);
    if (change.node)
        namesOf(*change.parent)[change.name] = change.node;
    else
        namesOf(*change.parent).erase(change.name);
}

void Platter::change(NameChange change)
{
    keep(change, [](Node& node) -> Names& { return node.names; });
    m_pendingNames.push_back(std::move(change));
}

void Platter::take(std::size_t number)
{
    using Kind = CutRecord::Kind;
    const CutRecord& record = m_log.records()[number];
    switch (record.kind) {
    case Kind::Acknowledged:
        m_acknowledged = record.at + 1;
        return;
    case Kind::CreatedFile:
    case Kind::CreatedFolder:
        create(record.kind == Kind::CreatedFolder, record.path, number);
        return;
    case Kind::CreatedNameless:
        m_nameless[std::string(record.path)] = std::make_shared<Node>(false, ++m_nodes);
        return;
    case Kind::Unlinked: {
        const auto [parent, name] = placeOf(record.path);
        change({number, parent, name, {}, {}, {}});
        return;
    }
    case Kind::Renamed:
    case Kind::Linked: {
        const NodePtr node = find(record.path);
        if (!node)
            qFatal("the recording knows no %s", std::string(record.path).c_str());
        const auto [parent, name] = placeOf(record.to);
        if (record.kind == Kind::Linked) {
            change({number, parent, name, node, {}, {}});
        } else {
            const auto [fromParent, fromName] = placeOf(record.path);
            change({number, parent, name, node, fromParent, fromName});
        }
        return;
    }
    case Kind::SyncBegins:
        m_syncs[record.at] = {find(record.path), number};
        return;
    case Kind::SyncEnded:
        endSync(record);
        return;
    case Kind::Wrote:
    case Kind::Resized:
        break;
    }
    // What an open file without any name gets is nowhere after a cut.
    if (const NodePtr node = find(record.path)) {
        ++node->changes;
        node->pending.push_back(number);
    } else if (!record.path.ends_with(" (deleted)")) {
        qFatal("the recording knows no %s", std::string(record.path).c_str());
    }
}

void Platter::endSync(const CutRecord& record)
{
    const auto begun = m_syncs.find(record.at);
    if (begun == m_syncs.end())
        qFatal("a sync ended that never began");
    const Sync sync = begun->second;
    m_syncs.erase(begun);
    if (!sync.node || (!m_rules.deafTo.empty() && record.path.find(m_rules.deafTo) != std::string_view::npos))
        return;
    std::vector<std::size_t>& pending = sync.node->pending;
    const auto later = std::find_if(pending.begin(), pending.end(),
                                    [&](std::size_t number) { return number > sync.record; });
    std::for_each(pending.begin(), later, [&](std::size_t number) { applyWhole(sync.node->kept, number); });
    pending.erase(pending.begin(), later);
    std::erase_if(m_pendingNames, [&](const NameChange& change) {
        const bool safe =
            change.record < sync.record && (m_rules.names == NameRule::WithAnySync ||
                                            change.parent == sync.node || change.fromParent == sync.node);
        if (safe)
            keep(change, [](Node& node) -> Names& { return node.keptNames; });
        return safe;
    });
}

void Platter::apply(QByteArray& bytes, const CutRecord& record, std::string_view part, std::size_t offset)
{
    if (record.kind == CutRecord::Kind::Resized) {
        bytes.resize(qsizetype(record.at), '\0');
        return;
    }
    const auto at = qsizetype(record.at + offset);
    const auto size = qsizetype(part.size());
    if (bytes.size() < at + size)
        bytes.resize(at + size, '\0');
    std::copy(part.begin(), part.end(), bytes.begin() + at);
}

void Platter::applyWhole(QByteArray& bytes, std::size_t number) const
{
    const CutRecord& record = m_log.records()[number];
    apply(bytes, record, record.bytes, 0);
}

void Platter::cut(const QString& folder, std::mt19937_64& random)
{
    m_cutNames.clear();
    const std::size_t names =
        moodOf(random) == Mood::KeepsAll
            ? m_pendingNames.size()
            : std::uniform_int_distribution<std::size_t>(0, m_pendingNames.size())(random);
    for (std::size_t i = 0; i < names; ++i)
        keep(m_pendingNames[i], [this](Node& node) -> Names& {
            return m_cutNames.try_emplace(&node, node.keptNames).first->second;
        });
    const auto namesOf = [this](const Node& node) -> const Names& {
        const auto changed = m_cutNames.find(&node);
        return changed == m_cutNames.end() ? node.keptNames : changed->second;
    };
    const Mood mood = moodOf(random);
    const auto takeFile = [&](const QString& path, const Node& node) {
        QByteArray bytes = node.kept;
        for (const std::size_t number : node.pending) {
            const CutRecord& record = m_log.records()[number];
            switch (fateOf(mood, record, random)) {
            case Fate::Kept:
                apply(bytes, record, record.bytes, 0);
                break;
            case Fate::Torn: {
                const std::size_t sectors = (record.bytes.size() - 1) / Sector;
                const std::size_t at =
                    Sector * std::uniform_int_distribution<std::size_t>(1, sectors)(random);
                const bool front = (random() & 1) != 0;
                apply(bytes, record, front ? record.bytes.substr(0, at) : record.bytes.substr(at),
                      front ? 0 : at);
                break;
            }
            case Fate::Garbage:
                apply(bytes, record, garbage(record.bytes.size(), random), 0);
                break;
            case Fate::Dropped:
                break;
            }
        }
        put(path, bytes);
        if (path.endsWith(u".db") && (random() & 1) != 0)
            put(path + u"-shm"_s, QByteArray::fromStdString(garbage(IndexBytes, random)));
    };
    makeFolder(folder);
    walk(folder, std::as_const(*m_root), namesOf, makeFolder, takeFile);
}

void Platter::copy(const QString& folder)
{
    makeFolder(folder);
    walk(
        folder, std::as_const(*m_root), [](const Node& node) -> const Names& { return node.names; },
        makeFolder,
        [this](const QString& path, const Node& node) {
            QByteArray bytes = node.kept;
            for (const std::size_t number : node.pending)
                applyWhole(bytes, number);
            put(path, bytes);
        });
}

std::optional<QByteArray> Platter::settled(const QString& path) const
{
    const auto namesOf = [this](const Node& node) -> const Names& {
        const auto changed = m_cutNames.find(&node);
        return changed == m_cutNames.end() ? node.keptNames : changed->second;
    };
    const Node* node = m_root.get();
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const Names& names = namesOf(*node);
        const auto found = names.find(part.toStdString());
        if (found == names.end())
            return std::nullopt;
        node = found->second.get();
    }
    bool settledAll = true;
    QByteArray key;
    walk(
        QString(), *node, namesOf, [&key](const QString& folder) { key += folder.toUtf8() + '\n'; },
        [&](const QString& file, const Node& child) {
            settledAll = settledAll && child.pending.empty();
            key += file.toUtf8() + ' ' + QByteArray::number(child.id) + ' ' +
                   QByteArray::number(child.changes) + '\n';
        });
    return settledAll ? std::optional(key) : std::nullopt;
}

} // namespace duban::test
