import { CodePointOffsets } from '../../annotation/codePointOffsets';
import type { GoldSentence } from '../../annotation/goldAnnotation';
import type { Span } from '../../text/span';
import type { AnnotatedText } from './annotatedText';

/**
 * One task of Prodigy a sentence, one JSON object a line: `text`, `tokens`, `spans` with both kinds of places, and `meta` with where the
 * sentence stands in the document. All offsets are code points, as spaCy counts; `token_end` is the last token. Tokens have the tags, too,
 * by the names that spaCy's `Doc.to_json` gives them. https://prodi.gy/docs/api-interfaces#ner
 */
export function writeSpacy({ name, text, sentences }: AnnotatedText): string {
	const document = new CodePointOffsets(text);
	const lines = sentences.map(({ start, sentence }) => {
		const offsets = new CodePointOffsets(sentence.text);
		const at = ({ start, end }: Span) => ({ start: offsets.pointsAt(start), end: offsets.pointsAt(end) });
		return JSON.stringify({
			text: sentence.text,
			tokens: sentence.words.map((word, id) => ({
				id,
				text: sentence.text.slice(word.start, word.end),
				...at(word),
				ws: /^\s/u.test(sentence.text.slice(word.end)),
				...(word.upos === '' ? {} : { pos: word.upos }),
				...(word.xpos === '' ? {} : { tag: word.xpos }),
				...(word.lemma === '' ? {} : { lemma: word.lemma }),
				...(word.joined ? { joined: true } : {}),
				...(word.isCorrected ? { corrected: true } : {}),
			})),
			spans: sentence.entities.map(entity => ({
				...at(entity),
				...tokensOf(sentence, entity),
				label: entity.label,
				...(entity.isCorrected ? { corrected: true } : {}),
			})),
			meta: { source: name, start: document.pointsAt(start), checked: sentence.checked },
			answer: 'accept',
		});
	});
	return lines.map(line => `${line}\n`).join('');
}

/**
 * One text of doccano's sequence labelling a sentence: `text` and `label`, triples of offsets in code points and a kind; what else there
 * is doccano keeps as metadata. https://doccano.github.io/doccano/tutorial/
 */
export function writeDoccano({ name, text, sentences }: AnnotatedText): string {
	const document = new CodePointOffsets(text);
	const lines = sentences.map(({ start, sentence }, index) => {
		const offsets = new CodePointOffsets(sentence.text);
		return JSON.stringify({
			id: index + 1,
			text: sentence.text,
			label: sentence.entities.map(entity => {
				return [offsets.pointsAt(entity.start), offsets.pointsAt(entity.end), entity.label];
			}),
			document: name,
			start: document.pointsAt(start),
		});
	});
	return lines.map(line => `${line}\n`).join('');
}

function tokensOf({ words }: GoldSentence, { start, end }: Span): object {
	const first = words.findIndex(word => word.start === start);
	const last = words.findIndex(word => word.end === end);
	return first < 0 || last < 0 ? {} : { token_start: first, token_end: last };
}
