import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { Outdated } from '../../../src/protocol/analysis';
import { coreEngines } from '../../../src/worker/subwords/coreEngines';
import { ToyEngines } from '../support/toyEngines';
import { URI, WorkerHost } from '../support/workerHost';

const TEXT = 'the cat sat\n\nQ😀 sat';
const noModels = (path: string): never => {
	throw new Error(`no ${path} here`);
};
const about = (start = 0, end = TEXT.length, vocabulary = 'toy') => ({ uri: URI, version: 1, start, end, vocabulary });

function known<T>(answer: T | Outdated): T {
	assert.ok(!(typeof answer === 'object' && answer !== null && 'outdated' in answer));
	return answer;
}

describe('subword server', () => {
	let host: WorkerHost;
	let engines: ToyEngines;

	beforeEach(() => {
		engines = new ToyEngines();
		host = new WorkerHost(noModels, engines);
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	const learnOptions = (id: string) => ({ id, title: 'Mine', algorithm: 'bpe', vocabularySize: 100 }) as const;

	it('lists the ready vocabularies without opening them', async () => {
		const list = await host.ask('subword/vocabularies', null);
		assert.deepEqual(
			list.map(({ id, source, formats }) => [id, source, formats.length]),
			[
				['toy', 'ready', 0],
				['broken', 'ready', 0],
			],
		);
		assert.equal(engines.openings, 0);
	});

	it('encodes a range with offsets of the document and each piece once', async () => {
		const range = known(await host.ask('subword/encode', about(4, 11)));
		const spans = Array.from(range.starts, (start, piece) => TEXT.slice(start, range.ends[piece]));
		assert.deepEqual(spans, ['cat', ' ', 'sat']);
		assert.deepEqual(
			range.entries.map(({ piece }) => piece),
			['cat', ' ', 'sat'],
		);
		assert.ok(range.ids instanceof Int32Array);
		assert.equal(range.hasSpecialTokens, false);
	});

	it('encodes with the special tokens around a text that are asked for', async () => {
		const bert = '[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\ncat\nsat\n';
		const real = new WorkerHost(noModels, coreEngines({ read: noModels }));
		real.open(TEXT);
		const files = [{ name: 'vocab.txt', bytes: new TextEncoder().encode(bert) }];
		await real.ask('subword/load', { id: 'loaded:1', title: 'bert', files });
		const pieces = async (specialTokens: boolean) => {
			const range = known(await real.ask('subword/encode', { ...about(4, 11, 'loaded:1'), specialTokens }));
			assert.equal(range.hasSpecialTokens, true);
			return Array.from(range.ids, (id, at) => {
				const { piece } = range.entries.find(entry => entry.id === id) ?? { piece: '' };
				return `${piece} ${range.starts[at]}-${range.ends[at]}`;
			});
		};
		assert.deepEqual(await pieces(false), ['cat 4-7', 'sat 8-11']);
		assert.deepEqual(await pieces(true), ['[CLS] 4-4', 'cat 4-7', 'sat 8-11', '[SEP] 11-11']);
		real.dispose();
	});

	it('opens a ready vocabulary once, and one that failed again', async () => {
		await Promise.all([host.ask('subword/encode', about()), host.ask('subword/count', about())]);
		assert.equal(engines.openings, 1);
		await assert.rejects(host.ask('subword/count', about(0, 1, 'broken')), /No file of broken/u);
		await assert.rejects(host.ask('subword/count', about(0, 1, 'broken')), /No file of broken/u);
		assert.equal(engines.openings, 3);
	});

	it('says which pieces are unknown and counts them, characters and words', async () => {
		const range = known(await host.ask('subword/encode', about()));
		assert.equal(range.entries.find(({ id }) => id === 0)?.kind, 'unknown');
		const { tokens, unknown, characters } = known(await host.ask('subword/statistics', about()));
		assert.deepEqual([tokens, unknown, characters], [11, 4, 19]);
		assert.deepEqual(known(await host.ask('subword/count', about())), { version: 1, tokens: 11 });
	});

	it('explains the word at an offset, also at its end', async () => {
		for (const offset of [4, 6, 7]) {
			const { text, start, traces } = known(await host.ask('subword/explain', { ...about(), offset }));
			assert.deepEqual([text, start, traces.length], ['cat', 4, 1]);
		}
		const nothing = known(await host.ask('subword/explain', { ...about(), offset: 12 }));
		assert.deepEqual([nothing.text, nothing.traces], ['', []]);
	});

	it('says that an answer is out of date', async () => {
		assert.deepEqual(await host.ask('subword/encode', { ...about(), version: 0 }), { outdated: true });
		assert.deepEqual(await host.ask('subword/encode', { ...about(), version: 2 }), { outdated: true });
		assert.deepEqual(host.needed, [URI]);
	});

	it('names an unknown vocabulary and says what to do', async () => {
		await assert.rejects(host.ask('subword/encode', about(0, 1, 'gone')), /There is no vocabulary gone\. Choose/u);
	});

	it('counts texts that are no documents', async () => {
		const counts = await host.ask('subword/countTexts', { vocabulary: 'toy', texts: ['cats', '', '😀'] });
		assert.deepEqual(counts, [
			{ tokens: 2, characters: 4 },
			{ tokens: 0, characters: 0 },
			{ tokens: 1, characters: 1 },
		]);
	});

	it('loads, saves and forgets', async () => {
		const files = [{ name: 'two.toy', bytes: Uint8Array.of(2) }];
		const info = await host.ask('subword/load', { id: 'loaded:1', title: 'two.toy', files });
		assert.deepEqual(info, {
			id: 'loaded:1',
			title: 'two.toy',
			source: 'loaded',
			algorithm: 'bpe',
			size: 1000,
			formats: ['tokenizerJson'],
		});
		assert.equal(known(await host.ask('subword/count', about(4, 7, 'loaded:1'))).tokens, 2);
		const saved = await host.ask('subword/save', { vocabulary: 'loaded:1', format: 'tokenizerJson' });
		assert.deepEqual([...saved], [2]);
		await assert.rejects(
			host.ask('subword/save', { vocabulary: 'loaded:1', format: 'sentencePieceModel' }),
			/cannot be saved as sentencePieceModel/u,
		);
		await host.ask('subword/remove', { vocabulary: 'loaded:1' });
		assert.equal((await host.ask('subword/vocabularies', null)).length, 2);
	});

	it('passes on why a file could not be loaded', async () => {
		const files = [{ name: 'photo.png', bytes: new Uint8Array(2) }];
		await assert.rejects(host.ask('subword/load', { id: 'loaded:1', title: 'photo', files }), /photo\.png is no toy/u);
	});

	it('learns from portions, with progress', async () => {
		await host.ask('subword/learnBegin', learnOptions('learned:1'));
		await host.ask('subword/learnAdd', { id: 'learned:1', text: 'ab\n' });
		await host.ask('subword/learnAdd', { id: 'learned:1', text: 'abcd\n' });
		const info = await host.ask('subword/learnFinish', { id: 'learned:1' });
		assert.deepEqual([info.id, info.source, info.title], ['learned:1', 'learned', 'Mine']);
		assert.deepEqual(host.progress, [{ id: 'learned:1', stage: 'merging', fraction: 0 }]);
		assert.equal(known(await host.ask('subword/count', about(0, 11, 'learned:1'))).tokens, 5);
	});

	it('stops learning when that is cancelled', async () => {
		await host.ask('subword/learnBegin', learnOptions('learned:1'));
		await host.ask('subword/learnAdd', { id: 'learned:1', text: 'a'.repeat(200) });
		const source = new CancellationTokenSource();
		const finished = host.ask('subword/learnFinish', { id: 'learned:1' }, source);
		await host.ask('subword/vocabularies', null);
		source.cancel();
		await assert.rejects(finished, /cancelled/u);
		assert.equal((await host.ask('subword/vocabularies', null)).length, 2);
	});

	it('tells why learning cannot be', async () => {
		await assert.rejects(
			host.ask('subword/learnBegin', { ...learnOptions('learned:1'), algorithm: 'unigram' }),
			/No learner for unigram/u,
		);
		await assert.rejects(host.ask('subword/learnAdd', { id: 'learned:9', text: '' }), /learned:9 was not begun/u);
		await host.ask('subword/learnBegin', learnOptions('learned:1'));
		await assert.rejects(host.ask('subword/learnFinish', { id: 'learned:1' }), /The corpus is empty/u);
		await host.ask('subword/learnBegin', learnOptions('learned:1'));
		await host.ask('subword/learnAbandon', { id: 'learned:1' });
		await assert.rejects(host.ask('subword/learnFinish', { id: 'learned:1' }), /was not begun/u);
	});
});
