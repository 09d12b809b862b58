import {templateSchema} from '../../src/templates/template';

/** A review with a handover: its steps are nobody's, its last line is the acceptance. */
export const handoverTemplate = templateSchema.parse({
  id: 'handover',
  version: '1.0.0',
  title: 'With a handover',
  sections: [
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'sre-look', title: 'Look'},
        {id: 'sre-review', title: 'SRE review'},
      ],
    },
    {
      id: 'steps',
      title: 'Handover',
      items: [
        {id: 'operations', title: 'Hand over operations', role: 'handover'},
        {id: 'access', title: 'Hand over access', role: 'handover'},
      ],
    },
    {id: 'end', title: 'End', items: [{id: 'accept', title: 'Who answers for it', role: 'acceptance'}]},
  ],
});

/** A self-assessment that calls for the full review below. */
export const assessment = templateSchema.parse({
  id: 'assessment',
  version: '1.0.0',
  title: 'Self-assessment',
  scored: true,
  fields: [
    {id: 'data', title: 'Most sensitive data', options: ['public', 'highly sensitive']},
    {id: 'by', title: 'Assessed by'},
  ],
  callsFor: [
    {template: 'full', because: 'The tier is high.', tiers: [1]},
    {template: 'full', because: 'The score is low.', scoreBelow: 60},
    {template: 'full', because: 'The data are sensitive.', field: 'data', is: ['highly sensitive']},
  ],
  sections: [
    {
      id: 'service',
      title: 'The service',
      items: [
        {id: 'summary', title: 'It is clear what it does'},
        {id: 'backup', title: 'A backup was restored', covers: ['D4']},
      ],
    },
    {id: 'people', title: 'People', items: [{id: 'on-call', title: 'Somebody is on call', covers: ['P1']}]},
  ],
});

/** A full review: one item with the same id, one that covers the same, and one of its own. */
export const full = templateSchema.parse({
  id: 'full',
  version: '1.0.0',
  title: 'Full review',
  fields: [{id: 'data', title: 'Data', options: ['public', 'highly sensitive']}],
  sections: [
    {id: 'scope', title: 'Scope', items: [{id: 'summary', title: 'Say what changes'}]},
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'sre-restore', title: 'Show a restore', covers: ['D4'], tiers: [1]},
        {id: 'sre-load', title: 'Show a load test', covers: ['C1']},
        {id: 'sre-review', title: 'SRE review'},
      ],
    },
  ],
});
