// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/print/Printers.h"
#include "client/transfer/FileSender.h"
#include "common/protocol/DocumentReplies.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace duban {

/// Has a paper sealed by the program of whoever made the electronic seal, and brings what it made to the
/// case: the sealed PDF as a file of the document, then the record of the seal.
///
/// The program is the adapter, and an absolute path in the settings of the PC (Settings::sealProgram). It is
/// run as `PROGRAM IN OUT NUMBER`, without a shell, may ask for a key in a window of its own, and has five
/// minutes. It writes a PDF or OFD with a signature to OUT, the name of the seal (and its certificate) as the
/// first line of its output in UTF-8, and ends with 0; else the first line of its complaints is shown. Source
/// of the seal's effect: 《国务院关于在线政务服务的若干规定》第九条 (an electronic seal that meets the
/// Electronic Signature Law is worth what a physical one is).
class ElectronicSeal : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Patience{5};
    static constexpr int MostName = 60; ///< characters of a seal's name that are kept

    ElectronicSeal(const ViewContext& context, QObject* parent = nullptr);
    /// Ends the program; what is on its way to the server arrives or not.
    ~ElectronicSeal() override;
    Q_DISABLE_COPY_MOVE(ElectronicSeal)

    /// @return whether this PC has a program for seals.
    bool isThere() const;

    /// Draws the paper and starts the program.
    void begin(const PaperPrint& paper, CaseId id, const DocumentEntry& document);

    bool isWorking() const noexcept { return m_working; }

signals:
    /// What goes on, in words.
    void told(const QString& words);
    /// It is sealed, and on record.
    void done(duban::Revision now);
    void failed(const QString& why);

private:
    void takeProgram(int exitCode, QProcess::ExitStatus how);
    QString sealedFile() const;
    void send(const QString& suffix);
    void takeSender();
    void note();
    void fail(const QString& why);

    ViewContext m_context;
    CaseId m_case;
    DocumentEntry m_document;
    QString m_seal; ///< as its program names it
    bool m_working = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
    std::unique_ptr<FileSender> m_sender;
    QTimer m_patience;
};

/// @return .pdf or .ofd for a file that bears a signature; empty for every other. It is not checked whether
/// the
///         signature is good: its program knows, and whoever reads the file.
/// Source: ISO 32000-1, 12.8 (a signature's dictionary has a /ByteRange); GB/T 33190-2016, 18
/// (Signatures.xml).
QString signedSuffix(const QString& path);

} // namespace duban
