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
