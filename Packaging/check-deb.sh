#!/bin/sh
# Installs .build/deb/trueline.deb into a clean Debian that debootstrap makes, and uses it there as a user would.
# Needs root, debootstrap and the network; FOLDER= keeps the tree for the next time.
set -eu
cd "$(dirname "$0")/.."

package=$PWD/.build/deb/trueline.deb
[ -f "$package" ] || { echo "$package is not there: make deb" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || { echo "a chroot needs root" >&2; exit 1; }
. /etc/os-release
tree=${FOLDER:-$(mktemp -d)}
clean() {
  umount "$tree/proc" 2>/dev/null || true
  if [ -z "${FOLDER:-}" ]; then rm -rf "$tree"; fi
}
trap clean EXIT
[ -e "$tree/bin/sh" ] || debootstrap --variant=minbase "$VERSION_CODENAME" "$tree" >"$tree.log" 2>&1 ||
  { tail -5 "$tree.log" >&2; exit 1; }
rm -f "$tree.log"
cp /etc/resolv.conf "$tree/etc/resolv.conf"
cp "$package" "$tree/tmp/trueline.deb"
# Swift's runtime reads a command's arguments there.
mount -t proc proc "$tree/proc"

inside() { chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get install -y --no-install-recommends /tmp/trueline.deb >"$tree/tmp/log" 2>&1 ||
  { tail -20 "$tree/tmp/log" >&2; exit 1; }

expect() { # what, wanted status, command ...
  what=$1 wanted=$2 status=0
  shift 2
  said=$(inside "$@" 2>&1) || status=$?
  if [ "$status" -ne "$wanted" ]; then
    echo "$what: status $status instead of $wanted" >&2
    echo "$said" >&2
    exit 1
  fi
  echo "$what: as it should be"
}
printf '柬埔寨Smart的客服热线是127，拨打办理。\n' >"$tree/tmp/message.txt"
printf 'From: a@mail.example\nTo: b@mail.example\nSubject: Hello\n\nA mail.\n' >"$tree/tmp/mail.eml"
expect "its version" 0 sh -c 'trueline --version | grep -q "^[0-9]"'
expect "a wrong hotline" 1 trueline scan /tmp/message.txt
expect "what is right" 0 sh -c 'trueline scan /tmp/message.txt | grep -q 1204'
expect "settings" 0 sh -c 'cd /tmp && echo "fail-on: never" >.trueline.yml && trueline scan message.txt && rm .trueline.yml'
expect "a mail without GMime says what is missing" 0 sh -c 'trueline scan /tmp/mail.eml | grep -qi gmime'
expect "its manual page" 0 test -s /usr/share/man/man1/trueline.1.gz
for file in bash-completion/completions/trueline zsh/site-functions/_trueline fish/vendor_completions.d/trueline.fish; do
  expect "$file" 0 test -s "/usr/share/$file"
done
expect "its licences" 0 sh -c 'test -s /usr/share/doc/trueline/copyright && ls /usr/share/trueline/LICENSES/* >/dev/null'
inside apt-get purge -y trueline >"$tree/tmp/log" 2>&1
left=$(inside find / -xdev -path /proc -prune -o -name '*trueline*' -print | grep -v '^/tmp/\|^/var/lib/apt\|^/var/cache' || true)
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo "taken away: nothing is left"
