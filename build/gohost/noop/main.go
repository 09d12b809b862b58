// Command noop is the yardstick of `make bench`: a Go plugin whose message hook does nothing but look for a word.
package main

import (
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
)

// yardstick keeps the count so that the compiler cannot drop the search.
type yardstick struct {
	plugin.MattermostPlugin
	hits int
}

// MessageHasBeenPosted is the least that a hook with an opinion on posts can do.
func (y *yardstick) MessageHasBeenPosted(_ *plugin.Context, post *model.Post) {
	if strings.Contains(post.Message, "review is completed") {
		y.hits++
	}
}

func main() {
	plugin.ClientMain(&yardstick{})
}
