import assert from 'node:assert/strict';
import { ElmoEmbedder } from '../../../src/core/contextual/elmoEmbedder';
import { ElmoModels } from '../../../src/core/contextual/elmoModels';
import { readElmoModel } from '../../../src/core/contextual/elmoModel';
import type { NeuralRuntime, NeuralTensor } from '../../../src/core/contextual/neuralRuntime';
import type { LayerVectors } from '../../../src/core/contextual/scalarMix';
import { mixedVector } from '../../../src/core/contextual/scalarMix';
import { NlpError } from '../../../src/core/errors';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { ModelStore } from '../../../src/core/model/modelStore';
import { tinyElmo } from '../../support/onnx/tinyElmo';
import type { TinyElmoChanges } from '../../support/onnx/tinyElmo';
import { ToyRuntime } from '../../support/onnx/toyRuntime';

const model = (changes: TinyElmoChanges = {}) =>
	readElmoModel(decodeModel(tinyElmo({ dimensions: 1, characters: 'abc' }, changes), 'en-elmo.bin'));

async function embedded(runtime: NeuralRuntime, texts: readonly (readonly (readonly string[])[])[]) {
	const embedder = await ElmoEmbedder.open(model(), runtime);
	const found = new Map<string, LayerVectors>();
	await embedder.embed(texts, {}, (text, word, vectors) => found.set(`${text}.${word}`, vectors));
	return found;
}

describe('ELMo embedder', () => {
	it('gives every word the vectors of its place, whatever is read beside it', async () => {
		const found = await embedded(new ToyRuntime(), [[['a', 'b'], ['c']], [['b', 'b', 'b', 'b', 'b']]]);
		assert.equal(found.size, 8);
		// A word is 2, its characters and 3; the mark 2, 4, 3.
		const [mark, a, b, c] = [9, 10, 11, 12];
		const second = found.get('0.1');
		assert.deepEqual(second, {
			token: Float32Array.of(b, 1),
			first: Float32Array.of(a, mark),
			second: Float32Array.of(mark + a, mark + c + mark),
		});
		assert.deepEqual(found.get('0.2')?.first, Float32Array.of(mark, mark));
	});

	it('reads a long document in runs of bounded size, and says how far it is', async () => {
		const runtime = new ToyRuntime();
		const embedder = await ElmoEmbedder.open(model(), runtime);
		const sentences = Array.from({ length: 400 }, (_, index) => Array.from({ length: index % 40 }, () => 'a'));
		const parts: number[] = [];
		let words = 0;
		await embedder.embed([sentences], { onProgress: part => parts.push(part) }, () => words++);
		assert.equal(words, sentences.flat().length);
		assert.ok(runtime.runs.length > 10);
		assert.ok(runtime.runs.every(([length, texts]) => length * texts <= 512));
		assert.ok(parts.every((part, index) => index === 0 || part > parts[index - 1]));
		assert.equal(parts.at(-1), 1);
	});

	it('stops between runs when the result is no longer wanted', async () => {
		const runtime = new ToyRuntime();
		const embedder = await ElmoEmbedder.open(model(), runtime);
		const sentences = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 'a'));
		const control = { signal: { aborted: true } };
		await assert.rejects(
			embedder.embed([sentences], control, () => undefined),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
		assert.equal(runtime.runs.length, 1);
	});

	it('reads nothing of no words', async () => {
		const runtime = new ToyRuntime();
		assert.equal((await embedded(runtime, [[], [[]]])).size, 0);
		assert.equal(runtime.runs.length, 0);
	});

	for (const [what, spoil, message] of [
		['lacks an output', ({ token, first }) => ({ token, first }), /no output "second"/u],
		['has another shape', out => ({ ...out, first: { ...out.first, dims: [3] } }), /shape \[3\], not \[3, 1, 2\]/u],
		['gives NaN', out => ({ ...out, token: { ...out.token, data: new Float32Array(6).fill(NaN) } }), /no number/u],
	] as [string, (outputs: Readonly<Record<string, NeuralTensor>>) => Record<string, NeuralTensor>, RegExp][]) {
		it(`says which file is malformed where its network ${what}`, async () => {
			const toy = new ToyRuntime();
			const runtime: NeuralRuntime = {
				open: async () => {
					const session = await toy.open();
					return { ...session, run: async inputs => spoil(await session.run(inputs)) };
				},
			};
			await assert.rejects(embedded(runtime, [[['a']]]), (error: unknown) => {
				assert.ok(error instanceof NlpError && error.code === 'model-malformed');
				assert.match(error.message, /en-elmo\.bin/u);
				assert.match(error.message, message);
				return true;
			});
		});
	}
});

describe('ELMo model', () => {
	for (const [what, changes, message] of [
		['language', { metadata: { language: 'xx' } }, /"language"/u],
		['longest', { metadata: { longest: 2 } }, /"longest" is 2/u],
		['dimensions', { metadata: { dimensions: 1.5 } }, /"dimensions" is 1\.5/u],
		['mix', { metadata: { mixWeights: [1, 2] } }, /"mixWeights"/u],
		['scale', { metadata: { mixScale: 'one' } }, /"mixScale"/u],
		['network', { tensors: { onnx: { type: 'int8', data: new Int8Array(1) } } }, /"onnx"/u],
	] as [string, TinyElmoChanges, RegExp][]) {
		it(`names the file whose ${what} is malformed`, () => {
			assert.throws(
				() => model(changes),
				(error: unknown) => {
					assert.ok(error instanceof NlpError && error.code === 'model-malformed');
					return /en-elmo\.bin/u.test(error.message) && message.test(error.message);
				},
			);
		});
	}

	it('mixes layers by weights and scale', () => {
		const vectors = { token: Float32Array.of(1, 2), first: Float32Array.of(4, 8), second: Float32Array.of(0, 16) };
		assert.deepEqual(mixedVector(vectors, { weights: [0.5, 0.25, 0.25], scale: 2 }), Float32Array.of(3, 14));
	});
});

describe('ELMo models', () => {
	it('opens each language once, tries a failed one anew, and gives memory back', async () => {
		let isThere = false;
		const store = new ModelStore({
			read: path =>
				isThere
					? Promise.resolve(tinyElmo({ language: path.slice(0, 2) }))
					: Promise.reject(new NlpError('model-missing', `no ${path}`)),
		});
		const runtime = new ToyRuntime();
		const models = new ElmoModels(store, runtime);
		await assert.rejects(models.of('zh'), /no zh-elmo\.bin/u);
		isThere = true;
		assert.equal(await models.of('zh'), await models.of('zh'));
		await models.of('en');
		assert.equal(runtime.opened, 2);
		await models.close();
		assert.equal(runtime.opened, 0);
		await models.of('en');
		assert.equal(runtime.opened, 1);
	});
});
