import { html, nothing, type TemplateResult } from 'lit-html';
import { banner, message } from '../components/message';
import { engineLink } from '../components/models/engineLink';
import { alignmentPicture } from '../components/translation/alignmentPicture';
import { pairList } from '../components/translation/pairList';
import { translationToolbar } from '../components/translation/translationToolbar';
import { translationModels } from '../models/engineModels';
import type { PanelState } from '../state/panelState';
import type { TranslationData } from '../translation/translationState';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Translation tab: each sentence beside its translation, and which words became which. */
export function translationView(state: PanelState, actions: PanelActions): TemplateResult {
	const { translation } = state;
	const { data, load, settingsLoad } = translation;
	if (settingsLoad !== 'loaded') return dataGate(state, 'translation', actions, () => html``);
	const isAskable = load.kind !== 'loading' && load.kind !== 'failed' && data === undefined;
	return html`${translationToolbar(state, actions)}
	${isAskable ? invitation(state) : dataGate(state, 'translation', actions, () => (data ? content(state, data, actions) : html``))}`;
}

/** A long text, and a language model, wait for a person to ask. */
function invitation({ texts, translation }: PanelState): TemplateResult {
	const { engine, languageModel } = translation.settings;
	if (engine === 'builtIn') return message(texts.t('translation.long.title'), texts.t('translation.long.hint'));
	const hint = languageModel === '' ? 'translation.noModel.hint' : 'translation.model.hint';
	return message(texts.t('translation.model.title'), texts.t(hint, languageModel));
}

function content(state: PanelState, data: TranslationData, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const notes = notesOf(state, data);
	const isEmpty = data.sentences.length === 0 && data.done !== undefined;
	return html`${notes.map(note => banner(note, 'info'))}
		${isEmpty ? message(texts.t('translation.none.title'), texts.t('translation.none.hint')) : pairList(state, data, actions)}
		<div class="translation-foot">
			${picture(state, data, actions)}
			<p class="engine-note translation-note">${engineNote(state, data, actions)}</p>
		</div>`;
}

/** The alignment of the sentence at hand, in a place of its own: the sentences stay where they are when another one is chosen. */
function picture(state: PanelState, data: TranslationData, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts, translation } = state;
	const sentence = data.sentences.at(Math.max(0, translation.active));
	if (!translation.showsPicture || sentence === undefined) return nothing;
	return html`<section class="alignment-pane" aria-label=${texts.t('alignment.show')}>
		${alignmentPicture(state, sentence, Math.max(0, translation.active), actions)}
	</section>`;
}

/** What is to be known of what is shown. */
function notesOf({ texts, translation, scope }: PanelState, data: TranslationData): readonly string[] {
	const { load, isStopped } = translation;
	const notes = [...(data.done?.notes ?? [])];
	if (load.kind !== 'loading' && data.scopeId !== scope?.id) notes.push(texts.t('translation.outdated'));
	else if (data.done === undefined && isStopped) notes.push(texts.t('translation.stopped'));
	return notes;
}

function engineNote(state: PanelState, { sentences, done }: TranslationData, actions: PanelActions): TemplateResult {
	const { texts, translation } = state;
	const { settings } = translation;
	const count = texts.count('sentences', sentences.length);
	if (done === undefined) return html`${count}`;
	const direction = texts.t(`translation.direction.${done.direction}`);
	const terms = settings.terms > 0 ? [texts.t('translation.terms', texts.number(settings.terms))] : [];
	const text = [count, direction, texts.t('translation.by', done.engine), ...terms].join(' · ');
	const models = settings.engine === 'builtIn' ? translationModels(done.direction) : [];
	return engineLink(state, { text, engine: done.engine, models }, actions);
}

/** What a screen reader is told: how far a translation is, and the phrase at hand. */
export function translationStatus({ texts, translation }: PanelState): string {
	const { data, active, phrase } = translation;
	const sentence = data?.sentences.at(active);
	const atHand = sentence?.phrases.at(phrase);
	if (sentence !== undefined && atHand !== undefined && active >= 0 && phrase >= 0) {
		const [from, to] = [
			sentence.sourceText.slice(atHand.source.start, atHand.source.end),
			sentence.text.slice(atHand.target.start, atHand.target.end) || texts.t('translation.leftOut'),
		];
		return texts.t('translation.phrase', from, to, texts.t(`alignment.origin.${atHand.origin}`));
	}
	return data?.done === undefined ? '' : texts.t('translation.done', texts.count('sentences', data.sentences.length));
}
