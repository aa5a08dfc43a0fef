// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/ElectronicSeal.h"

#include "client/app/ErrorWords.h"
#include "client/app/Settings.h"
#include "client/paper/FileWords.h"
#include "client/print/PdfFile.h"
#include "common/protocol/DocumentRequests.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 MostBytes = 64 * 1024 * 1024; ///< of a sealed paper

QString firstLine(const QByteArray& said)
{
    return QString::fromUtf8(said).trimmed().section(u'\n', 0, 0).simplified();
}

} // namespace

QString signedSuffix(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MostBytes)
        return {};
    const QByteArray all = file.readAll();
    if (all.startsWith("%PDF-") && all.contains("/ByteRange"))
        return u".pdf"_s;
    const bool isOfd = all.startsWith("PK\3\4") && all.contains("OFD.xml") && all.contains("Signatures.xml");
    return isOfd ? u".ofd"_s : QString();
}

ElectronicSeal::ElectronicSeal(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(tr("The program of the seal gave no answer for five minutes.")); });
}

ElectronicSeal::~ElectronicSeal()
{
    if (m_program) {
        m_program->disconnect(this);
        m_program->kill();
        m_program->waitForFinished();
    }
}

bool ElectronicSeal::isThere() const
{
    const QFileInfo program(m_context.settings ? m_context.settings->sealProgram() : QString());
    return program.isAbsolute() && program.isFile() && program.isExecutable();
}

void ElectronicSeal::begin(const PaperPrint& paper, CaseId id, const DocumentEntry& document)
{
    m_case = id;
    m_document = document;
    m_seal.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString in = m_folder->filePath(u"paper.pdf"_s);
    if (const auto written = writePdf(in, paper, DocumentFaces::installed()); !written)
        return fail(
            tr("It was not sealed: %1", "what the program of the seal said").arg(written.error().detail));
    m_program = std::make_unique<QProcess>();
    connect(m_program.get(), &QProcess::finished, this, &ElectronicSeal::takeProgram);
    connect(m_program.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program of the seal cannot be run: %1").arg(m_program->errorString()));
    });
    m_working = true;
    m_patience.start();
    m_program->setStandardInputFile(QProcess::nullDevice());
    m_program->setProgram(m_context.settings->sealProgram());
    m_program->setArguments({in, sealedFile(), document.number});
    emit told(tr("The program of the seal is at work…"));
    m_program->start();
}

void ElectronicSeal::takeProgram(int exitCode, QProcess::ExitStatus how)
{
    if (!m_working)
        return;
    m_patience.stop();
    const QString complaint = firstLine(m_program->readAllStandardError());
    if (how != QProcess::NormalExit || exitCode != 0)
        return fail(tr("It was not sealed: %1", "what the program of the seal said")
                        .arg(complaint.isEmpty() ? tr("the program of the seal gave no reason") : complaint));
    m_seal = firstLine(m_program->readAllStandardOutput()).left(MostName);
    if (m_seal.isEmpty())
        return fail(tr("The program of the seal did not say which seal it used."));
    const QString suffix = signedSuffix(sealedFile());
    if (suffix.isEmpty())
        return fail(tr("The program of the seal brought no PDF or OFD with a signature."));
    send(suffix);
}

QString ElectronicSeal::sealedFile() const
{
    return m_folder->filePath(u"sealed"_s);
}

void ElectronicSeal::send(const QString& suffix)
{
    const AttachFile as{m_case,
                        {},
                        tr("%1 (electronic seal)", "document").arg(m_document.title) + suffix,
                        FileAbout::Document,
                        m_document.id.value};
    m_sender = std::make_unique<FileSender>(m_context.link, sealedFile(), as);
    connect(m_sender.get(), &FileSender::changed, this, &ElectronicSeal::takeSender);
    emit told(tr("Sealed; it is being sent…"));
    m_sender->start();
}

void ElectronicSeal::takeSender()
{
    if (m_sender->state() == FileSender::State::Failed)
        return fail(transferText(*m_sender));
    if (m_sender->state() == FileSender::State::Done)
        note();
}

void ElectronicSeal::note()
{
    m_context.link.request<CommandReply>(
        NoteSeal{m_case, m_document.id, tr("%1 (electronic)", "seal").arg(m_seal)}, this,
        [this](const Answer<CommandReply>& answer) {
            if (!answer)
                return fail(wordsFor(answer.error()).line());
            m_working = false;
            emit done(answer->revision);
        });
}

void ElectronicSeal::fail(const QString& why)
{
    m_patience.stop();
    m_working = false;
    if (m_program) {
        m_program->disconnect(this);
        m_program->kill();
    }
    emit failed(why);
}

} // namespace duban
