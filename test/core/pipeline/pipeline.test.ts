import assert from 'node:assert/strict';
import { Doc } from '../../../src/core/doc/doc';
import type { AnyComponent } from '../../../src/core/pipeline/component';
import { buildPipeline } from '../../../src/core/pipeline/pipeline';

function component(
	name: string,
	requires: AnyComponent['requires'],
	assigns: AnyComponent['assigns'],
	fails = false,
): AnyComponent {
	return {
		name,
		requires,
		assigns,
		annotate() {
			if (fails) throw new Error(`no ${name}`);
			const column = {
				starts: new Int32Array(),
				ends: new Int32Array(),
				joined: new Uint8Array(),
				labels: [],
				ids: [],
			};
			return Object.fromEntries(assigns.map(layer => [layer, column]));
		},
	};
}

const sentences = component('splitter', [], ['sentences']);
const tokens = component('cutter', ['sentences'], ['tokens', 'tokenLanguages']);
const tags = component('tagger', ['tokens'], ['upos', 'xpos']);
const lemmas = component('lemmatizer', ['tokens', 'upos'], ['lemmas']);

describe('buildPipeline', () => {
	it('lists every unmet requirement', () => {
		assert.throws(() => buildPipeline([tokens, lemmas, tags]), {
			code: 'requirement-unmet',
			message: /"cutter" requires "sentences", "lemmatizer" requires "upos"/u,
		});
	});

	it('counts layers that docs bring along as met', () => {
		assert.doesNotThrow(() => buildPipeline([tokens, tags], ['sentences']));
	});

	it('knows what is needed for a layer', () => {
		const pipeline = buildPipeline([sentences, tokens, tags, lemmas]);
		assert.deepEqual(pipeline.needed(['upos']), [sentences, tokens, tags]);
		assert.deepEqual(pipeline.needed(['sentences']), [sentences]);
		assert.deepEqual(pipeline.needed([]), []);
	});

	it('keeps the layers that are there and runs what is missing', () => {
		const pipeline = buildPipeline([sentences, tokens, tags]);
		const first = pipeline.run({ doc: Doc.of('x'), failures: new Map() }, ['tokens']);
		const second = pipeline.run(first, ['upos']);
		assert.equal(second.doc.find('tokens'), first.doc.find('tokens'));
		assert.ok(second.doc.has('xpos'));
		assert.ok(!first.doc.has('upos'));
	});

	it('records a component that throws, once, and goes on without its layers', () => {
		const failing = component('tagger', ['tokens'], ['upos', 'xpos'], true);
		const entities = component('names', ['tokens'], ['entities']);
		const pipeline = buildPipeline([sentences, tokens, failing, lemmas, entities]);
		const { doc, failures } = pipeline.run({ doc: Doc.of('x'), failures: new Map() }, ['lemmas', 'entities']);
		assert.ok(doc.has('entities'));
		assert.ok(!doc.has('upos') && !doc.has('lemmas'));
		assert.deepEqual([...failures.keys()].sort(), ['lemmas', 'upos', 'xpos']);
		assert.deepEqual(new Set(failures.values()), new Set(['tagger failed: no tagger']));
	});
});
