import {templateSchema} from '../../src/templates/template';

/** A review of which a framework may answer the items a and b, both of one topic, and c of none. */
export const frameworkTemplate = templateSchema.parse({
  id: 'framed',
  version: '1.0.0',
  title: 'Framed',
  sections: [
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'a', title: 'Metrics', framework: true, topics: ['observability']},
        {id: 'b', title: 'Logs', framework: true, topics: ['security', 'observability']},
        {id: 'c', title: 'Flags', framework: true},
        {id: 'd', title: 'Runbook', topics: ['observability']},
        {id: 'sre-review', title: 'SRE review'},
      ],
    },
  ],
});
