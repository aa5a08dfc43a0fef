// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QShortcut>
#include <QVBoxLayout>

namespace duban {

/// One entry of the rail: icon, title, count; painted in the tokens' colours.
class RailEntry : public QAbstractButton
{
    Q_OBJECT

public:
    RailEntry(const View& view, int position, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    const View& m_view;
};

/// The views of this role at the left, at most eight, each reached by Ctrl and its number.
class Rail : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MaxEntries = 8;

    explicit Rail(QWidget* parent = nullptr);

    /// Shows these views' entries instead of those there were.
    void setViews(const std::vector<View*>& views);
    void choose(int position);

signals:
    void chosen(int position);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
    QButtonGroup* m_group;
    QList<QShortcut*> m_keys; ///< Ctrl+1 to Ctrl+8; what each is for is the title of its view
};

} // namespace duban
