// One order from the first search to the doorbell, and one line back. Every step is asserted; the first that does not
// hold ends the journey with exit code 1. scripts/journey.sh says how to run it.
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Courier } from './courier.js';
import { allowed, eventually, usualPatience } from './eventually.js';
import { Person } from './person.js';

const { values: options } = parseArgs({
  options: {
    gateway: { type: 'string', default: 'http://localhost:4000/graphql' },
    mailbox: { type: 'string', default: 'http://127.0.0.1:4008/mailbox/messages' },
    // Without the demo's simulator nobody packs and brings: then the journey does it.
    'plays-courier': { type: 'boolean', default: false },
  },
});
// A shop that starts for the first time has thousands of products to tell its subgraphs of.
const newShopPatience = 3 * 60_000;
const phones = {
  customer: `+447700900${randomInt(100, 1000)}`,
  courier: '+447700900001',
  staff: '+447700900004',
};
const home = {
  label: 'Home', recipient: 'Ada Example', line1: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin', country: 'de',
  latitude: 52.517, longitude: 13.3889,
};
const shop = { gateway: options.gateway, mailbox: options.mailbox };
const people = [];
const somebody = () => people[people.push(new Person(shop)) - 1];
const say = (step, outcome) => console.log(`${step.padEnd(28)} ${outcome}`);
const money = ({ amount, currency = '' }) => `${(amount / 100).toFixed(2)} ${currency}`.trim();

async function findProducts(customer) {
  const suggest = await eventually('suggestions, of a shop that has just been started', async () => {
    const { suggest } = await customer.ask('Suggest', { prefix: 'butt' });
    return suggest.length > 0 ? suggest : null;
  }, newShopPatience);
  say('Suggestions for "butt"', suggest.map(({ text }) => text).join(', '));

  const { search } = await customer.ask('SearchProducts', { query: 'buttermlik', filter: { inStock: true } });
  assert.ok(search.totalCount > 0, 'a word with a slip is found');
  assert.ok(search.facets.brands.length > 0, 'there are facets');
  say('Search for "buttermlik"', `${search.totalCount} found, ${search.facets.brands.length} brands`);
  return search.nodes.map(({ product }) => product);
}

async function fillCart(customer, products) {
  const { guestCart } = await customer.change('CreateGuestCart');
  const variants = products.flatMap(({ variants }) => variants)
    .filter(({ availability, price }) => availability.available >= 10 && price?.currency === 'EUR');
  assert.ok(variants.length >= 2, 'two variants can be bought');
  let cart;
  for (const { id } of variants.slice(0, 2)) {
    ({ cart } = await allowed(`variant ${id} in the cart`, newShopPatience, () =>
      customer.change('AddToCart', { token: guestCart.token, variantId: id, quantity: 4 })));
  }
  assert.equal(cart.itemCount, 8);
  say('Guest cart', `${cart.itemCount} pieces, ${money(cart.totals.total)}`);
  return guestCart.token;
}

async function signIn(customer, token) {
  const user = await customer.signIn(phones.customer);
  say('Signed in', phones.customer);
  const { cartMerge } = await customer.change('MergeCart', { token });
  assert.equal(cartMerge.cart.itemCount, 8);
  say('Cart taken over', `${cartMerge.changes.length} lines`);
  return user;
}

async function promise(customer) {
  const { address } = await customer.change('AddAddress', { address: home });
  const { cart } = await customer.change('ApplyVoucher', { code: 'WELCOME10' });
  assert.ok(cart.discounts.length > 0, 'the voucher takes something off');
  say('Voucher', cart.discounts.map(({ name, amount }) => `${name} -${money(amount)}`).join(', '));

  const slot = await eventually('a free slot', async () => {
    const days = [0, 1].map((day) => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
    for (const date of days) {
      const { slots } = await customer.ask('Slots', { addressId: address.id, date });
      const free = slots.find(({ available }) => available > 0);
      if (free) {
        return free;
      }
    }
    return null;
  });
  await customer.change('ReserveSlot', { slotId: slot.id, addressId: address.id });
  say('Slot', `${slot.startsAt} to ${slot.endsAt}, ${money(slot.fee)}`);

  // The place set aside reaches the cart through an event.
  const quote = await eventually('a quote', async () => {
    try {
      return (await customer.change('QuoteCart', { addressId: address.id, slotId: slot.id })).quote;
    } catch (error) {
      if (!error.kind) {
        throw error;
      }
      return null;
    }
  });
  assert.equal(quote.total.amount, quote.subtotal.amount - quote.discount.amount + quote.deliveryFee.amount);
  say('Quote', `${money(quote.total)}, delivery ${money(quote.deliveryFee)}`);
  return quote;
}

async function place(customer, quote) {
  const { paymentMethod } = await customer.change('AddPaymentMethod', { token: 'tok_challenge', key: randomUUID() });
  const order = { quoteToken: quote.token, paymentMethod: 'CARD', paymentMethodId: paymentMethod.id, key: randomUUID() };
  const [first, again] = await Promise.all([customer.change('PlaceOrder', order), customer.change('PlaceOrder', order)]);
  assert.equal(first.order.id, again.order.id, 'asked twice, placed once');
  assert.equal(first.order.totals.total.amount, quote.total.amount, 'the order costs what was promised');
  say('Order placed', `${first.order.number}, ${money(first.order.totals.total)}`);
  return first.order;
}

async function pay(customer, orderId) {
  const challenge = await eventually('the challenge', async () =>
    (await customer.ask('OrderPage', { id: orderId })).orderById.payments[0]?.challenge);
  const answer = await fetch(challenge.url, { method: 'POST', body: new URLSearchParams({ answer: 'approve' }) });
  assert.ok(answer.ok, `the challenge is passed (${answer.status})`);
  say('Payment challenge', 'passed');
}

/** Collects the states of an order as they come, until it is delivered. */
async function follow(customer, orderId) {
  const states = [];
  for await (const { kind, status } of customer.watch('OrderStatusChanged', { orderId })) {
    states.push(status);
    say('  live: order', `${status} (${kind})`);
    if (status === 'DELIVERED') {
      break;
    }
  }
  return [...new Set(states)];
}

/** Collects the places where the courier is seen, until the delivery ends. */
async function watchCourier(customer, orderId, seen) {
  const delivery = await eventually('the courier on the way', async () => {
    const { delivery } = (await customer.ask('OrderPage', { id: orderId })).orderById;
    return ['PICKED_UP', 'EN_ROUTE', 'ARRIVED'].includes(delivery?.status) ? delivery : null;
  }, 5 * 60_000); // A courier may have a long way to the goods.
  for await (const { position, estimatedArrival } of customer.watch('CourierLocation', { deliveryId: delivery.id })) {
    const place = `${position.latitude.toFixed(4)}, ${position.longitude.toFixed(4)}`;
    if (place !== seen.at(-1)) {
      say('  live: courier', `${place}, there at ${estimatedArrival}`);
      seen.push(place);
    }
  }
}

/** Packs the order and brings it, as staff and a courier do. */
async function bring(customer, staff, orderId, seen) {
  await eventually('the confirmed order', async () =>
    (await customer.ask('OrderPage', { id: orderId })).orderById.status === 'CONFIRMED');
  await staff.change('PackOrder', { orderId });
  const courier = new Courier(somebody());
  await courier.begin(phones.courier, home);
  const delivery = await courier.take();
  await courier.carry(delivery, (leg) => eventually(`the courier to be seen on leg ${leg}`, () => seen.length >= leg));
  const { handoverCode } = (await customer.ask('OrderPage', { id: orderId })).orderById.delivery;
  await courier.handOver(delivery, handoverCode);
}

async function review(customer, productId) {
  const { review } = await allowed('the verified purchase', usualPatience, () =>
    customer.change('SubmitReview', { productId, authorName: 'Ada', stars: 5, text: 'Fresh and on time.' }));
  say('Review', `${review.stars} stars`);
}

async function sendBack(customer, staff, order) {
  const { lines } = (await customer.ask('OrderPage', { id: order.id })).orderById;
  const line = { lineId: lines[0].id, quantity: lines[0].quantity };
  const { orderReturn } = await customer.change('RequestReturn', { orderId: order.id, lines: [line], key: randomUUID() });
  const approved = await staff.change('ApproveReturn', { returnId: orderReturn.id, key: randomUUID() });
  const refund = approved.orderReturn.amount.amount;
  const page = await eventually('the refund', async () => {
    const { orderById } = await customer.ask('OrderPage', { id: order.id });
    return orderById.totals.refunded.amount === refund ? orderById : null;
  });
  assert.equal(page.payments[0].refunded.amount, refund, 'order and payment agree');
  say('Refund of one line', money({ amount: refund }));
  return page;
}

async function agree(customer, staff, page, orderId) {
  const kinds = await eventually('the notice of the refund', async () => {
    const { notices } = (await customer.ask('OrderPage', { id: orderId })).orderById;
    const kinds = notices.map(({ kind, channel }) => `${kind} by ${channel}`);
    return kinds.some((kind) => /refund/i.test(kind)) ? kinds : null;
  });
  assert.equal(new Set(kinds).size, kinds.length, 'every notice came once');
  say('Notices, each once', `${kinds.length}`);

  const day = { from: new Date(Date.now() - 86_400_000).toISOString(), until: new Date(Date.now() + 60_000).toISOString() };
  await eventually('the sales report', async () => {
    const { salesReport } = await staff.ask('SalesOfDay', day);
    const euros = salesReport.money.find(({ currency }) => currency === 'EUR');
    return euros && euros.captured.amount >= page.payments[0].captured.amount
      && euros.refunded.amount >= page.payments[0].refunded.amount;
  });
  say('Sales report', 'has the payment and the refund');

  const { ledgerEntries } = await staff.ask('Ledger', { paymentId: page.payments[0].id });
  assert.equal(ledgerEntries.nodes.length, ledgerEntries.totalCount);
  assert.equal(ledgerEntries.nodes.reduce((sum, { amount }) => sum + amount.amount, 0), 0);
  say('Ledger', `${ledgerEntries.totalCount} entries, sum 0`);
}

try {
  const customer = somebody();
  const products = await findProducts(customer);
  const token = await fillCart(customer, products);
  await signIn(customer, token);
  const quote = await promise(customer);
  const order = await place(customer, quote);
  const states = follow(customer, order.id);
  await pay(customer, order.id);

  const staff = somebody();
  await staff.signIn(phones.staff);
  const seen = [];
  const bringing = options['plays-courier'] ? bring(customer, staff, order.id, seen) : null;
  await Promise.all([watchCourier(customer, order.id, seen), bringing]);
  assert.ok(seen.length >= 2, `the courier was seen on the way ${seen.length} times`);
  assert.deepEqual(
    (await states).filter((status) => status !== 'PLACED'),
    ['CONFIRMED', 'PACKED', 'SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERED']);
  say('Delivered', order.number);

  const { lines } = (await customer.ask('OrderPage', { id: order.id })).orderById;
  await review(customer, lines[0].product.id);
  const page = await sendBack(customer, staff, order);
  await agree(customer, staff, page, order.id);
  console.log('The journey is over: everything happened once, and everybody agrees.');
} catch (error) {
  fail(error);
} finally {
  people.forEach((person) => person.leave());
}

function fail(error) {
  console.error(error);
  process.exit(1);
}
