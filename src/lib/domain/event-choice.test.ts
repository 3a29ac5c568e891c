import { describe, expect, it } from 'vitest';
import { EVERY_EVENT, narrowed, type EventChoice } from './event-choice.ts';

const years = [
	{ year: '2014', events: [{ id: 'pact', about: ['moscow', 'RUS', 'eaeu'], since: false }] },
	{
		year: '2015',
		events: [
			{ id: 'visit', about: ['tehran', 'IRN', 'RUS', 'gecf'], since: false },
			{ id: 'deal', about: ['vienna', 'IRN', 'RUS', 'jcpoa', 'eu'], since: true }
		]
	}
];
const left = (choice: Partial<EventChoice>) =>
	narrowed(years, { ...EVERY_EVENT, ...choice }).map(({ year, events }) => [year, events.map(({ id }) => id)]);

describe('the list of events, narrowed', () => {
	it.each([
		[
			'to nothing in particular: all of it',
			{},
			[
				['2014', ['pact']],
				['2015', ['visit', 'deal']]
			]
		],
		['to a place', { where: 'tehran' }, [['2015', ['visit']]]],
		[
			'to a state',
			{ where: 'RUS' },
			[
				['2014', ['pact']],
				['2015', ['visit', 'deal']]
			]
		],
		['to an organization', { organization: 'eu' }, [['2015', ['deal']]]],
		[
			'to what came up to the article’s day',
			{ when: 'until' },
			[
				['2014', ['pact']],
				['2015', ['visit']]
			]
		],
		['to what came after it', { when: 'since' }, [['2015', ['deal']]]],
		['to all three at once', { where: 'IRN', organization: 'gecf', when: 'until' }, [['2015', ['visit']]]],
		['to what nothing fits: no year is left', { where: 'moscow', when: 'since' }, []]
	] as const)('%s', (_, choice, events) => {
		expect(left(choice)).toEqual(events);
	});
});
