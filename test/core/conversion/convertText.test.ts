import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ConversionWish } from '../../../src/core/tasks/conversion/conversion';
import { conversionEdits } from '../../../src/core/tasks/conversion/convertText';
import { applyEdits } from '../../../src/core/text/textChange';
import { scriptConverter } from '../../../src/core/tasks/conversion/scriptConverters';
import { proseOf } from '../../../src/core/text/proseOf';

const TO_TAIWAN: ConversionWish = { from: 'simplified', to: 'taiwan', withWords: false };

async function converted(text: string, wish: ConversionWish, prose = text): Promise<string> {
	const convert = await scriptConverter(wish);
	return applyEdits(text, conversionEdits(prose, { start: 0, end: text.length }, convert));
}

describe('conversion of Chinese scripts', () => {
	it('chooses characters by the words that they are in', async () => {
		assert.equal(await converted('皇后在后面理发,头发发亮。', TO_TAIWAN), '皇后在後面理髮,頭髮發亮。');
		assert.equal(await converted('頭髮發亮', { from: 'taiwan', to: 'simplified', withWords: false }), '头发发亮');
	});

	it('changes words of the region only where that is wished for', async () => {
		assert.equal(await converted('鼠标和软件', TO_TAIWAN), '鼠標和軟件');
		assert.equal(await converted('鼠标和软件', { ...TO_TAIWAN, withWords: true }), '滑鼠和軟體');
		assert.equal(await converted('滑鼠和軟體', { from: 'taiwan', to: 'simplified', withWords: true }), '鼠标和软件');
	});

	it('goes from one traditional script into another', async () => {
		const wish = { from: 'taiwan', to: 'hongKong', withWords: false } as const;
		assert.equal(await converted('這裡有為人', wish), '這裏有為人');
		assert.equal(await converted('這裡有為人', { ...wish, to: 'taiwan' }), '這裡有為人');
	});

	it('leaves code and addresses of Markdown alone', async () => {
		const text = '# 说明\n\n运行 `打开("头发")`,见[网页](./网页.md)。\n';
		assert.equal(
			await converted(text, TO_TAIWAN, proseOf(text, 'markdown')),
			'# 說明\n\n運行 `打开("头发")`,見[網頁](./网页.md)。\n',
		);
	});

	it('gives the shortest edits, in order, that together are the conversion', async () => {
		const convert = await scriptConverter({ ...TO_TAIWAN, withWords: true });
		const character = fc.constantFrom(...'头发后面的软件鼠标U盘和出租车里\r\n😀 aA1。'.split(/(?:)/u));
		fc.assert(
			fc.property(fc.array(character, { maxLength: 60 }), characters => {
				const text = characters.join('');
				const edits = conversionEdits(text, { start: 0, end: text.length }, convert);
				let at = 0;
				for (const { start, end, text: written } of edits) {
					assert.ok(start >= at && end > start);
					assert.notEqual(text.slice(start, end), written);
					at = end;
				}
				const whole = text.replace(/[\p{L}\p{N}]*\p{Script=Han}[\p{L}\p{N}]*/gu, convert);
				assert.equal(applyEdits(text, edits), whole);
			}),
			{ numRuns: 300 },
		);
	});

	it('changes nothing of a stretch that is not asked for', async () => {
		const convert = await scriptConverter(TO_TAIWAN);
		assert.deepEqual(conversionEdits('头发和头发', { start: 3, end: 5 }, convert), [
			{ start: 3, end: 5, text: '頭髮' },
		]);
		assert.deepEqual(conversionEdits('', { start: 0, end: 0 }, convert), []);
	});
});
