package main

import (
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/shared/mlog"

	"github.com/mattermost-prr/gohost/host"
)

// A subject is one plugin under measurement, with its own server and posts.
type subject struct {
	host     *host.Host
	pid      int
	posts    []*model.Post
	contexts []*plugin.Context
	next     int
	idle     float64 // resident memory right after activation, in MB
}

// start activates a plugin and gives the time that took.
func start(unpacked, id string) (*host.Host, time.Duration, error) {
	logger, err := mlog.NewLogger()
	if err != nil {
		return nil, 0, err
	}
	mlog.InitGlobalLogger(logger) // one without targets: standard output is for figures
	running, err := host.New(unpacked, id, logger)
	if err != nil {
		return nil, 0, err
	}
	began := time.Now()
	if err := running.Activate(); err != nil {
		running.Close()
		return nil, 0, err
	}
	return running, time.Since(began), nil
}

// populate gives a plugin people, ten channels and posts to read. One of the channels has an open review, where the
// plugin knows what that is.
func populate(running *host.Host, count int) (*subject, error) {
	pid, err := running.PID()
	if err != nil {
		return nil, err
	}
	idle, err := host.Resident(pid)
	if err != nil {
		return nil, err
	}
	memory := running.Server
	users := []*model.User{}
	for i := range 50 {
		users = append(users, memory.AddUser(fmt.Sprintf("user%d", i), "system_user"))
	}
	team := memory.AddTeam("engineering", users...)
	channels := []*model.Channel{}
	for i := range 10 {
		channels = append(channels, memory.AddChannel(team, fmt.Sprintf("channel%d", i), users...))
	}
	if command := memory.Command("prr"); command != nil {
		answer, appErr := running.Hooks().ExecuteCommand(&plugin.Context{}, &model.CommandArgs{
			UserId: users[0].Id, TeamId: team.Id, ChannelId: channels[0].Id, Command: `/prr start "Checkout to production" --here`,
		})
		if appErr != nil {
			return nil, appErr
		}
		fmt.Fprintf(os.Stderr, "a review in one of ten channels: %d posts there; answer: %q\n",
			len(memory.Posts(channels[0].Id)), answer.Text)
	}
	made := &subject{host: running, pid: pid, idle: round(idle, 10), posts: makePosts(count, users, channels)}
	sessions := map[string]*plugin.Context{}
	for _, user := range users {
		sessions[user.Id] = &plugin.Context{SessionId: memory.AddSession(user.Id).Id, RequestId: model.NewId()}
	}
	for _, post := range made.posts {
		made.contexts = append(made.contexts, sessions[post.UserId])
	}
	return made, nil
}

// send delivers that many posts, so many at a time, and returns when the plugin has nothing more to do.
// It gives the wall time until the last hook returned and all processor time, both in microseconds per post.
func (s *subject) send(count, concurrency int) (wall, cpu float64, err error) {
	before, err := host.CPU(s.pid)
	if err != nil {
		return 0, 0, err
	}
	hooks := s.host.Hooks()
	from := s.next
	s.next += count
	var wait sync.WaitGroup
	began := time.Now()
	for worker := range concurrency {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for i := from + worker; i < from+count; i += concurrency {
				at := i % len(s.posts)
				hooks.MessageHasBeenPosted(s.contexts[at], s.posts[at])
			}
		}()
	}
	wait.Wait()
	wall = float64(time.Since(began).Microseconds())
	after, err := s.settle()
	return wall / float64(count), (after - before) / float64(count), err
}

// settle waits until the plugin's processor time stands still, so that work put off is counted too, and gives it.
func (s *subject) settle() (float64, error) {
	const pause, quiet = 20 * time.Millisecond, 500.0
	last, err := host.CPU(s.pid)
	for range 100 {
		if err != nil {
			return 0, err
		}
		time.Sleep(pause)
		var now float64
		now, err = host.CPU(s.pid)
		if now-last < quiet {
			return now, err
		}
		last = now
	}
	return last, err
}
