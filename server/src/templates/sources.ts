/** A public text on production readiness. Templates ask for what it asks for, in words of their own. */
export interface Source {
  /** As templates name it, e.g. `SRE`. */
  id: string;
  title: string;
  by: string;
  url: string;
}

export const SOURCES: readonly Source[] = [
  {
    id: 'MM',
    title: 'Production Readiness Review',
    by: 'Mattermost handbook',
    url: 'https://handbook.mattermost.com/operations/research-and-development/engineering/infrastructure-engineering/production-readiness-review',
  },
  {
    id: 'SRE',
    title: 'The Evolving SRE Engagement Model',
    by: 'Site Reliability Engineering, Google',
    url: 'https://sre.google/sre-book/evolving-sre-engagement-model/',
  },
  {
    id: 'DPR',
    title: 'Definition of production readiness',
    by: 'Technology Radar, Thoughtworks',
    url: 'https://www.thoughtworks.com/radar/techniques/definition-of-production-readiness',
  },
  {
    id: 'LCE',
    title: 'Launch Coordination Checklist',
    by: 'Site Reliability Engineering, Google',
    url: 'https://sre.google/sre-book/launch-checklist/',
  },
  {
    id: 'K8S',
    title: 'Production readiness review questionnaire',
    by: 'Kubernetes enhancement proposals',
    url: 'https://github.com/kubernetes/enhancements/tree/master/keps/NNNN-kep-template',
  },
  {
    id: 'GL',
    title: 'Production readiness review',
    by: 'GitLab handbook',
    url: 'https://handbook.gitlab.com/handbook/engineering/infrastructure/production/readiness/',
  },
  {
    id: 'AWS',
    title: 'Operational Readiness Reviews',
    by: 'AWS Well-Architected',
    url: 'https://docs.aws.amazon.com/wellarchitected/latest/operational-readiness-reviews/wa-operational-readiness-reviews.html',
  },
  {
    id: 'ME',
    title: 'Production readiness checklist',
    by: 'Mercari',
    url: 'https://github.com/mercari/production-readiness-checklist',
  },
];
