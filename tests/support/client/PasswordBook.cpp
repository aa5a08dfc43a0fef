// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/PasswordBook.h"

#include "tests/support/client/CsvFile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duban {

Result<PasswordBook> PasswordBook::load(const QString& firstPasswords, const QString& secretsFile)
{
    PasswordBook book;
    book.m_secretsFile = secretsFile;
    if (auto added = book.add(firstPasswords, Entry::Origin::OneTime); !added)
        return tl::unexpected(added.error());
    if (!secretsFile.isEmpty() && QFile::exists(secretsFile)) {
        if (auto added = book.add(secretsFile, Entry::Origin::Changed); !added)
            return tl::unexpected(added.error());
    }
    return book;
}

Result<> PasswordBook::add(const QString& path, Entry::Origin origin)
{
    const auto file = CsvFile::read(path);
    if (!file)
        return tl::unexpected(file.error());
    const int login = file->column(u"login"_s);
    const int password = file->column(u"password"_s);
    if (login < 0 || password < 0)
        return invalid({}, u"%1: line 1: no column login or password"_s.arg(path));
    const int person = file->column(u"person"_s);
    const int role = file->column(u"role"_s);
    for (const CsvRecord& record : file->records()) {
        const QString& name = record.fields[login];
        if (!m_entries.contains(name))
            m_order << name;
        m_entries.insert(name, {Secret(record.fields[password]), record.fields.value(person),
                                record.fields.value(role), origin});
    }
    return {};
}

void PasswordBook::change(const QString& login, const Secret& password)
{
    if (!m_entries.contains(login))
        m_order << login;
    Entry& entry = m_entries[login];
    entry.password = password;
    entry.origin = Entry::Origin::Changed;
}

Result<> PasswordBook::keep() const
{
    if (m_secretsFile.isEmpty())
        return {};
    QSaveFile file(m_secretsFile);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(m_secretsFile, file.errorString()));
    file.write("login,password,person,role\n");
    for (const QString& login : m_order) {
        const Entry entry = m_entries.value(login);
        if (entry.origin != Entry::Origin::Changed)
            continue;
        const QStringList fields{CsvFile::quoted(login),
                                 CsvFile::quoted(QString::fromUtf8(entry.password.reveal())),
                                 CsvFile::quoted(entry.person), CsvFile::quoted(entry.role)};
        file.write(fields.join(u',').toUtf8() + '\n');
    }
    if (!file.commit())
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(m_secretsFile, file.errorString()));
    return {};
}

Secret PasswordBook::makePassword()
{
    static const QByteArray letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QByteArray password = "Db7-"; // a capital, a small letter, a digit and a mark, whatever follows
    for (int i = 0; i < 14; ++i)
        password += letters[qsizetype(QRandomGenerator::system()->bounded(quint32(letters.size())))];
    return Secret(password);
}

} // namespace duban
