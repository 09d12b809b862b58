package host_test

import (
	"bufio"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/stretchr/testify/require"
)

func TestActivationMakesTheBotAndTheCommand(t *testing.T) {
	office := openOffice(t)
	require.True(t, office.Env.IsActive(pluginID))
	bot, err := office.memory.GetUserByUsername("prr")
	require.Nil(t, err)
	require.True(t, bot.IsBot)
	registered := func() bool { return office.memory.Command("prr") != nil }
	require.Eventually(t, registered, patience, tick, "the command was not registered")
	require.True(t, office.memory.Command("prr").AutoComplete)
}

func TestHooksThatTheServerCalls(t *testing.T) {
	office := openOffice(t)
	for name, id := range map[string]int{
		"OnDeactivate":             plugin.OnDeactivateID,
		"OnConfigurationChange":    plugin.OnConfigurationChangeID,
		"ConfigurationWillBeSaved": plugin.ConfigurationWillBeSavedID,
		"ExecuteCommand":           plugin.ExecuteCommandID,
		"ServeHTTP":                plugin.ServeHTTPID,
		"MessageHasBeenPosted":     plugin.MessageHasBeenPostedID,
		"MessageHasBeenUpdated":    plugin.MessageHasBeenUpdatedID,
		"MessageHasBeenDeleted":    plugin.MessageHasBeenDeletedID,
	} {
		require.True(t, office.Implements(id), name)
	}
	require.False(t, office.Implements(plugin.MessageWillBePostedID), "a hook that holds up everybody's posts")
}

func TestHelpAnswersInThePersonsWords(t *testing.T) {
	office := openOffice(t)
	require.Contains(t, office.command(t, office.reviewer, "/prr help"), "/prr start")
}

func TestASignOffIsAnsweredOnceHoweverOftenItIsDelivered(t *testing.T) {
	office := openOffice(t)
	require.Contains(t, office.command(t, office.admin, `/prr start "Checkout to production"`), "PRR-1")
	signed := office.say(office.reviewer, "SRE review is completed")
	answered := func() bool { return len(office.thread(signed)) == 1 }
	require.Eventually(t, answered, patience, tick, "no receipt in the thread")
	require.Contains(t, office.thread(signed)[0].Message, "SRE")
	office.Hooks().MessageHasBeenPosted(office.as(office.reviewer), signed)
	require.Contains(t, office.command(t, office.admin, "/prr status"), "PRR-1")
	require.Len(t, office.thread(signed), 1)
}

func TestAPostWithoutAReviewChangesNothing(t *testing.T) {
	office := openOffice(t)
	before := len(office.memory.Posts(office.channel.Id))
	office.say(office.reviewer, "SRE review is completed")
	office.say(office.reviewer, strings.Repeat("a long story ", 80_000))
	require.Len(t, office.memory.Posts(office.channel.Id), before+2)
}

func TestServeHTTPRefusesWhoIsNotLoggedIn(t *testing.T) {
	office := openOffice(t)
	answer := httptest.NewRecorder()
	office.Hooks().ServeHTTP(&plugin.Context{}, answer, httptest.NewRequest(http.MethodGet, "/api/v1/reviews", nil))
	require.Equal(t, http.StatusUnauthorized, answer.Code)
}

func TestAConfigurationChangeReachesARunningPlugin(t *testing.T) {
	office := openOffice(t)
	require.NoError(t, office.Hooks().OnConfigurationChange())
	require.True(t, office.Env.IsActive(pluginID))
}

func TestAWrongTeamDefinitionIsRefusedBeforeItIsSaved(t *testing.T) {
	office := openOffice(t)
	config := office.memory.GetConfig()
	config.PluginSettings.Plugins[pluginID] = map[string]any{"teams": "- id: Site Reliability!\n  name: SRE\n"}
	_, err := office.Hooks().ConfigurationWillBeSaved(config)
	require.ErrorContains(t, err, "Site Reliability!")
}

func TestDeactivationLeavesNoProcess(t *testing.T) {
	office := openOffice(t)
	process := pid(t, office.Host)
	require.True(t, office.Env.Deactivate(pluginID))
	ended(t, process, "the process outlived its deactivation")
	require.NotContains(t, office.logs.String(), "failed to exit gracefully", "the server had to kill it")
	require.NoError(t, office.Activate())
	require.NotEqual(t, process, pid(t, office.Host))
}

func TestTermEndsTheProcess(t *testing.T) {
	office := openOffice(t)
	process := pid(t, office.Host)
	require.NoError(t, syscall.Kill(process, syscall.SIGTERM))
	ended(t, process, "the process ignored SIGTERM")
}

func TestAKilledPluginIsStartedAgainByTheHealthCheck(t *testing.T) {
	office := openOffice(t)
	process := pid(t, office.Host)
	office.Env.TogglePluginHealthCheckJob(true)
	require.NoError(t, syscall.Kill(process, syscall.SIGKILL))
	ended(t, process, "the process survived SIGKILL")
	require.Eventually(t, func() bool { return office.Env.PerformHealthCheck(pluginID) != nil }, patience, tick)
	office.Env.GetPluginHealthCheckJob().CheckPlugin(pluginID)
	require.NotEqual(t, process, pid(t, office.Host))
	require.Contains(t, office.command(t, office.reviewer, "/prr help"), "/prr start")
}

// The server is killed without a word: nobody is left to stop the plugin but itself.
func TestALostHostLeavesNoOrphan(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	lost := exec.Command(self)
	lost.Env = append(os.Environ(), orphanFolder+"="+bundle(t), "TMPDIR="+t.TempDir())
	output, err := lost.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, lost.Start())
	process := 0
	for lines := bufio.NewScanner(output); process == 0 && lines.Scan(); {
		process, _ = strconv.Atoi(lines.Text()) // the lines before it are the server's log
	}
	require.NotZero(t, process, "the host did not start the plugin")
	t.Cleanup(func() { _ = syscall.Kill(process, syscall.SIGKILL) })
	require.NoError(t, lost.Process.Kill())
	_ = lost.Wait()
	ended(t, process, "the plugin outlived its host")
}

func TestAPostByABotNeverCounts(t *testing.T) {
	office := openOffice(t)
	bot := office.memory.AddUser("other-bot", "system_user")
	bot.IsBot = true
	before := len(office.memory.Posts(office.channel.Id))
	office.say(bot, "SRE review is completed")
	require.Len(t, office.memory.Posts(office.channel.Id), before+1)
	require.Empty(t, office.memory.Ephemeral())
}
