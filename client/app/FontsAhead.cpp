// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/FontsAhead.h"

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <fontconfig/fontconfig.h>
#endif

namespace duban {

FontsAhead::FontsAhead()
{
#ifndef Q_OS_WIN
    m_reader = std::jthread([] { FcInit(); }); // kept by the library; Qt finds it there
#endif
}

void FontsAhead::wait()
{
    if (m_reader.joinable())
        m_reader.join();
}

} // namespace duban
