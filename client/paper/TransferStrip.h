// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/FileWords.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace duban {

/// Files on their way, one below the other: how far each is, what stopped it, and a button to stop it or to
/// try again.
class TransferStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TransferStrip(QWidget* parent = nullptr);

    /// Shows a file until it is Done or taken away.
    void add(FileSender* sender);

    /// @return files on the screen.
    int count() const noexcept { return int(m_rows.size()); }

    /// @return the button of one of them that stops it or tries again.
    QPushButton* actButton(int row) const { return m_rows[std::size_t(row)].act; }

    /// @return its words.
    QString words(int row) const;

signals:
    /// The person wants this one to go on.
    void startWanted(duban::FileSender* sender);

private:
    struct Row
    {
        QPointer<FileSender> sender;
        QWidget* box;
        QLabel* name;
        QProgressBar* bar;
        QLabel* words;
        QPushButton* act;
        QPushButton* away;
    };

    void refresh(FileSender* sender);
    void remove(FileSender* sender);

    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
};

} // namespace duban
