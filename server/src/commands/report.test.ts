import {commandLine} from '../../test/fakes/command_line';
import {sampleReport} from '../../test/fakes/sample_report';
import {sampleTime} from '../../test/fakes/sample_review';
import {sampleRow} from '../../test/fakes/sample_row';

const HOUR = 3_600_000;
const NOW = sampleTime + 48 * HOUR;

const closed = sampleRow({
  number: 1,
  service: '=checkout',
  endedAt: sampleTime + 30 * HOUR,
  teams: [
    {
      id: 'sre',
      name: 'SRE',
      answeredAt: sampleTime + 90 * 60_000,
      approvedAt: sampleTime + 30 * HOUR,
      onHold: false,
    },
  ],
  skipped: [{title: 'Backups', notApplicable: true}],
  gaps: [{section: 'SRE', severity: 'high', at: sampleTime - 40 * 24 * HOUR}],
});
const open = sampleRow({
  number: 2,
  title: 'A *bold* @all',
  status: 'open',
  endedAt: 0,
  dueAt: sampleTime + HOUR,
  teams: [
    {id: 'sre', name: 'SRE', answeredAt: 0, approvedAt: 0, onHold: true},
    {id: 'platform', name: 'Platform', answeredAt: 0, approvedAt: 0, onHold: false},
  ],
  reviewers: [{teamId: 'platform', userId: 'bob', state: 'accepted'}],
});

beforeEach(() => {
  jest.useFakeTimers({now: NOW, doNotFake: ['nextTick', 'setImmediate']});
});

afterEach(() => {
  jest.useRealTimers();
});

test('what was found is told in the length of a post, with nothing of the words formatted and nobody called', async () => {
  const {type, reports} = commandLine();
  reports.push(sampleReport([open, closed], NOW));
  expect(await type('report')).toBe(
    String.raw`**Reviews of Engineering, 2026-01-03 to 2026-02-02**
2 started, 1 closed, 0 cancelled; 1 is open now. Only reviews in channels that you can read are counted.

**Open now: 1**, 1 overdue
Waited for: Platform 1 (1 overdue) · SRE 1 (1 overdue) (1 on hold)
- [**PRR-2**](https://chat.example/core/pl/card2) A \*bold\* @‍all · open for 2 days · waits for SRE (on hold), Platform (@bob) · ⚠️ was due Jan 31, 2026, 3:05 PM UTC · DRI @dave

**How long teams took**, from the start of a review, for what they answered and approved in this time

| Team | First answer: half within | 90 % within | Answers | Approval: half within | 90 % within | Approvals |
| --- | --- | --- | --- | --- | --- | --- |
| SRE | 1.5 hours | 1.5 hours | 1 | 30 hours | 30 hours | 1 |

**Open gaps: 1**, by section, and since when they are open

| Section | Gaps | < 7 days | < 30 days | < 90 days | older | Critical | High | Medium | Low |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| SRE | 1 | 0 | 0 | 1 | 0 | 0 | 1 | 0 | 0 |

**Most often skipped**, in reviews that were closed in this time

| Item | Template | Skipped | Said not to apply |
| --- | --- | --- | --- |
| Backups | Mattermost PRR | 1 of 1 | 1 |

In the web and desktop apps: [as a page](https://chat.example/core/prr/reviews?tab=reports&team_id=core), with tables and charts.`,
  );
});

test('the period, the team and nothing else are understood', async () => {
  const {type, tried} = commandLine();
  expect(await type('report')).toContain('none is open now');
  await type('report --team=Platform 2026-Q3');
  expect(tried.map(([, input]) => input)).toEqual([
    {period: '', team: ''},
    {period: '2026-Q3', team: 'Platform'},
  ]);
  expect(await type('report 30d please')).toMatch(/^please is not understood here/u);
  expect(await type('report --tean x')).toContain('--team');
});

test('thousands of reviews still fit into a post, and what does not is counted', async () => {
  const {type, reports} = commandLine();
  const rows = Array.from({length: 3000}, (_, number) => ({
    ...(number % 2 === 0 ? open : closed),
    number,
    title: `${'😀'.repeat(60)} ${number}`,
    gaps: [{section: `${'|'.repeat(200)} ${number}`, severity: 'low' as const, at: number}],
    skipped: [{title: `${'<b>'.repeat(70)} ${number}`, notApplicable: false}],
    teams: [
      {
        id: `t${number}`,
        name: `${'_'.repeat(60)} ${number}`,
        answeredAt: sampleTime,
        approvedAt: 0,
        onHold: true,
      },
    ],
  }));
  reports.push(sampleReport(rows, NOW));
  const text = await type('report');
  expect(Array.from(text).length).toBeLessThan(16_383);
  expect(text).toContain('1,485 more are in the files: add `--csv`.');
  expect(text).toContain('**Most often skipped**');
});

test('as files it comes by direct message: spreadsheets run nothing of it', async () => {
  const {type, reports, sent} = commandLine();
  reports.push(sampleReport([open, closed], NOW));
  expect(await type('report --csv')).toBe('The tables are in a direct message to you.');
  const [userId, files] = sent[0]!;
  expect(userId).toBe('alice');
  expect(
    [files].flat().map(({name, text}) => [name, ...text.replace('\ufeff', '').trimEnd().split('\n')]),
  ).toEqual([
    [
      'prr-engineering-2026-01-03-2026-02-02-reviews.csv',
      'review,title,service,tier,status,template,template_version,dri,started,ended,due,re_review,items,items_done,open_gaps,open_comments,team,waits_for_team,on_hold,reviewers,first_answer,hours_to_first_answer,approved,hours_to_approval',
      'PRR-2,A *bold* @all,,,open,Mattermost PRR,1.0,dave,2026-01-31T14:05:00.000Z,,2026-01-31T15:05:00.000Z,,4,4,0,0,SRE,yes,yes,,,,,',
      'PRR-2,A *bold* @all,,,open,Mattermost PRR,1.0,dave,2026-01-31T14:05:00.000Z,,2026-01-31T15:05:00.000Z,,4,4,0,0,Platform,yes,no,bob,,,,',
      "PRR-1,Checkout service to production,'=checkout,,closed,Mattermost PRR,1.0,dave,2026-01-31T14:05:00.000Z,2026-02-01T20:05:00.000Z,,,4,4,1,0,SRE,no,no,,2026-01-31T15:35:00.000Z,1.5,2026-02-01T20:05:00.000Z,30",
    ],
    [
      'prr-engineering-2026-01-03-2026-02-02-teams.csv',
      'team,reviews_waiting,of_them_overdue,of_them_on_hold,first_answers,first_answer_median_hours,first_answer_p90_hours,approvals,approval_median_hours,approval_p90_hours',
      'SRE,1,1,1,1,1.5,1.5,1,30,30',
      'Platform,1,1,0,0,,,0,,',
    ],
    [
      'prr-engineering-2026-01-03-2026-02-02-gaps.csv',
      'review,title,status,section,severity,opened,days_open,age',
      'PRR-1,Checkout service to production,closed,SRE,high,2025-12-22T14:05:00.000Z,42,under 90 days',
    ],
    [
      'prr-engineering-2026-01-03-2026-02-02-skipped.csv',
      'template,template_title,item,skipped,of_them_not_applicable,of_reviews',
      'prr,Mattermost PRR,Backups,1,1,1',
    ],
  ]);
});

test('where nothing was found no file is sent', async () => {
  const {type, sent} = commandLine();
  expect(await type('report --csv')).toContain('0 started');
  expect(sent).toEqual([]);
});
