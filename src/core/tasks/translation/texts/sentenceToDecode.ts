import type { Steps } from '../../../steps';
import type { DocumentText } from '../../../text/documentText';
import type { Span } from '../../../text/span';
import { Glossary } from '../glossary/glossary';
import type { SourceSentence } from '../phraseDecoding';
import type { SentenceEngine } from '../sentenceEngine';
import { translateSentence } from './translateSentence';

/**
 * What the decoder gets of a sentence, with its numbers, addresses and code kept together; undefined for one in another language.
 * Its names, its markup and the user's glossary are left out.
 */
export function* sentenceToDecode(
	source: Pick<DocumentText, 'text' | 'prose'>,
	place: Span,
	engine: SentenceEngine,
): Steps<SourceSentence | undefined> {
	let asked: SourceSentence | undefined;
	const listening: SentenceEngine = {
		engine: engine.engine,
		direction: engine.direction,
		tokens: sentence => engine.tokens(sentence),
		targetWords: text => engine.targetWords(text),
		knows: text => engine.knows(text),
		join: words => engine.join(words),
		decode: sentence => {
			asked = sentence;
			return engine.decode(sentence);
		},
	};
	const sentence = { source, place, marks: [], firstMark: 0, names: [] };
	const { direction } = engine;
	yield* translateSentence(sentence, 'plain', { engine: listening, direction, glossary: new Glossary([], direction) });
	return asked;
}
