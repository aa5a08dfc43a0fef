// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/LightTrustWatch.h"
#include "client/supervision/AnnulmentDesk.h"
#include "client/supervision/CounterCard.h"
#include "client/supervision/DepartmentTable.h"
#include "client/supervision/EventStream.h"
#include "client/supervision/Forecast.h"
#include "client/supervision/LightsPanel.h"
#include "client/supervision/PanelDock.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QStackedWidget>

#include <map>

namespace duban {

class CasesBehind;
class CaseSheet;
class SpanCases;

/// What a figure of the board stands for; the list behind it shows exactly these cases.
struct BoardScope
{
    OrganisationId department;  ///< not set: all
    std::optional<Light> light; ///< not set: every light
    LocalDay dueOn{};           ///< not set: whenever due

    bool fits(const CaseRow& row, const Replica& replica) const;
};

/// The supervision board: counters, departments by trouble, lights, events, forecast. Every figure opens its
/// cases, every card can be torn off to another monitor, and further consoles can stand on others. On a wall
/// it has no controls.
class BoardView : public View
{
    Q_OBJECT

public:
    /// A further console stands in a window of its own beside the board it came from.
    enum class Console : quint8 { Main, Further };

    /// Most consoles beside the main one.
    static constexpr int MostFurther = 3;

    /// @param alarm of the main console, for a further one: a light sounds once, however many consoles stand
    /// open
    explicit BoardView(const ViewContext& context, QWidget* parent = nullptr, Console console = Console::Main,
                       RedAlarm* alarm = nullptr);
    ~BoardView() override;

    QString name() const override { return QStringLiteral("board"); }

    QString title() const override { return tr("Board"); }

    QIcon icon() const override { return duban::icon(IconName::Board); }

    std::optional<int> count() const override { return m_total.red; }

    bool isCountUrgent() const override { return m_total.red > 0 && m_watch->trust() == LightTrust::Known; }

    bool hasWall() const override { return true; }

    void setLooked(Looked how) override;

    QVariant place() const override;
    CaseId openedCase() const override;
    Printout printout() const override;
    void goTo(const QVariant& place) override;
    void refresh() override;
    bool stepBack() override;
    bool goOnWith(const QString& draft) override;

    /// Opens one case to look at.
    void openCase(CaseId id);
    /// Opens the cases behind a figure.
    void openScope(const BoardScope& scope);

    enum Figure { ReceivedToday, Open, Green, Yellow, Red, White, FigureCount };

    CounterCard* card(Figure figure) const { return m_cards[std::size_t(figure)]; }

    DepartmentTable* departments() const noexcept { return m_departments; }

    LightList* lights() const noexcept { return m_lights->list(); }

    LightsPanel* lightsPanel() const noexcept { return m_lights; }

    PanelDock* dock() const noexcept { return m_dock; }

    /// Opens one more console, in a window of its own. @return nullptr when there are enough.
    BoardView* addConsole();

    /// @return the consoles beside this one.
    std::vector<BoardView*> furtherConsoles() const;

    EventStream* stream() const noexcept { return m_stream; }

    Forecast* forecast() const noexcept { return m_forecast; }

    const LightTrustWatch& watch() const noexcept { return *m_watch; }

    AnnulmentDesk* annulments() const noexcept { return m_annulments; }

    CaseSheet* sheet() const noexcept { return m_sheet; }

private:
    QLayout* makeCounters();
    Card* makeDepartments();
    LightsPanel* makeLights(RedAlarm* alarm);
    Card* makeStream();
    Card* makeForecast();
    QWidget* makeTop();
    QWidget* makeBoard(RedAlarm* alarm);
    void makePanels(QHBoxLayout* columns, RedAlarm* alarm);
    void arrangeColumns();
    void openConsole(int number);
    void restoreConsoles();
    void openCaseHere(CaseId id);
    void comeForward();
    void showTotal();
    void showTrust();
    void showBoard();
    void openFigure(Figure figure);
    void openToday();
    QString wordsOf(const BoardScope& scope) const;

    struct Further
    {
        std::unique_ptr<PanelWindow> window;
        BoardView* board = nullptr;
    };

    QPointer<QWidget> m_frame; ///< that shows this view among others; may be none
    ViewContext m_context;
    Console m_console;
    Replica& m_replica;
    LightTrustWatch* m_watch;
    CounterModel* m_counters;
    DepartmentCounters m_total;
    std::array<CounterCard*, FigureCount> m_cards{};
    NoticeBar* m_stale = nullptr;
    DepartmentTable* m_departments = nullptr;
    LightsPanel* m_lights = nullptr;
    EventStream* m_stream = nullptr;
    Forecast* m_forecast = nullptr;
    QStackedWidget* m_stack;
    CaseSheet* m_sheet;
    AnnulmentDesk* m_annulments;
    PanelDock* m_dock;
    QWidget* m_top = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_more = nullptr;
    std::array<QWidget*, 3> m_columns{};
    std::map<int, Further> m_further; ///< by number
    CasesBehind* m_cases;
    SpanCases* m_spans;
};

} // namespace duban
