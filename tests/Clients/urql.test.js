import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { preflight, socketUrl, testIf, url } from './settings.js';

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
after(() => socket.dispose());

const create = (...exchanges) => new Client({
  url,
  preferGetMethod: false,
  fetchOptions: { headers: preflight },
  exchanges: [
    ...exchanges,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink) }),
      }),
    }),
  ],
});
const client = create();

test('query', async () => {
  const { data, error } = await client.query('{ product(id: "1") { id name } }', {});
  assert.equal(error, undefined);
  assert.deepEqual(data, { product: { id: '1', name: 'Chair' } });
});

test('mutation', async () => {
  const { data } = await client.mutation('mutation($n: String!) { rename(id: "2", name: $n) { name } }', { n: 'Table' });
  assert.equal(data.rename.name, 'Table');
});

test('subscription', async () => {
  const values = [];
  await new Promise((resolve) => {
    client.subscription('subscription { countdown(from: 3) }', {}).subscribe(({ data }) => {
      values.push(data.countdown);
      if (values.length === 3) {
        resolve();
      }
    });
  });
  assert.deepEqual(values, [3, 2, 1]);
});

test('upload', async () => {
  const { data, error } = await client.mutation(
    'mutation($file: Upload!) { upload(file: $file) { name content } }',
    { file: new File(['content'], 'b.txt', { type: 'text/plain' }) });
  assert.equal(error, undefined);
  assert.equal(data.upload.content, 'content');
});

test('automatic persisted query', async () => {
  const persisting = create(persistedExchange({ preferGetForPersistedQueries: true }));
  const query = 'query Named { product(id: "2") { id } }';
  const first = await persisting.query(query, {});
  const second = await persisting.query(query, {});
  assert.equal(first.error, undefined);
  assert.equal(second.error, undefined);
  assert.equal(second.data.product.id, '2');
});

testIf('defer', test)('@defer', async () => {
  const states = [];
  await new Promise((resolve) => {
    client.query('{ hello ... @defer { product(id: "1") { name } } }', {}).subscribe((result) => {
      states.push({ hasNext: result.hasNext, name: result.data?.product?.name, error: result.error });
      if (!result.hasNext) {
        resolve();
      }
    });
  });
  assert.deepEqual(states, [
    { hasNext: true, name: undefined, error: undefined },
    { hasNext: false, name: 'Chair', error: undefined },
  ]);
});

