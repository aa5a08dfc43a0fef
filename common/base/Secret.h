// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace duban {

/// Text that must not reach a log: it has no debug operator and wipes its bytes when it ends.
class Secret
{
public:
    Secret() = default;

    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    explicit Secret(const QString& text) : m_bytes(text.toUtf8()) {}

    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(Secret&&) noexcept = default;

    ~Secret()
    {
        if (m_bytes.isDetached())
            m_bytes.fill('\0');
    }

    /// The bytes themselves; the caller must not keep or print them.
    const QByteArray& reveal() const noexcept { return m_bytes; }

    bool isEmpty() const noexcept { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

} // namespace duban
