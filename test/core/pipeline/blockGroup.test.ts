import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Doc } from '../../../src/core/doc/doc';
import type { LayerName } from '../../../src/core/doc/layers';
import { Analyzer } from '../../../src/core/pipeline/analyzer';
import { BlockGroup } from '../../../src/core/pipeline/blockGroup';
import type { AnyComponent } from '../../../src/core/pipeline/component';
import { buildPipeline } from '../../../src/core/pipeline/pipeline';
import { toyStages } from './toyStages';

const LAYERS: readonly LayerName[] = ['sentences', 'tokens', 'upos', 'lemmas', 'entities'];

/** A stage that notes which block it was given. */
function noting(name: string, requires: AnyComponent['requires'], assigns: AnyComponent['assigns'], notes: string[]) {
	const component: AnyComponent = {
		name,
		requires,
		assigns,
		annotate({ text }) {
			notes.push(`${name} ${text}`);
			return Object.fromEntries(assigns.map(layer => [layer, { starts: [], ends: [], labels: [], ids: [] }]));
		},
	};
	return component;
}

const fresh = (blocks: readonly string[]) =>
	new Map(blocks.map(text => [text, { doc: Doc.of(text), failures: new Map<LayerName, string>() }]));

describe('BlockGroup', () => {
	it('goes through all blocks with one component after the other, once through those that are alike', () => {
		const notes: string[] = [];
		const pipeline = buildPipeline([
			noting('splitter', [], ['sentences'], notes),
			noting('cutter', ['sentences'], ['tokens'], notes),
			noting('tagger', ['tokens'], ['upos'], notes),
		]);
		const group = new BlockGroup(pipeline, fresh(['a', 'b', 'a']));
		assert.equal([...group.addLayers(['sentences'])].length, 2);
		assert.equal([...group.addLayers(['tokens'])].length, 2);
		assert.deepEqual(notes, ['splitter a', 'splitter b', 'cutter a', 'cutter b']);
		assert.deepEqual([...group.addLayers(['tokens'])], []);
		assert.throws(() => group.resultOf('c'), RangeError);
	});

	it('gives each block what it gets alone', async () => {
		const block = fc.constantFrom(
			'',
			'Good words.',
			'今天。很好 3',
			'BOOM goes 12.',
			"Don't go.\n",
			'我 say one two three.',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(block, { maxLength: 6 }), async blocks => {
				const { group } = await new Analyzer(toyStages(), 1e7).analyze(blocks, LAYERS);
				for (const text of blocks) {
					const alone = await new Analyzer(toyStages(), 1e7).analyze([text], LAYERS);
					assert.deepEqual(group.resultOf(text), alone.group.resultOf(text));
				}
			}),
			{ seed: 5, numRuns: 40 },
		);
	});

	it('is kept as far as it came when it is interrupted', async () => {
		const analyzer = new Analyzer(toyStages(), 1e7);
		await analyzer.prepare(LAYERS, new Set(['zh', 'en']));
		let steps = 0;
		const breaks = {
			get isDue() {
				return ++steps === 5;
			},
			take: () => Promise.reject(new Error('enough')),
		};
		await assert.rejects(analyzer.analyze(['One.', 'Two.'], LAYERS, breaks), { message: 'enough' });
		const { group } = await analyzer.analyze(['One.', 'Two.'], []);
		const known = [...group.results.values()].map(({ doc }) => doc.has('tokens'));
		assert.deepEqual(known, [true, false]);
	});
});
