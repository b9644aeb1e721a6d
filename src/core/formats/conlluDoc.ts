import { Doc } from '../doc/doc';
import { labelAt } from '../doc/labelColumn';
import { adoptEmbedded, languageColumn } from '../doc/sentenceTokens';
import { textAt } from '../doc/textColumn';
import { LANGUAGES, type LanguageSetting } from '../text/language';
import { scriptRuns } from '../text/scriptRuns';
import type { ConlluSentence } from './conlluSentence';
import { EMPTY, Field, hasNoSpaceAfter, isWord, multiwordRange, withMisc } from './conlluSentence';
import { iobTags, OUTSIDE } from './iobTags';

/** A doc of one sentence whose words are those of the CoNLL-U given: the layers up to the tokens. */
export function docOfConllu(
	sentence: ConlluSentence,
	setting: LanguageSetting,
): Doc<'languages' | 'sentences' | 'tokens' | 'tokenLanguages'> {
	const starts: number[] = [];
	const ends: number[] = [];
	const joined: number[] = [];
	let text = '';
	let multiwordEnd = 0;
	let isJoined = false;
	let spaceAfterMultiword = true;
	for (const row of sentence.rows) {
		const range = multiwordRange(row);
		if (range !== undefined) {
			multiwordEnd = range.last;
			spaceAfterMultiword = !hasNoSpaceAfter(row);
		}
		if (!isWord(row)) continue;
		starts.push(text.length);
		text += row[Field.Form];
		ends.push(text.length);
		joined.push(Number(isJoined));
		const id = Number(row[Field.Id]);
		isJoined = id < multiwordEnd;
		const space = id === multiwordEnd ? spaceAfterMultiword : !hasNoSpaceAfter(row);
		if (!isJoined && space) text += ' ';
	}
	const runs = scriptRuns(text, setting);
	const ids = new Uint8Array(starts.length);
	for (let token = 0, run = 0; token < ids.length; token++) {
		while (run < runs.length - 1 && runs[run].end <= starts[token]) run++;
		ids[token] = LANGUAGES.indexOf(runs[run].language);
	}
	adoptEmbedded(ids, Int32Array.of(ids.length));
	return Doc.of(text).with({
		languages: {
			starts: Int32Array.from(runs, run => run.start),
			ends: Int32Array.from(runs, run => run.end),
			labels: LANGUAGES,
			ids: Uint8Array.from(runs, run => LANGUAGES.indexOf(run.language)),
		},
		sentences: { starts: Int32Array.of(0), ends: Int32Array.of(text.trimEnd().length) },
		tokens: { starts: Int32Array.from(starts), ends: Int32Array.from(ends), joined: Uint8Array.from(joined) },
		tokenLanguages: languageColumn(ids),
	});
}

/** The sentence with UPOS, XPOS, LEMMA and the NER marks of a doc made by {@link docOfConllu}; all else as given. */
export function fillConllu(sentence: ConlluSentence, doc: Doc): ConlluSentence {
	const tokens = doc.find('tokens');
	const tags = iobTags({
		start: 0,
		end: doc.text.length,
		firstSentence: 0,
		failures: [],
		...(tokens === undefined ? {} : { tokens }),
		entities: doc.find('entities') ?? [],
	});
	const lemmas = doc.find('lemmas');
	let token = 0;
	const rows = sentence.rows.map(row => {
		if (!isWord(row)) return row;
		const filled = [...row];
		filled[Field.Upos] = labelAt(doc.find('upos'), token) ?? row[Field.Upos];
		filled[Field.Xpos] = labelAt(doc.find('xpos'), token) ?? row[Field.Xpos];
		const lemma = textAt(lemmas, token);
		filled[Field.Lemma] = lemma === '' ? EMPTY : lemma;
		filled[Field.Misc] = withMisc(row[Field.Misc], 'NER', tags[token] === OUTSIDE ? undefined : tags[token]);
		token++;
		return filled;
	});
	return { comments: sentence.comments, rows };
}
