// The audit of GraphQL over HTTP by the package graphql-http. EXPECTED names the checks that the server's policy contradicts;
// each must be found, so that the list stays true.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { url } from './settings.js';

const contradicted = new Set((process.env.EXPECTED ?? '').split(',').filter(Boolean));

for (const audit of serverAudits({ url })) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status === 'ok', !contradicted.has(audit.id), result.reason);
  });
}
