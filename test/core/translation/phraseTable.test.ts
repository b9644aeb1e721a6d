import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { PhrasePair } from '../../../src/core/tasks/translation/phrases/phrasePair';
import { PHRASE_ORIENTATIONS, PHRASE_SCORES } from '../../../src/core/tasks/translation/phrases/phrasePair';
import { PhraseTable } from '../../../src/core/tasks/translation/phrases/phraseTable';
import { PhraseTableWriter } from '../../../src/core/tasks/translation/phrases/phraseTableWriter';
import { NlpError } from '../../../src/core/errors';

const ZH = ['我', '是', '学生', '。', '茶'];
const EN = ['I', 'am', 'a', 'student', '.', 'tea'];

function tableOf(pairs: readonly PhrasePair[]): PhraseTable {
	const writer = new PhraseTableWriter({ zh: ZH, en: EN });
	for (const pair of pairs) writer.add(pair);
	return new PhraseTable(decodeModel(encodeModel(writer.content('toy', {})), 'toy.bin'));
}

const phrase = (size: number) => fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 7 });
/** Zero has no sign here. */
const unsigned = (value: number): number => value + 0;
const logarithm = fc.float({ min: -20, max: 0, noNaN: true }).map(unsigned);
const share = fc.float({ min: 0, max: 0.5, noNaN: true }).map(unsigned);

const pairs = fc.uniqueArray(
	fc.record({
		zh: phrase(ZH.length),
		en: phrase(EN.length),
		scores: fc.record({
			enGivenZh: logarithm,
			zhGivenEn: logarithm,
			lexicalEnGivenZh: logarithm,
			lexicalZhGivenEn: logarithm,
		}),
		orientations: fc.record({ monotonePrevious: share, swapPrevious: share, monotoneNext: share, swapNext: share }),
		alignment: fc.constant([[0, 0]] as [number, number][]),
		provenance: fc.integer({ min: 1, max: 7 }),
	}),
	{ selector: pair => JSON.stringify([pair.zh, pair.en]), maxLength: 60 },
);

describe('A phrase table', () => {
	it('gives back every pair that was written, from either side', () => {
		fc.assert(
			fc.property(pairs, written => {
				const table = tableOf(written);
				assert.equal(table.size, written.length);
				for (const pair of written) {
					for (const language of ['zh', 'en'] as const) {
						const words = Int32Array.from(pair[language]);
						const found = table.phrases[language].find(words, 0, words.length);
						assert.ok(found >= 0);
						const other = language === 'zh' ? 'en' : 'zh';
						const match = [...table.pairsOf(language, found)].filter(
							i => table.phrases[other].wordsOf(table.phraseOf(other, i)).join() === pair[other].join(),
						);
						assert.equal(match.length, 1);
						for (const name of PHRASE_SCORES) assert.equal(table.score(name, match[0]), pair.scores[name]);
						const orientations = table.orientationsAt(table.orientationOf(match[0]));
						for (const name of PHRASE_ORIENTATIONS) assert.equal(orientations[name], pair.orientations[name]);
						const { provenance, alignment } = table.traitsOf(match[0]);
						assert.deepEqual({ provenance, alignment }, { provenance: pair.provenance, alignment: pair.alignment });
					}
				}
			}),
		);
	});

	it('does not find what was not written', () => {
		fc.assert(
			fc.property(pairs, phrase(ZH.length), (written, words) => {
				const known = written.some(pair => pair.zh.join() === words.join());
				const found = tableOf(written).phrases.zh.find(Int32Array.from([9, ...words, 9]), 1, words.length + 1);
				assert.equal(found >= 0, known);
			}),
		);
	});

	it('refuses a file whose pairs do not fit its phrases', () => {
		const writer = new PhraseTableWriter({ zh: ZH, en: EN });
		const content = writer.content('toy', {});
		const tensors = { ...content.tensors, 'pairs.counts': { type: 'uint8' as const, data: Uint8Array.of(1) } };
		const file = decodeModel(encodeModel({ ...content, tensors }), 'toy.bin');
		assert.throws(() => new PhraseTable(file), NlpError);
	});
});
