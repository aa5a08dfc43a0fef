// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/Scale.h"
#include "client/network/ServerPin.h"
#include "client/widget/Tokens.h"
#include "common/document/DocumentKind.h"

#include <QRect>
#include <QSettings>
#include <QSize>

#include <optional>

namespace duban {

/// Where a panel stood that has a window of its own.
struct PanelPlace
{
    bool torn = false;   ///< false: it was brought back since
    QString screen;      ///< name of the monitor
    QRect geometry;      ///< from the upper left corner of that monitor
    bool filled = false; ///< over the whole monitor

    friend bool operator==(const PanelPlace&, const PanelPlace&) = default;
};

/// Where papers of a kind go on this PC.
struct PaperPlace
{
    QString printer;   ///< empty: the usual one
    bool slip = false; ///< on a roll of 80 mm, where the kind of paper may

    friend bool operator==(const PaperPlace&, const PaperPlace&) = default;
};

/// What stays on a hall PC between two runs: settings and the pins of servers. Half-typed
/// texts lie beside them, encrypted (DraftStore).
class Settings
{
public:
    /// @param file of the settings; empty: the user's own place
    explicit Settings(const QString& file = {});

    QString server() const;
    void setServer(const QString& address);

    QString login() const;
    void setLogin(const QString& login);

    /// zh_CN or en; Chinese unless chosen otherwise.
    QString language() const;
    void setLanguage(const QString& language);

    /// The look before anybody has logged in: the one chosen here last.
    Scheme scheme() const;
    void setScheme(Scheme scheme);

    /// How large everything is drawn, one of Scales: holds from the next start on.
    int scale() const;
    void setScale(int percent);

    /// What the present run is drawn at, whatever is chosen meanwhile; kept nowhere.
    int scaleNow() const noexcept { return m_scaleNow; }

    void runAtScale(int percent) { m_scaleNow = percent; }

    QSize windowSize() const;
    void setWindowSize(const QSize& size);

    /// @return the folder where half-typed texts are kept, encrypted.
    QString draftFolder() const;

    /// @return nothing for a panel that never had a window of its own.
    std::optional<PanelPlace> panelPlace(const QString& panel) const;
    void setPanelPlace(const QString& panel, const PanelPlace& place);

    PaperPlace paperPlace(DocumentKind kind) const;
    void setPaperPlace(DocumentKind kind, const PaperPlace& place);

    /// The seal that was named here last.
    QString usualSeal() const;
    void setUsualSeal(const QString& seal);

    /// The program that puts an electronic seal on a paper (ElectronicSeal); empty: none. Written into the
    /// file of all users of a PC by who looks after it.
    QString sealProgram() const;
    void setSealProgram(const QString& path);

    /// @return what was confirmed for a server; nothing when it is new here.
    std::optional<ServerPin> pin(const Endpoint& address) const;
    void setPin(const Endpoint& address, const ServerPin& pin);

private:
    std::unique_ptr<QSettings> m_store;
    QString m_draftFolder;
    int m_scaleNow = UsualScale;
};

} // namespace duban
