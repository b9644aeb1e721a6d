import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { UnitSpan } from '../../src/core/tasks/ner/nameLabels';
import { dataFolder } from '../support/dataFolder';
import type { NamedSentence } from './namedSentence';

const KINDS: ReadonlyMap<string, UnitSpan['kind']> = new Map([
	['PER', 'PER'],
	['LOC', 'LOC'],
	['ORG', 'ORG'],
]);

/** Words for peoples and what is theirs, which are places or organizations there, and names of places that look like them. */
const PEOPLE =
	/^(?:\w{2,}(?:ese|ish|ian|ean|ican|ench)s?|(?:Germ|Rom|Ottom|Cub|Angol|Catal|Venezuel|Afgh)ans?|Dutch|Welsh|Greeks?|Swiss|Thai|Iraqi|Israeli|Pakistani|Bangladeshi|Arabs?|Czechs?|Poles?|Argentine|Tajik|Slovaks?|Kurds?|Soviet|Jews?|Catholics?|Christians?|Protestants?|Muslims?|Islamic|Christianity|Catholicism|Islam)$/;
const NO_PEOPLE = /^(?:Vatican|Caribbean|Xian|Fujian|Dalian)$/;

interface Mention {
	readonly sent_id: number;
	readonly pos: readonly [first: number, end: number];
	readonly type: string;
}

interface Document {
	readonly sents: readonly (readonly string[])[];
	readonly vertexSet: readonly (readonly Mention[])[];
}

/** The sentences of Re-DocRED's documents (articles of the encyclopedia), dev part, brought to the manner of UNER. */
export function readDocRed(): NamedSentence[] {
	const bytes = gunzipSync(readFileSync(join(dataFolder(), 'tasks/redocred/dev_revised.json.gz')));
	return (JSON.parse(bytes.toString('utf8')) as Document[]).flatMap(sentencesOf);
}

function sentencesOf({ sents, vertexSet }: Document): NamedSentence[] {
	const names = sents.map((): UnitSpan[] => []);
	const mentions = vertexSet.flat().sort((a, b) => b.pos[1] - b.pos[0] - (a.pos[1] - a.pos[0]));
	for (const { sent_id: sentence, pos, type } of mentions) {
		const kind = KINDS.get(type);
		const words = sents[sentence];
		const end = pos[1];
		const first = /^the$/i.test(words[pos[0]]) ? pos[0] + 1 : pos[0];
		const isOther = kind === undefined || first >= end || (end - first === 1 && isPeople(words[first]));
		if (!isOther && !names[sentence].some(other => first < other.end && other.first < end)) {
			names[sentence].push({ first, end, kind });
		}
	}
	return sents.map((words, sentence) => ({ words, names: names[sentence].sort((a, b) => a.first - b.first) }));
}

function isPeople(word: string): boolean {
	return PEOPLE.test(word) && !NO_PEOPLE.test(word);
}
