import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitChineseSentences } from '../../../src/core/tasks/sentences/chineseSentences';
import { Glossary } from '../../../src/core/tasks/translation/glossary/glossary';
import type { NameStretch } from '../../../src/core/tasks/translation/texts/nameStretch';
import { translateText } from '../../../src/core/tasks/translation/texts/translateText';
import type {
	GlossaryTerm,
	TranslatedParagraph,
	TranslationDirection,
} from '../../../src/core/tasks/translation/translation';
import { PlainText } from '../../../src/core/text/documentText';
import type { TextFormat } from '../../../src/core/text/documentText';
import { MarkdownText } from '../../../src/core/text/markdownText';
import { ToyEngine } from './toyEngine';

interface Options {
	readonly direction?: TranslationDirection;
	readonly format?: TextFormat;
	readonly glossary?: readonly GlossaryTerm[];
	readonly order?: (count: number) => readonly number[];
	readonly names?: readonly NameStretch[];
	readonly range?: { readonly start: number; readonly end: number };
}

async function paragraphsOf(text: string, options: Options = {}): Promise<TranslatedParagraph[]> {
	const {
		direction = 'zh-en',
		format = 'plain',
		glossary = [],
		order,
		names = [],
		range = { start: 0, end: text.length },
	} = options;
	const source = format === 'markdown' ? MarkdownText.of(text) : new PlainText(text);
	const starts: number[] = [];
	const ends: number[] = [];
	splitChineseSentences(source.prose, 0, text.length, (start, end) => {
		starts.push(start);
		ends.push(end);
	});
	const sentences = { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
	const engine = new ToyEngine(direction, order);
	const tools = { engine, direction, glossary: new Glossary(glossary, direction) };
	const paragraphs: TranslatedParagraph[] = [];
	for await (const paragraph of translateText({ text: source, range, sentences, names }, tools, {}))
		paragraphs.push(paragraph);
	return paragraphs;
}

async function translated(text: string, options: Options = {}): Promise<string> {
	return (await paragraphsOf(text, options)).map(paragraph => paragraph.text).join('');
}

const reversed = (count: number): number[] => Array.from({ length: count }, (_, i) => count - 1 - i);

describe('translateText', () => {
	it('translates sentences, with the space between them that the language has', async () => {
		assert.equal(await translated('我喜欢猫。你喜欢狗。\n\n我走。'), 'I like cats. You like dogs.\n\nI go.');
		assert.equal(await translated('I like cats. You see dogs.\n', { direction: 'en-zh' }), '我喜欢猫。你看狗。\n');
	});

	it('keeps line ends, white space and what is in the other language already', async () => {
		assert.equal(
			await translated('  我走。\r\n\tAlready here.\r\n\r\n你走。\r\n'),
			'  I go.\r\n\tAlready here.\r\n\r\nYou go.\r\n',
		);
		assert.equal(await translated('2024 ... 😀\n'), '2024 ... 😀\n');
	});

	it('keeps code, addresses, numbers, hashtags, emoji and paths', async () => {
		assert.equal(
			await translated('我看 fooBar() 和 a_b.txt，https://a.b/c?d=1，me@x.org，#猫咪，😀，3.50，/usr/bin。'),
			'I see fooBar() and a_b.txt, https://a.b/c?d=1, me@x.org, #猫咪, 😀, 3.50, /usr/bin.',
		);
	});

	it('writes dates and large numbers as the other language does', async () => {
		assert.equal(await translated('2024年3月5日我看1.2亿猫。'), 'March 5, 2024 I see 120 million cats.');
		assert.equal(await translated('I see 2.5 million cats', { direction: 'en-zh' }), '我看250万猫');
	});

	it('keeps the structure of Markdown', async () => {
		const text =
			'---\ntitle: 标题\n---\n# 标题\n\n- 我喜欢**猫**。\n- [ ] 看[文件](http://a.b "我")。\n\n| 猫 | 狗 |\n|---|---|\n| 我 | `我` |\n\n```js\n我\n```\n> 我走。\n';
		const expected =
			'---\ntitle: 标题\n---\n# Title\n\n- I like **cats**.\n- [ ] See [files](http://a.b "我").\n\n| Cats | Dogs |\n|---|---|\n| I | `我` |\n\n```js\n我\n```\n> I go.\n';
		assert.equal(await translated(text, { format: 'markdown' }), expected);
	});

	it('puts marks around the words that those within became, wherever they stand', async () => {
		const options = { format: 'markdown', order: reversed } as const;
		assert.equal(await translated('**我**看`x`和[猫 _狗_](u)', options), '[_Dogs_ cats](u) and `x` see **I**');
		assert.equal(await translated('**我走。你走。** 看', { format: 'markdown' }), '**I go. You go.** See');
		assert.equal(await translated('**我走。你走。**看', { format: 'markdown' }), '**I go. You go.** See');
	});

	it('keeps line ends that a reader sees, and joins lines that he does not', async () => {
		const options = { direction: 'en-zh', format: 'markdown' } as const;
		assert.equal(await translated('I see cats  \nand dogs', options), '我看猫  \n和狗');
		assert.equal(await translated('> I see cats and dogs and cats\n> and dogs', options), '> 我看猫和狗和猫和狗');
	});

	it('parts an address from what would become a part of it', async () => {
		const options = { direction: 'en-zh', format: 'markdown' } as const;
		assert.equal(await translated('I see https://a.b, cats', options), '我看 https://a.b ，猫');
		assert.equal(await translated('I see <https://a.b>, cats', options), '我看 <https://a.b>，猫');
	});

	it('gives emphasis a space where it would be taken for text without', async () => {
		const options = { direction: 'en-zh', format: 'markdown' } as const;
		assert.equal(await translated('I _like_ cats', options), '我 _喜欢_ 猫');
		assert.equal(await translated('I **like** cats', options), '我**喜欢**猫');
	});

	it('obeys the glossary to the letter, with a capital where a sentence begins', async () => {
		const glossary = [
			{ source: '喜欢猫', target: 'adore kittens' },
			{ source: 'App', target: 'aPP' },
		];
		assert.equal(
			await translated('我喜欢猫。喜欢猫。用App。', { glossary }),
			'I adore kittens. Adore kittens. 用 aPP.',
		);
		assert.equal(
			await translated('I adore Kittens, `adore kittens`', { direction: 'en-zh', glossary }),
			'我喜欢猫，`adore kittens`',
		);
	});

	it('writes names as it is told', async () => {
		const names = [{ start: 2, end: 5, text: 'Zhang Weiming' }];
		assert.equal(await translated('我看张伟明。', { names }), 'I see Zhang Weiming.');
	});

	it('translates a stretch, cutting sentences at its borders', async () => {
		const text = '我走。我喜欢猫。';
		const [paragraph] = await paragraphsOf(text, { range: { start: 4, end: 7 } });
		assert.equal(paragraph.text, 'Like cats');
		assert.deepEqual(paragraph.source, { start: 4, end: 7 });
		assert.deepEqual(paragraph.target, { start: 0, end: 9 });
		assert.deepEqual(paragraph.sentences[0].phrases[0].source, { start: 4, end: 6 });
	});

	it('places phrases and words in both texts', async () => {
		const text = '猫。\n\n我**喜欢**猫。';
		const paragraphs = await paragraphsOf(text, { format: 'markdown' });
		const whole = paragraphs.map(paragraph => paragraph.text).join('');
		const phrases = paragraphs.flatMap(({ sentences }) => sentences.flatMap(sentence => sentence.phrases));
		assert.deepEqual(
			phrases.map(({ source, target }) => [
				text.slice(source.start, source.end),
				whole.slice(target.start, target.end),
			]),
			[
				['猫', 'Cats'],
				['。', '.'],
				['我', 'I'],
				['喜欢', 'like'],
				['猫', 'cats'],
				['。', '.'],
			],
		);
	});

	it('tells of a long text without line ends in parts', async () => {
		const paragraphs = await paragraphsOf('我喜欢猫。'.repeat(2000));
		assert.ok(paragraphs.length > 2);
	});

	it('covers both texts without gaps and keeps all that is no prose, for any text', async () => {
		const piece = fc.constantFrom(
			...[
				'我',
				'猫。',
				'\n',
				'\r\n',
				'**',
				'_',
				'`x`',
				'[',
				'](u)',
				'# ',
				'- ',
				'| ',
				'\ud83d',
				'😀',
				' ',
				'12',
				'<b>',
				'</b>',
			],
			...['English words. ', '> ', '\n\n', '```\n', '![', '3月5日', '\\*', '&amp;'],
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(piece, { maxLength: 30 }),
				fc.constantFrom('plain', 'markdown'),
				async (pieces, format) => {
					const text = pieces.join('');
					const paragraphs = await paragraphsOf(text, { format: format, order: reversed });
					let source = 0;
					let target = 0;
					for (const paragraph of paragraphs) {
						assert.equal(paragraph.source.start, source);
						assert.equal(paragraph.target.start, target);
						assert.equal(paragraph.text.length, paragraph.target.end - target);
						source = paragraph.source.end;
						target = paragraph.target.end;
					}
					assert.equal(source, text.length);
					const whole = paragraphs.map(paragraph => paragraph.text).join('');
					const count = (part: string, of: string): number => of.split(part).length;
					for (const kept of ['`x`', '\ud83d', '&amp;']) assert.equal(count(kept, whole), count(kept, text), kept);
				},
			),
		);
	});
});
