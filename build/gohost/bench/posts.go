package main

import (
	"math/rand/v2"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// What people write in an engineering channel: long and short, with links, code and quotes.
var ordinary = []string{
	"Morning all, the canary has been at 5% since 09:40 and the error rate looks the same as yesterday.",
	"Can somebody from the platform team look at the autoscaling limits before we raise the traffic again?",
	"I moved the dashboard to the shared folder, the old link still works until Friday.",
	"Deploy of checkout 2.41.0 went out to eu-west, us-east follows after lunch.",
	"> we should not page on this\nAgreed, a ticket is enough: the queue drains by itself within ten minutes.",
	"See https://wiki.example.com/runbooks/checkout#rollback for the steps, I tried them twice.",
	"```\nkubectl -n checkout rollout status deploy/api --timeout=90s\n```\nhangs for me, for you too?",
	"Thanks!",
	"The p99 went from 180 ms to 140 ms after the cache change; memory is flat, and the logs are quiet.",
	"Reminder: the load test runs tonight from 22:00 to 23:30, please do not restart the staging cluster.",
	"@kim could you add the alert for the dead letter queue to the SRE board? I have no rights there.",
	"Postgres 17 is on staging now. Migrations took 40 s, locks stayed below 200 ms.",
	"Who owns the certificate for pay.example.com? It runs out on the 14th.",
	"Not from my side, I only changed the retry budget.",
	"Let us take this to the architecture meeting, it is bigger than this service.",
	"I get a 502 from the gateway about once in 2,000 requests, always on the first call after a scale-down.",
}

// What comes near a sign-off, so that it has to be read with care: about one post in 25.
var near = []string{
	"The SRE review is still open, I will get to it once the load test is done.",
	"Is the security review completed? I would like to plan the launch for Tuesday.",
	"Platform review is complete except for the runbook.",
}

var props = []model.StringInterface{
	nil,
	nil,
	nil,
	{"disable_group_highlight": true},
	{"channel_mentions": map[string]any{"town-square": map[string]any{"display_name": "Town Square"}}},
}

// makePosts gives posts of about 200 characters by those users, each in one of the channels.
func makePosts(count int, users []*model.User, channels []*model.Channel) []*model.Post {
	random := rand.New(rand.NewPCG(1, 2))
	posts := make([]*model.Post, count)
	for i := range posts {
		var text strings.Builder
		for text.Len() < 200-random.IntN(120) {
			text.WriteString(ordinary[random.IntN(len(ordinary))])
			text.WriteString(" ")
		}
		if random.IntN(25) == 0 {
			text.WriteString(near[random.IntN(len(near))])
		}
		posts[i] = &model.Post{
			Id:        model.NewId(),
			CreateAt:  1_700_000_000_000 + int64(i),
			UpdateAt:  1_700_000_000_000 + int64(i),
			UserId:    users[random.IntN(len(users))].Id,
			ChannelId: channels[random.IntN(len(channels))].Id,
			Message:   text.String(),
			Hashtags:  "",
			Metadata:  &model.PostMetadata{},
		}
		posts[i].SetProps(props[random.IntN(len(props))])
	}
	return posts
}
