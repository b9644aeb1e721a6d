import type { NearContext, NearestContexts, WordContexts } from '../../core/contextual/contextual';
import type { Span } from '../../core/text/span';
import { rounded } from '../rounded';

/** Columns of a terminal that a sentence takes at most. */
const SENTENCE_LENGTH = 100;

/** A word's contexts in a text, for people. */
export function contextsAsText(contexts: WordContexts, text: string, isEach: boolean): string {
	const { word, total, starts, senses, clusters, layer, engine } = contexts;
	const read = starts.length < total ? `, ${starts.length} of them read` : '';
	const head = `${word}: ${total} occurrence${total === 1 ? '' : 's'}${read}; ${senses.length === 1 ? 'one use' : `${senses.length} uses`} (${engine}, layer ${layer})\n`;
	const uses = senses.map(({ size, typical, cohesion, contextWords }, use) => {
		const words = contextWords.length === 0 ? '' : `  with ${contextWords.join(', ')}`;
		return `use ${use + 1}  ${size} of ${starts.length}  cohesion ${cohesion.toFixed(2)}${words}\n  as in  ${sentenceOf(text, contexts, typical)}\n`;
	});
	if (!isEach) return head + uses.join('');
	const rows = Array.from(starts, (start, at) => {
		const place = `${contexts.xs[at].toFixed(3)}\t${contexts.ys[at].toFixed(3)}`;
		return `${at + 1}\tuse ${clusters[at] + 1}\t${place}\tline ${lineOf(text, start)}\t${sentenceOf(text, contexts, at)}\n`;
	});
	return head + uses.join('') + rows.join('');
}

/** What is nearest to an occurrence, for people. */
export function nearestAsText(near: NearestContexts, text: string): string {
	const list = (title: string, contexts: readonly NearContext[]): string =>
		`${title} (cosine; static cosine)\n${contexts
			.map(
				({ word, start, cosines, sentence }) =>
					`${cosines[near.layer].toFixed(3)}\t${cosines.token.toFixed(3)}\t${word}\tline ${lineOf(text, start)}\t${oneLine(text, sentence)}\n`,
			)
			.join('')}`;
	return list('other occurrences', near.occurrences) + list('other words', near.otherWords);
}

/** Everything, for programs. */
export function contextsAsJson(contexts: WordContexts, near: NearestContexts | undefined, text: string): string {
	const { starts, ends, xs, ys, clusters, sentenceStarts, sentenceEnds, senses, trials, explained, ...facts } =
		contexts;
	const occurrences = Array.from(starts, (start, at) => ({
		start,
		end: ends[at],
		line: lineOf(text, start),
		sentence: text.slice(sentenceStarts[at], sentenceEnds[at]),
		use: clusters[at],
		x: rounded(xs[at]),
		y: rounded(ys[at]),
	}));
	const nearest = near && {
		mix: near.mix,
		occurrences: near.occurrences.map(each => jsonOf(each, text)),
		otherWords: near.otherWords.map(each => jsonOf(each, text)),
	};
	const uses = senses.map(sense => ({ ...sense, cohesion: rounded(sense.cohesion) }));
	const tried = trials.map(({ clusters: count, silhouette, chance }) => ({
		uses: count,
		silhouette: rounded(silhouette),
		chance: rounded(chance),
	}));
	return `${JSON.stringify({ ...facts, explained: explained.map(rounded), uses, tried, occurrences, nearest })}\n`;
}

function jsonOf({ word, start, end, sentence, cosines }: NearContext, text: string): object {
	const shown = Object.fromEntries(Object.entries(cosines).map(([name, value]) => [name, rounded(value as number)]));
	return {
		word,
		start,
		end,
		line: lineOf(text, start),
		sentence: text.slice(sentence.start, sentence.end),
		cosines: shown,
	};
}

function sentenceOf(text: string, { sentenceStarts, sentenceEnds }: WordContexts, at: number): string {
	return oneLine(text, { start: sentenceStarts[at], end: sentenceEnds[at] });
}

function oneLine(text: string, { start, end }: Span): string {
	const line = Array.from(text.slice(start, end).replace(/\s+/gu, ' '));
	return line.length <= SENTENCE_LENGTH ? line.join('') : `${line.slice(0, SENTENCE_LENGTH - 1).join('')}…`;
}

function lineOf(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/u).length;
}
