// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/StaffView.h"
#include "client/widget/Icon.h"

namespace duban {

/// The people whose work the supervision office releases before their first decision: filed with a number, or
/// the release taken back.
class PeopleToFileView : public StaffView
{
    Q_OBJECT

public:
    explicit PeopleToFileView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("filing"); }

    QString title() const override { return tr("People to file"); }

    QIcon icon() const override { return duban::icon(IconName::PersonCheck); }

    std::optional<int> count() const override;

    ActionButton* fileButton() const noexcept { return m_file; }

    ActionButton* takeBackButton() const noexcept { return m_takeBack; }

protected:
    std::vector<Row> rows() const override;
    void showActs() override;

    void openChosen() override { file(); }

private:
    bool waits(const PersonEntry& person) const;
    void file();
    void takeBack();

    ActionButton* m_file;
    ActionButton* m_takeBack;
};

/// Files a person with a number, or takes the release back.
class FilePersonDialog : public FormDialog
{
    Q_OBJECT

public:
    enum class Act : quint8 { File, TakeBack };

    FilePersonDialog(Act act, const PersonEntry& person, QWidget* parent = nullptr);

    /// @return nothing while the number is missing.
    std::optional<FilePerson> request() const;

private:
    PersonId m_person;
    QLineEdit* m_number = nullptr; ///< nullptr: the release is taken back
};

} // namespace duban
