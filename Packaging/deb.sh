#!/bin/sh
# Makes .build/deb/trueline.deb of what `make install-files` puts in place, for the Debian that it runs on.
#
# What it depends on is read off the binary by dpkg-shlibdeps. GMime is opened at the first mail only, so it is
# recommended.
set -eu
cd "$(dirname "$0")/.."

command -v dpkg-shlibdeps >/dev/null || { echo "make deb needs dpkg-shlibdeps: apt-get install dpkg-dev" >&2; exit 1; }

folder=.build/deb
tree=$folder/tree
rm -rf "$folder"
mkdir -p "$tree/DEBIAN" "$folder/debian"
make install-files DESTDIR="$PWD/$tree" PREFIX=/usr >/dev/null

version=$("$tree/usr/bin/trueline" --version)
architecture=$(dpkg --print-architecture)

# dpkg-shlibdeps looks for a source package around it.
printf 'Source: trueline\n\nPackage: trueline\nArchitecture: any\n' >"$folder/debian/control"
depends=$(cd "$folder" && dpkg-shlibdeps -O tree/usr/bin/trueline 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "dpkg-shlibdeps names nothing that the binary depends on" >&2; exit 1; }
gmime=$(dpkg-query -S '*/libgmime-3.0.so.0' 2>/dev/null | sed 's/:.*//' | head -1)

documents=$tree/usr/share/doc/trueline
mkdir -p "$documents"
cat LICENSE NOTICE >"$documents/copyright"
gzip -9n <CHANGELOG.md >"$documents/changelog.gz"
find "$tree/usr/share/man" -name '*.1' -exec gzip -9n {} +

cat >"$tree/DEBIAN/control" <<CONTROL
Package: trueline
Version: $version
Architecture: $architecture
Maintainer: The TrueLine maintainers <maintainers@trueline.example>
Section: text
Priority: optional
Depends: $depends
Recommends: ${gmime:-libgmime-3.0-0}
Suggests: git
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Description: Finds contact channels of scams and wrong facts about carriers
 TrueLine reads web pages and messages, and says where they lead people to a
 scammer's contact and where they tell them something wrong about a phone
 carrier. It runs offline, and the same input gives the same report.
CONTROL

# The same tree gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH
find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$tree" "$folder/trueline.deb" >/dev/null
echo "$folder/trueline.deb: trueline $version for $architecture"
