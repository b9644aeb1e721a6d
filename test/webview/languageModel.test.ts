import assert from 'node:assert/strict';
import {
	decodeChain,
	decodeComparison,
	decodeGenerated,
	decodeLanguageModels,
	decodeMeasures,
	decodeNextWords,
} from '../../webview/languageModel/decodeLanguageModel';
import {
	DEFAULT_SAVED_LANGUAGE_MODEL,
	newLanguageModel,
	readSavedLanguageModel,
	toSavedLanguageModel,
	type LanguageModelState,
} from '../../webview/languageModel/languageModelState';
import { perplexityText, probabilityText, surprisalLevel } from '../../webview/languageModel/modelFigures';
import { languageModelCursorMoved, reduceLanguageModel } from '../../webview/languageModel/reduceLanguageModel';
import { Texts } from '../../webview/texts';
import {
	SAMPLE_CHOICE,
	SAMPLE_MODELS,
	sampleChain,
	sampleComparison,
	sampleGenerated,
	sampleMeasures,
	sampleNextWords,
} from './support/sampleLanguageModel';

const TEXT = 'Marie Curie worked in Paris. She studied radium.';

/** What comes by JSON: typed arrays are objects, infinities null. */
function byJson(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value)) as unknown;
}

async function loaded(offset = 0): Promise<LanguageModelState> {
	const first = reduceLanguageModel(
		newLanguageModel(DEFAULT_SAVED_LANGUAGE_MODEL),
		{ type: 'modelsLoaded', models: SAMPLE_MODELS },
		offset,
	);
	const asked: LanguageModelState = { ...first, load: { kind: 'loading', scopeId: 1 } };
	const chain = await sampleChain(1, TEXT, SAMPLE_CHOICE, offset);
	return reduceLanguageModel(asked, { type: 'chainLoaded', chain }, offset);
}

describe('the tab of language models', () => {
	it('takes the sentence that it waits for, by the model that is chosen', async () => {
		const state = await loaded();
		assert.equal(state.load.kind, 'loaded');
		assert.ok((state.data?.chain.chain.factors.length ?? 0) > 5);
		const waiting: LanguageModelState = { ...state, data: undefined, load: { kind: 'loading', scopeId: 1 } };
		const other = await sampleChain(1, TEXT, { ...SAMPLE_CHOICE, order: 2 }, 0);
		assert.equal(reduceLanguageModel(waiting, { type: 'chainLoaded', chain: other }, 0), waiting);
	});

	it('asks for another sentence once the cursor leaves it, and for next words at every place', async () => {
		const state = await loaded();
		const inside = languageModelCursorMoved(state, 4);
		assert.equal(inside.load.kind, 'loaded');
		assert.equal(inside.parts.next.load.kind, 'idle');
		assert.equal(languageModelCursorMoved(state, 1000).load.kind, 'idle');
	});

	it('asks again for a sentence that the cursor left while it was on its way, but not for ever', async () => {
		const state = await loaded();
		const waiting: LanguageModelState = { ...state, load: { kind: 'loading', scopeId: 1 } };
		const chain = await sampleChain(1, TEXT, SAMPLE_CHOICE, 0);
		assert.equal(reduceLanguageModel(waiting, { type: 'chainLoaded', chain }, 1000).load.kind, 'idle');
		const asked = { ...chain, offset: 1000 };
		assert.equal(reduceLanguageModel(waiting, { type: 'chainLoaded', chain: asked }, 1000).load.kind, 'loaded');
	});

	it('forgets its parts with another model, and keeps the comparison of the same order', async () => {
		let state = await loaded();
		state = reduceLanguageModel(state, { type: 'partRequested', part: 'comparison', scopeId: 1 }, 0);
		const data = await sampleComparison(1, 3);
		state = reduceLanguageModel(state, { type: 'partLoaded', part: 'comparison', data }, 0);
		assert.equal(state.parts.comparison.load.kind, 'loaded');
		const own = { ...SAMPLE_CHOICE, model: 'document' };
		const changed = reduceLanguageModel(state, { type: 'choiceChanged', choice: own }, 0);
		assert.equal(changed.load.kind, 'idle');
		assert.equal(changed.parts.comparison.load.kind, 'loaded');
		const longer = reduceLanguageModel(changed, { type: 'choiceChanged', choice: { ...own, order: 4 } }, 0);
		assert.equal(longer.parts.comparison.load.kind, 'idle');
		assert.equal(reduceLanguageModel(changed, { type: 'choiceChanged', choice: own }, 0), changed);
	});

	it('takes text of the seed that is wanted alone', async () => {
		let state = await loaded();
		state = reduceLanguageModel(state, { type: 'textWanted', seed: 4 }, 0);
		state = reduceLanguageModel(state, { type: 'partRequested', part: 'generated', scopeId: 1 }, 0);
		const old = await sampleGenerated(1, SAMPLE_CHOICE, 3);
		assert.equal(reduceLanguageModel(state, { type: 'partLoaded', part: 'generated', data: old }, 0), state);
		const data = await sampleGenerated(1, SAMPLE_CHOICE, 4);
		state = reduceLanguageModel(state, { type: 'partLoaded', part: 'generated', data }, 0);
		assert.equal(state.parts.generated.data?.seed, 4);
	});

	it('lets a failed part be tried again, and says what was lost', async () => {
		let state = await loaded();
		state = reduceLanguageModel(state, { type: 'partRequested', part: 'measures', scopeId: 1 }, 0);
		state = reduceLanguageModel(state, { type: 'partFailed', part: 'measures', scopeId: 1, message: 'x' }, 0);
		assert.equal(state.parts.measures.load.kind, 'failed');
		state = reduceLanguageModel(state, { type: 'partRetried', part: 'measures' }, 0);
		assert.equal(state.parts.measures.load.kind, 'idle');
		state = reduceLanguageModel(state, { type: 'modelsLoaded', models: { ...SAMPLE_MODELS, lost: 'a' } }, 0);
		assert.equal(state.models.lost, 'a');
	});

	it('keeps what fits over a reload', () => {
		const saved = { compares: true, seed: 12 };
		assert.deepEqual(readSavedLanguageModel(toSavedLanguageModel(newLanguageModel(saved))), saved);
		for (const broken of [undefined, null, 3, { compares: 1, seed: -4 }, { seed: 'x' }, { seed: Infinity }]) {
			assert.deepEqual(readSavedLanguageModel(broken), DEFAULT_SAVED_LANGUAGE_MODEL);
		}
	});
});

describe('messages about language models', () => {
	it('are read as they are and as JSON makes them', async () => {
		const chain = await sampleChain(1, TEXT, SAMPLE_CHOICE, 0);
		assert.deepEqual(decodeChain(byJson(chain)), decodeChain(chain));
		assert.deepEqual(decodeChain(chain), byJsonColumns(chain));
		const own = { ...SAMPLE_CHOICE, model: 'document' };
		const measures = await sampleMeasures(2, own);
		assert.deepEqual(decodeMeasures(byJson(measures)), measures);
		const comparison = await sampleComparison(1, 2);
		assert.deepEqual(decodeComparison(byJson(comparison)), comparison);
		const next = await sampleNextWords(1, own, 7);
		assert.deepEqual(decodeNextWords(byJson(next)), next);
		const generated = await sampleGenerated(1, own, 5);
		assert.deepEqual(decodeGenerated(byJson(generated)), generated);
		assert.deepEqual(decodeLanguageModels(byJson(SAMPLE_MODELS)), SAMPLE_MODELS);
	});

	it('that do not fit are told', () => {
		assert.deepEqual(decodeChain({ outdated: true }), { outdated: true });
		assert.throws(() => decodeChain({ scopeId: 1 }), /chain\.choice/u);
		assert.throws(() => decodeLanguageModels({ models: [{}] }), /id/u);
	});

	it('have infinities where JSON has none', async () => {
		const measures = await sampleMeasures(1, SAMPLE_CHOICE);
		const infinite = {
			...measures,
			measures: { ...measures.measures, measures: { ...measures.measures.measures, log10: null, perplexity: null } },
		};
		const decoded = decodeMeasures(infinite);
		assert.ok('measures' in decoded);
		assert.equal(decoded.measures.measures.perplexity, Infinity);
		assert.equal(decoded.measures.measures.log10, -Infinity);
	});
});

/** Decoding copies what it keeps, and keeps all of a chain. */
function byJsonColumns<T>(chain: T): T {
	return structuredClone(chain);
}

describe('figures of language models', () => {
	const texts = new Texts({}, 'en');

	it('write small probabilities with a power of ten', () => {
		assert.equal(probabilityText(-1, texts), '0.1');
		assert.equal(probabilityText(-8.35, texts), '4.5 × 10⁻⁹');
		assert.equal(probabilityText(-400, texts), '1 × 10⁻⁴⁰⁰');
		assert.equal(probabilityText(-Infinity, texts), '0');
	});

	it('write perplexities', () => {
		assert.equal(perplexityText(12.345, texts), '12.3');
		assert.equal(perplexityText(1234.5, texts), '1,235');
		assert.equal(perplexityText(Infinity, texts), '∞');
	});

	it('tell levels of surprisal apart', () => {
		assert.deepEqual([0, 2.9, 3, 8, 11, 14.9, 15, 99].map(surprisalLevel), [0, 0, 1, 2, 3, 4, 5, 5]);
	});
});
