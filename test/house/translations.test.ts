import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { STRINGS } from '../../webview/strings';

type Texts = Readonly<Record<string, string>>;

function readTexts(path: string): Texts {
	return JSON.parse(readFileSync(path, 'utf8')) as Texts;
}

/** The placeholders of a text, sorted. */
function placeholders(text: string): readonly string[] {
	return (text.match(/\{\d+\}/g) ?? []).sort();
}

/** The panel's texts as they stand in the bundles. */
const PANEL_PREFIX = 'panel.';

describe('The Chinese translation', () => {
	const english = readTexts('package.nls.json');
	const chinese = readTexts('package.nls.zh-cn.json');
	const bundle = readTexts('l10n/bundle.l10n.json');
	const chineseBundle = readTexts('l10n/bundle.l10n.zh-cn.json');

	it('has every text of the manifest, and no other', () => {
		assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
		const used = new Set(readFileSync('package.json', 'utf8').match(/(?<="%)[^%"]+(?=%")/g));
		assert.deepEqual([...used].sort(), Object.keys(english).sort());
	});

	it('has every text of the extension', async () => {
		const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter(file =>
			file.endsWith('.ts'),
		);
		const sources = files.map(file => readFileSync(`src/extension/${file}`, 'utf8'));
		const found = await getL10nJson(sources.map(contents => ({ extension: '.ts', contents })));
		const own = Object.keys(bundle).filter(key => !key.startsWith(PANEL_PREFIX));
		assert.deepEqual(own.sort(), Object.keys(found).sort());
	});

	it('has every text of the panel, in the English that the panel shows', () => {
		const panel = Object.entries(bundle).filter(([key]) => key.startsWith(PANEL_PREFIX));
		assert.deepEqual(Object.fromEntries(panel.map(([key, text]) => [key.slice(PANEL_PREFIX.length), text])), STRINGS);
	});

	it('has every text of the bundle', () => {
		assert.deepEqual(Object.keys(chineseBundle).sort(), Object.keys(bundle).sort());
	});

	it('fills the same placeholders, and is Chinese', () => {
		for (const [key, text] of Object.entries(bundle)) {
			assert.deepEqual(placeholders(chineseBundle[key]), placeholders(text), key);
		}
		for (const texts of [chinese, chineseBundle]) {
			const foreign = Object.entries(texts).filter(([, text]) => !/\p{Script=Han}/u.test(text));
			const names = new Set(['NLP Lens', 'UPOS', 'XPOS']);
			assert.deepEqual(
				foreign.filter(([, text]) => !names.has(text)),
				[],
			);
		}
	});
});
