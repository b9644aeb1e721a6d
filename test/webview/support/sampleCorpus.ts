import { corpusTable } from '../../../src/core/corpus/corpusTable';
import { corpusReference } from '../../../src/core/corpus/keyWords';
import { finish } from '../../../src/core/steps';
import type { CorpusTable } from '../../../src/protocol/corpus';
import type { PanelCorpus, PanelCorpusPage } from '../../../src/protocol/panelCorpus';
import { corpusOf } from '../../core/corpus/support';

const TEXTS = [
	'The/the/DET old/old/ADJ whale/whale/NOUN swims/swim/VERB in/in/ADP the/the/DET cold/cold/ADJ sea/sea/NOUN.\nThe/the/DET white/white/ADJ whale/whale/NOUN sank/sink/VERB a/a/DET ship/ship/NOUN.',
	'A/a/DET ship/ship/NOUN sails/sail/VERB the/the/DET cold/cold/ADJ sea/sea/NOUN, and the/the/DET white/white/ADJ whale/whale/NOUN follows/follow/VERB.',
	'鲸鱼/鲸鱼/NOUN|在/在/ADP|海/海/NOUN|里/里/NOUN|游泳/游泳/VERB。\n白色/白色/ADJ|的/的/PART|鲸鱼/鲸鱼/NOUN|很/很/ADV|大/大/ADJ。',
];
const OTHERS = [
	'The/the/DET town/town/NOUN has/have/VERB a/a/DET street/street/NOUN.',
	'城市/城市/NOUN|里/里/NOUN|有/有/VERB|街道/街道/NOUN。',
];

const CORPUS = corpusOf(...TEXTS);
const REFERENCE = corpusOf(...OTHERS);

/** A corpus of three texts, as the host tells of it. */
export function sampleCorpus(change: Partial<PanelCorpus> = {}): PanelCorpus {
	return {
		serial: 1,
		title: 'whales',
		info: CORPUS.info,
		notes: [],
		isOlder: false,
		reference: '',
		reading: undefined,
		...change,
	};
}

/** What it answers. */
export function sampleCorpusPage(table: CorpusTable, serial = 1): PanelCorpusPage {
	return { serial, table, page: finish(corpusTable(CORPUS, table, query => corpusReference(REFERENCE, query))) };
}
