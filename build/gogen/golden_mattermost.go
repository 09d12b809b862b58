package main

import (
	"errors"
	"net/http"
	"net/rpc"
	"net/url"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

// mattermostGoldens are calls as the server and Go plugins send them. Maps have one key: Go encodes them in any order.
func mattermostGoldens(at time.Time) []golden {
	context := &plugin.Context{SessionId: "session", RequestId: "request", UserAgent: "agent"}
	plain := post("SRE review is completed", nil)
	attached := post("a card", model.StringInterface{"attachments": []*model.SlackAttachment{{
		Text:    "text",
		Fields:  []*model.SlackAttachmentField{{Title: "t", Value: "v", Short: true}},
		Actions: []*model.PostAction{{Id: "tick", Name: "Tick", Integration: &model.PostActionIntegration{URL: "/x", Context: map[string]any{"id": "1"}}}},
	}}})
	marked := post("from a hook", model.StringInterface{"from_webhook": "true"})
	nested := post("nested", model.StringInterface{"card": map[string]any{"items": []any{"one", 2.5, true, nil}}})
	attached.Metadata = &model.PostMetadata{
		Embeds:    []*model.PostEmbed{{Type: model.PostEmbedPermalink, Data: &model.PreviewPost{Post: plain}}},
		Reactions: []*model.Reaction{{UserId: "u", EmojiName: "+1", CreateAt: 5}},
	}
	attached.Participants = []*model.User{{Id: "u", Username: "alice", Props: model.StringMap{"k": "v"}}}

	request, args := "Plugin.MessageHasBeenPosted", func(p *model.Post) plugin.Z_MessageHasBeenPostedArgs {
		return plugin.Z_MessageHasBeenPostedArgs{A: context, B: p}
	}
	user := &model.User{Id: "u", Username: "alice", RemoteId: model.NewPointer("remote"), NotifyProps: model.StringMap{"desktop": "all"}}
	notFound := model.NewAppError("GetUser", "app.user.missing_account.const", nil, "no rows", http.StatusNotFound)
	notFound.Message = "Unable to find the user."
	target, err := url.Parse("/api/v1/reviews/close?key=PRR-12&q=%C3%A9")
	if err != nil {
		panic(err)
	}
	return []golden{
		{"implemented", all([]string{"MessageHasBeenPosted", "OnActivate", "ServeHTTP"})},
		{"post", all(plain, attached, marked, nested)},
		{"calls", []any{
			rpc.Request{ServiceMethod: request, Seq: 0}, args(plain),
			rpc.Request{ServiceMethod: request, Seq: 1}, args(attached),
			rpc.Request{ServiceMethod: request, Seq: 2}, args(nested),
			rpc.Request{ServiceMethod: request, Seq: 300}, args(marked),
		}},
		{"hook-message-will-be-updated", all(plugin.Z_MessageWillBeUpdatedArgs{A: context, B: marked, C: plain})},
		{"hook-user-has-joined-channel", all(plugin.Z_UserHasJoinedChannelArgs{A: context, B: &model.ChannelMember{ChannelId: "c", UserId: "u", NotifyProps: model.StringMap{"k": "v"}}})},
		{"hook-execute-command", all(plugin.Z_ExecuteCommandArgs{A: context, B: &model.CommandArgs{UserId: "u", ChannelId: "c", Command: "/prr list", UserMentions: model.UserMentionMap{"bob": "b"}}})},
		{"hook-configuration-will-be-saved", all(plugin.Z_ConfigurationWillBeSavedArgs{A: configuration()})},
		{"hook-on-activate", all(plugin.Z_OnActivateArgs{APIMuxId: 1, DriverMuxId: 1 << 20})},
		{"hook-on-activate-returns", all(
			plugin.Z_OnActivateReturns{},
			plugin.Z_OnActivateReturns{A: &plugin.ErrorString{Err: errors.New("no licence").Error()}},
			plugin.Z_OnActivateReturns{A: notFound},
			plugin.Z_OnActivateReturns{A: &plugin.ErrorString{Code: 1, Err: "EOF"}},
		)},
		{"hook-serve-http", all(plugin.Z_ServeHTTPArgs{ResponseWriterStream: 3, RequestBodyStream: 4, Context: context, Request: &plugin.HTTPRequestSubset{
			Method: "POST", URL: target, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{"Mattermost-User-Id": {"u"}},
			Host: "localhost:8065", RemoteAddr: "127.0.0.1:1", RequestURI: target.String(),
		}})},
		{"api-get-user", all(plugin.Z_GetUserArgs{A: "u"})},
		{"api-get-user-returns", all(plugin.Z_GetUserReturns{A: user}, plugin.Z_GetUserReturns{B: notFound})},
		{"api-kv-set-with-options", all(plugin.Z_KVSetWithOptionsArgs{A: "key", B: []byte("new"), C: model.PluginKVSetOptions{Atomic: true, OldValue: []byte("old"), ExpireInSeconds: 60}})},
		{"api-publish-websocket-event", all(plugin.Z_PublishWebSocketEventArgs{A: "changed", B: map[string]any{"key": "PRR-12"}, C: &model.WebsocketBroadcast{ChannelId: "c"}})},
		{"api-register-command", all(plugin.Z_RegisterCommandArgs{A: command()})},
		{"api-open-dialog", all(plugin.Z_OpenInteractiveDialogArgs{A: model.OpenDialogRequest{TriggerId: "t", URL: "/dialog", Dialog: model.Dialog{
			Title: "Start", Elements: []model.DialogElement{{DisplayName: "Title", Name: "title", Type: "text", Optional: false, MaxLength: 64, Options: []*model.PostActionOptions{{Text: "a", Value: "b"}}}},
		}}})},
	}
}

func post(message string, props model.StringInterface) *model.Post {
	p := &model.Post{Id: "post", CreateAt: 1_790_000_000_123, UserId: "user", ChannelId: "channel", Message: message, FileIds: model.StringArray{"file"}}
	p.SetProps(props)
	return p
}

func configuration() *model.Config {
	config := &model.Config{}
	config.ServiceSettings.SiteURL = model.NewPointer("http://localhost:8065/chat")
	config.ServiceSettings.EnableDeveloper = model.NewPointer(true)
	config.ServiceSettings.ReadTimeout = model.NewPointer(300)
	config.TeamSettings.ExperimentalDefaultChannels = []string{"town-square"}
	config.PluginSettings.Plugins = map[string]map[string]any{"prr": {"teams": "sre: …"}}
	config.PluginSettings.PluginStates = map[string]*model.PluginState{"prr": {Enable: true}}
	return config
}

func command() *model.Command {
	root := model.NewAutocompleteData("prr", "[command]", "Reviews")
	start := model.NewAutocompleteData("start", "[title]", "Start")
	start.AddTextArgument("Its title", "title", "")
	list := model.NewAutocompleteData("list", "", "List")
	list.AddStaticListArgument("Which", true, []model.AutocompleteListItem{{Item: "open", HelpText: "Open"}})
	show := model.NewAutocompleteData("show", "", "Show")
	show.AddDynamicListArgument("Which", "/plugins/prr/list", false)
	for _, sub := range []*model.AutocompleteData{start, list, show} {
		root.AddCommand(sub)
	}
	return &model.Command{Trigger: "prr", AutoComplete: true, AutocompleteData: root}
}
