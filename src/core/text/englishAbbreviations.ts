/** Words that keep the period after them, lower case, without it; shared by the tokenizer and the sentence splitter. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
	(
		'mr mrs ms messrs dr prof st ste mt ft rev hon gen col lt sgt maj capt cmdr adm pvt cpl sen rep reps gov pres atty ' +
		'supt det insp jr sr bros inc corp co ltd llc plc dept univ assn assoc ave blvd rd hwy apt bldg ' +
		'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
		'etc vs viz cf ca al approx est esp ext fig figs eq eqs vol vols no nos pp ed eds trans ch chap sec para art ' +
		'attn tel fax mob ref encl dist min max mins hr hrs yr yrs lb lbs oz sq cu mph kcal ' +
		'ph phd eg ie ps pls conf spec arr arrv dep lv orig misc gal temp ' +
		'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ' +
		'ore pa penn tenn tex va vt wash wis wyo ont que bros mfg intl natl govt'
	).split(' '),
);

/** Abbreviations that are common words too: they keep the period only where a number follows. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(['no', 'nos', 'art', 'sec', 'ch', 'fig', 'figs', 'eq', 'pp', 'p']);

/** Abbreviations that are common words too, with a capital only. */
const CAPITALIZED_ONLY: ReadonlySet<string> = new Set(
	'mar jun sat sun wed fri mon mass miss ill ind wash pa la mo col gen ark ore del ms ed rep det dec ga co'.split(' '),
);

/** Titles, which a name always follows: never the end of a sentence. */
const TITLES: ReadonlySet<string> = new Set(
	'mr mrs ms messrs dr prof st rev hon gen col lt sgt maj capt cmdr adm sen rep gov pres vs'.split(' '),
);

/**
 * Whether a word keeps the period that follows it.
 * @param word without the period, in its own case
 * @param next what follows the period: `digit` when the next visible character is one
 */
export function isAbbreviation(word: string, next: 'digit' | 'other'): boolean {
	const lower = word.toLowerCase();
	if (BEFORE_NUMBERS.has(lower)) {
		return next === 'digit';
	}
	if (!ABBREVIATIONS.has(lower)) {
		return false;
	}
	return word !== lower || !CAPITALIZED_ONLY.has(lower);
}

/** Abbreviations that lead on to what they speak of, in any case. */
const LEADING: ReadonlySet<string> = new Set('cf viz vs esp approx ca e.g i.e eg ie incl'.split(' '));

/** Those of both kinds that do so always: no place or street is called like them. */
const NEVER_LAST: ReadonlySet<string> = new Set('mr mrs ms messrs prof cf viz e.g i.e'.split(' '));

/** Whether something always follows a word given without its period: a title such as `Dr`, or `cf`. */
export function leadsOn(word: string): boolean {
	return isTitle(word) || LEADING.has(word.toLowerCase());
}

/** Whether a word given without its period never is the last of a sentence. */
export function isNeverLast(word: string): boolean {
	return leadsOn(word) && NEVER_LAST.has(word.toLowerCase());
}

/** Whether a word is a title such as `Dr`, given without its period. */
export function isTitle(word: string): boolean {
	return TITLES.has(word.toLowerCase()) && word.charAt(0) !== word.charAt(0).toLowerCase();
}
