// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/SetUpRequests.h"
#include "server/command/Dispatcher.h"

namespace duban {

/// A unit lays an item, a variant, or another version of one ready. It is checked whole: a proposal can be
/// released as it is.
class ProposeVariantHandler
{
public:
    /// @return InvalidInput naming the field of VariantEntry at fault.
    Result<Changes> run(const Grant<ProposeVariant>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// The supervision office files a proposal; the variant that it replaces ends on the day it begins.
/// Source: domain.md §8 (the unit proposes, the legal office examines, the supervision office files).
class ReleaseVariantHandler
{
public:
    /// @return NotFound outside the own subtree; NotAllowed of the own proposal; WrongState when it is no
    ///         proposal any more, or what it replaces was replaced by another; InvalidInput naming the field.
    Result<Changes> run(const Grant<ReleaseVariant>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// The supervision office turns a proposal down.
class RejectVariantHandler
{
public:
    /// @return NotFound outside the own subtree; WrongState when it is no proposal any more; InvalidInput.
    Result<Changes> run(const Grant<RejectVariant>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

/// A variant is offered no more from a day on; its running cases keep its rules.
class RetireVariantHandler
{
public:
    /// @return NotFound outside the own subtree; WrongState when it is not released or has ended;
    /// InvalidInput
    ///         naming the field: a day in the past, or not before the day on which it ends anyway.
    Result<Changes> run(const Grant<RetireVariant>& grant, const ReadTx& tx,
                        const CommandContext& context) const;
};

} // namespace duban
