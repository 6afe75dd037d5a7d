#!/bin/bash
# Runs what CI runs on a scratch repository: the hook of pre-commit and the steps of action.yml. Each must fail on a
# wrong hotline, say what to change to what, and pass after the fix.
#
#   Scripts/check-ci.sh TRUELINE PRE_COMMIT
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
trueline=$(realpath "$1")
pre_commit=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/site" "$scratch/hooks"
ln -s "$trueline" "$scratch/bin/trueline"
export PATH="$scratch/bin:$PATH" PRE_COMMIT_HOME="$scratch/cache"
export GIT_AUTHOR_NAME=Example GIT_AUTHOR_EMAIL=example@mail.example
export GIT_COMMITTER_NAME=Example GIT_COMMITTER_EMAIL=example@mail.example

fail() {
  echo "check-ci: $1" >&2
  [ -z "${2:-}" ] || sed 's/^/  | /' <<<"$2" >&2
  exit 1
}

# says NAME STATUS TEXT WORDS...: holds a run's status and what it said against what they should be.
says() {
  [ "$2" -eq "$3" ] || fail "$1: status $2 instead of $3" "$4"
  local name=$1 text=$4 word
  shift 4
  for word in "$@"; do
    grep -qF -- "$word" <<<"$text" || fail "$name: does not say “$word”" "$text"
  done
  echo "$name: as it should be"
}

# run COMMAND...: its status in `status`, what it says in `text`.
run() {
  status=0
  text=$("$@" 2>&1) || status=$?
}

wrong='柬埔寨Smart的客服热线是127，拨打办理。'
right='柬埔寨Smart的客服热线是1204，拨打办理。'

# The hooks as a repository of their own, as pre-commit wants them.
cp "$home/.pre-commit-hooks.yaml" "$scratch/hooks/"
git -C "$scratch/hooks" init -q -b main
git -C "$scratch/hooks" add .
git -C "$scratch/hooks" commit -q -m "Hooks"
revision=$(git -C "$scratch/hooks" rev-parse HEAD)

cd "$scratch/site"
git init -q -b main
cat >.pre-commit-config.yaml <<CONFIG
repos:
- repo: $scratch/hooks
  rev: $revision
  hooks:
  - id: trueline-system
CONFIG
mkdir docs
echo "A page." >docs/guide.md
git add .
git commit -q -m "A start"
"$pre_commit" install >/dev/null

echo "$wrong" >docs/guide.md
git add docs
run git commit -q -m "A wrong hotline"
says "pre-commit on a wrong hotline" "$status" 1 "$text" wrong-hotline docs/guide.md 127 "Right: 1204" "Call 1204"
echo "$right" >docs/guide.md
git add docs
run git commit -q -m "The right one"
says "pre-commit after the fix" "$status" 0 "$text" Passed

export GITHUB_STEP_SUMMARY="$scratch/summary" GITHUB_OUTPUT="$scratch/output"
step() { env TRUELINE_SARIF=trueline.sarif "$@" "$home/Scripts/action.sh" scan; }
"$home/Scripts/action.sh" build
git checkout -q -b change
echo "$wrong" >docs/guide.md
run step
says "the action on a wrong hotline" "$status" 1 "$text" "::error file=docs/guide.md,line=1," "Right: 1204" "Call 1204"
grep -q 1204 "$GITHUB_STEP_SUMMARY" || fail "the summary of the job does not say what is right"
grep -q '"startLine"' trueline.sarif || fail "the SARIF report has no place"
grep -q '^sarif=trueline.sarif$' "$GITHUB_OUTPUT" || fail "the step does not say where its report is"
run step TRUELINE_DIFF=main TRUELINE_PATHS=docs
says "the action on what changed" "$status" 1 "$text" "Right: 1204"
run step TRUELINE_FAIL_ON=never
says "the action that never fails" "$status" 0 "$text" "Right: 1204"
echo "$right" >docs/guide.md
run step
says "the action after the fix" "$status" 0 "$text" "Nothing found"
run step TRUELINE_PATHS='$(touch run)'
[ ! -e run ] || fail "the action ran what stood in an input"
says "the action on a path that is a command" "$status" 2 "$text"
