// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/OwnFolder.h"

#include "common/base/Log.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

#include <memory>
#endif

using namespace Qt::StringLiterals;

namespace duban {

namespace {

#ifdef Q_OS_WIN

struct LocalMemory
{
    void operator()(void* memory) const { LocalFree(memory); }
};

/// @return the account this process runs under, as S-1-5-…; empty when the system does not say.
QString ownAccount()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    alignas(TOKEN_USER) std::array<char, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> buffer{};
    DWORD used = 0;
    const bool known = GetTokenInformation(token, TokenUser, buffer.data(), DWORD(buffer.size()), &used);
    CloseHandle(token);
    wchar_t* text = nullptr;
    if (!known || !ConvertSidToStringSidW(reinterpret_cast<TOKEN_USER*>(buffer.data())->User.Sid, &text))
        return {};
    const std::unique_ptr<wchar_t, LocalMemory> owned(text);
    return QString::fromWCharArray(text);
}

/// @return an error number of Windows, 0 when it is done.
DWORD closeToOthers(const QString& path)
{
    const QString account = ownAccount();
    if (account.isEmpty())
        return GetLastError();
    // Nothing inherited from above; this account, the system (SY) and the administrators (BA), for all that
    // lies in it.
    const QString rule = u"D:P(A;OICI;FA;;;%1)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"_s.arg(account);
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(qUtf16Printable(rule), SDDL_REVISION_1,
                                                              &descriptor, nullptr))
        return GetLastError();
    const std::unique_ptr<void, LocalMemory> owned(descriptor);
    BOOL isThere = FALSE;
    BOOL isDefault = FALSE;
    PACL list = nullptr;
    if (!GetSecurityDescriptorDacl(descriptor, &isThere, &list, &isDefault))
        return GetLastError();
    std::wstring name = QDir::toNativeSeparators(QDir(path).absolutePath()).toStdWString();
    return SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT,
                                 DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr,
                                 nullptr, list, nullptr);
}

#endif

/// @return what kept it open; empty when it is closed.
QString whyOpenToOthers(const QString& path)
{
#ifdef Q_OS_WIN
    const DWORD error = closeToOthers(path);
    return error == ERROR_SUCCESS ? QString() : qt_error_string(int(error));
#else
    QFile folder(path);
    return folder.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)
               ? QString()
               : folder.errorString();
#endif
}

} // namespace

Result<> makeOwnFolder(const QString& path)
{
    if (!QDir().mkpath(path))
        return fail(ErrorCode::StoreFailed, u"the folder %1 cannot be made"_s.arg(path));
    if (const QString why = whyOpenToOthers(path); !why.isEmpty())
        qCWarning(logStore).noquote() << path << "stays open to other accounts:" << why;
    return {};
}

} // namespace duban
