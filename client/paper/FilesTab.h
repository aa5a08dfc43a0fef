// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/ArchiveBar.h"
#include "client/paper/FileDialog.h"
#include "client/paper/TransferStrip.h"
#include "client/widget/FactTable.h"
#include "common/protocol/DocumentReplies.h"

namespace duban {

/// The files of one case (附件): those it has, those on their way, and a way for more to come: by a dialog,
/// or dropped on it. What is on its way goes on while other cases are looked at.
class FilesTab : public QWidget
{
    Q_OBJECT

public:
    explicit FilesTab(const ViewContext& context, QWidget* parent = nullptr);

    /// Shows the files of a case; fetches them anew.
    void show(const CaseDetails& details);
    /// The papers of the case that a file can be the scan of.
    void setPapers(const std::vector<DocumentEntry>& papers);

    /// @return files that belong to the case now.
    int count() const;

    const std::vector<AttachmentEntry>& files() const noexcept { return m_files; }

    /// @return true once the files of this case were fetched.
    bool knows(CaseId id) const noexcept { return m_known == id; }

    FactTable* table() const noexcept { return m_table; }

    ChoiceBox* about() const noexcept { return m_about; }

    QPushButton* addButton() const noexcept { return m_add; }

    ArchiveBar* archive() const noexcept { return m_archive; }

    TransferStrip* strip() const noexcept { return m_strip; }

    /// Sends files of this PC to the case that is shown, as what is chosen in about().
    void send(const QStringList& paths);

    /// Opens one of the files.
    FileDialog* open(AttachmentId id);

    /// @return the dialog on the screen; nullptr when there is none.
    FileDialog* dialog() const { return m_dialog; }

signals:
    void counted(int files);
    /// A file was attached or taken out.
    void changed(duban::CaseId id);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fetch();
    void refresh();
    void offer();
    void fillAbout();
    void sendNext();
    void askFiles();
    bool mayAdd() const;
    QString belongsTo(const AttachmentEntry& file) const;

    ViewContext m_context;
    CaseRow m_row;
    CaseId m_known; ///< whose files are here
    std::vector<AttachmentEntry> m_files;
    std::vector<DocumentEntry> m_papers;
    std::vector<QPointer<FileSender>> m_senders;
    FactTable* m_table;
    TransferStrip* m_strip;
    QWidget* m_offers;
    ChoiceBox* m_about;
    QPushButton* m_add;
    ArchiveBar* m_archive;
    QPointer<FileDialog> m_dialog;
};

} // namespace duban
