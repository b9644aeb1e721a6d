import { Uri, l10n, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { Command } from '../command';
import type { LibraryPorts } from './libraryPorts';
import { watchedIndexing } from './watchedIndexing';

/** Adds files with statements, wherever they lie, to what can be asked. */
export function addKnowledge(ports: LibraryPorts): Command {
	return {
		id: 'nlpLens.answers.addKnowledge',
		run: (...given) =>
			addFiles(ports, 'knowledge', given, l10n.t('Add Knowledge'), {
				[l10n.t('Knowledge: RDF or a table')]: ['ttl', 'nt', 'nq', 'trig', 'jsonld', 'json', 'csv', 'tsv'],
				[l10n.t('All files')]: ['*'],
			}),
	};
}

/** Adds files with questions and their answers, wherever they lie, to what can be asked. */
export function addQuestions(ports: LibraryPorts): Command {
	return {
		id: 'nlpLens.answers.addQuestions',
		run: (...given) =>
			addFiles(ports, 'questions', given, l10n.t('Add Questions and Answers'), {
				[l10n.t('Questions and answers')]: ['md', 'markdown', 'csv', 'tsv', 'jsonl', 'json'],
				[l10n.t('All files')]: ['*'],
			}),
	};
}

async function addFiles(
	ports: LibraryPorts,
	kind: 'knowledge' | 'questions',
	given: readonly unknown[],
	title: string,
	filters: Readonly<Record<string, string[]>>,
): Promise<unknown> {
	const options = { title, openLabel: l10n.t('Add'), canSelectMany: true, filters };
	const files = filesOf(given) ?? (await window.showOpenDialog(options)) ?? [];
	if (files.length === 0) return undefined;
	const add = (token: CancellationToken) => ports.library.add(kind, files, token);
	return (await watchedIndexing(ports, add)) ? ports.library.info : undefined;
}

/** The explorer's menu gives the file that was clicked, and then all that are selected. */
function filesOf([clicked, selected]: readonly unknown[]): readonly Uri[] | undefined {
	const all = Array.isArray(selected) ? selected.filter(each => each instanceof Uri) : [];
	if (all.length > 0) return all;
	return clicked instanceof Uri ? [clicked] : undefined;
}
