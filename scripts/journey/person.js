import { Client, fetchExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import { document } from './documents.js';
import { readCode } from './mailbox.js';

/** Somebody with an app in the hand: a customer, a courier, staff. */
export class Person {
  #token;
  #client;
  #events;

  constructor(shop) {
    this.shop = shop;
    this.#connect();
  }

  /** Signs in with the code that the shop sends to the phone. */
  async signIn(phone) {
    const since = Date.now();
    const { challenge } = await this.change('RequestCode', { phone });
    const code = await readCode(this.shop.mailbox, phone, since);
    const { signedIn } = await this.change('SignIn', { challengeId: challenge.id, code });
    this.#token = signedIn.tokens.accessToken;
    this.#connect();
    return signedIn.user;
  }

  /** Asks; any error of the answer is thrown. */
  async ask(name, variables = {}) {
    const { data, error } = await this.#client.query(document(name), variables, { requestPolicy: 'network-only' });
    if (error) {
      throw new Error(`${name}: ${error.message}`);
    }
    return data;
  }

  /** Changes something, and returns the payload of the document's only mutation; errors that it names are thrown. */
  async change(name, variables = {}) {
    const { data, error } = await this.#client.mutation(document(name), variables);
    if (error) {
      throw new Error(`${name}: ${error.message}`);
    }
    const [payload] = Object.values(data);
    if (payload.errors?.length) {
      throw Object.assign(new Error(`${name}: ${JSON.stringify(payload.errors)}`), { kind: payload.errors[0].__typename });
    }
    return payload;
  }

  /** What a subscription tells from now on; leaving the loop ends it. */
  async *watch(name, variables = {}) {
    for await (const { data, errors } of this.#events.iterate({ query: document(name), variables })) {
      if (errors) {
        throw new Error(`${name}: ${errors[0].message}`);
      }
      yield Object.values(data)[0];
    }
  }

  /** Ends what the person still watches. */
  leave() {
    this.#events.dispose();
  }

  #connect() {
    const headers = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    this.#events?.dispose();
    this.#events = createClient({ url: this.shop.gateway, headers, retryAttempts: 0 });
    this.#client = new Client({
      url: this.shop.gateway,
      preferGetMethod: false,
      fetchOptions: { headers },
      exchanges: [fetchExchange],
    });
  }
}
