// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace duban {

/// The light that a row of a list of lights stands for: what tells two rows of one case apart.
struct CountedLight
{
    Light level{};
    ClockKind clock{}; ///< not set: a server that does not tell
    Stage stage{};     ///< of that clock
    LegalTime moment;  ///< when it became due
};

/// Cases for a list to show, by key: in the replica the id of the case. A list of what was counted may hold a
/// case twice, the second time under a key that is no case's id; the row itself always says which case it is.
class CaseSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const QHash<CaseId, CaseRow>& cases() const = 0;

    /// @return nullptr when there is none under that key; valid until the next signal.
    virtual const CaseRow* findCase(CaseId key) const = 0;

    /// @return the light the row under that key was counted for; nothing where cases are listed.
    virtual std::optional<CountedLight> countedLight(CaseId key) const
    {
        Q_UNUSED(key)
        return std::nullopt;
    }

signals:
    /// A case is new or changed.
    void caseChanged(duban::CaseId key);
    /// A case is here no more.
    void caseGone(duban::CaseId key);
    /// Everything may be different.
    void reset();
};

} // namespace duban
