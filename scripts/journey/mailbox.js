import { eventually } from './eventually.js';

/** The code that was sent to a phone after a time, from the development mailbox. */
export const readCode = (mailbox, phone, since) =>
  eventually(`a code for ${phone}`, async () => {
    const answer = await fetch(`${mailbox}?to=${encodeURIComponent(phone)}`);
    const messages = await answer.json();
    const latest = messages.find((message) => Date.parse(message.sentAt) >= since - 1000);
    return latest?.text.match(/\b\d{6}\b/)?.[0];
  });
