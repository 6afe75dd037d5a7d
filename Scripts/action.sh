#!/bin/bash
# The steps of action.yml: `build` makes the command unless it is there, `scan` checks the pages of the working
# folder. Inputs come as TRUELINE_PATHS, TRUELINE_FAIL_ON, TRUELINE_DIFF, TRUELINE_SARIF and TRUELINE_FLAGS.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
built="$home/.build/release/trueline"

case "${1:-}" in
build)
  command -v trueline >/dev/null || [ -x "$built" ] && exit 0
  if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then
    sudo "$home/Scripts/libraries.sh"
  fi
  make -C "$home" libraries release
  ;;
scan)
  trueline=$(command -v trueline || echo "$built")
  flags=(--format github)
  [ -z "${TRUELINE_FAIL_ON:-}" ] || flags+=(--fail-on "$TRUELINE_FAIL_ON")
  [ -z "${TRUELINE_DIFF:-}" ] || flags+=(--diff "$TRUELINE_DIFF")
  [ -z "${TRUELINE_SARIF:-}" ] || flags+=(--output "$TRUELINE_SARIF")
  while IFS= read -r flag; do
    [ -z "$flag" ] || flags+=("$flag")
  done <<<"${TRUELINE_FLAGS:-}"
  paths=()
  while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
  done <<<"${TRUELINE_PATHS:-}"
  # Without paths the settings say what is checked, where they do.
  if [ ${#paths[@]} -eq 0 ] && ! "$trueline" scan --show-config | grep -q '^inputs:'; then
    paths=(.)
  fi
  [ -z "${GITHUB_OUTPUT:-}" ] || echo "sarif=${TRUELINE_SARIF:-}" >>"$GITHUB_OUTPUT"
  # A page may be called like a flag.
  if [ ${#paths[@]} -eq 0 ]; then
    exec "$trueline" scan "${flags[@]}"
  fi
  exec "$trueline" scan "${flags[@]}" -- "${paths[@]}"
  ;;
*)
  echo "usage: $0 build|scan" >&2
  exit 2
  ;;
esac
