import type { PartReader } from '../definition/partReader';
import { malformed } from '../definition/partReader';

/** Ids of the special tokens that a model wants around a text. */
export interface Surroundings {
	readonly before: readonly number[];
	readonly after: readonly number[];
}

const NONE: Surroundings = { before: [], after: [] };

type Reader = (part: PartReader) => Surroundings;

/**
 * What a post-processor puts around a single text.
 * @throws NlpError `input-malformed` for an unknown type or parameter; it names the place.
 */
export function buildPostProcessor(part: PartReader): Surroundings {
	const read = part.reader(READERS);
	return read(part);
}

const READERS: Readonly<Record<string, Reader>> = {
	BertProcessing: readClassifierAndSeparator,
	ByteLevel: () => NONE,
	RobertaProcessing: readClassifierAndSeparator,
	Sequence: part =>
		part
			.parts('processors')
			.map(buildPostProcessor)
			.reduce(
				(inner, outer) => ({
					before: [...outer.before, ...inner.before],
					after: [...inner.after, ...outer.after],
				}),
				NONE,
			),
	TemplateProcessing: readTemplate,
};

/** `cls` and `sep`, each a pair of token and id. */
function readClassifierAndSeparator(part: PartReader): Surroundings {
	return { before: [readTokenId(part, 'cls')], after: [readTokenId(part, 'sep')] };
}

function readTokenId(part: PartReader, name: string): number {
	const id = part.list(name).at(1);
	if (typeof id !== 'number' || !Number.isInteger(id) || id < 0) {
		throw part.mistaken(name, 'a token and its id');
	}
	return id;
}

function readTemplate(part: PartReader): Surroundings {
	const tokens = part.part('special_tokens');
	const before: number[] = [];
	const after: number[] = [];
	let side = before;
	part.parts('single').forEach(item => {
		if (item.has('Sequence')) {
			if (item.part('Sequence').string('id') !== 'A' || side === after) {
				throw malformed(item.place, 'must name the sequence A, and only once');
			}
			side = after;
		} else {
			side.push(...readIds(tokens, item.part('SpecialToken').string('id')));
		}
	});
	if (side === before) {
		throw malformed(part.at('single'), 'must have the sequence A');
	}
	return { before, after };
}

function readIds(tokens: PartReader, name: string): number[] {
	return tokens
		.part(name)
		.list('ids')
		.map((id, i) => {
			if (typeof id !== 'number' || !Number.isInteger(id) || id < 0) {
				throw malformed(`${tokens.at(name)}.ids[${i}]`, 'must be an id');
			}
			return id;
		});
}
