#!/usr/bin/env bash
# Builds everything and runs all tests on a private PostgreSQL and Redis. With arguments: only the test projects whose
# names contain one of them. Says which part of the engine's core its own tests cover, and fails when that is too little.
# The last line is "N passed, N failed, N skipped".
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

results=$root/artifacts/tests

# The projects whose lines have to be covered by their own tests, and how many of a hundred.
covered=(Cacao.Language Cacao.TypeSystem Cacao.Validation Cacao.Execution)
required_coverage=90

# Projects whose tests need the machine for themselves: they kill processes and servers, or run the whole shop.
alone=(EShop.EndToEnd EShop.Orders EShop.ServiceDefaults)

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
  grep -oh "<Counters [^>]*" "$results"/*/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' |
    awk '{ sum += $1 } END { print sum + 0 }'
}

# run NAME ASSEMBLY...: runs test assemblies, as many at a time as parallel says: each has databases of its own, and two
# cores are what the smallest machine has.
run() {
  local name=$1
  shift
  dotnet vstest "$@" --ResultsDirectory:"$results/$name" --logger:trx --logger:"console;verbosity=minimal" \
    "${collect[@]}" -- RunConfiguration.MaxCpuCount="$parallel" RunConfiguration.TestSessionTimeout=2400000 "${settings[@]}"
}

# run_covered PROJECT ASSEMBLY: runs the tests of one project and records which of its lines they reach. The collector
# knows one assembly per run only.
run_covered() {
  local configured=DataCollectionRunSettings.DataCollectors.DataCollector.Configuration
  local collect=(--collect:"XPlat Code Coverage" --TestAdapterPath:"$collector")
  local settings=("$configured.Include=[$1]*" "$configured.SingleHit=true"
    "$configured.ExcludeByFile=**/*.g.cs")
  run "$1" "$2"
}

# The folder of the collector that was restored with the test projects.
find_collector() {
  local package
  package=$(dotnet msbuild "$root/tests/Engine/Language.Tests" -getProperty:Pkgcoverlet_collector)
  dirname "$(find "$package/build" -name coverlet.collector.dll)"
}

# The share of a project's lines that its tests reached, in percent with one digit.
coverage() {
  find "$results/$1" -name coverage.cobertura.xml -exec grep -oh 'lines-covered="[0-9]*" lines-valid="[0-9]*"' {} + |
    awk -F '"' 'NR == 1 { covered = $2; all = $4 } END { printf "%.1f", all ? 100 * covered / all : 0 }'
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
parallel=2
collect=() settings=() plain=() lonely=() measured=() running=()
collector=$(find_collector)
for assembly in "${assemblies[@]}"; do
  name=$(basename "$assembly" .Tests.dll)
  if [[ " ${alone[*]} " == *" $name "* ]]; then
    lonely+=("$assembly")
    continue
  fi
  if [[ " ${covered[*]} " != *" $name "* ]]; then
    plain+=("$assembly")
    continue
  fi
  if [ ${#running[@]} -eq 2 ]; then
    wait "${running[0]}" || status=$?
    running=("${running[1]}")
  fi
  run_covered "$name" "$assembly" &
  running+=($!)
  measured+=("$name")
done
for pid in "${running[@]}"; do
  wait "$pid" || status=$?
done
if [ ${#plain[@]} -gt 0 ]; then
  run others "${plain[@]}" || status=$?
fi
if [ ${#lonely[@]} -gt 0 ]; then
  parallel=1
  run alone "${lonely[@]}" || status=$?
fi

uncovered=0
for name in "${measured[@]}"; do
  percent=$(coverage "$name")
  echo "$name: $percent % of the lines covered"
  awk "BEGIN { exit !($percent < $required_coverage) }" && uncovered=1
done

passed=$(count passed)
failed=$(($(count failed) + $(count error) + $(count timeout) + $(count aborted)))
skipped=$(($(count total) - $(count executed)))
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && [ "$uncovered" -eq 0 ]; then
  echo "The run ended with exit code $status before all tests did."
  failed=1
fi
if [ "$uncovered" -ne 0 ]; then
  echo "Each of these projects needs $required_coverage %."
fi
summary="$passed passed, $failed failed, $skipped skipped"
mkdir -p "$results"
echo "$summary" | tee "$results/summary"
[ "$failed" -eq 0 ] && [ "$uncovered" -eq 0 ]
