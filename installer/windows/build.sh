#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Cross-builds server and client for Windows x64 and lays beside them what they need: the folder build/windows/bin runs
# on a PC as it is. Qt and the other libraries come cross-built in an archive that lies outside the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installer/prepare.sh

usage() {
    cat <<'TEXT'
installer/windows/build.sh [--prefix ARCHIVE]
  --prefix  Qt and libraries for Windows (../shared/windows-prefix.tar.xz); its file VERSIONS says what they are
TEXT
}

archive=$duban_windows_archive
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) archive=${2:?--prefix needs a file}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
    esac
done
[ -e "$archive" ] || { echo "There is no $archive: without it nothing can be built for Windows." >&2; exit 1; }

prefix=build/windows-prefix
bin=build/windows/bin

# Once: what is unpacked already keeps its times, and nothing is built again.
unpack() {
    local sum
    sum=$(sha256sum "$archive" | cut -d' ' -f1)
    [ "$(cat "$prefix/archive.sha256" 2>/dev/null)" = "$sum" ] && return 0
    rm -rf "$prefix"
    mkdir -p "$prefix"
    tar -xJf "$archive" -C "$prefix" --strip-components=1 || return 1
    echo "$sum" >"$prefix/archive.sha256"
}

# Plugins, and of the libraries those that something here asks for, the compiler's own among them; what is found
# nowhere is the system's. The two of OpenSSL are asked for by Qt's TLS plugin while it runs.
lay_beside() {
    local plugin file name added=yes compiler
    compiler=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libssp-0.dll)")
    for plugin in platforms styles imageformats sqldrivers multimedia tls; do
        mkdir -p "$bin/$plugin"
        cp -u "$prefix/plugins/$plugin"/*.dll "$bin/$plugin/" || return 1
    done
    cp -u "$prefix"/bin/lib{crypto,ssl}-3-x64.dll "$bin/" || return 1
    while [ "$added" = yes ]; do
        added=no
        while read -r name; do
            file=$(find "$prefix/bin" "$compiler" -maxdepth 1 -iname "$name" -print -quit)
            if [ -z "$file" ] || [ -e "$bin/${file##*/}" ]; then
                continue
            fi
            cp "$file" "$bin/" || return 1
            added=yes
        done < <(find "$bin" -name '*.[de][lx][le]' -exec x86_64-w64-mingw32-objdump -p {} + |
            sed -n 's/^[[:space:]]*DLL Name: //p' | sort -uf)
    done
}

duban_environment
mapfile -t packages < <(duban_packages; duban_windows_packages)
duban_timed install duban_install "${packages[@]}"
duban_timed unpack unpack
duban_timed configure duban_configure windows
duban_timed build duban_build windows duban-server duban
lay_beside
duban_times
echo "built: $(find $bin -type f | wc -l) files, $(du -sm $bin | cut -f1) MiB in $bin"
