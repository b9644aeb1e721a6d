import { ConlluReader } from '../core/formats/conlluReader';
import type { ConlluSentence } from '../core/formats/conlluSentence';
import { EMPTY } from '../core/formats/conlluSentence';
import type { InputLine } from './textInput';
import { endsUnspaced, startsUnspaced } from './unspacedScripts';

/** The fields of a word's line between its form and MISC. */
const FIELDS_BETWEEN = 7;

/**
 * Sentences whose words are given: CoNLL-U, or plain lines of words parted by blanks, one sentence a line. The first line
 * that is no comment tells which: CoNLL-U has tabs.
 * @throws NlpError `input-malformed` on a line that is not CoNLL-U after one that was.
 */
export async function* readGivenSentences(lines: AsyncIterable<InputLine>): AsyncGenerator<ConlluSentence> {
	const waiting: string[] = [];
	let reader: SentenceReader | undefined;
	for await (const { text } of lines) {
		if (reader === undefined) {
			waiting.push(text);
			if (text.trim() === '' || text.startsWith('#')) continue;
			reader = text.includes('\t') ? new ConlluReader() : new WordLineReader();
			for (const line of waiting) yield* sentenceOrNone(reader.push(line));
		} else {
			yield* sentenceOrNone(reader.push(text));
		}
	}
	if (reader === undefined) {
		reader = new WordLineReader();
		for (const line of waiting) yield* sentenceOrNone(reader.push(line));
	}
	yield* sentenceOrNone(reader.finish());
}

/** What takes lines and gives the sentences that they end. */
type SentenceReader = Pick<ConlluReader, 'push' | 'finish'>;

class WordLineReader implements SentenceReader {
	#sentences = 0;

	push(line: string): ConlluSentence | undefined {
		return line.trim() === '' ? undefined : sentenceOfWords(line.trim().split(/\s+/u), ++this.#sentences);
	}

	finish(): undefined {
		return undefined;
	}
}

/** A sentence of words; in its text no space stands beside a word whose nearer end is Chinese. */
function sentenceOfWords(words: readonly string[], id: number): ConlluSentence {
	let text = '';
	const rows = words.map((word, index) => {
		const next = words.at(index + 1);
		const touches = next !== undefined && (endsUnspaced(word) || startsUnspaced(next));
		text += touches || next === undefined ? word : `${word} `;
		const empty = Array.from({ length: FIELDS_BETWEEN }, () => EMPTY);
		return [String(index + 1), word, ...empty, touches ? 'SpaceAfter=No' : EMPTY];
	});
	return { comments: [`# sent_id = ${id}`, `# text = ${text}`], rows };
}

function* sentenceOrNone(sentence: ConlluSentence | undefined): Generator<ConlluSentence> {
	if (sentence !== undefined) yield sentence;
}
