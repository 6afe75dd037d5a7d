#!/bin/sh
# Compares `trueline scan` with a bare SAX parse of the same files; see README.md.
set -eu

folder=${1:?usage: compare.sh FOLDER [RUNS]}
runs=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
trueline=${TRUELINE:-$here/../.build/release/trueline}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cc -O2 $(pkg-config --cflags libxml-2.0) "$here/sax.c" $(pkg-config --libs libxml-2.0) -o "$work/sax"

# Both get one folder with the pages alone, so that neither looks at anything else.
mkdir "$work/pages"
find -L "$folder" -type f -name '*.html' > "$work/list"
number=0
while read -r page; do
  number=$((number + 1))
  cp "$page" "$work/pages/$number.html"
done < "$work/list"
[ "$number" -gt 0 ] || { echo "no .html files in $folder" >&2; exit 2; }

seconds() {
  start=$(date +%s.%N)
  "$@" > "$work/out" 2>&1 || [ $? -eq 1 ]
  end=$(date +%s.%N)
  echo "$start $end" | awk '{ printf "%.4f\n", $2 - $1 }'
}

bare() { find "$work/pages" -name '*.html' -print0 | xargs -0 -s 2000000 "$work/sax"; }
scan() { "$trueline" scan --jobs 1 --format json --fail-on never "$work/pages"; }

seconds bare > /dev/null
seconds scan > /dev/null
for _ in $(seq "$runs"); do
  seconds bare >> "$work/bare"
  seconds scan >> "$work/scan"
done

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
lowest() { sort -n "$1" | head -1; }
echo "$number files, $(cat "$work"/pages/*.html | wc -c) bytes, $runs runs"
echo "$(median "$work/bare") $(median "$work/scan")" \
  | awk '{ printf "median: sax %.3f s, trueline %.3f s, ratio %.2f\n", $1, $2, $2 / $1 }'
echo "$(lowest "$work/bare") $(lowest "$work/scan")" \
  | awk '{ printf "lowest: sax %.3f s, trueline %.3f s, ratio %.2f\n", $1, $2, $2 / $1 }'
