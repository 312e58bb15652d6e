#!/bin/bash
# Whether the service in this container may receive traffic. The image has no HTTP client; bash opens the connection.
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/"${1:-8080}"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[ "$status" = 200 ]
