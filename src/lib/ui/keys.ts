/** The keys of the atlas, as the list of keys shows them: a new one is a line here and its words in the catalogue. */
import { m } from '#lib/messages/messages.js';

interface Key {
	/** As it stands on the key. */
	readonly sign: string;
	/** Its name, for who cannot see the sign; absent where the sign is the name. */
	readonly name?: () => string;
}

export interface KeyGroup {
	readonly where: () => string;
	readonly keys: readonly { readonly key: Key; readonly does: () => string }[];
}

const ARROWS: Key = { sign: '← ↑ ↓ →', name: m.key_arrows };
const UP_DOWN: Key = { sign: '↑ ↓', name: m.key_up_down };
const PLUS: Key = { sign: '+', name: m.key_plus };
const MINUS: Key = { sign: '−', name: m.key_minus };
const QUESTION: Key = { sign: '?', name: m.key_question };
const named = (name: () => string): Key => ({ sign: name() });

export const KEY_GROUPS: readonly KeyGroup[] = [
	{
		where: m.keys_on_map,
		keys: [
			{ key: ARROWS, does: m.keys_move },
			{ key: PLUS, does: m.keys_zoom_in },
			{ key: MINUS, does: m.keys_zoom_out }
		]
	},
	{
		where: m.keys_in_list,
		keys: [
			{ key: UP_DOWN, does: m.keys_choose },
			{ key: named(m.key_letters), does: m.keys_spell },
			{ key: named(m.key_enter), does: m.keys_open },
			{ key: named(m.key_escape), does: m.keys_return }
		]
	},
	{
		where: m.keys_anywhere,
		keys: [
			{ key: named(m.key_tab), does: m.keys_next },
			{ key: named(m.key_enter), does: m.keys_enter },
			{ key: named(m.key_escape), does: m.keys_escape },
			{ key: QUESTION, does: m.keys_list }
		]
	}
];
