import { featureKey, hashStep, hashTemplate } from '../../linear/featureHash';
import type { ParserSentence } from './parserSentence';
import type { ParserState } from './parserState';

/** Room for the features of one decision; as many as can be looked up together. */
const MOST = 64;

/** Distances from here on count as one, as do numbers of children. */
const FAR = 8;
const MANY = 3;

/**
 * Features of the parser's decisions: words and tags at the top of the stack and in front, their children, distances and
 * numbers of children, alone and together (after Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local
 * Features", ACL 2011).
 */
export class ParserFeatures {
	readonly keys = new Int32Array(MOST);
	count = 0;
	#template = 0;

	/** Writes the features of a configuration, by which the next move is chosen. */
	ofState(state: ParserState, sentence: ParserSentence): void {
		this.#begin(0);
		const s0 = state.stacked(0);
		const s1 = state.stacked(1);
		const b0 = state.coming(0);
		this.#words(state, sentence, s0, s1, b0);
		this.#pairs(sentence, s0, b0);
		this.#pairs(sentence, s1, s0);
		this.#contexts(state, sentence, s0, s1, b0);
		this.#families(state, sentence, s0, s1, b0);
		this.#shapes(state, sentence, s0, s1, b0);
		this.#endings(sentence, s0, b0);
		this.#endings(sentence, s1, s0);
	}

	/** Writes the features of an arc, by which its label is chosen. */
	ofArc(state: ParserState, sentence: ParserSentence, head: number, word: number): void {
		this.#begin(100);
		const { forms, tags, coarse, length } = sentence;
		const side = head < length && head > word ? 1 : 2;
		const distance = head < length ? Math.min(FAR, Math.abs(head - word)) : 0;
		const before = word > 0 ? word - 1 : sentence.nothing;
		const after = word + 1 < length ? word + 1 : sentence.nothing;
		const afterHead = head + 1 < length ? head + 1 : sentence.nothing;
		const beforeHead = head < length && head > 0 ? head - 1 : sentence.nothing;
		this.#pairs(sentence, head, word);
		this.#endings(sentence, head, word);
		this.#add(forms[word], side);
		this.#add(forms[head], side);
		this.#add(tags[word], tags[head], side, distance);
		this.#add(coarse[word], coarse[head], side);
		this.#add(forms[word], coarse[head], side);
		this.#add(coarse[word], forms[head], side);
		this.#add(tags[before], tags[word], coarse[head]);
		this.#add(tags[word], tags[after], coarse[head]);
		this.#add(tags[beforeHead], coarse[head], tags[word]);
		this.#add(tags[afterHead], coarse[head], tags[word]);
		for (const child of [state.left[word], state.left2[word], state.right[word], state.right2[word]]) {
			this.#add(forms[child], coarse[word], coarse[head]);
			this.#add(state.labels[child], tags[word], coarse[head], side);
			this.#add(forms[child], forms[head], coarse[word]);
		}
		for (const sibling of [state.left[head], state.left2[head], state.right[head], state.right2[head]]) {
			this.#add(state.labels[sibling], tags[head], tags[word], side);
			this.#add(coarse[sibling], coarse[head], forms[word]);
		}
		this.#add(state.leftCount[word], state.rightCount[word], coarse[word], coarse[head]);
		this.#add(state.leftCount[head], coarse[head], tags[word], side);
	}

	#begin(template: number): void {
		this.count = 0;
		this.#template = template;
	}

	#words(state: ParserState, { forms, tags }: ParserSentence, s0: number, s1: number, b0: number): void {
		for (const word of [s0, s1, b0, state.coming(1)]) {
			this.#add(forms[word]);
			this.#add(tags[word]);
			this.#add(forms[word], tags[word]);
		}
		this.#add(tags[state.stacked(2)]);
		this.#add(tags[state.coming(2)]);
	}

	#pairs({ forms, tags }: ParserSentence, one: number, two: number): void {
		this.#add(forms[one], forms[two]);
		this.#add(tags[one], tags[two]);
		this.#add(forms[one], tags[one], tags[two]);
		this.#add(tags[one], forms[two], tags[two]);
		this.#add(forms[one], tags[two]);
		this.#add(tags[one], forms[two]);
	}

	#endings({ endings, tags }: ParserSentence, one: number, two: number): void {
		this.#add(endings[one], endings[two]);
		this.#add(endings[one], tags[two]);
		this.#add(tags[one], endings[two]);
	}

	#contexts(state: ParserState, { forms, tags }: ParserSentence, s0: number, s1: number, b0: number): void {
		const b1 = state.coming(1);
		const b2 = state.coming(2);
		this.#add(tags[b0], tags[b1]);
		this.#add(tags[s0], tags[b0], tags[b1]);
		this.#add(tags[b0], tags[b1], tags[b2]);
		this.#add(tags[s1], tags[s0], tags[b0]);
		this.#add(tags[state.stacked(2)], tags[s1], tags[s0]);
		this.#add(forms[s0], tags[b0], tags[b1]);
		this.#add(tags[s1], tags[b0]);
		this.#add(forms[s1], forms[b0]);
		this.#add(tags[s0], tags[b0], tags[b1], tags[b2]);
	}

	#families(state: ParserState, { forms, tags, coarse }: ParserSentence, s0: number, s1: number, b0: number): void {
		const { left, left2, right, right2, labels } = state;
		this.#add(tags[s0], tags[left[s0]], tags[b0]);
		this.#add(tags[s0], tags[right[s0]], tags[b0]);
		this.#add(tags[s0], tags[b0], tags[left[b0]]);
		this.#add(tags[s1], tags[right[s1]], tags[s0]);
		this.#add(tags[s1], tags[left[s1]], tags[s0]);
		this.#add(tags[s1], tags[s0], tags[left[s0]]);
		this.#add(tags[s1], tags[s0], tags[right[s0]]);
		this.#add(labels[left[s0]], labels[right[s0]], coarse[s0], coarse[b0]);
		this.#add(labels[left[s1]], labels[right[s1]], coarse[s1], coarse[s0]);
		this.#add(labels[left[b0]], labels[left2[b0]], coarse[b0], coarse[s0]);
		this.#add(labels[right[s0]], labels[right2[s0]], tags[s0]);
		this.#add(forms[left[s0]], tags[s0], tags[s1]);
		this.#add(forms[right[s0]], tags[s0], tags[b0]);
	}

	#shapes(state: ParserState, { forms, tags, length }: ParserSentence, s0: number, s1: number, b0: number): void {
		const { leftCount, rightCount } = state;
		const near = s0 < length && b0 < length ? Math.min(FAR, b0 - s0) : 0;
		const apart = s1 < length && s0 < length ? Math.min(FAR, s0 - s1) : 0;
		this.#add(forms[s0], near);
		this.#add(forms[b0], near);
		this.#add(tags[s0], tags[b0], near);
		this.#add(tags[s1], tags[s0], apart);
		this.#add(forms[s0], Math.min(MANY, leftCount[s0]));
		this.#add(tags[s0], Math.min(MANY, leftCount[s0]), Math.min(MANY, rightCount[s0]));
		this.#add(forms[s0], Math.min(MANY, rightCount[s0]));
		this.#add(tags[s1], Math.min(MANY, rightCount[s1]), Math.min(MANY, leftCount[s1]));
		this.#add(tags[b0], Math.min(MANY, leftCount[b0]));
	}

	#add(a: number, b = 0, c = 0, d = 0): void {
		let hash = hashStep(hashStep(hashTemplate(this.#template++), a), b);
		if (c !== 0 || d !== 0) hash = hashStep(hashStep(hash, c), d);
		this.keys[this.count++] = featureKey(hash);
	}
}
