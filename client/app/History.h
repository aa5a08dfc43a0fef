// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <optional>
#include <vector>

namespace duban {

/// Where a person was: a view of the rail and a place inside it.
struct Place
{
    int view = 0;
    QVariant inside;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Back and forward over the places a person visited.
class History
{
public:
    static constexpr std::size_t MaxPlaces = 100;

    /// Goes somewhere new: what lay ahead is forgotten.
    void visit(const Place& place)
    {
        if (!m_places.empty() && m_places[m_at] == place)
            return;
        m_places.resize(m_places.empty() ? 0 : m_at + 1);
        m_places.push_back(place);
        if (m_places.size() > MaxPlaces)
            m_places.erase(m_places.begin());
        m_at = m_places.size() - 1;
    }

    /// @return the place before; nothing at the first.
    std::optional<Place> back()
    {
        if (m_places.empty() || m_at == 0)
            return std::nullopt;
        return m_places[--m_at];
    }

    /// @return the place after; nothing at the last.
    std::optional<Place> forward()
    {
        if (m_at + 1 >= m_places.size())
            return std::nullopt;
        return m_places[++m_at];
    }

    void clear()
    {
        m_places.clear();
        m_at = 0;
    }

private:
    std::vector<Place> m_places;
    std::size_t m_at = 0;
};

} // namespace duban
