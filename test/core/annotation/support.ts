import fc from 'fast-check';
import type { GoldEntity, GoldLayer, GoldWord, PlacedSentence } from '../../../src/core/annotation/goldAnnotation';
import { GOLD_LAYERS } from '../../../src/core/annotation/goldAnnotation';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';

/** Pieces that words of random sentences are made of: emoji, both scripts, signs that formats part fields by. */
const PIECES = ['中', '国', '𠮷', 'a', 'Bc', '1', '😀', '👩‍👧', '.', '_', '#', '"', ',', '|', '=', 'é', 'O', 'B-PER'];
const GAPS = ['', '', ' ', '\r\n', '\n', '　', '  '];

const piece = fc.constantFrom(...PIECES);
const word = fc.record({
	form: fc.array(piece, { minLength: 1, maxLength: 3 }).map(parts => parts.join('')),
	gap: fc.constantFrom(...GAPS),
	upos: fc.constantFrom('', 'NOUN', 'VERB'),
	xpos: fc.constantFrom('', 'NN', '-LRB-'),
	lemma: fc.constantFrom('', 'be', '国家', '_'),
	isCorrected: fc.boolean(),
	entity: fc.constantFrom('', '', '', 'PER', 'LOC', 'My-Kind', '疾病'),
	length: fc.integer({ min: 1, max: 3 }),
});
const checked = fc.subarray<GoldLayer>([...GOLD_LAYERS]);

export interface RandomText {
	readonly text: string;
	readonly sentences: readonly PlacedSentence[];
}

/** A text with gold sentences, whose entities are of whole words. */
export const randomText: fc.Arbitrary<RandomText> = fc
	.array(
		fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), checked, fc.constantFrom('', ' ', '\r\n\r\n', '😀 x ')),
		{
			maxLength: 4,
		},
	)
	.map(parts => {
		let text = '';
		const sentences: PlacedSentence[] = [];
		for (const [given, layers, between] of parts) {
			text += between;
			const start = text.length;
			const words: GoldWord[] = [];
			for (const { form, gap, upos, xpos, lemma, isCorrected } of given) {
				const at = text.length - start;
				words.push({
					start: at,
					end: at + form.length,
					joined: false,
					upos,
					xpos,
					lemma: lemma === '_' ? '' : lemma,
					isCorrected,
				});
				text += form + gap;
			}
			const end = start + (words.at(-1)?.end ?? 0);
			text = text.slice(0, end) + text.slice(end);
			const entities: GoldEntity[] = [];
			for (const [index, { entity, length, isCorrected }] of given.entries()) {
				if (entity === '' || words[index].start < (entities.at(-1)?.end ?? 0)) continue;
				const last = words[Math.min(index + length, words.length) - 1];
				entities.push({ start: words[index].start, end: last.end, label: entity, isCorrected });
			}
			sentences.push({
				start,
				sentence: { text: text.slice(start, end), words, entities, checked: layers, comments: [] },
			});
		}
		return { text, sentences };
	});

/** An annotation whose sentences are lines and whose words are parted by spaces, or the signs of Han. */
export function plainAnnotation(text: string, entities: RangeAnnotation['entities'] = []): RangeAnnotation {
	const lines = [...text.matchAll(/\S[^\n]*\S|\S/gu)];
	const words = [...text.matchAll(/[^\s\p{Script=Han}]+|\p{Script=Han}/gu)];
	const column = (found: readonly RegExpExecArray[]) => ({
		starts: Int32Array.from(found, ({ index }) => index),
		ends: Int32Array.from(found, ({ index, 0: form }) => index + form.length),
	});
	return {
		start: 0,
		end: text.length,
		firstSentence: 0,
		sentences: column(lines),
		tokens: { ...column(words), joined: new Uint8Array(words.length) },
		upos: { labels: ['NOUN', 'VERB'], ids: new Uint8Array(words.length) },
		xpos: { labels: ['NN'], ids: new Uint8Array(words.length) },
		lemmas: { texts: words.map(([form]) => form), ids: Int32Array.from(words.keys()) },
		entities,
		failures: [],
	};
}
