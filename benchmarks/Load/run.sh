#!/usr/bin/env bash
# Measures the gateway beside its peers with the heavy nested query of the public gateway benchmark.
#   GATEWAY_BENCH_DIR  the folder of the harness: run.sh, schemas/composite/*.graphql, a back end, peers. Nothing of it is
#                      part of this repository.
#   benchmarks/Load/run.sh [peer...] [harness option...]     default: floor floor-tokens hive-router
# The harness compares the answer with the expected one before and after the load. Exit code 1 when it differs.
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../scripts/setup.sh"

bench=${GATEWAY_BENCH_DIR:-}
[ -x "$bench/run.sh" ] || fail "Set GATEWAY_BENCH_DIR to the folder of the benchmark harness."
port=${GATEWAY_BENCH_PORT:-15240}
backend=${BACKEND_PORT:-15221}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The ports of the harness's subgraphs are consecutive, in the order of their names. Its products have a String as the key of
# lookups that take an ID, which composition refuses; both are JSON strings.
configuration_file() {
  local schema name separator="" subgraph_port=$backend
  echo '{ "subgraphs": {'
  for schema in "$bench"/schemas/composite/*.graphql; do
    name=$(basename "$schema" .graphql)
    sed 's/upc: String!/upc: ID!/' "$schema" >"$work/$name.graphqls"
    printf '%s"%s": { "schema": "%s", "url": "http://127.0.0.1:%s/composite", "requestBatching": true }' \
      "$separator" "$name" "$name.graphqls" "$subgraph_port"
    separator=$',\n'
    subgraph_port=$((subgraph_port + 1))
  done
  echo $'\n} }'
}

require_dotnet
CONFIGURATION=Release build benchmarks/Load
configuration_file >"$work/fusion-config.json"
gateway=(dotnet exec "$root/benchmarks/Load/bin/$configuration/net10.0/Cacao.Benchmarks.Load.dll"
  --urls "http://127.0.0.1:$port" --environment Production --Logging:LogLevel:Default Warning
  --FusionConfig "$work/fusion-config.json" --MemoryReport "$work/memory")
[ $# -gt 0 ] || set -- floor floor-tokens hive-router

status=0
"$bench/run.sh" "$@" --name cacao --url "http://127.0.0.1:$port/graphql" --cmd "exec ${gateway[*]}" || status=$?
if [ -e "$work/memory" ]; then
  echo "cacao: $(cat "$work/memory")"
fi
exit "$status"
