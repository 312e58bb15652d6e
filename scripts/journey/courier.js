import assert from 'node:assert/strict';
import { eventually } from './eventually.js';

const legs = 4;
// The way was recorded before: a device that had no network tells it later, and nobody has to wait for it here.
const recordedAgo = 9 * 60_000;
const recordedEvery = 75_000;

const between = (from, to, share) => ({
  latitude: from.latitude + (to.latitude - from.latitude) * share,
  longitude: from.longitude + (to.longitude - from.longitude) * share,
});

/** A courier's app, worked by hand. */
export class Courier {
  constructor(person) {
    this.person = person;
    this.at = Date.now() - recordedAgo;
  }

  /** Begins to work near a place. */
  async begin(phone, place) {
    await this.person.signIn(phone);
    await this.person.change('SetOnline', { online: true });
    await this.#ping(place);
  }

  /** Takes the offer of a delivery, as soon as there is one. */
  async take() {
    const offer = await eventually('an offer', async () => {
      const { viewer } = await this.person.ask('CourierHome');
      return viewer.courier.offers[0];
    });
    const { delivery } = await this.person.change('AcceptOffer', { offerId: offer.id });
    return delivery;
  }

  /** Fetches the goods and brings them, telling where the way leads; after each leg waits for whoever watches. */
  async carry({ id }, watched) {
    const { viewer } = await this.person.ask('CourierHome');
    const { pickups, destination } = viewer.courier.deliveries.find((delivery) => delivery.id === id);
    const [{ location: from }] = pickups;
    await this.#ping(from);
    await this.person.change('PickUp', { deliveryId: id });
    await this.person.change('StartDelivery', { deliveryId: id });
    for (let leg = 1; leg <= legs; leg++) {
      await this.#ping(between(from, destination.location, leg / legs));
      await watched(leg);
    }
  }

  /** Hands the goods over to who knows the code. */
  async handOver({ id }, code) {
    const { delivery } = await this.person.change('Deliver', { deliveryId: id, code });
    assert.equal(delivery.status, 'DELIVERED');
  }

  async #ping({ latitude, longitude }) {
    const at = new Date(this.at).toISOString();
    this.at += recordedEvery;
    const { locationReceipt } = await this.person.change('SendPings', { pings: [{ latitude, longitude, at }] });
    assert.equal(locationReceipt.accepted, 1, 'the position is kept');
  }
}
