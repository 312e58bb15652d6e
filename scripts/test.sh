#!/usr/bin/env bash
# Builds everything and runs all tests on a private PostgreSQL and Redis. With arguments: only the test projects whose
# names contain one of them. The last line is "N passed, N failed, N skipped".
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

results=$root/artifacts/tests

# The assemblies of the test projects that were asked for.
assemblies() {
  local project name wanted
  while read -r project; do
    name=$(basename "$project" .csproj)
    for wanted in "${@:-}"; do
      if [[ $name == *$wanted* ]]; then
        echo "$(dirname "$project")/bin/$configuration/net10.0/$name.dll"
        break
      fi
    done
  done < <(find "$root/tests" -name '*.Tests.csproj' | sort)
}

# Adds up an attribute of the results' counters.
count() {
  grep -oh "<Counters [^>]*" "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' |
    awk '{ sum += $1 } END { print sum + 0 }'
}

if [ "${1:-}" != --run ]; then
  require_dotnet
  require_servers
  require_browser
  echo "Building everything"
  build EShop.sln
  exec dotnet exec "$apphost" --servers-only -- "$root/scripts/test.sh" --run "$@"
fi

shift
rm -rf "$results"
mapfile -t assemblies < <(assemblies "$@")
if [ ${#assemblies[@]} -eq 0 ]; then
  fail "No test project's name contains: $*"
fi

status=0
# Two at a time: each has databases of its own, and two cores are what the smallest machine has.
dotnet vstest "${assemblies[@]}" --logger:trx --ResultsDirectory:"$results" --logger:"console;verbosity=minimal" \
  -- RunConfiguration.MaxCpuCount=2 RunConfiguration.TestSessionTimeout=840000 || status=$?

passed=$(count passed)
failed=$(($(count failed) + $(count error) + $(count timeout) + $(count aborted)))
skipped=$(($(count total) - $(count executed)))
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "The run ended with exit code $status before all tests did."
  failed=1
fi
summary="$passed passed, $failed failed, $skipped skipped"
mkdir -p "$results"
echo "$summary" | tee "$results/summary"
[ "$failed" -eq 0 ]
