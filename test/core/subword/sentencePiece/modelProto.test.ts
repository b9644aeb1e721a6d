import assert from 'node:assert/strict';
import { NlpError } from '../../../../src/core/errors';
import { encodeUtf8 } from '../../../../src/core/model/utf8';
import type { SentencePieceDefinition } from '../../../../src/core/subword/definition/sentencePieceDefinition';
import { readSentencePieceModel } from '../../../../src/core/subword/sentencePiece/modelProtoReader';
import { writeSentencePieceModel } from '../../../../src/core/subword/sentencePiece/modelProtoWriter';
import { SentencePieceTokenizer } from '../../../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import { smallModelBytes, type SmallModel } from './smallModels';

const MODELS: readonly SmallModel[] = ['unigram', 'bpe', 'word', 'character'];

function refused(bytes: Uint8Array, part: RegExp): void {
	assert.throws(
		() => readSentencePieceModel(bytes, 'some.model'),
		(error: unknown) =>
			error instanceof NlpError &&
			error.code === 'model-malformed' &&
			part.test(error.message) &&
			/some\.model/.test(error.message),
	);
}

describe('files of SentencePiece', () => {
	it('says what the library wrote', () => {
		const { pieces, trainer, normalizer } = readSentencePieceModel(smallModelBytes('bpe'));
		assert.deepEqual(
			pieces.slice(0, 4).map(entry => `${entry.piece} ${entry.kind}`),
			['<unk> unknown', '<s> control', '</s> control', '<mask> control'],
		);
		assert.equal(pieces.length, 480);
		assert.equal(trainer.modelType, 'bpe');
		assert.equal(trainer.byteFallback, true);
		assert.equal(normalizer.name, 'identity');
		assert.equal(normalizer.removeExtraWhitespaces, false);
		assert.equal(readSentencePieceModel(smallModelBytes('word')).trainer.unknownSurface, '[?]');
	});

	it('reads what it writes', () => {
		for (const name of MODELS) {
			const definition = readSentencePieceModel(smallModelBytes(name));
			assert.deepEqual(readSentencePieceModel(writeSentencePieceModel(definition)), definition);
		}
		const definition = readSentencePieceModel(smallModelBytes('unigram'));
		const back = { ...definition, denormalizer: definition.normalizer };
		assert.deepEqual(readSentencePieceModel(writeSentencePieceModel(back)), back);
	});

	it('passes over fields that it does not know', () => {
		const bytes = smallModelBytes('word');
		// Fields 200 (text), 201 (varint), 202 (64 bits), 203 (a group with field 1 in it).
		const unknown = [
			0xc2, 0x0c, 2, 65, 66, 0xc8, 0x0c, 0x96, 1, 0xd1, 0x0c, 1, 2, 3, 4, 5, 6, 7, 8, 0xdb, 0x0c, 8, 1, 0xdc, 0x0c,
		];
		assert.deepEqual(
			readSentencePieceModel(Uint8Array.from([...unknown, ...bytes, ...unknown])),
			readSentencePieceModel(bytes),
		);
	});

	it('refuses what is no model, and says where', () => {
		refused(new Uint8Array(0), /holds no pieces, at byte 0 of 0/);
		refused(encodeUtf8('{"model": {"type": "BPE"}}'), /at byte \d+ of 26/);
		refused(encodeUtf8('PK\u0003\u0004 is how an archive begins'), /at byte \d+ of \d+/);
		refused(new Uint8Array(100).fill(255), /at byte/);
		refused(Uint8Array.of(0x0a, 3, 0x18, 9, 0), /kind of piece 9 is not known|at byte/);
	});

	it('refuses a model that is cut off, with no other error, wherever the cut is', () => {
		const bytes = smallModelBytes('character');
		for (let size = 0; size < bytes.length; size++) {
			try {
				new SentencePieceTokenizer(readSentencePieceModel(bytes.subarray(0, size), 'some.model'));
			} catch (error) {
				assert.ok(error instanceof NlpError && error.code === 'model-malformed', String(error));
			}
		}
		refused(bytes.subarray(0, 100), /at byte \d+ of 100/);
		// Here a piece ends, and with it what protobuf finds a complete message.
		refused(bytes.subarray(0, 2 + bytes[1]), /ends after 1 pieces, without its trainer's settings/);
	});

	it('refuses vocabularies that cannot be used, as the library does', () => {
		const definition = readSentencePieceModel(smallModelBytes('bpe'));
		const spoiled = (change: Partial<SentencePieceDefinition>): (() => unknown) => {
			return () => new SentencePieceTokenizer({ ...definition, ...change });
		};
		const without = (id: number): SentencePieceDefinition['pieces'] => definition.pieces.filter((_, i) => i !== id);
		const byteId = definition.pieces.findIndex(entry => entry.piece === '<0x41>');
		for (const [change, part] of [
			[{ pieces: without(0) }, /0 unknown pieces/],
			[{ pieces: [...definition.pieces, { piece: 'x!', score: 0, kind: 'unknown' as const }] }, /2 unknown pieces/],
			[{ pieces: [...definition.pieces, definition.pieces[300]] }, /pieces 300 and 480 are both/],
			[{ pieces: [...definition.pieces, { piece: '', score: 0, kind: 'normal' as const }] }, /piece 480 is empty/],
			[{ pieces: without(byteId) }, /lacks the piece <0x41>/],
			[{ trainer: { ...definition.trainer, byteFallback: false } }, /there is no byte fallback/],
			[{ pieces: [...definition.pieces, { piece: '<0x4>', score: 0, kind: 'byte' as const }] }, /is not written/],
		] as const) {
			assert.throws(
				spoiled(change),
				(error: unknown) => error instanceof NlpError && error.code === 'model-malformed' && part.test(error.message),
			);
		}
	});
});
