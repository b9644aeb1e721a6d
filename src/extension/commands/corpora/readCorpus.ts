import { l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { CorpusInfo } from '../../../protocol/corpus';
import type { Corpora, CorpusReading } from '../../corpora/corpora';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';

/** What the commands of corpora need. */
export interface CorpusPorts {
	readonly corpora: Corpora;
	readonly showCorpus: PanelPort['showCorpus'];
	readonly log: Log;
}

/** What callers of the command may say. */
interface Asked {
	readonly token?: CancellationToken;
}

/** Reads the texts of a folder as a corpus, one after the other, and shows its words in the panel. */
export function readCorpus(ports: CorpusPorts): Command {
	return {
		id: 'nlpLens.corpus.read',
		run: async (given, asked) => {
			const info = await readFolder(ports, 'corpus', given, asked);
			if (info) await ports.showCorpus({ kind: 'words' });
			return info;
		},
	};
}

/** Reads the folders of the corpus and of what it is compared with again, as far as their files changed; both where none did. */
export function readCorpusAgain(ports: CorpusPorts): Command {
	return {
		id: 'nlpLens.corpus.readAgain',
		run: async (_given, asked) => {
			const { corpora } = ports;
			const isAny = corpora.isOlder;
			const roles = (['corpus', 'reference'] as const).filter(
				role => corpora[role] && (!isAny || corpora[role].watcher.hasChanged),
			);
			for (const role of roles) await readFolder(ports, role, corpora[role]?.folder, asked);
			return corpora.corpus?.info;
		},
	};
}

/** Reads the texts of another folder, and shows the words that the corpus has more often. */
export function compareCorpus(ports: CorpusPorts): Command {
	return {
		id: 'nlpLens.corpus.compare',
		run: async (given, asked) => {
			const { corpora, showCorpus } = ports;
			if (!corpora.corpus && !(await readFolder(ports, 'corpus', undefined, undefined))) return undefined;
			const info = await readFolder(ports, 'reference', given, asked);
			if (info) await showCorpus({ kind: 'keyWords' });
			return info;
		},
	};
}

/** @returns what was read; nothing where it was cancelled, has no text, or failed, which is said. */
export async function readFolder(
	{ corpora, log }: CorpusPorts,
	role: 'corpus' | 'reference',
	given: unknown,
	asked: unknown,
): Promise<CorpusInfo | undefined> {
	const folder = await pickFolder(
		given,
		role === 'corpus' ? undefined : l10n.t('Folder with which the corpus is compared'),
	);
	if (!folder) return undefined;
	const title = role === 'corpus' ? l10n.t('Reading a folder as a corpus') : l10n.t('Reading a folder to compare with');
	try {
		const info = await watchedWork(
			title,
			(token, report) => corpora.read(role, folder, token, reading => report(progressText(reading))),
			isAsked(asked) ? asked.token : undefined,
		);
		if (info?.words !== 0) return info;
		void showInformation(
			l10n.t('There is no file of prose in {0}: no text, Markdown or other document.', lastName(folder)),
		);
	} catch (error) {
		log.warn(`Reading a corpus: ${messageOf(error)}`);
		void showError(l10n.t('The folder could not be read as a corpus. {0}', messageOf(error)));
	}
	return undefined;
}

function progressText({ files, of, words }: CorpusReading): string {
	return of === 0
		? ''
		: l10n.t('file {0} of {1}, {2} words', files.toLocaleString(), of.toLocaleString(), words.toLocaleString());
}

/** The explorer's menu gives other things as the second argument. */
function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'token' in given;
}
