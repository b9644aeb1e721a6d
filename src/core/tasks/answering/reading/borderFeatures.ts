import type { FeatureList } from './featureList';
import { stepOf } from './featureList';
import type { MarkedText } from './markedText';
import type { MarkedQuestion } from './questionMatch';
import type { ReadingCase } from './readingCase';

const COVERS: readonly number[] = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const GAPS: readonly number[] = [0.001, 0.05, 0.1, 0.2, 0.3, 0.45];

/** How a sentence as a whole fits the question. */
export function addSentenceFeatures(
	list: FeatureList,
	{ match, bestCover, question }: ReadingCase,
	sentence: number,
): void {
	const cover = match.sentenceCover[sentence];
	const before = sentence === 0 ? 0 : match.sentenceCover[sentence - 1];
	const after = match.sentenceCover[sentence + 1] ?? 0;
	const gap = stepOf(bestCover - cover, GAPS);
	list.add(1, stepOf(cover, COVERS));
	list.add(2, gap);
	list.add(3, stepOf(match.pairCover[sentence], COVERS));
	list.add(4, stepOf(Math.max(...match.pairCover) - match.pairCover[sentence], GAPS), gap);
	list.add(5, stepOf(before, COVERS));
	list.add(6, stepOf(after, COVERS));
	// English learns from questions whose answers stand at the start of their paragraphs more often than elsewhere.
	if (question.marked.language === 'zh') list.add(7, Math.min(sentence, 4));
	list.add(8, stepOf(cover + before / 2, COVERS));
}

/** The token, or what stands for a place outside the sentence. */
function keyAt({ keys, sentences, length }: MarkedText, at: number, inside: number): number {
	return at < 0 || at >= length || sentences[at] !== sentences[inside] ? 1 : keys[at];
}

function tagAt({ tags, sentences, length }: MarkedText, at: number, inside: number): number {
	return at < 0 || at >= length || sentences[at] !== sentences[inside] ? 1 : tags[at];
}

/** What an answer's first token is and follows. */
export function addStartFeatures(list: FeatureList, reading: ReadingCase, i: number): void {
	const { passage, kind, asking } = reading;
	const before = keyAt(passage, i - 1, i);
	const tag = passage.tags[i];
	const tagBefore = tagAt(passage, i - 1, i);
	list.add(20, tag, kind);
	list.add(21, tagBefore, kind);
	list.add(22, tagBefore, tag, kind);
	list.add(23, before, kind);
	list.add(24, before);
	list.add(25, before, tag);
	list.add(26, passage.keys[i], kind);
	list.add(27, passage.keys[i]);
	list.add(28, tagAt(passage, i - 2, i), tagBefore, tag);
	list.add(29, passage.marks[i - 1] ?? 9, kind);
	list.add(30, entityEdge(passage, i, -1), kind);
	list.add(31, passage.relations[i], kind);
	list.add(32, before, asking);
	list.add(33, tag, asking);
	addAlignment(list, 40, reading, i, -1);
}

/** What an answer's last token is and is followed by. */
export function addEndFeatures(list: FeatureList, reading: ReadingCase, end: number): void {
	const { passage, kind, asking } = reading;
	const after = keyAt(passage, end + 1, end);
	const tag = passage.tags[end];
	const tagAfter = tagAt(passage, end + 1, end);
	const term = passage.terms[end];
	list.add(60, tag, kind);
	list.add(61, tagAfter, kind);
	list.add(62, tag, tagAfter, kind);
	list.add(63, after, kind);
	list.add(64, after);
	list.add(65, after, tag);
	list.add(66, passage.keys[end], kind);
	list.add(67, passage.keys[end]);
	list.add(68, tag, tagAfter, tagAt(passage, end + 2, end));
	list.add(69, passage.marks[end + 1] ?? 9, kind);
	list.add(70, entityEdge(passage, end, 1), kind);
	list.add(71, passage.relations[end], kind);
	list.add(72, term.charCodeAt(term.length - 1), kind);
	list.add(73, term.charCodeAt(term.length - 1), asking);
	list.add(74, passage.keys[end], asking);
	list.add(75, after, asking);
	addFocus(list, reading, end);
	addAlignment(list, 80, reading, end, 1);
}

/** Whether an entity begins (or ends) here, goes on across the border, or is not there. */
function entityEdge({ entities, entityEnds }: MarkedText, at: number, side: -1 | 1): number {
	const label = entities[at];
	if (label === 0) return 0;
	const isEdge = side < 0 ? entityEnds[at] >= 0 : entities[at + 1] !== label || entityEnds[at + 1] >= 0;
	return 2 * label + (isEdge ? 1 : 0);
}

/** Whether the answer ends with what the question asks for, or that follows it. */
function addFocus(list: FeatureList, { passage, kind, focusHead, question }: ReadingCase, end: number): void {
	if (focusHead === '') return;
	const ends = passage.terms[end].endsWith(focusHead);
	const whole = ends && question.focus.endsWith(passage.terms[end]);
	const follows = end + 1 < passage.length && passage.terms[end + 1].endsWith(focusHead);
	list.add(90, ends ? 1 : 0, whole ? 1 : 0, kind);
	list.add(91, follows ? 1 : 0, kind);
}

const DISTANCES: readonly number[] = [1, 2, 3, 5, 8, 13];
const LIKENESS: readonly number[] = [0.6, 0.9];

/** How what stands beside the answer is like what stands beside the words that ask, on the same side and on the other one. */
function addAlignment(list: FeatureList, template: number, reading: ReadingCase, at: number, side: -1 | 1): void {
	const { passage, match, question, kind } = reading;
	const beside = askedBeside(question, side);
	const next = neighbour(passage, at, side);
	const partner = match.partners[next] ?? -1;
	const isMatched = partner >= 0 && question.weights[partner] > 0;
	const isAligned = next >= 0 && beside >= 0 && passage.terms[next] === question.marked.terms[beside];
	list.add(template, isAligned ? 1 : 0, kind);
	list.add(template + 1, isMatched ? 1 : 0, isAligned ? 1 : 0);
	if (isMatched) {
		list.add(template + 2, (partner < question.askFirst ? 0 : 8) + stepOf(Math.abs(partner - beside), DISTANCES));
		list.add(template + 3, runLength(reading, next, side));
	}
	if (isAligned) list.add(template + 6, passage.keys[next], kind);
	list.add(template + 4, stepOf(nearest(reading, at, side), DISTANCES), kind);
	list.add(template + 5, match.partners[at] >= 0 ? stepOf(match.likeness[at], LIKENESS) : 9, kind);
}

/** The token of the question beside the words that ask. */
function askedBeside({ askFirst, askEnd }: MarkedQuestion, side: -1 | 1): number {
	return side < 0 ? askFirst - 1 : askEnd;
}

/** The token beside one, in the same sentence; -1 for none. */
function neighbour({ sentences, length }: MarkedText, at: number, side: -1 | 1): number {
	const next = at + side;
	return next >= 0 && next < length && sentences[next] === sentences[at] ? next : -1;
}

/** How many tokens in a row from here away from the answer match tokens in a row of the question. */
function runLength({ match }: ReadingCase, from: number, side: -1 | 1): number {
	let run = 1;
	while (run < 6 && match.partners[from + side * run] === match.partners[from] + side * run) run++;
	return run;
}

/** How many tokens away the nearest matched token of weight is on one side, in the same sentence; 20 for none. */
function nearest({ passage, match, question }: ReadingCase, at: number, side: -1 | 1): number {
	for (let distance = 1; distance < 20; distance++) {
		const there = at + side * distance;
		if (there < 0 || there >= passage.length || passage.sentences[there] !== passage.sentences[at]) return 20;
		const j = match.partners[there];
		if (j >= 0 && question.weights[j] > 1) return distance;
	}
	return 20;
}
