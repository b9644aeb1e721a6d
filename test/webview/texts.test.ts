import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { shortText } from '../../webview/components/shortText';
import { STRINGS } from '../../webview/strings';
import { fillPlaceholders, Texts } from '../../webview/texts';

function placeholders(text: string): string[] {
	return (text.match(/\{\d+\}/g) ?? []).sort();
}

describe('Texts', () => {
	it('fills placeholders and counts in the right form', () => {
		const english = new Texts({}, 'en');
		assert.equal(english.count('tokens', 1), '1 token');
		assert.equal(english.count('tokens', 20_000), '20,000 tokens');
		const chinese = new Texts({ 'count.tokens.other': '{0} 个词' }, 'zh');
		assert.equal(chinese.count('tokens', 1), '1 个词');
		assert.equal(fillPlaceholders('{1} {0} {2}', ['a', 'b']), 'b a {2}');
	});

	it('never shows a probability as certainty', () => {
		const english = new Texts({}, 'en');
		assert.equal(english.confidence(0.504), '50%');
		assert.equal(english.confidence(0.9999), '99%');
		assert.equal(english.confidence(1), '99%');
		assert.equal(english.percent(1), '100%');
	});

	it('falls back to English', () => {
		assert.equal(new Texts({}, 'zh').t('tabs.tokens'), 'Tokens');
	});

	it('names tags in the language of the interface first', () => {
		const name = { en: 'noun', zh: '名词' };
		assert.equal(new Texts({}, 'zh').bothNames(name), '名词 · noun');
		assert.equal(new Texts({}, 'en').bothNames(name), 'noun · 名词');
		assert.equal(new Texts({}, 'en').bothNames(undefined), '');
	});
});

describe('the Chinese texts', () => {
	const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;

	for (const [key, english] of Object.entries(STRINGS)) {
		it(`have ${key} with the same placeholders`, () => {
			assert.deepEqual(placeholders(bundle[`panel.${key}`] ?? ''), placeholders(english), bundle[`panel.${key}`]);
			assert.ok(bundle[`panel.${key}`]);
		});
	}
});

describe('shortText', () => {
	it('makes one line and cuts no surrogate pair', () => {
		assert.equal(shortText('a\r\n  b'), 'a b');
		assert.equal(shortText('ab😀c', 3), 'ab…');
		assert.equal(shortText('ab😀c', 4), 'ab😀…');
		assert.equal(shortText('\ud800x', 5), '\ud800x');
	});
});
