// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/file/FilePreview.h"
#include "client/step/FormDesk.h"
#include "client/transfer/FileFetcher.h"

#include <QDialog>
#include <QProgressBar>

namespace duban {

/// One file of a case: its pages where it has any, where it comes from, saving it and taking it out.
class FileDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param belongsTo what of the case it is, in words
    /// @param mayTakeOut whether this person may take it out of the case
    FileDialog(const ViewContext& context, CaseId id, const AttachmentEntry& file, const QString& belongsTo,
               bool mayTakeOut, QWidget* parent = nullptr);

    const AttachmentEntry& file() const noexcept { return m_file; }

    FilePreview* preview() const noexcept { return m_preview; }

    QPushButton* saveButton() const noexcept { return m_save; }

    QPushButton* takeOutButton() const noexcept { return m_takeOut; }

    FormDialog* form() const { return m_desk->dialog(); }

    /// @return what the last act came to, or why it could not be done.
    QString said() const { return m_said->text(); }

    /// Saves the file and says what came of it.
    void saveAs(const QString& path);

signals:
    /// It was taken out.
    void changed();

private:
    QWidget* makeSide(const QString& belongsTo, bool mayTakeOut);
    void follow();
    void askPlace();
    void askTakeOut();
    void say(const QString& words, Look look);

    ViewContext m_context;
    CaseId m_case;
    AttachmentEntry m_file;
    FileFetcher* m_fetcher;
    FilePreview* m_preview;
    FormDesk* m_desk;
    QProgressBar* m_progress = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_takeOut = nullptr;
};

} // namespace duban
