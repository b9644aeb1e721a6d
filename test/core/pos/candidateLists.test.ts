import assert from 'node:assert/strict';
import { ModelFile } from '../../../src/core/model/modelFile';
import type { Tensor } from '../../../src/core/model/modelFile';
import { CandidateLists, packCandidateLists } from '../../../src/core/tasks/pos/candidateLists';

const CONTENT = {
	lists: [[0, 1, 2], [1], [0, 2]],
	words: new Map([
		[12_345, 1],
		[-7, 2],
	]),
	groups: new Map([[300, 2]]),
};

function read(tensors: Record<string, Tensor>, labelCount = 3): CandidateLists {
	return CandidateLists.from(new ModelFile({ name: 'tiny', kind: '', metadata: {}, tensors }), labelCount);
}

describe('CandidateLists', () => {
	it('gives words their own list, others that of their group, and the first list where nothing is known', () => {
		const candidates = read(packCandidateLists(CONTENT));
		const listOf = (hash: number, group: number): number[] => [...candidates.lists[candidates.listOf(hash, group)]];
		assert.deepEqual(listOf(12_345, 300), [1]);
		assert.deepEqual(listOf(-7, 5), [0, 2]);
		assert.deepEqual(listOf(8, 300), [0, 2]);
		assert.deepEqual(listOf(8, 299), [0, 1, 2]);
		assert.deepEqual(listOf(8, 301), [0, 1, 2]);
	});

	it('refuses parts that do not fit together', () => {
		const tensors = packCandidateLists(CONTENT);
		const broken: Record<string, Tensor>[] = [
			{ ...tensors, 'candidates.words': { type: 'uint16', data: Uint16Array.of(1) } },
			{ ...tensors, 'candidates.words': { type: 'uint16', data: Uint16Array.of(1, 3) } },
			{ ...tensors, 'candidates.groups': { type: 'uint16', data: Uint16Array.of(9) } },
			{ ...tensors, 'candidates.lengths': { type: 'uint8', data: Uint8Array.of(3, 1, 0) } },
			{ ...tensors, 'candidates.lengths': { type: 'uint8', data: Uint8Array.of() } },
			{ ...tensors, 'candidates.labels': { type: 'uint8', data: Uint8Array.of(0, 1) } },
		];
		for (const parts of broken) {
			assert.throws(() => read(parts), { code: 'model-malformed' });
		}
		assert.throws(() => read(tensors, 2), { code: 'model-malformed' });
	});
});
