import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteLines } from '../../../src/cli/jsonLines/byteLines';

/** The lines of pieces, each as text, or null where it is too long. */
function linesOf(pieces: readonly Uint8Array[], limit: number): (string | null)[] {
	const lines = new ByteLines(limit);
	const cut = [...pieces.flatMap(piece => lines.push(Buffer.from(piece))), ...lines.finish()];
	assert.deepEqual(
		cut.map(({ number }) => number),
		cut.map((_, index) => index + 1),
	);
	return cut.map(({ bytes }) => bytes?.toString('latin1') ?? null);
}

describe('lines of bytes', () => {
	it('are cut at line feeds, wherever the pieces are cut', () => {
		const pieces = fc.array(fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0xff)).map(bytes => Uint8Array.from(bytes)));
		fc.assert(
			fc.property(pieces, fc.integer({ min: 1, max: 4 }), (given, limit) => {
				const whole = Buffer.concat(given).toString('latin1');
				const lines = whole.split('\n').map(line => (line.length > limit ? null : line));
				if (whole === '' || whole.endsWith('\n')) lines.pop();
				assert.deepEqual(linesOf(given, limit), lines);
			}),
			{ seed: 3 },
		);
	});
});
