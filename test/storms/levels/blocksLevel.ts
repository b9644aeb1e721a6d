import assert from 'node:assert/strict';
import { BlockedText } from '../../../src/core/text/blockedText';
import type { StormLevel } from '../stormLevel';

/** Blocks and prose of a text, Markdown among them, compared after every edit. */
export function blocksLevel(): StormLevel {
	let current = BlockedText.of('', 'plain');
	return {
		name: 'blocks and prose',
		every: 1,
		open(desk) {
			current = BlockedText.of(desk.text, desk.format);
		},
		follow(_, { changes }) {
			if (changes.length > 0) current = current.changed(changes).text;
		},
		compare(desk) {
			const full = BlockedText.of(desk.text, desk.format);
			assert.equal(current.text, desk.text);
			assert.equal(current.source.prose, full.source.prose);
			assert.deepEqual(current.starts, full.starts);
			assert.deepEqual(current.blocks, full.blocks);
		},
	};
}
