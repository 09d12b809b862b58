import {z} from 'zod';

/** Something that public sources ask of a service before production, in our own words. */
const requirementSchema = z.strictObject({
  id: z.string(),
  section: z.string(),
  text: z.string(),
  /** Ids of SOURCES. */
  sources: z.array(z.string()).min(1),
  /** Whose it is to see to: `DRI`, or a reviewing team. */
  owner: z.string(),
  /** Ids of the templates that must cover it. */
  templates: z.array(z.string()).min(1),
});

export type Requirement = z.infer<typeof requirementSchema>;

/** Reads requirements.jsonl. @throws for a line that is none */
export function parseRequirements(text: string): Requirement[] {
  return text
    .trim()
    .split('\n')
    .map((line) => requirementSchema.parse(JSON.parse(line)));
}
