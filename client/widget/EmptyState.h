// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Icon.h"

#include <QLabel>
#include <QWidget>

namespace duban {

/// What an empty list says: what will appear here and the act that fills it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(IconName name, const QString& headline, const QString& explanation, QWidget* parent = nullptr);

    void setWords(const QString& headline, const QString& explanation);

private:
    QLabel* m_headline;
    QLabel* m_explanation;
};

} // namespace duban
