import type { MarkedText } from './markedText';
import type { ReadingCase } from './readingCase';

/** Answers are looked for in so many sentences. */
const SENTENCES = 5;

/**
 * For each passage the numbers of those of its sentences that fit the question best among those of all passages. A sentence that asks
 * answers nothing: such ones are taken only where there are no others.
 */
export function bestSentences(readings: readonly ReadingCase[], limit = SENTENCES): Set<number>[] {
	const asks = readings.map(({ passage }) => askingSentences(passage));
	const every = readings.flatMap(({ match }, passage) =>
		Array.from(match.sentenceCover, (cover, sentence) => ({
			passage,
			sentence,
			fit: cover + match.pairCover[sentence],
		})),
	);
	const statements = every.filter(({ passage, sentence }) => !asks[passage].has(sentence));
	const all = statements.length > 0 ? statements : every;
	all.sort((a, b) => b.fit - a.fit || a.passage - b.passage || a.sentence - b.sentence);
	const chosen = readings.map(() => new Set<number>());
	for (const { passage, sentence } of all.slice(0, limit)) chosen[passage].add(sentence);
	return chosen;
}

/** The numbers of the sentences that end in a question mark. */
function askingSentences({ text, starts, ends, sentences, length }: MarkedText): Set<number> {
	const asking = new Set<number>();
	for (let i = 0; i < length; i++) {
		const isLast = i + 1 === length || sentences[i + 1] !== sentences[i];
		if (isLast && /[?？]$/u.test(text.slice(starts[i], ends[i]))) asking.add(sentences[i]);
	}
	return asking;
}
