// Package server is a Mattermost server's Plugin API kept in memory: enough of one for a plugin to live in, with the
// real RPC between them. A method that is not here ends the test with its name in the panic.
package server

import (
	"net/http"
	"sync"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

// Server holds what a plugin can ask for. Its exported methods are those of plugin.API, and Add… to fill it.
type Server struct {
	plugin.API // nil: whatever is not implemented below panics with its name

	mutex       sync.RWMutex
	config      *model.Config
	settings    map[string]any
	bundlePath  string
	manifest    *model.Manifest
	kv          map[string][]byte
	users       map[string]*model.User
	teams       map[string]*model.Team
	teamMembers map[string]map[string]bool
	channels    map[string]*model.Channel
	members     map[string]map[string]*model.ChannelMember
	groups      map[string]*model.Group
	groupUsers  map[string][]string
	posts       map[string]*model.Post
	ephemeral   []*model.Post
	reactions   []*model.Reaction
	sessions    map[string]*model.Session
	files       map[string][]byte
	preferences map[string]model.Preference
	commands    map[string]*model.Command
	dialogs     []model.OpenDialogRequest
	logs        []LogLine
	otherPlugin func(*http.Request) *http.Response
	clock       int64
}

// LogLine is one line that the plugin logged through the API.
type LogLine struct {
	Level   string
	Message string
	Fields  []any
}

// New gives an empty server whose SiteURL is set, as an admin's first step does.
func New() *Server {
	config := &model.Config{}
	config.SetDefaults()
	config.ServiceSettings.SiteURL = model.NewPointer("http://127.0.0.1:8065")
	return &Server{
		config:      config,
		settings:    map[string]any{},
		kv:          map[string][]byte{},
		users:       map[string]*model.User{},
		teams:       map[string]*model.Team{},
		teamMembers: map[string]map[string]bool{},
		channels:    map[string]*model.Channel{},
		members:     map[string]map[string]*model.ChannelMember{},
		groups:      map[string]*model.Group{},
		groupUsers:  map[string][]string{},
		posts:       map[string]*model.Post{},
		sessions:    map[string]*model.Session{},
		files:       map[string][]byte{},
		preferences: map[string]model.Preference{},
		commands:    map[string]*model.Command{},
		clock:       1_700_000_000_000,
	}
}

// now gives a time later than every one before it, in milliseconds; the mutex is held.
func (s *Server) now() int64 {
	s.clock++
	return s.clock
}

func notFound(where, what string) *model.AppError {
	return model.NewAppError(where, "app.not_found", nil, what, http.StatusNotFound)
}

func page[T any](all []T, number, size int) []T {
	start := min(number*size, len(all))
	return all[start:min(start+size, len(all))]
}
