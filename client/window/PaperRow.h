// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/ActionButton.h"
#include "client/widget/ElidedLabel.h"
#include "common/domain/Catalogue.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <vector>

namespace duban {

/// How a file of a paper stands, for its line.
struct FileStanding
{
    enum class How : quint8 {
        OnTheWay,
        There,
        Stuck, ///< `words` say why and what helps; it can be tried again
        Lost,  ///< it cannot be tried again: it is chosen anew
    };

    QString name;
    QString words;
    How how = How::OnTheWay;
    int progress = 0; ///< of ProgressSteps
};

/// One paper of the intake: ticked when it was looked at, its files below it. Files can be dropped on it.
class PaperRow : public QWidget
{
    Q_OBJECT

public:
    explicit PaperRow(const Material& material, QWidget* parent = nullptr);

    MaterialId material() const noexcept { return m_material; }

    Material::Need need() const noexcept { return m_need; }

    TickBox* box() const noexcept { return m_box; }

    /// @return what stands beside it: present, missing, without a file.
    QString state() const { return m_state->text(); }

    /// Says how the paper stands. @param lacksFile it is here, and the item wants its file before it goes on
    void showState(bool lacksFile);

    void showFiles(const std::vector<FileStanding>& files);

    /// @return lines of files.
    int fileCount() const noexcept { return int(m_lines.size()); }

    QPushButton* addButton() const noexcept { return m_add; }

    QPushButton* removeButton(int file) const { return m_lines[std::size_t(file)].remove; }

    QPushButton* againButton(int file) const { return m_lines[std::size_t(file)].again; }

    /// @return what the line of a file says.
    QString words(int file) const { return m_lines[std::size_t(file)].words->text(); }

signals:
    void toggled();
    /// Files of this paper are to be chosen.
    void filesWanted();
    /// Files of this PC were dropped here.
    void filesDropped(const QStringList& paths);
    void removeWanted(int file);
    void againWanted(int file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Line
    {
        QWidget* box;
        ElidedLabel* name;
        QProgressBar* bar;
        QLabel* words;
        QPushButton* again;
        QPushButton* remove;
    };

    Line makeLine(int at);

    MaterialId m_material;
    Material::Need m_need;
    TickBox* m_box;
    QLabel* m_state;
    QPushButton* m_add;
    QVBoxLayout* m_column;
    std::vector<Line> m_lines;
};

} // namespace duban
