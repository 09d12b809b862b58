// The Mattermost server as its own module builds it, for the demo and the end-to-end tests. go.mod pins the version.
package main

import (
	"os"

	// Registers the built-in slash commands, as the server's own main package does.
	_ "github.com/mattermost/mattermost/server/v8/channels/app/slashcommands"
	"github.com/mattermost/mattermost/server/v8/cmd/mattermost/commands"
)

func main() {
	if err := commands.Run(os.Args[1:]); err != nil {
		os.Exit(1)
	}
}
