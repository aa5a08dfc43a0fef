// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/ArchiveDesk.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace duban {

/// A button that makes the archive of a case, and how far it is.
class ArchiveBar : public QWidget
{
    Q_OBJECT

public:
    explicit ArchiveBar(const ViewContext& context, QWidget* parent = nullptr);

    /// The case whose archive is made next; one under way goes on.
    void setCase(const CaseDetails& details);

    /// Makes the archive and says what came of it.
    void make(const QString& path);

    QPushButton* button() const noexcept { return m_button; }

    ArchiveDesk* desk() const noexcept { return m_desk; }

    /// @return what the last one came to.
    QString said() const { return m_said->text(); }

private:
    void askPlace();

    CaseDetails m_details;
    ArchiveDesk* m_desk;
    QPushButton* m_button;
    QProgressBar* m_progress;
    QLabel* m_said;
};

} // namespace duban
