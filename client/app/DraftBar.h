// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace duban {

/// Under the title after login: what the person began to write on this PC and did not send, the newest first,
/// with the way back to each and a way to throw it away. A line goes once its draft was sent or emptied; what
/// is written later is told of at the next login. Hidden while there is nothing to tell.
class DraftBar : public QFrame
{
    Q_OBJECT

public:
    /// So many lines stand there at once, the rest behind a button.
    static constexpr std::size_t FewLines = 2;

    /// @param store nullptr: nothing is kept, the bar never shows
    explicit DraftBar(DraftStore* store, QWidget* parent = nullptr);

    /// The person logged in: looks for what is kept.
    void look();

    /// Another person sits here: nothing of the one before stays.
    void clear();

    /// On the wall there is nothing to press.
    enum class Place : quint8 { Desk, Wall };
    void setPlace(Place place);

    /// @return what is told of, the newest first; also what is not on the screen.
    const std::vector<DraftStore::Kept>& told() const noexcept { return m_told; }

    /// Buttons of a line; nullptr when that line is not shown, or cannot be opened.
    QPushButton* openButton(std::size_t line) const;
    QPushButton* dropButton(std::size_t line) const;

    QPushButton* moreButton() const noexcept { return m_more; }

    QPushButton* laterButton() const noexcept { return m_later; }

signals:
    /// The person wants to go on with it.
    void openWanted(const duban::DraftStore::Kept& kept);
    /// It was thrown away, in the person's words; `undo` brings it back.
    void thrownAway(const QString& words, const std::function<void()>& undo);
    /// It could not be brought back, in the person's words.
    void failed(const QString& words);

private:
    void tell();
    void addLine(const DraftStore::Kept& kept);
    void forget(const QString& name);
    void follow(const QString& name);
    void throwAway(const DraftStore::Kept& kept);

    DraftStore* m_store;
    std::vector<DraftStore::Kept> m_told;
    std::vector<QWidget*> m_lines;
    QVBoxLayout* m_column;
    QPushButton* m_more;
    QPushButton* m_later;
    bool m_all = false;    ///< every line is shown
    bool m_putOff = false; ///< not before the next login
    Place m_place = Place::Desk;
};

} // namespace duban
