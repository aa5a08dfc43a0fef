// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "common/protocol/WatchRequests.h"

namespace duban {

/// @return what an outcome at the counter is called, translated.
QString counterWord(CounterOutcome outcome);

/// @return the item somebody was told about, or that it was none in particular; translated.
QString counterItem(const QString& itemName);

/// What the clerk had before them when nothing was taken in.
struct CounterScene
{
    VariantId variant; ///< not set: about no item in particular
    QString itemName;
    QString applicantName;
    QStringList missing; ///< names of the required papers not ticked
    int present = 0;     ///< papers ticked: what is left was looked for
};

/// What an outcome at the counter that opens no case says beyond its name.
/// Source: 行政许可法 art. 32.
class CounterDialog : public FormDialog
{
    Q_OBJECT

public:
    CounterDialog(CounterOutcome outcome, const CounterScene& scene, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<RecordCounter> request() const;

    /// @return what can be recorded without a word more; nothing when something must be written first.
    static std::optional<RecordCounter> plainRequest(CounterOutcome outcome, const CounterScene& scene);

private:
    CounterOutcome m_outcome;
    VariantId m_variant;
    QLineEdit* m_organ = nullptr;
    QLineEdit* m_applicant = nullptr;
    QPlainTextEdit* m_note = nullptr;
    TickBox* m_initialled = nullptr;
};

} // namespace duban
