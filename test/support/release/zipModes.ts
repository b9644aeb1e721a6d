/** `-rw-r--r--` of a plain file, in the upper half of the external attributes (APPNOTE.TXT 4.4.15, made by Unix). */
const PLAIN = 0o100644 * 2 ** 16;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Makes the permissions of the files in a zip file equal; else they are those of the working tree, which umask decides on.
 * @param zip a whole zip file of less than 4 GiB and 65,535 files.
 * @returns the same with `-rw-r--r--` for every file.
 * @throws Error where it is no zip file.
 */
export function withEqualModes(zip: Buffer): Buffer {
	const end = endOf(zip);
	const copy = Buffer.from(zip);
	let at = copy.readUInt32LE(end + 16);
	for (let left = copy.readUInt16LE(end + 10); left > 0; left--) {
		if (copy.readUInt32LE(at) !== ENTRY) throw new Error(`There is no entry of a zip file's directory at byte ${at}.`);
		copy.writeUInt32LE(PLAIN, at + 38);
		at += 46 + copy.readUInt16LE(at + 28) + copy.readUInt16LE(at + 30) + copy.readUInt16LE(at + 32);
	}
	return copy;
}

/** Where the record begins that ends a zip file. */
function endOf(zip: Buffer): number {
	const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
	for (let at = zip.length - END_LENGTH; at >= first; at--) {
		if (zip.readUInt32LE(at) === END) return at;
	}
	throw new Error('This is no zip file: it has no end of a central directory.');
}
