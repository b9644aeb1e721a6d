import type { TokenRange } from '../../doc/tokenRange';
import type { FeatureSequence } from '../../linear/featureSequence';
import type { EnglishNameLexicons } from './englishNameLexicons';
import { EnglishNameSentence } from './englishNameSentence';
import { nameRows, outsideRows, Row } from './englishNameWord';
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
	/** The rows of words by their place. */
	readonly #rows: (readonly (readonly number[])[])[] = [outsideRows()];
	readonly #sentence: EnglishNameSentence;

	constructor(lexicons: EnglishNameLexicons) {
		this.#sentence = new EnglishNameSentence(lexicons, 0, (form, word) => this.#rows.push(nameRows(form, word)) - 1);
	}

	/**
	 * Writes the features of a sentence's words.
	 * @param copies whether each feature is followed by its copy for the target domain
	 */
	extract(range: TokenRange, sequence: FeatureSequence, copies = false): void {
		const sentence = this.#sentence;
		if (sentence.isFull) {
			sentence.clear();
			this.#rows.length = 1;
		}
		sequence.clear();
		sentence.read(range);
		const sink = copies ? withCopies(sequence) : sequence;
		for (let i = 0; i < sentence.length; i++) {
			const { places } = sentence;
			const place = places[i + 2];
			this.#addRow(place, Row.Self, sink);
			this.#addRow(places[i + 1], Row.Before, sink);
			this.#addRow(places[i + 3], Row.After, sink);
			this.#addRow(places[i], Row.Before2, sink);
			this.#addRow(places[i + 4], Row.After2, sink);
			if (i === 0) {
				this.#addRow(place, Row.First, sink);
			}
			sentence.addJoints(i, sink);
			sequence.endPosition();
		}
	}

	#addRow(place: number, row: number, sink: { add(key: number): void }): void {
		for (const key of this.#rows[place][row]) {
			sink.add(key);
		}
	}
}

function withCopies(sequence: FeatureSequence): { add(key: number): void } {
	return {
		add: key => {
			sequence.add(key);
			sequence.add(targetCopy(key));
		},
	};
}
