import { CodePointOffsets } from '../../annotation/codePointOffsets';
import { soundLabel } from '../../annotation/entityKinds';
import { GOLD_LAYERS } from '../../annotation/goldAnnotation';
import type { GoldEntity, GoldLayer, GoldWord, ImportProblem, OtherFields } from '../../annotation/goldAnnotation';
import type { GivenSentence } from '../../annotation/placeSentences';
import { squeeze } from '../../annotation/squeezedText';
import { ConlluReader } from '../conlluReader';
import type { ConlluSentence } from '../conlluSentence';
import { EMPTY, Field, isWord, multiwordRange } from '../conlluSentence';
import type { ReadAnnotations } from './annotatedText';
import { NOTHING_READ } from './annotatedText';
import { entitiesOfTags } from './entityTags';

/** Comments that are made anew when the sentence is written. */
const OWN_COMMENTS = /^#\s*(?:sent_id|text|checked|entity)\s*=/u;

/** MISC that is made anew. */
const OWN_MISC = /^(?:NER|NERCorrected|Corrected|Gap|TokenRange|SpaceAfter)=/u;

/**
 * Reads CoNLL-U of any source. In that of other programs the layers that have values count as looked through.
 * @param text the document, in which `TokenRange` counts
 * @throws NlpError `input-malformed` that says which line is no CoNLL-U.
 */
export function readGoldConllu(content: string, text: string): ReadAnnotations {
	const reader = new ConlluReader();
	const lines = content.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u);
	const all = [...lines.map(line => reader.push(line)), reader.finish()].filter(each => each !== undefined);
	const isNer = all.some(({ rows }) => rows.some(row => miscOf(row, 'NER') !== undefined));
	const offsets = new CodePointOffsets(text);
	const problems: ImportProblem[] = [];
	const sentences = all
		.filter(({ rows }) => rows.length > 0)
		.map(sentence => new SentenceReader(sentence, offsets, isNer, problems).read())
		.filter(({ squeezed }) => squeezed !== '');
	return { ...NOTHING_READ, sentences, problems };
}

class SentenceReader {
	readonly #sentence: ConlluSentence;
	readonly #offsets: CodePointOffsets;
	readonly #isNer: boolean;
	readonly #problems: ImportProblem[];
	readonly #words: GoldWord[] = [];
	readonly #tags: string[] = [];
	/** Numbers among the words, of which gaps are none, of the rows that tags are of. */
	readonly #spans: { start: number; end: number; isNerCorrected: boolean }[] = [];
	#squeezed = '';
	#start = -1;

	constructor(sentence: ConlluSentence, offsets: CodePointOffsets, isNer: boolean, problems: ImportProblem[]) {
		this.#sentence = sentence;
		this.#offsets = offsets;
		this.#isNer = isNer;
		this.#problems = problems;
	}

	read(): GivenSentence {
		const { rows, comments } = this.#sentence;
		for (let index = 0; index < rows.length; index++) {
			const range = multiwordRange(rows[index]);
			if (range !== undefined) index = this.#readMultiword(index, range.last);
			else if (isWord(rows[index])) this.#add(rows[index], rows[index][Field.Form], false);
			else this.#tell('emptyNodes', rows[index][Field.Form]);
		}
		const entities = this.#entities();
		return {
			squeezed: this.#squeezed,
			start: this.#start,
			words: this.#words,
			entities,
			checked: this.#checked(entities),
			comments: comments.filter(line => !OWN_COMMENTS.test(line)),
		};
	}

	/** Takes a multiword token with its words. @returns the index of the last row taken. */
	#readMultiword(index: number, last: number): number {
		const { rows } = this.#sentence;
		const surface = rows[index][Field.Form];
		const words: (readonly string[])[] = [];
		let at = index;
		while (at + 1 < rows.length && words.length < last && Number(rows[at + 1][Field.Id]) <= last) {
			at++;
			if (isWord(rows[at])) words.push(rows[at]);
			else this.#tell('emptyNodes', rows[at][Field.Form]);
		}
		if (squeeze(words.map(row => row[Field.Form]).join('')) === squeeze(surface)) {
			for (const [number, row] of words.entries()) this.#add(row, row[Field.Form], number > 0);
		} else {
			this.#tell('multiword', surface);
			const [first = rows[index]] = words;
			this.#add(first, surface, false);
		}
		return at;
	}

	#add(row: readonly string[], form: string, joined: boolean): void {
		const start = this.#squeezed.length;
		this.#squeezed += squeeze(form);
		const end = this.#squeezed.length;
		if (start === end) return;
		if (start === 0) this.#start = this.#startOf(row);
		this.#spans.push({ start, end, isNerCorrected: miscOf(row, 'NERCorrected') === 'Yes' });
		this.#tags.push(miscOf(row, 'NER') ?? 'O');
		if (miscOf(row, 'Gap') === 'Yes') return;
		const other = otherFields(row);
		this.#words.push({
			...{ start, end, joined: joined && this.#words.length > 0 },
			...{ upos: valueOf(row[Field.Upos]), xpos: valueOf(row[Field.Xpos]) },
			lemma: valueOf(row[Field.Lemma]),
			isCorrected: miscOf(row, 'Corrected') === 'Yes',
			...(other === undefined ? {} : { other }),
		});
	}

	#startOf(row: readonly string[]): number {
		const [from = ''] = (miscOf(row, 'TokenRange') ?? '').split(':');
		return /^\d+$/u.test(from) ? this.#offsets.unitAt(Number(from)) : -1;
	}

	#entities(): GoldEntity[] {
		const commented = this.#sentence.comments.flatMap(line => this.#entityOfComment(line));
		const tagged = entitiesOfTags(this.#tags).map(({ first, end, label }): GoldEntity => {
			const span = { start: this.#spans[first].start, end: this.#spans[end - 1].end };
			return { ...span, label: soundLabel(label), isCorrected: this.#spans[first].isNerCorrected };
		});
		const isApart = (entity: GoldEntity): boolean =>
			!commented.some(each => each.start < entity.end && each.end > entity.start);
		return [...commented, ...tagged.filter(isApart)].sort((a, b) => a.start - b.start);
	}

	/** An entity that begins or ends inside a word: its place in the sentence without white space, or, in older files, in the document. */
	#entityOfComment(line: string): GoldEntity[] {
		const match = /^#\s*entity\s*=\s*(\+?)(\d+):(\d+) (\S+)( corrected)?$/u.exec(line);
		if (match === null) return [];
		const [, plus, from, to, label] = match;
		const [start, end] =
			plus === '+' ? [Number(from), Number(to)] : [from, to].map(each => this.#squeezedPlace(Number(each)));
		if (start < 0 || end <= start || end > this.#squeezed.length) return [];
		return [{ start, end, label: soundLabel(label), isCorrected: line.endsWith(' corrected') }];
	}

	/** Where a code point of the document is in the sentence, going by the places of its words. */
	#squeezedPlace(point: number): number {
		let at = 0;
		for (const row of this.#sentence.rows) {
			const [from, to] = (miscOf(row, 'TokenRange') ?? '').split(':').map(Number);
			if (!isWord(row) || Number.isNaN(from)) continue;
			const form = squeeze(row[Field.Form]);
			if (point >= from && point <= to) {
				const signs = Array.from(form).slice(0, point - from);
				return at + signs.join('').length;
			}
			at += form.length;
		}
		return -1;
	}

	#checked(entities: readonly GoldEntity[]): readonly GoldLayer[] {
		const own = this.#sentence.comments.find(line => /^#\s*checked\s*=/u.test(line));
		if (own !== undefined) {
			const named = own.slice(own.indexOf('=') + 1).split(/\s+/u);
			return GOLD_LAYERS.filter(layer => named.includes(layer));
		}
		return GOLD_LAYERS.filter(layer => {
			if (layer === 'words') return true;
			if (layer === 'entities') return this.#isNer || entities.length > 0;
			const field = layer === 'lemmas' ? 'lemma' : layer;
			return this.#words.some(word => word[field] !== '');
		});
	}

	#tell(what: ImportProblem['what'], detail: string): void {
		this.#problems.push({ line: 0, what, detail });
	}
}

function miscOf(row: readonly string[], name: string): string | undefined {
	const misc = row[Field.Misc];
	if (misc === EMPTY) return undefined;
	return misc
		.split('|')
		.find(each => each.startsWith(`${name}=`))
		?.slice(name.length + 1);
}

function valueOf(field: string): string {
	return field === EMPTY ? '' : field;
}

/** What is only kept; undefined where there is nothing. */
function otherFields(row: readonly string[]): OtherFields | undefined {
	const misc = row[Field.Misc]
		.split('|')
		.filter(each => !OWN_MISC.test(each))
		.join('|');
	const other = {
		feats: row[Field.Feats],
		head: row[Field.Head],
		deprel: row[Field.Deprel],
		deps: row[Field.Deps],
		misc: misc === '' ? EMPTY : misc,
	};
	return Object.values(other).every(each => each === EMPTY) ? undefined : other;
}
