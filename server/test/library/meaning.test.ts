import type {TemplateItem} from '../../src/templates/items';
import type {Template} from '../../src/templates/template';
import {isApproval, linesOf, shippedTemplates} from './library';
import {Meanings} from './meaning';

/**
 * From here on two items say the same. Chosen between what our own items reach and what the reworded ones below do. Words
 * alone cannot tell everything: what is said without a word in common is for the second test, which compares what items
 * cover.
 */
const SAME = 0.39;

/** Requirements that are so wide that a template asks for their parts in several items. */
const IN_PARTS: Readonly<Record<string, string[]>> = {
  'simple-prr': ['S1', 'S6', 'S7', 'S9'],
  'early-engagement': ['X1'],
  frameworks: ['Y2', 'Y5'],
};

/** Items of the Mattermost PRR in other words, as somebody might add them without seeing that they are there. */
const REWORDED: [string, string][] = [
  ['sre-load', 'Run a load test until something breaks and note what one instance can take'],
  [
    'platform-restore',
    'Make sure backups are automatic, monitored, and that recovery was rehearsed and timed',
  ],
  ['sre-oncall', 'Send a test alert to the on-call rota and see that whoever answers has access'],
  [
    'sre-timeouts',
    'Calls to other services need timeouts, and retries with backoff and jitter that are limited',
  ],
  ['security-secrets', 'No credentials in source code, log files or container images: use a vault'],
  ['platform-rollback', 'Rehearse rolling back a release and upgrading again'],
  ['scope-picture', 'Provide an up-to-date architecture diagram with components and data stores'],
  ['sre-slo', 'Define SLIs, with a target for each, and who owns them'],
  ['sre-failure', 'Identify every single point of failure and its blast radius'],
  ['sre-switch', 'Have a kill switch for emergencies, and name the people who may use it'],
  ['platform-expiry', 'Get notified before certificates, disk space or quotas expire or fill up'],
  ['sre-trace', 'Distributed tracing covers the critical path from end to end'],
  ['security-access', 'Every endpoint requires authentication and checks authorization'],
  ['sre-dashboard', 'A single dashboard with the golden signals: traffic, latency, errors, saturation'],
  ['platform-flag', 'Put the change behind a feature flag that can be switched off and on safely'],
  ['sre-budget', 'Decide what happens once the error budget is exhausted, and display it'],
  ['security-supply', 'Automatic vulnerability scans of dependencies and images, and automatic updates'],
  ['sre-dependencies', 'Describe behaviour when a dependency is unavailable or has high latency'],
  ['sre-runbooks', 'Document runbooks for every known failure mode: detection, mitigation, diagnosis'],
  ['sre-shedding', 'Choose which requests are dropped, queued or rate limited when overloaded'],
  ['platform-deploy', 'Reproducible builds and fully automated deployments without manual steps'],
  ['security-audit', 'Audit logging for data access and changes in production'],
  ['security-data', 'Personal data is redacted, data is classified and retention is defined'],
  ['platform-cost', 'Know what it costs to run and alarm on spending'],
  ['security-encryption', 'TLS everywhere, storage encryption, and regular key and certificate rotation'],
  ['platform-lifecycle', 'Graceful startup, draining and shutdown so that no request is lost'],
];

let templates: ReadonlyMap<string, Template>;

beforeAll(async () => {
  templates = await shippedTemplates();
});

/** All but the sign-offs, which are one for each team and say so in the same words. */
function itemsOf(id: string): TemplateItem[] {
  return linesOf(templates.get(id)!)
    .filter((line) => !isApproval(line))
    .map(({item}) => item);
}

test.each(['dpr', 'early-engagement', 'frameworks', 'launch', 'mattermost-prr', 'simple-prr'])(
  '%s has no two items of the same meaning',
  (id) => {
    const items = itemsOf(id);
    const meanings = new Meanings(items);
    const same = items.flatMap((item, place) =>
      items
        .slice(0, place)
        .filter((other) => meanings.alike(item, other) >= SAME)
        .map((other) => [other.title, item.title]),
    );
    expect(same).toEqual([]);
  },
);

test.each(['dpr', 'early-engagement', 'frameworks', 'launch', 'mattermost-prr', 'simple-prr'])(
  '%s asks for nothing in two items',
  (id) => {
    const covered = itemsOf(id).flatMap(({covers = []}) => covers);
    const twice = covered.filter((each, place) => covered.indexOf(each) !== place);
    expect([...new Set(twice)]).toEqual(IN_PARTS[id] ?? []);
  },
);

test.each(REWORDED)('%s is recognised when somebody adds it again as “%s”', (id, title) => {
  const items = itemsOf('mattermost-prr');
  const meanings = new Meanings(items);
  const alike = items.filter((item) => meanings.alike(item, {title, description: ''}) >= SAME);
  expect(alike.map((item) => item.id)).toEqual([id]);
});
