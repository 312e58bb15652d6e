// The trusted documents of the journey, by the names of their files.
import { readFileSync } from 'node:fs';

const folder = new URL('../../schema/operations/journeys/', import.meta.url);

export const document = (name) => readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
