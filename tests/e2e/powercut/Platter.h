// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/powercut/CutLog.h"

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <unordered_map>

namespace duban::test {

/// When a name, one that is new, gone or another one, is safe on a disk.
enum class NameRule {
    WithItsFolder, ///< when its folder was synced: all that POSIX promises
    WithAnySync,   ///< when anything was synced after it: a journal of metadata, as ext4, XFS and NTFS have
};

/// How a disk treats what it is told.
struct DiskRules
{
    NameRule names = NameRule::WithItsFolder;
    std::string deafTo; ///< syncs of paths that contain this do nothing; empty: of none. For controls
};

/// A disk that follows a recording: what was synced is on it; the rest is under way.
class Platter
{
public:
    /// @param log must outlive this
    Platter(const CutLog& log, DiskRules rules);
    ~Platter();

    /// Takes in the records before number `record`; only forward.
    void goTo(std::size_t record);

    /// @return acknowledgements among them; their numbers count from 0.
    quint64 acknowledged() const { return m_acknowledged; }

    /// Writes what the disk holds when the power fails now into an empty folder: all that was synced; of the
    /// names under way the first ones in their order; of the bytes under way each write whole, cut at 512
    /// bytes, as garbage or not at all. Half of the databases get garbage in the place of their -shm, which
    /// the recorder does not see. A different one at every call.
    void cut(const QString& folder, std::mt19937_64& random);

    /// Writes what the programs saw last into an empty folder, as if everything had been synced.
    void copy(const QString& folder);

    /// Of the folder last cut: equal where every byte and name below `path` is equal for sure.
    /// @return nothing when something there was under way.
    std::optional<QByteArray> settled(const QString& path) const;

private:
    struct Node;
    using NodePtr = std::shared_ptr<Node>;
    using Names = std::map<std::string, NodePtr, std::less<>>;

    struct Node
    {
        explicit Node(bool isFolder, quint64 number) : folder(isFolder), id(number) {}

        bool folder;
        quint64 id;
        quint64 changes = 0;
        Names names;                      ///< as programs see them
        Names keptNames;                  ///< as they are on the disk
        QByteArray kept;                  ///< bytes on the disk
        std::vector<std::size_t> pending; ///< records of writes under way
    };

    struct NameChange
    {
        std::size_t record = 0;
        NodePtr parent;
        std::string name;
        NodePtr node; ///< null: the name goes
        NodePtr fromParent;
        std::string fromName;
    };

    struct Sync
    {
        NodePtr node;
        std::size_t record = 0;
    };

    void take(std::size_t number);
    void endSync(const CutRecord& record);
    void change(NameChange change);
    NodePtr find(std::string_view path) const;
    std::pair<NodePtr, std::string> placeOf(std::string_view path) const;
    NodePtr create(bool folder, std::string_view path, std::size_t number);
    static void apply(QByteArray& bytes, const CutRecord& record, std::string_view part, std::size_t offset);
    void applyWhole(QByteArray& bytes, std::size_t number) const;
    static void keep(const NameChange& change, const std::function<Names&(Node&)>& namesOf);

    const CutLog& m_log;
    DiskRules m_rules;
    NodePtr m_root;
    std::map<std::string, NodePtr, std::less<>> m_nameless;
    std::vector<NameChange> m_pendingNames;
    std::unordered_map<quint64, Sync> m_syncs;
    std::map<const Node*, Names> m_cutNames; ///< of the folders that the last cut changed
    std::size_t m_next = 0;
    quint64 m_acknowledged = 0;
    quint64 m_nodes = 0;
};

} // namespace duban::test
