// Requests as Relay's compiler writes them, but by hand: the compiler is a program of its own. The runtime reads the older
// format of @defer only, so that is not asked for.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-ws';
import relay from 'relay-runtime';
import WebSocket from 'ws';
import { preflight, socketUrl, url } from './settings.js';

const { commitMutation, Environment, fetchQuery, Network, Observable, RecordSource, requestSubscription, Store } = relay;
const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
after(() => socket.dispose());

const post = async ({ id, text }, variables, _, uploadables) => {
  const request = { id: id ?? undefined, query: text ?? undefined, variables };
  if (!uploadables) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify(request),
    });
    return response.json();
  }
  const form = new FormData();
  form.append('operations', JSON.stringify(request));
  form.append('map', JSON.stringify(Object.fromEntries(Object.keys(uploadables).map((key) => [key, [`variables.${key}`]]))));
  for (const [key, file] of Object.entries(uploadables)) {
    form.append(key, file);
  }
  return (await fetch(url, { method: 'POST', headers: preflight, body: form })).json();
};
const listen = ({ text }, variables) =>
  Observable.create((sink) => socket.subscribe({ query: text, variables }, sink));
const environment = new Environment({ network: Network.create(post, listen), store: new Store(new RecordSource()) });

const scalar = (name) => ({ alias: null, args: null, kind: 'ScalarField', name, storageKey: null });
const linked = (name, args, concreteType, ...selections) =>
  ({ alias: null, args, concreteType, kind: 'LinkedField', name, plural: false, selections, storageKey: null });
const variable = (name) => ({ kind: 'Variable', name, variableName: name });
const request = (operationKind, name, text, variables, selections, id = null) => {
  const argumentDefinitions = variables.map((v) => ({ defaultValue: null, kind: 'LocalArgument', name: v }));
  const type = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operationKind];
  return {
    fragment: { argumentDefinitions, kind: 'Fragment', metadata: null, name, selections, type, abstractKey: null },
    kind: 'Request',
    operation: { argumentDefinitions, kind: 'Operation', name, selections },
    params: { cacheID: name, id, metadata: {}, name, operationKind, text },
  };
};
const product = linked('product', [variable('id')], 'Product', scalar('id'), scalar('name'));

test('query', async () => {
  const query = request('query', 'ProductQuery', 'query ProductQuery($id: ID!) { product(id: $id) { id name } }', ['id'], [product]);
  const data = await fetchQuery(environment, query, { id: '1' }).toPromise();
  assert.deepEqual(data, { product: { id: '1', name: 'Chair' } });
});

test('persisted document', async () => {
  const query = request('query', 'ProductName', null, ['id'], [product], 'ProductName');
  const data = await fetchQuery(environment, query, { id: '1' }).toPromise();
  assert.deepEqual(data, { product: { id: '1', name: 'Chair' } });
});

const commit = (config) =>
  new Promise((resolve, reject) => {
    commitMutation(environment, { ...config, onCompleted: resolve, onError: reject });
  });

test('mutation', async () => {
  const mutation = request('mutation', 'Rename', 'mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id name } }',
    ['id', 'name'], [linked('rename', [variable('id'), variable('name')], 'Product', scalar('id'), scalar('name'))]);
  assert.deepEqual(await commit({ mutation, variables: { id: '2', name: 'Table' } }), { rename: { id: '2', name: 'Table' } });
});

test('upload', async () => {
  const mutation = request('mutation', 'Upload', 'mutation Upload($file: Upload!) { upload(file: $file) { name content } }',
    ['file'], [linked('upload', [variable('file')], 'FileInfo', scalar('name'), scalar('content'))]);
  const uploadables = { file: new File(['content'], 'c.txt', { type: 'text/plain' }) };
  assert.deepEqual(await commit({ mutation, variables: { file: null }, uploadables }), { upload: { name: 'c.txt', content: 'content' } });
});

test('subscription', async () => {
  const subscription = request('subscription', 'Countdown', 'subscription Countdown($from: Int!) { countdown(from: $from) }',
    ['from'], [{ ...scalar('countdown'), args: [variable('from')] }]);
  const values = await new Promise((resolve, reject) => {
    const received = [];
    requestSubscription(environment, {
      subscription,
      variables: { from: 3 },
      onNext: (data) => received.push(data.countdown),
      onError: reject,
      onCompleted: () => resolve(received),
    });
  });
  assert.deepEqual(values, [3, 2, 1]);
});
