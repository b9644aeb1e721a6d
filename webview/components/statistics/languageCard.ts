import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClauseFigures, LanguageStatistics, Readability } from '../../../src/protocol/statistics';
import type { PanelState } from '../../state/panelState';
import type { StringKey } from '../../strings';
import type { Texts } from '../../texts';
import { scoreBar } from '../scoreBar';
import { figureLines, type Figure } from './figureList';
import { tagProfile } from './tagProfile';

/** Flesch's own words for his scale, by the least ease. */
const EASES: readonly (readonly [least: number, name: StringKey])[] = [
	[90, 'statistics.ease.veryEasy'],
	[80, 'statistics.ease.easy'],
	[70, 'statistics.ease.fairlyEasy'],
	[60, 'statistics.ease.plain'],
	[50, 'statistics.ease.fairlyHard'],
	[30, 'statistics.ease.hard'],
	[-Infinity, 'statistics.ease.veryHard'],
];

/** What there is of one language: lengths, variety, readability, parts of speech. */
export function languageCard(state: PanelState, language: LanguageStatistics): TemplateResult {
	const { texts } = state;
	const { readability, clauses } = language;
	const title = texts.t(`statistics.language.${language.language}`);
	return html`<section class="topic-card" aria-label=${title}>
		<h2 class="card-title">
			<span>${title}</span>
			<span class="card-decision">${texts.count('words', language.words)}</span>
		</h2>
		${figureLines(figuresOf(language, texts))}
		${readability === undefined ? nothing : readabilityPart(readability, texts)}
		${clauses === undefined ? nothing : clausePart(clauses, texts)} ${tagProfile(state, language)}
	</section>`;
}

function figuresOf(of: LanguageStatistics, texts: Texts): Figure[] {
	const { language, movingTypeTokenRatio } = of;
	const [mean, longest] = [texts.figure(of.meanSentence), texts.number(of.longestSentence)];
	return [
		...(language === 'zh' ? [{ name: texts.t('statistics.hanCharacters'), value: texts.number(of.characters) }] : []),
		{
			name: texts.t('statistics.meanSentence'),
			value: texts.t('statistics.meanSentence.longest', mean, longest),
		},
		{ name: texts.t(`statistics.meanWord.${language}`), value: texts.figure(of.meanWord) },
		{ name: texts.t('statistics.types'), value: texts.number(of.types) },
		{
			name: texts.t('statistics.typeTokenRatio'),
			value: texts.decimal(of.typeTokenRatio),
			hint: texts.t('statistics.typeTokenRatio.hint'),
		},
		...(movingTypeTokenRatio === undefined
			? []
			: [
					{
						name: texts.t('statistics.movingRatio'),
						value: texts.decimal(movingTypeTokenRatio),
						hint: texts.t('statistics.movingRatio.hint'),
					},
				]),
	];
}

function clausePart({ meanClause, connectives }: ClauseFigures, texts: Texts): TemplateResult {
	const hint = texts.t('statistics.clauses.hint');
	return html`<h3 class="card-heading">${texts.t('statistics.readability')}</h3>
		${figureLines([
			{ name: texts.t('statistics.meanClause'), value: texts.figure(meanClause), hint },
			...(connectives === undefined
				? []
				: [{ name: texts.t('statistics.connectives'), value: texts.percent(connectives), hint }]),
		])}`;
}

function readabilityPart(readability: Readability, texts: Texts): TemplateResult {
	const { fleschReadingEase: ease, fleschKincaidGrade, colemanLiauGrade } = readability;
	const name = EASES.find(([least]) => ease >= least)?.[1] ?? 'statistics.ease.veryHard';
	return html`<h3 class="card-heading">${texts.t('statistics.readability')}</h3>
		${figureLines([
			{
				name: texts.t('statistics.flesch'),
				value: texts.number(Math.round(ease)),
				note: texts.t(name),
				hint: texts.t('statistics.flesch.hint'),
			},
		])}
		<div class="ease">${scoreBar(ease / 100)}</div>
		${figureLines([
			{
				name: texts.t('statistics.kincaid'),
				value: texts.figure(fleschKincaidGrade),
				hint: texts.t('statistics.kincaid.hint'),
			},
			{
				name: texts.t('statistics.coleman'),
				value: texts.figure(colemanLiauGrade),
				hint: texts.t('statistics.coleman.hint'),
			},
		])}`;
}
