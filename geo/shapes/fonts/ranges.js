/**
 * The characters of the two files each face comes in. `basic` is what English text needs and loads
 * first; `extended` adds the letters of names and transliterations and loads when one occurs.
 * Write these very strings into `@font-face { unicode-range }` and MapLibre's `font-faces`.
 */
export const UNICODE_RANGES = {
	basic: [
		'U+20-7E', // ASCII
		'U+A0', // no-break space
		'U+A7', // §
		'U+AB', // «
		'U+B0', // °
		'U+B2-B3', // ² ³
		'U+B6-B7', // ¶ ·
		'U+B9', // ¹
		'U+BB', // »
		'U+BD', // ½
		'U+C7', // Ç
		'U+C9', // É
		'U+D6-D7', // Ö ×
		'U+DC', // Ü
		'U+E1', // á
		'U+E3-E4', // ã ä
		'U+E7-E9', // ç è é
		'U+ED', // í
		'U+F1', // ñ
		'U+F3-F4', // ó ô
		'U+F6', // ö
		'U+FC', // ü
		'U+2009', // thin space
		'U+2011', // non-breaking hyphen
		'U+2013-2014', // – —
		'U+2018-2019', // ‘ ’
		'U+201C-201D', // “ ”
		'U+2020', // †
		'U+2022', // •
		'U+2026', // …
		'U+202F', // narrow no-break space
		'U+2032-2033', // ′ ″
		'U+2039-203A', // ‹ ›
		'U+2070', // ⁰
		'U+2074-2079', // ⁴ … ⁹
		'U+20AC', // €
		'U+2190', // ←
		'U+2192', // →
		'U+2212', // −
		'U+2264-2265' // ≤ ≥
	],
	extended: [
		'U+A1-A6', // ¡ … ¦
		'U+A8-AA',
		'U+AC-AF',
		'U+B1', // ±
		'U+B4-B5',
		'U+B8',
		'U+BA',
		'U+BC', // ¼
		'U+BE-C6', // ¾ … Æ
		'U+C8',
		'U+CA-D5',
		'U+D8-DB',
		'U+DD-E0',
		'U+E2',
		'U+E5-E6', // å æ
		'U+EA-EC',
		'U+EE-F0',
		'U+F2',
		'U+F5',
		'U+F7-FB',
		'U+FD-FF',
		'U+100-17F', // Latin Extended-A: ā č ē ğ İ ı ł ń ő œ ş š ž …
		'U+18F', // Ə
		'U+1A0-1A1', // Ơ ơ
		'U+1AF-1B0', // Ư ư
		'U+1CD-1DC', // pinyin
		'U+1E6-1E7', // Ǧ ǧ
		'U+218-21B', // Ș ș Ț ț
		'U+259', // ə
		'U+2BB-2BC', // ʻ ʼ
		'U+2BE-2BF', // ʾ ʿ
		'U+2C6-2C7', // ˆ ˇ
		'U+2D8-2DD', // ˘ ˙ ˚ ˛ ˜ ˝
		'U+1E02-1E03', // Ḃ ḃ
		'U+1E0A-1E11', // Ḋ Ḍ Ḏ Ḑ
		'U+1E20-1E2B', // Ḡ Ḣ Ḥ Ḧ Ḩ Ḫ
		'U+1E30-1E37', // Ḱ Ḳ Ḵ Ḷ
		'U+1E40-1E49', // Ṁ Ṃ Ṅ Ṇ Ṉ
		'U+1E56-1E63', // Ṗ Ṙ Ṛ Ṟ Ṡ Ṣ
		'U+1E6A-1E6F', // Ṫ Ṭ Ṯ
		'U+1E80-1E85', // Ẁ Ẃ Ẅ
		'U+1E8E-1E96', // Ẏ Ẑ Ẓ Ẕ ẖ
		'U+1EA0-1EF9', // Vietnamese
		'U+201A', // ‚
		'U+201E', // „
		'U+2021', // ‡
		'U+2044', // ⁄
		'U+2080-2089', // ₀ … ₉
		'U+2113', // ℓ
		'U+2116', // №
		'U+2122', // ™
		'U+2153-2154', // ⅓ ⅔
		'U+215B-215E', // ⅛ …
		'U+2191', // ↑
		'U+2193', // ↓
		'U+2248', // ≈
		'U+2260' // ≠
	]
};

/** @param {string[]} ranges as in CSS @returns {string} every character of them */
export function charactersOf(ranges) {
	return ranges
		.flatMap((range) => {
			const [from, to = from] = range
				.slice(2)
				.split('-')
				.map((hex) => parseInt(hex, 16));
			return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
		})
		.join('');
}
