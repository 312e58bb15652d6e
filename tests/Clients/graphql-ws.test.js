import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { collect, socketUrl, testIf } from './settings.js';

const client = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { token: 'Ada' } });
after(() => client.dispose());
const run = (payload) => collect((sink) => client.subscribe(payload, sink));

test('query', async () => {
  assert.deepEqual(await run({ query: '{ hello }' }), [{ data: { hello: 'Hello World' } }]);
});

test('mutation with variables', async () => {
  const query = 'mutation($name: String!) { rename(id: "2", name: $name) { id name } }';
  assert.deepEqual(await run({ query, variables: { name: 'Tisch' } }), [{ data: { rename: { id: '2', name: 'Tisch' } } }]);
});

test('subscription', async () => {
  const results = await run({ query: 'subscription { countdown(from: 3) }' });
  assert.deepEqual(results.map((result) => result.data.countdown), [3, 2, 1]);
});

testIf('me', test)('the payload of connection_init', async () => {
  assert.deepEqual(await run({ query: '{ me }' }), [{ data: { me: 'Ada' } }]);
});

test('persisted document', async () => {
  assert.deepEqual(await run({ query: '', documentId: 'ProductName', variables: { id: '1' } }), [
    { data: { product: { id: '1', name: 'Chair' } } },
  ]);
});

testIf('defer', test)('@defer', async () => {
  const [first, last] = await run({ query: '{ hello ... @defer { product(id: "1") { name } } }' });
  assert.deepEqual(first.data, { hello: 'Hello World' });
  assert.equal(first.hasNext, true);
  assert.deepEqual(last.incremental[0].data, { product: { name: 'Chair' } });
  assert.equal(last.hasNext, false);
});

test('an invalid document is an error', async () => {
  await assert.rejects(run({ query: '{ unknown }' }), (errors) => errors[0].message.includes('unknown'));
});

test('leaving early', async () => {
  for await (const result of client.iterate({ query: 'subscription { countdown(from: 1000000) }' })) {
    assert.equal(result.data.countdown, 1000000);
    break;
  }
});
