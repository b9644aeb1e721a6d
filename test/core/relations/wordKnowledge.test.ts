import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashText } from '../../../src/core/linear/featureHash';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelContent, ModelFile } from '../../../src/core/model/modelFile';
import { GlossTable, packGlosses } from '../../../src/core/tasks/relations/glossTable';
import {
	coarseCluster,
	FIRST_VERB_CLASS,
	packWordKnowledge,
	senseKey,
	WordKnowledge,
} from '../../../src/core/tasks/relations/wordKnowledge';

function fileOf(tensors: ModelContent['tensors']): ModelFile {
	return decodeModel(encodeModel({ name: 'toy', kind: 'toy/1', metadata: {}, tensors }), 'toy');
}

const ENTRIES = {
	clusters: new Map([[hashText('jar'), 12]]),
	secondClusters: new Map([
		[hashText('jar'), 320],
		[hashText('fill'), 9],
	]),
	glosses: new Map([[hashText('jar'), [7, 1030]]]),
	senses: new Map([[senseKey('jar', false), 3 + 256 * 2]]),
	parents: new Uint8Array(256),
};

describe('WordKnowledge', () => {
	for (const [way, knowledge] of [
		['of entries', WordKnowledge.of(ENTRIES)],
		['of a file', WordKnowledge.from(fileOf(packWordKnowledge(ENTRIES)))],
	] as const) {
		it(`tells clusters, traits and classes, ${way}`, () => {
			assert.equal(knowledge.cluster('jar'), 12);
			assert.equal(knowledge.secondCluster('jar'), 320);
			assert.equal(knowledge.senses('jar', false), 3 + 256 * 2);
			assert.deepEqual([...knowledge.glosses.traits(knowledge.glosses.find(hashText('jar')))], [7, 1030]);
		});
		it(`knows nothing of other words, and verbs without a class by their coarse cluster, ${way}`, () => {
			assert.equal(knowledge.secondCluster('\ud800'), 0);
			assert.equal(knowledge.senses('', false), 0);
			assert.equal(knowledge.senses('', true), 0);
			assert.equal(knowledge.senses('fill', true), FIRST_VERB_CLASS + 1);
			assert.equal(knowledge.glosses.find(hashText('fill')), -1);
			assert.equal(knowledge.glosses.traits(-1).length, 0);
		});
	}
	it('cuts clusters into coarse ones of eight', () => {
		assert.deepEqual([0, 1, 8, 9, 320].map(coarseCluster), [0, 1, 1, 2, 40]);
	});
});

describe('GlossTable', () => {
	it('gives back the lists that it was made of', () => {
		const lists = fc.array(fc.array(fc.nat(65_535), { maxLength: 20 }), { maxLength: 60 });
		fc.assert(
			fc.property(lists, all => {
				const glosses = new Map(all.map((list, place) => [place * 7919, list]));
				for (const table of [GlossTable.of(glosses), GlossTable.from(fileOf(packGlosses(glosses)))]) {
					for (const [key, list] of glosses) assert.deepEqual([...table.traits(table.find(key))], list);
				}
			}),
			{ seed: 5, numRuns: 50 },
		);
	});
	it('refuses counts that do not fit the lists', () => {
		const tensors = packGlosses(new Map([[1, [2, 3]]]));
		const broken = { ...tensors, 'glosses.counts': { type: 'uint8' as const, data: Uint8Array.of(3) } };
		assert.throws(() => GlossTable.from(fileOf(broken)), { code: 'model-malformed' });
	});
});
