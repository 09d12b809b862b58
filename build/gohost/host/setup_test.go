package host_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/shared/mlog"
	"github.com/stretchr/testify/require"

	"github.com/mattermost-prr/gohost/host"
	"github.com/mattermost-prr/gohost/server"
)

const (
	pluginID = "prr"
	// patience is how long anything may take on a busy machine before a test says that it did not happen.
	patience = 20 * time.Second
	tick     = 10 * time.Millisecond
	// orphanFolder makes this test binary a host of its own, for the test in which the host is lost.
	orphanFolder = "PRR_TEST_HOST_FOLDER"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(orphanFolder); folder != "" {
		beHost(folder)
	}
	os.Exit(m.Run())
}

// beHost activates the plugin, prints its process id and lives until it is killed.
func beHost(folder string) {
	process, err := func() (int, error) {
		logger, err := mlog.NewLogger()
		if err != nil {
			return 0, err
		}
		running, err := host.New(folder, pluginID, logger)
		if err != nil {
			return 0, err
		}
		if err := running.Activate(); err != nil {
			return 0, err
		}
		return running.PID()
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(process)
	select {}
}

// bundle is the folder that `make build` packs: what an admin installs.
func bundle(t *testing.T) string {
	t.Helper()
	return built(t, filepath.Join("bundle", runtime.GOOS+"-"+runtime.GOARCH, pluginID))
}

func built(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "..", ".cache", name))
	require.NoError(t, err)
	require.True(t, exists(path), "run `make build` first")
	return path
}

// prepare installs a plugin for one test, and gives it with what the server will log.
func prepare(t *testing.T, folder string) (*host.Host, *mlog.Buffer) {
	t.Helper()
	logger, err := mlog.NewLogger()
	require.NoError(t, err)
	logs := &mlog.Buffer{}
	require.NoError(t, mlog.AddWriterTarget(logger, logs, false, mlog.StdAll...))
	t.Cleanup(func() {
		if t.Failed() {
			_ = logger.Flush()
			t.Log(logs.String())
		}
	})
	mlog.InitGlobalLogger(logger)
	running, err := host.New(folder, pluginID, logger)
	require.NoError(t, err)
	t.Cleanup(running.Close)
	return running, logs
}

func pid(t *testing.T, running *host.Host) int {
	t.Helper()
	found, err := running.PID()
	require.NoError(t, err)
	return found
}

// ended waits until a process is no more.
func ended(t *testing.T, process int, why string) {
	t.Helper()
	require.Eventually(t, func() bool { return !host.Alive(process) }, patience, tick, why)
}

// office is a server with an admin and a reviewer in one channel.
type office struct {
	*host.Host
	memory   *server.Server
	logs     *mlog.Buffer
	admin    *model.User
	reviewer *model.User
	team     *model.Team
	channel  *model.Channel
}

// teams is the plugin's setting: the reviewer is the only one in SRE, the admin in Platform, and Security has nobody.
const teams = `
- id: sre
  name: SRE
  members: ["@rob"]
- id: platform
  name: Platform
  members: ["@ada"]
- id: security
  name: Security
  members: []
`

func openOffice(t *testing.T) office {
	t.Helper()
	running, logs := prepare(t, bundle(t))
	memory := running.Server
	admin := memory.AddUser("ada", "system_user system_admin")
	reviewer := memory.AddUser("rob", "system_user")
	team := memory.AddTeam("engineering", admin, reviewer)
	channel := memory.AddChannel(team, "checkout", admin, reviewer)
	_ = memory.SavePluginConfig(map[string]any{"teams": teams})
	require.NoError(t, running.Activate())
	return office{running, memory, logs, admin, reviewer, team, channel}
}

// command runs a slash command as a user and gives what the user is shown.
func (o office) command(t *testing.T, user *model.User, text string) string {
	t.Helper()
	before := len(o.memory.Ephemeral())
	require.True(t, o.Implements(plugin.ExecuteCommandID))
	answer, err := o.Hooks().ExecuteCommand(o.as(user), &model.CommandArgs{
		UserId: user.Id, TeamId: o.team.Id, ChannelId: o.channel.Id, Command: text, SiteURL: "http://127.0.0.1:8065",
	})
	require.Nil(t, err)
	shown := answer.Text
	for _, post := range o.memory.Ephemeral()[before:] {
		shown += post.Message
	}
	return shown
}

// say posts as a user, from the user's own session, and calls the hook as the server would.
func (o office) say(user *model.User, message string) *model.Post {
	post := o.memory.AddPost(&model.Post{UserId: user.Id, ChannelId: o.channel.Id, Message: message})
	o.Hooks().MessageHasBeenPosted(o.as(user), post)
	return post
}

// thread lists what was answered to a post.
func (o office) thread(post *model.Post) []*model.Post {
	return slices.DeleteFunc(o.memory.Posts(o.channel.Id), func(each *model.Post) bool { return each.RootId != post.Id })
}

func (o office) as(user *model.User) *plugin.Context {
	return &plugin.Context{SessionId: o.memory.AddSession(user.Id).Id, RequestId: model.NewId()}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
