import type { ExplanationStep } from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { TokenRange } from '../../doc/tokenRange';

/** A contraction's parts, an address, a number, an emoticon: what the rules of English words keep or part. */
type WordKind = 'clitic' | 'host' | 'mark' | 'number' | 'word';

/** How a sentence of English was cut into words. @param joined 1 where a token belongs to the surface token before it */
export function explainEnglishWords(words: TokenRange, joined: Uint8Array, index: number): ExplanationStep[] {
	const isJoined = (at: number): boolean => at < words.length && joined[words.first + at] === 1;
	const kind = kindOf(words.word(index), isJoined(index), isJoined(index + 1));
	const marks = words.words.map((_, at) => ({
		start: words.startOf(at) - words.start,
		end: words.endOf(at) - words.start,
		...(isJoined(at) ? { label: '+' } : {}),
		isChosen: at === index,
	}));
	const explained = [say('segmentation.english'), say(`segmentation.english.${kind}`, words.word(index))];
	return [
		{
			title: say('segmentation.english.title'),
			words: explained,
			pictures: [
				{
					kind: 'marked',
					caption: say('segmentation.english.words'),
					note: say('segmentation.english.note'),
					text: words.text.slice(words.start, words.end),
					marks,
				},
			],
			papers: [PAPERS.pennTreebank],
		},
	];
}

function kindOf(word: string, isJoined: boolean, isHost: boolean): WordKind {
	if (isJoined) return 'clitic';
	if (isHost) return 'host';
	if (!/[\p{L}\p{N}]/u.test(word)) return 'mark';
	return /\p{N}/u.test(word) ? 'number' : 'word';
}
