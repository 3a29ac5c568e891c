/** Which state of the record this is, as a report of a mistake names it. */
import type { Edition } from '#lib/domain/report.ts';
import { atlas } from './record.server.ts';

const versions = import.meta.glob<string>('/package.json', { import: 'version', eager: true });

/** Every `checked` of the record. */
const days = [...JSON.stringify(atlas).matchAll(/"checked":"([\d-]+)"/g)].map(([, day]) => day ?? '');

export const edition: Edition = { version: versions['/package.json'] ?? '', checked: days.sort().at(-1) ?? '' };
