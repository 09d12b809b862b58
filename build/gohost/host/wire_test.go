package host_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/shared/mlog"
	"github.com/stretchr/testify/require"

	"github.com/mattermost-prr/gohost/host"
)

// echoPlugin is server/test/fixtures/echo_plugin.ts, compiled as our plugin is.
func echoPlugin(t *testing.T) string {
	t.Helper()
	folder, err := host.Wrap(built(t, "fixtures/echo"), pluginID, t.TempDir())
	require.NoError(t, err)
	return folder
}

func activateEcho(t *testing.T) (*host.Host, *mlog.Buffer) {
	t.Helper()
	running, logs := prepare(t, echoPlugin(t))
	require.NoError(t, running.Activate())
	return running, logs
}

func randomBytes(size int) []byte {
	random := rand.NewChaCha8([32]byte{1})
	data := make([]byte, size)
	_, _ = random.Read(data)
	return data
}

func request(running *host.Host, method, path string, body []byte) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	asked := httptest.NewRequest(method, path, bytes.NewReader(body))
	asked.Header.Set("X-Echo", "ünïcode and, commas")
	running.Hooks().ServeHTTP(&plugin.Context{RequestId: "request1"}, answer, asked)
	return answer
}

func TestWireABodyOf16MegabytesBothWays(t *testing.T) {
	running, _ := activateEcho(t)
	body := randomBytes(16 << 20)
	answer := request(running, http.MethodPost, "/echo", body)
	require.Equal(t, http.StatusOK, answer.Code)
	require.Equal(t, "ünïcode and, commas", answer.Header().Get("X-Echo"))
	require.True(t, bytes.Equal(body, answer.Body.Bytes()), "the body came back changed")
}

func TestWireABodyOf16MegabytesThroughPluginHTTP(t *testing.T) {
	running, _ := activateEcho(t)
	running.Server.HandlePluginHTTP(func(asked *http.Request) *http.Response {
		body, err := io.ReadAll(asked.Body)
		if err != nil {
			return &http.Response{StatusCode: http.StatusBadGateway, Header: http.Header{}, Body: http.NoBody}
		}
		return &http.Response{
			StatusCode: http.StatusAccepted, Header: http.Header{}, Body: io.NopCloser(bytes.NewReader(body)),
		}
	})
	body := randomBytes(16 << 20)
	answer := request(running, http.MethodPut, "/relay", body)
	require.Equal(t, http.StatusAccepted, answer.Code)
	require.True(t, bytes.Equal(body, answer.Body.Bytes()), "the body came back changed")
}

func TestWireABodyThatNobodyReadsHoldsNothingUp(t *testing.T) {
	running, logs := activateEcho(t)
	for range 3 {
		answer := request(running, http.MethodPost, "/teapot", randomBytes(2<<20))
		require.Equal(t, http.StatusTeapot, answer.Code)
		require.Equal(t, "short and stout", answer.Body.String())
	}
	require.NotContains(t, logs.String(), "timeout waiting for accept")
}

func TestWireARequestWithoutABody(t *testing.T) {
	running, _ := activateEcho(t)
	answer := request(running, http.MethodGet, "/echo", nil)
	require.Equal(t, http.StatusOK, answer.Code)
	require.Empty(t, answer.Body.Bytes())
}

func TestWireAHandlerThatThrowsAnswers500AndIsLogged(t *testing.T) {
	running, logs := activateEcho(t)
	require.Equal(t, http.StatusInternalServerError, request(running, http.MethodGet, "/missing", nil).Code)
	require.Eventually(t, func() bool { return strings.Contains(logs.String(), "no such path: /missing") }, patience, tick)
	require.Equal(t, http.StatusOK, request(running, http.MethodGet, "/echo", nil).Code)
}

func TestWireAPostOfAMegabyteWithProps(t *testing.T) {
	running, _ := activateEcho(t)
	post := &model.Post{Id: model.NewId(), ChannelId: "channel", Message: strings.Repeat("ありがとう 🎉 ", 50_000)}
	props := model.StringInterface{
		"text": "words", "count": float64(3), "yes": true, "list": []any{"a", float64(1)},
		"nested": map[string]any{"key": "value", "none": nil},
	}
	post.SetProps(props)
	require.Greater(t, len(post.Message), 1<<20)
	running.Hooks().MessageHasBeenPosted(&plugin.Context{}, post)
	posts := running.Server.Posts("channel")
	require.Len(t, posts, 1)
	require.Equal(t, post.Message, posts[0].Message)
	require.Equal(t, props, posts[0].GetProps())
}

func TestWireManyStreamsAtOnce(t *testing.T) {
	running, _ := activateEcho(t)
	var wait sync.WaitGroup
	for number := range 64 {
		wait.Add(2)
		go func() {
			defer wait.Done()
			body := bytes.Repeat([]byte{byte(number)}, 100_000+number)
			answer := request(running, http.MethodPost, "/echo", body)
			if !bytes.Equal(body, answer.Body.Bytes()) {
				t.Errorf("body %d came back changed", number)
			}
		}()
		go func() {
			defer wait.Done()
			post := &model.Post{ChannelId: fmt.Sprintf("channel%d", number), Message: "hello"}
			running.Hooks().MessageHasBeenPosted(&plugin.Context{}, post)
		}()
	}
	wait.Wait()
	for number := range 64 {
		require.Len(t, running.Server.Posts(fmt.Sprintf("channel%d", number)), 1)
	}
}

func TestWireAnErrorOfTheServerArrivesWithItsFields(t *testing.T) {
	running, _ := activateEcho(t)
	user := running.Server.AddUser("rob", "system_user")
	answer, err := running.Hooks().ExecuteCommand(&plugin.Context{}, &model.CommandArgs{Command: user.Id})
	require.Nil(t, err)
	require.Equal(t, "rob", answer.Text)
	answer, err = running.Hooks().ExecuteCommand(&plugin.Context{}, &model.CommandArgs{Command: "nobody"})
	require.Nil(t, err)
	require.Equal(t, "404 GetUser app.not_found nobody", answer.Text)
}

func TestWireAnErrorInAHookIsLoggedWithItsStackAndEndsNothing(t *testing.T) {
	running, logs := activateEcho(t)
	process := pid(t, running)
	for _, how := range []string{"throw", "reject"} {
		running.Hooks().MessageHasBeenPosted(&plugin.Context{}, &model.Post{ChannelId: "channel", Message: how})
	}
	for _, words := range []string{"thrown on request", "rejected on request"} {
		require.Eventually(t, func() bool { return strings.Contains(logs.String(), words) }, patience, tick, words)
	}
	require.Contains(t, logs.String(), "echo_plugin.ts:", "the stack names the file that threw")
	running.Hooks().MessageHasBeenPosted(&plugin.Context{}, &model.Post{ChannelId: "channel", Message: "still here"})
	require.Len(t, running.Server.Posts("channel"), 1)
	require.Equal(t, process, pid(t, running))
}

func TestWireConfigurationIsReadBeforeActivation(t *testing.T) {
	running, _ := activateEcho(t)
	count, err := running.Server.KVGet("configurations")
	require.Nil(t, err)
	require.Equal(t, "1", string(count))
	require.NoError(t, running.Hooks().OnConfigurationChange())
	count, err = running.Server.KVGet("configurations")
	require.Nil(t, err)
	require.Equal(t, "2", string(count))
}

func TestWireARefusedConfigurationSaysWhy(t *testing.T) {
	running, _ := activateEcho(t)
	config := running.Server.GetConfig()
	replaced, err := running.Hooks().ConfigurationWillBeSaved(config)
	require.NoError(t, err)
	require.Nil(t, replaced)
	config.ServiceSettings.SiteURL = model.NewPointer("nowhere")
	_, err = running.Hooks().ConfigurationWillBeSaved(config)
	require.ErrorContains(t, err, "nowhere is no address")
}

func TestWireARefusedActivationSaysWhyAndLeavesNoProcess(t *testing.T) {
	running, _ := prepare(t, echoPlugin(t))
	_ = running.Server.SavePluginConfig(map[string]any{"refuseActivation": "not on this server"})
	require.ErrorContains(t, running.Activate(), "not on this server")
	_, err := running.PID()
	require.Error(t, err, "a process is still running")
}

func TestWireAHookThatIsNotImplementedIsNotCalled(t *testing.T) {
	running, _ := activateEcho(t)
	require.True(t, running.Implements(plugin.MessageHasBeenPostedID))
	require.False(t, running.Implements(plugin.UserHasBeenCreatedID))
}
