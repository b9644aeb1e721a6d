import assert from 'node:assert/strict';
import { ElmoEmbedder } from '../../src/core/contextual/elmoEmbedder';
import { readElmoModel } from '../../src/core/contextual/elmoModel';
import type { LayerVectors } from '../../src/core/contextual/scalarMix';
import type { NlpErrorCode } from '../../src/core/errors';
import { NlpError } from '../../src/core/errors';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { OnnxRuntime, WASM_FILE } from '../../src/onnx/onnxRuntime';
import { shippedFile } from '../support/onnx/modelSources';
import { tinyElmo, tinyNetwork } from '../support/onnx/tinyElmo';

const source = { read: (path: string) => Promise.resolve(shippedFile(path)) };

const isError = (code: NlpErrorCode, message: RegExp) => (error: unknown) => {
	assert.ok(error instanceof NlpError);
	assert.equal(error.code, code);
	assert.match(error.message, message);
	return true;
};

describe('ONNX runtime', () => {
	it('says which file is missing, and works once it is there', async () => {
		let isThere = false;
		const runtime = new OnnxRuntime({
			read: path =>
				isThere
					? source.read(path)
					: Promise.reject(new NlpError('model-missing', `${path} cannot be read. Reinstall the program.`)),
		});
		await assert.rejects(runtime.open(tinyNetwork(), 'x'), isError('model-missing', new RegExp(WASM_FILE, 'u')));
		isThere = true;
		await (await runtime.open(tinyNetwork(), 'x')).close();
	});

	it('reads words in context: the same word with other neighbours has other layers, and the same token layer', async () => {
		const model = readElmoModel(decodeModel(tinyElmo(), 'en-elmo.bin'));
		const embedder = await ElmoEmbedder.open(model, new OnnxRuntime(source));
		const texts = ['the bank of the river', 'a bank', 'the bank of the river'].map(text => [text.split(' ')]);
		const found: Record<string, LayerVectors> = {};
		await embedder.embed(texts, {}, (text, word, vectors) => (found[`${text}.${word}`] = vectors));
		await embedder.close();
		const [one, other, same] = [found['0.1'], found['1.1'], found['2.1']];
		assert.equal(one.first.length, 8);
		assert.deepEqual(one.token, other.token);
		assert.notDeepEqual(one.first, other.first);
		assert.deepEqual(one, same);
		// What looks back does not see what comes: both stand after the mark and one word.
		assert.deepEqual(found['0.0'].first.subarray(0, 4), found['2.0'].first.subarray(0, 4));
	});

	it('names the file whose network cannot be loaded', async () => {
		const runtime = new OnnxRuntime(source);
		for (const bytes of [new Uint8Array(), Uint8Array.of(1, 2, 3), tinyNetwork().slice(0, 300)]) {
			await assert.rejects(runtime.open(bytes, 'bad.bin'), isError('model-malformed', /bad\.bin.*Reinstall/u));
		}
	});

	it('names the file whose network does not take what it is given', async () => {
		const session = await new OnnxRuntime(source).open(tinyNetwork(), 'other.bin');
		await assert.rejects(session.run({}), isError('model-malformed', /other\.bin/u));
		const characters = { dims: [1, 3], data: new Int32Array(3) };
		const one = { dims: [1, 1], data: new Int32Array(1) };
		const run = session.run({ characters, words: one, lengths: { dims: [1], data: Int32Array.of(1) } });
		await assert.rejects(run, isError('model-malformed', /other\.bin/u));
		await session.close();
	});
});
