#!/usr/bin/env bash
# Plays a customer's and a courier's day against the shop that scripts/up.sh runs, and says each step.
#   --gateway URL     the gateway's GraphQL endpoint (http://localhost:4000/graphql)
#   --mailbox URL     where one-time codes are read (http://127.0.0.1:4008/mailbox/messages)
#   --plays-courier   packs and brings the order itself, for a shop without the courier simulator
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install npm npm
npm ci --prefix "$root/scripts/journey" --ignore-scripts --no-audit --no-fund --silent
exec node "$root/scripts/journey/journey.js" "$@"
