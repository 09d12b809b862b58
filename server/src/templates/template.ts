import {z} from 'zod';
import {TIER_IDS} from '../review/tier';
import {VERSION} from './version';

export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

export const id = z.string('problem.template-id').regex(ID, 'problem.template-id');
const title = z
  .string('problem.template-title')
  .trim()
  .min(1, 'problem.template-title')
  .max(90, 'problem.template-title');
export const prose = z.string('problem.template-text').trim().max(2000, 'problem.template-text');
const words = z.array(z.string('problem.template-list').trim().min(1), 'problem.template-list');

/** Written as numbers or words. */
const tiers = z.array(
  z.preprocess(
    (tier) => (typeof tier === 'number' ? String(tier) : tier),
    z.enum(TIER_IDS, 'problem.template-tier'),
  ),
  'problem.template-list',
);

export const itemSchema = z.strictObject(
  {
    id,
    title,
    /** What to look at, in a sentence or two. */
    description: prose.default(''),
    /** The team that owns it where that is not its section's: written as a tag behind the title. */
    owner: z
      .string('problem.template-owner')
      .trim()
      .min(1, 'problem.template-owner')
      .max(64, 'problem.template-owner')
      .optional(),
    /** Whether it has to be seen to by hand before its team signs off, where the setting `completion` is `strict`. */
    mandatory: z.boolean('problem.template-mandatory').optional(),
    /** Why it matters. */
    why: prose.optional(),
    /** What to show a reviewer. */
    evidence: prose.optional(),
    /** The tiers in which it is mandatory, where it is not in all of them (`mandatory: true`). */
    tiers: tiers.optional(),
    /** Public sources that ask for the like: ids of SOURCES. */
    source: words.optional(),
    /** What of them it asks for: ids of the list in docs/templates.md. */
    covers: words.optional(),
    /** Labels, e.g. `capacity`: shown below its description. */
    topics: words.optional(),
    /** Whether a supported framework may answer it, by its own conformance. */
    framework: z.boolean('problem.template-mandatory').optional(),
    /** What it is for the review's course: who answers for the service from now on; a step of the handover. */
    role: z.enum(['acceptance', 'handover'], 'problem.template-role').optional(),
  },
  'problem.template-shape',
);

export const sectionSchema = z.strictObject(
  {
    id,
    title,
    /** Who the section is for, in words. A section is a team's when its title is that team's name or alias. */
    owner: z
      .string('problem.template-owner')
      .trim()
      .min(1, 'problem.template-owner')
      .max(64, 'problem.template-owner')
      .optional(),
    items: z
      .array(itemSchema, 'problem.template-items')
      .min(1, 'problem.template-items')
      .max(100, 'problem.template-items'),
  },
  'problem.template-shape',
);

/** Something that a review of the template is asked for by name, e.g. the stage of the life cycle. */
const fieldSchema = z.strictObject(
  {
    id,
    title,
    /** What it is for, in a sentence. */
    description: prose.default(''),
    /** What may be chosen; free text when absent. */
    options: words.optional(),
    required: z.boolean('problem.template-mandatory').optional(),
  },
  'problem.template-shape',
);

/** When another template is called for, e.g. a full review after a self-assessment; each condition by itself. */
const callsForSchema = z.strictObject(
  {
    /** Its id. */
    template: id,
    /** Says why, to the DRI. */
    because: prose.min(1, 'problem.template-text'),
    /** In these tiers. */
    tiers: tiers.optional(),
    /** When the score is below this many percent. */
    scoreBelow: z
      .number('problem.template-number')
      .min(1, 'problem.template-number')
      .max(100, 'problem.template-number')
      .optional(),
    /** When a field has one of these values. */
    field: id.optional(),
    is: words.optional(),
  },
  'problem.template-shape',
);

/** What a template has, before its parts are looked at together. */
export const templateFields = z.strictObject(
  {
    id,
    version: z
      .string('problem.template-version')
      .regex(VERSION, 'problem.template-version')
      .max(40, 'problem.template-version'),
    title,
    description: prose.default(''),
    /** Whether its items are scored from 0 to 3 by those who answer them: a self-assessment. */
    scored: z.boolean('problem.template-mandatory').optional(),
    fields: z.array(fieldSchema, 'problem.template-list').max(20, 'problem.template-list').optional(),
    /** How many reviewers are named for a review of it, where it is not one a team. */
    reviewers: z
      .strictObject(
        {
          min: z
            .int('problem.template-number')
            .min(0, 'problem.template-number')
            .max(20, 'problem.template-number'),
          max: z
            .int('problem.template-number')
            .min(1, 'problem.template-number')
            .max(20, 'problem.template-number'),
        },
        'problem.template-shape',
      )
      .optional(),
    callsFor: z.array(callsForSchema, 'problem.template-list').max(20, 'problem.template-list').optional(),
    sections: z
      .array(sectionSchema, 'problem.template-sections')
      .min(1, 'problem.template-sections')
      .max(30, 'problem.template-sections'),
  },
  'problem.template-shape',
);

/** One file of assets/templates. */
export const templateSchema = templateFields.superRefine((template, context) => {
  const seen = new Set<string>();
  const claim = (claimed: string, path: (string | number)[]): void => {
    if (seen.has(claimed)) {
      context.addIssue({code: 'custom', path, message: 'problem.template-id-twice'});
    }
    seen.add(claimed);
  };
  template.sections.forEach((section, place) => {
    claim(section.id, ['sections', place, 'id']);
    section.items.forEach((item, line) => {
      claim(item.id, ['sections', place, 'items', line, 'id']);
    });
  });
});

/** A list of sections and items that reviews start from. */
export type Template = z.infer<typeof templateSchema>;
