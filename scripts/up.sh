#!/usr/bin/env bash
# Builds and runs the whole shop; --help lists the options.
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# Whether anything that the shop is built from changed since the last build (a folder changes with its entries), or npm
# has been installed since, which brings the IDE.
is_stale() {
  [ ! -e "$built" ] || [ ! -e "$apphost" ] ||
    { [ ! -e "$root/gateway/Ide/node_modules" ] && type -P npm >/dev/null; } ||
    [ -n "$(find "$root"/{apphost,engine,gateway,subgraphs,schema} \
      "$root"/{Directory.Build.props,Directory.Packages.props,fusion-config.json,global.json} \
      \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$built" -print -quit 2>/dev/null)" ]
}

require_dotnet
require_servers
if is_stale; then
  echo "Building the shop"
  build apphost/Host
fi
exec dotnet exec "$apphost" "$@"
