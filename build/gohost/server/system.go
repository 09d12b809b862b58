package server

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

// SetBundlePath says where the plugin was unpacked.
func (s *Server) SetBundlePath(path string) { s.bundlePath = path }

// GetBundlePath tells the plugin where it was unpacked.
func (s *Server) GetBundlePath() (string, error) { return s.bundlePath, nil }

// GetConfig gives the server's configuration.
func (s *Server) GetConfig() *model.Config {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.config.Clone()
}

// GetUnsanitizedConfig gives the same: there are no secrets here.
func (s *Server) GetUnsanitizedConfig() *model.Config { return s.GetConfig() }

// SaveConfig replaces the server's configuration.
func (s *Server) SaveConfig(config *model.Config) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.config = config.Clone()
	return nil
}

// GetPluginConfig gives the plugin's settings.
func (s *Server) GetPluginConfig() map[string]any {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.settings
}

// SavePluginConfig replaces the plugin's settings.
func (s *Server) SavePluginConfig(settings map[string]any) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.settings = settings
	return nil
}

// SetManifest says which settings the plugin has, and their defaults.
func (s *Server) SetManifest(manifest *model.Manifest) { s.manifest = manifest }

// LoadPluginConfiguration fills dest with the plugin's settings over their defaults, through JSON as the server does.
func (s *Server) LoadPluginConfiguration(dest any) error {
	settings := map[string]any{}
	if s.manifest != nil && s.manifest.SettingsSchema != nil {
		for _, setting := range s.manifest.SettingsSchema.Settings {
			settings[strings.ToLower(setting.Key)] = setting.Default
		}
	}
	for key, value := range s.GetPluginConfig() {
		settings[strings.ToLower(key)] = value
	}
	raw, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, dest)
}

// GetLicense says that there is none.
func (s *Server) GetLicense() *model.License { return nil }

// IsEnterpriseReady says no.
func (s *Server) IsEnterpriseReady() bool { return false }

// GetServerVersion gives the version that the module was made for.
func (s *Server) GetServerVersion() string { return model.CurrentVersion }

// GetDiagnosticId gives a fixed id.
func (s *Server) GetDiagnosticId() string { return "diagnostic" }

// GetPluginID gives our plugin's id.
func (s *Server) GetPluginID() string { return "prr" }

// RegisterCommand keeps a slash command by its trigger.
func (s *Server) RegisterCommand(command *model.Command) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.commands[command.Trigger] = command
	return nil
}

// UnregisterCommand forgets it.
func (s *Server) UnregisterCommand(_, trigger string) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.commands, trigger)
	return nil
}

// Command finds a slash command that the plugin registered, or nil.
func (s *Server) Command(trigger string) *model.Command {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.commands[trigger]
}

// ListCommands lists the plugin's commands.
func (s *Server) ListCommands(string) ([]*model.Command, error) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	found := []*model.Command{}
	for _, command := range s.commands {
		found = append(found, command)
	}
	return found, nil
}

// ListPluginCommands lists the same.
func (s *Server) ListPluginCommands(teamID string) ([]*model.Command, error) {
	return s.ListCommands(teamID)
}

// ListCustomCommands says that there are none.
func (s *Server) ListCustomCommands(string) ([]*model.Command, error) { return nil, nil }

// ListBuiltInCommands says that there are none.
func (s *Server) ListBuiltInCommands() ([]*model.Command, error) { return nil, nil }

// OpenInteractiveDialog keeps the dialog.
func (s *Server) OpenInteractiveDialog(dialog model.OpenDialogRequest) *model.AppError {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.dialogs = append(s.dialogs, dialog)
	return nil
}

// Dialogs lists the dialogs that were opened.
func (s *Server) Dialogs() []model.OpenDialogRequest {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return slices.Clone(s.dialogs)
}

// PublishWebSocketEvent has nobody to tell.
func (s *Server) PublishWebSocketEvent(string, map[string]any, *model.WebsocketBroadcast) {}

// PublishPluginClusterEvent has no other node to tell, as on an open-source server.
func (s *Server) PublishPluginClusterEvent(model.PluginClusterEvent, model.PluginClusterEventSendOptions) error {
	return nil
}

// GetPlugins lists no other plugin.
func (s *Server) GetPlugins() ([]*model.Manifest, *model.AppError) { return nil, nil }

// GetPluginStatus says that a plugin is not installed.
func (s *Server) GetPluginStatus(id string) (*model.PluginStatus, *model.AppError) {
	return nil, notFound("GetPluginStatus", id)
}

// HandlePluginHTTP says who answers PluginHTTP in place of another plugin.
func (s *Server) HandlePluginHTTP(answer func(*http.Request) *http.Response) { s.otherPlugin = answer }

// PluginHTTP asks another plugin; without one it answers as the server does.
func (s *Server) PluginHTTP(request *http.Request) *http.Response {
	if s.otherPlugin != nil {
		return s.otherPlugin(request)
	}
	return &http.Response{StatusCode: http.StatusNotFound, Header: http.Header{}, Body: http.NoBody}
}

func (s *Server) log(level, message string, fields []any) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.logs = append(s.logs, LogLine{level, message, fields})
}

// LogDebug keeps a line.
func (s *Server) LogDebug(message string, fields ...any) { s.log("debug", message, fields) }

// LogInfo keeps a line.
func (s *Server) LogInfo(message string, fields ...any) { s.log("info", message, fields) }

// LogWarn keeps a line.
func (s *Server) LogWarn(message string, fields ...any) { s.log("warn", message, fields) }

// LogError keeps a line.
func (s *Server) LogError(message string, fields ...any) { s.log("error", message, fields) }

// Logs lists what the plugin logged through the API.
func (s *Server) Logs() []LogLine {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return slices.Clone(s.logs)
}
