import type { RelationLabel } from '../../../doc/relationMention';

/** Kinds of arguments, a letter each: person, place, organization, date, and a name of no known kind. */
export type ArgumentKind = 'P' | 'L' | 'O' | 'D' | 'X';

/** What a noun says of who bears it: "X, founder of Y" is (X, founder, Y). */
export interface RelationalNoun {
	readonly label: RelationLabel;
	/** What kinds the bearer can be of, and what the noun is one of. */
	readonly bearer: string;
	readonly of: string;
	/** Whether the noun names an office, which its bearer then holds. */
	readonly isOffice?: boolean;
}

type Group = RelationalNoun & { readonly nouns: string };

const GROUPS: readonly Group[] = [
	{ label: 'founder', bearer: 'PO', of: 'OX', nouns: 'founder co-founder cofounder' },
	{
		label: 'leader',
		bearer: 'P',
		of: 'OLX',
		isOffice: true,
		nouns: `ceo chairman chairwoman chairperson chair president director head chief leader boss manager mayor governor premier
			chancellor king queen emperor empress sultan emir captain coach principal dean rector provost commander executive
			secretary-general superintendent warden monarch ruler`,
	},
	{
		label: 'member',
		bearer: 'P',
		of: 'OX',
		isOffice: true,
		nouns: `minister secretary ambassador senator congressman congresswoman representative spokesman spokeswoman spokesperson
			treasurer cto cfo coo officer editor vice-president commissioner`,
	},
	{
		label: 'member',
		bearer: 'P',
		of: 'O',
		nouns: `member employee player striker goalkeeper midfielder defender forward winger quarterback engineer professor
			researcher lecturer scientist economist journalist reporter columnist correspondent lawyer worker official
			analyst guitarist singer bassist drummer vocalist partner adviser advisor fellow lawmaker politician deputy`,
	},
	{ label: 'alma-mater', bearer: 'P', of: 'O', nouns: 'graduate alumnus alumna alumni student' },
	{
		label: 'located-in',
		bearer: 'LOX',
		of: 'L',
		nouns: `capital city town village suburb district neighborhood neighbourhood borough county province state region island
			municipality commune township prefecture settlement hamlet parish resort port river lake mountain volcano peak valley
			university college school hospital museum airport station park church castle stadium bridge company restaurant hotel`,
	},
	{
		label: 'part-of',
		bearer: 'OLX',
		of: 'OLX',
		nouns:
			'subsidiary unit division branch arm affiliate department component part faculty imprint offshoot segment wing',
	},
	{ label: 'spouse', bearer: 'P', of: 'P', nouns: 'wife husband spouse widow widower' },
	{ label: 'child', bearer: 'P', of: 'P', nouns: 'son daughter child' },
	{ label: 'parent', bearer: 'P', of: 'P', nouns: 'father mother parent' },
	{ label: 'sibling', bearer: 'P', of: 'P', nouns: 'brother sister sibling half-brother half-sister' },
	{
		label: 'relative',
		bearer: 'P',
		of: 'P',
		nouns: `uncle aunt cousin nephew niece grandson granddaughter grandchild grandfather grandmother son-in-law
			daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law stepson stepdaughter stepfather stepmother`,
	},
	{ label: 'owner', bearer: 'PO', of: 'OX', nouns: 'owner co-owner proprietor' },
	{
		label: 'author',
		bearer: 'P',
		of: 'X',
		nouns:
			'author co-author writer novelist composer painter creator designer architect sculptor playwright screenwriter',
	},
	{ label: 'born-in', bearer: 'P', of: 'L', nouns: 'native' },
	{ label: 'nationality', bearer: 'P', of: 'L', nouns: 'citizen national' },
];

/** What each relational noun says, by its lemma. */
export const RELATIONAL_NOUNS: ReadonlyMap<string, RelationalNoun> = new Map(
	GROUPS.flatMap(group => group.nouns.split(/\s+/u).map(noun => [noun, group] as const)),
);
