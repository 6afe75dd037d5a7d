#!/bin/sh
# Checks mutated pages for some time and holds each report to its laws.
#
#   Scripts/fuzz.sh [SECONDS] [FOLDER]
#   SANITIZE=address Scripts/fuzz.sh ...     a build of its own that looks after every address
#
# SECONDS is 60 without a say; pages to begin with come from FOLDER, besides the tests' own.
# A page that breaks a law is kept, and its seed is printed: FUZZ_SEED=N runs it again.
# Markdown is also read in memory that ends with it, so that a parser's look behind the last
# byte ends the run, in libraries too, which no sanitizer of ours sees into.
set -eu
cd "$(dirname "$0")/.."
folder=${2:+$(cd "$2" && pwd)}
export FUZZ="${1:-60}" FUZZ_PAGES="${folder:-}"
exec swift test ${SANITIZE:+--sanitize="$SANITIZE" --scratch-path ".build/sanitize-$SANITIZE"} \
  --filter 'Any bytes at all|Any Markdown at all'
