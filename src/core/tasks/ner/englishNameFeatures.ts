import type { TokenRange } from '../../doc/tokenRange';
import type { FeatureSequence } from '../../linear/featureSequence';
import { addPair, PairRow } from './englishNameJoints';
import type { EnglishNameLexicons } from './englishNameLexicons';
import { EnglishNameSentence, REACH } from './englishNameSentence';
import { addWord, Row } from './englishNameWord';
import type { KeySink } from './keySink';
import { targetCopy } from './targetCopy';

/**
 * The features of English names, position by position, for learning: those that the recognizer sums up in its own way, from
 * the same templates. They are words, shapes, affixes, word clusters of three levels, lists of names and uses in plain text
 * in a window of five words (after Ratinov and Roth, 2009; Turian et al., 2010).
 *
 * Sentences of the target domain can have every feature twice, once shared with all domains and once for it alone (Daumé,
 * 2007); the two weights are summed up when the model is packed.
 */
export class EnglishNameFeatures {
	readonly #sentence: EnglishNameSentence;

	constructor(lexicons: EnglishNameLexicons) {
		this.#sentence = new EnglishNameSentence(lexicons, true);
	}

	/**
	 * Writes the features of a sentence's words.
	 * @param copies whether each feature is followed by its copy for the target domain
	 */
	extract(range: TokenRange, sequence: FeatureSequence, copies = false): void {
		const sentence = this.#sentence;
		if (sentence.isFull) {
			sentence.clear();
		}
		sequence.clear();
		sentence.read(range);
		const sink = copies ? withCopies(sequence) : sequence;
		for (let i = 0; i < sentence.length; i++) {
			this.#addRow(i, Row.Self, sink);
			this.#addRow(i - 1, Row.Before, sink);
			this.#addRow(i + 1, Row.After, sink);
			this.#addRow(i - 2, Row.Before2, sink);
			this.#addRow(i + 2, Row.After2, sink);
			if (i === 0) {
				this.#addRow(i, Row.First, sink);
			}
			if (sentence.hasJoints(i)) {
				this.#addPair(i - 1, PairRow.Right, sink);
				this.#addPair(i, PairRow.Left, sink);
				this.#addPair(i - 2, PairRow.After, sink);
				this.#addPair(i + 1, PairRow.Before, sink);
			}
			sentence.addJoints(i, sink);
			sequence.endPosition();
		}
	}

	/** Adds what word `other` says at a place. */
	#addRow(other: number, row: number, sink: KeySink): void {
		const sentence = this.#sentence;
		addWord(row, sentence.formAt(other), sentence.known(sentence.numbers[other + REACH]), sink);
	}

	/** Adds what word `left` and the one after it say at a place. */
	#addPair(left: number, row: number, sink: KeySink): void {
		const sentence = this.#sentence;
		const { numbers } = sentence;
		addPair(row, sentence.known(numbers[left + REACH]), sentence.known(numbers[left + REACH + 1]), sink);
	}
}

function withCopies(sequence: FeatureSequence): KeySink {
	return {
		add: key => {
			sequence.add(key);
			sequence.add(targetCopy(key));
		},
	};
}
