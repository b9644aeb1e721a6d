import assert from 'node:assert/strict';
import { DecodeError } from '../../webview/rpc/decode';
import { decodeEntities, decodeInit, decodeTokens, NOTIFICATION_DECODERS } from '../../webview/rpc/decodePanel';
import { SAMPLE_GLOSSARY, sampleTokens } from './support/sampleText';

const { entities, ...SAMPLE } = sampleTokens(1);

/** What JSON makes of typed arrays: objects with the indices as keys. */
function throughJson(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

describe('decodeTokens', () => {
	it('takes typed arrays as they are', () => {
		const decoded = decodeTokens(structuredClone(SAMPLE));
		assert.deepEqual(decoded, { ...SAMPLE, range: { ...SAMPLE.range } });
	});

	it('takes typed arrays that became objects, lists or bytes', () => {
		assert.deepEqual(decodeTokens(throughJson(SAMPLE)), decodeTokens(structuredClone(SAMPLE)));
		const { range, ...rest } = SAMPLE;
		const tokens = {
			...range.tokens!,
			starts: Array.from(range.tokens!.starts),
			ends: range.tokens!.ends.slice().buffer,
		};
		assert.deepEqual(decodeTokens({ ...rest, range: { ...range, tokens } }), decodeTokens(structuredClone(SAMPLE)));
	});

	it('passes on that the answer is out of date', () => {
		assert.deepEqual(decodeTokens({ outdated: true }), { outdated: true });
	});

	it('refuses columns of different lengths and other nonsense, saying where', () => {
		const { range, ...rest } = SAMPLE;
		const short = { ...range, upos: { ...range.upos!, ids: new Uint8Array(1) } };
		assert.throws(
			() => decodeTokens({ ...rest, range: short }),
			/tokens\.range\.upos\.ids is not a column of \d+ items/,
		);
		for (const nonsense of [null, 3, [], {}, { ...rest, range: {} }, { ...rest, range: { ...range, tokens: 'x' } }]) {
			assert.throws(() => decodeTokens(nonsense), DecodeError);
		}
	});
});

describe('the other messages', () => {
	it('are decoded', () => {
		assert.deepEqual(decodeEntities(throughJson({ scopeId: 4, entities })), { scopeId: 4, entities });
		const init = {
			strings: {},
			uiLanguage: 'zh',
			glossary: SAMPLE_GLOSSARY,
			status: { kind: 'noDocument' },
			tab: 'summary',
			asked: [{ scopeId: 1, question: 'Who?', target: 'folder' }],
		};
		assert.deepEqual(decodeInit(init), { ...init, scope: undefined });
		assert.deepEqual(NOTIFICATION_DECODERS['panel/cursor']({ offset: 3 }), { offset: 3 });
	});

	it('are refused when they do not fit', () => {
		assert.throws(() => NOTIFICATION_DECODERS['panel/cursor']({ offset: Number.NaN }), DecodeError);
		assert.throws(() => NOTIFICATION_DECODERS['panel/show']({ tab: 'other' }), DecodeError);
		assert.throws(() => NOTIFICATION_DECODERS['panel/scope']({ status: { kind: 'fine' } }), DecodeError);
		assert.throws(() => decodeEntities({ scopeId: 1, entities: [{ start: 0 }] }), DecodeError);
	});
});
