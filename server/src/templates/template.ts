import {z} from 'zod';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** https://semver.org, without build metadata. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/;

const id = z.string('problem.template-id').regex(ID, 'problem.template-id');
const title = z
  .string('problem.template-title')
  .trim()
  .min(1, 'problem.template-title')
  .max(90, 'problem.template-title');
const prose = z.string('problem.template-text').trim().max(2000, 'problem.template-text');
const words = z.array(z.string('problem.template-list').trim().min(1), 'problem.template-list');

const itemSchema = z.strictObject(
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
    /** Criticality tiers that need it; all when absent. */
    tiers: words.optional(),
    /** Public sources that ask for the like. */
    source: words.optional(),
    topics: words.optional(),
  },
  'problem.template-shape',
);

const sectionSchema = z.strictObject(
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

/** One file of assets/templates. */
export const templateSchema = z
  .strictObject(
    {
      id,
      version: z.string('problem.template-version').regex(VERSION, 'problem.template-version'),
      title,
      description: prose.default(''),
      sections: z
        .array(sectionSchema, 'problem.template-sections')
        .min(1, 'problem.template-sections')
        .max(30, 'problem.template-sections'),
    },
    'problem.template-shape',
  )
  .superRefine((template, context) => {
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
