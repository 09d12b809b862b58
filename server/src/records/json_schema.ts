import {z} from 'zod';
import {envelopeSchema} from './record_schema';

/** The JSON Schema of record files, as it is published in docs/record.schema.json. */
export function recordJsonSchema(): object {
  const {$schema, ...schema} = z.toJSONSchema(envelopeSchema, {target: 'draft-2020-12'});
  return {
    $schema,
    title: 'Record of a Production Readiness Review, version 1',
    description:
      'Signed is the file without "digest" and "signature", in the form of RFC 8785. See docs/record.md.',
    ...schema,
  };
}
