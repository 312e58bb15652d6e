// Where the server is that a test starts, and what its documents are.
export const url = process.env.GRAPHQL_URL;
export const socketUrl = url.replace(/^http/, 'ws');
export const preflight = { 'GraphQL-Preflight': '1' };

// Gathers what a client yields; a client that reports an error fails the test.
export const collect = (subscribe) =>
  new Promise((resolve, reject) => {
    const values = [];
    subscribe({ next: (value) => values.push(value), error: reject, complete: () => resolve(values) });
  });

// Declares a test of something that not every server has.
const missing = new Set((process.env.WITHOUT ?? '').split(','));
export const testIf = (feature, test) => (missing.has(feature) ? () => {} : test);
