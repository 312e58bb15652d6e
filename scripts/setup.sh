# shellcheck shell=bash
# What every script needs before it can work. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
configuration=${CONFIGURATION:-Release}
# Used by the scripts that source this file.
# shellcheck disable=SC2034
apphost=$root/apphost/Host/bin/$configuration/net10.0/EShop.AppHost.dll
built=$root/artifacts/built-$configuration

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The compiler stays loaded between projects, unless the machine says otherwise; build nodes do not outlive a build.
export UseSharedCompilation=${UseSharedCompilation:-true} MSBUILDDISABLENODEREUSE=1

fail() {
  echo "$1" >&2
  exit 1
}

# install COMMAND PACKAGE...: installs packages through apt when the command is missing and we may.
install() {
  local command=$1
  shift
  if type -P "$command" >/dev/null; then
    return
  fi
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo=(sudo -n)
  fi
  if ! type -P apt-get >/dev/null || ! "${sudo[@]}" true 2>/dev/null; then
    fail "$command is missing and cannot be installed without root or sudo; install it with: apt-get install $*"
  fi
  echo "Installing $*"
  if ! "${sudo[@]}" apt-get update -qq || ! "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null; then
    fail "$command could not be installed; install it with: apt-get install $*"
  fi
}

require_dotnet() {
  if ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
    fail "The .NET 10 SDK is missing; install it from https://dotnet.microsoft.com/download"
  fi
}

# PostgreSQL and Redis, unless the environment names servers to use.
require_servers() {
  install setpriv util-linux
  if [ -z "${ConnectionStrings__Postgres:-}" ]; then
    # The wrapper pg_ctlcluster tells that Debian's server package is there; other systems have postgres on PATH.
    type -P postgres >/dev/null || install pg_ctlcluster postgresql
  fi
  if [ -z "${ConnectionStrings__Redis:-}" ]; then
    install redis-server redis-server
  fi
}

# What the tests of the IDE need besides.
require_browser() {
  install npm npm
  install chromium chromium
}

# build PROJECT: builds a project, or the solution, that contains the AppHost, and remembers when.
build() {
  mkdir -p "$root/artifacts"
  touch "$built.new"
  dotnet build "$root/$1" --configuration "$configuration" --nologo --verbosity quiet
  mv "$built.new" "$built"
}
