import { Uri, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { AnnotationFormat, ImportProblem } from '../../../protocol/annotation';
import { messageOf } from '../../log';
import { showError, showWarning } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { placeHere } from './correctHere';
import type { CorrectionPorts } from './correctHere';

interface FormatItem extends QuickPickItem {
	readonly format: AnnotationFormat;
}

/** The formats by what names of their files end in. */
const ENDINGS: readonly (readonly [RegExp, AnnotationFormat])[] = [
	[/\.conllu$/iu, 'conllu'],
	[/\.ann$/iu, 'brat'],
	[/\.jsonl?$/iu, 'spacy'],
	[/\.csv$/iu, 'csv'],
	[/\.(?:iob2?|bio|tsv|conll|bmes)$/iu, 'iob2'],
];

/** So many problems are told of one by one. */
const LISTED_PROBLEMS = 200;

/**
 * Takes annotations of another program over as corrections of the document. A caller may give the file, and its format; without, the
 * format is told by the file's name, or asked for.
 */
export function importAnnotations({ annotations, policy, log }: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.import',
		run: async (given, givenFormat) => {
			const place = placeHere(policy);
			const file = place && (given instanceof Uri ? given : await pickFile());
			if (!file) return undefined;
			const known = formatItems().find(({ format }) => format === givenFormat)?.format;
			const format = known ?? ENDINGS.find(([ending]) => ending.test(file.path))?.[1] ?? (await pickFormat());
			if (format === undefined) return undefined;
			try {
				const bytes = await workspace.fs.readFile(file);
				const content = await workspace.decode(bytes, { uri: file });
				const { document } = place;
				const state = await watchedWork(l10n.t('Importing'), token =>
					annotations.import(document, format, content, token),
				);
				if (!state) return undefined;
				policy.include(document);
				policy.refresh();
				await tell(state.taken, state.problems, () => openResult(policy, problemReport(state.problems)));
				return state;
			} catch (error) {
				log.warn(`Import: ${messageOf(error)}`);
				void showError(l10n.t('The annotations were not imported. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

async function pickFile(): Promise<Uri | undefined> {
	const filters = {
		[l10n.t('Annotations')]: ['conllu', 'ann', 'jsonl', 'json', 'csv', 'iob2', 'iob', 'bio', 'tsv', 'conll', 'txt'],
		[l10n.t('All files')]: ['*'],
	};
	return (await window.showOpenDialog({ filters, openLabel: l10n.t('Import') }))?.at(0);
}

async function pickFormat(): Promise<AnnotationFormat | undefined> {
	return (await window.showQuickPick(formatItems(), { placeHolder: l10n.t('Format of the annotations') }))?.format;
}

function formatItems(): readonly FormatItem[] {
	return [
		{ format: 'conllu', label: 'CoNLL-U', description: l10n.t('words, tags, lemmas, and entities in MISC (NER=)') },
		{ format: 'brat', label: 'brat standoff (.ann)', description: l10n.t('entities') },
		{ format: 'spacy', label: 'spaCy, Prodigy JSONL', description: l10n.t('entities; words where they have tags') },
		{ format: 'doccano', label: 'doccano JSONL', description: l10n.t('entities') },
		{ format: 'iob2', label: 'IOB2', description: l10n.t('entities by word or character') },
		{ format: 'csv', label: 'CSV', description: l10n.t('words, tags, lemmas, entities') },
	];
}

async function tell(taken: number, problems: readonly ImportProblem[], open: () => Promise<void>): Promise<void> {
	const message = l10n.t('Annotations of {0} sentences were imported.', taken);
	if (problems.length === 0) {
		window.setStatusBarMessage(`NLP Lens: ${message}`, 6000);
		return;
	}
	const details = l10n.t('Show Details');
	const notice = `${message} ${l10n.t('Not everything was taken: {0} notes.', problems.length)}`;
	void showWarning(notice, details).then(answer => (answer === details ? open() : undefined));
	await Promise.resolve();
}

function problemReport(problems: readonly ImportProblem[]): string {
	const lines = problems.slice(0, LISTED_PROBLEMS).map(({ line, what, detail }) => {
		const place = line === 0 ? '' : `${l10n.t('line {0}', line)}: `;
		return `- ${place}${meaningOf(what)} \`${detail.replaceAll(/[`\r\n]/gu, ' ')}\``;
	});
	const more = problems.length - lines.length;
	return [
		`# ${l10n.t('Import of annotations')}`,
		'',
		...lines,
		...(more > 0 ? ['', l10n.t('… and {0} more', more)] : []),
		'',
	].join('\n');
}

function meaningOf(what: ImportProblem['what']): string {
	const meanings: Readonly<Record<ImportProblem['what'], string>> = {
		overlap: l10n.t('overlaps another entity and was left out:'),
		outside: l10n.t('lies outside its text and was left out:'),
		notFound: l10n.t('this text is not in the document:'),
		discontinuous: l10n.t('has several parts, or no place that can be read, and was left out:'),
		relations: l10n.t('no entity, and left out:'),
		rejected: l10n.t('was rejected or ignored by the annotator, and left out:'),
		textDiffers: l10n.t('the document has other words at this place; left out:'),
		multiword: l10n.t('the parts do not spell the token, which is taken as one word:'),
		emptyNodes: l10n.t('a node without words was left out:'),
	};
	return meanings[what];
}
