#!/usr/bin/env bash
# Exports the schemas of the subgraphs and composes them: schema/sources/ and schema/supergraph.graphqls.
#   --check    writes nothing; fails when a file is not what the code gives, when a trusted document is invalid, and when
#              the schema breaks clients of the last release without an entry in schema/CHANGELOG.md
#   --compare  only the last of these: what changed since the last release, a tag v*
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$root"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cacao() {
  dotnet exec "${CACAO:-engine/CommandLine/bin/$configuration/net10.0/cacao.dll}" "$@"
}

# export_schemas FOLDER: one file per subgraph, named after it.
export_schemas() {
  local registration folder name
  for registration in subgraphs/*/*Subgraph.cs; do
    folder=$(dirname "$registration")
    name=$(basename "$folder")
    build "$folder"
    dotnet exec "$folder/bin/$configuration/net10.0/EShop.$name.dll" \
      schema export --output "$1/$(tr '[:upper:]' '[:lower:]' <<<"$name").graphqls"
  done
}

# What clients of the last release know is compared with the committed schema.
compare() {
  local release
  if ! release=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null); then
    echo "There is no release yet to compare the schema with."
    return
  fi
  git show "$release:schema/supergraph.graphqls" >"$work/released.graphqls"
  echo "Since $release:"
  cacao diff "$work/released.graphqls" schema/supergraph.graphqls --operations schema/operations \
    --changelog schema/CHANGELOG.md "${format[@]}"
}

check() {
  export_schemas "$work/sources"
  diff --unified schema/sources "$work/sources" || fail "schema/sources is not what the code gives. Run scripts/schema.sh."
  cacao compose --check "${format[@]}"
  cacao validate "${format[@]}"
  compare
}

format=()
if [ -n "${GITHUB_ACTIONS:-}" ]; then
  format=(--format github)
fi

case "${1:-}" in
  "")
    require_dotnet
    build engine/CommandLine
    export_schemas schema/sources
    cacao compose
    ;;
  --check)
    require_dotnet
    build engine/CommandLine
    check
    ;;
  --compare)
    compare
    ;;
  *)
    fail "Usage: scripts/schema.sh [--check | --compare]"
    ;;
esac
