import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChineseAtoms } from '../../../src/core/tasks/segmentation/chineseAtoms';

/** All atoms of a text, scanned stretch by stretch as the segmenter does. */
function atomsOf(text: string, capacity?: number): string[] {
	const atoms = new ChineseAtoms(capacity);
	const result: string[] = [];
	for (let at = 0; at < text.length;) {
		const next = atoms.scan(text, at, text.length);
		for (let i = 0; i < atoms.length; i++) {
			result.push(text.slice(atoms.starts[i], atoms.ends[i]));
		}
		at = Math.max(next, at + 1);
	}
	return result;
}

const examples: readonly (readonly [string, string])[] = [
	['今天真好,走.', '今 天 真 好 , 走 .'],
	['2024年4月7日', '2024 年 4 月 7 日'],
	['共3.14亿、1,500个、80%、12:30、1/3', '共 3.14 亿 、 1,500 个 、 80% 、 12:30 、 1/3'],
	['共３．１４亿，占８０％', '共 ３．１４ 亿 ， 占 ８０％'],
	['1,2,3', '1 , 2 , 3'],
	['用5G看3D、4K60、2nd,重80kg、8GB', '用 5G 看 3D 、 4K60 、 2nd , 重 80 kg 、 8 GB'],
	['看J.K.罗琳在U.S.A.写的A.', '看 J.K. 罗 琳 在 U.S.A. 写 的 A .'],
	['买iPhone15和F-16A吧', '买 iPhone15 和 F-16A 吧'],
	['见https://example.com/a?b=1。', '见 https://example.com/a?b=1 。'],
	['见(www.example.com),或a.b@example.com!', '见 ( www.example.com ) , 或 a.b@example.com !'],
	['比尔·盖茨', '比 尔 · 盖 茨'],
	['好——啊……~~~', '好 —— 啊 …… ~~~'],
	['👨‍👩‍👧和👍🏽、🇨🇳、❤️', '👨‍👩‍👧 和 👍🏽 、 🇨🇳 、 ❤️'],
	['𠮷野家', '𠮷 野 家'],
	['\ud83d坏\udc00', '\ud83d 坏 \udc00'],
	['一 二\r\n三\t四\u3000五\ufeff六', '一 二 三 四 五 六'],
];

describe('ChineseAtoms', () => {
	for (const [text, wanted] of examples) {
		it(JSON.stringify(text), () => assert.deepEqual(atomsOf(text), wanted.split(' ')));
	}

	it('fold full-width and half-width, traditional and simplified forms into one code', () => {
		const codes = (text: string): number[] => {
			const atoms = new ChineseAtoms();
			atoms.scan(text, 0, text.length);
			return [...atoms.codes.subarray(0, atoms.length)];
		};
		assert.deepEqual(codes('臺灣與國際關係'), codes('台湾与国际关系'));
		assert.deepEqual(codes('他说:"ＡＢ好!"(２０２４)'), codes('他说：＂AB好！＂（2024）'));
	});

	it('leave out white space and nothing else, in stretches of any size', () => {
		const unit = fc.constantFrom(
			...Array.from('中国人年一二aZ09 .,。，%/:@-—·…~\n\r\u3000'),
			'😀',
			'👍🏽',
			'\ud83d',
			'\ude00',
			'www.a',
			'http://',
		);
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 3, max: 20 }), (text, capacity) => {
				assert.equal(atomsOf(text, capacity).join(''), text.replace(/\s/g, ''));
			}),
			{ seed: 12 },
		);
	});

	it('never cut a surrogate pair', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
				for (const atom of atomsOf(text)) {
					assert.doesNotMatch(atom, /^[\udc00-\udfff]/);
				}
			}),
			{ seed: 13 },
		);
	});
});
