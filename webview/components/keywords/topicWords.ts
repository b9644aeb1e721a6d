import { html, nothing, type TemplateResult } from 'lit-html';
import type { TopicsAnswer } from '../../keywords/keywordsState';
import type { Texts } from '../../texts';
import { scoreBar } from '../scoreBar';
import { topicBadge } from './topicsPicture';

/** So many words of a topic are written. */
const WORDS = 10;

/** Every topic with its share of the text and its words, the most probable first. */
export function topicWords({ picture, engine }: TopicsAnswer, texts: Texts): TemplateResult {
	return html`<ol class="topic-words" aria-label=${texts.t('documentTopics.list')}>
			${picture.topics.map(
				({ words, share }, topic) =>
					html`<li class="topic-entry">
						${topicBadge(topic, texts)}
						<span class="topic-share">${texts.percent(share)}</span>
						${scoreBar(share)}
						<span class="topic-text">
							${words
								.slice(0, WORDS)
								.map(
									({ text, probability }, index) =>
										html`${index > 0 ? ' ' : nothing}<span class="topic-word" title=${texts.rate(probability)}
												>${text}</span
											>`,
								)}
						</span>
					</li>`,
			)}
		</ol>
		<p class="card-note">${texts.t('documentTopics.engine', engine)}</p>`;
}
