// Package host runs a plugin under Mattermost's own plugin.Environment, with a server kept in memory behind it.
package host

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/shared/mlog"

	"github.com/mattermost-prr/gohost/server"
)

// Host is a running environment with one plugin.
type Host struct {
	Server *server.Server
	Env    *plugin.Environment
	ID     string
	dir    string
}

// New installs the plugin that was unpacked in a folder, without activating it.
func New(unpacked string, id string, logger *mlog.Logger) (*Host, error) {
	dir, err := os.MkdirTemp("", "prr-host-")
	if err != nil {
		return nil, err
	}
	installed := filepath.Join(dir, "plugins", id)
	if err := install(unpacked, installed); err != nil {
		return nil, err
	}
	memory := server.New()
	memory.SetBundlePath(installed)
	newAPI := func(manifest *model.Manifest) plugin.API {
		memory.SetManifest(manifest)
		return memory
	}
	env, err := plugin.NewEnvironment(
		newAPI, nil, filepath.Join(dir, "plugins"), filepath.Join(dir, "webapp"), logger, nil,
	)
	if err != nil {
		return nil, err
	}
	return &Host{Server: memory, Env: env, ID: id, dir: dir}, nil
}

// Wrap makes the folder of an unpacked plugin around one executable.
func Wrap(executable, id, dir string) (string, error) {
	unpacked := filepath.Join(dir, id)
	if err := os.MkdirAll(unpacked, 0o755); err != nil {
		return "", err
	}
	platform := runtime.GOOS + "-" + runtime.GOARCH
	manifest, err := json.Marshal(map[string]any{
		"id": id, "name": id, "version": "0.0.1",
		"server": map[string]any{"executables": map[string]string{platform: "plugin"}},
	})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(unpacked, "plugin.json"), manifest, 0o644); err != nil {
		return "", err
	}
	return unpacked, linkOrCopy(executable, filepath.Join(unpacked, "plugin"))
}

// Activate starts the plugin; an error is the one that the server would show in its console.
func (h *Host) Activate() error {
	_, activated, err := h.Env.Activate(h.ID)
	if err == nil && !activated {
		return fmt.Errorf("plugin %s was active already", h.ID)
	}
	return err
}

// Hooks gives the running plugin's hooks. It panics when the plugin is not active.
func (h *Host) Hooks() plugin.Hooks {
	hooks, err := h.Env.HooksForPlugin(h.ID)
	if err != nil {
		panic(err)
	}
	return hooks
}

// Implements tells whether the server would call the hook at all.
func (h *Host) Implements(hookID int) bool {
	found := false
	h.Env.RunMultiPluginHook(func(_ plugin.Hooks, manifest *model.Manifest) bool {
		found = found || manifest.Id == h.ID
		return true
	}, hookID)
	return found
}

// Close stops the plugin and removes what New made.
func (h *Host) Close() {
	h.Env.Shutdown()
	_ = os.RemoveAll(h.dir)
}

func install(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.MkdirAll(filepath.Join(to, relative), 0o755)
		}
		return linkOrCopy(path, filepath.Join(to, relative))
	})
}

// linkOrCopy spares the copy of a 100 MB executable where the file system can.
func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, info.Mode().Perm())
}
