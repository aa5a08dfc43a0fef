// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Card.h"
#include "client/window/IntakeDraft.h"
#include "client/window/IntakeFiles.h"
#include "client/window/PaperRow.h"
#include "common/access/FileDuty.h"

#include <QScrollArea>

namespace duban {

/// The papers of an item: ticked when they were looked at, with the files of each. A required one that is
/// missing says so, and one whose file must be there before it goes on.
class MaterialsForm : public Card
{
    Q_OBJECT

public:
    /// @param files brings them to the server; outlives this
    explicit MaterialsForm(IntakeFiles& files, QWidget* parent = nullptr);

    /// Shows the papers of a variant, none ticked; nullptr: no item yet. Files stay with papers that the
    /// other item asks for by the same name.
    void showVariant(const ItemVariant* variant);

    std::vector<MaterialCheck> checks() const;
    void setChecks(const std::vector<MaterialCheck>& checks);

    /// @return the files of all papers, as they stand now.
    std::vector<DraftFile> files() const;
    /// Shows the files of a draft; those that have not come whole go on.
    void setFiles(const std::vector<DraftFile>& files);

    /// Adds files of this PC to a paper, which is here then.
    void addFiles(MaterialId paper, const QStringList& paths);

    /// What the files keep the application from.
    struct FileTally
    {
        int onTheWay = 0;
        int stuck = 0; ///< cannot go on: the person tries again, or removes them
    };

    FileTally tally() const;

    /// The server did not find one of the files: those of this PC are sent again, of the others it is said
    /// that they are chosen anew.
    void sendAgain();

    /// Ticks every paper, or takes every tick away when all are ticked.
    void tickAll();

    QList<QWidget*> walk() const;

    PaperRow* row(MaterialId paper) const;

    /// @return the button that adds files to the paper with the focus, else to the first that lacks its file.
    ActionButton* addButton() const noexcept { return m_add; }

signals:
    void changed();

private:
    PaperRow* makeRow(const Material& material, QWidget* parent);
    void keepFiles(const std::vector<Material>& before);
    PaperRow* rowForFiles() const;
    void askFiles(const PaperRow* row);
    void removeFile(MaterialId paper, int at);
    void tryAgain(MaterialId paper, int at);
    DraftFile* find(MaterialId paper, int at);
    bool isFull() const;
    bool lacksFile(const PaperRow& row) const;
    void follow(const QString& path);
    void noteHashes();
    void refresh();

    IntakeFiles& m_bringer;
    ActionButton* m_add;
    QScrollArea* m_area;
    std::vector<PaperRow*> m_rows;
    FilesDue m_rule = FilesDue::Never;
    std::vector<Material> m_materials;
    std::vector<DraftFile> m_files;
    QString m_folder; ///< where files were chosen last
};

} // namespace duban
