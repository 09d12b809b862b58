package main

import (
	"math/rand/v2"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// What people write in an engineering channel: long and short, a link, code, a quote, and seldom a sign-off.
var sentences = []string{
	"Morning all, the canary has been at 5% since 09:40 and the error rate looks the same as yesterday.",
	"Can somebody from the platform team look at the autoscaling limits before we raise the traffic again?",
	"I moved the dashboard to the shared folder, the old link still works until Friday.",
	"Deploy of checkout 2.41.0 is done in eu-west, us-east follows after lunch.",
	"> we should not page on this\nAgreed, a ticket is enough: the queue drains by itself within ten minutes.",
	"The SRE review is still open, I will get to it tomorrow.",
	"See https://wiki.example.com/runbooks/checkout#rollback for the steps, I tried them twice.",
	"```\nkubectl -n checkout rollout status deploy/api --timeout=90s\n```\nhangs for me, for you too?",
	"Thanks!",
	"Is the security review completed? I would like to plan the launch for Tuesday.",
	"The p99 went from 180 ms to 140 ms after the cache change; memory is flat, and the logs are quiet.",
	"Reminder: the load test runs tonight from 22:00 to 23:30, please do not restart the staging cluster.",
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
			text.WriteString(sentences[random.IntN(len(sentences))])
			text.WriteString(" ")
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
