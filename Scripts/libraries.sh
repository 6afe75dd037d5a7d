#!/bin/sh
# Makes sure that the system libraries TrueLine uses are there: those that it links
# against, and GMime, libarchive and brotli, which it opens at the first mail, archive or page
# that needs them.
#
# Installs them where it may (apt-get as root, or Homebrew); else it prints the
# exact command and stops, since a build would fail later with less to go by.
set -eu

missing=""
if command -v pkg-config >/dev/null 2>&1; then
  for library in libxml-2.0 libhs libpsl md4c yaml-0.1 zlib; do
    pkg-config --exists "$library" || missing="$missing $library"
  done
else
  missing="pkg-config"
fi
# Libraries that run, with no need of their headers; not all users have the tool in their path.
if ldconfig=$(PATH="$PATH:/usr/sbin:/sbin" command -v ldconfig); then
  for library in libgmime-3.0.so.0 libarchive.so.13 libbrotlidec.so.1; do
    "$ldconfig" -p | grep -qF "$library" || missing="$missing $library"
  done
else
  for library in gmime-3.0 libarchive libbrotlidec; do
    pkg-config --exists "$library" || missing="$missing $library"
  done
fi
[ -z "$missing" ] && exit 0
echo "missing: $missing" >&2

if command -v apt-get >/dev/null 2>&1; then
  packages="pkg-config libxml2-dev libvectorscan-dev libpsl-dev libmd4c-dev libyaml-dev"
  packages="$packages zlib1g-dev libgmime-3.0-0 libarchive13 libbrotli1"
  if [ "$(id -u)" -ne 0 ]; then
    echo "Install the libraries, then try again:" >&2
    echo "  sudo apt-get install -y $packages" >&2
    echo "Where there is no libvectorscan-dev, libhyperscan-dev takes its place." >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  # A list of packages is there already on most machines: ask the network only if not.
  apt-cache show libmd4c-dev >/dev/null 2>&1 || apt-get update >&2
  if ! apt-cache show libvectorscan-dev >/dev/null 2>&1; then
    packages=$(echo "$packages" | sed 's/libvectorscan-dev/libhyperscan-dev/')
  fi
  # Names of Debian's packages of running libraries have changed with its 64-bit time.
  for library in libgmime-3.0-0 libarchive13; do
    apt-cache show "$library" >/dev/null 2>&1 ||
      packages=$(echo "$packages" | sed "s/$library/${library}t64/")
  done
  # shellcheck disable=SC2086 # The packages are words on purpose.
  apt-get install -y --no-install-recommends $packages >&2 ||
    { apt-get update >&2 && apt-get install -y --no-install-recommends $packages >&2; }
elif command -v brew >/dev/null 2>&1; then
  # Not tried: written from the names that Package.swift gives.
  brew install pkg-config libxml2 vectorscan libpsl md4c libyaml zlib gmime libarchive brotli
else
  echo "Install libxml2, vectorscan (or hyperscan), libpsl, md4c, libyaml and zlib with their" >&2
  echo "headers, GMime, libarchive, brotli and pkg-config, then try again." >&2
  exit 1
fi
