import type { RuleFinding } from './ruleFinding';
import { RELATIONAL_NOUNS } from './relationNouns';
import type { SentenceSymbols } from './sentenceSymbols';
import { BEING, COMMA, DETERMINER, name, POSSESSIVE, tagged, word } from './symbolPatterns';

const OFFICES = [...RELATIONAL_NOUNS].flatMap(([noun, { isOffice }]) => (isOffice === true ? [noun] : []));
/** The words of an office's name before its noun: "vice", "chief executive". */
const PART = `[^ |@]+\\|(?:NN[PS]*|JJ|HYPH)\\|\\d+ `;
const OFFICE = `(?<office>(?:(?!(?:former|current|new|late|old|young|ex|first|last|next|longtime|then|own)\\|)${PART}){0,3}?(?:${OFFICES.join('|')})\\|NN[A-Z]*\\|\\d+ )(?!${tagged('NN[PS]*|POS')})`;
const LEADING = `(?:${word('former|current|new|late|old|young|ex|-|first|last|next|longtime|then|the|a|an|its|his|her|their')}){0,4}`;

/** Ways to say that somebody holds an office. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly score: number }[] = [
	{
		pattern: new RegExp(`${name('who', 'P')}(?:${COMMA})?(?:${word('who')})?${BEING}${LEADING}${OFFICE}`, 'gu'),
		score: 0.85,
	},
	{ pattern: new RegExp(`${name('who', 'P')},\\|[^ ]+ ${LEADING}${OFFICE}`, 'gu'), score: 0.85 },
	{
		pattern: new RegExp(`${name('who', 'P')},\\|[^ ]+ @[LOX]\\|\\d+ (?:${POSSESSIVE})?${LEADING}${OFFICE}`, 'gu'),
		score: 0.75,
	},
	{
		pattern: new RegExp(`@[LOX]\\|\\d+ (?:${POSSESSIVE})?${LEADING}${OFFICE}(?:,\\|[^ ]+ )?${name('who', 'P')}`, 'gu'),
		score: 0.85,
	},
	{
		pattern: new RegExp(
			`(?:^|${DETERMINER})${OFFICE}${word('of')}${DETERMINER}@[LOX]\\|\\d+ (?:,\\|[^ ]+ )?${name('who', 'P')}`,
			'gu',
		),
		score: 0.75,
	},
];

/** The offices that persons of a sentence hold, as relations to the words that name them. */
export function officeFindings({ line }: SentenceSymbols): RuleFinding[] {
	const found: RuleFinding[] = [];
	const used = new Set<string>();
	for (const { pattern, score } of PATTERNS) {
		for (const { groups } of line.matchAll(pattern)) {
			const tokens = [...(groups?.['office'] ?? '').matchAll(/\|(\d+) /gu)].map(([, token]) => Number(token));
			const key = `${groups?.['who'] ?? ''} ${tokens.at(-1) ?? ''}`;
			if (groups === undefined || tokens.length === 0 || used.has(key)) continue;
			used.add(key);
			const object = { first: tokens[0], end: tokens[tokens.length - 1] + 1 };
			found.push({ label: 'position', subject: Number(groups['who']), object, score });
		}
	}
	return found;
}
