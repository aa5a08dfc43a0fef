// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/ArrangementView.h"
#include "client/step/DayField.h"
#include "client/widget/Icon.h"

namespace duban {

/// Who works on whose cases while they are away.
class DeputiesView : public ArrangementView
{
    Q_OBJECT

public:
    explicit DeputiesView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("deputies"); }

    QString title() const override { return tr("Deputies"); }

    QIcon icon() const override { return duban::icon(IconName::PersonSwap); }

protected:
    void fetch() override;
    std::vector<Row> rows() const override;

    bool isChangeable() const override { return chosenDeputy() != nullptr; }

    void add() override;
    void change() override;
    void end() override;
    QString endWord() const override;

private:
    const DeputyEntry* chosenDeputy() const;

    std::vector<DeputyEntry> m_deputies;
};

/// Makes or changes an arrangement. Who is away and who stands in are not changed later.
class DeputyDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param known nothing: a new one
    DeputyDialog(const std::vector<PersonEntry>& people, const std::optional<DeputyEntry>& known,
                 LocalDay today, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetDeputy> request() const;

private:
    void addPeople(const std::vector<PersonEntry>& people);
    void addDays(const std::optional<DeputyEntry>& known);
    void offerStandIns(const std::vector<PersonEntry>& people);

    LocalDay m_today;
    qint64 m_id = 0;
    PersonId m_knownPerson;
    PersonId m_knownStandIn;
    ChoiceBox* m_person = nullptr;
    ChoiceBox* m_standIn = nullptr;
    DayField* m_from = nullptr;
    DayField* m_until = nullptr;
};

/// Ends an arrangement, or takes one back that has not begun; the reason is kept.
class CancelDeputyDialog : public FormDialog
{
    Q_OBJECT

public:
    CancelDeputyDialog(const DeputyEntry& known, LocalDay today, QWidget* parent = nullptr);

    std::optional<SetDeputy> request() const;

private:
    DeputyEntry m_known;
    QPlainTextEdit* m_reason;
};

} // namespace duban
