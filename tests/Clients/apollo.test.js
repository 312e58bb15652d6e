import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { collect, preflight, socketUrl, testIf, url } from './settings.js';

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
after(() => socket.dispose());

const create = (link) =>
  new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      link,
    ),
    cache: new InMemoryCache(),
    incrementalHandler: new GraphQL17Alpha9Handler(),
    defaultOptions: { query: { fetchPolicy: 'network-only' }, watchQuery: { fetchPolicy: 'network-only' } },
  });
const client = create(new HttpLink({ uri: url }));

test('query', async () => {
  const { data } = await client.query({ query: gql`{ product(id: "1") { id name } }` });
  assert.deepEqual(data.product, { __typename: 'Product', id: '1', name: 'Chair' });
});

test('mutation', async () => {
  const { data } = await client.mutate({
    mutation: gql`mutation Rename($name: String!) { rename(id: "2", name: $name) { id name } }`,
    variables: { name: 'Table' },
  });
  assert.equal(data.rename.name, 'Table');
});

test('subscription', async () => {
  const results = await collect((sink) =>
    client.subscribe({ query: gql`subscription { countdown(from: 3) }` }).subscribe(sink));
  assert.deepEqual(results.map((result) => result.data.countdown), [3, 2, 1]);
});

test('upload', async () => {
  const uploading = create(new UploadHttpLink({ uri: url, headers: preflight }));
  const { data } = await uploading.mutate({
    mutation: gql`mutation Upload($file: Upload!) { upload(file: $file) { name content } }`,
    variables: { file: new File(['content'], 'a.txt', { type: 'text/plain' }) },
  });
  assert.deepEqual({ ...data.upload, __typename: undefined }, { name: 'a.txt', content: 'content', __typename: undefined });
});

for (const useGETForHashedQueries of [false, true]) {
  test(`automatic persisted query by ${useGETForHashedQueries ? 'GET' : 'POST'}`, async () => {
    const requests = [];
    const fetching = (uri, options) => {
      requests.push(options.method);
      return fetch(uri, options);
    };
    const persisting = create(new PersistedQueryLink({
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      useGETForHashedQueries,
    }).concat(new HttpLink({ uri: url, fetch: fetching })));
    const query = useGETForHashedQueries ? gql`{ product(id: "1") { name } }` : gql`{ product(id: "2") { id } }`;
    const first = await persisting.query({ query });
    const second = await persisting.query({ query });
    assert.deepEqual(second.data, first.data);
    assert.deepEqual(requests, useGETForHashedQueries ? ['GET', 'POST', 'GET'] : ['POST', 'POST', 'POST']);
  });
}

testIf('defer', test)('@defer', async () => {
  const query = gql`query Deferred { hello product(id: "1") { id ... @defer { name } } }`;
  const states = [];
  await new Promise((resolve, reject) => {
    client.watchQuery({ query }).subscribe({
      next: (result) => {
        states.push(result.data);
        if (result.data?.product?.name) {
          resolve();
        }
      },
      error: reject,
    });
  });
  assert.equal(states.at(-1).product.name, 'Chair');
  assert.ok(states.some((data) => data?.hello && data.product.name === undefined));
});
