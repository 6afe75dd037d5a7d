#!/bin/sh
# Checks mutated pages for some time and holds each report to its laws.
#
#   Scripts/fuzz.sh [SECONDS] [FOLDER]
#
# SECONDS is 60 without a say; pages to begin with come from FOLDER, besides the test's own.
# A page that breaks a law is kept, and its seed is printed: FUZZ_SEED=N runs it again.
set -eu
cd "$(dirname "$0")/.."
folder=${2:+$(cd "$2" && pwd)}
export FUZZ="${1:-60}" FUZZ_PAGES="${folder:-}"
exec swift test --filter 'Any bytes at all'
