import type { ExplainedAbility } from '../../protocol/explain';
import { ANSWERS } from './answers';
import { classificationExplainer } from './classification';
import type { Explainer } from './explainer';
import { DEPENDENCIES } from './dependencies';
import { ENTITIES } from './entities';
import { KEYWORDS } from './keywords';
import { LEMMAS } from './lemmas';
import { PATTERNS } from './patterns';
import { RELATIONS } from './relations';
import { SEGMENTATION } from './segmentation';
import { SENTENCES } from './sentences';
import { STATISTICS } from './statistics';
import { SUMMARY } from './summary';
import { TAGS } from './tags';
import { TRANSLATION } from './translation';
import { VECTORS } from './vectors';

/** What explains each ability. */
export const EXPLAINERS: Readonly<Record<ExplainedAbility, Explainer>> = {
	sentences: SENTENCES,
	segmentation: SEGMENTATION,
	tags: TAGS,
	lemmas: LEMMAS,
	dependencies: DEPENDENCIES,
	entities: ENTITIES,
	patterns: PATTERNS,
	keywords: KEYWORDS,
	topic: classificationExplainer('topic'),
	sentiment: classificationExplainer('sentiment'),
	summary: SUMMARY,
	relations: RELATIONS,
	answers: ANSWERS,
	translation: TRANSLATION,
	vectors: VECTORS,
	statistics: STATISTICS,
};
