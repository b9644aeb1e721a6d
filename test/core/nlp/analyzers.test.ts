import assert from 'node:assert/strict';
import { Nlp } from '../../../src/core/nlp';
import { shippedModels } from '../../../training/support/shippedModels';

describe('The analyzers of Nlp', () => {
	const nlp = new Nlp({ read: name => Promise.reject(new Error(name)) });
	const withWords = (...userWords: string[]) => nlp.analyzer({ language: 'auto', standard: 'pku', userWords });

	it('are the same for the same settings', () => {
		const plain = () => nlp.analyzer({ language: 'auto', standard: 'pku' });
		assert.equal(plain(), plain());
		assert.equal(withWords('云瀑'), withWords('云瀑'));
		assert.notEqual(withWords('云瀑'), withWords());
	});

	it('are let go when many others were asked for, so that edits of the words of a user take no memory', () => {
		const first = withWords('一');
		for (let count = 0; count < 20; count++) withWords(`词${count}`);
		assert.notEqual(withWords('一'), first);
	});
});

describe('The words of a user for all texts', () => {
	const cut = async (nlp: Nlp, userWords?: readonly string[]): Promise<string[]> => {
		const text = '云原生瀑布';
		const settings = { format: 'plain', language: 'zh', standard: 'pku', ...(userWords && { userWords }) } as const;
		const { tokens } = await nlp.analyze(text, settings, ['tokens']);
		return Array.from(tokens?.starts ?? [], (start, i) => text.slice(start, tokens?.ends[i]));
	};

	it('count where the settings give none, and are asked for once until they change', async () => {
		let words = ['join: 云原生瀑布'];
		let asked = 0;
		const nlp = new Nlp(shippedModels, undefined, () => Promise.resolve((asked++, words)));
		assert.deepEqual(await cut(nlp), ['云原生瀑布']);
		assert.notDeepEqual(await cut(nlp, []), ['云原生瀑布']);
		words = ['split: 云 原生瀑布'];
		assert.deepEqual(await cut(nlp), ['云原生瀑布']);
		assert.equal(asked, 1);
		nlp.forgetUserWords();
		assert.equal((await cut(nlp))[0], '云');
		assert.equal(asked, 2);
	});

	it('that cannot be read cost no analysis', async () => {
		const nlp = new Nlp(shippedModels, undefined, () => Promise.reject(new Error('no')));
		assert.equal((await cut(nlp)).join(''), '云原生瀑布');
	});

	it('give words their tags', async () => {
		const text = '他很云瀑。';
		const tagsOf = async (userWords: string[]) => {
			const settings = { format: 'plain', language: 'zh', standard: 'pku', userWords } as const;
			const { upos } = await new Nlp(shippedModels).analyze(text, settings, ['upos']);
			return Array.from(upos?.ids ?? [], id => upos?.labels[id]);
		};
		assert.deepEqual((await tagsOf(['join: 云瀑', '雲瀑 v']))[2], 'VERB');
		assert.deepEqual((await tagsOf(['join: 云瀑', '云瀑 nz 50']))[2], 'PROPN');
	});
});
