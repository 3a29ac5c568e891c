/**
 * Gives a TrueType font another name. The Open Font License reserves the name "Source" for the
 * unchanged originals; a subset is a changed font and must call itself something else. Copyright and
 * licence stay inside the file.
 *
 * Table layout: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory
 */

const WINDOWS = 3;
const UNICODE_BMP = 1;
const ENGLISH_US = 0x409;
const NAME_IDS = {
	copyright: 0,
	family: 1,
	style: 2,
	unique: 3,
	full: 4,
	version: 5,
	postscript: 6,
	licence: 13,
	licenceUrl: 14
};

/**
 * @param {Buffer} font TrueType
 * @param {Partial<Record<keyof typeof NAME_IDS, string>>} names
 * @returns {Buffer}
 */
export function renamed(font, names) {
	const tables = readTables(font).filter(({ tag }) => tag !== 'name');
	tables.push({ tag: 'name', data: nameTable(names) });
	return writeTables(
		font.subarray(0, 4),
		tables.sort((a, b) => (a.tag < b.tag ? -1 : 1))
	);
}

/** @param {Buffer} font @returns {{tag: string, data: Buffer}[]} */
export function readTables(font) {
	return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
		const record = 12 + 16 * i;
		const offset = font.readUInt32BE(record + 8);
		const length = font.readUInt32BE(record + 12);
		return {
			tag: font.toString('latin1', record, record + 4),
			data: Buffer.from(font.subarray(offset, offset + length))
		};
	});
}

/** @param {Buffer} flavour first four bytes of the font @param {{tag: string, data: Buffer}[]} tables sorted by tag */
function writeTables(flavour, tables) {
	const power = 2 ** Math.floor(Math.log2(tables.length));
	const directory = Buffer.alloc(12 + 16 * tables.length);
	flavour.copy(directory);
	directory.writeUInt16BE(tables.length, 4);
	directory.writeUInt16BE(power * 16, 6);
	directory.writeUInt16BE(Math.log2(power), 8);
	directory.writeUInt16BE((tables.length - power) * 16, 10);
	const bodies = [];
	let offset = directory.length;
	tables.forEach(({ tag, data }, i) => {
		const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
		directory.write(tag, 12 + 16 * i, 'latin1');
		directory.writeUInt32BE(checksum(padded), 16 + 16 * i);
		directory.writeUInt32BE(offset, 20 + 16 * i);
		directory.writeUInt32BE(data.length, 24 + 16 * i);
		bodies.push(padded);
		offset += padded.length;
	});
	return Buffer.concat([directory, ...bodies]);
}

function nameTable(names) {
	const records = Object.entries(names)
		.map(([key, text]) => ({ id: NAME_IDS[key], text: Buffer.from(text, 'utf16le').swap16() }))
		.sort((a, b) => a.id - b.id);
	const head = Buffer.alloc(6 + 12 * records.length);
	head.writeUInt16BE(records.length, 2);
	head.writeUInt16BE(head.length, 4);
	let offset = 0;
	records.forEach(({ id, text }, i) => {
		[WINDOWS, UNICODE_BMP, ENGLISH_US, id, text.length, offset].forEach((value, field) =>
			head.writeUInt16BE(value, 6 + 12 * i + 2 * field)
		);
		offset += text.length;
	});
	return Buffer.concat([head, ...records.map(({ text }) => text)]);
}

function checksum(padded) {
	let sum = 0;
	for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
	return sum;
}
