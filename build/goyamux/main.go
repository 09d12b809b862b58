// Command goyamux holds the TypeScript wire (server/src/goplugin) against the real one.
//
//	goyamux golden                  prints what hashicorp/yamux writes and reads in a few exchanges, as JSON
//	goyamux host <command> [args]   starts a plugin under go-plugin as Mattermost does, and plays with it
package main

import (
	"fmt"
	"os"
)

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "golden":
		err = golden(os.Stdout)
	case len(os.Args) > 2 && os.Args[1] == "host":
		err = host(os.Args[2], os.Args[3:])
	default:
		err = fmt.Errorf("usage: goyamux golden | goyamux host <command> [args]")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
