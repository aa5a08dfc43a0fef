#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Photographs every view of the client in every form and inspects each: Chinese and English, light and dark,
# 1366x768 and 1920x1080, and 1366x768 at 200 %. Prints each finding once, with the forms it was seen in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

usage() {
    cat <<'TEXT'
tests/gui/photos/all.sh FOLDER [--preset NAME] [--part PART] [--jobs N]
  FOLDER     gets a folder of pictures for each form, findings.tsv, and report.txt
  --preset   whose program is used; dev unless given. It has to be built: ninja duban-photos
  --part     only this part of the client: see tests/gui/photos/main.cpp
  --jobs     forms photographed at the same time (2)
Exit status 0: nothing to complain of; 1: findings; 2: a form could not be photographed.
TEXT
}

folder=
preset=dev
part=all
jobs=2
while [ $# -gt 0 ]; do
    case $1 in
    --preset) preset=${2:?--preset needs a name}; shift 2 ;;
    --part) part=${2:?--part needs a name}; shift 2 ;;
    --jobs) jobs=${2:?--jobs needs a number}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 64 ;;
    *) folder=$1; shift ;;
    esac
done
[ -n "$folder" ] || { usage >&2; exit 64; }
program=build/$preset/bin/duban-photos
[ -x "$program" ] || { echo "$program is not built" >&2; exit 64; }
mkdir -p "$folder/log"
folder=$(cd "$folder" && pwd)

export LANG=C.UTF-8

# The offscreen platform takes its fonts from fontconfig as a window on a display does, and needs none. Dialogs
# and cards keep to its screen, which is 800x600 unless told.
screen() { # screen WIDTHxHEIGHT NAME: prints the platform that has it
    printf '{"screens":[{"name":"hall","x":0,"y":0,"width":%s,"height":%s,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]}' \
        "${1%x*}" "${1#*x}" >"$folder/log/$2.json"
    printf 'offscreen:configfile=%s' "$folder/log/$2.json"
}

photograph() { # photograph LANGUAGE SCHEME SCALE SIZES SCREEN
    local name=$1-$2-$3 status=0
    QT_QPA_PLATFORM=$(screen "$5" "$name") QT_SCALE_FACTOR=$3 "$program" "$folder" "$2" "$part" "$1" "$4" \
        >"$folder/log/$name.tsv" 2>"$folder/log/$name.log" || status=$?
    echo "$status" >"$folder/log/$name.status"
}

begin=$SECONDS
rm -rf "$folder"/log "$folder"/{zh_CN,en}-{light,dark}-*
mkdir "$folder/log"
for language in zh_CN en; do
    for scheme in light dark; do
        for form in "1 1366x768,1920x1080 1920x1080" "2 1366x768 2732x1536"; do
            while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n || true; done
            # shellcheck disable=SC2086 # two words on purpose
            photograph "$language" "$scheme" $form &
        done
    done
done
wait

failed=0
for status in "$folder"/log/*.status; do
    case $(cat "$status") in
    0 | 1) ;;
    *)
        failed=1
        echo "not photographed: $(basename "$status" .status)" >&2
        tail -n 5 "${status%.status}.log" >&2
        ;;
    esac
done
sort -u "$folder"/log/*.tsv >"$folder/findings.tsv"
awk -F '\t' '
    { key = $1 "\t" $3; if (!(key in forms)) order[++n] = key; forms[key] = forms[key] " " $2 }
    END {
        for (i = 1; i <= n; ++i) {
            split(order[i], part, "\t")
            if (part[1] != view) { view = part[1]; print view }
            print "  " part[2]
            print "     " forms[order[i]]
        }
    }' "$folder/findings.tsv" | tee "$folder/report.txt"
pictures=$(find "$folder" -name '*.png' | wc -l)
printf '%d pictures, %d findings in all forms, %d different ones, %d minutes\n' "$pictures" \
    "$(wc -l <"$folder/findings.tsv")" "$(cut -f 1,3 "$folder/findings.tsv" | sort -u | wc -l)" \
    $(((SECONDS - begin + 59) / 60))
[ "$failed" -eq 0 ] || exit 2
[ ! -s "$folder/findings.tsv" ]
