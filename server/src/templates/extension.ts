import {z} from 'zod';
import {ID, id, itemSchema, prose, sectionSchema, templateFields} from './template';
import {VERSION} from './version';

const MAX_CHANGES = 500;

const items = sectionSchema.shape.items;
const {title, owner, mandatory, why, evidence, tiers, source, topics, framework, role} = itemSchema.shape;

/** Fields of an item, or of a section, by its id; what may be absent is taken away by `null`. */
const changeSchema = z.strictObject(
  {
    id,
    title: title.optional(),
    description: prose.optional(),
    owner: owner.nullable(),
    mandatory: mandatory.nullable(),
    why: why.nullable(),
    evidence: evidence.nullable(),
    tiers: tiers.nullable(),
    source: source.nullable(),
    topics: topics.nullable(),
    framework: framework.nullable(),
    role: role.nullable(),
  },
  'problem.template-change-shape',
);

/** Items that go into a section of the parent's. */
const addSchema = z.strictObject(
  {
    section: id,
    /** The item behind which they go; at the end of the section when absent. */
    after: id.optional(),
    items,
  },
  'problem.template-add-shape',
);

/** A section of its own. */
const newSectionSchema = z.strictObject(
  {...sectionSchema.shape, after: id.optional()},
  'problem.template-shape',
);

/** Takes `mattermost-prr` or `mattermost-prr@1.2.0` apart; null for what is neither. `version` is '' for the newest. */
export function readParent(text: string): {id: string; version: string} | null {
  const [parentId = '', version = '', ...more] = text.split('@');
  const isVersion = version === '' ? !text.includes('@') : VERSION.test(version);
  return ID.test(parentId) && isVersion && more.length === 0 ? {id: parentId, version} : null;
}

/** A template that inherits: what it has besides, or otherwise. Other fields that it leaves out are its parent's. */
export const extensionSchema = z.strictObject(
  {
    ...templateFields.shape,
    extends: z
      .string('problem.template-extends')
      .refine((text) => readParent(text) !== null, 'problem.template-extends'),
    description: prose.optional(),
    /** Ids of items and sections. */
    drop: z
      .array(id, 'problem.template-ids')
      .max(MAX_CHANGES, 'problem.template-too-many-changes')
      .default([]),
    change: z
      .array(changeSchema, 'problem.template-change-shape')
      .max(MAX_CHANGES, 'problem.template-too-many-changes')
      .default([]),
    add: z
      .array(addSchema, 'problem.template-add-shape')
      .max(MAX_CHANGES, 'problem.template-too-many-changes')
      .default([]),
    /** New ones, each behind the section `after`, or at the end. */
    sections: z
      .array(newSectionSchema, 'problem.template-sections')
      .max(30, 'problem.template-sections')
      .default([]),
  },
  'problem.template-shape',
);

export type Extension = z.infer<typeof extensionSchema>;
