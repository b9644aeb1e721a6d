import { l10n } from 'vscode';
import type { AnnotatedRange } from '../../protocol/analysis';
import { escaped } from '../markdown';
import type { SubjectReply } from './chatPorts';
import { subjectName, tagName, writeEngine, writeNotes, writePlace } from './chatWords';

/** So many names are listed, and so many places of each. */
const MOST_NAMES = 200;
const MOST_PLACES = 5;

/** The entities of a text, each name once with its places, by kind. */
export const entitiesReply: SubjectReply = async ({ analysis }, { prompt, subject }, stream, token) => {
	const { document, span } = subject;
	const range = await analysis.analyze(document, span, ['entities'], token);
	if (!range) return undefined;
	const text = document.getText();
	const wanted = prompt.trim().toLowerCase();
	const names = namesOf(range.entities ?? [], span, text).filter(
		({ name }) => wanted === '' || name.toLowerCase().includes(wanted),
	);
	const glossary = await analysis.glossary();
	if (names.length === 0) stream.markdown(l10n.t('No named entities were found in {0}.', subjectName(subject)));
	for (const label of new Set(names.map(each => each.label))) {
		stream.markdown(`\n\n**${escaped(tagName(glossary.entities[label], label))}**\n\n`);
		for (const { name, mentions } of names.slice(0, MOST_NAMES).filter(each => each.label === label)) {
			stream.markdown(`- ${escaped(name)}${mentions.length > 1 ? ` ×${mentions.length}` : ''}: `);
			mentions.slice(0, MOST_PLACES).forEach((mention, index) => {
				if (index > 0) stream.markdown(', ');
				writePlace(stream, document, mention);
			});
			stream.markdown(mentions.length > MOST_PLACES ? ', …\n' : '\n');
		}
	}
	if (names.length > MOST_NAMES) {
		writeNotes(stream, [l10n.t('The first {0} of {1} names are listed.', MOST_NAMES, names.length)]);
	}
	writeNotes(
		stream,
		range.failures.map(({ message }) => message),
	);
	writeEngine(stream, l10n.t('built-in models and rules'));
	return { canBeWritten: false };
};

type EntityMention = NonNullable<AnnotatedRange['entities']>[number];

/** A name of one kind, and where it stands. */
interface Named {
	readonly name: string;
	readonly label: EntityMention['label'];
	readonly mentions: readonly EntityMention[];
}

/** Each name once, in the order of the text. */
function namesOf(
	entities: readonly EntityMention[],
	{ start, end }: { readonly start: number; readonly end: number },
	text: string,
): readonly Named[] {
	const names = new Map<string, { name: string; label: EntityMention['label']; mentions: EntityMention[] }>();
	for (const mention of entities) {
		if (mention.start < start || mention.end > end) continue;
		const name = text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
		const key = `${mention.label} ${name}`;
		const known = names.get(key) ?? { name, label: mention.label, mentions: [] };
		known.mentions.push(mention);
		names.set(key, known);
	}
	return [...names.values()];
}
