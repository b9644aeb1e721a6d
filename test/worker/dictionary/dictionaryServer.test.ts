import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryAnswer } from '../../../src/protocol/dictionary';
import { URI, WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');
const TEXT = '他在研究生命的起源。\r\nThe mice were running 👍 away.';

describe('dictionary server', () => {
	let host: WorkerHost;
	let read: string[];
	beforeEach(() => {
		read = [];
		host = new WorkerHost(path => {
			read.push(path);
			return readFileSync(join(MODELS, path));
		});
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	async function lookUpAt(start: number, end = start): Promise<DictionaryAnswer> {
		const answer = await host.ask('dictionary/lookUpAt', { uri: URI, version: 1, start, end });
		assert.ok('matches' in answer);
		return answer;
	}

	function textsOf({ matches }: DictionaryAnswer): string[] {
		return matches.map(({ kind, start, end }) => `${kind} ${TEXT.slice(start, end)}`);
	}

	it('tells the word of the analysis first, then longer and shorter ones', async () => {
		assert.deepEqual(textsOf(await lookUpAt(TEXT.indexOf('生命'))), ['word 生命', 'longer 研究生', 'shorter 生']);
	});

	it('knows inflected forms, also from the end of a word', async () => {
		for (const offset of [TEXT.indexOf('ice'), TEXT.indexOf('mice') + 4]) {
			const { matches } = await lookUpAt(offset);
			assert.deepEqual(
				matches[0].entries.map(({ word }) => word),
				['mouse'],
			);
		}
	});

	it('has nothing at an emoji, a line break or past the end', async () => {
		for (const offset of [TEXT.indexOf('👍') + 1, TEXT.length + 10])
			assert.deepEqual((await lookUpAt(offset)).matches, []);
		assert.deepEqual((await lookUpAt(TEXT.indexOf('\n'))).matches, []);
	});

	it('cuts a stretch that no dictionary has as a whole, with places in the document', async () => {
		const start = TEXT.indexOf('研究');
		assert.deepEqual(textsOf(await lookUpAt(start, start + 4)), ['part 研究', 'part 生命']);
	});

	it('answers another version as outdated, and loads no dictionary before one is asked', async () => {
		const whole = { uri: URI, start: 0, end: TEXT.length };
		await host.ask('analysis/analyze', { ...whole, version: 1, layers: ['tokens', 'lemmas'] });
		assert.ok(!read.some(path => path.includes('dictionary')));
		assert.ok('outdated' in (await host.ask('dictionary/lookUpAt', { ...whole, version: 9 })));
	});

	it('says what is missing and goes on with the other dictionary', async () => {
		const broken = new WorkerHost(path => {
			if (path === 'zh-dictionary.bin') throw new Error('It is not there.');
			return readFileSync(join(MODELS, path));
		});
		const answer = await broken.ask('dictionary/lookUp', { text: 'mice' });
		assert.equal(answer.matches[0].entries[0].word, 'mouse');
		assert.match(answer.failures.join(), /zh-dictionary\.bin/u);
		broken.dispose();
	});
});
