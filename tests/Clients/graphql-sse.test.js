import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-sse';
import { collect, testIf, url } from './settings.js';

const client = createClient({ url, retryAttempts: 0 });
after(() => client.dispose());
const run = (payload) => collect((sink) => client.subscribe(payload, sink));

test('query', async () => {
  assert.deepEqual(await run({ query: '{ hello }' }), [{ data: { hello: 'Hello World' } }]);
});

test('mutation', async () => {
  const query = 'mutation($name: String!) { rename(id: "2", name: $name) { name } }';
  assert.deepEqual(await run({ query, variables: { name: 'Table' } }), [{ data: { rename: { name: 'Table' } } }]);
});

test('subscription', async () => {
  const results = await run({ query: 'subscription { countdown(from: 3) }' });
  assert.deepEqual(results.map((result) => result.data.countdown), [3, 2, 1]);
});

test('persisted document', async () => {
  assert.deepEqual(await run({ documentId: 'ProductName', variables: { id: '1' } }), [
    { data: { product: { id: '1', name: 'Chair' } } },
  ]);
});

testIf('defer', test)('@defer', async () => {
  const [first, last] = await run({ query: '{ hello ... @defer { product(id: "1") { name } } }' });
  assert.deepEqual(first.data, { hello: 'Hello World' });
  assert.deepEqual(last.incremental[0].data, { product: { name: 'Chair' } });
});

test('an invalid document is a result with errors', async () => {
  const [result] = await run({ query: '{ unknown }' });
  assert.match(result.errors[0].message, /unknown/);
});

test('leaving early', async () => {
  for await (const result of client.iterate({ query: 'subscription { countdown(from: 1000000) }' })) {
    assert.equal(result.data.countdown, 1000000);
    break;
  }
});
